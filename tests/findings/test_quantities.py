"""Numbers of news prose as the intervals they mean, and what they count."""

from __future__ import annotations

from math import inf

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from twosource.findings.quantities import quantities
from twosource.findings.quantities.numerals import numeral
from twosource.model.article import Article
from twosource.model.finding import Quantity
from twosource.text.language import load


def found(text: str) -> tuple[Quantity, ...]:
    return quantities(Article(id="a", source="a.txt", text=text), load().analyse(text))


def told(text: str) -> list[tuple[float, float, str]]:
    return [(q.low, q.high, q.unit) for q in found(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Five people were hurt in the fire.", (5, 5, "person")),
        ("The town talks about 17-year-old Ann Lee.", (17, 17, "age")),
        ("The fire left twenty-three people homeless.", (23, 23, "person")),
        ("The council planted 17 trees.", (17, 17, "tree")),
        ("The yard is 9,34,567 feet long.", (934567, 934567, "foot")),
        ("The yard employs more than 1 000 workers.", (950, inf, "worker")),
        ("The strike closed two hundred and five schools.", (205, 205, "school")),
        ("At least four sailors drowned.", (4, inf, "sailor")),
        ("More than 30 shops closed.", (30, inf, "shop")),
        ("Well “north of” 30 shops closed.", (30, inf, "shop")),
        ("In excess of 30 shops closed.", (30, inf, "shop")),
        ("Up to 40 guests fell ill.", (0, 40, "guest")),
        ("Between 20 and 30 boats sank.", (20, 30, "boat")),
        ("The vote rose by 12 percent.", (12, 12, "percent")),
        ("Rescuers brought five victims ashore.", (5, 5, "person")),
        ("Two males and the pilot drowned.", (2, 2, "man")),
        ("Three men drowned.", (3, 3, "man")),
        ("Three died when the ferry sank.", (3, 3, "person")),
        ("The fire left nine injured.", (9, 9, "person")),
    ],
)
def test_counts(text: str, expected: tuple[float, float, str]) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("The bridge cost $2.5 million.", 2.45e6, 2.55e6, "USD"),
        ("The bridge cost £500m.", 499.5e6, 500.5e6, "GBP"),
        ("The bridge cost a million dollars.", 0.95e6, 1.05e6, "USD"),
        ("The bridge cost tens of millions of euros.", 1e7, 1e8, "EUR"),
    ],
)
def test_sums_of_money_are_as_exact_as_they_are_written(text: str, low: float, high: float, unit: str) -> None:
    ((least, most, of),) = told(text)
    assert of == unit
    assert least == pytest.approx(low, rel=0.06)
    assert most == pytest.approx(high, rel=0.06)


@pytest.mark.parametrize(
    "text",
    [
        "The 42-year-old mayor resigned.",
        "Odile Marsh, 42, resigned.",
        "She was elected at the age of 42.",
        "A woman aged 42 resigned.",
    ],
)
def test_ages(text: str) -> None:
    assert told(text) == [(42, 42, "age")]


def test_about_widens_and_nearly_widens_downwards() -> None:
    ((low, high, _),) = told("About 200 people came.")
    assert low < 200 < high
    ((low, high, _),) = told("Nearly 200 people came.")
    assert low < 190
    assert high <= 210


def test_a_part_is_left_out_and_its_whole_is_told() -> None:
    assert told("Five of the six boats came back.") == [(6, 6, "boat")]


def test_others_are_counted_beside_the_rest() -> None:
    assert told("Two other people were hurt.") == [(2, 2, "other")]
    assert told("Two more people were hurt.") == [(2, 2, "other")]


@pytest.mark.parametrize(
    "text",
    [
        "The hall was built in 1987.",
        "Doors open at 7 p.m. tonight.",
        "It happened in the 300 block of Larch Street.",
        "Call 555-0199 for help.",
        "He boarded Flight 370 to Orrin.",
        "One of the doors was open.",
        "The team won 3-2.",
        "He was hurt in a 27-24 loss.",
        "He was hurt in the Week 15 loss.",
    ],
)
def test_what_is_no_amount(text: str) -> None:
    assert found(text) == ()


def test_a_number_inside_a_time_expression_is_no_amount() -> None:
    text = "It closed on November 27 with 40 guests."
    article = Article(id="a", source="a.txt", text=text)
    taken = [article.passage(13, 24)]
    assert [q.where.exact for q in quantities(article, load().analyse(text), taken)] == ["40 guests"]


@settings(max_examples=50, deadline=None)
@given(st.integers(0, 999_999_999))
def test_digits_mean_what_they_say(value: int) -> None:
    read = numeral([f"{value:,}"], 0)
    assert read is not None
    assert read.low <= value <= read.high
    assert read.high - read.low <= 0.1 * value


def test_a_day_of_the_month_counts_nothing() -> None:
    assert told("The Sept. 11 sailors were pilots, and in May 40 sailors drowned.") == [(40, 40, "sailor")]


def test_about_leaves_a_number_that_is_not_round_little_room() -> None:
    (round_one,), (exact,) = told("About 280 people came."), told("The fish weighed roughly 266 pounds.")
    assert round_one[0] < 250
    assert (round(exact[0]), round(exact[1]), exact[2]) == (261, 271, "pound")
