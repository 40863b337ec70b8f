"""Recognisers: at one lexeme, what time expression begins here, and where does it end?

Each recogniser takes the lexemes and an index and gives ``(end, expression)`` or ``None``.  Every one looks ahead a
fixed number of lexemes, so reading a text takes time in proportion to its length.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from twosource.findings.times import calendar, decades, named, nearby, periods
from twosource.findings.times.addresses import is_address
from twosource.findings.times.expressions import (
    Between,
    DayOfMonth,
    Earlier,
    Expression,
    Fixed,
    MonthDay,
    NthWeekday,
    OfYear,
    Relative,
    Unit,
    Weekday,
    WeekOf,
)
from twosource.findings.times.joined import JOINS, day_at, of_year, year_at, year_of_the_next
from twosource.findings.times.lexemes import Lexeme, kind, word
from twosource.findings.times.vocabulary import (
    BEFORE_YEAR,
    DAY_PARTS,
    DECADES,
    MONTHS,
    ORDINALS,
    SEASONS,
    SHIFTS,
    SMALL_NUMBERS,
    TEENS,
    TENS,
    UNITS,
    WEEKDAYS,
)

Found = tuple[int, Expression] | None
Lexemes = Sequence[Lexeme]


def read(lexemes: Lexemes, i: int) -> Found:
    """The longest time expression that begins at a lexeme, ranges included."""
    found = _one(lexemes, i)
    if found is None:
        return _from_to(lexemes, i)
    return _range(lexemes, found) or found


def _one(lexemes: Lexemes, i: int) -> Found:
    if kind(lexemes, i) == "word" and word(lexemes, i) not in _OPENING:
        return None
    best: Found = None
    for recogniser in _RECOGNISERS:
        found = recogniser(lexemes, i)
        if found and (best is None or found[0] > best[0]):
            best = found
    return best


def _from_to(lexemes: Lexemes, i: int) -> Found:
    # The opening word belongs to the expression: "from 1965 to 1970", "between Monday and Friday".
    if word(lexemes, i) not in ("from", "between"):
        return None
    first = _one(lexemes, i + 1)
    whole = _range(lexemes, first) if first else None
    return whole if whole and isinstance(whole[1], Between) else None


def _range(lexemes: Lexemes, first: tuple[int, Expression]) -> Found:
    end, left = first
    opened = word(lexemes, _back(lexemes, end)) == "between"
    if word(lexemes, end) == "and" and not opened:
        return _two_days(lexemes, end, left)
    if word(lexemes, end) not in JOINS and word(lexemes, end) != "and":
        return None
    right = _bare_year(lexemes, end, left) or _one(lexemes, end + 1) or _bare_day(lexemes, end + 1, left)
    if right is None or type(right[1]) is not type(left):
        return None
    return right[0], Between(left, right[1])


def _back(lexemes: Lexemes, end: int) -> int:
    # "between" stands before the first date, which is at most four lexemes long.
    return next((i for i in range(end - 1, max(-1, end - 6), -1) if word(lexemes, i) == "between"), -1)


def _bare_day(lexemes: Lexemes, i: int, left: Expression) -> Found:
    """The 5 of "Nov. 3-5"."""
    if kind(lexemes, i) == "number" and isinstance(left, MonthDay) and left.day and day_at(lexemes, i) > left.day:
        return i + 1, MonthDay(left.month, day_at(lexemes, i))
    return None


def _two_days(lexemes: Lexemes, end: int, left: Expression) -> Found:
    """The 25 of "April 24 and 25"; days that do not touch are no stretch."""
    right = _bare_day(lexemes, end + 1, left)
    touching = right and isinstance(left, MonthDay) and left.day and day_at(lexemes, end + 1) == left.day + 1
    counts = kind(lexemes, end + 2) == "word" and word(lexemes, end + 2).endswith("s")
    return (right[0], Between(left, right[1])) if right and touching and not counts else None


def _bare_year(lexemes: Lexemes, end: int, left: Expression) -> Found:
    """The 15 of "2014-15"."""
    if not isinstance(left, Fixed) or not left.value.isdigit() or word(lexemes, end) not in ("-", "–"):
        return None
    text = word(lexemes, end + 1)
    if kind(lexemes, end + 1) != "number" or len(text) != 2 or text <= left.value[2:]:
        return None
    return end + 2, Fixed(left.value[:2] + text)


def _after_comma(lexemes: Lexemes, i: int) -> int:
    return i + 1 if word(lexemes, i) == "," else i


def iso(lexemes: Lexemes, i: int) -> Found:
    """2022-11-28, and 27/11/2022 and 11/27/22 where one part can only be the day."""
    if kind(lexemes, i) == "iso":
        year, month, day = map(int, word(lexemes, i).split("-"))
    elif kind(lexemes, i) == "slashed":
        first, second, year = map(int, word(lexemes, i).split("/"))
        month, day = (second, first) if first > 12 else (first, second)
        if (first <= 12 and second <= 12 and first != second) or 100 <= year < 1000:
            return None  # 3/4/2022 is a March day in one country and an April day in another; 24/7/365 is none
        # Two figures of a year as POSIX reads them (strptime, %y).
        year += 0 if year >= 100 else 2000 if year <= 68 else 1900
    else:
        return None
    made = calendar.made(year, month, day)
    return (i + 1, Fixed(made.isoformat())) if made else None


def month_first(lexemes: Lexemes, i: int) -> Found:
    """November 27, 2022; Nov. 27; November 2022; November."""
    month = named.month(lexemes, i)
    if not month:
        return None
    if word(lexemes, i + 1) == "the" and kind(lexemes, i + 2) == "ordinal" and (day := day_at(lexemes, i + 2)):
        at = _after_comma(lexemes, i + 3)
        return _dated(month, day, year_at(lexemes, at), at + 1, i + 3)
    day = day_at(lexemes, i + 1)
    if not day:
        return _whole_month(lexemes, i, i + 1, month)
    at = of_year(lexemes, i + 2)
    year, joined = year_at(lexemes, at), year_of_the_next(lexemes, i, i + 2, month)
    return _dated(month, day, year or joined, at + 1 if year else i + 2, i + 2)


def _whole_month(lexemes: Lexemes, i: int, end: int, month: int) -> Found:
    at = of_year(lexemes, end)
    year, joined = year_at(lexemes, at), year_of_the_next(lexemes, i, end, month)
    if year or joined:
        return at + 1 if year else end, Fixed(f"{year or joined:04}-{month:02}")
    return _of_a_year(lexemes, end, month) or (end, MonthDay(month))


def _of_a_year(lexemes: Lexemes, i: int, month: int) -> Found:
    """The "last year" of "June last year", "of this year"."""
    at = i + 1 if word(lexemes, i) == "of" else i
    if word(lexemes, at) not in ("last", "this", "next") or word(lexemes, at + 1) != "year":
        return None
    return at + 2, OfYear(month, SHIFTS[word(lexemes, at)])


def day_first(lexemes: Lexemes, i: int) -> Found:
    """27 November 2022; the 27th of November."""
    day = day_at(lexemes, i)
    at = i + 2 if word(lexemes, i + 1) == "of" else i + 1
    month = MONTHS.get(word(lexemes, at), 0)
    if not day or not month or not lexemes[at].capital:
        return None
    following = _after_comma(lexemes, at + 1)
    return _dated(month, day, year_at(lexemes, following), following + 1, at + 1)


def _dated(month: int, day: int, year: int, end_with_year: int, end: int) -> Found:
    if not year:
        return (end, MonthDay(month, day)) if calendar.made(2024, month, day) else None
    made = calendar.made(year, month, day)
    return (end_with_year, Fixed(made.isoformat())) if made else None


def weekday(lexemes: Lexemes, i: int) -> Found:
    """Sunday; Sunday night; Sunday, Nov. 27; Sunday (Nov. 27); a week ago Sunday."""
    day = named.weekday(lexemes, i)
    if day is None:
        return None
    at = i + 1
    if word(lexemes, at) == "the" and word(lexemes, at + 1) == "13th":
        return None
    opened = word(lexemes, at) == "("
    begin = at + 1 if opened else _after_comma(lexemes, at)
    dated = month_first(lexemes, begin) or day_first(lexemes, begin)
    if dated and opened and word(lexemes, dated[0]) == ")":
        dated = dated[0] + 1, dated[1]
    if dated and isinstance(dated[1], MonthDay):
        return (
            (dated[0], replace(dated[1], weekday=day)) if dated[1].day else (named.day_part(lexemes, at), Weekday(day))
        )
    if dated:
        return dated
    return named.day_part(lexemes, at), Weekday(day)


def bare_year(lexemes: Lexemes, i: int) -> Found:
    """1998, where the words around make it a year."""
    year = year_at(lexemes, i)
    if not year or not _reads_as_year(lexemes, i, year) or is_address(lexemes, i):
        return None
    return i + 1, Fixed(f"{year:04}")


def _reads_as_year(lexemes: Lexemes, i: int, year: int) -> bool:
    before, after = word(lexemes, i - 1), word(lexemes, i + 1)
    if before in ("-", "–") and kind(lexemes, i - 2) == "number" and not year_at(lexemes, i - 2):
        return False  # the end of a telephone number
    if kind(lexemes, i - 1) == "number" or before in ("$", "#", "no", "£", "€", "/"):
        return False
    # "2000 miles", "1500 houses": a round number before a plural counts things; "2014 protests" names their year.
    plural = kind(lexemes, i + 1) == "word" and after.endswith("s") and not lexemes[i + 1].capital
    counts = plural and after not in ("as", "was", "onwards", "levels") and (year % 100 == 0 or year < 1950)
    if before in BEFORE_YEAR - {"the", "about", "of", "by", "for"} or before + after == "()":
        return not counts or before in ("in", "since", "during")
    return 1900 <= year <= 2099 and not counts


_DAYS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}


def near_day(lexemes: Lexemes, i: int) -> Found:
    """Yesterday; tomorrow night; last night; this morning."""
    text = word(lexemes, i)
    if text in _DAYS and not _is_generic(lexemes, i):
        return named.day_part(lexemes, i + 1), Relative(Unit.DAY, _DAYS[text])
    if text in ("last", "this") and word(lexemes, i + 1) in DAY_PARTS - {"noon", "midnight"}:
        return i + 2, Relative(Unit.DAY, -1 if text == "last" else 0)
    return None


#: What "today's" stands before when it means these times.
_THESE_TIMES = frozenset(
    "world youth society children kids generation generations economy culture climate teenagers parents consumers"
    " students standards technology women men young politics media".split()
)


def _is_generic(lexemes: Lexemes, i: int) -> bool:
    """True for "the people of tomorrow", "today's youth", and for the "Today" of a name ("Harbor Today")."""
    text, before = word(lexemes, i), word(lexemes, i - 1)
    possessive = word(lexemes, i + 1) in ("'", "’") and word(lexemes, i + 2) == "s"
    if text in ("today", "tomorrow") and (before == "of" or (possessive and word(lexemes, i + 3) in _THESE_TIMES)):
        return before != "of" or word(lexemes, i - 2) not in ("as", "end", "part", "rest", "most", "start", "evening")
    if text == "today" and before in ("still", "used", "known", "even"):
        return True
    in_name = lexemes[i].capital and kind(lexemes, i - 1) == "word" and lexemes[i - 1].capital
    return text == "today" and in_name and len(before) > 1


def shifted(lexemes: Lexemes, i: int) -> Found:
    """Last week; next Monday; this June; last summer; next Christmas."""
    if word(lexemes, i) not in SHIFTS:
        return None
    shift = SHIFTS[word(lexemes, i)]
    if word(lexemes, i + 1) in UNITS and not word(lexemes, i + 1).endswith("s"):
        unit = UNITS[word(lexemes, i + 1)]
        # "This Week" in capitals is a programme.
        titled = unit is Unit.WEEK and lexemes[i].capital and lexemes[i + 1].capital
        return None if unit is Unit.DAY or titled else (i + 2, Relative(unit, shift))
    return named.shifted(lexemes, i + 1, shift)


def earlier(lexemes: Lexemes, i: int) -> Found:
    """Earlier this week; earlier this year."""
    if word(lexemes, i) != "earlier" or word(lexemes, i + 1) != "this":
        return None
    unit = UNITS.get(word(lexemes, i + 2))
    return (i + 3, Earlier(unit)) if unit in (Unit.WEEK, Unit.MONTH, Unit.YEAR) else None


def nth_weekday(lexemes: Lexemes, i: int) -> Found:
    """The first Monday of May; the last Friday in June 2014."""
    nth = -1 if word(lexemes, i) == "last" else ORDINALS.get(word(lexemes, i), 0)
    day = named.weekday(lexemes, i + 1)
    if not nth or day is None or word(lexemes, i + 2) not in ("of", "in"):
        return None
    month = month_first(lexemes, i + 3)
    if month is None or (isinstance(month[1], MonthDay) and month[1].day):
        return None
    return month[0], NthWeekday(nth, day, month[1])


def week_of(lexemes: Lexemes, i: int) -> Found:
    """The week of March 6."""
    if word(lexemes, i) != "week" or word(lexemes, i + 1) != "of":
        return None
    found = month_first(lexemes, i + 2) or day_first(lexemes, i + 2)
    dated = found and (isinstance(found[1], Fixed) or (isinstance(found[1], MonthDay) and found[1].day))
    return (found[0], WeekOf(found[1])) if found and dated else None


def the_weekend(lexemes: Lexemes, i: int) -> Found:
    """Over the weekend: the one just gone by, or the one that is."""
    before = word(lexemes, i - 1) in ("over", "at", "on", "throughout", "during", "of")
    if before and word(lexemes, i) == "the" and word(lexemes, i + 1) == "weekend":
        return i + 2, Relative(Unit.WEEKEND, 0)
    return None


def day_of_month(lexemes: Lexemes, i: int) -> Found:
    """On the 27th, where no noun follows that it could count."""
    if (
        word(lexemes, i) != "the"
        or kind(lexemes, i + 1) != "ordinal"
        or word(lexemes, i - 1) not in ("on", "by", "until")
    ):
        return None
    follows_noun = kind(lexemes, i + 2) == "word" and word(lexemes, i + 2) not in _NO_NOUNS
    day = day_at(lexemes, i + 1)
    return None if follows_noun or not day else (i + 2, DayOfMonth(day))


_NO_NOUNS = frozenset(
    "and or but to for at in as when that which after before he she it they we i was were is by".split()
)

_RECOGNISERS: tuple[Callable[[Lexemes, int], Found], ...] = (
    iso,
    month_first,
    day_first,
    weekday,
    bare_year,
    decades.decade,
    near_day,
    shifted,
    earlier,
    nth_weekday,
    week_of,
    the_weekend,
    day_of_month,
    named.season,
    named.holiday,
    periods.year_before,
    nearby.ago,
    nearby.next_to,
    nearby.apart,
    nearby.trailing,
    lambda lexemes, i: nearby.from_time(lexemes, i, _one),
    lambda lexemes, i: periods.quarter(lexemes, i, month_first),
    lambda lexemes, i: periods.that_quarter(lexemes, i, month_first),
    periods.year_end,
    lambda lexemes, i: periods.year_ended(lexemes, i, month_first),
)

#: The words that a time expression can begin with; at any other no recogniser need be asked.
_OPENING = frozenset(
    [*MONTHS, *WEEKDAYS, *SEASONS, *SHIFTS, *ORDINALS, *DECADES, *SMALL_NUMBERS, *TEENS, *TENS, *_DAYS]
    + [name.split()[0].split("'")[0] for name in calendar.HOLIDAYS]
    + ["the", "that", "earlier", "later", "week", "year"]
)
