"""The page as a reader of quotations sees it: sentences in which each quotation is one block.

A quotation is not parsed with its frame: its words are taken out, so that ``"…," said X`` is a short sentence with a
block in it, whatever the model made of the whole.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile

from twosource.model.article import Article
from twosource.model.language import Analysis, Token
from twosource.text.marks import quoted
from twosource.text.nesting import Quoted
from twosource.text.paragraphs import paragraphs

_STOPS = frozenset({".", "!", "?", "…", "...", "....", ".."})
#: Tokens of the tag at the end of a quotation whose closing mark is lost.
_TAG = 12
_SAID = frozenset({"said", "says", "added", "wrote", "told", "tweeted", "explained"})
_SPEAKING = frozenset("i we my our me us you your i'm we're i've we've myself ourselves".split())


@dataclass(frozen=True, slots=True)
class Segment:
    """One sentence outside quotation marks.

    ``items`` are indices of tokens; a block (quotation ``k``) stands as ``~k``.  ``paragraph`` counts paragraphs,
    ``last`` is true for the last segment of one.
    """

    items: tuple[int, ...]
    paragraph: int
    last: bool = False

    @property
    def tokens(self) -> tuple[int, ...]:
        """The tokens, blocks left out."""
        return tuple(i for i in self.items if i >= 0)

    @property
    def blocks(self) -> tuple[int, ...]:
        """The blocks, in order."""
        return tuple(~i for i in self.items if i < 0)


@dataclass(frozen=True, slots=True)
class Layout:
    """An article cut into segments; ``blocks`` are its quotations, ``paragraphs`` offsets (start, end)."""

    article: Article
    analysis: Analysis
    blocks: tuple[Quoted, ...]
    segments: tuple[Segment, ...]
    paragraphs: tuple[tuple[int, int], ...]
    #: For each token the segment it stands in, -1 inside blocks.
    segment_of: tuple[int, ...] = field(repr=False)
    #: Quotations inside the blocks, none inside another of them.
    held: tuple[Quoted, ...] = field(default=(), repr=False)

    def token(self, index: int) -> Token:
        """The token of an index."""
        return self.analysis.tokens[index]

    def inside(self, block: int) -> range:
        """Indices of the tokens of a block."""
        q = self.blocks[block]
        return self.analysis.within(q.start, q.end)

    def block_of(self, index: int) -> int | None:
        """The block in which a token stands, if any."""
        at = self.token(index).start
        n = bisect_right(self.blocks, at, key=lambda q: q.outer[0]) - 1
        return n if n >= 0 and at < self.blocks[n].outer[1] else None

    def words(self, block: int) -> list[Token]:
        """The tokens of a block that are words."""
        return [t for t in (self.analysis.tokens[i] for i in self.inside(block)) if t.text[0].isalnum()]

    def opens(self, index: int) -> bool:
        """True for the first token of a paragraph; what is left out before it does not count."""
        paragraph = self.segments[self.segment_of[index]].paragraph
        return index == 0 or self.token(index - 1).end <= self.paragraphs[paragraph][0]

    def offsets(self, first: int, last: int) -> tuple[int, int] | None:
        """Offsets of the tokens ``first`` up to ``last`` (exclusive); ``None`` for no token."""
        return (self.token(first).start, self.token(last - 1).end) if first < last else None

    def start_of(self, item: int) -> int:
        """Offset at which an item starts, the mark of a block included."""
        return self.blocks[~item].outer[0] if item < 0 else self.token(item).start

    def end_of(self, item: int) -> int:
        """Offset at which an item ends, the mark of a block included."""
        return self.blocks[~item].outer[1] if item < 0 else self.token(item).end


def lay_out(article: Article, analysis: Analysis, set_off: Sequence[Quoted] = ()) -> Layout:
    """The segments of an article, omitted passages left out; ``set_off`` are blocks that have no marks."""
    skip = tuple((o.start, o.end) for o in article.omitted)
    shown = tuple(paragraphs(article.text))
    found = quoted(article.text, skip)
    blocks = _merged(tuple(_before_tag(analysis, q) for q in _outermost(article.text, found, shown)), set_off)
    items = tuple(_items(analysis, blocks, range(len(analysis.tokens)), range(len(blocks))))
    segments = tuple(_segments(article.text, analysis, blocks, items, shown))
    held = tuple(_held(found, blocks))
    return Layout(article, analysis, blocks, segments, shown, _places(analysis, segments), held)


def lay_out_within(layout: Layout) -> Layout:
    """What stands inside the blocks that hold quotations, as a page of its own whose blocks these quotations are."""
    segments: list[Segment] = []
    for n, q in enumerate(layout.blocks):
        first = bisect_left(layout.held, q.start, key=lambda h: h.outer[0])
        last = bisect_left(layout.held, q.end, key=lambda h: h.outer[0])
        if first < last:
            items = tuple(_items(layout.analysis, layout.held, layout.inside(n), range(first, last)))
            segments += _segments(layout.article.text, layout.analysis, layout.held, items, layout.paragraphs)
    places = _places(layout.analysis, segments)
    return replace(layout, blocks=layout.held, segments=tuple(segments), segment_of=places, held=())


def _places(analysis: Analysis, segments: Sequence[Segment]) -> tuple[int, ...]:
    segment_of = [-1] * len(analysis.tokens)
    for n, segment in enumerate(segments):
        for i in segment.tokens:
            segment_of[i] = n
    return tuple(segment_of)


def _held(found: Sequence[Quoted], blocks: Sequence[Quoted]) -> Iterator[Quoted]:
    """The quotations with both marks that stand inside a block, those inside another one left out."""
    end = -1
    for q in found:
        n = bisect_right(blocks, q.outer[0], key=lambda b: b.start) - 1
        inside = n >= 0 and q.outer[1] <= blocks[n].end and q.outer != blocks[n].outer
        if inside and q.closed and q.outer[0] >= end:
            end = q.outer[1]
            yield q


def _before_tag(analysis: Analysis, q: Quoted) -> Quoted:
    """A quotation that lost its closing mark, ended where the paragraph closes with its tag ("We go, said X)."""
    if q.closed:
        return q
    tokens = analysis.tokens
    inside = analysis.within(q.start, q.end)
    for i in reversed(inside[-_TAG:] if len(inside) > _TAG + 2 else inside[2:]):
        if tokens[i].text == "," and i + 2 in inside:
            said = [tokens[j].text in _SAID for j in (i + 1, inside[-1] - 1)]
            named = tokens[i + 2 if said[0] else i + 1].pos in {"PROPN", "DET", "PRON", "NOUN"}
            first_person = tokens[i + 1].text.lower() in _SPEAKING
            if any(said) and named and not first_person:
                end = tokens[i].end
                return replace(q, end=end, closing=(end, end))
    return q


def _outermost(text: str, found: Sequence[Quoted], shown: Sequence[tuple[int, int]]) -> tuple[Quoted, ...]:
    """The quotations that no other holds; where marks hold a whole paragraph of nobody's speech, those inside it."""
    starts = dict(shown)
    whole = (n for n, q in enumerate(found) if starts.get(q.outer[0]) == q.outer[1])
    dropped = {n for n in whole if _is_narration(text, found, n)}
    kept: list[Quoted] = []
    place: dict[int, int] = {}
    for n, q in enumerate(found):
        if n in dropped or (kept and q.outer[0] < kept[-1].outer[1]):
            continue
        place[n] = len(kept)
        kept.append(replace(q, continues=None if q.continues is None else place.get(q.continues)))
    return tuple(kept)


def _merged(blocks: tuple[Quoted, ...], set_off: Sequence[Quoted]) -> tuple[Quoted, ...]:
    """Blocks with and without marks in text order; a block without marks swallows the marks inside it."""
    if not set_off:
        return blocks
    starts = [q.start for q in set_off]

    def is_free(q: Quoted) -> bool:
        i = bisect_right(starts, q.outer[0]) - 1
        return i < 0 or set_off[i].end <= q.outer[0]

    kept = [(n, q) for n, q in enumerate(blocks) if is_free(q)]
    place = dict(kept)
    merged = sorted([*(q for _, q in kept), *set_off], key=lambda q: q.outer)
    index = {q.outer: n for n, q in enumerate(merged)}
    return tuple(
        q
        if q.continues is None
        else replace(q, continues=index[place[q.continues].outer] if q.continues in place else None)
        for q in merged
    )


def _is_narration(text: str, found: Sequence[Quoted], n: int) -> bool:
    """True for a paragraph in marks that tells of somebody's words in the third person and quotes them inside."""
    q = found[n]
    nested = list(takewhile(lambda h: h.outer[0] < q.end, (found[k] for k in range(n + 1, len(found)))))
    if not nested or q.continues is not None or not q.closed:
        return False
    words = text[q.start : q.end].lower().replace("’", "'").split()
    # One word by itself is no quotation: "a ‘new’ plan".
    quotes = any(len(text[h.start : h.end].split()) > 1 for h in nested) or not _SAID.isdisjoint(words)
    return quotes and _SPEAKING.isdisjoint(words)


def _items(analysis: Analysis, blocks: Sequence[Quoted], inside: range, numbers: range) -> Iterator[int]:
    k = numbers.start
    for i in inside:
        token = analysis.tokens[i]
        while k < numbers.stop and blocks[k].outer[1] <= token.start:
            yield ~k
            k += 1
        if k < numbers.stop and blocks[k].outer[0] < token.end:
            continue
        yield i
    yield from (~n for n in range(k, numbers.stop))


def _segments(
    text: str,
    analysis: Analysis,
    blocks: Sequence[Quoted],
    items: Sequence[int],
    shown: Sequence[tuple[int, int]],
) -> Iterator[Segment]:
    here: list[int] = []
    paragraph = 0
    for item in items:
        start = analysis.tokens[item].start if item >= 0 else blocks[~item].outer[0]
        if paragraph + 1 < len(shown) and shown[paragraph][1] <= start:
            if here:
                yield Segment(tuple(here), paragraph, last=True)
                here = []
            while paragraph + 1 < len(shown) and shown[paragraph][1] <= start:
                paragraph += 1
        elif here and _breaks(text, analysis, blocks, (here[-1], item)):
            yield Segment(tuple(here), paragraph)
            here = []
        here.append(item)
    if here:
        yield Segment(tuple(here), paragraph, last=True)


def _breaks(text: str, analysis: Analysis, blocks: Sequence[Quoted], pair: tuple[int, int]) -> bool:
    """True when a sentence ends between two neighbouring items of a paragraph."""
    before, after = pair
    tokens = analysis.tokens
    if before < 0:
        begins = after < 0 or (tokens[after].text[0].isalnum() and not tokens[after].text[0].islower())
        return begins and _ends_itself(text, blocks[~before])
    if tokens[before].text not in _STOPS:
        return False
    return after < 0 or tokens[before].sentence != tokens[after].sentence


def _ends_itself(text: str, q: Quoted) -> bool:
    last = text[q.start : q.end].rstrip("'’\"” )")[-1:]
    return last in {".", "!", "?", "…"}
