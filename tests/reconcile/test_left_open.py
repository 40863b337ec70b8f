"""What a "no" leaves open, and what it does not; read by the language model."""

from __future__ import annotations

import pytest

from tests.reconcile.test_parallels import differing

SORRY = "Piet Vane has apologized for the remarks he made at the Brill mill on Monday."
TARGET = "Odile Marsh was the target of the arsonists at the Brill mill, the Orrin police said."
LINKED = "The two fires at the Brill mill were linked to the Orrin quarry dispute."


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        (SORRY, "Piet Vane has not apologized for the remarks he made at the Brill mill on Monday.", True),
        (SORRY, "Piet Vane has not apologized to Ida Holm for the remarks he made at the Brill mill on Monday.", False),
        (TARGET, "Odile Marsh was not the target of the arsonists at the Brill mill, the Orrin police said.", True),
        (
            TARGET.replace("Odile Marsh", "One of the owners"),
            "Odile Marsh was not the target of the arsonists at the Brill mill, the Orrin police said.",
            False,
        ),
        (LINKED, "The two fires at the Brill mill were not linked to the Orrin quarry dispute.", True),
        (
            LINKED,
            "Police now believe that the two fires at the Brill mill were not linked to the Orrin quarry dispute.",
            False,
        ),
        (LINKED, "The two fires at the Brill mill were not linked to the Orrin quarry dispute after all.", False),
    ],
)
def test_a_no_of_less_than_what_is_told(one: str, other: str, told: bool) -> None:
    assert ([slot for slot, _ in differing(one, other)] == ["polarity"]) is told


@pytest.mark.parametrize(
    ("none", "rest", "told"),
    [
        ("No one", "defended the mayor of Brill against the harbour board on Monday.", True),
        ("None of the councillors", "defended the mayor of Brill against the harbour board on Monday.", True),
        ("None", "defended the mayor of Brill against the harbour board on Monday.", False),
        ("Neither", "defended the mayor of Brill against the harbour board on Monday.", False),
        ("No one", "defended Piet Vane.", True),
        ("Not one", "defended Piet Vane.", False),
    ],
)
def test_of_whom_none_did_it_must_be_told(none: str, rest: str, told: bool) -> None:
    assert (differing(f"Ida Holm {rest}", f"{none} {rest}") != []) is told
