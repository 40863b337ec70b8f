"""Recognisers of times that count from another: "the next day", "two years later", "a day after the June 4 vote"."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from twosource.findings.times.expressions import Expression, From, FromEvent, NextTo, Relative, Trailing, Unit, Weekday
from twosource.findings.times.lexemes import Lexeme, word
from twosource.findings.times.named import day_part, weekday
from twosource.findings.times.spoken import count
from twosource.findings.times.vocabulary import DAY_PARTS, UNITS

Lexemes = Sequence[Lexeme]
Found = tuple[int, Expression] | None

_COUNTED = frozenset({Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.YEAR})
_NEXT = frozenset({"next", "following"})
_BEFORE = frozenset({"previous", "preceding"})
_AFTER = frozenset({"after", "following"})
#: What may follow "the day before" when it counts from the day named last: after a noun it counts from that.
_ENDS = frozenset([*'.,;:!?)–—”"’', "", *"and but in at on by".split()])
#: What stands before "the last month" when that is the month up to now.
_OVER = frozenset({"over", "in", "during", "within", "throughout"})
#: "A few days" are about so many.
_FEW = 4


def _unit(lexemes: Lexemes, i: int) -> Unit | None:
    unit = UNITS.get(word(lexemes, i))
    if word(lexemes, i) in DAY_PARTS - {"noon", "midnight", "lunchtime"}:
        return Unit.DAY
    return unit if unit in _COUNTED else None


def _amount(lexemes: Lexemes, i: int) -> tuple[int, int, Unit | None]:
    """The end, number and unit of "three days", "10 years", "the day"; unit ``None`` where no such words stand."""
    end, number = (i + 1, 1) if word(lexemes, i) == "the" else count(lexemes, i)
    unit = UNITS.get(word(lexemes, end))
    if unit is Unit.DECADE and number:
        return end + 1, number * 10, Unit.YEAR
    return end + 1, number, unit if number and unit in _COUNTED else None


def _couple(lexemes: Lexemes, i: int) -> tuple[int, int, Unit | None] | None:
    """The end, number and unit of "a couple of days" and "a couple days"."""
    if word(lexemes, i) != "a" or word(lexemes, i + 1) != "couple":
        return None
    at = i + 3 if word(lexemes, i + 2) == "of" else i + 2
    unit = UNITS.get(word(lexemes, at))
    return (at + 1, 2, unit) if unit in _COUNTED else None


def ago(lexemes: Lexemes, i: int) -> Found:
    """Three days ago; a decade ago; 48 hours ago; a week ago Sunday."""
    end, number, unit = _couple(lexemes, i) or _amount(lexemes, i)
    if unit is None and number and number % 24 == 0 and word(lexemes, end - 1) == "hours":
        number, unit = number // 24, Unit.DAY
    if unit is None or word(lexemes, i) == "the" or word(lexemes, end) != "ago":
        return None
    if word(lexemes, i - 1) in ("or", "to") and count(lexemes, i - 2)[1]:
        return None  # "two or three weeks ago"
    day = weekday(lexemes, end + 1)
    if unit is Unit.WEEK and day is not None:
        return day_part(lexemes, end + 2), Weekday(day, None, number)
    return end + 1, Relative(unit, -number)


def next_to(lexemes: Lexemes, i: int) -> Found:
    """The next day; the following month; the previous night; that same day; the year before."""
    if word(lexemes, i) == "that" or (word(lexemes, i) == "the" and word(lexemes, i + 1) == "same"):
        return _that(lexemes, i)
    if word(lexemes, i) in ("later", "earlier") and word(lexemes, i + 1) == "in":
        unit = _unit(lexemes, i + 3) if word(lexemes, i + 2) == "the" else None
        return (i + 4, NextTo(0, unit)) if unit in (Unit.DAY, Unit.MONTH, Unit.YEAR) else None
    if word(lexemes, i) != "the":
        return None
    step = 1 if word(lexemes, i + 1) in _NEXT else -1 if word(lexemes, i + 1) in _BEFORE else 0
    unit = _unit(lexemes, i + 2)
    if step and unit and not word(lexemes, i + 2).endswith("s"):
        return (i + 3 if unit is not Unit.DAY else day_part(lexemes, i + 3)), NextTo(step, unit)
    unit = _unit(lexemes, i + 1)
    if unit and word(lexemes, i + 2) in ("before", "after") and word(lexemes, i + 3) in _ENDS:
        return i + 3, NextTo(-1 if word(lexemes, i + 2) == "before" else 1, unit)
    return None


def _that(lexemes: Lexemes, i: int) -> Found:
    at = i + 2 if word(lexemes, i + 1) == "same" else i + 1
    unit = _unit(lexemes, at)
    if unit not in (Unit.DAY, Unit.MONTH, Unit.YEAR) or word(lexemes, at).endswith("s"):
        return None
    if word(lexemes, at + 1) in ("old", "-") or word(lexemes, i - 1) in ("say", "said", "think", "know"):
        return None
    return at + 1, NextTo(0, unit)


def apart(lexemes: Lexemes, i: int) -> Found:
    """Two days later; three weeks earlier; a month after."""
    end, number, unit = _amount(lexemes, i)
    if unit is None or word(lexemes, i) == "the" or word(lexemes, end) not in ("later", "earlier"):
        return None
    if word(lexemes, i) == "a" and unit is Unit.YEAR and word(lexemes, end) == "earlier":
        return None  # held against a figure more often than told of
    return end + 1, NextTo(number if word(lexemes, end) == "later" else -number, unit)


def from_time(lexemes: Lexemes, i: int, read: Callable[[Lexemes, int], Found]) -> Found:
    """Two days before Christmas; the day after Monday's blast; a week after the June 4 vote; a day after the fire."""
    end, number, unit = _amount(lexemes, i)
    side = word(lexemes, end)
    if unit is None or (side != "before" and side not in _AFTER):
        return None
    offset = -number if side == "before" else number
    at = end + 2 if word(lexemes, end + 1) in ("the", "a", "an", "his", "her", "their", "its") else end + 1
    base = read(lexemes, end + 1) or read(lexemes, at)
    if base:
        return base[0], From(base[1], offset, unit)
    is_noun = at < len(lexemes) and lexemes[at].kind == "word" and at > end + 1
    return (at + 1, FromEvent(lexemes[at].text, offset, unit)) if is_noun else None


def trailing(lexemes: Lexemes, i: int) -> Found:
    """Over the past month; in the last 30 days; the past few days: up to the day of publication.

    "For the past month" is a duration, and "the past ten years" no date that anything could be held against.
    """
    if word(lexemes, i) != "the" or word(lexemes, i + 1) not in ("past", "last") or word(lexemes, i - 1) == "for":
        return None
    few = word(lexemes, i + 2) in ("few", "couple")
    end, number = (i + 3, _FEW if word(lexemes, i + 2) == "few" else 2) if few else count(lexemes, i + 2)
    end = end + 1 if few and word(lexemes, end) == "of" else end
    end, number = (end, number) if number else (i + 2, 1)
    unit = UNITS.get(word(lexemes, end))
    if unit is None or unit not in _COUNTED or word(lexemes, end + 1) == "of":
        return None
    if (unit is Unit.DAY and number == 1) or (unit is Unit.YEAR and number > 1):
        return None
    if word(lexemes, i + 1) == "last" and word(lexemes, i - 1) not in _OVER:
        return None
    return end + 1, Trailing(unit, number, about=few)
