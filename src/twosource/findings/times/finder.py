"""Article to times: every expression that points to a calendar date."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from twosource.findings.times import calendar, grammar
from twosource.findings.times.events import dated_nouns
from twosource.findings.times.expressions import (
    Between,
    Expression,
    Fixed,
    From,
    FromEvent,
    Holiday,
    MonthDay,
    Quarter,
    ThatQuarter,
    YearBefore,
)
from twosource.findings.times.lexemes import Lexeme, lexemes
from twosource.findings.times.mentioned import Mentioned
from twosource.findings.times.programmes import is_programme
from twosource.findings.times.resolve import Anchor, value
from twosource.findings.times.spoken import with_years
from twosource.findings.times.tense import is_attribute, look
from twosource.model.article import Article, OmissionKind
from twosource.model.finding import When
from twosource.model.language import Analysis
from twosource.model.passage import Passage

#: Characters after a day within which "the next day" counts from it.
_NEAR = 600
#: Words of sports reports, where a quarter is a part of a game.
_GAME = re.compile(r"(?i)\b(?:touchdown|quarterback|half-?time|field goal|rebounds|kickoff|three-pointer)s?\b")


def times(article: Article, analysis: Analysis) -> tuple[When, ...]:
    """The article's time expressions in text order, with EDTF values; ``None`` where nothing dates them.

    Days are resolved from the day of publication, never from the clock.  Durations ("for two years"), sets ("every
    Monday") and vague words ("recently", "now") are no dates and are left out, and so are the quarters of a game.
    """
    published = _day(article.day)
    named = Mentioned()
    found: list[_Found] = []
    read = list(_read(article, analysis))
    years = _years((e for _, e in read), published)
    for where, expression in read:
        near = named if where.start - named.end <= _NEAR else replace(named, day=None, month=None, year=None)
        anchor = Anchor(published, near, look(analysis, where.start, where.end), years)
        found.append(_Found(where, expression, value(expression, anchor)))
        named = _noting(named, found[-1], anchor)
    dated = dated_nouns(article.text, [(f.where.start, f.where.end, f.value) for f in found])
    return tuple(When(f.where, f.value) for f in _with_events(found, dated))


def _years(read: Iterable[Expression], published: date | None) -> Mapping[int, int]:
    """The year of each month that the article gives one year only, in print or by the day of the week."""
    found: dict[int, set[int]] = {}
    ends = (e for x in read for e in ((x.first, x.last) if isinstance(x, Between) else (x,)))
    for expression in ends:
        certain = isinstance(expression, Fixed) or (isinstance(expression, MonthDay) and expression.weekday is not None)
        day = Mentioned().noting(value(expression, Anchor(published))).month if certain else None
        if day is not None:
            found.setdefault(day.month, set()).add(day.year)
    return {month: years.pop() for month, years in found.items() if len(years) == 1}


@dataclass(frozen=True, slots=True)
class _Found:
    where: Passage
    expression: Expression
    value: str | None


def _noting(named: Mentioned, found: _Found, anchor: Anchor) -> Mentioned:
    """What is named last after one more time; a quarter only where it is reported on, not expected or compared with."""
    if isinstance(found.expression, YearBefore | ThatQuarter) or found.value is None:
        return named
    if "-33" <= found.value[4:] <= "-36":
        this = calendar.quarter(anchor.published, 0) if anchor.published else found.value
        early = found.value < this or (found.value == this and anchor.look.past)
        later = named.quarter is None or found.value >= named.quarter
        return replace(named, quarter=found.value) if early and later else named
    # Of a stretch its end is named last: "between June and July 2016 … on July 22".
    last = found.value.rpartition("/")[2] if isinstance(found.expression, Between) else found.value
    return replace(named.noting(last), end=found.where.end)


def _read(article: Article, analysis: Analysis) -> Iterator[tuple[Passage, Expression]]:
    game = _GAME.search(article.text) is not None
    for start, end in _stretches(article):
        for first, last, expression in _expressions(with_years(lexemes(article.text, start, end))):
            if isinstance(expression, Quarter | ThatQuarter) and game:
                continue
            if isinstance(expression, Holiday) and is_attribute(analysis, first, last):
                continue
            if _is_in_a_name(analysis, first, last) or is_programme(article.text, first, last):
                continue
            yield article.passage(first, last), expression


def _is_in_a_name(analysis: Analysis, first: int, last: int) -> bool:
    """True for the day of "the 17 February Brigade", "the Sunday Courier" and "asteroid 2014 RC"."""
    tokens, within = analysis.tokens, analysis.within(first, last)
    behind = within[-1] + 1 if within else 0
    if not 0 < behind < len(tokens) or tokens[behind].pos != "PROPN" or not tokens[behind].text[0].isupper():
        return False
    beside = tokens[behind].start == last + 1 and tokens[behind].sentence == tokens[within[-1]].sentence
    year = tokens[within[-1]].text.isdigit() and len(tokens[within[-1]].text) == len("2014")
    heads = {tokens[i].head for i in within} | {tokens[tokens[i].head].head for i in within}
    return beside and behind in heads and (not year or tokens[behind].text.isupper())


def _with_events(found: Iterable[_Found], dated: Mapping[str, str]) -> Iterator[_Found]:
    """The times, those that count from an event only where the article dates it."""
    for one in found:
        if not isinstance(one.expression, FromEvent):
            yield one
        elif day := dated.get(one.expression.noun):
            moved = From(Fixed(day), one.expression.offset, one.expression.unit)
            yield replace(one, value=value(moved, Anchor()))


def _stretches(article: Article) -> Iterator[tuple[int, int]]:
    """What is read: all but the omitted passages; a date line that heads the article is read too."""
    at = 0
    for omitted in sorted(article.omitted):
        if omitted.kind is OmissionKind.BYLINE and not article.text[: omitted.start].strip():
            continue
        yield at, omitted.start
        at = max(at, omitted.end)
    yield at, len(article.text)


def _expressions(words: tuple[Lexeme, ...]) -> Iterator[tuple[int, int, Expression]]:
    i = 0
    while i < len(words):
        found = None if _is_set(words, i) else grammar.read(words, i)
        if found is None:
            i += 1
            continue
        yield words[i].start, words[found[0] - 1].end, found[1]
        i = found[0]


def _is_set(words: tuple[Lexeme, ...], i: int) -> bool:
    # "every Monday", "each year", "on Mondays" point to no one day.
    return i > 0 and words[i - 1].text in ("every", "each", "per")


def _day(text: str | None) -> date | None:
    if text is None or len(text) != len("2022-11-27"):
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
