"""Clauses of other accounts that mean nearly the same, whatever their words: by the means of their pieces' vectors."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from twosource.reconcile.alignment.likeness import once, shared_words
from twosource.reconcile.clauses.frames import Frame


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How far neighbours are looked for."""

    #: Neighbours of each clause, the nearest first: with more, the annotated stories stay as they are.
    most: int = 3
    #: Cosine of two clauses that are held against each other at all.
    least: float = 0.4
    #: Clauses of a story up to which neighbours are looked for.  All are held against all for it, which takes half a
    #: second here; of a larger story the words say enough, for many accounts share some with each.
    clauses: int = 6000
    #: Clauses that are held against all others at a time.
    batch: int = 256
    #: Cosine of two clauses and half the share of their words in common (Dice), in all, below which two that share one
    #: term at most are not read together.  Of 83,688 pairs of 60 stories 0.36 are; of 8,987 of them that are as likely
    #: one row as 0.3 four, and none that is as likely as 0.5.
    far: float = 0.3


def neighbours(story: Sequence[Frame], options: Options = Options()) -> Iterator[tuple[int, int]]:
    """Pairs of clauses of different accounts, some more than once, the smaller number first.

    Where several are as near as the last of the nearest, all of them.
    """
    senses = [(i, frame.sense) for i, frame in enumerate(story) if frame.sense is not None]
    meant = [i for i, _ in senses]
    if not meant or len(meant) > options.clauses:
        return
    vectors = np.stack([sense.mean for _, sense in senses])
    names = {name: n for n, name in enumerate(sorted({f.account for f in story}))}
    accounts = np.array([names[story[i].account] for i in meant])
    for first in range(0, len(meant), options.batch):
        rows = slice(first, first + options.batch)
        near = np.round(vectors[rows] @ vectors.T, _PLACES)
        near[accounts[rows, None] == accounts[None, :]] = -1.0
        # All that are as near as the last of the nearest: which of them a sort would take, depends on the processor.
        last = np.partition(near, -min(options.most, len(meant)), axis=1)[:, -min(options.most, len(meant))]
        for row, column in np.argwhere(near >= np.maximum(last, options.least)[:, None]):
            one, other = sorted((meant[first + int(row)], meant[int(column)]))
            yield one, other


def not_far(
    story: Sequence[Frame], pairs: Iterable[tuple[int, int]], options: Options = Options()
) -> Iterator[tuple[int, int]]:
    """The pairs of clauses, in order, without those that have so little in common that reading both is of no use."""
    means = [None if frame.sense is None else frame.sense.mean for frame in story]
    for i, j in pairs:
        a, b = means[i], means[j]
        near = 1.0 if a is None or b is None else round(float(a @ b), _PLACES)
        if _has_ground(story[i], story[j]) or near + shared_words(story[i], story[j]) / 2 >= options.far:
            yield i, j


def _has_ground(one: Frame, other: Frame) -> bool:
    """True where something may tie two clauses besides their likeness: two terms, an event, words spoken, a "no"."""
    if one.proposition.negated != other.proposition.negated or (one.said is not None and one.said == other.said):
        return True
    return len(one.terms & other.terms) > 1 or not once(one).isdisjoint(once(other))


#: Cosines are told so far: beyond it they depend on the order in which a processor adds up.
_PLACES = 4
