"""Clauses of other accounts that mean nearly the same, whatever their words: by the means of their pieces' vectors."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from twosource.reconcile.frames import Frame


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


#: Cosines are told so far: beyond it they depend on the order in which a processor adds up.
_PLACES = 4
