"""The network: word pieces in, scores for every word out.  Only this module knows onnxruntime."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from twosource.model.errors import ModelError
from twosource.text.bundle import Bundle
from twosource.text.wordpiece import WordPieces

Floats = NDArray[np.floating[Any]]
Ints = NDArray[np.integer[Any]]

_PLAIN = str.maketrans({"“": '"', "”": '"', "„": '"', "‟": '"', "«": '"', "»": '"', "’": "'", "‘": "'", "‚": "'",
                        "‛": "'", "—": "-", "–": "-", "―": "-", "‐": "-", "‑": "-", "…": "."})  # fmt: skip
_CASE_OF_FRAME, _CASE_OF_REST = 6, 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How the network is run."""

    #: Word pieces of one batch, padding included.  Small batches stay in the cache of the processor: 3,600 words a
    #: second at 500, 3,100 at 2,000 on one core.
    batch: int = 500
    #: Pieces of one word that the network sees; the model was trained so.
    pieces: int = 8
    #: Threads of one session.  Work is spread over articles, so one is best for many; two halve the wait for one.
    threads: int = 1


@dataclass(frozen=True, slots=True)
class Scored:
    """What the network says of a batch of chunks; column 0 of every chunk is the root, words begin at column 1.

    ``names`` and ``pos`` are batch x words x labels scores, ``starts`` the probability that a word begins a sentence,
    ``arcs`` batch x dependent x head, ``heads`` and ``dependents`` the vectors for the relations.
    """

    rows: tuple[int, ...]
    names: Floats
    pos: Floats
    starts: Floats
    arcs: Floats
    heads: Floats
    dependents: Floats


class Features:
    """Words as the network gets them: piece numbers, case shapes, the first piece of every word.

    Args:
        vocabulary: the word pieces, in the order of their numbers.
        most: pieces of one word that the network sees.
    """

    def __init__(self, vocabulary: Sequence[str], most: int) -> None:
        self._pieces = WordPieces(vocabulary)
        self._most = most
        self.start, self.end = self._pieces.start, self._pieces.end

    @classmethod
    def read(cls, path: Path, most: int) -> Features:
        """The features of a vocabulary file, one piece a line."""
        return cls(path.read_text(encoding="utf-8").split("\n")[:-1], most)

    def pieces(self, word: str) -> tuple[int, ...]:
        """Piece numbers of a word; at least one."""
        return self._pieces.pieces(word.translate(_PLAIN))[: self._most] or (self._pieces.unknown,)

    def of(self, chunk: Sequence[str]) -> tuple[list[int], list[int], list[int]]:
        """Piece numbers, case shapes and the place of the first piece of every word; place 0 stands for the root."""
        ids, case, first = [self.start], [_CASE_OF_FRAME], [0]
        for word in chunk:
            pieces = self.pieces(word)
            first.append(len(ids))
            ids.extend(pieces)
            case.append(case_of(word))
            case.extend([_CASE_OF_REST] * (len(pieces) - 1))
        return [*ids, self.end], [*case, _CASE_OF_FRAME], first


class Encoder:
    """Runs the model of a bundle."""

    def __init__(self, bundle: Bundle, options: Options = Options()) -> None:
        import onnxruntime

        labels = json.loads(bundle.file("labels.json").read_text(encoding="utf-8"))
        self.name_labels: list[str] = labels["names"]
        self.pos_labels: list[str] = labels["pos"]
        self.relation_labels: list[str] = labels["relations"]
        self._root = self.relation_labels.index("root")
        self._options = options
        self._features = Features.read(bundle.file("vocabulary.txt"), options.pieces)
        relations = np.load(bundle.file("relations.npy")).astype(np.float32)
        self._relations = np.ascontiguousarray(relations.transpose(1, 0, 2).reshape(relations.shape[1], -1))
        self._session = session(onnxruntime, bundle.file("model.onnx"), options.threads)

    def pieces(self, word: str) -> tuple[int, ...]:
        """Piece numbers of a word; at least one."""
        return self._features.pieces(word)

    def run(self, chunks: Sequence[Sequence[str]]) -> Iterator[Scored]:
        """Scores of chunks of words, in batches of like length; ``Scored.rows`` says which chunks."""
        made = [self._features.of(chunk) for chunk in chunks]
        for rows in batches([len(m[0]) for m in made], self._options.batch):
            yield self._scored(rows, [made[r] for r in rows])

    def relations(self, scored: Scored, heads: Ints) -> Ints:
        """The best relation of every word to its head: batch x words label numbers (biaffine), never ``root``."""
        batch, words, width = scored.dependents.shape
        above = np.take_along_axis(scored.heads, heads[:, :, None], axis=1).reshape(-1, width)
        through = (_with_one(above) @ self._relations).reshape(batch * words, -1, width + 1)
        below = _with_one(scored.dependents.reshape(-1, width))
        scores = np.matmul(through, below[:, :, None])[:, :, 0]
        scores[:, self._root] = -np.inf
        return np.asarray(scores.argmax(axis=1)).reshape(batch, words)

    def _scored(self, rows: Sequence[int], made: Sequence[tuple[list[int], list[int], list[int]]]) -> Scored:
        ids, case, first = (padded([m[i] for m in made], fill) for i, fill in ((0, 0), (1, _CASE_OF_REST), (2, 0)))
        mask = masked([m[0] for m in made])
        found = self._session.run(
            ["ner", "pos", "ss", "arc", "rh", "rd"], {"ids": ids, "case": case, "am": mask, "first": first}
        )
        names, pos, starts, arcs, heads, dependents = found
        return Scored(tuple(rows), names, pos, _second_of_two(starts), arcs, heads, dependents)


def case_of(word: str) -> int:
    """Which case embedding a word takes: lower, Title, CAPITALS, mIxed, no letters, digits."""
    if any(c.isdigit() for c in word):
        return 5
    if not any(c.isalpha() for c in word):
        return 4
    if word.islower():
        return 0
    if word[0].isupper() and (len(word) == 1 or word[1:].islower()):
        return 1
    return 2 if word.isupper() else 3


def session(onnxruntime: Any, path: Path, threads: int) -> Any:
    """What runs a model file, on the processor and on as many threads."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    try:
        return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
    except Exception as error:
        raise ModelError(
            "E_MODEL_FORMAT", f"onnxruntime cannot run {path}.", "pip install --upgrade onnxruntime twosource"
        ) from error


def batches(lengths: Sequence[int], most: int) -> Iterator[list[int]]:
    """Numbers of rows of like length, with no more than ``most`` places to a batch unless one row has more."""
    batch: list[int] = []
    for row in sorted(range(len(lengths)), key=lambda r: (lengths[r], r)):
        if batch and lengths[row] * (len(batch) + 1) > most:
            yield batch
            batch = []
        batch.append(row)
    if batch:
        yield batch


def padded(rows: Sequence[Sequence[int]], fill: int) -> NDArray[np.int64]:
    """Rows of numbers as one table, the shorter ones filled up."""
    table = np.full((len(rows), max(map(len, rows))), fill, dtype=np.int64)
    for i, row in enumerate(rows):
        table[i, : len(row)] = row
    return table


def masked(rows: Sequence[Sequence[int]]) -> NDArray[np.int64]:
    """1 where ``padded`` has a number of a row, 0 where the row was filled up."""
    lengths = np.array([len(row) for row in rows])
    return (np.arange(lengths.max()) < lengths[:, None]).astype(np.int64)


def _second_of_two(scores: Floats) -> Floats:
    return np.asarray(1.0 / (1.0 + np.exp(scores[..., 0] - scores[..., 1])))


def _with_one(vectors: Floats) -> Floats:
    return np.concatenate((vectors, np.ones((len(vectors), 1), vectors.dtype)), axis=1)
