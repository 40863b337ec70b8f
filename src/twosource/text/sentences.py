"""Where sentences begin: the model's probabilities, held to the rules of print."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

OPENING = frozenset("“‘([{«„‚‹")
CLOSING = frozenset("”)]}»›.,;:!?…%")
_STRAIGHT = frozenset("\"'`")
_FINAL = frozenset((".", "!", "?", "…", "...", "!!", "??", "?!", "!?"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """When a word begins a sentence."""

    #: Probability from which the model's word is taken where print does not tell.
    likely: float = 0.5


class Line:
    """Words of one chunk with what stands around them; knows which marks open and which close."""

    def __init__(self, text: str, spans: Sequence[tuple[int, int]]) -> None:
        self.words = [text[a:b] for a, b in spans]
        self.spaced = [i == 0 or spans[i - 1][1] < spans[i][0] for i in range(len(spans))]

    def opens(self, i: int) -> bool:
        """True for a mark that belongs to what follows it."""
        word = self.words[i]
        if word in OPENING:
            return True
        if word not in _STRAIGHT or i + 1 >= len(self.words):
            return False
        return (self.spaced[i] or self.words[i - 1] in OPENING) and not self.spaced[i + 1]

    def closes(self, i: int) -> bool:
        """True for a mark that belongs to what stands before it."""
        word = self.words[i]
        if word[0] in CLOSING:
            return True
        return word in _STRAIGHT and not self.opens(i) and not self.spaced[i]


def sentence_starts(
    line: Line, probability: NDArray[np.floating[Any]], options: Options = Options()
) -> list[int]:
    """Indices of the words that begin a sentence; the first is always 0.

    A sentence never begins with a closing mark nor right after an opening one, and a mark alone is no sentence.
    """
    count = len(line.words)
    found = [0] if count else []
    i = 1
    while i < count:
        last = _end_of_opening(line, i)
        if _begins(line, i, float(probability[i : last + 1].max()), options) and i > found[-1]:
            found.append(i)
        i = last + 1
    return [s for s, e in zip(found, [*found[1:], count], strict=True) if s == 0 or _has_word(line, s, e)]


def _end_of_opening(line: Line, i: int) -> int:
    """The first word at or after ``i`` that is no opening mark: the two are judged together."""
    while i + 1 < len(line.words) and line.opens(i):
        i += 1
    return i


def _begins(line: Line, i: int, probability: float, options: Options) -> bool:
    if line.closes(i) or probability < options.likely:
        return False
    return not line.opens(i - 1)


def _has_word(line: Line, start: int, end: int) -> bool:
    return any(c.isalnum() for word in line.words[start:end] for c in word)
