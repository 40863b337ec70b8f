"""Two measures of one thing, which ties the accounts whatever else they tell."""

from __future__ import annotations

import pytest

from tests.reconcile.test_meant import told
from twosource.model.dossier import Slot


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Vane was named in the 48-page indictment.", "Prosecutors spoke of fraud in a 47-page indictment on Friday."),
        ("Ilse Brock, seven-months pregnant, was hurt.", "She is 6-months pregnant, and safe."),
    ],
)
def test_two_measures_of_one_thing(one: str, other: str) -> None:
    (found,) = told(one, other)
    assert found.slot is Slot.NUMBER
    assert len(found.readings) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The singer left a 35-date tour.", "There was to be an optional 45-date tour extension."),
        ("Vane signed a two-year deal.", "Marsh signed a five-year deal with the club."),
        ("The board read a 48-page report.", "A 48-page report was followed by a 12-page report of the board."),
        ("The board read a 48-page report.", "The board read a 12-point report."),
        ("Vane is a 20-year veteran of the harbour police.", "Marsh was a 28-year veteran of the harbour police."),
        ("Marsh led them with a 12-point effort.", "They were led by a 20-point effort of Vane."),
    ],
)
def test_what_is_no_other_measure(one: str, other: str) -> None:
    assert told(one, other) == []
