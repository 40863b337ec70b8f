"""Which members of a group may stand behind one claim: none whose day, hour or number another member's cannot be."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from twosource.model.dossier import Difference, Slot
from twosource.reconcile.alignment.likeness import other_count
from twosource.reconcile.clauses.frames import Frame
from twosource.reconcile.clauses.group import Group
from twosource.reconcile.days.edtf import disjoint
from twosource.reconcile.differences import the_day
from twosource.reconcile.differences.clocks import all_clocks
from twosource.reconcile.differences.denials import ends, noes
from twosource.reconcile.words.kin import SAYING


def told_apart(
    group: Group, compare: Callable[[Sequence[Frame]], Difference | None]
) -> Iterator[tuple[Group, Difference | None]]:
    """The group, or parts of it in each of which days, hours and numbers agree or are the difference that is told.

    Two accounts that give two days to one thing, or count it twice, never bear each other out: either they differ, or
    they tell of two things.  The most central member keeps those that agree with it.
    """
    rest = sorted(range(len(group.members)), key=lambda n: (-group.centrality[n], group.members[n].key))
    while rest:
        kept: list[int] = []
        found = compare([group.members[n] for n in sorted(rest)])
        sides = _sides(found)
        is_told = found is not None and found.slot is Slot.POLARITY
        for n in rest:
            one = group.members[n]
            if all(
                _agree(one, group.members[k], sides) and (is_told or not _says_other(one, group.members[k]))
                for k in kept
            ):
                kept.append(n)
        part = _part(group, sorted(kept))
        if len(kept) < len(rest):
            found = compare(part.members)
        yield part, found
        rest = [n for n in rest if n not in kept]


def _sides(found: Difference | None) -> dict[str, int]:
    return {a: n for n, reading in enumerate(found.readings) for a in reading.articles} if found else {}


def _agree(one: Frame, other: Frame, sides: dict[str, int]) -> bool:
    held_apart = sides.get(one.account, 0) != sides.get(other.account, 0)
    clocks = other_clock(one.proposition.where.exact, other.proposition.where.exact)
    return held_apart or not (clocks or other_day(one, other) or other_count(one, other))


def _says_other(one: Frame, other: Frame) -> bool:
    """True where only one of the two says no, and not by the parse alone: a "no" that is not told is none to be hidden.

    Of 192 judged pairs so alike that they might stand in one claim 48 tell the same for all that ("was last seen",
    "has not been seen since"), and 89 the opposite or something else.
    """
    if one.proposition.negated and other.proposition.negated:
        return ends(one) != ends(other)  # "does not ask them to stop using it", "does not want them to use it"
    if one.proposition.dismissed != other.proposition.dismissed:
        return one.proposition.negated != other.proposition.negated
    return one.proposition.negated != other.proposition.negated and noes(one) != noes(other)


def _part(group: Group, kept: Sequence[int]) -> Group:
    return Group(tuple(group.members[n] for n in kept), tuple(group.centrality[n] for n in kept))


def other_day(one: Frame, other: Frame) -> bool:
    """True where both are dated, by themselves or by the sentence around them, and the days are not the same.

    Not for clauses of one utterance: it was made once, however the accounts date it.
    """
    if one.said is not None and one.said == other.said:
        return False
    a, b = day_of(one), day_of(other)
    return a is not None and b is not None and disjoint(a, b)


def day_of(frame: Frame) -> str | None:
    """The EDTF date of a clause; of one that gives none, and is no report of words, that of its sentence."""
    own = the_day(frame)
    if own is not None or frame.proposition.times:
        return own.value if own is not None else None
    if frame.said is not None or frame.proposition.predicate in SAYING or len(frame.days) != 1:
        return None
    return next(iter(frame.days))


#: Minutes by which "about 8" and "shortly before 8" may lie apart.
_AROUND = 20


def other_clock(one: str, other: str) -> bool:
    """True where two sentences give times of the day and none of the one is near one of the other's."""
    a, b = all_clocks(one), all_clocks(other)
    return bool(a and b) and all(x.apart(y) > _AROUND for x in a for y in b)


#: "More than 4,000" is true of 11,600 too, but does not bear it out.
_FAR = 1.5


def far_counts(one: Frame, other: Frame) -> bool:
    """True where both count one kind of thing and the numbers printed lie far apart, whatever their bounds."""
    pairs = [
        (x.low or x.high, y.low or y.high)
        for x in one.proposition.quantities
        for y in other.proposition.quantities
        if x.unit == y.unit and x.unit not in ("", "other", "one")
    ]
    return bool(pairs) and all(max(p) > _FAR * min(p) for p in pairs)
