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

    ``shift``: -1 "last June", 0 "this June", 1 "next June", ``None`` plain.
    """

    month: int
    day: int | None = None
    shift: int | None = None


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
    """A season, EDTF 21 (spring) to 24 (winter), perhaps with its year."""

    season: int
    year: int | None = None
    shift: int | None = None


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
class DayOfMonth:
    """A day by its number alone: "the 27th"."""

    day: int


@dataclass(frozen=True, slots=True)
class NextTo:
    """So many days after (or before) the day that the text named last: "the next day"."""

    days: int


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
    | DayOfMonth
    | NextTo
    | Between
)
