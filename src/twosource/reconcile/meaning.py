"""How likely it is that two clauses tell the same thing: by their words, and by what the words mean where they stand.

Every word piece looks for its nearest in the other clause, and what it finds counts as much as the piece tells in this
story (late interaction: Khattab and Zaharia, ColBERT, SIGIR 2020; weighted by rarity as in BERTScore, Zhang et al.,
ICLR 2020).  Where no sentence encoder is installed, the words alone must do.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import exp

from twosource.reconcile.frames import Frame
from twosource.reconcile.likeness import features
from twosource.reconcile.senses import found_in_each_other


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """The weights of the features of ``likeness``, and of the shares of meaning found in each other.

    ``meant`` is fitted to 41,207 pairs of clauses of 688 news stories that readers judged one by one
    (``training/pairs.jsonl.gz``, ``training/meaning.py``), ``worded`` to 14,071 of them; how often they are right on
    other stories stands in ``bench/RESULTS.md``, *Alignment*.
    """

    #: With an encoder: the features of ``likeness``, the larger and the smaller share.
    meant: tuple[float, ...] = (0.86, 0.92, 0.63, 0.38, -0.42, -0.15, 0.77, -0.23, 0.89, 0.56, -0.16, 0.04, 3.89, 4.19)
    meant_bias: float = -5.44
    #: Without one: the features of ``likeness``.
    worded: tuple[float, ...] = (1.2, 1.0, 0.9, 0.6, -0.3, -0.1, 1.2, 1.3, 3.3, 0.7, -0.4, 0.1)
    worded_bias: float = -3.4


def same(one: Frame, other: Frame, rare: Mapping[str, float], options: Options = Options()) -> float:
    """Probability, 0 to 1, that a reader puts two clauses into one row of a table of what the accounts state."""
    values = features(one, other, rare)
    weights, bias = options.worded, options.worded_bias
    if one.sense is not None and other.sense is not None:
        values += found_in_each_other(one.sense, other.sense)
        weights, bias = options.meant, options.meant_bias
    return 1 / (1 + exp(-bias - sum(w * v for w, v in zip(weights, values, strict=True))))
