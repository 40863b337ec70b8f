"""What somebody is accused of, is kept from, nearly does, or does something else instead of."""

from __future__ import annotations

import pytest

from tests.findings.test_propositions import parts, the
from twosource.findings.read import read
from twosource.model.article import Article
from twosource.model.finding import Proposition
from twosource.text.language import load

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
        ("The captain did not worry about leaving the ship.", NOT_TOLD),
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
        ("Nobody stopped the captain from leaving the ship.", NOT_TOLD),
        ("The mate almost stopped the captain from leaving the ship.", NOT_TOLD),
        ("The report claimed that guards prevented the captain from leaving the ship.", NOT_TOLD),
        ("No law bars the captain from leaving the ship.", NOT_TOLD),
        ("The captain should sleep instead of leaving the ship.", NOT_TOLD),
        ("It was too late to avoid leaving the ship.", NOT_TOLD),
        ("The captain resisted leaving the ship.", STATED),
        ("The captain was convicted on two counts of leaving the ship.", STATED),
        ("The captain was in charge of leaving the ship.", STATED),
        ("The captain was accused of robbing the mate and leaving the ship.", CHARGED),
        ("Neither captain left the ship.", DENIED),
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
        "The owner accused the captain of robbing the mate and leaving the ship.",
        "The captain made a fortune from leaving the ship.",
        "The captain waved at the owner after leaving the ship.",
    ],
)
def test_who_is_accused_or_stopped_is_who_does_it(text: str) -> None:
    assert ("subject", "captain") in parts(the("leave", text))


@pytest.mark.parametrize("text", ["The captain is likely to be sacked.", "The captain was unable to be sacked."])
def test_who_is_likely_to_be_acted_upon_does_nothing(text: str) -> None:
    assert parts(the("sack", text)) == {("object", "captain")}


@pytest.mark.parametrize(
    ("predicate", "text", "negated"),
    [
        ("hit", "The captain denied having hit the mate.", True),
        ("resist", "Police denied that the captain resisted arrest.", True),
        ("warn", "The mayor denied that the town failed to warn the captain.", False),
        ("pay", "The firm dismissed reports that it refused to pay.", False),
    ],
)
def test_a_denial_is_counted_once_and_of_a_no_is_none(predicate: str, text: str, negated: bool) -> None:
    reading = read(Article(id="a", source="a", text=text, language="en"), load())
    assert [p.negated for p in reading.propositions if p.predicate == predicate] == [negated]
