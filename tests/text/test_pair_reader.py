"""Two clauses read at once."""

from __future__ import annotations

from dataclasses import replace

import pytest

from twosource.reconcile.alignment.likeness import FEATURES
from twosource.text import pair_reader, sentence_vectors
from twosource.text.pair_reader import Marked, PairReader

pytest.importorskip("twosource_sentences_en")

NOTHING = [0.0] * len(FEATURES)


def reader() -> PairReader:
    found = pair_reader.found()
    assert found is not None
    return found


def whole(sentence: str) -> Marked:
    return Marked(sentence, 0, len(sentence))


def test_a_clause_stands_between_marks_in_its_sentence() -> None:
    inside = reader().window(Marked("He said the mill burned.", 8, 23))
    plain = reader().window(whole("He said the mill burned."))
    assert sorted(inside) == sorted(plain)
    assert inside.index(1) == 2  # behind "He said"
    assert inside.index(2) == len(inside) - 2  # before the full stop


def test_a_long_sentence_is_read_around_the_clause_and_no_further() -> None:
    sentence = "On the quay " * 40 + "the mill burned" + " on the quay" * 40
    start = sentence.index("the mill")
    window = reader().window(Marked(sentence, start, start + 15))
    assert len(window) == 72
    assert window.index(2) - window.index(1) == 4


def test_a_sentence_of_nothing_is_no_error() -> None:
    assert reader().window(Marked("", 0, 0)) == [1, 2]


def test_the_probabilities_are_four_and_in_all_one() -> None:
    pairs = [
        (whole("The mill in Brill burned down."), whole("Fire destroyed the mill in Brill.")),
        (whole("The singer was found dead."), whole("The singer is not dead.")),
    ]
    same, contrary = reader().read(pairs, [NOTHING, NOTHING])
    assert sum(same) == pytest.approx(1, abs=1e-4)
    assert same.same > same.contrary
    assert contrary.contrary > contrary.same


def test_what_an_editor_would_cite_for_one_statement_is_of_one_row() -> None:
    told = whole("The mill in Brill burned down.")
    pairs = [
        (told, whole("Fire destroyed the mill in Brill.")),
        (told, whole("The mill in Brill was built by a bishop.")),
    ]
    near, far = reader().in_one_row(pairs, [NOTHING, NOTHING])
    assert 1 >= near > 0.2 > far >= 0


def test_no_pairs_are_no_readings() -> None:
    assert reader().read([], []) == []
    assert reader().in_one_row([], []) == []


def test_an_encoder_that_came_without_a_reader_has_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sentence_vectors, "found", lambda: None)
    pair_reader.found.cache_clear()
    assert pair_reader.found() is None
    pair_reader.found.cache_clear()


def test_the_files_of_an_earlier_version_are_no_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    encoder = sentence_vectors.found()
    assert isinstance(encoder, sentence_vectors.MiniLM)
    monkeypatch.setattr(encoder, "bundle", replace(encoder.bundle, files=(("reader.onnx", "5ef8"),)))
    pair_reader.found.cache_clear()
    assert pair_reader.found() is None
    pair_reader.found.cache_clear()
