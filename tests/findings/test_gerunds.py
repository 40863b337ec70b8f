"""What somebody is accused of, is kept from, nearly does, or does something else instead of."""

from __future__ import annotations

import pytest

from tests.findings.test_propositions import parts, the
from twosource.model.finding import Proposition

STATED = (False, False, False)
CHARGED = (False, True, False)
NOT_TOLD = (False, True, True)
DENIED = (True, False, False)
BARRED = (True, False, True)


def _meant(p: Proposition) -> tuple[bool, bool, bool]:
    return p.negated, p.hedged, p.unreal


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("The captain is accused of leaving the ship.", CHARGED),
        ("The captain was charged with leaving the ship.", CHARGED),
        ("The captain was arrested for leaving the ship.", CHARGED),
        ("The captain is suspected of having left the ship.", CHARGED),
        ("The captain was held on charges of leaving the ship.", CHARGED),
        ("The captain was convicted of leaving the ship.", STATED),
        ("The captain was jailed for leaving the ship.", STATED),
        ("The captain was cleared of leaving the ship.", NOT_TOLD),
        ("The captain spoke of the risk of leaving the ship.", NOT_TOLD),
        ("The captain almost left the ship.", NOT_TOLD),
        ("The captain almost certainly left the ship.", STATED),
        ("The captain was prevented from leaving the ship.", DENIED),
        ("The captain refrained from leaving the ship.", DENIED),
        ("The captain was barred from leaving the ship.", BARRED),
        ("Nobody could prevent the captain from leaving the ship.", NOT_TOLD),
        ("The mate tried to stop the captain from leaving the ship.", NOT_TOLD),
        ("The captain stopped short of leaving the ship.", DENIED),
        ("Instead of leaving the ship, the captain slept.", DENIED),
        ("The captain slept rather than leave the ship.", DENIED),
        ("The captain avoided leaving the ship.", DENIED),
        ("The captain denied having left the ship.", DENIED),
        ("The captain was unable to leave the ship.", DENIED),
        ("The captain is unlikely to leave the ship.", NOT_TOLD),
        ("The captain is likely to leave the ship.", NOT_TOLD),
        ("Neither the captain nor the mate left the ship.", DENIED),
        ("The captain joked that the mate left the ship.", CHARGED),
        ("The captain slept after leaving the ship.", STATED),
        ("The captain broke a leg in leaving the ship.", STATED),
    ],
)
def test_how_it_is_meant(text: str, meant: tuple[bool, bool, bool]) -> None:
    assert _meant(the("leave", text)) == meant


@pytest.mark.parametrize(
    "text",
    [
        "The owner accused the captain of leaving the ship.",
        "Police charged the captain with leaving the ship.",
        "The mate stopped the captain from leaving the ship.",
        "The owner blamed the captain for leaving the ship.",
        "The captain was blamed for leaving the ship.",
        "The captain waved at the owner after leaving the ship.",
    ],
)
def test_who_is_accused_or_stopped_is_who_does_it(text: str) -> None:
    assert ("subject", "captain") in parts(the("leave", text))
