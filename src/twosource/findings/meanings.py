"""What clauses mean where they stand: the vectors of their word pieces, cut out of those of their sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np

from twosource.model.finding import Meaning, Proposition
from twosource.text.sentence_vectors import Pieces, SentenceVectors

#: Largest number of a component; unit vectors have none above 1.
_SCALE = 127


def meant(propositions: Sequence[Proposition], encoder: SentenceVectors) -> Iterator[Proposition]:
    """The same propositions; those with a verb know what their words mean."""
    sentences = list(dict.fromkeys(p.sentence.exact for p in propositions if not p.verbless))
    read = dict(zip(sentences, encoder.pieces_of(sentences), strict=True))
    for p in propositions:
        yield p if p.verbless else replace(p, meaning=_meaning(p, read[p.sentence.exact]))


def _meaning(proposition: Proposition, sentence: Pieces) -> Meaning | None:
    """The part of a sentence that a clause is; ``None`` where it lies past what is read of a long sentence."""
    start = proposition.where.start - proposition.sentence.start
    end = proposition.where.end - proposition.sentence.start
    inside = [n for n, (a, b) in enumerate(sentence.places) if start <= a and b <= end]
    if not inside:
        return None
    vectors = np.rint(sentence.vectors[inside] * _SCALE).astype(np.int8)
    gates = tuple(round(float(g), 3) for g in sentence.gates[inside])
    return Meaning(tuple(sentence.ids[n] for n in inside), gates, vectors.tobytes())
