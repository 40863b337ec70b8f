from importlib.metadata import EntryPoint
from pathlib import Path
from shutil import copytree
from types import SimpleNamespace

import numpy as np
import pytest

from twosource.model.errors import ModelError
from twosource.text import bundle, sentence_vectors
from twosource.text.sentence_vectors import MiniLM, Options

SENTENCES = [
    "The ferry to Grimsund was cancelled on Friday.",
    "Friday's boat to Grimsund did not sail.",
    "Mayor Ada Lindqvist denied that the harbour had been sold.",
    "The council sold the harbour, the mayor said.",
    "Rain is expected in the north by the weekend.",
    '"We had no choice," said Pell.',
]
# The first numbers of each, and all cosines, by the weights in 32 bits as they were trained and the reference tokeniser.
BEGINNINGS = [
    [0.0327, 0.0331, 0.0404, -0.0755],
    [0.0551, 0.0113, -0.0001, 0.0266],
    [0.0454, 0.1220, 0.0328, 0.0062],
    [-0.0044, 0.0739, 0.0355, 0.0387],
    [-0.0717, -0.0129, 0.1146, -0.0202],
    [0.0026, 0.0545, 0.0255, 0.0217],
]
COSINES = [
    [1.000, 0.608, 0.247, 0.199, 0.364, 0.098],
    [0.608, 1.000, 0.381, 0.197, 0.173, 0.073],
    [0.247, 0.381, 1.000, 0.513, -0.019, 0.153],
    [0.199, 0.197, 0.513, 1.000, 0.073, 0.099],
    [0.364, 0.173, -0.019, 0.073, 1.000, -0.009],
    [0.098, 0.073, 0.153, 0.099, -0.009, 1.000],
]


@pytest.fixture(scope="module")
def folder() -> Path:
    found: Path = pytest.importorskip("twosource_sentences_en").FOLDER
    return found


@pytest.fixture(scope="module")
def encoder(folder: Path) -> MiniLM:
    return MiniLM.open(folder)


def test_vectors_are_those_of_the_trained_weights(encoder: MiniLM) -> None:
    vectors = encoder.of(SENTENCES)
    assert vectors.dtype == np.float32
    assert vectors.shape == (6, sentence_vectors.WIDTH)
    assert np.abs(vectors[:, :4] - np.array(BEGINNINGS)).max() < 0.005
    assert np.abs(vectors @ vectors.T - np.array(COSINES)).max() < 0.01


def test_every_vector_has_length_one(encoder: MiniLM) -> None:
    strange = ["", "?!", "ä" * 3000, "a\u200bb", "word " * 900, "\u0301"]
    assert np.abs(np.linalg.norm(encoder.of(strange), axis=1) - 1).max() < 1e-5


def test_company_and_order_do_not_change_a_vector(folder: Path, encoder: MiniLM) -> None:
    alone = np.vstack([encoder.of([sentence]) for sentence in SENTENCES])
    mixed = MiniLM.open(folder, Options(batch=1)).of(SENTENCES[::-1])[::-1]
    assert np.abs(encoder.of(SENTENCES * 2)[6:] - alone).max() < 1e-5
    assert np.abs(mixed - alone).max() < 1e-5


def test_no_sentences_have_no_vectors(encoder: MiniLM) -> None:
    assert encoder.of([]).shape == (0, sentence_vectors.WIDTH)


def test_two_printings_of_one_sentence_have_one_vector(encoder: MiniLM) -> None:
    straight, curly = encoder.of(['"It\'s closed," she said - twice.', "“It’s closed,” she said – twice."])
    assert np.abs(straight - curly).max() < 1e-6


def test_pieces_are_those_of_the_reference_tokeniser(folder: Path, encoder: MiniLM) -> None:
    tokenizers = pytest.importorskip("tokenizers")
    reference = tokenizers.BertWordPieceTokenizer(str(folder / "vocabulary.txt"), lowercase=True)
    for sentence in SENTENCES:
        assert encoder.pieces(sentence) == reference.encode(sentence).ids


def test_every_piece_has_a_vector_of_length_one_and_stands_at_its_word(encoder: MiniLM) -> None:
    (found,) = encoder.pieces_of(["Mayor Lindqvist’s 3.5-metre boat"])
    words = ["Mayor", "Lindqvist", "’", "s", "3", ".", "5", "-", "metre", "boat"]
    assert list(dict.fromkeys("Mayor Lindqvist’s 3.5-metre boat"[a:b] for a, b in found.places)) == words
    assert len(found.ids) == len(found.places) == len(found.gates) == len(found.vectors)
    assert np.abs(np.linalg.norm(found.vectors, axis=1) - 1).max() < 1e-5
    assert found.gates.min() > 0


def test_a_word_means_something_else_in_another_sentence(encoder: MiniLM) -> None:
    river, money, shore = encoder.pieces_of(
        ["They moored at the bank.", "They borrowed from the bank.", "They moored at the shore."]
    )
    assert river.vectors[4] @ shore.vectors[4] > money.vectors[4] @ shore.vectors[4]


def test_company_does_not_change_a_piece(folder: Path, encoder: MiniLM) -> None:
    alone = [encoder.pieces_of([sentence])[0] for sentence in SENTENCES]
    for one, other in zip(alone, encoder.pieces_of(SENTENCES), strict=True):
        assert one.ids == other.ids
        assert np.abs(one.vectors - other.vectors).max() < 1e-5


def test_a_long_sentence_is_read_up_to_the_limit(encoder: MiniLM) -> None:
    pieces = encoder.pieces("The unpronounceable " * 200)
    assert len(pieces) == Options().longest
    assert pieces[-1] == encoder.pieces("")[-1]


def test_a_changed_weight_is_refused(folder: Path, tmp_path: Path) -> None:
    copy = copytree(folder, tmp_path / "encoder")
    with (copy / "encoder.onnx").open("r+b") as weights:
        weights.seek(1_000_000)
        weights.write(b"\x01\x02\x03\x04")
    with pytest.raises(ModelError, match=r"encoder\.onnx") as caught:
        sentence_vectors.load(str(copy))
    assert caught.value.code == "E_MODEL_HASH"
    assert "twosource-sentences-en" in caught.value.next_step


def test_an_encoder_of_before_says_so(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old = SimpleNamespace(get_outputs=lambda: [SimpleNamespace(name="vectors")])
    monkeypatch.setattr(sentence_vectors, "session", lambda *_: old)
    with pytest.raises(ModelError, match="too old") as caught:
        MiniLM.open(folder)
    assert "packages/sentences-en" in caught.value.next_step


def test_the_installed_encoder_is_loaded_once(folder: Path) -> None:
    assert sentence_vectors.installed()
    assert sentence_vectors.load() is sentence_vectors.load("en")


def test_without_the_package_the_error_names_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bundle, "entry_points", lambda group: [])
    assert not sentence_vectors.installed("nowhere")
    with pytest.raises(ModelError) as caught:
        sentence_vectors.load("nowhere")
    assert caught.value.code == "E_MODEL_MISSING"
    assert "packages/sentences-en" in caught.value.next_step


def test_another_encoder_can_be_offered_as_a_function(monkeypatch: pytest.MonkeyPatch) -> None:
    class Theirs:
        name = "theirs-1"

    entry = EntryPoint("theirs", "builtins:object", bundle.SENTENCES.group)
    monkeypatch.setattr(EntryPoint, "load", lambda self: Theirs)
    monkeypatch.setattr(bundle, "entry_points", lambda group: [entry])
    assert sentence_vectors.load("theirs").name == "theirs-1"
