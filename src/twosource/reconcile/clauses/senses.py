"""Clauses of one story as vectors of what their words mean, each word piece with how much it tells in this story."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from math import log

import numpy as np

from twosource.model.finding import Meaning, Proposition
from twosource.reconcile.clauses.comparison import Comparison, Sense
from twosource.text import sentence_vectors
from twosource.text.sentence_vectors import SentenceVectors


def senses(story: Sequence[Proposition]) -> list[Sense | None]:
    """The senses of all clauses of a story, in order; ``None`` for one whose meaning was not read.

    A piece that few clauses have tells more; clauses printed alike count once, so that copies make no word common.
    """
    comparison = _learned(sentence_vectors.found())
    printed = {p.where.exact: frozenset(p.meaning.pieces) for p in story if p.meaning is not None}
    count = Counter(piece for pieces in printed.values() for piece in pieces)
    top = log(len(printed) + 2)
    rare = {piece: log((len(printed) + 1) / (n + 0.5)) / top for piece, n in count.items()}
    return [None if comparison is None or p.meaning is None else _sense(p.meaning, rare, comparison) for p in story]


def _learned(encoder: SentenceVectors | None) -> Comparison | None:
    """What an encoder knows of comparing clauses; ``None`` of one that turns sentences into vectors and no more."""
    return None if encoder is None or encoder.comparison is None else Comparison(encoder.comparison)


def _sense(meaning: Meaning, rare: dict[int, float], comparison: Comparison) -> Sense:
    vectors = np.frombuffer(meaning.vectors, dtype=np.int8).reshape(len(meaning.pieces), -1).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    weights = np.array([g * rare[p] for g, p in zip(meaning.gates, meaning.pieces, strict=True)], dtype=np.float32)
    return comparison.sense(vectors, weights)
