"""Sentences as vectors whose dot product says how alike in meaning two are.  Optional: it is a package of its own.

::

    if sentence_vectors.installed():
        vectors = sentence_vectors.load().of(["The bridge was closed.", "Nobody may cross the bridge."])
        alike = vectors @ vectors.T

A high value is no proof that two sentences say the same: "was closed" and "was not closed" are close neighbours.

``pieces_of`` gives a vector for every word piece instead, as it is meant in its sentence: clauses are held against each
other piece by piece (late interaction: Khattab and Zaharia, ColBERT, SIGIR 2020).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from twosource.model.errors import ModelError
from twosource.text import bundle
from twosource.text.bundle import SENTENCES, Bundle, open_bundle
from twosource.text.encoder import Features, batches, masked, padded, session

DEFAULT = "en"
WIDTH = 384
#: Numbers of the vector of a word piece.
NARROW = 128
Vectors = NDArray[np.float32]

_GIVEN = {"vectors", "pieces", "gates"}
COMPARISON = "comparison.npz"

#: Letters and digits in a row, or one mark: what the vocabulary has pieces for, with its place.
WORD = re.compile(r"\w+|[^\w\s]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How sentences are encoded."""

    #: Word pieces of a sentence; the encoder was trained on no more.  What is longer is read up to here.
    longest: int = 256
    #: Pieces of one word: a safeguard against walls of letters, no word of a language comes near.
    pieces: int = 32
    #: Word pieces of one batch, padding included.  Small batches stay in the cache of the processor: 7,900 pieces a
    #: second at 300, 7,300 at 1,000, 5,900 at 2,000 on one core.
    batch: int = 300
    #: Threads of one session.
    threads: int = 1


@dataclass(frozen=True, slots=True)
class Pieces:
    """The word pieces of a sentence: the words they are of (start, end), their numbers, gates, and vectors as rows."""

    places: tuple[tuple[int, int], ...]
    ids: tuple[int, ...]
    gates: Vectors
    vectors: Vectors


class SentenceVectors(Protocol):
    """Turns sentences into vectors."""

    name: str

    @property
    def comparison(self) -> Mapping[str, Vectors] | None:
        """What was learned of comparing clauses by these vectors, as arrays by name; ``None`` where nothing was."""
        ...

    def of(self, sentences: Sequence[str]) -> Vectors:
        """A row of length one for every sentence, in order."""
        ...

    def pieces_of(self, sentences: Sequence[str]) -> list[Pieces]:
        """The word pieces of every sentence, in order; those of a sentence that is too long as far as it is read."""
        ...


def installed(name: str = DEFAULT) -> bool:
    """True when there is an encoder of this name; whether its files are whole shows when it is loaded."""
    return name in bundle.offered(SENTENCES)


@lru_cache(maxsize=1)
def found() -> SentenceVectors | None:
    """The encoder that every article is read with; ``None`` where none is installed."""
    return load() if installed() else None


def load(name: str = DEFAULT, *, threads: int = 1) -> SentenceVectors:
    """The encoder of a name, or in a folder, loaded once per process.

    Args:
        name: a name that an installed distribution offers under ``twosource.sentences``, or a path to a folder.
        threads: of its network.

    Raises:
        ModelError: there is no such encoder, or its files are not what their manifest says.
    """
    return _loaded(name, threads)


@lru_cache(maxsize=2)
def _loaded(name: str, threads: int) -> SentenceVectors:
    if "/" in name or "\\" in name:
        return MiniLM.open(Path(name), Options(threads=threads))
    entry = bundle.offered(SENTENCES).get(name)
    if entry is None:
        raise ModelError("E_MODEL_MISSING", f"The sentence encoder {name!r} is not installed.", SENTENCES.install)
    target = entry.load()
    if isinstance(target, Path):
        return MiniLM.open(target, Options(threads=threads))
    encoder: SentenceVectors = target()
    return encoder


class MiniLM:
    """An encoder on the files of a bundle.

    Args:
        files: the checked model files.
        options: how the network is run.
    """

    def __init__(self, files: Bundle, options: Options = Options()) -> None:
        import onnxruntime

        self.name = f"{files.name}-{files.version}"
        self.bundle = files
        self._options = options
        self._comparison = _arrays(files.file(COMPARISON)) if COMPARISON in dict(files.files) else None
        self._features = Features.read(files.file("vocabulary.txt"), options.pieces)
        self._session = session(onnxruntime, files.file("encoder.onnx"), options.threads)
        if not {output.name for output in self._session.get_outputs()} >= _GIVEN:
            message = f"The sentence encoder {self.name} gives no vectors of word pieces: it is too old."
            raise ModelError("E_MODEL_FORMAT", message, SENTENCES.install)

    @classmethod
    def open(cls, folder: Path, options: Options = Options()) -> MiniLM:
        """The encoder of a folder of model files."""
        return cls(open_bundle(folder, SENTENCES), options)

    @property
    def comparison(self) -> Mapping[str, Vectors] | None:
        """What was learned of comparing clauses, as arrays by name; ``None`` where the bundle has nothing of it."""
        return self._comparison

    def of(self, sentences: Sequence[str]) -> Vectors:
        """A row of length one for every sentence, in order; what is printed twice is read once."""
        place = {sentence: i for i, sentence in enumerate(dict.fromkeys(sentences))}
        vectors = np.zeros((len(place), WIDTH), dtype=np.float32)
        made = [self.pieces(sentence) for sentence in place]
        for rows in batches([len(m) for m in made], self._options.batch):
            (vectors[rows],) = self._run(["vectors"], [made[r] for r in rows])
        return vectors[[place[sentence] for sentence in sentences]]

    def pieces_of(self, sentences: Sequence[str]) -> list[Pieces]:
        """The word pieces of every sentence, in order; those of a sentence that is too long as far as it is read."""
        placed = [list(self._placed(sentence)) for sentence in sentences]
        made = [[self._features.start, *(piece for piece, _ in some), self._features.end] for some in placed]
        found: dict[int, Pieces] = {}
        for rows in batches([len(m) for m in made], self._options.batch):
            vectors, gates = self._run(["pieces", "gates"], [made[r] for r in rows])
            for n, row in enumerate(rows):
                here = slice(1, len(made[row]) - 1)
                places = tuple(place for _, place in placed[row])
                found[row] = Pieces(places, tuple(made[row][here]), gates[n, here], vectors[n, here])
        return [found[row] for row in range(len(sentences))]

    def pieces(self, sentence: str) -> list[int]:
        """The numbers of a sentence's word pieces, with the marks of its start and end."""
        return [self._features.start, *(piece for piece, _ in self._placed(sentence)), self._features.end]

    def _placed(self, sentence: str) -> Iterator[tuple[int, tuple[int, int]]]:
        """The pieces of a sentence up to the limit, each with the place of its word."""
        every = ((p, word.span()) for word in WORD.finditer(sentence) for p in self._features.pieces(word[0]))
        yield from islice(every, self._options.longest - 2)

    def _run(self, names: list[str], made: Sequence[Sequence[int]]) -> list[Vectors]:
        given = {"ids": padded(made, 0), "am": masked(made)}
        return [np.asarray(found, dtype=np.float32) for found in self._session.run(names, given)]


def _arrays(path: Path) -> dict[str, Vectors]:
    with np.load(path, allow_pickle=False) as arrays:
        return {name: arrays[name] for name in arrays.files}
