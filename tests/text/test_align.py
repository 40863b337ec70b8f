"""Alignment of word sequences: what stands opposite what, and how long that takes."""

from __future__ import annotations

import time

from hypothesis import given, settings
from hypothesis import strategies as st

from twosource.text.align import Options, Run, align, shared_runs

WORDS = st.lists(st.sampled_from(["tide", "ferry", "the", "a", "rope"]), max_size=30)


def test_a_changed_phrase_stands_opposite_the_other() -> None:
    blocks = align("the ferry left at dawn".split(), "the old boat left at dawn".split())
    assert [(b.a, b.a_end, b.b, b.b_end) for b in blocks if not b.equal] == [(1, 2, 1, 3)]


@given(WORDS, WORDS)
@settings(max_examples=50, deadline=None)
def test_blocks_cover_both_sequences_in_turn(a: list[str], b: list[str]) -> None:
    blocks = align(a, b)
    assert [w for k in blocks for w in a[k.a : k.a_end]] == a
    assert [w for k in blocks for w in b[k.b : k.b_end]] == b
    assert all(a[k.a : k.a_end] == b[k.b : k.b_end] for k in blocks if k.equal)


@given(WORDS, WORDS)
@settings(max_examples=50, deadline=None)
def test_long_texts_are_cut_at_anchors_and_still_covered(a: list[str], b: list[str]) -> None:
    blocks = align(a, b, Options(exact=4, anchor=2))
    assert [w for k in blocks for w in a[k.a : k.a_end]] == a
    assert [w for k in blocks for w in b[k.b : k.b_end]] == b
    assert all(a[k.a : k.a_end] == b[k.b : k.b_end] for k in blocks if k.equal)


def test_a_short_run_is_found_inside_a_long_text() -> None:
    long = "nobody saw the grey heron leave the marsh before dawn".split()
    assert shared_runs("the grey heron".split(), long) == (Run(0, 2, 3),)


def test_a_hundred_thousand_periodic_words_do_not_blow_up() -> None:
    one, other = ["tick", "tock"] * 50_000, ["ding"] + ["tock", "tick", "tick"] * 33_333 + ["dong"]
    began = time.process_time()
    align(one, other)
    shared_runs(one, other)
    assert time.process_time() - began < 2.0
