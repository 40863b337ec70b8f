"""Two days for one event."""

from __future__ import annotations

import re
from collections.abc import Sequence

from twosource.model.dossier import Difference, Slot
from twosource.model.finding import When
from twosource.model.passage import Passage
from twosource.reconcile.clauses.frames import Frame
from twosource.reconcile.days.edtf import bounds, days, disjoint
from twosource.reconcile.differences.record import DEFAULT, Found, Options, Story, readings, told
from twosource.reconcile.differences.sameness import both_ways, same_event
from twosource.reconcile.words.kin import SAYING
from twosource.text.words import norms


def the_day(frame: Frame, options: Options = DEFAULT, end: str = "") -> When | None:
    """The date that a clause gives to what it tells; ``None`` where it gives none or several that disagree.

    With an ``end`` ("since") the date from which, or up to which, it lasts.
    """
    p = frame.proposition
    dated = [t for t in p.times if t.value and days(t.value) <= options.longest and end_of(p.sentence, t) == end]
    finest = min(dated, key=lambda t: (days(t.value or ""), t.where), default=None)
    if finest is None or any(disjoint(finest.value or "", t.value or "") for t in dated):
        return None
    # "Won two belts in 2001 and the vacant one in 2005": two events, of which the parse dates the first.
    years = set(_YEAR.findall(p.where.exact)) - {(finest.value or "")[:4]}
    return None if years and days(finest.value or "") > _MONTH else finest


_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")


def end_of(where: Passage, when: When) -> str:
    """The word by which a time is an end of a stretch ("by Monday", "since 2010"), or the day of a page; else nothing.

    The last is "Posted: July 28, 2004" and "July 28, 2004 | 1:35 pm"; news prose writes "1:35 p.m.".
    """
    if stamp := _STAMP.match(where.exact, max(0, when.where.end - where.start)):
        return stamp[0]
    before = where.exact[: max(0, when.where.start - where.start)].lower().split()
    # "Published: July 28" and "Last updated July 28" are the page's own days; "an interview published Sunday" is not.
    stamped = [w.rstrip(":") for w in before if w not in _STAMPING]
    if _BOUNDS.intersection(before[-1:]):
        return before[-1]
    if tuple(before[-2:]) in _BEFORE:
        return "before"
    return stamped[0] if len(stamped) == 1 and stamped[0] in _STAMPED else ""


_STAMP = re.compile(r",? ?(?:[-–|@]|at)? ?\d{1,2}: ?\d\d ?(?:am|pm|AM|PM)\b")
_BOUNDS = frozenset("by until till since before after from through".split())
_BEFORE = (("prior", "to"), ("ahead", "of"))
#: Ends of a stretch that two accounts may differ on: what has lasted since 2002 has not begun in 2003.
ENDS = ("since", "until")
_STAMPED = frozenset("published posted updated modified".split())
_STAMPING = frozenset("last first originally on".split())


def dates(cells: Sequence[Frame], story: Story, options: Options) -> Difference | None:
    """Days that clauses of one event give to it, or to one of its ends."""
    return next((told(Slot.DATE, g) for end in ("", *ENDS) if (g := _dated(cells, end, story, options))), None)


def _dated(cells: Sequence[Frame], end: str, story: Story, options: Options) -> list[list[Found]] | None:
    """Days in groups that clash; what was said when is dated by the words spoken, not here."""
    found = [
        Found(f.account, when.value, when.where.exact, f)
        for f in cells
        if (when := the_day(f, options, end)) is not None and when.value
        if f.proposition.predicate not in SAYING and not is_to_come(when.value, f, story)
    ]
    long = {f.frame.key for f in found if days(f.value) > _MONTH}

    def comparable(x: Frame, y: Frame) -> bool:
        # Within a year many things happen twice: of years, all else must agree.
        alone = long.isdisjoint((x.key, y.key)) or both_ways(x, y, story) >= options.same_but_one
        return alone and same_event(x, y, story, options)

    return readings(found, lambda x, y: other_day(x, y, story, options), comparable)


#: "Will leave on January 1, weeks earlier than planned": what is to come may have been planned for another day.
_MOVED = re.compile(
    r"\b(?:earlier|later|sooner|longer) than (?:originally |first |previously |initially )?"
    r"(?:planned|scheduled|expected|announced)\b",
    re.IGNORECASE,
)


def is_to_come(value: str, frame: Frame, story: Story) -> bool:
    """True for a day after that of printing, which a clause about what has happened cannot mean."""
    printed, meant = bounds(story.published.get(frame.account)), bounds(value)
    return not frame.proposition.unreal and printed is not None and meant is not None and meant[0] > printed[1]


_MONTH = 31


def other_day(one: Found, other: Found, story: Story, options: Options = DEFAULT) -> bool:
    """True when two accounts name days of one event that cannot be the same.

    No difference is told where either says that a day to come was moved; between days so far apart that they are those
    of two events; between days that lie as far apart as the days of printing ("met Monday" in Monday's account, "met
    Thursday" in Thursday's); between a stretch and the day next to it; and between the same relative words ("two days
    ago") in accounts printed on two days.
    """
    a, b = bounds(one.value), bounds(other.value)
    plans = [f.frame.proposition for f in (one, other)]
    put_off = any(p.unreal and _MOVED.search(p.sentence.exact) for p in plans)
    if a is None or b is None or put_off or not disjoint(one.value, other.value):
        return False
    if one.exact.lower() == other.exact.lower() and not any(c.isdigit() for c in one.exact):
        return False
    short, long = sorted((days(one.value), days(other.value)))
    gap = max((b[0] - a[1]).days, (a[0] - b[1]).days)
    if long > 1 and short * options.grain < long:
        return False
    # The weekend and the Monday behind it run into each other, two months or two years do not.
    if gap > (options.far * long if long > 1 else options.far_days) or (gap < 2 and 3 * short < 2 * long):
        return False
    return not _over_midnight(one, other, (b[0] - a[0]).days) and not _moves_along(
        (b[0] - a[0]).days, one, other, story
    )


def _over_midnight(one: Found, other: Found, shift: int) -> bool:
    """True for "late Wednesday night" and "shortly after midnight on Sept. 12", a Thursday."""
    if abs(shift) != 1:
        return False
    earlier, later = (one, other) if shift > 0 else (other, one)
    eve = _NIGHT & set(norms(f"{earlier.exact} {earlier.frame.proposition.where.exact}"))
    return bool(eve) and bool(_SMALL_HOURS.search(later.frame.proposition.sentence.exact))


_NIGHT = frozenset({"night", "evening", "midnight", "overnight"})
_SMALL_HOURS = re.compile(r"\b(?:midnight|overnight|early|(?:12|[1-5])(?::\d\d)? ?a\.?m)\b", re.IGNORECASE)


def _moves_along(shift: int, one: Found, other: Found, story: Story) -> bool:
    first, second = (bounds(story.published.get(f.account)) for f in (one, other))
    if first is None or second is None:
        return False
    printed = (second[0] - first[0]).days
    return abs(printed) >= 2 and abs(shift - printed) <= (abs(printed) > 2)
