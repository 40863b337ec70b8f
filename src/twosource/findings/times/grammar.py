"""Recognisers: at one lexeme, what time expression begins here, and where does it end?

Each recogniser takes the lexemes and an index and gives ``(end, expression)`` or ``None``.  Every one looks ahead a
fixed number of lexemes, so reading a text takes time in proportion to its length.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from twosource.findings.times import calendar, named
from twosource.findings.times.expressions import (
    Between,
    DayOfMonth,
    Earlier,
    Expression,
    Fixed,
    MonthDay,
    NextTo,
    OfYear,
    Quarter,
    Relative,
    Unit,
    Weekday,
)
from twosource.findings.times.lexemes import Lexeme
from twosource.findings.times.vocabulary import (
    BEFORE_YEAR,
    DAY_PARTS,
    MONTHS,
    ORDINALS,
    SHIFTS,
    SMALL_NUMBERS,
    UNITS,
)

Found = tuple[int, Expression] | None
Lexemes = Sequence[Lexeme]


def word(lexemes: Lexemes, i: int) -> str:
    """The text of a lexeme, "" beyond either end."""
    return lexemes[i].text if 0 <= i < len(lexemes) else ""


def kind(lexemes: Lexemes, i: int) -> str:
    """The kind of a lexeme, "" beyond either end."""
    return lexemes[i].kind if 0 <= i < len(lexemes) else ""


def read(lexemes: Lexemes, i: int) -> Found:
    """The longest time expression that begins at a lexeme, ranges included."""
    found = _one(lexemes, i)
    if found is None:
        return _from_to(lexemes, i)
    return _range(lexemes, found) or found


def _one(lexemes: Lexemes, i: int) -> Found:
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


_JOINS = frozenset({"to", "through", "until", "till", "-", "–", "—"})


def _range(lexemes: Lexemes, first: tuple[int, Expression]) -> Found:
    end, left = first
    opened = word(lexemes, _back(lexemes, end)) == "between"
    if word(lexemes, end) not in _JOINS and not (opened and word(lexemes, end) == "and"):
        return None
    right = _one(lexemes, end + 1) or _bare_day(lexemes, end + 1, left)
    if right is None or type(right[1]) is not type(left):
        return None
    return right[0], Between(left, right[1])


def _back(lexemes: Lexemes, end: int) -> int:
    # "between" stands before the first date, which is at most four lexemes long.
    return next((i for i in range(end - 1, max(-1, end - 6), -1) if word(lexemes, i) == "between"), -1)


def _bare_day(lexemes: Lexemes, i: int, left: Expression) -> Found:
    """The 5 of "Nov. 3-5"."""
    if kind(lexemes, i) == "number" and isinstance(left, MonthDay) and left.day and _day(lexemes, i) > left.day:
        return i + 1, MonthDay(left.month, _day(lexemes, i))
    return None


def _day(lexemes: Lexemes, i: int) -> int:
    """A day of the month, 0 where there is none."""
    if kind(lexemes, i) not in ("number", "ordinal"):
        return 0
    number = int(word(lexemes, i).rstrip("stndrh"))
    return number if 1 <= number <= 31 else 0


def _year(lexemes: Lexemes, i: int) -> int:
    """A year of four digits, 0 where there is none."""
    number = int(word(lexemes, i)) if kind(lexemes, i) == "number" else 0
    return number if 1000 <= number <= 2199 else 0


def _after_comma(lexemes: Lexemes, i: int) -> int:
    return i + 1 if word(lexemes, i) == "," else i


def iso(lexemes: Lexemes, i: int) -> Found:
    """2022-11-28, and 27/11/2022 where one part can only be the day."""
    if kind(lexemes, i) == "iso":
        year, month, day = map(int, word(lexemes, i).split("-"))
    elif kind(lexemes, i) == "slashed":
        first, second, year = map(int, word(lexemes, i).split("/"))
        month, day = (second, first) if first > 12 else (first, second)
        if year < 1000 or (first <= 12 and second <= 12 and first != second):
            return None  # 3/4/2022 is a March day in one country and an April day in another
    else:
        return None
    made = calendar.made(year, month, day)
    return (i + 1, Fixed(made.isoformat())) if made else None


def month_first(lexemes: Lexemes, i: int) -> Found:
    """November 27, 2022; Nov. 27; November 2022; November."""
    month = named.month(lexemes, i)
    if not month:
        return None
    day = _day(lexemes, i + 1)
    if not day:
        at = i + 2 if word(lexemes, i + 1) in (",", "of") else i + 1
        year = _year(lexemes, at)
        if year:
            return at + 1, Fixed(f"{year:04}-{month:02}")
        return _of_a_year(lexemes, i + 1, month) or (i + 1, MonthDay(month))
    at = _after_comma(lexemes, i + 2)
    return _dated(month, day, _year(lexemes, at), at + 1, i + 2)


def _of_a_year(lexemes: Lexemes, i: int, month: int) -> Found:
    """The "last year" of "June last year", "of this year"."""
    at = i + 1 if word(lexemes, i) == "of" else i
    if word(lexemes, at) not in ("last", "this", "next") or word(lexemes, at + 1) != "year":
        return None
    return at + 2, OfYear(month, SHIFTS[word(lexemes, at)])


def quarter(lexemes: Lexemes, i: int) -> Found:
    """The third quarter; third-quarter; this year's third quarter is read as the third quarter; last quarter is not."""
    at = i + 1 if word(lexemes, i) == "the" else i
    number = ORDINALS.get(word(lexemes, at), 0)
    after = at + 2 if word(lexemes, at + 1) == "-" else at + 1
    if not number or word(lexemes, after) != "quarter":
        return None
    of = after + 2 if word(lexemes, after + 1) == "of" else after + 1
    year = _year(lexemes, of)
    return (of + 1, Fixed(f"{year:04}-{32 + number}")) if year else (after + 1, Quarter(number))


def day_first(lexemes: Lexemes, i: int) -> Found:
    """27 November 2022; the 27th of November."""
    day = _day(lexemes, i)
    at = i + 2 if word(lexemes, i + 1) == "of" else i + 1
    month = MONTHS.get(word(lexemes, at), 0)
    if not day or not month or not lexemes[at].capital:
        return None
    following = _after_comma(lexemes, at + 1)
    return _dated(month, day, _year(lexemes, following), following + 1, at + 1)


def _dated(month: int, day: int, year: int, end_with_year: int, end: int) -> Found:
    if not year:
        return (end, MonthDay(month, day)) if calendar.made(2024, month, day) else None
    made = calendar.made(year, month, day)
    return (end_with_year, Fixed(made.isoformat())) if made else None


def weekday(lexemes: Lexemes, i: int) -> Found:
    """Sunday; Sunday night; Sunday, Nov. 27; a week ago Sunday."""
    day = named.weekday(lexemes, i)
    if day is None:
        return None
    at = i + 1
    dated = month_first(lexemes, _after_comma(lexemes, at)) or day_first(lexemes, _after_comma(lexemes, at))
    if dated and not (isinstance(dated[1], MonthDay) and dated[1].day is None):
        return dated
    return named.day_part(lexemes, at), Weekday(day)


def bare_year(lexemes: Lexemes, i: int) -> Found:
    """1998, where the words around make it a year."""
    year = _year(lexemes, i)
    if not year or not _reads_as_year(lexemes, i, year):
        return None
    return i + 1, Fixed(f"{year:04}")


def _reads_as_year(lexemes: Lexemes, i: int, year: int) -> bool:
    before, after = word(lexemes, i - 1), word(lexemes, i + 1)
    if kind(lexemes, i - 1) == "number" or before in ("$", "#", "no", "£", "€", "/"):
        return False
    # "2000 miles", "1500 houses": a round number before a plural counts things; "2014 protests" names their year.
    plural = kind(lexemes, i + 1) == "word" and after.endswith("s") and not lexemes[i + 1].capital
    counts = plural and after not in ("as", "was", "onwards") and (year % 100 == 0 or year < 1950)
    if before in BEFORE_YEAR - {"the", "about", "of", "by", "for"} or before + after == "()":
        return not counts or before in ("in", "since", "during")
    return 1900 <= year <= 2099 and not counts


def decade(lexemes: Lexemes, i: int) -> Found:
    """The 1970s; the '70s; the 19th century."""
    if kind(lexemes, i) == "decade":
        digits = word(lexemes, i).strip("'’‘s")
        return i + 1, Fixed(calendar.decade(int(digits) if len(digits) == 4 else 1900 + int(digits)))
    if kind(lexemes, i) == "ordinal" and word(lexemes, i + 1) == "century":
        first = (int(word(lexemes, i).rstrip("stndrh")) - 1) * 100
        return i + 2, Fixed(f"{first:04}/{first + 99:04}")
    return None


_DAYS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}


def near_day(lexemes: Lexemes, i: int) -> Found:
    """Yesterday; tomorrow night; last night; this morning."""
    text = word(lexemes, i)
    if text in _DAYS:
        return named.day_part(lexemes, i + 1), Relative(Unit.DAY, _DAYS[text])
    if text in ("last", "this") and word(lexemes, i + 1) in DAY_PARTS - {"noon", "midnight"}:
        return i + 2, Relative(Unit.DAY, -1 if text == "last" else 0)
    return None


def shifted(lexemes: Lexemes, i: int) -> Found:
    """Last week; next Monday; this June; last summer; next Christmas."""
    if word(lexemes, i) not in SHIFTS:
        return None
    shift = SHIFTS[word(lexemes, i)]
    if word(lexemes, i + 1) in UNITS and not word(lexemes, i + 1).endswith("s"):
        unit = UNITS[word(lexemes, i + 1)]
        return None if unit is Unit.DAY else (i + 2, Relative(unit, shift))
    return named.shifted(lexemes, i + 1, shift)


def earlier(lexemes: Lexemes, i: int) -> Found:
    """Earlier this week; earlier this year."""
    if word(lexemes, i) != "earlier" or word(lexemes, i + 1) != "this":
        return None
    unit = UNITS.get(word(lexemes, i + 2))
    return (i + 3, Earlier(unit)) if unit in (Unit.WEEK, Unit.MONTH, Unit.YEAR) else None


def ago(lexemes: Lexemes, i: int) -> Found:
    """Three days ago; a year ago; two weeks ago on Monday is read as two weeks ago."""
    number = SMALL_NUMBERS.get(word(lexemes, i), 0) or (int(word(lexemes, i)) if kind(lexemes, i) == "number" else 0)
    unit = UNITS.get(word(lexemes, i + 1))
    if not number or unit in (None, Unit.QUARTER) or number > 999:
        return None
    return (i + 3, Relative(unit, -number)) if word(lexemes, i + 2) == "ago" else None


def the_weekend(lexemes: Lexemes, i: int) -> Found:
    """Over the weekend: the one just gone by, or the one that is."""
    if word(lexemes, i) == "the" and word(lexemes, i + 1) == "weekend" and word(lexemes, i - 1) in ("over", "at", "on"):
        return i + 2, Relative(Unit.WEEKEND, 0)
    return None


def next_to(lexemes: Lexemes, i: int) -> Found:
    """The next day; the day after; the previous day."""
    if word(lexemes, i) != "the":
        return None
    pair = (word(lexemes, i + 1), word(lexemes, i + 2))
    if pair in (("next", "day"), ("following", "day")):
        return named.day_part(lexemes, i + 3), NextTo(1)
    return (i + 3, NextTo(-1)) if pair in (("previous", "day"), ("day", "before")) else None


def day_of_month(lexemes: Lexemes, i: int) -> Found:
    """On the 27th, where no noun follows that it could count."""
    if (
        word(lexemes, i) != "the"
        or kind(lexemes, i + 1) != "ordinal"
        or word(lexemes, i - 1) not in ("on", "by", "until")
    ):
        return None
    follows_noun = kind(lexemes, i + 2) == "word" and word(lexemes, i + 2) not in _NO_NOUNS
    day = _day(lexemes, i + 1)
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
    decade,
    near_day,
    shifted,
    earlier,
    ago,
    the_weekend,
    next_to,
    quarter,
    day_of_month,
    named.season,
    named.holiday,
)
