"""EDTF values as a newspaper writes them."""

from __future__ import annotations

import re
from datetime import date

MONTHS = "January February March April May June July August September October November December".split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
_VALUE = re.compile(
    r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d:\d\d)(?::\d\d(?:\.\d{1,9})?)?(Z|[+-]\d\d(?::?\d\d)?)?)?)?)?([?~%])?"
)
_DECADE = re.compile(r"(\d{3})X")
_DOUBT = {"?": "perhaps ", "~": "about ", "%": "perhaps about ", None: ""}


def in_words(value: str | None) -> str:
    """A date as printed: "27 November 2022", "26–27 November 2022", "about 1911"; the value itself where it is odd.

    Takes the EDTF of the dossier: years to minutes, seasons, decades, intervals (open ones too), ``?``, ``~``, ``%``.
    """
    if not value:
        return "no date"
    if "/" in value:
        return _interval(*value.split("/", 1))
    return _single(value) or value


def day_in_words(value: str | None) -> str:
    """A date as ``in_words`` has it, a single day with its name: accounts say "Friday" where they mean a date."""
    words = in_words(value)
    try:
        return f"{DAYS[date.fromisoformat(value).weekday()]} {words}" if value and len(value) == 10 else words
    except ValueError:
        return words


def _interval(start: str, end: str) -> str:
    if start in ("", ".."):
        return f"until {in_words(end)}"
    if end in ("", ".."):
        return f"since {in_words(start)}"
    return _joined(start, end) or f"{in_words(start)} to {in_words(end)}"


def _joined(start: str, end: str) -> str | None:
    # Two days of one month share its name, as in print.
    plain = re.compile(r"\d{4}-\d\d-\d\d")
    if not (plain.fullmatch(start) and plain.fullmatch(end) and start[:7] == end[:7]):
        return None
    last = _single(end)
    return f"{int(start[8:])}–{last}" if last else None


def _single(value: str) -> str | None:
    if decade := _DECADE.fullmatch(value):
        return f"{decade[1]}0s"
    found = _VALUE.fullmatch(value)
    if not found:
        return None
    year, month, day, clock, zone, doubt = found.groups()
    named = _named(year, month, day)
    if named is None:
        return None
    return _DOUBT[doubt] + named + (f", {clock}{_zone(zone)}" if clock else "")


def _named(year: str, month: str | None, day: str | None) -> str | None:
    if month is None:
        return year
    if season := SEASONS.get(int(month)):
        return f"{season} {year}" if day is None else None
    if not 1 <= int(month) <= 12:
        return None
    name = f"{MONTHS[int(month) - 1]} {year}"
    return name if day is None else f"{int(day)} {name}"


def _zone(zone: str | None) -> str:
    if zone is None:
        return ""
    return " UTC" if zone == "Z" else f" (UTC{zone.replace('-', '−')})"
