"""What an account tells in other words, found by reading two clauses at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import pytest

from tests.reconcile.test_aligned import clauses
from tests.reconcile.test_contrary import claims
from twosource.reconcile.alignment.overlooked import Known, Options, Places, with_overlooked
from twosource.text import pair_reader
from twosource.text.pair_reader import Marked, PairReader, Reading

pytest.importorskip("twosource_sentences_en")

#: Two clauses each of accounts a0 and a1.
PAINTED, SANK, VARNISHED, WENT_DOWN = "painted the pier", "sank the boat", "varnished the quay", "watched the wreck"
STORY = clauses([PAINTED, SANK], [VARNISHED, WENT_DOWN])
PLACES = {f.proposition.where.exact: n for n, f in enumerate(STORY)}


@dataclass
class Said(PairReader):
    """A reader that holds some pairs to be the same, in this order of the two, and counts what it is asked."""

    same: dict[tuple[str, str], float]
    asked: list[tuple[str, str]] = field(default_factory=list)

    def read(self, pairs: Sequence[tuple[Marked, Marked]], told: Sequence[Sequence[float]]) -> list[Reading]:
        assert len(told) == len(pairs)
        words = [(_words(one), _words(other)) for one, other in pairs]
        self.asked += words
        return [Reading(self.same.get(w, 0.0), 0.0, 0.0, 0.0) for w in words]


def _words(clause: Marked) -> str:
    return clause.sentence[clause.start : clause.end]


def joined(
    monkeypatch: pytest.MonkeyPatch,
    reader: PairReader | None,
    *,
    likeness: dict[tuple[str, str], float],
    groups: Sequence[Sequence[str]] = ((PAINTED,), (SANK,), (VARNISHED,), (WENT_DOWN,)),
    may_join: Callable[[Places, Places], bool] = lambda one, other: True,
    most: int = 9,
) -> set[frozenset[str]]:
    """The groups of more than one clause."""
    monkeypatch.setattr(pair_reader, "found", lambda: reader)
    likely = {(min(PLACES[a], PLACES[b]), max(PLACES[a], PLACES[b])): p for (a, b), p in likeness.items()}
    known = Known(STORY, [frozenset({f.account}) for f in STORY], likely, {})
    made = with_overlooked([[PLACES[w] for w in g] for g in groups], known, may_join, Options(most=most))
    assert sorted(n for group in made for n in group) == list(range(len(STORY)))
    return {frozenset(STORY[n].proposition.where.exact for n in group) for group in made if len(group) > 1}


def both(one: str, other: str, same: float = 0.9) -> dict[tuple[str, str], float]:
    return {(one, other): same, (other, one): same}


def test_two_accounts_that_tell_the_same_in_other_words_stand_in_one_claim(monkeypatch: pytest.MonkeyPatch) -> None:
    reader = Said(both(PAINTED, VARNISHED))
    found = joined(monkeypatch, reader, likeness={(PAINTED, VARNISHED): 0.4})
    assert found == {frozenset({PAINTED, VARNISHED})}


def test_without_a_reader_nothing_is_joined(monkeypatch: pytest.MonkeyPatch) -> None:
    assert joined(monkeypatch, None, likeness={(PAINTED, VARNISHED): 0.9}) == set()


def test_both_orders_must_read_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    reader = Said({(PAINTED, VARNISHED): 0.9, (VARNISHED, PAINTED): 0.4})
    assert joined(monkeypatch, reader, likeness={(PAINTED, VARNISHED): 0.4}) == set()


def test_only_the_likeliest_clause_of_a_silent_account_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    likeness = {(PAINTED, VARNISHED): 0.5, (PAINTED, WENT_DOWN): 0.4, (SANK, WENT_DOWN): 0.6, (SANK, VARNISHED): 0.1}
    every, first = Said({}), Said({})
    joined(monkeypatch, every, likeness=likeness)
    assert every.asked == [(SANK, WENT_DOWN), (PAINTED, VARNISHED)]
    joined(monkeypatch, first, likeness=likeness, most=1)
    assert first.asked == [(SANK, WENT_DOWN)]


def test_no_account_is_read_into_a_claim_that_it_has(monkeypatch: pytest.MonkeyPatch) -> None:
    reader = Said(both(SANK, VARNISHED))
    groups = ((PAINTED, VARNISHED), (SANK,), (WENT_DOWN,))
    assert joined(monkeypatch, reader, likeness={(SANK, VARNISHED): 0.6}, groups=groups) == {
        frozenset({PAINTED, VARNISHED})
    }
    assert reader.asked == []


def test_the_surest_pair_comes_first_and_leaves_the_other_out(monkeypatch: pytest.MonkeyPatch) -> None:
    # Both of a0's clauses might be a1's; the claim has room for one of them.
    reader = Said(both(PAINTED, VARNISHED, 0.7) | both(SANK, VARNISHED, 0.8))
    found = joined(monkeypatch, reader, likeness={(PAINTED, VARNISHED): 0.5, (SANK, VARNISHED): 0.5})
    assert found == {frozenset({SANK, VARNISHED})}


def test_what_may_not_stand_together_is_not_joined(monkeypatch: pytest.MonkeyPatch) -> None:
    reader = Said(both(PAINTED, VARNISHED))
    found = joined(monkeypatch, reader, likeness={(PAINTED, VARNISHED): 0.4}, may_join=lambda one, other: False)
    assert found == set()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Piet Vane refused to answer questions about the boat.", "Vane would not say anything on the vessel."),
        (
            "Marsh was upset about the posters in the harbour.",
            "Marsh was shocked by the pictures that hung in the harbour.",
        ),
    ],
)
def test_a_claim_has_what_an_account_tells_in_other_words(one: str, other: str) -> None:
    assert [{c.article for c in k.cells} for k in claims(one, other) if one in {c.exact for c in k.cells}] == [
        {"a", "b"}
    ]


def test_who_did_it_to_whom_is_not_read_over() -> None:
    """The reader holds these to be the same, but for who lashed out."""
    told = claims("Ida Holm lashed out at Piet Vane on Friday.", "An angry Piet Vane lashed out at Ida Holm.")
    assert all(len({c.article for c in k.cells}) == 1 for k in told if "lashed" in k.text)
