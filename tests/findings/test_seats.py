"""Lawmakers that are called by their seat."""

from __future__ import annotations

import pytest

from twosource.findings.read import read
from twosource.model.article import Article
from twosource.text.language import load


def speaker(text: str) -> str:
    """Who says the last quotation of a text."""
    found = read(Article(id="a", source="a", text=text, language="en"), load())
    last = max(found.quotes, key=lambda q: q.parts[0].start)
    return found.referents[last.speaker].name if last.speaker is not None else ""


@pytest.mark.parametrize(
    ("brought_in", "said"),
    [
        ("Sen. Ida Holm, R-Ariz., was late.", "The Arizona Republican said that the bill was dead."),
        ("Rep. Ida Holm (D-N.Y.) was late.", "Tom Reed laughed. The New York Democrat said the bill was dead."),
        ("Representative Ida Holm, Republican of Texas, left.", "“I am done here,” the Texas Republican said."),
        ("Sen. Ida Holm (D-Ohio) spoke.", "The Ohio senator said that the bill was dead."),
        ("Sen. Ida Holm (R-W.Va.) spoke.", "The West Virginia Republican said that the bill was dead."),
        ("Sen. Ida Holm (D-Ohio) and Sen. Tom Reed (R-Ohio) spoke.", "The Ohio Democrat said the bill was dead."),
    ],
)
def test_a_seat_is_whose_it_was_said_to_be(brought_in: str, said: str) -> None:
    assert speaker(f"{brought_in} {said}") == "Ida Holm"


@pytest.mark.parametrize(
    ("brought_in", "said"),
    [
        ("Sen. Ida Holm (D-Ohio) and Rep. Tom Reed (D-Ohio) spoke.", "The Ohio Democrat said the bill was dead."),
        ("Sen. Ida Holm (R-S.C.) spoke.", "The North Carolina Republican said the bill was dead."),
        ("Sen. Ida Holm (D-Ohio) spoke.", "The Ohio Republican said the bill was dead."),
        ("Sen. Ida Holm (R-Ohio) spoke.", "The Ohio Republican Party said the bill was dead."),
        # Nobody is known by a seat that the text gives only later.
        ("The Ohio Republican said the bill was dead.", "Sen. Ida Holm (R-Ohio) is old, a friend said."),
    ],
)
def test_a_seat_that_is_anothers_or_of_two_is_nobodys(brought_in: str, said: str) -> None:
    assert speaker(f"{brought_in} {said}") != "Ida Holm"
