"""Clauses of one story as vectors of what their words mean, each word piece with how much it tells in this story."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import log

import numpy as np
from numpy.typing import NDArray

from twosource.model.finding import Meaning, Proposition

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class Sense:
    """The word pieces of a clause: ``vectors`` a row of length one for each, ``weights`` their shares, in all 1."""

    vectors: Floats
    weights: Floats


def senses(story: Sequence[Proposition]) -> list[Sense | None]:
    """The senses of all clauses of a story, in order; ``None`` for one whose meaning was not read.

    A piece that few clauses have tells more; clauses printed alike count once, so that copies make no word common.
    """
    printed = {p.where.exact: frozenset(p.meaning.pieces) for p in story if p.meaning is not None}
    count = Counter(piece for pieces in printed.values() for piece in pieces)
    top = log(len(printed) + 2)
    rare = {piece: log((len(printed) + 1) / (n + 0.5)) / top for piece, n in count.items()}
    return [None if p.meaning is None else _sense(p.meaning, rare) for p in story]


def _sense(meaning: Meaning, rare: dict[int, float]) -> Sense:
    vectors = np.frombuffer(meaning.vectors, dtype=np.int8).reshape(len(meaning.pieces), -1).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    weights = np.array([g * rare[p] for g, p in zip(meaning.gates, meaning.pieces, strict=True)], dtype=np.float32)
    return Sense(vectors, weights / weights.sum())


def found_in_each_other(one: Sense, other: Sense) -> tuple[float, float]:
    """Shares, at most 1, of the meaning of each clause that is found in the other: the larger, the smaller."""
    near = one.vectors @ other.vectors.T
    shares = float(near.max(axis=1) @ one.weights), float(near.max(axis=0) @ other.weights)
    return max(shares), min(shares)
