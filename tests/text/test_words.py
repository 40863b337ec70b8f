"""Words: what is folded away, what is kept, and where each one stands."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from twosource.text.words import ngrams, norms, words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Re-evaluating the E-mail", "reevaluating the email"),
        ("don\u2019t", "don't"),
        ("\u201cHarbour \u2014 closed\u201d", "harbour, closed"),
        ("the U.S. envoy", "the US envoy"),
        ("1,000 tonnes", "1000 tonnes"),
        ("50% of it", "50 percent of it"),
        ("bread & butter", "bread and butter"),
        ("\ufb01ne e\u0301clair", "fine \u00e9clair"),
        ("soft\u00adly", "softly"),
        ("f---ing ferry", "f***ing ferry"),
    ],
)
def test_printings_of_the_same_words_are_equal(one: str, other: str) -> None:
    assert norms(one) == norms(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("$5", "\u00a35"), ("don't", "do not"), ("10.5", "105"), ("a bar", "the bar"), ("I--we", "Iwe")],
)
def test_other_words_are_not(one: str, other: str) -> None:
    assert norms(one) != norms(other)


def test_stars_belong_to_their_letters_and_rules_are_no_words() -> None:
    assert norms("that f*** barge * * * **") == ("that", "f***", "barge")


def test_offsets_point_at_the_print_past_astral_and_combining_characters() -> None:
    text = "\U0001f6a2 The e\u0301lan\u2019s re\u2010launch \u2026"
    assert [text[w.start : w.end] for w in words(text)] == ["The", "e\u0301lan\u2019s", "re\u2010launch"]


@given(st.text(max_size=200))
@settings(max_examples=50, deadline=None)
def test_words_stand_in_order_and_each_has_a_form(text: str) -> None:
    found = words(text)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(0 <= w.start < w.end <= len(text) and w.norm for w in found)


@pytest.mark.parametrize("piece", ["-", "a-", "a.", "a*", "a--", "*", "$", "'a", "1,"])
def test_no_input_makes_it_slow(piece: str) -> None:
    began = time.process_time()
    words(piece * 100_000)
    assert time.process_time() - began < 1.0


def test_ngram_hashes_are_the_same_in_every_process() -> None:
    runs = list(ngrams(("tide", "and", "time", "tide", "and"), 2))
    assert runs[0] == runs[3]
    assert len(set(runs)) == 3
    assert list(ngrams(("tide",), 1)) == [1679283197113053932]


def test_too_few_words_have_no_ngram() -> None:
    assert list(ngrams(("tide",), 2)) == []
    with pytest.raises(ValueError, match="at least one word"):
        list(ngrams(("tide",), 0))
