"""What a "no" leaves open, and what it does not; read by the language model."""

from __future__ import annotations

import pytest

from tests.reconcile.test_parallels import differing

SORRY = "Piet Vane has apologized for the remarks he made at the Brill mill on Monday."
NOT_SORRY = "Piet Vane has not apologized{} for the remarks he made at the Brill mill on Monday."
TARGET = "{} was the target of the arsonists at the Brill mill, the Orrin police said."
NO_TARGET = "Odile Marsh was not the target of the arsonists at the Brill mill, the Orrin police said."
KILLED = "{} was killed by the raiders at the Brill mill on Monday night."
CONFESSED = "Piet Vane has confessed at the Brill court on Monday."


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        # To whom it was not said.
        (SORRY, NOT_SORRY.format(""), True),
        (SORRY, NOT_SORRY.format(" to Ida Holm"), False),
        (SORRY, NOT_SORRY.format(" to anybody"), True),
        (SORRY.replace(" for", " to Ida Holm for"), NOT_SORRY.format(" to Ida Holm"), True),
        (SORRY.replace(" for", " to the council for"), NOT_SORRY.format(" to Ida Holm"), False),
        (SORRY, NOT_SORRY.format("").replace(".", ", according to police."), True),
        (CONFESSED, "Piet Vane has not confessed to the arson at the Brill court on Monday.", True),
        # One of several.
        (TARGET.format("Odile Marsh"), NO_TARGET, True),
        (TARGET.format("One of the owners"), NO_TARGET, False),
        (TARGET.format("At least one of the owners"), NO_TARGET, False),
        (TARGET.format("One of the owners, Odile Marsh,"), NO_TARGET, True),
        (KILLED.format("Odile Marsh"), KILLED.format("Odile Marsh").replace("was", "was not"), True),
        (KILLED.format("One of the owners"), KILLED.format("Odile Marsh").replace("was", "was not"), False),
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
