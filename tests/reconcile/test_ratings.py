"""What two accounts must tell alike before they bear each other out; read by the language model."""

from __future__ import annotations

import pytest

from tests.reconcile.test_parallels import claims, differing
from twosource.model.dossier import Rating

DAM = "The council of Brill voted on Tuesday to pull down the old Marrow dam."


def corroborated(*texts: str) -> list[str]:
    return [c.text for c in claims(*texts) if c.rating is Rating.CORROBORATED]


def test_two_accounts_that_tell_one_event_in_their_own_words() -> None:
    other = "On Tuesday Brill council voted to pull down the Marrow dam, which is a century old."
    assert len(corroborated(DAM, other)) == 1


@pytest.mark.parametrize(
    "other",
    [
        # names in common, and nothing else
        "Before the council of Brill saw the old Marrow dam on Tuesday, its members ate fish soup in the rain.",
        # held at a distance
        "The council of Brill reportedly voted on Tuesday to pull down the old Marrow dam near the mill.",
        # the same words inside another statement
        "The council of Brill never said that it voted on Tuesday to pull down the old Marrow dam.",
        # planned
        "The council of Brill will vote on Tuesday to pull down the old Marrow dam near the mill.",
    ],
)
def test_what_bears_nothing_out(other: str) -> None:
    assert corroborated(DAM, other) == []


def test_a_count_far_above_another_does_not_bear_it_out() -> None:
    one = "By Sunday evening 11,600 people had signed the petition to keep the Marrow dam."
    other = "More than 4,000 people had by Sunday evening signed the petition to keep the Marrow dam."
    assert corroborated(one, other) == []


def test_another_time_of_the_day_does_not_bear_it_out() -> None:
    one = "The Lapwing struck the Orrin breakwater at 8:15 p.m. with forty passengers aboard."
    other = "With forty passengers aboard the Lapwing struck the Orrin breakwater around 3 p.m."
    assert corroborated(one, other) == []


def test_one_thing_said_given_to_two_people_is_a_difference_and_bears_nothing_out() -> None:
    said = "“The Marrow dam lost forty tonnes of concrete in the spring flood,” {} said."
    story = (
        "Odile Marsh and Peter Holt spoke at Brill. " + said.format(name) for name in ("Odile Marsh", "Peter Holt")
    )
    found = claims(*story)
    assert [c.difference.slot.value for c in found if c.difference] == ["name"]
    assert not any(c.rating is Rating.CORROBORATED for c in found)
    assert differing(said.format("Odile Marsh"), said.format("Odile Marsh")) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Odile Marsh", "Marsh", id="a surname is no other speaker"),
        pytest.param("Naser Marsh", "Nasser S. Marsh", id="one name in two spellings"),
        pytest.param("Odile Marsh", "Weary Marsh", id="no first name"),
        pytest.param("Odile Marsh", "The harbour board", id="a body speaks through people"),
        pytest.param("Odile Marsh", "he", id="a pronoun names nobody"),
    ],
)
def test_speakers_who_may_be_one_are_no_difference(one: str, other: str) -> None:
    said = "Piet Vane came to Brill. “The Marrow dam lost forty tonnes of concrete in the spring flood,” {} said."
    assert differing(said.format(one), said.format(other)) == []


def test_the_police_and_their_officer_are_one_source() -> None:
    told = "The council of Brill voted on Tuesday to pull down the old Marrow dam, {}."
    again = "On Tuesday Brill council voted to pull down the Marrow dam, which is a century old, {}."
    officer, force, mayor = "police spokesman Det. Piet Vane said", "Brill Police said", "Odile Marsh, the mayor, said"
    assert corroborated(told.format(officer), again.format(force)) == []
    assert len(corroborated(told.format(officer), again.format(mayor))) == 1


def test_what_every_report_ends_with_is_no_claim() -> None:
    text = "No further details were immediately available. Anyone with information is asked to call the harbour."
    assert claims(text) == ()
