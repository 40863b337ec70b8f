"""The log odds that two clauses tell the same: every word piece against its like in the other clause.

Attend, compare, aggregate (Parikh et al., *A decomposable attention model for natural language inference*, EMNLP 2016).
Each piece looks for what is like it in the other clause, the two are held against each other, and what comes of it is
summed up over both clauses, with the features of ``likeness`` beside it.  So a place or a verb without its like can
weigh more than its share of the words.  The weights come with the sentence encoder, whose vectors they are learned on
(``training/comparing.py``).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import ArrayLike, NDArray

Floats = NDArray[np.float32]
_Sides = tuple[Floats, Floats]

#: Odds are told so far: beyond it they depend on the order in which a processor adds up.
_PLACES = 4
_MOST = 512


@dataclass(frozen=True, slots=True, eq=False)
class Sense:
    """The word pieces of a clause, as they are compared.

    ``vectors`` has a row of length one for each, ``weights`` how much each tells in this story, ``shares`` the same as
    shares of the clause, in all 1, and ``brief`` a row of fewer numbers for each.
    """

    vectors: Floats
    weights: Floats
    shares: Floats
    brief: Floats
    comparison: Comparison

    @property
    def mean(self) -> Floats:
        """What the clause means on the whole: the mean of its pieces, as much as each tells, as a row of length one."""
        whole = self.shares @ self.vectors
        return _floats(whole / (np.linalg.norm(whole) or 1.0))


class Comparison:
    """What was learned of comparing clauses.

    Args:
        learned: arrays by name, as ``training/comparing.py`` writes them.
    """

    def __init__(self, learned: Mapping[str, Floats]) -> None:
        self._told, (self._bias,) = learned["told.weight"][0], learned["told.bias"]
        self._sharpness = float(learned["sharpness"])
        self._brief = learned["brief.weight"].T
        self._parts, self._seen = np.ascontiguousarray(learned["compare.0.weight"].T), learned["compare.0.bias"]
        self._judge = [(learned[f"judge.{n}.weight"].T, learned[f"judge.{n}.bias"]) for n in (0, 3)]

    def sense(self, vectors: Floats, weights: Floats) -> Sense:
        """A clause of word pieces, ready to be compared."""
        return Sense(vectors, weights, weights / weights.sum(), vectors @ self._brief, self)

    def odds(self, one: Sense, others: Sequence[Sense], features: Floats) -> Floats:
        """The log odds that a clause tells the same as each of some others; ``features`` has a row for each of them."""
        some = range(0, len(others), _MOST)
        found = [self._odds(one, others[n : n + _MOST], features[n : n + _MOST]) for n in some]
        return _floats(np.round(np.concatenate(found), _PLACES) if found else [])

    def _odds(self, one: Sense, others: Sequence[Sense], features: Floats) -> Floats:
        """The pieces of the one come once for each of the others, then the pieces of all others."""
        several, size = len(others), len(one.weights)
        ends = np.cumsum([0, *(len(o.weights) for o in others)])
        like, nearest = self._attended(one, others, ends)
        own, weights, shares = (
            np.concatenate([*[getattr(one, name)] * several, *(getattr(o, name) for o in others)])
            for name in ("brief", "weights", "shares")
        )
        seen = self._compared(own, like, np.column_stack([nearest, shares, weights]))
        begins = np.concatenate([np.arange(several) * size, several * size + ends[:-1]])
        summed = np.add.reduceat(shares[:, None] * seen, begins, axis=0)
        strongest = np.maximum.reduceat(seen, begins, axis=0)
        found = np.add.reduceat(shares * nearest, begins)
        return self._judged(*((x[:several], x[several:]) for x in (summed, strongest, found)), features=features)

    def _attended(self, one: Sense, others: Sequence[Sense], ends: NDArray[np.intp]) -> tuple[Floats, Floats]:
        """What in the other clause is like each piece, brief; and how near the nearest piece is there."""
        vectors, brief = (np.concatenate([getattr(o, name) for o in others]) for name in ("vectors", "brief"))
        near = one.vectors @ vectors.T
        drawn = np.exp(self._sharpness * near)
        like = [drawn[:, a:b] @ brief[a:b] / drawn[:, a:b].sum(axis=1)[:, None] for a, b in pairwise(ends)]
        like.append(drawn.T @ one.brief / drawn.sum(axis=0)[:, None])
        nearest = [np.maximum.reduceat(near, ends[:-1], axis=1).T.ravel(), near.max(axis=0)]
        return np.concatenate(like), np.concatenate(nearest)

    def _compared(self, own: Floats, like: Floats, alone: Floats) -> Floats:
        """What comes of holding pieces against what is like them: a row of numbers, none below 0, for each."""
        parts = np.concatenate([own, like, 5 * own * like, np.abs(own - like), alone], axis=1)
        return _floats(np.maximum(parts @ self._parts + self._seen, 0))

    def _judged(self, summed: _Sides, strongest: _Sides, found: _Sides, *, features: Floats) -> Floats:
        (a, b), (first, bias), (last, least) = summed, *self._judge
        told = np.column_stack([features, np.maximum(*found), np.minimum(*found)])
        both = [a + b, np.abs(a - b), np.maximum(*strongest), np.minimum(*strongest), told]
        judged = np.maximum(np.concatenate(both, axis=1) @ first + bias, 0) @ last + least
        return _floats(told @ self._told + self._bias + judged[:, 0])


def _floats(numbers: ArrayLike) -> Floats:
    return np.asarray(numbers, dtype=np.float32)
