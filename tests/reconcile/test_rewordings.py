"""Other words of meaning in one quotation; read by the language model."""

from __future__ import annotations

import pytest

from tests.reconcile.test_parallels import claims, differing

SAID = "“We do not want him on this quay and we reject his {},” Odile Marsh, the mayor of Orrin, told reporters."


def test_other_words_in_one_quotation_are_a_difference() -> None:
    assert differing(SAID.format("visit"), SAID.format("message")) == [("role", {"visit", "message"})]


def test_the_account_with_other_words_is_the_one_that_differs() -> None:
    (claim,) = [c for c in claims(*map(SAID.format, ("visit", "message", "visit"))) if c.difference]
    assert {c.article: c.stance.value for c in claim.cells} == {"a0": "asserts", "a1": "differs", "a2": "asserts"}
    assert all("reject" in c.exact for c in claim.cells)


@pytest.mark.parametrize(
    "other",
    [
        pytest.param("visits", id="another form of the word"),
        pytest.param("own visit", id="a word more"),
        pytest.param("vizit", id="another spelling"),
        pytest.param("визит", id="another alphabet"),
    ],
)
def test_what_is_no_other_word(other: str) -> None:
    assert differing(SAID.format("visit"), SAID.format(other)) == []


def test_two_verbs_with_one_particle_are_no_difference() -> None:
    said = "“We kept his lamp for him at the pier but he never {} up that winter,” Odile Marsh said."
    assert differing(said.format("turned"), said.format("showed")) == []


def test_an_abbreviation_is_no_other_word() -> None:
    said = "“We will work with the {} to bring the men who sank the ferry to justice,” Odile Marsh said."
    assert differing(said.format("United Kingdom"), said.format("UK")) == []


def test_reports_without_marks_are_nobodys_words() -> None:
    report = "Odile Marsh, the mayor of Orrin, said that they did not want him on this quay and rejected his {}."
    assert differing(report.format("visit"), report.format("message")) == []


def test_another_pronoun_in_one_quotation_is_a_difference() -> None:
    said = "“Marsh lied about the dredger and {} ruined his life on this quay for good,” Odile Vane told reporters."
    assert differing(said.format("they"), said.format("it")) == [("role", {"they", "it"})]


def test_what_is_turned_back_to_the_first_person_is_no_other_pronoun() -> None:
    said = "“Marsh lied about the dredger and {} ruined the life of this quay for good,” Odile Vane told reporters."
    assert differing(said.format("we"), said.format("they")) == []
