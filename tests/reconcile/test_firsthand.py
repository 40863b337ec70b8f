"""Who asked somebody, and what it means for a second source; read by the language model."""

from __future__ import annotations

import pytest

from tests.reconcile.test_guides import KILLED, SHOT, ratings
from twosource.model.dossier import Rating
from twosource.reconcile.firsthand import Firsthand

POLICE = "Police said that nobody was arrested."
MARLOW = "“I heard two bangs,” said Ines Marlow, a tailor."
REED = "Tom Reed, who lives above the shop, said that it was quiet."


@pytest.mark.parametrize(
    ("one", "other", "rating"),
    [
        (REED, MARLOW, Rating.CORROBORATED),
        # One may have it from the other, and both from whomever both quote.
        (POLICE, MARLOW, Rating.SINGLE_SOURCE),
        (REED, f"{REED} {MARLOW}", Rating.SINGLE_SOURCE),
        # Nobody knows whether "a neighbour" here is the one there.
        ("A neighbour said that it was quiet.", MARLOW, Rating.SINGLE_SOURCE),
        # Told to another paper, which asked him.
        ("Tom Reed told the Orrin Herald that it was quiet.", MARLOW, Rating.SINGLE_SOURCE),
        # In which nobody speaks, nothing shows whose report it is.
        ("The shop is a hundred years old.", MARLOW, Rating.CORROBORATED),
    ],
)
def test_a_second_witness_asked_somebody(one: str, other: str, rating: Rating) -> None:
    assert ratings(f"{SHOT} {one}", f"{KILLED} {other}") == [rating]


def test_one_of_several_copies_may_have_cut_who_was_asked() -> None:
    known = Firsthand(asked=frozenset({"a"}), late=frozenset({"b", "c"}))
    assert known.vouches({"a", "b"})
    assert known.vouches({"d"})
    assert not known.vouches({"b", "c"})
    assert not known.vouches({"b", "d"})
