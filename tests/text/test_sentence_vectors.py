from importlib.metadata import EntryPoint
from pathlib import Path
from shutil import copytree

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
# The first numbers of each, and all cosines, by the published weights in 32 bits and the reference tokeniser.
BEGINNINGS = [
    [0.0159, 0.0056, 0.1234, -0.0161],
    [0.0359, 0.0648, 0.0356, 0.0259],
    [-0.0176, 0.1398, 0.0753, 0.0271],
    [-0.0101, 0.0815, 0.0652, 0.0432],
    [-0.0194, -0.0132, 0.1438, 0.0333],
    [-0.0065, 0.0876, 0.0274, 0.0147],
]
COSINES = [
    [1.000, 0.669, 0.317, 0.219, 0.234, 0.031],
    [0.669, 1.000, 0.362, 0.183, 0.186, 0.079],
    [0.317, 0.362, 1.000, 0.595, 0.090, 0.108],
    [0.219, 0.183, 0.595, 1.000, 0.069, 0.145],
    [0.234, 0.186, 0.090, 0.069, 1.000, -0.027],
    [0.031, 0.079, 0.108, 0.145, -0.027, 1.000],
]


@pytest.fixture(scope="module")
def folder() -> Path:
    found: Path = pytest.importorskip("twosource_sentences_en").FOLDER
    return found


@pytest.fixture(scope="module")
def encoder(folder: Path) -> MiniLM:
    return MiniLM.open(folder)


def test_vectors_are_those_of_the_published_weights(encoder: MiniLM) -> None:
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
