"""Whom an account mostly goes by, and what that means for a second source; read by the language model."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.reconcile.test_parallels import claims
from twosource.model.dossier import Rating
from twosource.reconcile.lineage.sources import UNNAMED
from twosource.reconcile.origins.guides import AUTHORITIES, mostly_by

SHOT = "A grocer was shot dead in his shop on Brill Lane on Monday evening."
KILLED = "On Monday evening a gunman killed a grocer in a shop on Brill Lane."


def ratings(*texts: str) -> list[Rating]:
    """The ratings of the claims that speak of the grocer and stand in both accounts."""
    every = [c for c in claims(*texts) if "grocer" in c.text and len({x.article for x in c.cells}) > 1]
    return [c.rating for c in every]


@pytest.mark.parametrize(
    ("one", "other", "rating"),
    [
        ("Police said that nobody was arrested.", "The door had been forced, Orrin police said.", Rating.SINGLE_SOURCE),
        ("Detectives seek a car, Sgt. Ada Holm said.", "Prosecutors said the till was empty.", Rating.SINGLE_SOURCE),
        ("The till was full, an arrest report said.", "Authorities said nobody saw it.", Rating.SINGLE_SOURCE),
        ("He bled to death, Coroner Ida Holm said.", "Police said that nobody was arrested.", Rating.SINGLE_SOURCE),
        # Neither names anybody, somebody else was asked, and officers of a firm are no police.
        ("The shop is a hundred years old.", "It rained all night.", Rating.CORROBORATED),
        ("It was loud, Tom Reed said.", "“I heard two bangs,” said Ines Marlow, a tailor.", Rating.CORROBORATED),
        ("Chief Executive Officer Ida Holm said it was sad.", "It was loud, Tom Reed said.", Rating.CORROBORATED),
    ],
)
def test_two_that_both_go_by_the_authorities_are_one_voice(one: str, other: str, rating: Rating) -> None:
    assert ratings(f"{SHOT} {one}", f"{KILLED} {other}") == [rating]


@pytest.mark.parametrize(
    ("told", "by"),
    [
        ({}, set()),
        ({AUTHORITIES: 1}, {AUTHORITIES}),
        ({AUTHORITIES: 1, "person:e1": 4}, {AUTHORITIES, "person:e1"}),
        ({AUTHORITIES: 1, "person:e1": 9}, {"person:e1"}),
        # One statement is no leaning on anybody.
        ({"person:e1": 1}, set()),
        ({"person:e1": 2, "person:e2": 3}, {"person:e2"}),
        # Nobody can tell a "witness" from a "neighbour".
        ({f"{UNNAMED}a witness": 1, f"{UNNAMED}a neighbour": 1, "person:e1": 1}, {UNNAMED}),
    ],
)
def test_whom_an_account_goes_by(told: dict[str, int], by: set[str]) -> None:
    assert mostly_by(Counter(told)) == by
