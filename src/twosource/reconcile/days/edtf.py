"""The first and the last day of an EDTF value (ISO 8601-2:2019), as far as twosource writes them."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from functools import lru_cache

_POINT = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:T[\d:.Z+-]{1,30})?[?~%]?")
# Sub-year groupings of EDTF: seasons of the northern year, and quarters.
_GROUPS = {
    21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 12),
    33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12),
}  # fmt: skip


@lru_cache(maxsize=1 << 12)
def bounds(value: str | None) -> tuple[date, date] | None:
    """First and last day that a value can mean; ``None`` for no value and for open or unknown ends."""
    if not value:
        return None
    first, _, last = value.partition("/")
    start, end = _point(first), _point(last or first)
    if start is None or end is None or start[0] > end[1]:
        return None
    return start[0], end[1]


def _point(text: str) -> tuple[date, date] | None:
    match = _POINT.fullmatch(text)
    if match is None:
        return None
    year, month, day = (int(part) if part else 0 for part in match.groups())
    try:
        return _days(year, month, day)
    except ValueError:
        return None


def _days(year: int, month: int, day: int) -> tuple[date, date]:
    if day:
        return date(year, month, day), date(year, month, day)
    low, high = (1, 12) if not month else _GROUPS.get(month, (month, month))
    return date(year, low, 1), date(year, high, monthrange(year, high)[1])


def disjoint(one: str, other: str) -> bool:
    """True when no day lies in both values; false where either has no bounds."""
    a, b = bounds(one), bounds(other)
    return a is not None and b is not None and (a[1] < b[0] or b[1] < a[0])


def days(value: str) -> int:
    """How many days a value spans; a large number where it has no bounds."""
    found = bounds(value)
    return (found[1] - found[0]).days + 1 if found else 10**6
