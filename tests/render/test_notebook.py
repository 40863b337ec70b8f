"""The card of a notebook."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest

from tests.render.hostile import HOSTILE, hostile
from tests.render.sample import sample
from twosource.render.notebook import ROWS, card


def _tags(text: str) -> list[str]:
    tags: list[str] = []
    parser = HTMLParser()
    parser.handle_starttag = lambda tag, attrs: tags.append(tag)  # type: ignore[method-assign]
    parser.feed(text)
    return tags


def test_the_card_has_title_counts_and_first_claims() -> None:
    text = card(sample())
    assert "Fire at the Saltmarket library" in text
    assert "6 accounts · 8 origins · 4 corroborated · 7 disputed · 7 from one origin" in text
    assert _tags(text).count("tr") == ROWS + 1


@pytest.mark.parametrize("payload", HOSTILE)
def test_words_from_outside_stay_words(payload: str) -> None:
    assert _tags(card(hostile(payload))) == _tags(card(hostile("harmless")))


def test_a_notebook_asks_the_dossier_itself() -> None:
    assert sample()._repr_html_() == card(sample())
