"""Two word sequences side by side: which words stand opposite which, and where one runs inside the other.

Sequences are compared by equality of their items, so callers pass folded words.  Both functions are symmetric in
what they call equal and depend on nothing but the words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Indel

from twosource.text.words import ngrams


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """Bounds that keep alignment near-linear."""

    #: Cells of the alignment matrix that are worked out exactly (one bit each, so 8 MB).  Two quotations of 8,000
    #: words fit; longer stretches without a common anchor are not two printings of one text.
    exact: int = 64_000_000
    #: Words of an anchor.  Runs of five words that stand once in both texts are shared wording: of the pairs of
    #: accounts of one story in news corpora hardly any share one by chance.
    anchor: int = 5
    #: Places in the long text at which one n-gram is still tried; a periodic text has thousands.
    places: int = 8


DEFAULT = Options()


@dataclass(frozen=True, slots=True, order=True)
class Block:
    """Words ``a`` up to ``a_end`` of one sequence opposite words ``b`` up to ``b_end`` of the other."""

    a: int
    a_end: int
    b: int
    b_end: int
    equal: bool


@dataclass(frozen=True, slots=True, order=True)
class Run:
    """``size`` equal words from ``a`` in one sequence and from ``b`` in the other."""

    a: int
    b: int
    size: int


def align(a: Sequence[str], b: Sequence[str], options: Options = DEFAULT) -> tuple[Block, ...]:
    """Blocks that cover both sequences in order, equal and unequal ones in turn.

    A longest common subsequence (Hyyro's bit-parallel algorithm, through rapidfuzz).  Where the two are too long for
    that they are cut at runs of words that stand once in each; a stretch without such a run counts as unequal.
    """
    blocks: list[Block] = []
    for piece in _pieces(a, b, options):
        for block in piece:
            _append(blocks, block)
    return tuple(blocks)


def shared_runs(a: Sequence[str], b: Sequence[str], size: int = 3, options: Options = DEFAULT) -> tuple[Run, ...]:
    """Maximal runs of at least ``size`` equal words, in order of place; n-grams that stand all over ``b`` start none.

    Seed and extend: linear in both lengths for texts, and bounded for periodic ones, because a place already inside
    a run found starts no second one.
    """
    seeds: dict[int, list[int]] = {}
    for place, gram in enumerate(ngrams(b, size)):
        seeds.setdefault(gram, []).append(place)
    runs: list[Run] = []
    covered: dict[int, int] = {}
    for i, gram in enumerate(ngrams(a, size)):
        places = seeds.get(gram, [])
        for j in places if len(places) <= options.places else ():
            if covered.get(i - j, 0) > i:
                continue
            run = _extend(a, b, i, j)
            if run.size >= size:
                runs.append(run)
                covered[i - j] = run.a + run.size
    return tuple(sorted(runs))


def _extend(a: Sequence[str], b: Sequence[str], i: int, j: int) -> Run:
    first_a, first_b = i, j
    while first_a and first_b and a[first_a - 1] == b[first_b - 1]:
        first_a, first_b = first_a - 1, first_b - 1
    while i < len(a) and j < len(b) and a[i] == b[j]:
        i, j = i + 1, j + 1
    return Run(first_a, first_b, i - first_a)


def _pieces(a: Sequence[str], b: Sequence[str], options: Options) -> Iterator[Iterator[Block]]:
    if len(a) * len(b) <= options.exact:
        yield _exact(a, b, 0, 0)
        return
    head = _common(a, b)
    tail = _common(a[head:][::-1], b[head:][::-1])
    inner_a, inner_b = a[head : len(a) - tail], b[head : len(b) - tail]
    yield iter([Block(0, head, 0, head, True)])
    for i, i_end, j, j_end in _between_anchors(inner_a, inner_b, options.anchor):
        if (i_end - i) * (j_end - j) <= options.exact:
            yield _exact(inner_a[i:i_end], inner_b[j:j_end], head + i, head + j)
        else:
            yield iter([Block(head + i, head + i_end, head + j, head + j_end, False)])
    yield iter([Block(len(a) - tail, len(a), len(b) - tail, len(b), True)])


def _common(a: Sequence[str], b: Sequence[str]) -> int:
    return next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))


def _between_anchors(a: Sequence[str], b: Sequence[str], size: int) -> Iterator[tuple[int, int, int, int]]:
    # Anchors stand once in each text; of crossing ones the first in order stays, which is enough for texts of this
    # length (whole articles) and linear.
    once_a, once_b = _once(a, size), _once(b, size)
    i = j = 0
    for gram, place in once_a.items():
        other = once_b.get(gram)
        if other is not None and place >= i and other >= j:
            yield i, place, j, other
            i, j = place, other
    yield i, len(a), j, len(b)


def _once(words: Sequence[str], size: int) -> dict[int, int]:
    places: dict[int, int] = {}
    more = set()
    for place, gram in enumerate(ngrams(words, size)):
        if gram in places:
            more.add(gram)
        places[gram] = place
    return {gram: place for gram, place in places.items() if gram not in more}


def _exact(a: Sequence[str], b: Sequence[str], first_a: int, first_b: int) -> Iterator[Block]:
    numbers: dict[str, int] = {}
    x = [numbers.setdefault(word, len(numbers)) for word in a]
    y = [numbers.setdefault(word, len(numbers)) for word in b]
    for op in Indel.opcodes(x, y):
        yield Block(
            first_a + op.src_start,
            first_a + op.src_end,
            first_b + op.dest_start,
            first_b + op.dest_end,
            op.tag == "equal",
        )


def _append(blocks: list[Block], block: Block) -> None:
    if block.a == block.a_end and block.b == block.b_end:
        return
    if blocks and blocks[-1].equal == block.equal:
        last = blocks.pop()
        block = Block(last.a, block.a_end, last.b, block.b_end, block.equal)
    blocks.append(block)
