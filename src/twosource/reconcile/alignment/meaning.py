"""How likely it is that two clauses tell the same thing: by their words, and by what the words mean where they stand.

Where no sentence encoder is installed, the words alone must do.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp

import numpy as np

from twosource.reconcile.alignment.likeness import features
from twosource.reconcile.clauses.frames import Frame


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """The weights of the features of ``likeness`` where no sentence encoder is installed.

    They are fitted to 14,071 pairs of clauses of 513 news stories that readers judged one by one
    (``training/pairs.jsonl.gz``), as what an encoder brings along is to 41,207 of 688.  How often both are right on
    other stories stands in ``bench/RESULTS.md``, *Alignment*.
    """

    worded: tuple[float, ...] = (1.2, 1.0, 0.9, 0.6, -0.3, -0.1, 1.2, 1.3, 3.3, 0.7, -0.4, 0.1)
    worded_bias: float = -3.4


def same(one: Frame, other: Frame, rare: Mapping[str, float], options: Options = Options()) -> float:
    """Probability, 0 to 1, that a reader puts two clauses into one row of a table of what the accounts state."""
    (found,) = alike(one, [other], rare, options)
    return found


def alike(
    one: Frame, others: Sequence[Frame], rare: Mapping[str, float], options: Options = Options()
) -> tuple[float, ...]:
    """The same of one clause and each of several, which costs less than one after the other."""
    return all_alike([(one, other) for other in others], rare, options)


def all_alike(
    pairs: Sequence[tuple[Frame, Frame]], rare: Mapping[str, float], options: Options = Options()
) -> tuple[float, ...]:
    """The same of many pairs, which costs less than one pair after the other."""
    told = [features(one, other, rare) for one, other in pairs]
    meant = [n for n, (one, other) in enumerate(pairs) if one.sense is not None and other.sense is not None]
    odds = dict(zip(meant, _odds([pairs[n] for n in meant], [told[n] for n in meant]), strict=True))
    every = (odds[n] if n in odds else _worded(t, options) for n, t in enumerate(told))
    return tuple(1 / (1 + exp(-o)) for o in every)


def _worded(told: Sequence[float], options: Options) -> float:
    return options.worded_bias + sum(w * v for w, v in zip(options.worded, told, strict=True))


def _odds(pairs: Sequence[tuple[Frame, Frame]], told: Sequence[Sequence[float]]) -> list[float]:
    senses = [(a.sense, b.sense) for a, b in pairs if a.sense is not None and b.sense is not None]
    if not senses:
        return []
    return [float(o) for o in senses[0][0].comparison.odds(senses, np.array(told, dtype=np.float32))]
