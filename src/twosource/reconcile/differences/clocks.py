"""Two times of the day for one event."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from twosource.model.dossier import Difference, Slot
from twosource.model.finding import Proposition
from twosource.reconcile.alignment.meaning import same
from twosource.reconcile.clauses.frames import Frame
from twosource.reconcile.differences.days import the_day
from twosource.reconcile.differences.record import Found, Options, Story, readings, told
from twosource.reconcile.differences.sameness import clashing
from twosource.reconcile.words.kin import stem

#: "8:15 p.m.", "8 pm", "4pm", "noon", and what makes them vague.
_CLOCK = re.compile(
    r"(?:\b(about|around|approximately|roughly|nearly|almost|near|just before|shortly before|a little before|before|"
    r"just after|shortly after|a little after|after|past|just past) )?"
    r"\b(?:(\d{1,2})(?:[:.](\d\d))? ?([ap])\.? ?m\b\.?|(noon|midnight)\b)",
    re.IGNORECASE,
)
#: Minutes that a time leaves open before and after it: as it stands, "about", "shortly before", "just after".  Of 13
#: judged pairs of clauses with times that cannot both be right 8 lie outside each other so, of 33 that tell the same 2.
_EXACT, _ABOUT, _EARLIER, _LATER = (2, 2), (8, 8), (20, 2), (2, 20)
#: "About six": strict readers held two of three differences from a time 20 minutes off to be none.
_ROUND = (20, 20)
_DAY, _HALF = 24 * 60, 12
#: Times of one incident lie at most so many minutes apart: of judged pairs those farther apart were of two.
_NEAR = 60
#: The same where both clauses are dated, and the same day.  Of two pairs between this and that in 638 stories of
#: shootings the one of one day is real, and the one of two days is of two shootings.
_NEAR_ON_ONE_DAY = 180
#: What an incident does: "the shooting happened", "gunfire erupted", "he was shot".  When police were called to it, and
#: when somebody was found, are other times.
_HAPPENING = frozenset(map(stem, "happen occur begin start erupt unfold shoot kill stab crash rob strike hit".split()))
_PLACE = "take place"


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of the day as printed, its minutes since midnight, and those that it can mean."""

    exact: str
    at: int
    first: int
    last: int

    def apart(self, other: Clock) -> int:
        """Minutes from one to the other, the shorter way: behind midnight the day begins anew."""
        far = abs(self.at - other.at)
        return min(far, _DAY - far)


def clock(text: str) -> Clock | None:
    """The time of the day in a clause that has one; ``None`` where it has several, which are a stretch or a course."""
    found = all_clocks(text)
    return found[0] if len(found) == 1 else None


def all_clocks(text: str) -> list[Clock]:
    """The times of the day in a text, in its order."""
    return [_clock(match) for match in _CLOCK.finditer(text) if int(match[2] or 0) <= _HALF]


def _clock(match: re.Match[str]) -> Clock:
    vague, hour, minute, half, named = match.groups()
    if named:
        at = _HALF * 60 if named.lower() == "noon" else 0
    else:
        at = (int(hour) % _HALF + _HALF * (half.lower() == "p")) * 60 + int(minute or 0)
    before, after = _open(vague)
    if (before, after) == _ABOUT and at % 60 == 0:
        before, after = _ROUND
    return Clock(match[0], at, at - before, at + after)


def _open(vague: str | None) -> tuple[int, int]:
    if not vague:
        return _EXACT
    if vague.lower().endswith("before") or vague.lower() in ("nearly", "almost"):
        return _EARLIER
    return _LATER if vague.lower().split()[-1] in ("after", "past") else _ABOUT


def clocks(cells: Sequence[Frame], story: Story, options: Options) -> Difference | None:
    """Times of the day that clauses of one event give to it, where none can be the other."""
    times = {f.key: c for f in cells if (c := clock(f.proposition.where.exact)) is not None}
    found = [Found(f.account, c.exact, c.exact, f) for f in cells if (c := times.get(f.key))]

    def clash(x: Found, y: Found) -> bool:
        near = _NEAR_ON_ONE_DAY if _on_one_day(x.frame, y.frame) else _NEAR
        return _apart(times[x.frame.key], times[y.frame.key], near)

    groups = readings(found, clash, lambda x, y: _one_event(x, y, story, options))
    return told(Slot.NUMBER, groups) if groups else None


def _on_one_day(one: Frame, other: Frame) -> bool:
    a, b = the_day(one), the_day(other)
    return a is not None and b is not None and a.value == b.value


def _apart(one: Clock, other: Clock, near: int) -> bool:
    """True where no time of the day fits both, and they lie near each other, so many minutes apart at most."""
    earlier, later = (one, other) if (other.at - one.at) % _DAY <= _DAY // 2 else (other, one)
    open_ = (earlier.last - earlier.at) + (later.at - later.first)
    return 0 < one.apart(other) - open_ <= near


def _one_event(one: Frame, other: Frame, story: Story, options: Options) -> bool:
    """True where both tell that one thing happened, neither when somebody heard of it or came to it."""
    a, b = (f.proposition for f in (one, other))
    if a.unreal or b.unreal or a.negated or b.negated or clashing(one, other):
        return False
    return _happens(a) and _happens(b) and same(one, other, story.rare) >= options.one_row


def _happens(proposition: Proposition) -> bool:
    before = proposition.sentence.exact[: max(0, proposition.where.start - proposition.sentence.start)]
    happens = stem(proposition.predicate.split()[0]) in _HAPPENING or proposition.predicate == _PLACE
    return happens and not _CALLED.search(before)


#: "Received a call about a woman being shot around 9:30": that is when it was received.
_CALLED = re.compile(
    r"\b(?:(?:received|got|took) (?:[\w-]+ ){0,2}calls?|(?:was|were|been) (?:called|alerted|dispatched|notified))\b"
    r"(?:(?!\b(?:after|when|where)\b)[^.;]){0,60}$",
    re.IGNORECASE,
)
