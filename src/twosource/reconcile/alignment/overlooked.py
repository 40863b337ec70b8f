"""Statements told in other words, found by reading two clauses at once.

"He refused to answer questions about the boat" beside "he would not say anything on the vessel": held against each
other piece by piece, such clauses stay in doubt.  A reader of both, each in its sentence, often knows.  It is
asked only of the likeliest clause of each account that is silent on a claim: some twenty to a hundred pairs of a story.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice

from twosource.reconcile.alignment.either_way import either_way
from twosource.reconcile.clauses import salience
from twosource.reconcile.clauses.doers import one_and_many, two_doers
from twosource.reconcile.clauses.frames import Frame
from twosource.reconcile.words.kin import akin
from twosource.text import pair_reader


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """Which pairs are read, and when they tell the same.

    Two hundred clauses so joined in stories that the reader had not seen were judged one by one, strictly: of the 87
    that meet all of this 78 tell the same or a part of it, 2 another value, and 7 something else.
    """

    #: Likeness at least of the pairs that are read.  With 0.3 two thirds of them were, and 0.378 instead of 0.382 of
    #: the pairs of cells in 48 annotated stories were aligned (with ``sure`` at 0.5, and any ``share``).
    alike: float = 0.2
    #: Probability of ``same`` from which two clauses are, whichever of them comes first: of 28 from 0.5 up to here 23
    #: tell the same or a part.
    sure: float = 0.6
    #: Share of the words shown for a clause that it must make up: a relative clause may say the same ("when the shots
    #: fell") in a sentence that tells something else.  Of 56 joined clauses that made up less 11 did.
    share: float = 0.2
    #: Pairs of a story that are read, the likeliest first: about a second and a half.  A story of six accounts has up
    #: to a hundred.
    most: int = 150
    salience: salience.Options = field(default_factory=salience.Options)


Pair = tuple[int, int]
Places = Sequence[int]


@dataclass(frozen=True, slots=True, eq=False)
class Known:
    """The clauses of a story by their places.

    ``accounts`` has all accounts that print each word for word, ``likeness`` how likely pairs of places tell the same
    by their words, ``rare`` how much each term tells in this story.
    """

    clauses: Sequence[Frame]
    accounts: Sequence[frozenset[str]]
    likeness: Mapping[Pair, float]
    rare: Mapping[str, float]


def with_overlooked(
    groups: Sequence[Places], known: Known, may_join: Callable[[Places, Places], bool], options: Options = Options()
) -> list[list[int]]:
    """The groups, those joined of which a clause of each tells the same, the surest first; without a reader as is.

    No account stands in both: what it tells twice in other words are two statements as often as one.  ``may_join`` has
    the last word.
    """
    members = {n: sorted(group) for n, group in enumerate(groups)}
    home = {i: n for n, group in members.items() for i in group}
    for i, j in _told_alike(groups, known, options):
        one, other = sorted((home[i], home[j]))
        if one != other and not _shared(members[one], members[other], known) and may_join(members[one], members[other]):
            members[one] = sorted(members[one] + members.pop(other))
            home.update(dict.fromkeys(members[one], one))
    return list(members.values())


def _shared(one: Places, other: Places, known: Known) -> set[str]:
    return _telling(one, known) & _telling(other, known)


def _telling(group: Places, known: Known) -> set[str]:
    return set[str]().union(*(known.accounts[i] for i in group))


def _told_alike(groups: Sequence[Places], known: Known, options: Options) -> list[Pair]:
    """The pairs that tell the same, the surest first."""
    reader = pair_reader.found()
    if reader is None:
        return []
    pairs = _pairs(groups, known, options)
    clauses = [(known.clauses[i], known.clauses[j]) for i, j in pairs]
    likely = either_way(lambda *asked: [r.same for r in reader.read(*asked)], clauses, known.rare, options.sure)
    sure = sorted(zip(map(min, likely), pairs, strict=True), key=lambda s: (-s[0], s[1]))
    return [pair for same, pair in sure if same >= options.sure]


def _pairs(groups: Sequence[Places], known: Known, options: Options) -> list[Pair]:
    """Of each group and account silent in it the likeliest clause there, with the member that is most like it.

    Without those whose claims have an account in common, which stay apart in any case.
    """
    home = {i: n for n, group in enumerate(groups) for i in group}
    telling = [_telling(group, known) for group in groups]
    best: dict[tuple[int, str], tuple[float, Pair]] = {}
    for (i, j), alike in known.likeness.items():
        if alike < options.alike or home[i] == home[j]:
            continue
        for member, clause in ((i, j), (j, i)):
            for account in known.accounts[clause] - telling[home[member]]:
                asked, found = (home[member], account), (-alike, (i, j))
                best[asked] = min(best.get(asked, found), found)
    free = {found for found in best.values() if not set.intersection(*(telling[home[i]] for i in found[1]))}
    clauses = known.clauses
    some = ((i, j) for _, (i, j) in sorted(free) if _may_be_one(clauses[i], clauses[j], options))
    return list(islice(some, options.most))


def _may_be_one(one: Frame, other: Frame, options: Options) -> bool:
    """False where two people do it or say it, for a plan beside the deed, and for ages, which have their own rules."""
    first, second = one.proposition, other.proposition
    planned = first.unreal != second.unreal and akin(first.predicate, second.predicate)
    apart = planned or two_doers(one, other) or one_and_many(one, other)
    phrase = first.verbless or second.verbless
    return not (phrase or apart) and _makes_up(one, options) and _makes_up(other, options)


def _makes_up(frame: Frame, options: Options) -> bool:
    """False for a small part of the words that would be shown for it."""
    shown = salience.evidence(frame, options.salience)
    return len(frame.proposition.where.exact) >= options.share * len(shown.exact)
