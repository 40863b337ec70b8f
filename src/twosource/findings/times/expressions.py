"""What a time expression means before it is known when it was printed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Unit(Enum):
    """A stretch of the calendar."""

    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    DECADE = "decade"


@dataclass(frozen=True, slots=True)
class Fixed:
    """A date that needs no anchor, as EDTF."""

    value: str


@dataclass(frozen=True, slots=True)
class MonthDay:
    """A day or month whose year the text leaves out; ``day`` is ``None`` for a month.

    ``shift``: -1 "last June", 0 "this June", 1 "next June", ``None`` plain.  ``weekday``: the day of the week that it
    was, Monday 0, where the text has it.
    """

    month: int
    day: int | None = None
    shift: int | None = None
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week, Monday 0; ``shift`` as in ``MonthDay``; ``weeks`` more weeks ago."""

    day: int
    shift: int | None = None
    weeks: int = 0


@dataclass(frozen=True, slots=True)
class Relative:
    """So many units from the day of publication: "yesterday" is (DAY, -1), "last week" (WEEK, -1)."""

    unit: Unit
    offset: int


@dataclass(frozen=True, slots=True)
class Earlier:
    """The part of the current unit before the day of publication: "earlier this week"."""

    unit: Unit


@dataclass(frozen=True, slots=True)
class Season:
    """A season, EDTF 21 (spring) to 24 (winter), perhaps with its year.

    ``bare``: neither year nor "last", "this", "next" is printed, so that only a verb tells which one is meant.
    """

    season: int
    year: int | None = None
    shift: int | None = None
    bare: bool = False


@dataclass(frozen=True, slots=True)
class Holiday:
    """A day with a name, perhaps with its year."""

    name: str
    year: int | None = None
    shift: int | None = None


@dataclass(frozen=True, slots=True)
class OfYear:
    """A month of the last (-1), this (0) or the next (1) year."""

    month: int
    shift: int


@dataclass(frozen=True, slots=True)
class Quarter:
    """The first (1) to fourth (4) quarter, without its year; ``shift`` as in ``MonthDay``."""

    number: int
    shift: int | None = None


@dataclass(frozen=True, slots=True)
class QuarterEnding:
    """The quarter that ended on a day; ``number`` as its company counts, ``None`` where the text does not tell."""

    end: Expression
    number: int | None = None


@dataclass(frozen=True, slots=True)
class YearEnding:
    """The year that ended on a day, by the number of the year the day is in."""

    end: Expression


@dataclass(frozen=True, slots=True)
class ThatQuarter:
    """The quarter that the text named last, in the year printed or so many years on: "the year-earlier quarter".

    ``latest``: where none is named, the quarter before the day of publication.
    """

    years: int = 0
    year: int | None = None
    latest: bool = False


@dataclass(frozen=True, slots=True)
class YearBefore:
    """The year before, "a year ago" in a comparison: of the quarter that the text speaks of, or else of a year."""


@dataclass(frozen=True, slots=True)
class YearEnd:
    """The last day of a year: "by year-end"."""


@dataclass(frozen=True, slots=True)
class NthWeekday:
    """The first Monday of a month; -1 for the last."""

    nth: int
    day: int
    month: Expression


@dataclass(frozen=True, slots=True)
class WeekOf:
    """The week that a day lies in."""

    day: Expression


@dataclass(frozen=True, slots=True)
class Trailing:
    """The stretch that ends on the day of publication: "over the past month"; ``about`` for "the past few days"."""

    unit: Unit
    count: int
    about: bool = False


@dataclass(frozen=True, slots=True)
class DayOfMonth:
    """A day by its number alone: "the 27th"."""

    day: int


@dataclass(frozen=True, slots=True)
class NextTo:
    """So many units after (or before) the day, month or year that the text named last: "the next day", "that year"."""

    offset: int
    unit: Unit = Unit.DAY


@dataclass(frozen=True, slots=True)
class From:
    """So many units after (or before) a time: "two days before Christmas"."""

    base: Expression
    offset: int
    unit: Unit


@dataclass(frozen=True, slots=True)
class FromEvent:
    """So many units after (or before) what a noun names, on whichever day the article puts it."""

    noun: str
    offset: int
    unit: Unit


@dataclass(frozen=True, slots=True)
class Between:
    """From one to the other, both included."""

    first: Expression
    last: Expression


Expression = (
    Fixed
    | MonthDay
    | Weekday
    | Relative
    | Earlier
    | Season
    | Holiday
    | OfYear
    | Quarter
    | QuarterEnding
    | YearEnding
    | ThatQuarter
    | YearBefore
    | YearEnd
    | NthWeekday
    | WeekOf
    | Trailing
    | DayOfMonth
    | NextTo
    | From
    | FromEvent
    | Between
)
