"""A person's name in two spellings, each the only one of its account."""

from __future__ import annotations

import pytest

from twosource.findings.read import read
from twosource.model.article import Article
from twosource.reconcile.dossier import reconcile
from twosource.text.language import load


def spelt(*texts: str) -> list[dict[str, tuple[str, ...]]]:
    articles = [Article(id=f"a{n}", source="", text=t) for n, t in enumerate(texts)]
    found = reconcile([read(a, load()) for a in articles]).spellings
    return [{r.text: r.articles for r in s.readings} for s in found]


def test_a_name_spelt_in_two_ways() -> None:
    one = "Police named the driver of the tram as Tomas Welsh. He was not hurt."
    other = "The driver, Tomas Welch, told the paper that the brakes had failed."
    assert spelt(one, other, one) == [{"Tomas Welsh": ("a0", "a2"), "Tomas Welch": ("a1",)}]


def test_two_letters_that_changed_places_are_a_slip_though_they_sound_alike() -> None:
    one = "Police named the driver of the tram as Tomas Reibus. He was not hurt."
    other = "The driver, Tomas Riebus, told the paper that the brakes had failed."
    assert spelt(one, other) == [{"Tomas Reibus": ("a0",), "Tomas Riebus": ("a1",)}]


@pytest.mark.parametrize(
    ("one", "other"),
    [("Alan Marsh", "Allen Marsh"), ("Omar Hadi", "Omar Haadi"), ("Ann Reed", "Tom Reed"), ("Steve Orr", "Steven Orr")],
)
def test_two_ways_to_write_one_sound_are_no_slip(one: str, other: str) -> None:
    assert spelt(f"Police named the driver as {one}. He was not hurt.", f"The driver, {other}, was not hurt.") == []


def test_who_prints_both_names_knows_two_people() -> None:
    one = "Marin Orde and Marit Orde own the mill at Brill. Marin Orde runs it."
    other = "The mill at Brill belongs to Marit Orde, who bought it from the council."
    assert spelt(one, other) == []
