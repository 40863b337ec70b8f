"""The sides of a claim: who says it, and who says or shows that it is not so."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import replace

from twosource.model.dossier import Difference, Slot
from twosource.reconcile.claims.rows import Compared, is_on_the_no_side
from twosource.reconcile.clauses.frames import Frame, Key
from twosource.reconcile.clauses.group import Group
from twosource.reconcile.differences.denials import is_no_side
from twosource.reconcile.differences.record import Found, Story, told
from twosource.reconcile.stances.confront import joined


def is_on_whether(one: Compared) -> bool:
    """True where accounts differ on whether it is so."""
    return one.difference is not None and one.difference.slot is Slot.POLARITY


def whether(members: Sequence[Frame], known: Story, aside: Container[Key] = ()) -> Difference | None:
    """Who says it, and who says or shows that it is not so; whoever prints both takes neither side.

    ``None`` where that leaves nobody on one side.  ``aside`` are clauses of the claim that are denied by nobody here.
    """
    there = [f for f in members if f.key not in aside]
    noes_ = [f for f in members if is_on_the_no_side(f, members) and (f in there or not f.proposition.dismissed)]
    noes_.sort(key=lambda f: f.refuting)
    yeses = [f for f in there if f not in noes_ and not is_no_side(f, known)]
    yeses.sort(key=lambda f: not f.proposition.whole)  # the plainest words stand for the side
    both = {f.account for f in noes_} & {f.account for f in yeses}
    sides = [[_clause(f) for f in side if f.account not in both] for side in (yeses, noes_)]
    return told(Slot.POLARITY, sides) if all(sides) else None


def _clause(frame: Frame) -> Found:
    p = frame.proposition
    # "The rumour that he left" says nothing without the words that call it one.
    exact = p.sentence.exact if p.dismissed or (frame.refuting and not p.whole) else p.where.exact
    return Found(frame.account, exact, exact, frame)


def of_one_matter(compared: Iterable[Compared], known: Story) -> Iterator[Compared]:
    """The claims; two that are denied and have a clause in common, which something in them ties, are one."""
    every = list(compared)
    home: dict[Key, int] = {}
    merged: dict[int, Compared] = {}
    for n, one in enumerate(every):
        if not is_on_whether(one):
            continue
        first = min((home[f.key] for f in one.group.members if f.key in home), default=n)
        if first == n:
            merged[n] = one
        else:
            merged[first] = _merged(merged[first], one, known)
            every[n] = replace(one, group=Group((), ()))
        home.update({f.key: first for f in one.group.members})
    for n, one in enumerate(every):
        shared = {home[f.key] for f in one.group.members if f.key in home and not f.proposition.negated}
        if n not in merged and one.difference is None and one.update is None and len(shared) == 1:
            # What a group asserts and a denial was held against is the same statement.
            first = shared.pop()
            merged[first] = replace(merged[first], group=_together(merged[first].group, one.group))
            every[n] = replace(one, group=Group((), ()))
    yield from (_plainest(merged.get(n, one)) for n, one in enumerate(every) if n in merged or one.group.members)


def _plainest(one: Compared) -> Compared:
    """The claim without "this is false" of accounts that say what it is that is not so."""
    plainly = {f.account for f in one.group.members if f.proposition.negated and not f.refuting}
    pairs = list(zip(one.group.members, one.group.centrality, strict=True))
    kept = [(f, c) for f, c in pairs if not (f.refuting and f.account in plainly)]
    return one if len(kept) == len(pairs) else replace(one, group=Group(*map(tuple, zip(*kept, strict=True))))


def _together(one: Group, other: Group) -> Group:
    there = {f.key for f in one.members}
    more = [(f, c) for f, c in zip(other.members, other.centrality, strict=True) if f.key not in there]
    return joined(one, Group(tuple(f for f, _ in more), tuple(c for _, c in more)))


def _merged(one: Compared, other: Compared, known: Story) -> Compared:
    group = _together(one.group, other.group)
    return replace(one, group=group, difference=whether(group.members, known) or one.difference)
