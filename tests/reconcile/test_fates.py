"""Dead in one account, alive in another: the person ties the two."""

from __future__ import annotations

import pytest

from tests.reconcile.test_meant import told
from twosource.model.dossier import Slot

DEAD = "Odile Marsh, the singer of Orrin, was found dead on Tuesday in her home."


@pytest.mark.parametrize(
    "denial",
    [
        "Odile Marsh is not dead.",
        "Odile Marsh, the singer, has not died at the age of 52.",
        "Friends said Odile Marsh is alive and well on the coast of Brill.",
    ],
)
def test_who_is_dead_here_lives_there(denial: str) -> None:
    (found,) = told(DEAD, denial)
    assert found.slot is Slot.POLARITY
    assert {r.articles for r in found.readings} == {("a",), ("b",)}


@pytest.mark.parametrize(
    "other",
    [
        "Odile Marsh died at the age of 52.",
        "Piet Vane is not dead.",
        "Odile Marsh was no longer alive when the doctor came.",
    ],
)
def test_who_is_dead_in_both_or_somebody_else(other: str) -> None:
    assert [d for d in told(DEAD, other) if d.slot is Slot.POLARITY] == []


def test_a_hoax_told_to_refute_it_is_no_side() -> None:
    assert told("A hoax site wrote that Odile Marsh was found dead on Tuesday.", "Odile Marsh is not dead.") == []


def test_where_the_words_around_it_deny_it_the_sentence_is_the_reading() -> None:
    hoax = "The report that Odile Marsh was found dead appears to be another hoax."
    (found,) = told(DEAD, hoax)
    assert [r.value for r in found.readings] == [DEAD.removesuffix("."), hoax]
