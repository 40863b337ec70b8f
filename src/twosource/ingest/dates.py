"""The day or moment of publication as a page states it, as an EDTF value."""

from __future__ import annotations

import re
from datetime import date, datetime

#: Years in which an article can have been published: the web began with them, and nothing comes from far ahead.
YEARS = range(1990, 2101)

_NUMERIC = re.compile(
    r"(\d{4})[-/](\d{1,2})(?:[-/](\d{1,2})"
    r"(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s?(Z|[+-]\d{2}:?\d{2})?)?)?",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\d{4}")
_ZONE = r"(?:\s(GMT|UTC|Z|[+-]\d{4}))?"
_WRITTEN = re.compile(
    r"(?:[a-z]{3,9},?\s)?(?:(?P<d1>\d{1,2})\s(?P<m1>[a-z]{3,9})\.?,?|(?P<m2>[a-z]{3,9})\.?\s(?P<d2>\d{1,2}),?)\s(?P<y>\d{4})"
    r"(?:,?\s(?:at\s)?(?P<h>\d{2}):(?P<min>\d{2})(?::(?P<s>\d{2}))?" + _ZONE + ")?",
    re.IGNORECASE,
)
_MONTHS = {m: i + 1 for i, m in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split())}


def published(stated: str) -> str | None:
    """The EDTF date or date-time that ``stated`` means, ``None`` where it is none or lies outside ``YEARS``.

    Read are ISO 8601, the same with slashes, and dates with the month in words (RFC 2822 among them).  Not read are
    dates such as 11/12/2022, in which Europe and America see different days; and a zone is kept, never assumed.
    """
    stated = " ".join(stated.split())
    if _YEAR.fullmatch(stated):
        return stated if int(stated) in YEARS else None
    if m := _NUMERIC.fullmatch(stated):
        return _value(m.groups())
    m = _WRITTEN.fullmatch(stated)
    month = m and _MONTHS.get((m["m1"] or m["m2"])[:3].lower())
    if not m or not month:
        return None
    zone = m[m.re.groups]
    return _value((m["y"], str(month), m["d1"] or m["d2"], m["h"], m["min"], m["s"], zone))


def _value(parts: tuple[str | None, ...]) -> str | None:
    year, month, day, hour, minute, second, zone = parts
    y, m, d = int(year or 0), int(month or 1), int(day or 1)
    try:
        if y not in YEARS:
            return None
        if not day:
            return f"{date(y, m, 1):%Y-%m}"
        if not hour:
            return date(y, m, d).isoformat()
        moment = datetime(y, m, d, int(hour), int(minute or 0), int(second or 0))  # noqa: DTZ001
        return moment.isoformat() + _zone(zone)
    except ValueError:
        return None


def _zone(stated: str | None) -> str:
    if not stated:
        return ""
    if stated.upper() in ("Z", "GMT", "UTC"):
        return "Z"
    hours, minutes = stated[1:3], stated[-2:]
    if int(hours) > 14 or int(minutes) > 59:
        raise ValueError(stated)
    return f"{stated[0]}{hours}:{minutes}"
