"""Days of the story in order, and days that other accounts fix."""

from __future__ import annotations

import pytest

from twosource.findings.read import read
from twosource.model.article import Article
from twosource.model.dossier import Claim, Difference, DifferenceReading, Event, Slot
from twosource.model.finding import Proposition, Reading, When
from twosource.model.passage import Passage
from twosource.reconcile.claims.rows import Row
from twosource.reconcile.days.anchor import anchored
from twosource.reconcile.days.edtf import bounds, disjoint
from twosource.reconcile.dossier import reconcile
from twosource.reconcile.timeline import timeline
from twosource.text.language import load

WORD = Passage(0, 3, "day")


def row(name: str, *dates: tuple[str, str], difference: Difference | None = None) -> Row:
    claim = Claim(id=name, text="x", cells=(), difference=difference)
    return Row(claim=claim, dates=tuple((account, value, WORD) for account, value in dates))


def events(*rows: Row) -> list[tuple[str, str, tuple[str, ...], bool]]:
    return [(e.date, e.claim, e.articles, e.disputed) for e in timeline(rows, [r.claim for r in rows])]


def test_earliest_first() -> None:
    found = events(row("c1", ("a", "2022-12")), row("c2", ("a", "2022-11-27")), row("c3", ("a", "1987")))
    assert [date for date, *_ in found] == ["1987", "2022-11-27", "2022-12"]


def test_a_disputed_day_stands_once_for_each_reading() -> None:
    readings = DifferenceReading("2022-11-27", ("a", "c")), DifferenceReading("2022-11-28", ("b",))
    found = events(row("c1", ("a", "2022-11-27"), ("b", "2022-11-28"), difference=Difference(Slot.DATE, readings)))
    assert found == [("2022-11-27", "c1", ("a", "c"), True), ("2022-11-28", "c1", ("b",), True)]


def test_the_finest_of_several_agreeing_dates_stands() -> None:
    assert events(row("c1", ("a", "2022-11"), ("b", "2022-11-27"))) == [("2022-11-27", "c1", ("a", "b"), False)]


def test_dates_that_disagree_without_a_difference_date_nothing() -> None:
    assert events(row("c1", ("a", "2022-11-26"), ("b", "2022-11-28"))) == []


def test_a_claim_that_was_not_rated_is_no_event() -> None:
    assert timeline([row("c1", ("a", "2022"))], []) == ()
    assert timeline([row("c1", ("a", "2022"))], [Claim(id="c1", text="x", cells=())]) == (
        Event(date="2022", claim="c1", articles=("a",)),
    )


def dated(text: str) -> set[str]:
    """The days of the timeline of one account, published on a Thursday."""
    article = Article(id="a", source="a", text=text, published="2031-05-08", language="en")
    return {event.date for event in reconcile([read(article, load())]).timeline}


@pytest.mark.parametrize(
    ("text", "days"),
    [
        # The clause with the day stands first: it is what the sentence tells, however long the rest.
        (
            "The Orrin council closed the old bridge on Tuesday after engineers from the town had found long deep cracks.",
            {"2031-05-06"},
        ),
        ("Ada Marsh, who sold the Kessel mill to the guild on Tuesday, is on trial in Orrin.", set()),
        ("Ahead of the vote on Tuesday, the Orrin council closed the old bridge.", set()),
        ("Prior to this spring, the Orrin council did not close the old bridge.", set()),
        ("“I closed the old bridge in Orrin earlier today,” Ada Marsh wrote in the letter.", set()),
        ("“I closed the old bridge in Orrin on Tuesday,” Ada Marsh said.", {"2031-05-06"}),
    ],
)
def test_only_the_day_of_what_is_shown_dates_it(text: str, days: set[str]) -> None:
    assert dated(text) == days


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2022", "2022-01-01", "2022-12-31"),
        ("2022-02", "2022-02-01", "2022-02-28"),
        ("2022-11-27", "2022-11-27", "2022-11-27"),
        ("2022-11-27T10:00:00Z", "2022-11-27", "2022-11-27"),
        ("2022-22", "2022-06-01", "2022-08-31"),
        ("2022-36", "2022-10-01", "2022-12-31"),
        ("1970/1979", "1970-01-01", "1979-12-31"),
    ],
)
def test_bounds_of_dates(value: str, first: str, last: str) -> None:
    found = bounds(value)
    assert found is not None
    assert [d.isoformat() for d in found] == [first, last]


@pytest.mark.parametrize("value", [None, "", "2022-11-27/..", "2022-02-30", "soon", "2022-12/2022-11"])
def test_what_has_no_bounds(value: str | None) -> None:
    assert bounds(value) is None


def test_days_apart() -> None:
    assert disjoint("2022-11-27", "2022-11-28")
    assert not disjoint("2022-11-27", "2022-11")
    assert not disjoint("2022-11-27", "soon")


def undated(words: str, published: str | None = None) -> Reading:
    text = f"It closed {words}."
    article = Article(id="u", source="u", text=text, published=published)
    when = When(article.passage(10, 10 + len(words)), None)
    record = Proposition(
        where=article.passage(0, len(text)), sentence=article.passage(0, len(text)), predicate="close", times=(when,)
    )
    return Reading(article=article, times=(when,), propositions=(record,))


def printed(*days: str) -> list[Reading]:
    return [Reading(article=Article(id=d, source=d, text="x", published=d)) for d in days]


def filled(words: str, *days: str) -> str | None:
    found = next(r for r in anchored([*printed(*days), undated(words)]) if r.article.id == "u")
    assert found.times == found.propositions[0].times
    return found.times[0].value


def test_the_only_monday_among_the_days_of_the_story() -> None:
    assert filled("Monday", "2022-11-27", "2022-11-29") == "2022-11-28"
    assert filled("on Monday evening", "2022-11-27", "2022-11-29") == "2022-11-28"


def test_a_weekday_shortly_before_the_first_account() -> None:
    assert filled("Saturday", "2022-11-28", "2022-11-29") == "2022-11-26"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Nov. 27", "2022-11-27"),
        ("27 November", "2022-11-27"),
        ("the 3rd of December", "2022-12-03"),
        ("Sept 30", None),  # too far back: of which year, nothing tells
        ("May 41", None),
        ("Room 27", None),
    ],
)
def test_a_day_and_month_beside_the_days_of_the_story(words: str, expected: str | None) -> None:
    assert filled(words, "2022-11-28", "2022-11-29") == expected


def test_a_day_and_month_across_new_year() -> None:
    assert filled("Dec. 30", "2023-01-02") == "2022-12-30"
    assert filled("January 2", "2022-12-30") == "2023-01-02"


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("Monday", ()),
        ("Nov. 27", ()),
        ("Monday", ("2022-11-01", "2022-11-28")),
        ("Thursday", ("2022-11-28",)),
        ("last Monday", ("2022-11-27", "2022-11-29")),
        ("yesterday", ("2022-11-27", "2022-11-29")),
    ],
)
def test_what_stays_open(words: str, days: tuple[str, ...]) -> None:
    assert filled(words, *days) is None


def telling(name: str, text: str, words: str, value: str) -> Reading:
    article = Article(id=name, source=name, text=text)
    at = text.index(words)
    return Reading(article=article, times=(When(article.passage(at, at + len(words)), value),))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("It sank on February 22, 2015.", "It sank on February 22, 2015.", "2015-02-21"),
        ("It sank on February 22, 2015.", "It sank in the harbour in 2015.", None),  # one account only
        ("It sank on February 22, 2015.", "It sank on February 22, 2015. It is 2016.", None),  # not of these days
        ("It will sail on February 22, 2015.", "It is due on February 22, 2015.", None),  # still to come
        ("It is due on February 22, 2015. It has sunk.", "It sank on February 22, 2015.", "2015-02-21"),
    ],
)
def test_days_that_two_accounts_give_in_full_date_the_others(one: str, other: str, expected: str | None) -> None:
    told = [
        telling(name, text, words, value)
        for name, text in (("a", one), ("b", other))
        for words, value in (("February 22, 2015", "2015-02-22"), ("in 2015", "2015"), ("2016", "2016"))
        if words in text
    ]
    found = next(r for r in anchored([*told, undated("February 21")]) if r.article.id == "u")
    assert found.times[0].value == expected


def test_a_dated_account_is_left_alone() -> None:
    dated = undated("Monday", published="2022-11-29")
    assert anchored([*printed("2022-11-27"), dated])[-1] == dated
