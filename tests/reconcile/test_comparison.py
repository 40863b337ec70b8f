"""Clauses held against each other piece by piece, with weights made up for the test."""

from __future__ import annotations

import math
from itertools import product

import numpy as np
import pytest
from numpy.typing import NDArray

from twosource.reconcile.alignment.likeness import FEATURES
from twosource.reconcile.clauses.comparison import Comparison, Sense

Floats = NDArray[np.float32]
WIDTH, BRIEF, SEEN, JUDGED = 6, 3, 4, 5
TOLD = len(FEATURES) + 2
SHAPES = {
    "told.weight": (1, TOLD),
    "told.bias": (1,),
    "brief.weight": (BRIEF, WIDTH),
    "compare.0.weight": (SEEN, 4 * BRIEF + 3),
    "compare.0.bias": (SEEN,),
    "judge.0.weight": (JUDGED, 4 * SEEN + TOLD),
    "judge.0.bias": (JUDGED,),
    "judge.3.weight": (1, JUDGED),
    "judge.3.bias": (1,),
}


@pytest.fixture(scope="module")
def learned() -> dict[str, Floats]:
    chance = np.random.default_rng(7)
    made = {name: chance.normal(size=shape).astype(np.float32) for name, shape in SHAPES.items()}
    return made | {"sharpness": np.array(4.0, dtype=np.float32)}


def clause(comparison: Comparison, seed: int, pieces: int) -> Sense:
    chance = np.random.default_rng(seed)
    vectors = chance.normal(size=(pieces, WIDTH)).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    return comparison.sense(vectors, chance.uniform(0.1, 1.0, pieces).astype(np.float32))


def told(seed: int, rows: int) -> Floats:
    return np.random.default_rng(seed).uniform(size=(rows, len(FEATURES))).astype(np.float32)


def by_hand(learned: dict[str, Floats], one: Sense, other: Sense, features: Floats) -> float:
    """The same, number by number."""
    brief = learned["brief.weight"]

    def side(a: Sense, b: Sense) -> tuple[Floats, Floats, float]:
        rows, nearest = [], []
        for v, weight in zip(a.vectors, a.weights, strict=True):
            near = [float(v @ w) for w in b.vectors]
            pull = [math.exp(float(learned["sharpness"]) * n) for n in near]
            like = sum(p * (brief @ w) for p, w in zip(pull, b.vectors, strict=True)) / sum(pull)
            own = brief @ v
            share = weight / a.weights.sum()
            parts = np.concatenate([own, like, 5 * own * like, np.abs(own - like), [max(near), share, weight]])
            rows.append(np.maximum(learned["compare.0.weight"] @ parts + learned["compare.0.bias"], 0))
            nearest.append(max(near))
        shares = a.weights / a.weights.sum()
        return shares @ np.array(rows), np.max(rows, axis=0), float(shares @ np.array(nearest))

    (s, m, f), (t, n, g) = side(one, other), side(other, one)
    given = np.concatenate([features, [max(f, g), min(f, g)]])
    both = np.concatenate([s + t, np.abs(s - t), np.maximum(m, n), np.minimum(m, n), given])
    hidden = np.maximum(learned["judge.0.weight"] @ both + learned["judge.0.bias"], 0)
    judged = learned["judge.3.weight"] @ hidden + learned["judge.3.bias"]
    return float((learned["told.weight"] @ given + learned["told.bias"] + judged)[0])


def test_odds_are_those_of_the_formula(learned: dict[str, Floats]) -> None:
    comparison = Comparison(learned)
    for (seed, a), b in product(enumerate((1, 4, 9)), (1, 3, 12)):
        one, other, features = clause(comparison, seed, a), clause(comparison, seed + 50, b), told(seed, 1)
        found = comparison.odds([(one, other)], features)
        assert found.tolist() == pytest.approx([by_hand(learned, one, other, features[0])], abs=2e-3)


def test_company_changes_no_odds(learned: dict[str, Floats]) -> None:
    comparison = Comparison(learned)
    one, features = clause(comparison, 1, 5), told(2, 600)
    others = [clause(comparison, n + 10, 1 + n % 7) for n in range(600)]
    together = comparison.odds([(one, o) for o in others], features)
    assert together.shape == (600,)
    for n in (0, 3, 511, 512, 599):
        alone = comparison.odds([(one, others[n])], features[n : n + 1])
        assert alone.tolist() == pytest.approx([together[n]], abs=2e-3)


def test_it_does_not_matter_which_clause_comes_first(learned: dict[str, Floats]) -> None:
    comparison = Comparison(learned)
    one, other, features = clause(comparison, 1, 5), clause(comparison, 2, 8), told(3, 1)
    there, back = (comparison.odds([(a, b)], features).tolist() for a, b in ((one, other), (other, one)))
    assert there == pytest.approx(back, abs=2e-3)


def test_no_clauses_have_no_odds(learned: dict[str, Floats]) -> None:
    comparison = Comparison(learned)
    assert comparison.odds([], told(1, 0)).tolist() == []
