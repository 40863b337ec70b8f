"""Pairs of clauses read in both orders: what holds only where one of the two comes first is no finding."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from twosource.reconcile.alignment.likeness import features
from twosource.reconcile.clauses.frames import Frame
from twosource.text.pair_reader import Marked

#: What is asked of a reader: a probability for each pair of clauses in their sentences, with their features.
Ask = Callable[[Sequence[tuple[Marked, Marked]], Sequence[Sequence[float]]], Sequence[float]]


def either_way(
    ask: Ask, pairs: Sequence[tuple[Frame, Frame]], rare: Mapping[str, float], least: float
) -> list[tuple[float, float]]:
    """The two probabilities of each pair; the second is 0, and not asked for, where the first is below ``least``."""
    first = _asked(ask, pairs, rare)
    maybe = [n for n, p in enumerate(first) if p >= least]
    turned = _asked(ask, [(pairs[n][1], pairs[n][0]) for n in maybe], rare)
    second = dict(zip(maybe, turned, strict=True))
    return [(p, second.get(n, 0.0)) for n, p in enumerate(first)]


def _asked(ask: Ask, pairs: Sequence[tuple[Frame, Frame]], rare: Mapping[str, float]) -> Sequence[float]:
    return ask([(marked(a), marked(b)) for a, b in pairs], [features(a, b, rare) for a, b in pairs])


def marked(frame: Frame) -> Marked:
    """The sentence of a clause, and where in it the clause stands."""
    where, sentence = frame.proposition.where, frame.proposition.sentence
    return Marked(sentence.exact, where.start - sentence.start, where.end - sentence.start)
