"""Collation: what a printing lacks silently, and what it leaves out honestly."""

from __future__ import annotations

import time
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reconcile.strands import strand, strands
from twosource.reconcile.utterances.collate import EMPTY, OUTSIDE, collate

SENTENCES = st.lists(
    st.lists(
        st.sampled_from("the harbour was closed on Monday and nobody told us why".split()), min_size=1, max_size=14
    ),
    min_size=1,
    max_size=5,
)


def cells(*sentences: str) -> dict[str, tuple[int, ...]]:
    table = collate(strands({f"a{i}": s for i, s in enumerate(sentences)}))
    return {s.article: row for s, row in zip(table.strands, table.rows, strict=True)}


def test_a_printing_that_starts_late_and_stops_early_is_outside_there() -> None:
    row = cells("We closed the harbour because the quay is sinking", "closed the harbour because")["a1"]
    assert row[0] == OUTSIDE
    assert row[-1] == OUTSIDE
    assert EMPTY not in row


def test_words_missing_in_the_middle_are_empty() -> None:
    row = cells("We closed the old harbour because it is sinking", "We closed the harbour because it is sinking")["a1"]
    assert row.count(EMPTY) == 1


def test_an_ellipsis_says_that_words_are_missing() -> None:
    row = cells("We closed the harbour, sadly, because it is sinking", "We closed the harbour … because it is sinking")
    assert EMPTY not in row["a1"]


def test_a_repeated_phrase_is_held_to_what_follows_it() -> None:
    """ "The clerk" stands twice; the printing that begins with the second has no gap after it."""
    whole = "The clerk locked the gate and went home. The clerk then phoned the mayor about the missing lamps"
    row = cells(whole, "The clerk then phoned the mayor about the missing lamps")["a1"]
    assert EMPTY not in row


def test_a_phrase_that_stands_as_a_whole_is_not_spread() -> None:
    row = cells("It is about some hollow promise, some hollow bargain, no bargain of ours", "hollow bargain")["a1"]
    assert EMPTY not in row


def test_another_sentence_at_the_start_stands_opposite_nothing() -> None:
    row = cells(
        "If the council of this island does not mend this bridge soon it will fall into the river and take the road with it",
        "To mend this bridge soon it will take a road",
    )["a1"]
    assert row[0] == OUTSIDE


@given(SENTENCES, st.randoms(use_true_random=False))
@settings(max_examples=50, deadline=None)
def test_the_order_of_printings_changes_nothing(sentences: list[list[str]], chance: Random) -> None:
    listed = [strand(f"a{i}", " ".join(s)) for i, s in enumerate(sentences)]
    shuffled = list(listed)
    chance.shuffle(shuffled)
    assert collate(shuffled) == collate(listed)


def test_a_hundred_printings_of_eighty_words_take_no_time() -> None:
    chance = Random(3)
    words = [f"w{chance.randrange(300)}" for _ in range(80)]
    listed = [strand(str(i), " ".join(w if chance.random() > 0.05 else "x" for w in words)) for i in range(100)]
    began = time.process_time()
    collate(listed)
    assert time.process_time() - began < 0.5  # 20 ms where it was written
