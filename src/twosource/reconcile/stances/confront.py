"""Who says yes and who says no, brought together.

A denial seldom repeats enough of what it denies to be aligned with it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from twosource.reconcile.alignment.likeness import opposed
from twosource.reconcile.clauses.group import Group
from twosource.reconcile.differences import Options, Story
from twosource.reconcile.differences.denials import denies
from twosource.reconcile.words.kin import stem

#: Groups of one predicate that are held against each other at most: a predicate of more says too little.
_MOST = 24


def confronted(groups: Sequence[Group], known: Story, options: Options) -> tuple[Group, ...]:
    """The groups, each that only says no joined to the one that says yes to the same, in the order given."""
    home = {id(g): g for g in groups}
    for yes, no in _pairs(groups):
        one, other = home.get(id(yes)), home.get(id(no))
        if one is None or other is None:
            continue
        pairs = ((a, b) for a in one.members for b in other.members)
        # By the same doer and one more thing in common at least: the likeness that is left to go by is small.
        if any(opposed(a, b, known.rare) and denies(a, b, known, options) for a, b in pairs):
            del home[id(no)]
            home[id(yes)] = joined(one, other)
    return tuple(home.values())


def _pairs(groups: Sequence[Group]) -> Iterator[tuple[Group, Group]]:
    """Groups of one predicate of which the first says only yes and the second only no."""
    by_predicate: dict[str, tuple[list[Group], list[Group]]] = defaultdict(lambda: ([], []))
    for group in groups:
        negated = {f.proposition.negated for f in group.members}
        if len(negated) == 1:
            for predicate in sorted({stem(f.proposition.predicate.split(" ", 1)[0]) for f in group.members}):
                by_predicate[predicate][negated == {True}].append(group)
    for predicate in sorted(by_predicate):
        yes, no = by_predicate[predicate]
        if len(yes) + len(no) <= _MOST:
            yield from ((a, b) for b in no for a in yes)


def joined(one: Group, other: Group) -> Group:
    """Two groups as one, in order."""
    both = sorted(
        zip((*one.members, *other.members), (*one.centrality, *other.centrality), strict=True), key=lambda m: m[0].key
    )
    return Group(tuple(frame for frame, _ in both), tuple(mean for _, mean in both))
