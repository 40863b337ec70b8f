"""Two blocks of one street, which ties the accounts whatever else they tell."""

from __future__ import annotations

import pytest

from tests.reconcile.test_meant import told
from twosource.model.dossier import Slot


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("A man was shot in the 5500 block of Brill Street.", "It happened in the 5,000 block of Brill on the quay."),
        ("A man was shot at 2310 W. Brill St.", "Officers were called to the 2500 block of Brill Street West."),
        ("Officers searched a car in the 400-block of Brill Lane.", "The car crashed in the 4000 block of Brill Lane."),
    ],
)
def test_two_blocks_of_one_street(one: str, other: str) -> None:
    (found,) = told(one, other)
    assert found.slot is Slot.PLACE
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
        ("The board wrote to 5000 Orrin residents.", "The board wrote to 4000 Orrin residents in a court case."),
        ("They raised $2300 Brill Street says.", "They raised $2500 Brill Street says."),
    ],
)
def test_what_is_no_other_block(one: str, other: str) -> None:
    assert [d for d in told(one, other) if d.slot is Slot.PLACE] == []
