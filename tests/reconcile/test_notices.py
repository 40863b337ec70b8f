"""What an account prints for its readers is no statement about the event."""

from __future__ import annotations

import pytest

from twosource.findings.read import read
from twosource.model.article import Article
from twosource.reconcile.clauses.notices import is_call, is_notice
from twosource.reconcile.dossier import reconcile
from twosource.text.language import load


@pytest.mark.parametrize(
    "sentence",
    [
        "Anyone who saw the ferry is urged to contact the harbour police at 555-555-0100 or Harbour Line at 555-222-TIPS.",
        "Tips can be sent to tips@orrin.example.",
        "WKRT will continue to post new updates on the ferry as new information becomes available.",
        "Hide Caption 10 of 13 Photos: The ferry leaves Orrin.",
    ],
)
def test_what_is_meant_for_the_reader(sentence: str) -> None:
    assert is_notice(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The fall in tourism contributed to 300 lost jobs.",
        "Ida Holm called the harbour police at 4.30 p.m.",
        "The museum will have a new roof.",
        "The number 555-555-0100 stood on the wall.",
        "The rain contributed to the flood.",
        "Photos of the ferry were sold.",
        "More than 200 NYPD officers reached the burning harbour museum on Friday.",
        "The hacked email was sent from holm@orrin.example on Friday.",
        "The harbour guild will provide the court with information on Friday.",
        "She said that both brothers contributed.",
        "Holm will have more information on Friday.",
    ],
)
def test_what_is_told_of_the_event(sentence: str) -> None:
    assert not is_notice(sentence)


@pytest.mark.parametrize(
    ("sentence", "call"),
    [
        ("Anyone with information is asked to call 555-555-0100.", True),
        ("Call the harbour police at 555-555-0100.", True),
        ("Lawmakers in Orrin were told to text donors on 555-0142 from the office.", False),
        ("The government of Orrin will bring legal updates to the Marriage Act.", False),
    ],
)
def test_whom_a_notice_turns_to(sentence: str, call: bool) -> None:
    assert is_call(sentence) is call


def test_a_caption_printed_twice_is_one_claim() -> None:
    caption = "Mayor Ida Holm opened the new harbour museum on Friday."
    text = f"{caption}\n\nThe museum cost two million crowns.\n\n{caption}"
    dossier = reconcile([read(Article(id="a", source="a", text=text, language="en"), load())])
    assert [c.text for c in dossier.claims].count(caption) == 1
