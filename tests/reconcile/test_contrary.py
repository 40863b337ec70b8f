"""Two claims that cannot both be right, found by reading both clauses at once."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from twosource.findings.read import read
from twosource.model.article import Article
from twosource.model.dossier import Claim, Slot
from twosource.reconcile.dossier import reconcile
from twosource.reconcile.stances import contrary
from twosource.text import pair_reader
from twosource.text.language import load
from twosource.text.pair_reader import Marked, PairReader, Reading

pytest.importorskip("twosource_sentences_en")

#: What all accounts tell besides, so that the story is one.
ALIKE = "The harbour police of Orrin are looking for a man in a red coat. Nobody has come forward, an officer said."


def claims(*texts: str) -> tuple[Claim, ...]:
    articles = [
        Article(id=name, source=name, text=f"{text} {ALIKE}", language="en", published="2024-05-08", outlet=name)
        for name, text in zip("abcd", texts, strict=False)
    ]
    return reconcile([read(a, load()) for a in articles]).claims


def sides(*texts: str) -> list[dict[str, tuple[str, ...]]]:
    """The readings of every difference on whether something is so."""
    told = [c.difference for c in claims(*texts) if c.difference is not None and c.difference.slot is Slot.POLARITY]
    return [{r.value: r.articles for r in d.readings} for d in told]


class Contrary(PairReader):
    """A reader to whom everything is contrary, so that only the rules hold anything back."""

    def __init__(self) -> None:
        """No model."""

    def read(self, pairs: Sequence[tuple[Marked, Marked]], told: Sequence[Sequence[float]]) -> list[Reading]:
        assert len(told) == len(pairs)
        return [Reading(0.0, 1.0, 0.0, 0.0) for _ in pairs]

    def in_one_row(self, pairs: Sequence[tuple[Marked, Marked]], told: Sequence[Sequence[float]]) -> list[float]:
        assert len(told) == len(pairs)
        return [0.0 for _ in pairs]


@pytest.mark.parametrize(
    ("yes", "no", "asserted", "denied"),
    [
        (
            "State television blurred the face of Odile Marsh during the broadcast on Tuesday.",
            "There was no blurring of Mrs Marsh, an engineer said.",
            "State television blurred the face of Odile Marsh during the broadcast on Tuesday",
            "There was no blurring of Mrs Marsh",
        ),
        (
            "Piet Vane was aboard a helicopter in Orrin that day.",
            "Vane hadn't travelled on any helicopter in Orrin.",
            "Piet Vane was aboard a helicopter in Orrin that day",
            "Vane hadn't travelled on any helicopter in Orrin",
        ),
        (
            "The army used chlorine gas in the fighting at Orrin.",
            "Chlorine gas has not been used during the battles at all.",
            "The army used chlorine gas in the fighting at Orrin",
            "Chlorine gas has not been used during the battles at all",
        ),
    ],
)
def test_what_one_account_says_is_not_so_in_other_words_is_a_difference(
    yes: str, no: str, asserted: str, denied: str
) -> None:
    assert {asserted: ("a",), denied: ("b",)} in sides(yes, no)


def test_without_a_reader_the_claims_stay_as_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pair_reader, "found", lambda: None)
    yes, no = (
        "Piet Vane was aboard a helicopter in Orrin that day.",
        "Vane hadn't travelled on any helicopter in Orrin.",
    )
    assert sides(yes, no) == []


@pytest.mark.parametrize(
    ("yes", "no"),
    [
        # It may be so for all that nobody knows of it.
        ("Militants used chlorine gas at Orrin.", "An official had no reports of the use of chlorine at Orrin."),
        # Each speaks for itself.
        ("The Orrin Mail has confirmed its report.", "The Brill Post has not confirmed the report."),
        # The paper does not say that it is so.
        ("Vane rebuffs rumours that he was aboard a helicopter.", "Piet Vane was not aboard a helicopter."),
        # What is to come may yet be otherwise.
        ("The council will sell the mill in Brill.", "The council has not sold the mill in Brill."),
    ],
)
def test_even_a_sure_reader_makes_no_difference_of_these(monkeypatch: pytest.MonkeyPatch, yes: str, no: str) -> None:
    monkeypatch.setattr(pair_reader, "found", Contrary)
    assert sides(yes, no) == []


def test_what_a_sure_reader_says_is_told_where_no_rule_holds_it_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pair_reader, "found", Contrary)
    yes, no = "The Orrin mill was sold to a brewer.", "No brewer has bought the Orrin mill."
    assert sides(yes, no) == [
        {"The Orrin mill was sold to a brewer": ("a",), "No brewer has bought the Orrin mill": ("b",)}
    ]


def test_an_account_that_prints_both_sides_takes_neither(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pair_reader, "found", Contrary)
    yes, no = "Piet Vane was aboard a helicopter in Orrin.", "Vane was not aboard a helicopter in Orrin."
    told = sides(f"{yes} {no}", yes, no)
    assert told
    assert {accounts for readings in told for accounts in readings.values()} == {("b",), ("c",)}


def test_nothing_is_read_where_nobody_says_no(monkeypatch: pytest.MonkeyPatch) -> None:
    class Unread(Contrary):
        def read(self, pairs: Sequence[tuple[Marked, Marked]], told: Sequence[Sequence[float]]) -> list[Reading]:
            assert not pairs
            return []

    monkeypatch.setattr(pair_reader, "found", Unread)
    assert sides("The ferry Adeline sank off Brill.", "The ferry Adeline went down near Brill.") == []


def test_a_word_that_calls_it_untrue_says_no_too() -> None:
    articles = [Article(id="a", source="a", text="The story of the sold mill is false.", language="en")]
    (reading,) = [read(a, load()) for a in articles]
    from twosource.reconcile.cast.entities import cast
    from twosource.reconcile.clauses.frames import frames

    told = [f for f in frames([reading], cast([reading]), ()) if not f.proposition.verbless]
    assert any(contrary.says_no(f) for f in told)
