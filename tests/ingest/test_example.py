"""The shipped example as intake reads it, held against its gold."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from twosource.ingest.intake import Intake, intake

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture(scope="module")
def taken() -> Intake:
    return intake([EXAMPLES / "story"])


@pytest.fixture(scope="module")
def gold() -> dict[str, Any]:
    data: dict[str, Any] = json.loads((EXAMPLES / "story.gold.json").read_text(encoding="utf-8"))
    return data


def passages(node: Any, home: str = "") -> Iterator[tuple[str, int, int, str]]:
    if isinstance(node, dict):
        home = node.get("article", home)
        if "start" in node:
            yield home, node["start"], node["end"], node["exact"]
        for value in node.values():
            yield from passages(value, home)
    elif isinstance(node, list):
        for value in node:
            yield from passages(value, home)


def test_the_gold_stands_where_it_says(taken: Intake, gold: dict[str, Any]) -> None:
    texts = {a.id: a.text for a in taken.articles}
    found = list(passages(gold))
    assert len(found) > 150
    assert [p for p in found if texts[p[0]][p[1] : p[2]] != p[3]] == []


def test_what_the_outlets_say_of_themselves(taken: Intake) -> None:
    assert {a.id: (a.outlet, a.published) for a in taken.articles} == {
        "courier": ("The Quillhaven Courier", "2025-03-14T17:40:00+01:00"),
        "corvane": ("Corvane Wire", "2025-03-14"),
        "mirrowdale": ("The Mirrowdale Post", "2025-03-15"),
        "flare": ("The Morning Flare", "2025-03-15T05:00:00+01:00"),
        "briskly": ("Briskly", "2025-03-16T20:15:00+01:00"),
        "tidevakten": (None, "2025-03-18"),
    }
    assert not taken.errors
    assert not taken.notices


def test_boilerplate_is_left_out_and_nothing_else(taken: Intake, gold: dict[str, Any]) -> None:
    left_out = {(a.id, o.start, o.end) for a in taken.articles for o in a.omitted if not o.exact.startswith("date ")}
    assert left_out == {(b["article"], b["start"], b["end"]) for b in gold["boilerplate"]}
    kinds = {o.kind.value for a in taken.articles for o in a.omitted}
    assert kinds == {"related", "caption", "promo", "byline", "repeat"}


def test_the_planted_sentence_is_left_out_with_a_warning(taken: Intake) -> None:
    flare = next(a for a in taken.articles if a.id == "flare")
    assert "steered from abroad" not in flare.text
    assert [w.code for w in flare.warnings] == ["W_HIDDEN"]
