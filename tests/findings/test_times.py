"""Time expressions of news, each with the day on which the article was printed."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from twosource.findings.times import times
from twosource.findings.times.calendar import HOLIDAYS
from twosource.model.article import Article, OmissionKind, Omitted
from twosource.model.language import Analysis, Token

MONDAY = "2022-11-28"


def found(text: str, published: str | None = MONDAY) -> list[tuple[str, str | None]]:
    article = Article(id="a", source="a.txt", text=text, published=published)
    return [(t.where.exact, t.value) for t in times(article, Analysis(text, (), ()))]


def value(text: str, published: str | None = MONDAY) -> str | None:
    ((_, only),) = found(text, published)
    return only


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It opened on November 27, 2022.", "2022-11-27"),
        ("It opened on Nov. 27, 2022.", "2022-11-27"),
        ("It opened on 27 November 2022.", "2022-11-27"),
        ("It opened on the 27th of November.", "2022-11-27"),
        ("It opened on 2022-11-27.", "2022-11-27"),
        ("It opened on 27/11/2022.", "2022-11-27"),
        ("It opened in November 2021.", "2021-11"),
        ("It opened in November, 2021.", "2021-11"),
        ("It opened in 1987.", "1987"),
        ("The 2023 fair was called off.", "2023"),
        ("It was the fashion of the 1970s.", "1970/1979"),
        ("It was the fashion of the ’70s.", "1970/1979"),
        ("A 19th century hall burned.", "1800/1899"),
        ("She served from 1965 to 1970.", "1965/1970"),
        ("She served between 1965 and 1970.", "1965/1970"),
        ("The fair runs Nov. 3-5.", "2022-11-03/2022-11-05"),
        ("It opened in the summer of 1969.", "1969-22"),
        ("It fell on Christmas Eve 2014.", "2014-12-24"),
    ],
)
def test_dates_in_every_newspaper_form(text: str, expected: str) -> None:
    assert value(text) == expected


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("She wrote on Sunday.", "2022-11-28", "2022-11-27"),
        ("The council met Friday.", "2022-11-25", "2022-11-25"),  # in a Friday article, Friday is that day
        ("He resigned on Sunday.", "2023-01-02", "2023-01-01"),  # across New Year
        ("He resigned last Friday.", "2022-11-25", "2022-11-18"),
        ("They vote next Friday.", "2022-11-25", "2022-12-02"),
        ("He spoke on Tuesday night.", "2022-11-30", "2022-11-29"),
        ("He spoke Monday, Nov. 21.", "2022-11-28", "2022-11-21"),
        ("He spoke yesterday.", "2022-03-01", "2022-02-28"),
        ("He spoke last night.", "2022-03-01", "2022-02-28"),
        ("He spoke three days ago.", "2022-03-01", "2022-02-26"),
        ("It closed two years ago.", "2022-03-01", "2020"),
        ("It closed last month.", "2022-01-15", "2021-12"),
        ("It closed last week.", "2022-11-28", "2022-11-21/2022-11-27"),
        ("It closed this weekend.", "2022-11-27", "2022-11-26/2022-11-27"),
        ("It closed over the weekend.", "2022-11-28", "2022-11-26/2022-11-27"),
        ("It closed earlier this week.", "2022-11-30", "2022-11-28/2022-11-29"),
        ("It closed earlier this year.", "2022-11-30", "2022"),
        ("It closed in June last year.", "2022-11-30", "2021-06"),
        ("It closed last June.", "2022-03-30", "2021-06"),
        ("It closed in the third quarter.", "2022-11-28", "2022-35"),
        ("It closed on the 27th.", "2022-11-28", "2022-11-27"),
        ("It closed on Thanksgiving.", "2022-11-28", "2022-11-24"),
        ("The vote on August 10 decides.", "2010-05-18", "2010-08-10"),
        ("The Oct. 23 fire is unsolved.", "2019-05-06", "2018-10-23"),
    ],
)
def test_what_the_day_of_publication_dates(text: str, published: str, expected: str) -> None:
    assert value(text, published) == expected


def test_the_next_day_counts_from_the_day_named_last() -> None:
    text = "He was found on March 2, 2021. The next day, police came."
    assert found(text) == [("March 2, 2021", "2021-03-02"), ("The next day", "2021-03-03")]


@pytest.mark.parametrize("text", ["She wrote on Sunday.", "It closed last week.", "It closed in June."])
def test_an_article_without_a_date_dates_nothing_that_needs_one(text: str) -> None:
    assert value(text, None) is None


@pytest.mark.parametrize(
    "text",
    [
        "We march on, and you may follow.",
        "Some 2000 miles of road were lost.",
        "It cost $1,998 and weighed 1999kg.",
        "He works every Monday.",
        "She was the 27th president.",
        "They sent Christmas cards.",
        "The sun sat low; we wed in style.",
        "It came on 03/04/2022.",  # March in one country, April in another
        "The suspect lived at 1600.5 Elm.",
    ],
)
def test_no_dates(text: str) -> None:
    assert found(text) == []


def test_a_future_verb_turns_a_weekday_to_the_coming_one() -> None:
    """ "will meet on Friday", printed on a Monday."""
    text = "It will meet on Friday"
    spec = [("It", "it", "PRON", 2, "nsubj"), ("will", "will", "AUX", 2, "aux"), ("meet", "meet", "VERB", 2, "root"),
            ("on", "on", "ADP", 4, "case"), ("Friday", "Friday", "PROPN", 2, "obl")]  # fmt: skip
    tokens, at = [], 0
    for word, lemma, pos, head, relation in spec:
        tokens.append(Token(word, at, at + len(word), lemma, pos, head, relation, 0))
        at += len(word) + 1
    article = Article(id="a", source="a", text=text, published=MONDAY)
    assert times(article, Analysis(text, tuple(tokens), ((0, 5),)))[0].value == "2022-12-02"


def test_omitted_passages_are_not_read_but_a_date_line_at_the_head_is() -> None:
    text = "date 2022-11-28 The hall burned.\n\nAlso Read: The 1999 fire"
    line, related = text[:15], text[text.index("Also") :]
    article = Article(
        id="a",
        source="a",
        text=text,
        omitted=(
            Omitted(0, 15, line, OmissionKind.BYLINE),
            Omitted(len(text) - len(related), len(text), related, OmissionKind.RELATED),
        ),
    )
    assert [t.value for t in times(article, Analysis(text, (), ()))] == ["2022-11-28"]


def test_easter_moves() -> None:
    assert [HOLIDAYS["easter"](year).isoformat() for year in (2016, 2022, 2024)] == [
        "2016-03-27",
        "2022-04-17",
        "2024-03-31",
    ]


@settings(max_examples=50)
@given(st.text(st.sampled_from("Monday 0127-/NovMay.,’s last next day week\n"), max_size=80), st.dates().map(str))
def test_any_text_is_read_without_fault(text: str, published: str) -> None:
    for exact, edtf in found(text, published):
        assert exact in text
        assert edtf is None or edtf[0].isdigit()


def test_reading_time_grows_with_length_only() -> None:
    begun = time.perf_counter()
    found("from Monday to " * 20_000)
    assert time.perf_counter() - begun < 5
