"""Passages of accounts without a cell that may speak of a claim."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import pytest

from tests.reconcile.test_contrary import claims
from twosource.model.dossier import Claim
from twosource.text import pair_reader
from twosource.text.pair_reader import Marked, PairReader, Reading

pytest.importorskip("twosource_sentences_en")

CONDEMNED = "Ida Holm condemned the posters in the harbour."
SHAKEN = "As a mother, Holm was shaken by the posters in the harbour."
AVOIDED = "Holm would not look at the posters in the harbour."
#: Words of each by which it is known.
CONDEMN, SHAKE, AVOID = "condemned", "was shaken", "would not look"


@dataclass
class Editor(PairReader):
    """A reader that would cite some pairs of clauses for one statement, in this order of the two.

    ``asked`` counts the pairs each time that it is asked.
    """

    row: dict[tuple[str, str], float]
    asked: list[int] = field(default_factory=list)

    def read(self, pairs: Sequence[tuple[Marked, Marked]], told: Sequence[Sequence[float]]) -> list[Reading]:
        assert len(told) == len(pairs)
        return [Reading(0.0, 0.0, 0.0, 1.0) for _ in pairs]

    def in_one_row(self, pairs: Sequence[tuple[Marked, Marked]], told: Sequence[Sequence[float]]) -> list[float]:
        assert len(told) == len(pairs)
        self.asked.append(len(pairs))
        return [self._row(one.sentence, other.sentence) for one, other in pairs]

    def _row(self, one: str, other: str) -> float:
        return next((row for (a, b), row in self.row.items() if a in one and b in other), 0.0)


def both(one: str, other: str, row: float = 0.9) -> dict[tuple[str, str], float]:
    return {(one, other): row, (other, one): row}


def read_by(monkeypatch: pytest.MonkeyPatch, reader: PairReader | None, *texts: str) -> tuple[Claim, ...]:
    monkeypatch.setattr(pair_reader, "found", lambda: reader)
    return claims(*texts)


def marks(told: Sequence[Claim]) -> dict[str, list[tuple[str, str]]]:
    """The claims that have marks, by their text, with the account and the words of each."""
    return {c.text: [(m.article, m.exact) for m in c.perhaps] for c in told if c.perhaps}


def test_where_an_account_may_tell_a_claim_in_other_words_a_mark_leads_there(monkeypatch: pytest.MonkeyPatch) -> None:
    told = read_by(monkeypatch, Editor(both(CONDEMN, SHAKE)), CONDEMNED, SHAKEN)
    assert marks(told) == {CONDEMNED: [("b", SHAKEN)], SHAKEN: [("a", CONDEMNED)]}
    # It is no cell, and bears nothing out.
    (condemned,) = (c for c in told if c.text == CONDEMNED)
    assert [c.article for c in condemned.cells] == ["a"]
    assert len(condemned.origins) == 1


def test_without_a_reader_nothing_is_marked(monkeypatch: pytest.MonkeyPatch) -> None:
    assert marks(read_by(monkeypatch, None, CONDEMNED, SHAKEN)) == {}


def test_whichever_of_the_two_comes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    doubtful = Editor({(CONDEMN, SHAKE): 0.9, (SHAKE, CONDEMN): 0.8})
    assert marks(read_by(monkeypatch, doubtful, CONDEMNED, SHAKEN)) == {}


def test_a_pair_that_fails_once_is_not_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    reader = Editor({})
    read_by(monkeypatch, reader, CONDEMNED, SHAKEN)
    first, again = reader.asked
    assert first > 0
    assert again == 0


def test_who_has_a_cell_gets_no_mark(monkeypatch: pytest.MonkeyPatch) -> None:
    reader = Editor(both(CONDEMN, CONDEMN) | both(CONDEMN, SHAKE))
    told = read_by(monkeypatch, reader, f"{CONDEMNED} {SHAKEN}", CONDEMNED)
    assert {c.article for k in told if k.text == CONDEMNED for c in k.cells} == {"a", "b"}
    assert CONDEMNED not in marks(told)


def test_one_passage_of_an_account_is_marked_at_most(monkeypatch: pytest.MonkeyPatch) -> None:
    reader = Editor(both(CONDEMN, SHAKE) | both(CONDEMN, AVOID))
    told = read_by(monkeypatch, reader, CONDEMNED, f"{SHAKEN} {AVOIDED}")
    assert len(marks(told)[CONDEMNED]) == 1


def test_every_silent_account_is_looked_through(monkeypatch: pytest.MonkeyPatch) -> None:
    told = read_by(monkeypatch, Editor(both(CONDEMN, SHAKE) | both(CONDEMN, AVOID)), CONDEMNED, AVOIDED, SHAKEN)
    assert marks(told)[CONDEMNED] == [("b", AVOIDED), ("c", SHAKEN)]
