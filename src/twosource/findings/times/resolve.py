"""Expression and anchor to EDTF value.

News looks back: "Friday" in a Friday article is that day, "on Monday" on a Tuesday is yesterday, unless the verb
speaks of what is to come.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from twosource.findings.times import calendar
from twosource.findings.times.expressions import (
    Between,
    DayOfMonth,
    Earlier,
    Expression,
    Fixed,
    Holiday,
    MonthDay,
    NextTo,
    OfYear,
    Quarter,
    Relative,
    Season,
    Unit,
    Weekday,
)


class Look(Enum):
    """Whether the sentence speaks of what was or of what is to come."""

    BACK = "back"
    AHEAD = "ahead"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Anchor:
    """What an expression is resolved against.

    ``published`` is the day of publication, ``named`` the day that the text named last; ``None`` where there is none.
    """

    published: date | None = None
    named: date | None = None
    look: Look = Look.OPEN


def value(expression: Expression, anchor: Anchor) -> str | None:
    """The EDTF value of an expression, or ``None`` when nothing dates it."""
    if isinstance(expression, Fixed):
        return expression.value
    if isinstance(expression, NextTo):
        moved = calendar.days_on(anchor.named, expression.days) if anchor.named else None
        return moved.isoformat() if moved else None
    if isinstance(expression, Between):
        return _between(expression, anchor)
    if isinstance(expression, Season | Holiday) and expression.year is not None:
        return _of_year(expression, expression.year)
    return _from_day(expression, anchor.published, anchor.look) if anchor.published else None


def _between(expression: Between, anchor: Anchor) -> str | None:
    first, last = value(expression.first, anchor), value(expression.last, anchor)
    if first is None or last is None or "/" in first + last or first > last:
        return None
    return f"{first}/{last}"


def _of_year(expression: Season | Holiday, year: int) -> str:
    if isinstance(expression, Season):
        return f"{year:04}-{expression.season}"
    return calendar.HOLIDAYS[expression.name](year).isoformat()


def _from_day(expression: Expression, day: date, look: Look) -> str | None:
    match expression:
        case Relative():
            found = _relative(expression, day, look)
        case Weekday():
            found = _weekday(expression, day, look)
        case MonthDay():
            found = _month_day(expression, day, look)
        case Earlier(unit):
            found = _earlier(unit, day)
        case Season():
            found = f"{_season_year(expression, day, look):04}-{expression.season}"
        case Holiday():
            found = _holiday(expression, day, look)
        case OfYear(month, shift):
            found = f"{day.year + shift:04}-{month:02}"
        case Quarter():
            found = _quarter(expression, day, look)
        case DayOfMonth(number):
            found = _day_of_month(number, day, look)
        case _:
            found = None
    return found


def _relative(expression: Relative, day: date, look: Look) -> str | None:
    if expression.unit is Unit.WEEKEND and expression.offset == 0:
        # On Saturday to Wednesday the weekend is the one that is or just was, unless the verb looks ahead.
        gone = day.weekday() <= 2 and look is not Look.AHEAD
        return calendar.weekend(day, -1 if gone else 0)
    return calendar.stretch(expression.unit, day, expression.offset)


def _weekday(expression: Weekday, day: date, look: Look) -> str:
    back = (day.weekday() - expression.day) % 7
    if expression.shift == -1:
        return (day - timedelta(back or 7)).isoformat()
    ahead = (expression.day - day.weekday()) % 7
    if expression.shift == 1:
        return (day + timedelta(ahead or 7)).isoformat()
    return (day + timedelta(ahead) if look is Look.AHEAD else day - timedelta(back)).isoformat()


#: Days ahead within which a month and day is a plan ("the vote on August 10", printed in May), and days back beyond
#: which it is one even beside a past verb ("agreed to meet on Feb. 10", printed in January): in TimeBank and AQUAINT
#: plans lie at most four months ahead, and a day more than eight months back is printed with its year.
_PLANNED_WITHIN, _TOO_LONG_AGO = 122, 240


def _month_day(expression: MonthDay, day: date, look: Look) -> str | None:
    if expression.day is None:
        return f"{_month_year(expression, day, look):04}-{expression.month:02}"
    candidates = [calendar.made(y, expression.month, expression.day) for y in (day.year - 1, day.year, day.year + 1)]
    gone = [c for c in candidates if c and c <= day]
    ahead = [c for c in candidates if c and c > day]
    if not gone or not ahead:
        return None
    if expression.shift == -1 or look is Look.AHEAD:
        return (ahead[0] if look is Look.AHEAD else gone[-1]).isoformat()
    back, on = (day - gone[-1]).days, (ahead[0] - day).days
    planned = on <= _PLANNED_WITHIN and back > (_TOO_LONG_AGO if look is Look.BACK else on)
    return (ahead[0] if planned else gone[-1]).isoformat()


def _month_year(expression: MonthDay, day: date, look: Look) -> int:
    if expression.shift == 0:
        return day.year
    past, coming = expression.month < day.month, expression.month > day.month
    if expression.shift == -1:
        return day.year if past else day.year - 1
    if expression.shift == 1:
        return day.year if coming else day.year + 1
    if look is Look.AHEAD:
        return day.year + past
    if look is Look.BACK:
        return day.year - coming
    behind, ahead = (day.month - expression.month) % 12, (expression.month - day.month) % 12
    return day.year - coming if behind <= ahead else day.year + past


def _earlier(unit: Unit, day: date) -> str | None:
    if unit is not Unit.WEEK:
        return calendar.stretch(unit, day, 0)
    monday = day - timedelta(day.weekday())
    return calendar.span(monday, day - timedelta(1)) if monday < day else None


def _quarter(expression: Quarter, day: date, look: Look) -> str:
    now = (day.month - 1) // 3 + 1
    if expression.shift is not None:
        year = day.year + expression.shift
    elif look is Look.AHEAD:
        year = day.year + (expression.number < now)
    else:
        # A quarter is reported on when it is over.
        year = day.year - (expression.number >= now)
    return f"{year:04}-{32 + expression.number}"


def _season_year(expression: Season, day: date, look: Look) -> int:
    if expression.shift == 0:
        return day.year
    begins = {21: 3, 22: 6, 23: 9, 24: 12}[expression.season]
    if expression.shift == 1 or look is Look.AHEAD:
        return day.year if day.month < begins else day.year + 1
    over = day.month >= begins + 3 or (expression.shift is None and day.month >= begins)
    return day.year if over else day.year - 1


def _holiday(expression: Holiday, day: date, look: Look) -> str:
    days = [calendar.HOLIDAYS[expression.name](y) for y in (day.year - 1, day.year, day.year + 1)]
    if expression.shift == -1:
        return max(d for d in days if d < day).isoformat()
    if expression.shift == 1 or look is Look.AHEAD:
        return min(d for d in days if d >= day).isoformat()
    return min(days, key=lambda d: (abs((d - day).days), d)).isoformat()


def _day_of_month(number: int, day: date, look: Look) -> str | None:
    step = 1 if look is Look.AHEAD else -1
    for offset in (0, step, 2 * step):
        year, month = map(int, calendar.month(day, offset).split("-"))
        found = calendar.made(year, month, number)
        if found and (found >= day if look is Look.AHEAD else found <= day):
            return found.isoformat()
    return None
