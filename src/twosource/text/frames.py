"""Long quotations out of the way of the parser, and back in.

In ``"…, but it had happened before that," Kovac told reporters on Monday`` a parser loses the frame behind the words
quoted.  So the frame is read with one short word in place of the quotation, the inside as sentences of its own, and
the two are put together: the root of the inner sentence next to the frame takes the place of the short word.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from twosource.text.nesting import Quoted

#: What stands for a quotation while its frame is read.  "it" did best of five words that were tried.
STAND_IN = "it"


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """Which quotations are taken out."""

    #: Words that a quotation needs; shorter ones parse well where they stand.  Subjects of verbs of saying, F1 on EWT
    #: and GUM (dev): 93.7 from 25 words on, 93.2 without, 92.8 from 6.  A weaker model gains from taking out more.
    long: int = 25


@dataclass(frozen=True, slots=True)
class Hole:
    """Tokens ``first`` up to ``last`` (exclusive), read apart; ``place`` is the number of their stand-in."""

    first: int
    last: int
    place: int


@dataclass(slots=True)
class Draft:
    """A parse in the making, by element: tokens first, then the stand-ins.  ``head`` is the own number at roots."""

    head: list[int]
    relation: list[str]
    pos: list[str]
    begins: list[bool]
    word: list[bool] = field(repr=False)

    def sentences(self, first: int, last: int) -> Iterator[tuple[int, int]]:
        """First element and end of each sentence between two elements that bound sentences."""
        return pairwise([*(i for i in range(first, last) if self.begins[i]), last])

    def is_below(self, node: int, above: int) -> bool:
        """True where an element hangs below another one, at whatever depth."""
        while self.head[node] != node:
            node = self.head[node]
            if node == above:
                return True
        return False


def holes(
    spans: Sequence[tuple[int, int]], word: Sequence[bool], quotes: Sequence[Quoted], options: Options = Options()
) -> list[Hole]:
    """The long quotations of a text, in order: closed, outermost, and without their last mark (comma, full stop)."""
    starts = [a for a, _ in spans]
    found: list[Hole] = []
    for quote in quotes:
        if quote.depth or not quote.closed:
            continue
        first, last = bisect_left(starts, quote.start), bisect_left(starts, quote.end)
        while last > first and not word[last - 1]:
            last -= 1
        if sum(word[first:last]) > options.long and (not found or first >= found[-1].last):
            found.append(Hole(first, last, len(spans) + len(found)))
    return found


def sequences(first: int, last: int, inside: Sequence[Hole], word: Sequence[bool]) -> list[list[int]]:
    """What is read one by one of tokens ``first`` up to ``last`` (a paragraph): the frame, then each quotation.

    A paragraph with no word outside its quotations is read as it stands.
    """
    frame: list[int] = []
    at = first
    for hole in inside:
        frame.extend([*range(at, hole.first), hole.place])
        at = hole.last
    frame.extend(range(at, last))
    if not any(element < len(word) and word[element] for element in frame):
        return [list(range(first, last))]
    return [frame, *(list(range(hole.first, hole.last)) for hole in inside)]


def put_back(draft: Draft, frame: Sequence[int], inside: Sequence[Hole]) -> None:
    """Join the parses of a frame and of its quotations in place.

    Where words of the frame's sentence follow the quotation, its last inner sentence is one with them; where they only
    go before, its first; where they stand on both sides, all of it.  Other inner sentences stand by themselves.
    """
    sentence = _sentences(draft, frame)
    anchor: dict[int, int] = {}
    for hole in inside:
        around = sentence[hole.place]
        at = around.index(hole.place)
        before, after = _has_word(draft, around[:at]), _has_word(draft, around[at + 1 :])
        roots = [i for i in range(hole.first, hole.last) if draft.head[i] == i]
        anchor[hole.place] = roots[-1] if after and not before else roots[0]
        draft.begins[hole.first] = at == 0
        if before and after:
            _as_one(draft, hole, roots)
    for element in frame:
        draft.head[element] = anchor.get(draft.head[element], draft.head[element])
    for place, root in anchor.items():
        if draft.head[place] != root:
            draft.head[root] = draft.head[place]
            draft.relation[root] = "ccomp" if draft.pos[draft.head[place]] == "VERB" else "parataxis"


def mend(draft: Draft, first: int, last: int) -> None:
    """Make one tree of every sentence of the tokens ``first`` up to ``last``, in place."""
    for start, end in draft.sentences(first, last):
        loose = [i for i in range(start, end) if draft.head[i] == i or not start <= draft.head[i] < end]
        if len(loose) == 1 and draft.head[loose[0]] == loose[0]:
            continue
        roots = [i for i in loose if draft.head[i] == i] or [i for i in loose if draft.word[i]] or loose
        for i in loose:
            draft.head[i] = roots[0]
            draft.relation[i] = "parataxis" if draft.word[i] else "punct"
        draft.relation[roots[0]] = "root"


def _sentences(draft: Draft, frame: Sequence[int]) -> dict[int, list[int]]:
    """The sentence of the frame in which each element stands."""
    found: dict[int, list[int]] = {}
    current: list[int] = []
    for i, element in enumerate(frame):
        if i == 0 or draft.begins[element]:
            current = []
        current.append(element)
        found[element] = current
    return found


def _has_word(draft: Draft, elements: Sequence[int]) -> bool:
    return any(element < len(draft.word) and draft.word[element] for element in elements)


def _as_one(draft: Draft, hole: Hole, roots: Sequence[int]) -> None:
    for i in range(hole.first, hole.last):
        draft.begins[i] = False
    for root in roots[1:]:
        draft.head[root], draft.relation[root] = roots[0], "parataxis"
