"""How likely two clauses tell the same thing, with and without a sentence encoder."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
import pytest

from twosource.findings.read import read
from twosource.model.article import Article
from twosource.model.finding import Meaning, Proposition
from twosource.reconcile.alignment.likeness import FEATURES
from twosource.reconcile.alignment.meaning import alike, same
from twosource.reconcile.cast.entities import cast
from twosource.reconcile.clauses.frames import Frame, frames, rarity
from twosource.reconcile.clauses.senses import senses
from twosource.text import sentence_vectors
from twosource.text.language import load
from twosource.text.sentence_vectors import Pieces, Vectors

ARTICLE = Article(id="a", source="a.txt", text="The ferry sank. The boat went down.")
UNIT = 127


def clause(start: int, end: int, meaning: Meaning | None) -> Proposition:
    where = ARTICLE.passage(start, end)
    return Proposition(where=where, sentence=where, predicate="sink", meaning=meaning)


def meaning(*rows: tuple[int, int], pieces: tuple[int, ...]) -> Meaning:
    return Meaning(pieces, tuple(1.0 for _ in pieces), np.array(rows, dtype=np.int8).tobytes())


def told(*texts: str) -> list[Frame]:
    readings = [read(Article(id=f"{n}", source="", text=t, language="en"), load()) for n, t in enumerate(texts)]
    return [f for f in frames(readings, cast(readings), ()) if not f.proposition.verbless]


class Encoder:
    """As much of a sentence encoder as is needed to hold clauses of two numbers a piece against each other."""

    name = "made up"

    def __init__(self, comparison: Mapping[str, Vectors] | None) -> None:
        self.comparison = comparison

    def of(self, sentences: Sequence[str]) -> Vectors:
        raise NotImplementedError

    def pieces_of(self, sentences: Sequence[str]) -> list[Pieces]:
        raise NotImplementedError


def shapes(told: int) -> dict[str, tuple[int, ...]]:
    return {
        "told.weight": (1, told), "told.bias": (1,), "brief.weight": (1, 2), "compare.0.weight": (1, 7),
        "compare.0.bias": (1,), "judge.0.weight": (1, 4 + told), "judge.0.bias": (1,), "judge.3.weight": (1, 1),
        "judge.3.bias": (1,), "sharpness": (),
    }  # fmt: skip


@pytest.fixture
def encoder(monkeypatch: pytest.MonkeyPatch) -> None:
    learned = {name: np.ones(shape, dtype=np.float32) for name, shape in shapes(len(FEATURES) + 2).items()}
    monkeypatch.setattr(sentence_vectors, "found", lambda: Encoder(learned))


@pytest.mark.usefixtures("encoder")
def test_a_piece_that_every_clause_has_tells_less() -> None:
    common, rare = (UNIT, 0), (0, UNIT)
    one, other = senses(
        [
            clause(0, 15, meaning(common, rare, pieces=(1, 2))),
            clause(16, 35, meaning(common, pieces=(1,))),
        ]
    )
    assert one is not None
    assert other is not None
    assert one.weights[0] < one.weights[1]
    assert one.shares.sum() == pytest.approx(1.0)


@pytest.mark.usefixtures("encoder")
def test_a_clause_that_is_printed_twice_makes_no_piece_common() -> None:
    once = clause(0, 15, meaning((UNIT, 0), pieces=(1,)))
    other = clause(16, 35, meaning((0, UNIT), (UNIT, 0), pieces=(2, 3)))
    single, copied = senses([once, other]), senses([once, once, once, other])
    one, same_one = single[1], copied[-1]
    assert one is not None
    assert same_one is not None
    assert one.weights.tolist() == same_one.weights.tolist()


@pytest.mark.usefixtures("encoder")
def test_a_clause_whose_meaning_was_not_read_has_no_sense() -> None:
    assert senses([clause(0, 15, None)]) == [None]


def test_an_encoder_that_learned_nothing_of_comparing_gives_no_sense(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sentence_vectors, "found", lambda: Encoder(None))
    assert senses([clause(0, 15, meaning((UNIT, 0), pieces=(1,)))]) == [None]


PARAPHRASES = (
    ("The minister stepped down on Friday.", "She resigned from the cabinet.", "The minister bought a house."),
    ("The storm destroyed ninety houses.", "Ninety homes were wrecked by the gale.", "The storm delayed the ferry."),
    ("The company fired forty workers.", "Forty employees were laid off.", "The company hired a lawyer."),
)


@pytest.mark.parametrize(("one", "paraphrase", "other"), PARAPHRASES)
def test_other_words_for_the_same_are_nearer_than_the_same_words_for_something_else(
    one: str, paraphrase: str, other: str
) -> None:
    pytest.importorskip("twosource_sentences_en")
    first, second, third = told(one, paraphrase, other)
    rare = rarity([first, second, third])
    assert same(first, second, rare) > same(first, third, rare)


def test_without_an_encoder_the_words_decide(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sentence_vectors, "found", lambda: None)
    story = told(
        "The harbour office closed the north pier on Monday.",
        "On Monday the north pier was closed by the harbour office.",
        "Fishermen asked the owners for new nets.",
    )
    assert all(f.sense is None for f in story)
    rare = rarity(story)
    assert same(story[0], story[1], rare) > 0.5 > same(story[0], story[2], rare)


def test_likeness_is_the_same_from_both_sides() -> None:
    one, other = told("The captain left the ferry first.", "Passengers say that the captain was first to leave.")[:2]
    rare = rarity([one, other])
    assert same(one, other, rare) == pytest.approx(same(other, one, rare))
    assert same(replace(one, sense=None), other, rare) == pytest.approx(same(other, replace(one, sense=None), rare))


def test_company_changes_no_likeness_and_a_clause_without_sense_goes_by_its_words() -> None:
    one, other, third = told("The captain left the ferry first.", "The captain was first to leave.", "It rained.")[:3]
    rare = rarity([one, other, third])
    blind = replace(other, sense=None)
    together = alike(one, [other, blind, third], rare)
    assert together == pytest.approx([same(one, f, rare) for f in (other, blind, third)], abs=1e-3)
