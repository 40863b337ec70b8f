"""Article to times: every expression that points to a calendar date."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from twosource.findings.times import grammar
from twosource.findings.times.expressions import Expression
from twosource.findings.times.lexemes import Lexeme, lexemes
from twosource.findings.times.resolve import Anchor, value
from twosource.findings.times.tense import look
from twosource.model.article import Article, OmissionKind
from twosource.model.finding import When
from twosource.model.language import Analysis


def times(article: Article, analysis: Analysis) -> tuple[When, ...]:
    """The article's time expressions in text order, with EDTF values; ``None`` where nothing dates them.

    Days are resolved from the day of publication, never from the clock.  Durations ("for two years"), sets ("every
    Monday") and vague words ("recently", "now") are no dates and are left out.
    """
    published = _day(article.day)
    named: date | None = None
    found = []
    for start, end in _stretches(article):
        for first, last, expression in _expressions(lexemes(article.text, start, end)):
            anchor = Anchor(published, named, look(analysis, first, last))
            when = When(article.passage(first, last), value(expression, anchor))
            found.append(when)
            named = _day(when.value) or named
    return tuple(found)


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
