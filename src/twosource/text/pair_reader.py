"""Two clauses read at once, each in its sentence: do they tell the same, or can they not both be right?

Comes with the sentence encoder, and is slower than it by far (seventy to a hundred pairs a second), so that only pairs
are read of which something else says that they may belong together or clash::

    reader = pair_reader.found()
    if reader is not None:
        (likely,) = reader.read([(Marked(sentence, 0, 20), Marked(other, 4, 31))], [features])

A network that reads both sentences together, the two clauses between marks (a cross-encoder; Devlin et al., BERT, NAACL
2019), its upper layers once for each of the two outputs, of which one is run at a time; ``training/reader.py`` and
``training/rows.py`` are how they learned.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple

import numpy as np

from twosource.text import sentence_vectors
from twosource.text.bundle import Bundle
from twosource.text.encoder import Features, batches, masked, padded, session
from twosource.text.sentence_vectors import WORD

#: What both outputs share, and each of them.
_SHARED, _LIKELY, _ROW = (f"reader.{part}.onnx" for part in ("shared", "likely", "row"))
#: Pieces that stand around the clause; the vocabulary has them for such uses.
_BEGINS, _ENDS = 1, 2


class Marked(NamedTuple):
    """A sentence, and the characters of it that are the clause."""

    sentence: str
    start: int
    end: int


class Reading(NamedTuple):
    """Probabilities, in all 1.

    That two clauses tell the same; the same with values that cannot both be right; that one tells a part of the
    other's; that they tell different things.
    """

    same: float
    contrary: float
    part: float
    other: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How pairs are read."""

    #: Word pieces of a clause and what stands around it; the network was trained on no more.
    longest: int = 72
    #: The same where one row is asked for: with these the passages shown in 38 stories are as many and as good (275 of
    #: which 0.91 are right, 274 with 72), for three quarters of the time.
    brief: int = 48
    #: Pieces of one word: a safeguard against walls of letters.
    pieces: int = 32
    #: Word pieces of one batch, padding included; as for the encoder.
    batch: int = 900


class PairReader:
    """A reader of pairs on the files of a bundle.

    Args:
        files: the checked model files.
        options: how the network is run.
    """

    def __init__(self, files: Bundle, options: Options = Options()) -> None:
        import onnxruntime

        self._options = options
        self._features = Features.read(files.file("vocabulary.txt"), options.pieces)
        self._shared, self._likely, self._row = (
            session(onnxruntime, files.file(name), 1) for name in (_SHARED, _LIKELY, _ROW)
        )

    def read(self, pairs: Sequence[tuple[Marked, Marked]], told: Sequence[Sequence[float]]) -> list[Reading]:
        """What each pair is, in order; ``told`` has the features of ``reconcile.likeness`` of each."""
        made = self._made(pairs, self._options.longest)
        return [Reading(*map(float, numbers)) for numbers in self._run(self._likely, made, told)]

    def in_one_row(self, pairs: Sequence[tuple[Marked, Marked]], told: Sequence[Sequence[float]]) -> list[float]:
        """How probable it is that an editor cites both for one statement, whatever their words and how much they tell.

        Values that cannot both be right are of one row too.  ``told`` is that of ``read``.
        """
        return [float(number) for number in self._run(self._row, self._made(pairs, self._options.brief), told)]

    def _made(self, pairs: Sequence[tuple[Marked, Marked]], longest: int) -> list[list[int]]:
        return [self._joined(*(self.window(clause, longest) for clause in pair)) for pair in pairs]

    def _run(self, upper: Any, made: Sequence[list[int]], told: Sequence[Sequence[float]]) -> list[np.ndarray]:
        """One of the outputs for each pair of pieces, in order."""
        found: dict[int, np.ndarray] = {}
        for rows in batches([len(m) for m in made], self._options.batch):
            here = [made[r] for r in rows]
            # The last number says that the features are known.
            features = np.array([[*told[r], 1.0] for r in rows], dtype=np.float32)
            mask = masked(here)
            (shared,) = self._shared.run(None, {"ids": padded(here, 0), "am": mask})
            (numbers,) = upper.run(None, {"shared": shared, "am": mask, "told": features})
            found |= dict(zip(rows, numbers, strict=True))
        return [found[row] for row in range(len(made))]

    def window(self, clause: Marked, longest: int = Options().longest) -> list[int]:
        """The pieces of a clause as the network gets them."""
        return window(clause, self._features, longest)

    def _joined(self, one: Sequence[int], other: Sequence[int]) -> list[int]:
        start, end = self._features.start, self._features.end
        return [start, *one, end, *other, end]


def window(clause: Marked, features: Features, longest: int = Options().longest) -> list[int]:
    """The pieces of a clause between its marks, and of its sentence as many around it as there is room for."""
    placed = [(p, w.span()) for w in WORD.finditer(clause.sentence) for p in features.pieces(w[0])]
    inside = [n for n, (_, (a, b)) in enumerate(placed) if clause.start <= a and b <= clause.end]
    first, last = (inside[0], inside[-1] + 1) if inside else (0, min(1, len(placed)))
    last = min(last, first + longest - 2)
    room = longest - 2 - (last - first)
    begin = max(0, first - room // 2)
    stop = min(len(placed), last + room - (first - begin))
    begin = max(0, first - (room - (stop - last)))
    pieces = [p for p, _ in placed]
    return [*pieces[begin:first], _BEGINS, *pieces[first:last], _ENDS, *pieces[last:stop]]


@lru_cache(maxsize=1)
def found() -> PairReader | None:
    """The reader that came with the sentence encoder; ``None`` where none did, or that of an earlier version."""
    encoder = sentence_vectors.found()
    files = encoder.bundle if isinstance(encoder, sentence_vectors.MiniLM) else None
    whole = files is not None and {_SHARED, _LIKELY, _ROW} <= dict(files.files).keys()
    return PairReader(files) if files is not None and whole else None
