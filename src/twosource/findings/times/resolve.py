"""Expression and anchor to EDTF value.

News looks back: "Friday" in a Friday article is that day, "on Monday" on a Tuesday is yesterday, unless the verb
speaks of what is to come.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import Enum

from twosource.findings.times import calendar
from twosource.findings.times.expressions import (
    Between,
    DayOfMonth,
    Earlier,
    Expression,
    Fixed,
    From,
    Holiday,
    MonthDay,
    NextTo,
    NthWeekday,
    OfYear,
    Quarter,
    QuarterEnding,
    Relative,
    Season,
    ThatQuarter,
    Trailing,
    Unit,
    Weekday,
    WeekOf,
    YearBefore,
    YearEnd,
    YearEnding,
)
from twosource.findings.times.mentioned import Mentioned


class Look(Enum):
    """Whether the sentence speaks of what was or of what is to come; ``DONE`` where it must have happened by now."""

    DONE = "done"
    BACK = "back"
    AHEAD = "ahead"
    OPEN = "open"

    @property
    def past(self) -> bool:
        """True where the sentence looks back."""
        return self in (Look.BACK, Look.DONE)


@dataclass(frozen=True, slots=True)
class Anchor:
    """What an expression is resolved against.

    ``published`` is the day of publication, ``None`` where there is none; ``named`` what the text named last;
    ``years`` the year of each month that the text gives one year only.
    """

    published: date | None = None
    named: Mentioned = field(default_factory=Mentioned)
    look: Look = Look.OPEN
    years: Mapping[int, int] = field(default_factory=dict)


def value(expression: Expression, anchor: Anchor) -> str | None:
    """The EDTF value of an expression, or ``None`` when nothing dates it."""
    if isinstance(expression, Fixed):
        return expression.value
    if isinstance(expression, NextTo):
        return _next_to(expression, anchor)
    if isinstance(expression, Season | Holiday) and expression.year is not None:
        return _of_year(expression, expression.year)
    if isinstance(expression, _Built):
        return _of_another(expression, anchor)
    if isinstance(expression, ThatQuarter | YearBefore):
        return _of_the_quarter(expression, anchor)
    known = _of_known_year(expression, anchor) if isinstance(expression, MonthDay) else None
    return known or (_from_day(expression, anchor.published, anchor.look) if anchor.published else None)


def _next_to(expression: NextTo, anchor: Anchor) -> str | None:
    if not expression.offset and anchor.published and anchor.named.day == anchor.published:
        return None  # who tells of "that day" does not mean today
    return _counted(anchor.named.by(expression.unit), expression.offset, expression.unit)


def _counted(base: date | None, offset: int, unit: Unit) -> str | None:
    return calendar.stretch(unit, base, offset) if base else None


_Built = Between | From | NthWeekday | WeekOf | QuarterEnding | YearEnding


def _of_another(expression: _Built, anchor: Anchor) -> str | None:
    """The value of an expression that is built on another one."""
    match expression:
        case Between():
            return _between(expression, anchor)
        case From(base, offset, unit):
            return _counted(Mentioned().noting(value(base, anchor)).by(unit), offset, unit)
        case NthWeekday(nth, day, month):
            of = Mentioned().noting(value(month, anchor)).month
            return calendar.nth_weekday(of.year, of.month, day, nth).isoformat() if of else None
        case WeekOf(day):
            return _counted(Mentioned().noting(value(day, anchor)).day, 0, Unit.WEEK)
        case QuarterEnding(end, number):
            last = Mentioned().noting(_ended(end, anchor)).day
            return f"{last.year:04}-{32 + (number or (last.month - 1) // 3 + 1)}" if last else None
        case YearEnding(end):
            last = Mentioned().noting(_ended(end, anchor)).day
            return f"{last.year:04}" if last else None


def _ended(end: Expression, anchor: Anchor) -> str | None:
    """The day a reported quarter ended: the last one of its name, though "expects for the quarter" looks ahead."""
    if not isinstance(end, MonthDay) or anchor.published is None or end.day is None:
        return value(end, anchor)
    found = [calendar.made(anchor.published.year - n, end.month, end.day) for n in (0, 1)]
    return next((d.isoformat() for d in found if d and d <= anchor.published), None)


def _of_the_quarter(expression: ThatQuarter | YearBefore, anchor: Anchor) -> str | None:
    """The quarter that the text speaks of, or the same one of another year; a year where it speaks of none."""
    quarter = anchor.named.quarter
    if isinstance(expression, YearBefore):
        if quarter:
            return f"{int(quarter[:4]) - 1:04}{quarter[4:]}"
        return _counted(anchor.named.year or anchor.published, -1, Unit.YEAR)
    if expression.latest and quarter is None and anchor.published:
        quarter = calendar.quarter(anchor.published, -1)
    if expression.year is not None:
        return f"{expression.year:04}{quarter[4:]}" if quarter else f"{expression.year:04}"
    return f"{int(quarter[:4]) + expression.years:04}{quarter[4:]}" if quarter else None


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
        case Relative() | Trailing() | Earlier() | OfYear() | YearEnd():
            return _counted_back(expression, day, look)
        case Weekday():
            return _weekday(expression, day, look)
        case MonthDay():
            return _month_day(expression, day, look)
        case DayOfMonth(number):
            return _day_of_month(number, day, look)
        case Season() | Holiday() | Quarter():
            return _of_its_year(expression, day, look)
        case _:
            return None


def _counted_back(expression: Relative | Trailing | Earlier | OfYear | YearEnd, day: date, look: Look) -> str | None:
    match expression:
        case Relative():
            return _relative(expression, day, look)
        case Trailing():
            return _trailing(expression, day)
        case Earlier(unit):
            return _earlier(unit, day)
        case OfYear(month, shift):
            return f"{day.year + shift:04}-{month:02}"
        case YearEnd():
            return _year_end(day, look)


def _of_its_year(expression: Season | Holiday | Quarter, day: date, look: Look) -> str | None:
    if isinstance(expression, Holiday):
        return _holiday(expression, day, look)
    if isinstance(expression, Quarter):
        return _quarter(expression, day, look)
    if expression.bare and look is Look.OPEN:
        return None
    return f"{_season_year(expression, day, look):04}-{expression.season}"


def _relative(expression: Relative, day: date, look: Look) -> str | None:
    if expression.unit is Unit.WEEKEND and expression.offset == 0:
        # On Monday to Wednesday the weekend is the one that just was, unless the verb looks ahead; later in the week
        # it is where the verb looks back.
        gone = (day.weekday() <= 2 and look is not Look.AHEAD) or (day.weekday() <= 4 and look.past)
        return calendar.weekend(day, -1 if gone else 0)
    # "Are to meet this week", printed on a Saturday or Sunday, is the week that comes: so all four in two sets of news.
    comes = expression.unit is Unit.WEEK and expression.offset == 0 and day.weekday() >= 5 and look is Look.AHEAD
    return calendar.stretch(expression.unit, day, expression.offset + comes)


def _year_end(day: date, look: Look) -> str:
    """31 December: of this year, or of the last one where the verb looks back from the first half of a year."""
    gone = look.past and day.month <= 6
    return f"{day.year - gone:04}-12-31"


def _trailing(expression: Trailing, day: date) -> str | None:
    steps = {Unit.DAY: 1, Unit.WEEK: 7}
    if expression.unit in steps:
        first = calendar.days_on(day, -steps[expression.unit] * expression.count)
    else:
        first = calendar.months_on(day, -expression.count * (12 if expression.unit is Unit.YEAR else 1))
    return f"{first.isoformat()}{'~' if expression.about else ''}/{day.isoformat()}" if first else None


def _weekday(expression: Weekday, day: date, look: Look) -> str:
    back = (day.weekday() - expression.day) % 7
    if expression.weeks:
        return (day - timedelta(back + 7 * expression.weeks)).isoformat()
    if expression.shift == -1:
        return (day - timedelta(back or 7)).isoformat()
    ahead = (expression.day - day.weekday()) % 7
    if expression.shift == 1:
        return (day + timedelta(ahead or 7)).isoformat()
    later = look is Look.AHEAD or (back == _ADDED and look is not Look.DONE)
    return (day + timedelta(ahead) if later else day - timedelta(back)).isoformat()


#: So many days back a day of the week is not meant: it is the day after publication, for pages are added to and keep
#: their date, though nobody is shot on a later day than that.  Of 54 such in articles of websites 49 are, read one by
#: one; in TimeBank and AQUAINT two are six days back.
_ADDED = 6
#: Days ahead within which a month and day is a plan ("the vote on August 10", printed in May), and days back beyond
#: which it is one even beside a past verb ("agreed to meet on Feb. 10", printed in January): in TimeBank and AQUAINT
#: plans lie at most four months ahead, and a day more than eight months back is printed with its year.
_PLANNED_WITHIN, _TOO_LONG_AGO = 122, 240
#: Days back within which a month and day is meant, however the verb looks, where the next one is most of a year away.
#: Of the dates of AQUAINT one more is right with it and none wrong.
_JUST_NOW = 14


#: Years around the day of publication in which a day of the week is looked for; it comes back after five or six.
_WEEK_OF_YEARS = range(-4, 2)


def _of_known_year(expression: MonthDay, anchor: Anchor) -> str | None:
    """The day whose year the text tells: by the day of the week, or by the year it gives that month elsewhere.

    What the month of publication or one near it would be, it is, whatever other years the text speaks of.
    """
    day, number = anchor.published, expression.day or 1
    if day is not None and expression.weekday is not None:
        years = (calendar.made(day.year + n, expression.month, number) for n in _WEEK_OF_YEARS)
        fits = [d for d in years if d and d.weekday() == expression.weekday]
        return fits[0].isoformat() if len(fits) == 1 else None
    year = anchor.years.get(expression.month)
    known = calendar.made(year, expression.month, number) if year and expression.shift is None else None
    if known is None:
        return None
    told = known.isoformat() if expression.day else f"{known:%Y-%m}"
    if day is None:
        return told
    usual = Mentioned().noting(_month_day(expression, day, anchor.look)).month
    coming = usual is not None and usual > day and anchor.look is not Look.AHEAD
    return told if usual and (coming or abs((usual - day).days) > _NEAR) else None


#: Days between publication and a day without its year within which that is this year's.
_NEAR = 100


def _month_day(expression: MonthDay, day: date, look: Look) -> str | None:
    if expression.day is None:
        return f"{_month_year(expression, day, look):04}-{expression.month:02}"
    candidates = [calendar.made(y, expression.month, expression.day) for y in (day.year - 1, day.year, day.year + 1)]
    gone = [c for c in candidates if c and c <= day]
    ahead = [c for c in candidates if c and c > day]
    if not gone or not ahead:
        return None
    back, on = (day - gone[-1]).days, (ahead[0] - day).days
    if look is Look.AHEAD and back <= _JUST_NOW and on > _TOO_LONG_AGO:
        return gone[-1].isoformat()  # "when they take over on Jan. 5", which somebody wrote before that day
    if expression.shift == -1 or look is Look.AHEAD:
        return (ahead[0] if look is Look.AHEAD else gone[-1]).isoformat()
    if look is Look.DONE:
        return gone[-1].isoformat()
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
    if look.past:
        return day.year - coming
    behind, ahead = (day.month - expression.month) % 12, (expression.month - day.month) % 12
    return day.year - coming if behind <= ahead else day.year + past


def _earlier(unit: Unit, day: date) -> str | None:
    if unit is not Unit.WEEK:
        return calendar.stretch(unit, day, 0)
    monday = day - timedelta(day.weekday())
    return calendar.span(monday, day - timedelta(1)) if monday < day else None


#: Quarters before and after the present one among which a quarter without a year lies.  Results come out in the
#: quarter after; until then companies say what they expect of it.
_REPORTED, _EXPECTED = range(-3, 1), range(-1, 3)


def _quarter(expression: Quarter, day: date, look: Look) -> str | None:
    if expression.shift is not None:
        return f"{day.year + expression.shift:04}-{32 + expression.number}"
    near = (calendar.quarter(day, n) for n in (_EXPECTED if look is Look.AHEAD else _REPORTED))
    return next((q for q in near if int(q[5:]) == 32 + expression.number), None)


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
    if look is Look.DONE:
        return max(d for d in days if d <= day).isoformat()
    return min(days, key=lambda d: (abs((d - day).days), d)).isoformat()


def _day_of_month(number: int, day: date, look: Look) -> str | None:
    step = 1 if look is Look.AHEAD else -1
    for offset in (0, step, 2 * step):
        year, month = map(int, calendar.month(day, offset).split("-"))
        found = calendar.made(year, month, number)
        if found and (found >= day if look is Look.AHEAD else found <= day):
            return found.isoformat()
    return None
