"""A clause seldom has two matches in one account."""

from __future__ import annotations

import pytest

from tests.reconcile.testimony import Told, account, names
from twosource.reconcile.alignment.rivals import Rivals
from twosource.reconcile.clauses.frames import Frame, frames

SOLD = Told(words="Odile Marsh sold the lighthouse", predicate="sell", subject="Odile Marsh")
OFFERED = Told(words="Odile Marsh offered the lighthouse", predicate="offer", subject="Odile Marsh")


def clauses() -> tuple[Frame, ...]:
    readings = [account("a", SOLD), account("b", SOLD, OFFERED), account("c", OFFERED)]
    return frames(readings, names(readings), ())


def test_a_better_match_in_the_same_account_makes_a_pair_less_likely() -> None:
    first, sold, offered, elsewhere = range(4)
    alone = Rivals(clauses(), {(first, offered): 0.6}).weighed(first, offered, 0.6)
    beside = Rivals(clauses(), {(first, offered): 0.6, (first, sold): 0.9}).weighed(first, offered, 0.6)
    other_account = Rivals(clauses(), {(first, offered): 0.6, (first, elsewhere): 0.9}).weighed(first, offered, 0.6)
    assert beside < alone
    assert other_account == pytest.approx(alone)


@pytest.mark.parametrize("same", [0.0, 1.0])
def test_certainty_stays_a_probability(same: float) -> None:
    assert 0 < Rivals(clauses(), {}).weighed(0, 1, same) < 1
