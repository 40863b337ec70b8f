"""The log odds that two clauses tell the same: every word piece against its like in the other clause.

Attend, compare, aggregate (Parikh et al., *A decomposable attention model for natural language inference*, EMNLP 2016).
Each piece looks for what is like it in the other clause, the two are held against each other, and what comes of it is
summed up over both clauses, with the features of ``likeness`` beside it.  So a place or a verb without its like can
weigh more than its share of the words.  The weights come with the sentence encoder, whose vectors they are learned on
(``training/comparing.py``).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

Floats = NDArray[np.float32]
Rows = NDArray[np.intp]
_Sides = tuple[Floats, Floats]

#: Odds are told so far: beyond it they depend on the order in which a processor adds up.
_PLACES = 4
#: Pairs at a time: of the 66,000 of a story of a hundred accounts 128 take least, and 512 a sixth more.
_MOST = 128
#: Less than any cosine.
_FURTHEST = -2.0


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

    def odds(self, pairs: Sequence[tuple[Sense, Sense]], features: Floats) -> Floats:
        """The log odds that the two clauses of each pair tell the same; ``features`` has a row for each pair."""
        if not pairs:
            return _floats([])
        store = _Store({id(s): s for pair in pairs for s in pair}.values())
        sides = np.array([[store.number[id(one)], store.number[id(other)]] for one, other in pairs])
        # Those of like size together: all of one batch are filled up to the longest.
        order = np.lexsort(store.sizes[sides].T)
        found = np.empty(len(pairs), dtype=np.float32)
        for n in range(0, len(pairs), _MOST):
            some = order[n : n + _MOST]
            found[some] = self._odds(store, sides[some], features[some])
        return _floats(np.round(found, _PLACES))

    def _odds(self, store: _Store, sides: NDArray[np.intp], features: Floats) -> Floats:
        one, other = store.rows(sides[:, 0]), store.rows(sides[:, 1])
        near = store.vectors[one] @ store.vectors[other].transpose(0, 2, 1)
        filled = (one == 0)[:, :, None] | (other == 0)[:, None, :]
        drawn = np.where(filled, 0, np.exp(self._sharpness * near))
        near = np.where(filled, _FURTHEST, near)
        a = self._side(store, one, other, near, drawn)
        b = self._side(store, other, one, near.transpose(0, 2, 1), drawn.transpose(0, 2, 1))
        return self._judged(*zip(a, b, strict=True), features=features)

    def _side(self, store: _Store, own: Rows, other: Rows, near: Floats, drawn: Floats) -> tuple[Floats, ...]:
        """What comes of the pieces of one clause of each pair, summed up; the strongest of it; how near the other is.

        ``near`` has the cosine of each piece with each of the other clause, ``drawn`` how much it looks there.
        """
        there = own > 0
        like = (drawn @ store.brief[other])[there] / drawn.sum(axis=2)[there][:, None]
        nearest, pieces = near.max(axis=2)[there], own[there]
        shares = store.shares[pieces]
        alone = np.column_stack([nearest, shares, store.weights[pieces]])
        seen = self._compared(store.brief[pieces], like, alone)
        begins = np.cumsum(there.sum(axis=1)) - there.sum(axis=1)
        summed = np.add.reduceat(shares[:, None] * seen, begins, axis=0)
        return summed, np.maximum.reduceat(seen, begins, axis=0), np.add.reduceat(shares * nearest, begins)

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


class _Store:
    """The pieces of many clauses one after the other, and one that is nothing before them."""

    def __init__(self, senses: Iterable[Sense]) -> None:
        every = list(senses)
        self.number = {id(sense): n for n, sense in enumerate(every)}
        self.sizes = np.array([len(s.weights) for s in every])
        self._starts = np.cumsum(self.sizes) - self.sizes + 1
        self.vectors, self.brief, self.weights, self.shares = (
            np.concatenate([np.zeros_like(getattr(every[0], name)[:1]), *(getattr(s, name) for s in every)])
            for name in ("vectors", "brief", "weights", "shares")
        )

    def rows(self, numbers: NDArray[np.intp]) -> Rows:
        """The places of the pieces of each clause, filled up with 0 to those of the longest."""
        sizes = self.sizes[numbers]
        place = np.arange(sizes.max())
        return np.where(place < sizes[:, None], self._starts[numbers][:, None] + place, 0)


def _floats(numbers: ArrayLike) -> Floats:
    return np.asarray(numbers, dtype=np.float32)
