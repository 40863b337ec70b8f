"""Where sentences begin: the model's probabilities, held to the rules of print."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

_OPENING = frozenset("“‘([{«„‚‹")
_CLOSING = frozenset("”)]}»›")
_STRAIGHT = frozenset("\"'`")
# Initials, and titles that stand before a name: no sentence ends with them.
_BEFORE_NAMES = re.compile(
    r"[A-Z]\.|(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Sgt|Capt|Cmdr|Comm|Adm|Maj|Pvt|Cpl|Gov|Sens?|Reps?|Pres|Rev|Hon|Fr|St|vs)\."
)
#: More than any probability.
_NEVER = 2.0
_FINAL = frozenset(".!?…。！？")


class _Before(Enum):
    """What stands before a place where a sentence may begin."""

    END = "a full stop, question or exclamation mark, ellipsis"
    CLOSED_END = "such a mark and closing quotation marks or brackets after it"
    PAUSE = "a comma, colon or semicolon"
    OTHER = "a word, or any other mark"


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """From which probability the model is believed that a sentence begins.

    Evidence: what became of 30,000 places in the development parts of EWT and GUM, by what stands before and after.
    """

    #: After an end mark and before a capital: 1,041 of 1,050 places at 0.2 and up are sentence starts.
    after_end: float = 0.2
    #: After an end mark and before a small letter: 96 of 107 from 0.5, 1 of 12 from 0.1 to 0.5.
    after_end_small: float = 0.5
    #: After a comma, colon or semicolon: greetings of letters and headings mostly; what a speaker says after "said:"
    #: stays with its cue.
    after_pause: float = 0.95
    #: Between words without any mark: 36 of 43 from 0.6 (lines run together), 35 of 2,830 below.
    elsewhere: float = 0.6
    #: After a closing mark, bracket or dash, and before digits and symbols: 37 of 41 from 0.5.
    after_mark: float = 0.5


class Line:
    """Words of one chunk and whether white space goes before each; knows which marks open and which close."""

    def __init__(self, words: list[str], spaced: list[bool]) -> None:
        self.words = words
        self.spaced = spaced

    def opens(self, i: int) -> bool:
        """True for a mark that belongs to what follows it."""
        word = self.words[i]
        if word in _OPENING:
            return True
        if word not in _STRAIGHT or i + 1 >= len(self.words):
            return False
        return (i == 0 or self.spaced[i] or self.words[i - 1] in _OPENING) and not self.spaced[i + 1]

    def closes(self, i: int) -> bool:
        """True for a quotation mark or bracket that belongs to what stands before it."""
        word = self.words[i] if i < len(self.words) else ""
        return word in _CLOSING or (word in _STRAIGHT and not self.opens(i) and not self.spaced[i])


def sentence_starts(line: Line, probability: NDArray[np.floating[Any]], options: Options = Options()) -> list[int]:
    """Indices of the words that begin a sentence, in order; the first is always 0.

    A sentence never begins with a closing mark nor right after an opening one; marks alone are no sentence but belong
    to the one before (at the head of a line, to the one after).

    Args:
        line: the words.
        probability: of every word, that a sentence begins there.
        options: thresholds.
    """
    count = len(line.words)
    found = [0] if count else []
    i = 1
    while i < count:
        word = _first_word(line, i)
        if not line.opens(i - 1) and float(probability[i : word + 1].max()) >= _threshold(line, i, word, options):
            found.append(i)
        i = word + 1
    return _without_bare_marks(line, found, count)


def _first_word(line: Line, i: int) -> int:
    """The first word at or after ``i`` that is no opening mark: the marks and it are judged together."""
    while i + 1 < len(line.words) and line.opens(i):
        i += 1
    return i


def _threshold(line: Line, i: int, word: int, options: Options) -> float:
    if line.closes(i) or line.words[i][0] in ",;:.!?…%" or _BEFORE_NAMES.fullmatch(line.words[i - 1]):
        return _NEVER
    before, small = _before(line, i), line.words[word][0].islower()
    if before is _Before.CLOSED_END and small:
        # "...?" she asked: the cue goes on with the sentence.
        return _NEVER
    if before in (_Before.END, _Before.CLOSED_END):
        trails_off = line.words[i - 1][-2:] in ("..", "…")
        return (options.elsewhere if trails_off else options.after_end_small) if small else options.after_end
    if not line.spaced[i] and not line.opens(i):
        # "[W]e": an editor's letter, no end of anything.
        return _NEVER
    if before is _Before.PAUSE:
        return options.after_pause
    return options.elsewhere if line.words[i - 1][-1].isalnum() else options.after_mark


def _before(line: Line, i: int) -> _Before:
    last = i - 1
    while last > 0 and line.closes(last):
        last -= 1
    mark = line.words[last]
    if mark[0] in _FINAL:
        return _Before.CLOSED_END if last < i - 1 else _Before.END
    return _Before.PAUSE if mark in (",", ":", ";") and last == i - 1 else _Before.OTHER


def _without_bare_marks(line: Line, starts: Sequence[int], count: int) -> list[int]:
    kept: list[int] = []
    for start, end in pairwise([*starts, count]):
        if not kept or (_has_word(line, start, end) and _has_word(line, kept[-1], start)):
            kept.append(start)
        # Marks before the first word of a line go with that word.
    return kept


def _has_word(line: Line, start: int, end: int) -> bool:
    return any(c.isalnum() for word in line.words[start:end] for c in word)
