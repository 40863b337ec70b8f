"""What ties two accounts by itself, whatever else they tell: a street, a noun with a measure."""

from __future__ import annotations

import pytest

from tests.reconcile.test_meant import told
from tests.reconcile.test_parallels import claims
from twosource.model.dossier import Difference, DifferenceReading, Slot, Stance
from twosource.reconcile.claims.rows import led_by


@pytest.mark.parametrize(
    ("slot", "one", "other"),
    [
        (
            Slot.PLACE,
            "A man was shot in the 5500 block of Brill Street.",
            "It happened in the 5,000 block of Brill on the quay.",
        ),
        (
            Slot.PLACE,
            "A man was shot at 2310 W. Brill St.",
            "Officers were called to the 2500 block of Brill Street West.",
        ),
        (
            Slot.PLACE,
            "A man was shot at a bar near 2500 W. Brill St.",
            "A man was shot in the 900 block of Brill Street.",
        ),
        (
            Slot.PLACE,
            "Officers searched a car in the 400-block of Brill Lane.",
            "The car crashed in the 4000 block of Brill Lane.",
        ),
        (
            Slot.PLACE,
            "The shooting happened at a bar on South Brill Avenue on Monday.",
            "Two men were shot on Brill St. early Monday.",
        ),
        (
            Slot.NUMBER,
            "Vane was named in the 48-page indictment.",
            "Prosecutors spoke of fraud in a 47-page indictment on Friday.",
        ),
        (Slot.NUMBER, "Ilse Brock, seven-months pregnant, was hurt.", "She is 6-months pregnant, and safe."),
    ],
)
def test_two_values_of_one_thing(slot: Slot, one: str, other: str) -> None:
    (found,) = told(one, other)
    assert found.slot is slot
    assert len(found.readings) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Odile Marsh administered the 38-word oath at noon.",
            "Wearing a red tie, Piet Vane took the 35-word oath administered by Odile Marsh.",
        ),
        (
            "Wearing a dark suit and a red tie, Piet Vane took the 35-word oath administered by Odile Marsh.",
            "Odile Marsh administered the 38-word oath at noon.",
        ),
    ],
)
def test_the_words_of_a_claim_are_of_an_account_that_asserts_it(one: str, other: str) -> None:
    (claim,) = [c for c in claims(one, other) if c.difference]
    assert [c.stance for c in claim.cells if c.exact == claim.text] == [Stance.ASSERTS]


@pytest.mark.parametrize(
    ("account", "slot", "first"),
    [("a", Slot.NUMBER, "ten"), ("b", Slot.NUMBER, "eleven"), ("c", Slot.NUMBER, "ten"), ("b", Slot.POLARITY, "ten")],
)
def test_the_reading_of_whoever_words_a_claim_comes_first(account: str, slot: Slot, first: str) -> None:
    readings = DifferenceReading(value="ten", articles=("a",)), DifferenceReading(value="eleven", articles=("b",))
    found = led_by(account, Difference(slot=slot, readings=readings, reason=""))
    assert found is not None
    assert found.readings[0].value == first
    assert len(found.readings) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("A man was shot in the 2300 block of Brill Street.", "A man was shot at 2310 W. Brill St."),
        ("A man was shot in the 2300 block of Brill Street.", "A man was shot in the 2500 block of Sand Street."),
        (
            "A man was shot in the 2300 block of Brill Street and ran to the 2500 block of Brill Street.",
            "A man was found in the 2500 block of Brill Street.",
        ),
        ("A man was shot in the 2300 block of Brill Street.", "A man was shot at a bar near 2500 W. Brill St."),
        ("A man was shot on Brill Street.", "A man was found on Brill Street near Brill Avenue."),
        ("The car was found on Brill Road.", "He was taken to Brill Street Hospital."),
        ("A man was shot on 7th Street.", "A man was found on 7th Avenue."),
        ("The board wrote to 5000 Orrin residents.", "Piet Vane thanked 4000 Orrin residents in court."),
        ("The singer left a 35-date tour.", "There was to be an optional 45-date tour extension."),
        ("Vane signed a two-year deal.", "Marsh signed a five-year deal with the club."),
        ("The board read a 48-page report.", "A 48-page report was followed by a 12-page report of the board."),
        ("The board read a 48-page report.", "The board read a 12-point report."),
        ("Vane is a 20-year veteran of the harbour police.", "Marsh was a 28-year veteran of the harbour police."),
        ("Marsh led them with a 12-point effort.", "They were led by a 20-point effort of Vane."),
    ],
)
def test_what_is_no_other_value(one: str, other: str) -> None:
    assert told(one, other) == []
