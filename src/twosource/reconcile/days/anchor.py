"""Days that one account leaves open and the story's other accounts fix.

An account without a date cannot say which Monday "Monday" is.  Where all dated accounts of the story lie within a
week, and one Monday only lies among their days, that is the Monday; and "November 27" is the one beside those days.
Where none is dated, the days stand for them that two accounts give in full.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from twosource.model.finding import Reading, When
from twosource.model.passage import Passage
from twosource.text.words import norms


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How far the days of a story may lie apart."""

    #: Days that the dated accounts may span.  Beyond a week every weekday has two candidates.
    span: int = 7
    #: Days before the first dated account in which a weekday is looked for when none lies among the accounts' days:
    #: news counts back, seldom further than this ("Friday" on a Monday).
    back: int = 3
    #: Days before the first and after the last dated account in which a day and month without its year must lie.  What
    #: a story goes back to beyond a month is background, and its year is another more often.
    month: int = 31


_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_PLAIN = re.compile(
    r"(?i)(?:on\s|this\s)?(monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
    r"(?:,?\s(?:early\s|late\s)?(?:morning|afternoon|evening|night))?"
)


_MONTHS = "january february march april may june july august september october november december".split()
_DAY_OF_MONTH = re.compile(
    r"(?:on\s)?(?:(?P<first>[A-Z][a-z]{2,8})\.?\s(?P<day>\d{1,2})(?:st|nd|rd|th)?"
    r"|(?:the\s)?(?P<number>\d{1,2})(?:st|nd|rd|th)?\s(?:of\s)?(?P<last>[A-Z][a-z]{2,8})\.?)"
)


def anchored(readings: Sequence[Reading], options: Options = Options()) -> tuple[Reading, ...]:
    """The readings, with the weekdays and days of a month filled in that nothing inside their own article dates."""
    days = sorted(filter(None, (_day(r.article.day) for r in readings))) or _told(readings, options)
    if not days or (days[-1] - days[0]).days >= options.span:
        return tuple(readings)
    return tuple(_filled(r, days[0], days[-1], options) if r.article.day is None else r for r in readings)


def reprinted(readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """The readings, each day in a sentence that an earlier one prints word for word being the same day in both.

    "On Friday" in a text reprinted on Monday is the Friday of whoever wrote it.  The readings come in the order of
    publication.
    """
    first: dict[tuple[str, ...], str] = {}
    found = []
    for reading in readings:
        new = {}
        for when in reading.times:
            key = _around(reading.article.text, when)
            value = first.get(key) if key else None
            if value is not None and value != when.value:
                new[when.where] = When(when.where, value)
            elif key and when.value is not None:
                first[key] = when.value
        found.append(_with(reading, new))
    return tuple(found)


def _around(text: str, when: When) -> tuple[str, ...]:
    """The words of the sentence that a time stands in, behind their count up to the time; nothing if they are few."""
    before = _BREAK.split(text[max(0, when.where.start - _REACH) : when.where.start])[-1]
    behind = _BREAK.split(text[when.where.end : when.where.end + _REACH])[0]
    ahead = norms(before)
    told = (*ahead, *norms(when.where.exact), *norms(behind))
    return (str(len(ahead)), *told) if len(told) >= _FEW else ()


_BREAK = re.compile(r"[.!?]['\"”’)]*\s|\n")
#: Characters to either side in which the sentence of a time is looked for, and words of one that somebody copied.
_REACH, _FEW = 300, 6


def _told(readings: Sequence[Reading], options: Options) -> list[date]:
    """The last days that two accounts at least tell in full, where no account has a date of its own.

    None where the story speaks of later years, or of these days as still to come: they are no days of the news.
    """
    told = [(day, r, t) for r in readings for t in r.times if (day := _day(t.value)) is not None]
    latest = max((day for day, _, _ in told), default=None)
    near = [(day, r, t) for day, r, t in told if latest and (latest - day).days < options.span]
    years = {int(t.value[:4]) for r in readings for t in r.times if t.value and t.value[:4].isdigit()}
    coming = sum(_is_to_come(r, t) for _, r, t in near)
    if (
        latest is None
        or len({r.article.id for _, r, _ in near}) < _TELLERS
        or 2 * coming > len(near)
        or max(years) > latest.year
    ):
        return []
    return sorted({day for day, _, _ in near})


#: Accounts that must give such days.
_TELLERS = 2


def _is_to_come(reading: Reading, when: When) -> bool:
    """True for a day in whose sentence something is planned or will be."""
    before = reading.article.text[max(0, when.where.start - _SENTENCE) : when.where.start]
    return _COMING.search(re.split(r"[.!?]\s", before)[-1]) is not None


#: Characters before a day in which its sentence is looked at.
_SENTENCE = 160
_COMING = re.compile(
    r"(?i)\b(?:will|due|scheduled|slated|set|releas\w+|theat(?:er|re)s|until|upcoming|plan\w*|expected)\b"
)


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None


def _filled(reading: Reading, first: date, last: date, options: Options) -> Reading:
    new = {}
    for when in reading.times:
        value = None
        if when.value is None:
            value = _weekday(when, first, last, options) or _day_of_month(when, first, last, options)
        if value is not None:
            new[when.where] = When(when.where, value)
    return _with(reading, new)


def _with(reading: Reading, new: Mapping[Passage, When]) -> Reading:
    """The reading with other values for the times at some places."""
    if not new:
        return reading
    return replace(
        reading,
        times=tuple(new.get(t.where, t) for t in reading.times),
        propositions=tuple(
            replace(p, times=tuple(new.get(t.where, t) for t in p.times)) if p.times else p
            for p in reading.propositions
        ),
    )


def _weekday(when: When, first: date, last: date, options: Options) -> str | None:
    match = _PLAIN.fullmatch(when.where.exact.strip())
    if match is None:
        return None
    wanted = _WEEKDAYS.index(match[1].lower())
    inside = _on(wanted, first, last)
    near = inside or _on(wanted, first - timedelta(options.back), last)
    return near[0].isoformat() if len(near) == 1 else None


def _day_of_month(when: When, first: date, last: date, options: Options) -> str | None:
    match = _DAY_OF_MONTH.fullmatch(when.where.exact.strip())
    month = _month((match["first"] or match["last"]).lower()) if match else 0
    if match is None or not month:
        return None
    around = timedelta(options.month)
    days = (_made(year, month, int(match["day"] or match["number"])) for year in range(first.year - 1, last.year + 2))
    near = [day for day in days if day and first - around <= day <= last + around]
    return near[0].isoformat() if len(near) == 1 else None


def _month(name: str) -> int:
    found = [n for n, month in enumerate(_MONTHS, 1) if month == name or (month[:3] == name[:3] and len(name) < 5)]
    return found[0] if found else 0


def _made(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _on(weekday: int, first: date, last: date) -> list[date]:
    every = (first + timedelta(n) for n in range((last - first).days + 1))
    return [day for day in every if day.weekday() == weekday]
