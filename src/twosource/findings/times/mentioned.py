"""What the text named last: the day, the month, the year and the quarter that later words count from."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from twosource.findings.times.expressions import Unit

_POINT = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


@dataclass(frozen=True, slots=True)
class Mentioned:
    """The times that later words count from.

    ``day``, ``month``, ``year``: the first day of what was named last with at least that precision, up to offset
    ``end``; ``quarter``: the last quarter that the text reports on.
    """

    day: date | None = None
    month: date | None = None
    year: date | None = None
    quarter: str | None = None
    end: int = 0

    def by(self, unit: Unit) -> date | None:
        """What a count of such units starts from."""
        if unit in (Unit.DAY, Unit.WEEK):
            return self.day
        return self.month if unit is Unit.MONTH else self.year

    def noting(self, value: str | None) -> Mentioned:
        """The same after one more time, by its EDTF value."""
        match = _POINT.fullmatch(value or "")
        if match is None:
            return self
        year, month, day = (int(part) if part else 0 for part in match.groups())
        if month > 12:
            return self
        first = _first(year, month, day)
        if first is None:
            return self
        return replace(self, day=first if day else self.day, month=first if month else self.month, year=first)


def _first(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month or 1, day or 1)
    except ValueError:
        return None
