"""Recognisers of the periods that companies report on: quarters, "the year-earlier period", "by year-end"."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from twosource.findings.times.expressions import (
    Expression,
    Fixed,
    MonthDay,
    Quarter,
    QuarterEnding,
    ThatQuarter,
    YearBefore,
    YearEnd,
    YearEnding,
)
from twosource.findings.times.lexemes import Lexeme, word
from twosource.findings.times.vocabulary import ORDINALS, SHIFTS

Lexemes = Sequence[Lexeme]
Found = tuple[int, Expression] | None

_PERIODS = frozenset({"quarter", "period"})
_SAME = frozenset({"same", "corresponding", "comparable", "similar"})
#: Words that hold one figure against another: after them "a year ago" is the quarter of the year before.
_COMPARING = frozenset({"from", "than", "with", "to", "or", "against", "versus", "on"})
#: Words before "a year ago" among which one of those must stand: "up from $90.5 million, or $1.12 a share, a year ago".
_REACH = 24


def _year(lexemes: Lexemes, i: int) -> int:
    number = int(lexemes[i].text) if 0 <= i < len(lexemes) and lexemes[i].kind == "number" else 0
    return number if 1900 <= number <= 2199 else 0


def _words(lexemes: Lexemes, i: int, *wanted: str) -> bool:
    return all(word(lexemes, i + n) == w for n, w in enumerate(wanted))


def _possessive(lexemes: Lexemes, i: int) -> int:
    """The index behind "'s" when it stands here."""
    return i + 2 if word(lexemes, i) in ("'", "’") and word(lexemes, i + 1) == "s" else i


def _shifted_year(lexemes: Lexemes, i: int) -> tuple[int, int | None]:
    """The end and shift of "last year", "this year", "a year ago"; shift ``None`` where none stands."""
    at = i + 1 if word(lexemes, i) == "," else i
    if word(lexemes, at) in ("last", "this", "next") and word(lexemes, at + 1) == "year":
        return at + 2, SHIFTS[word(lexemes, at)]
    if _words(lexemes, at, "a", "year") and word(lexemes, at + 2) in ("ago", "earlier", "before"):
        return at + 3, -1
    return i, None


def quarter(lexemes: Lexemes, i: int, month_first: Callable[[Lexemes, int], Found]) -> Found:
    """The third quarter; the 1988 third quarter; this year's third quarter; the third quarter of last year."""
    at = i + 1 if word(lexemes, i) == "the" else i
    year = _year(lexemes, at)
    named, shift = (at, None) if year else _shifted_year(lexemes, at)
    at = _possessive(lexemes, at + 1 if year else named)
    ago = _year_ago(lexemes, at)
    number = ORDINALS.get(word(lexemes, ago), 0)
    after = ago + 2 if word(lexemes, ago + 1) == "-" else ago + 1
    if not number or word(lexemes, after) != "quarter":
        return None
    if year:
        return after + 1, Fixed(f"{year:04}-{32 + number}")
    return _numbered(lexemes, after + 1, number, -1 if ago > at else shift, month_first)


def _numbered(
    lexemes: Lexemes, i: int, number: int, shift: int | None, month_first: Callable[[Lexemes, int], Found]
) -> Found:
    """What stands behind "third quarter": a year, "of last year", "ended Sept. 30"."""
    of = i + 1 if word(lexemes, i) == "of" else i
    if year := _year(lexemes, of):
        return of + 1, Fixed(f"{year:04}-{32 + number}")
    end, later = _shifted_year(lexemes, of)
    if shift is None and later is not None:
        return end, Quarter(number, later)
    ended = _ended(lexemes, i, month_first)
    return (i, QuarterEnding(ended[1], number)) if ended and shift is None else (i, Quarter(number, shift))


def _year_ago(lexemes: Lexemes, i: int) -> int:
    """The index behind "year-ago" and "year-earlier" when they stand here."""
    hyphened = word(lexemes, i) == "year" and word(lexemes, i + 1) in ("-", "‑", "–")
    return i + 3 if hyphened and word(lexemes, i + 2) in ("ago", "earlier") else i


def _ended(lexemes: Lexemes, i: int, month_first: Callable[[Lexemes, int], Found]) -> Found:
    at = i + 1 if word(lexemes, i) == "," else i
    if word(lexemes, at) not in ("ended", "ending"):
        return None
    found = month_first(lexemes, at + 1)
    day = found and (isinstance(found[1], Fixed) or (isinstance(found[1], MonthDay) and found[1].day))
    return found if day else None


def that_quarter(lexemes: Lexemes, i: int, month_first: Callable[[Lexemes, int], Found]) -> Found:
    """The latest quarter; the year-ago period; the same quarter last year; the 1988 period; a quarter ended June 30."""
    if word(lexemes, i) != "the":
        return _year_ago_results(lexemes, i)
    at = i + 2 if word(lexemes, i + 1) in _SAME else i + 1
    year, ago = _year(lexemes, at), _year_ago(lexemes, at)
    end = at + 1 if year else ago
    if word(lexemes, end) == "latest" and end == i + 1:
        return (end + 2, ThatQuarter(latest=True)) if word(lexemes, end + 1) in _PERIODS else None
    if word(lexemes, end) not in _PERIODS:
        return (ago, YearBefore()) if ago > at else None
    if year:
        return end + 1, ThatQuarter(year=year)
    if ago > at:
        return end + 1, ThatQuarter(years=-1)
    return _unnumbered(lexemes, i, end + 1, month_first)


def _unnumbered(lexemes: Lexemes, i: int, end: int, month_first: Callable[[Lexemes, int], Found]) -> Found:
    """The "last year" of "the same quarter last year", the "ended July 31" of "the quarter ended July 31"."""
    of = end + 1 if word(lexemes, end) in ("of", "in") else end
    stop, shift = _shifted_year(lexemes, of)
    same = word(lexemes, i + 1) in _SAME
    if shift is not None and (same or word(lexemes, end - 1) == "quarter"):
        return stop, ThatQuarter(years=shift)
    if same and (year := _year(lexemes, of)):
        return of + 1, ThatQuarter(year=year)
    if word(lexemes, end - 1) != "quarter" or same:
        return None
    ended = _ended(lexemes, end, month_first)
    if ended:
        return end, QuarterEnding(ended[1])
    return (end, ThatQuarter()) if word(lexemes, i - 1) in ("in", "for", "during") else None


def _year_ago_results(lexemes: Lexemes, i: int) -> Found:
    """The year-earlier of "year-earlier profit", with its noun where that is the period."""
    end = _year_ago(lexemes, i)
    if end == i:
        return None
    return end + (word(lexemes, end) in _PERIODS), YearBefore()


def year_before(lexemes: Lexemes, i: int) -> Found:
    """A year earlier; a year ago, where one figure is held against another."""
    if not _words(lexemes, i, "a", "year") or word(lexemes, i + 2) not in ("ago", "earlier"):
        return None
    before = lexemes[max(0, i - _REACH) : i]
    stops = (n for n in range(1, len(before)) if before[n - 1].text in (".", "?", "!") and before[n].capital)
    sentence = before[max(stops, default=0) :]
    figures = any(x.kind == "number" or x.text in ("$", "£", "€", "%", "percent") for x in sentence)
    compared = figures and any(x.text in _COMPARING for x in sentence)
    if word(lexemes, i + 2) == "ago" and not compared and word(lexemes, i - 1) not in ("than", "from", "with"):
        return None
    return i + 3, YearBefore()


def year_end(lexemes: Lexemes, i: int) -> Found:
    """Year-end; year's end; the end of the year."""
    if _words(lexemes, i, "the", "end", "of", "the", "year"):
        return i + 5, YearEnd()
    if word(lexemes, i) != "year":
        return None
    at = _possessive(lexemes, i + 1)
    at = at + 1 if word(lexemes, at) == "-" and at == i + 1 else at
    before = word(lexemes, i - 1) in ("by", "at", "since", "around", "until", "before", "through", "from")
    return (at + 1, YearEnd()) if before and word(lexemes, at) == "end" else None


def year_ended(lexemes: Lexemes, i: int, month_first: Callable[[Lexemes, int], Found]) -> Found:
    """The year ended June 30: the year that the day is in."""
    at = i + 2 if word(lexemes, i + 1) == "fiscal" else i + 1
    if word(lexemes, i) != "the" or word(lexemes, at) != "year":
        return None
    ended = _ended(lexemes, at + 1, month_first)
    return (at + 1, YearEnding(ended[1])) if ended else None
