"""A denial that shares little more than its verb and its subject with what it denies."""

from __future__ import annotations

from dataclasses import replace

from tests.reconcile.test_matrix import POOL, told
from tests.reconcile.testimony import Told, account
from twosource.model.dossier import Slot, Stance

METERS = Told(
    words="Tillick meters every garden well of her customers in Sand",
    predicate="meter",
    subject="Tillick",
    object="garden well",
)
DENIAL = Told(
    words="Tillick never metered the orchards that customers keep",
    predicate="meter",
    subject="Tillick",
    object="orchards",
    negated=True,
)


def test_who_denies_stands_beside_who_asserts() -> None:
    rows = told([account("a", METERS, POOL[2], POOL[5]), account("b", DENIAL, POOL[4], POOL[6])])
    (claim,) = [r.claim for r in rows if r.claim.difference]
    assert claim.difference is not None
    assert claim.difference.slot is Slot.POLARITY
    assert {c.article: c.stance for c in claim.cells} == {"a": Stance.ASSERTS, "b": Stance.DENIES}


def test_another_doer_denies_nothing() -> None:
    other = replace(DENIAL, words=DENIAL.words.replace("Tillick", "Vane"), subject="Vane")
    rows = told([account("a", METERS, POOL[2], POOL[5]), account("b", other, POOL[4], POOL[6])])
    assert not any(r.claim.difference for r in rows)


def test_what_is_denied_without_anything_in_common_but_verb_and_doer_is_no_difference() -> None:
    other = replace(DENIAL, words="Tillick never metered the orchards that bees keep")
    rows = told([account("a", METERS, POOL[2], POOL[5]), account("b", other, POOL[4], POOL[6])])
    assert not any(r.claim.difference for r in rows)
