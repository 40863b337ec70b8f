"""Names that the sentence shows to be a person's, though the model takes them for a place."""

from __future__ import annotations

import pytest

from twosource.findings.referents.people import shown_people
from twosource.findings.referents.referents import referents
from twosource.model.article import Article
from twosource.model.language import EntityKind
from twosource.text.language import load


@pytest.mark.parametrize(
    "text",
    [
        "Corwin Ashgrove, the director of Quillhaven Tramways, apologised on Friday.",
        "It was a mistake, union secretary Tilda Vandermoor said.",
        "Nessa Vandermoor, who runs the depot, was not asked.",
    ],
)
def test_the_sentence_tells_a_person(text: str) -> None:
    analysis = load().analyse(text)
    found = referents(Article(id="a", source="a", text=text), analysis)
    named = {r.name: r.kind for r in found if r.named}
    assert EntityKind.PERSON in {kind for name, kind in named.items() if name.split()[-1] in ("Ashgrove", "Vandermoor")}


def test_a_place_with_a_clause_behind_it_stays_a_place() -> None:
    text = "Port Quill, the largest harbour of the coast, was closed."
    analysis = load().analyse(text)
    assert shown_people(analysis, ()) == frozenset()
    found = referents(Article(id="a", source="a", text=text), analysis)
    assert "Port Quill" not in {r.name for r in found if r.kind is EntityKind.PERSON}
