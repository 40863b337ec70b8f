"""Where an account without a cell may speak of a claim after all.

An account is silent where nothing was found in it; and what is told in altogether other words ("did not hold back in
condemning it", "was disturbed by the advertisement") often is not found.  A reader of both clauses tells which passage
an editor might cite for the same statement.  That is too unsure to count for a rating; it is shown as a place to
look at, and keeps the account from being called silent on what all others have.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby, islice

import numpy as np

from twosource.reconcile.alignment import meaning
from twosource.reconcile.alignment.either_way import either_way
from twosource.reconcile.clauses.comparison import Sense
from twosource.reconcile.clauses.frames import Frame
from twosource.reconcile.clauses.group import Group
from twosource.text import pair_reader
from twosource.text.pair_reader import PairReader


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """Which clauses are read beside a claim, and when an editor might cite one for it.

    In 38 stories that the reader had not seen 278 passages were shown, of which 0.88 stand in one row with the claim in
    tables of what the accounts state (clause by clause; ``bench/tables.py`` counts by sentences).
    """

    #: Clauses of a claim that others are held against, of several accounts where it has them.
    members: int = 3
    #: Clauses of an account that are held against them, those first whose words mean most nearly the same on the whole.
    near: int = 3
    #: Likeness at least of the pairs that are read: of 8,435 pairs of cells in tables of 97 stories 0.87 have more.
    alike: float = 0.05
    #: Claims and silent accounts that are looked at, in the order of the claims: a story of six accounts has some four
    #: hundred, one of a hundred a hundred thousand, for which most would be in vain.
    looked: int = 1000
    #: Probability of one row from which a clause is shown, whichever of the two comes first: from 0.7 up (and with 200
    #: pairs) 0.74 were right, from 0.9 up 0.89 of two thirds as many.
    sure: float = 0.85
    #: Pairs of a story that are read, the likeliest first: half a second to a second and a half.  With 60 of them 303
    #: passages were shown, of which 0.85 were right; with 200 of them 318 and 0.83.
    most: int = 40
    meaning: meaning.Options = field(default_factory=meaning.Options)


DEFAULT = Options()


@dataclass(frozen=True, slots=True, eq=False)
class _Pair:
    """A clause that a claim has, and one of an account that has no cell there."""

    claim: int
    member: Frame
    clause: Frame
    alike: float = 0.0


def perhaps(
    groups: Sequence[Group], story: Sequence[Frame], rare: Mapping[str, float], options: Options = DEFAULT
) -> list[tuple[Frame, ...]]:
    """For each group the clauses, one of an account at most, that may tell the same; none without a reader."""
    reader = pair_reader.found()
    found: list[list[Frame]] = [[] for _ in groups]
    if reader is not None:
        near = islice(_near(groups, story, options), options.looked * options.near)
        pairs = _likeliest(_weighed(near, rare, options), options)
        for pair in _of_one_row(reader, pairs, rare, options):
            found[pair.claim].append(pair.clause)
    return [tuple(sorted(some, key=lambda f: f.key)) for some in found]


def _near(groups: Sequence[Group], story: Sequence[Frame], options: Options) -> Iterator[_Pair]:
    """Of each group and account without a member in it the clauses that mean most nearly what a member does."""
    homes: dict[str, list[Frame]] = defaultdict(list)
    for frame in story:
        if frame.sense is not None and not frame.proposition.verbless:
            homes[frame.account].append(frame)
    means = {account: np.stack([s.mean for s in _senses(clauses)]) for account, clauses in homes.items()}
    for n, group in enumerate(groups):
        members = _spread(group, options.members)
        if not members:
            continue
        own = np.stack([s.mean for s in _senses(members)]).T
        for account in sorted(homes.keys() - {f.account for f in group.members}):
            near = np.round(means[account] @ own, _PLACES)
            for place in np.argsort(-near.max(axis=1), kind="stable")[: options.near]:
                yield _Pair(n, members[int(near[place].argmax())], homes[account][place])


def _spread(group: Group, most: int) -> list[Frame]:
    """Members of several accounts where there are such, the most central first."""
    ranked = sorted(zip(group.members, group.centrality, strict=True), key=lambda m: (-m[1], m[0].key))
    some = [f for f, _ in ranked if f.sense is not None and not f.proposition.verbless]
    accounts = [f.account for f in some]
    return sorted(some, key=lambda f: accounts.index(f.account) != some.index(f))[:most]


def _senses(frames: Iterable[Frame]) -> Iterator[Sense]:
    return (f.sense for f in frames if f.sense is not None)


def _weighed(pairs: Iterable[_Pair], rare: Mapping[str, float], options: Options) -> Iterator[_Pair]:
    ordered = sorted(pairs, key=lambda p: (p.member.key, p.claim, p.clause.key))
    for _, some in groupby(ordered, key=lambda p: p.member.key):
        beside = list(some)
        likely = meaning.alike(beside[0].member, [p.clause for p in beside], rare, options.meaning)
        yield from (_Pair(p.claim, p.member, p.clause, alike) for p, alike in zip(beside, likely, strict=True))


def _likeliest(pairs: Iterable[_Pair], options: Options) -> list[_Pair]:
    """Of each claim and account the likeliest pair, as many as are read."""
    best: dict[tuple[int, str], _Pair] = {}
    for pair in sorted(pairs, key=lambda p: (-p.alike, p.claim, p.clause.key, p.member.key)):
        if pair.alike >= options.alike:
            best.setdefault((pair.claim, pair.clause.account), pair)
    return list(best.values())[: options.most]


def _of_one_row(reader: PairReader, pairs: Sequence[_Pair], rare: Mapping[str, float], options: Options) -> list[_Pair]:
    """The pairs that an editor might cite for one statement, whichever of the two comes first."""
    likely = either_way(reader.in_one_row, [(p.member, p.clause) for p in pairs], rare, options.sure)
    return [pair for pair, row in zip(pairs, map(min, likely), strict=True) if row >= options.sure]


#: Cosines are told so far: beyond it they depend on the order in which a processor adds up.
_PLACES = 4
