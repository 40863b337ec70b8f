"""Arithmetic on calendar days, and the names that EDTF (ISO 8601-2:2019) gives to stretches of them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from twosource.findings.times.expressions import Unit


def days_on(day: date, days: int) -> date | None:
    """The day so many days later, or ``None`` beyond the calendar."""
    try:
        return day + timedelta(days)
    except OverflowError:
        return None


def made(year: int, month: int, day: int) -> date | None:
    """The day, or ``None`` when there is no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def span(first: date, last: date) -> str:
    """An EDTF interval; a single day as a day."""
    return first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"


def week(day: date, offset: int) -> str:
    """Monday to Sunday of the week so many weeks from a day's own (ISO 8601 weeks)."""
    monday = day - timedelta(day.weekday()) + timedelta(weeks=offset)
    return span(monday, monday + timedelta(6))


def weekend(day: date, offset: int) -> str:
    """Saturday and Sunday of the week so many weeks from a day's own."""
    saturday = day - timedelta(day.weekday()) + timedelta(days=5, weeks=offset)
    return span(saturday, saturday + timedelta(1))


def month(day: date, offset: int) -> str:
    """The month so many months from a day's own."""
    year, index = divmod(day.year * 12 + day.month - 1 + offset, 12)
    return f"{year:04}-{index + 1:02}"


def quarter(day: date, offset: int) -> str:
    """The quarter (EDTF 33 to 36) so many quarters from a day's own."""
    year, index = divmod(day.year * 4 + (day.month - 1) // 3 + offset, 4)
    return f"{year:04}-{33 + index}"


def year(day: date, offset: int) -> str:
    """The year so many years from a day's own."""
    return f"{day.year + offset:04}"


def decade(first_year: int) -> str:
    """Ten years as an interval."""
    return f"{first_year:04}/{first_year + 9:04}"


def stretch(unit: Unit, day: date, offset: int) -> str | None:
    """The unit that lies so many units from the day's own, as EDTF; ``None`` beyond the calendar."""
    if unit is Unit.DAY:
        moved = days_on(day, offset)
        return moved.isoformat() if moved else None
    if unit is Unit.DECADE:
        return decade(day.year // 10 * 10 + 10 * offset)
    try:
        return _STRETCHES[unit](day, offset)
    except (OverflowError, ValueError):
        return None


_STRETCHES: dict[Unit, Callable[[date, int], str]] = {
    Unit.WEEKEND: weekend,
    Unit.WEEK: week,
    Unit.MONTH: month,
    Unit.QUARTER: quarter,
    Unit.YEAR: year,
}


def months_on(day: date, count: int) -> date | None:
    """The same day so many months later, or the month's last where it has no such day; ``None`` beyond the calendar."""
    year, index = divmod(day.year * 12 + day.month - 1 + count, 12)
    return next(filter(None, (made(year, index + 1, day.day - n) for n in range(4))), None)


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """The nth such weekday of a month; the last for -1."""
    if nth < 0:
        last = date(year + month // 12, month % 12 + 1, 1) - timedelta(1)
        return last - timedelta((last.weekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta((weekday - first.weekday()) % 7 + 7 * (nth - 1))


def easter(year: int) -> date:
    """Easter Sunday (Meeus, Astronomical Algorithms, 1991, chapter 8)."""
    century, rest = divmod(year, 100)
    epact = (19 * (year % 19) + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    shift = (year % 19 + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * shift + 114, 31)
    return date(year, month, day + 1)


#: Days with a name, by the words that name them.
HOLIDAYS: dict[str, Callable[[int], date]] = {
    "new year's day": lambda y: date(y, 1, 1),
    "new years day": lambda y: date(y, 1, 1),
    "new year's eve": lambda y: date(y, 12, 31),
    "new years eve": lambda y: date(y, 12, 31),
    "valentine's day": lambda y: date(y, 2, 14),
    "groundhog day": lambda y: date(y, 2, 2),
    "martin luther king jr day": lambda y: nth_weekday(y, 1, 0, 3),
    "martin luther king day": lambda y: nth_weekday(y, 1, 0, 3),
    "presidents day": lambda y: nth_weekday(y, 2, 0, 3),
    "presidents' day": lambda y: nth_weekday(y, 2, 0, 3),
    "ash wednesday": lambda y: easter(y) - timedelta(46),
    "palm sunday": lambda y: easter(y) - timedelta(7),
    "anzac day": lambda y: date(y, 4, 25),
    "cinco de mayo": lambda y: date(y, 5, 5),
    "juneteenth": lambda y: date(y, 6, 19),
    "canada day": lambda y: date(y, 7, 1),
    "guy fawkes night": lambda y: date(y, 11, 5),
    "bonfire night": lambda y: date(y, 11, 5),
    "election day": lambda y: nth_weekday(y, 11, 0, 1) + timedelta(1),
    "armistice day": lambda y: date(y, 11, 11),
    "cyber monday": lambda y: nth_weekday(y, 11, 3, 4) + timedelta(4),
    "st patrick's day": lambda y: date(y, 3, 17),
    "good friday": lambda y: easter(y) - timedelta(2),
    "easter sunday": easter,
    "easter monday": lambda y: easter(y) + timedelta(1),
    "easter": easter,
    "may day": lambda y: date(y, 5, 1),
    "memorial day": lambda y: nth_weekday(y, 5, 0, -1),
    "fourth of july": lambda y: date(y, 7, 4),
    "independence day": lambda y: date(y, 7, 4),
    "bastille day": lambda y: date(y, 7, 14),
    "labor day": lambda y: nth_weekday(y, 9, 0, 1),
    "columbus day": lambda y: nth_weekday(y, 10, 0, 2),
    "halloween": lambda y: date(y, 10, 31),
    "veterans day": lambda y: date(y, 11, 11),
    "thanksgiving": lambda y: nth_weekday(y, 11, 3, 4),
    "thanksgiving day": lambda y: nth_weekday(y, 11, 3, 4),
    "black friday": lambda y: nth_weekday(y, 11, 3, 4) + timedelta(1),
    "christmas eve": lambda y: date(y, 12, 24),
    "christmas day": lambda y: date(y, 12, 25),
    "christmas": lambda y: date(y, 12, 25),
    "boxing day": lambda y: date(y, 12, 26),
}
