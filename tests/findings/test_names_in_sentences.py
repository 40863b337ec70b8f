"""Names end where their sentence does, whatever the model has found."""

from __future__ import annotations

from dataclasses import replace

from twosource.findings.referents.names import namings
from twosource.model.language import EntityKind, Name
from twosource.text.language import load


def test_a_name_that_the_model_has_across_two_sentences_is_two() -> None:
    analysis = load().analyse("The letters came from Marsh. Ada Oke, who found them, left.")
    last = next(i for i, t in enumerate(analysis.tokens) if t.text == "Oke")
    first = next(i for i, t in enumerate(analysis.tokens) if t.text == "Marsh")
    glued = replace(analysis, names=(Name(first=first, last=last + 1, kind=EntityKind.PERSON),))
    assert [n.words for n in namings(glued)] == [("marsh",), ("ada", "oke")]


def test_the_town_that_opens_a_report_is_a_place() -> None:
    analysis = load().analyse("WASHINGTON — Ada Oke left on Monday.")
    kinds = {n.words: n.kind for n in namings(analysis)}
    assert kinds.get(("washington",), EntityKind.PLACE) is EntityKind.PLACE
    assert kinds[("ada", "oke")] is EntityKind.PERSON


def test_a_station_has_its_number() -> None:
    analysis = load().analyse("The men spoke to Channel 4 on Monday. Channel 4 showed them.")
    assert ("channel", "4") in {n.words for n in namings(analysis)}


def test_a_surname_that_is_also_a_word_opens_a_sentence_as_a_name() -> None:
    text = "The judge turned to Ada Sellers, the lawyer. Sellers said that the town had been told."
    names = {(n.words, n.first) for n in namings(load().analyse(text))}
    assert ("sellers",) in {words for words, _ in names}


def test_a_surname_whose_word_the_text_uses_is_that_word() -> None:
    text = "The judge turned to Ada Sellers, the lawyer. Most sellers had left. Sellers had lost their goods."
    assert ("sellers",) not in {n.words for n in namings(load().analyse(text))}
