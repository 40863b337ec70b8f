"""What the words of a clause mean in their sentence."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from twosource.findings.meanings import meant
from twosource.model.article import Article
from twosource.model.finding import Proposition
from twosource.text.sentence_vectors import Pieces, Vectors

TEXT = "Rain fell. The mayor left and the band played."


class Numbered:
    """An encoder that reads six words of a sentence, and gives each its place as number and as vector."""

    name = "numbered-1"
    comparison = None

    def of(self, sentences: Sequence[str]) -> Vectors:
        raise NotImplementedError

    def pieces_of(self, sentences: Sequence[str]) -> list[Pieces]:
        return [self._pieces(s.split()[:6], s) for s in sentences]

    def _pieces(self, words: Sequence[str], sentence: str) -> Pieces:
        places = tuple((sentence.index(w), sentence.index(w) + len(w)) for w in words)
        vectors = np.array([[1.0, 0.0] if n % 2 else [0.0, -1.0] for n in range(len(words))], dtype=np.float32)
        return Pieces(places, tuple(range(len(words))), np.full(len(words), 0.5, dtype=np.float32), vectors)


def clause(words: str, *, verbless: bool = False) -> Proposition:
    article = Article(id="a", source="a.txt", text=TEXT)
    start = TEXT.index(words)
    return Proposition(
        where=article.passage(start, start + len(words)),
        sentence=article.passage(11, len(TEXT)),
        predicate="leave",
        verbless=verbless,
    )


def test_a_clause_has_the_pieces_of_its_sentence_that_are_its_own() -> None:
    (left,) = meant([clause("mayor left")], Numbered())
    assert left.meaning is not None
    assert left.meaning.pieces == (1, 2)
    assert left.meaning.gates == (0.5, 0.5)
    assert np.frombuffer(left.meaning.vectors, dtype=np.int8).tolist() == [127, 0, 0, -127]


def test_what_lies_past_the_part_that_is_read_has_no_meaning() -> None:
    (played,) = meant([clause("played")], Numbered())
    assert played.meaning is None


def test_a_noun_phrase_needs_none() -> None:
    (mayor,) = meant([clause("The mayor", verbless=True)], Numbered())
    assert mayor.meaning is None
