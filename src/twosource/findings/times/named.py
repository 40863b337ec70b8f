"""Recognisers of the calendar's names: months, weekdays, seasons, holidays."""

from __future__ import annotations

from collections.abc import Sequence

from twosource.findings.times.calendar import HOLIDAYS
from twosource.findings.times.expressions import Expression, Holiday, MonthDay, Season, Weekday
from twosource.findings.times.lexemes import Lexeme, word
from twosource.findings.times.vocabulary import (
    DAY_PARTS,
    DOUBTFUL_MONTHS,
    DOUBTFUL_WEEKDAYS,
    MONTHS,
    SEASONS,
    WEEKDAYS,
)

Lexemes = Sequence[Lexeme]

#: Words before "May" or "March" that make it a month.
_BEFORE_MONTH = frozenset(
    "in since of by until till from late early mid last next this to through during before after".split()
)


def month(lexemes: Lexemes, i: int) -> int:
    """The month named at a lexeme, 1 to 12, or 0."""
    number = MONTHS.get(word(lexemes, i), 0)
    if not number or not lexemes[i].capital:
        return 0
    halved = [word(lexemes, i - 2), word(lexemes, i - 1)] == ["mid", "-"]
    if lexemes[i].text not in DOUBTFUL_MONTHS or word(lexemes, i - 1) in _BEFORE_MONTH or halved:
        return number
    following = lexemes[i + 1] if i + 1 < len(lexemes) else None
    return number if following and following.kind in ("number", "ordinal") else 0


def weekday(lexemes: Lexemes, i: int) -> int | None:
    """The day of the week named at a lexeme, Monday 0, or ``None``."""
    day = WEEKDAYS.get(word(lexemes, i))
    if day is None or not lexemes[i].capital:
        return None
    short = lexemes[i].text in DOUBTFUL_WEEKDAYS
    shortened = lexemes[i].end - lexemes[i].start > len(lexemes[i].text)
    if short and not shortened:
        return None
    if word(lexemes, i - 1) in ("black", "good", "super", "cyber", "easter", "ash", "palm", "bloody"):
        return None  # a day with a name of its own
    return day


def day_part(lexemes: Lexemes, i: int) -> int:
    """The index behind "morning", "night" ... when it stands here."""
    return i + 1 if word(lexemes, i) in DAY_PARTS else i


def season(lexemes: Lexemes, i: int) -> tuple[int, Expression] | None:
    """The summer of 1969; spring 2011; over the summer."""
    number = SEASONS.get(word(lexemes, i))
    at = i + 2 if word(lexemes, i + 1) in ("of", ",") else i + 1
    if number is None:
        return None
    if at >= len(lexemes) or lexemes[at].kind != "number":
        return (i + 1, Season(number, bare=True)) if _is_bare_season(lexemes, i) else None
    year = int(lexemes[at].text)
    return (at + 1, Season(number, year)) if 1500 <= year <= 2199 else None


def _in_name(lexemes: Lexemes, i: int) -> bool:
    """True for somebody called Christmas, and for "Merry Christmas"."""
    before = lexemes[i - 1] if i > 0 else None
    return before is not None and before.capital and before.kind == "word" and before.text not in _BEFORE_HOLIDAY


_BEFORE_HOLIDAY = frozenset(
    "on at since until till by this last next for before after around during and or but from over every the".split()
)


def _is_bare_season(lexemes: Lexemes, i: int) -> bool:
    """True for "over the summer", "in early autumn"; "the fall of the town" is none, nor are "summer jobs"."""
    at = i - 2 if word(lexemes, i - 1) in ("early", "late") else i - 1
    at = at - 1 if word(lexemes, at) == "the" else at
    ends = i + 1 >= len(lexemes) or lexemes[i + 1].kind == "mark" or word(lexemes, i + 1) in _AFTER_SEASON
    return ends and (word(lexemes, at) in ("over", "during", "in", "into", "until", "since")) and at < i - 1


_AFTER_SEASON = frozenset("and but when after before to that which with by at as".split())


def holiday(lexemes: Lexemes, i: int) -> tuple[int, Expression] | None:
    """Thanksgiving; Christmas Day 2014; New Year's Eve."""
    found = _holiday_name(lexemes, i)
    if not found:
        return None
    end, name = found
    if _in_name(lexemes, i):
        return None
    year = int(lexemes[end].text) if end < len(lexemes) and lexemes[end].kind == "number" else 0
    return (end + 1, Holiday(name, year)) if 1500 <= year <= 2199 else (end, Holiday(name))


#: The longest holiday's name has four lexemes: new year ' s eve is five with its apostrophe apart.
_LONGEST = 5


def _holiday_name(lexemes: Lexemes, i: int) -> tuple[int, str] | None:
    if i >= len(lexemes) or not lexemes[i].capital:
        return None
    for length in range(min(_LONGEST, len(lexemes) - i), 0, -1):
        name = " ".join(x.text for x in lexemes[i : i + length]).replace("’", "'").replace(" ' s", "'s")
        if name in HOLIDAYS and not (name in ("christmas", "easter") and _is_attribute(lexemes, i + length)):
            return i + length, name
    return None


def _is_attribute(lexemes: Lexemes, i: int) -> bool:
    # "Christmas cards", "Easter eggs": no day is meant.
    return i < len(lexemes) and lexemes[i].kind == "word" and lexemes[i].text.endswith("s")


def shifted(lexemes: Lexemes, i: int, shift: int) -> tuple[int, Expression] | None:
    """What follows "last", "this" or "next": a month, a weekday, a season, a holiday."""
    if number := month(lexemes, i):
        day = int(word(lexemes, i + 1)) if i + 1 < len(lexemes) and lexemes[i + 1].kind == "number" else 0
        return (i + 2, MonthDay(number, day, shift)) if 1 <= day <= 31 else (i + 1, MonthDay(number, None, shift))
    if (named := weekday(lexemes, i)) is not None:
        return day_part(lexemes, i + 1), Weekday(named, shift)
    if word(lexemes, i) in SEASONS:
        return i + 1, Season(SEASONS[lexemes[i].text], None, shift)
    found = _holiday_name(lexemes, i)
    return (found[0], Holiday(found[1], None, shift)) if found else None
