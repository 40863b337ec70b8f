"""Printings of one utterance side by side, word under word.

Progressive alignment: the longest printing stands first, every further one is aligned to what most printings so far
have, and new words open new columns.  The order of the printings is fixed by their words (length, then text), so that
the order in which accounts arrive changes nothing.  What a printing leaves out honestly (it starts late, stops early,
has an ellipsis) is *outside* its row; what it lacks without a sign is an empty cell.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from twosource.reconcile.words.wording import Strand, Term
from twosource.text.align import Block, align


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What may stand opposite what."""

    #: Words at the edge of a printing that may stand opposite other words there.  One or two are a changed word at
    #: the cut ("[He] asked" for "Robert asked"); more are text that the other printing does not have.
    edge: int = 2
    #: Words that may stand opposite those where both begin a sentence or clause ("As" for "But I think").
    opening: int = 4
    #: Words on the shorter side of a replaced stretch.  Rewordings inside marks run up to nine words in the news
    #: stories read by hand; longer ones are other sentences.
    replaced: int = 12
    #: A replaced stretch has at most so many times the words (and one) of the shorter equal run beside it: wording
    #: that changed stands between wording that did not.
    held: int = 2
    #: Words that one printing can lack between two words it has, or have more.  Longer cuts are two excerpts.
    cut: int = 60
    #: The same where a cue breaks the printing: what the cue hides is often just left out.
    cut_at_cue: int = 16
    #: Nor can it lack more than so many times its own words: two words with a sentence between them are no quotation.
    share: int = 2
    #: A printing of so few words is looked up as a whole first.
    phrase: int = 12
    #: So many words at the edge of a printing, held equal across so many words of the others, are there by chance.
    stray: int = 3
    #: One or two words held equal between stretches that differ by so many words together are there by chance.
    adrift: int = 8
    far: int = 10


DEFAULT = Options()


@dataclass(slots=True)
class Column:
    """One place: which term of which strand stands there."""

    cells: dict[int, int] = field(default_factory=dict)
    keys: Counter[str] = field(default_factory=Counter)
    opens: int = 0
    #: Strands whose word in the column before is this one, too: "Tull-ane" is all of "Tull Ane".
    joined: set[int] = field(default_factory=set)
    #: The word that most strands have here; ties go by the word.
    key: str = ""

    def put(self, strand: int, index: int, term: Term) -> None:
        """Set a term of a strand here."""
        self.cells[strand] = index
        self.keys[term.key] += 1
        if (self.keys[term.key], term.key) > (self.keys[self.key], self.key):
            self.key = term.key
        self.opens = max(self.opens, term.opens)


#: A row's value at a column: a term's index, ``EMPTY`` (the words are lacking) or ``OUTSIDE`` (not printed here).
EMPTY = -1
OUTSIDE = -2


@dataclass(frozen=True, slots=True)
class Collation:
    """Strands in canonical order and one row of cells for each."""

    strands: tuple[Strand, ...]
    rows: tuple[tuple[int, ...], ...]

    @property
    def width(self) -> int:
        """The number of columns."""
        return len(self.rows[0]) if self.rows else 0


def canonical(strands: Sequence[Strand]) -> tuple[Strand, ...]:
    """The strands in the order in which they are collated: longest first, then by words."""
    return tuple(
        sorted(strands, key=lambda s: (-len(s.terms), _face(s), s.article, s.terms[0].start if s.terms else 0))
    )


def _face(strand: Strand) -> tuple[tuple[str, bool, bool, int], ...]:
    return tuple((t.word, t.gap, t.cue, t.opens) for t in strand.terms)


def collate(strands: Sequence[Strand], options: Options = DEFAULT) -> Collation:
    """The strands word under word; the same table whatever order they come in.

    Printings with the same words are aligned once.
    """
    ordered = canonical([s for s in strands if s.terms])
    columns: list[Column] = []
    twins: dict[tuple[tuple[str, bool, bool, int], ...], int] = {}
    for number, strand in enumerate(ordered):
        same = _face(strand)
        if same in twins:
            _copy(columns, twins[same], number, strand)
            continue
        twins[same] = number
        columns = _add(columns, number, strand, options)
    rows = tuple(tuple(_row(columns, number, strand, options)) for number, strand in enumerate(ordered))
    return Collation(ordered, rows)


def _copy(columns: Sequence[Column], twin: int, number: int, strand: Strand) -> None:
    for column in columns:
        index = column.cells.get(twin)
        if index is not None:
            column.put(number, index, strand.terms[index])
        elif twin in column.joined:
            column.joined.add(number)


def _add(columns: list[Column], number: int, strand: Strand, options: Options) -> list[Column]:
    if not columns:
        return [_new(number, i, term) for i, term in enumerate(strand.terms)]
    aligned = _aligned([c.key for c in columns], strand.keys, options)
    blocks = _settle(_drawn(aligned, columns, strand.terms), columns, strand.terms, options)
    grown: list[Column] = []
    for k, block in enumerate(blocks):
        if block.equal:
            pairs = zip(range(block.a, block.a_end), range(block.b, block.b_end), strict=True)
            for c, i in pairs:
                columns[c].put(number, i, strand.terms[i])
            grown.extend(columns[block.a : block.a_end])
        else:
            grown.extend(_differ(columns, blocks, k, strand, number, options))
    return grown


def _new(number: int, index: int, term: Term) -> Column:
    column = Column()
    column.put(number, index, term)
    return column


def _differ(
    columns: list[Column], blocks: Sequence[Block], k: int, strand: Strand, number: int, options: Options
) -> Iterator[Column]:
    """The columns of an unequal block, with the strand's words set into or between them."""
    block = blocks[k]
    here, fresh = columns[block.a : block.a_end], range(block.b, block.b_end)
    starts, ends = block.b == 0, block.b_end == len(strand.terms)
    if starts and block.a == 0 and not here:
        yield from (_new(number, i, strand.terms[i]) for i in fresh)
    if starts or ends:
        # True when the columns begin or end there too: then nothing is missing between.
        whole = block.a == 0 if starts else block.a_end == len(columns)
        if starts != ends and fresh:
            _set(_at_edge(here, fresh, strand, options, starts=starts, whole=whole), fresh, number, strand)
        yield from here
        if ends and not starts and block.a_end == len(columns) and not here:
            yield from (_new(number, i, strand.terms[i]) for i in fresh)
        return
    flanks = [b.b_end - b.b for b in (blocks[k - 1], blocks[k + 1])]
    yield from _inside(here, fresh, min(flanks), strand, number, options)


def _at_edge(
    here: Sequence[Column], fresh: range, strand: Strand, options: Options, *, starts: bool, whole: bool
) -> Sequence[Column]:
    """The columns that a printing's first or last words stand opposite, none where they are text of their own."""
    if len(fresh) > options.edge or (starts and _named_in_full(strand, fresh)):
        return ()
    whole = whole and not any(c.opens for c in here[1:])
    if whole and len(fresh) <= len(here) <= options.edge + 1:
        return here[: len(fresh)] if starts else here[-len(fresh) :]
    if not starts:
        # A printing ends with other words only where the others come to the end of a clause too.
        beside, after = here[: len(fresh)], here[len(fresh) : len(fresh) + 1]
        ends = all(c.opens for c in after)
        return beside if ends and len(beside) == len(fresh) and all(c.opens < 2 for c in beside) else ()
    if strand.terms[fresh.start].opens == 2:
        # A sentence begins: what stands opposite is all since the clause there began, or another sentence.
        since = next((i for i in range(1, min(len(here), options.opening) + 1) if here[-i].opens), 0)
        return here[len(here) - since :] if since >= len(fresh) else ()
    beside = here[-len(fresh) :]
    return beside if len(beside) == len(fresh) and all(c.opens < 2 for c in beside[1:]) else ()


def _named_in_full(strand: Strand, fresh: range) -> bool:
    """True for an editor's first name or title before a name: "[Mayor Ann] Tull" has more words, no other ones."""
    name = strand.terms[fresh.stop]
    return name.capital and not name.common and all(strand.terms[i].bracketed for i in fresh)


def _inside(
    here: list[Column], fresh: range, flank: int, strand: Strand, number: int, options: Options
) -> Iterator[Column]:
    gap = next((k for k in range(fresh.start, fresh.stop + 1) if strand.terms[k].gap), None)
    if fresh and "".join(c.key for c in here) == "".join(strand.keys[fresh.start : fresh.stop]):
        _set(here, fresh, number, strand)
        for column in here[len(fresh) :]:
            column.joined.add(number)
        yield from here
        yield from (_new(number, i, strand.terms[i]) for i in fresh[len(here) :])
    elif gap is not None:
        before, after = range(fresh.start, gap), range(gap, fresh.stop)
        if len(before) + len(after) <= len(here):
            if len(before) <= options.edge:
                _set(here, before, number, strand)
            if 0 < len(after) <= options.edge:
                _set(here[-len(after) :], after, number, strand)
        yield from here
    elif _other_text(len(here), len(fresh), flank, options) or (fresh and here and _named_in_full(strand, fresh)):
        yield from here
    else:
        _set(here, fresh, number, strand)
        yield from here
        yield from (_new(number, i, strand.terms[i]) for i in fresh[len(here) :])


def _other_text(here: int, fresh: int, flank: int, options: Options) -> bool:
    if not here:
        return fresh > options.cut
    return fresh > 0 and (min(here, fresh) > options.replaced or max(here, fresh) > options.held * (flank + 1))


def _set(columns: Sequence[Column], indices: range, number: int, strand: Strand) -> None:
    for column, index in zip(columns, indices, strict=False):
        column.put(number, index, strand.terms[index])


def _row(columns: Sequence[Column], number: int, strand: Strand, options: Options) -> Iterator[int]:
    """A strand's cells: where it has no word, whether it lacks one or stands outside."""
    filled = [c for c, column in enumerate(columns) if number in column.cells]
    row = [OUTSIDE] * len(columns)
    for c in filled:
        row[c] = columns[c].cells[number]
    for c, d in pairwise(filled):
        whole = d > c + 1 and all(number in column.joined for column in columns[c + 1 : d])
        if whole or (d > c + 1 and _silent(strand, row[c], row[d], d - c - 1, options)):
            row[c + 1 : d] = [EMPTY] * (d - c - 1)
    return iter(row)


def _silent(strand: Strand, left: int, right: int, missing: int, options: Options) -> bool:
    """True when nothing between two words of a strand tells the reader that words are missing."""
    if right != left + 1:
        return False  # words of its own stand there that nobody else's can be held against
    term = strand.terms[right]
    most = min(options.cut_at_cue if term.cue else options.cut, options.share * len(strand.terms))
    return not term.gap and missing <= most


def _aligned(keys: Sequence[str], words: Sequence[str], options: Options) -> Sequence[Block]:
    """Blocks of an alignment; a phrase that stands as a whole among the columns is held to nothing else."""
    size = len(words)
    if size <= options.phrase:
        for a in range(len(keys) - size + 1):
            if tuple(keys[a : a + size]) == tuple(words):
                ends = (
                    Block(0, a, 0, 0, False),
                    Block(a, a + size, 0, size, True),
                    Block(a + size, len(keys), size, size, False),
                )
                return [b for b in ends if b.a < b.a_end]
    return align(keys, words)


def _drawn(blocks: Sequence[Block], columns: Sequence[Column], terms: Sequence[Term]) -> list[Block]:
    """Equal words drawn to the run beside them, where they stand there as well.

    An alignment of the greatest length does not care whether "the agent" is held to the first or to the fourth "the
    agent" before what follows.
    """
    keys, words = [c.key for c in columns], [t.key for t in terms]
    once = _drawn_onward(_turned(_drawn_onward(blocks, keys, words)), words, keys)
    back = _mirrored(_turned(once), keys, words)
    keys, words = keys[::-1], words[::-1]
    again = _drawn_onward(_turned(_drawn_onward(back, keys, words)), words, keys)
    return _mirrored(_turned(again), keys, words)


def _turned(blocks: Sequence[Block]) -> list[Block]:
    return [Block(k.b, k.b_end, k.a, k.a_end, k.equal) for k in blocks]


def _mirrored(blocks: Sequence[Block], a: Sequence[str], b: Sequence[str]) -> list[Block]:
    return [Block(len(a) - k.a_end, len(a) - k.a, len(b) - k.b_end, len(b) - k.b, k.equal) for k in reversed(blocks)]


def _drawn_onward(blocks: Sequence[Block], keys: Sequence[str], words: Sequence[str]) -> list[Block]:
    done: list[Block] = []
    for block in blocks:
        then = block
        while then.equal and len(done) > 1 and done[-1].b == done[-1].b_end and done[-2].equal:
            size = done[-2].b_end - done[-2].b
            if keys[then.a - size : then.a] != words[then.b - size : then.b]:
                break
            a, b = then.a - size, then.b - size
            del done[-2:]
            while done and not done[-1].equal and b > done[-1].b and keys[a - 1] == words[b - 1]:
                a, b = a - 1, b - 1
            before = done.pop() if done and not done[-1].equal else None
            start_a, start_b = (before.a, before.b) if before else (done[-1].a_end, done[-1].b_end) if done else (0, 0)
            done.append(Block(start_a, a, start_b, b, False))
            then = Block(a, then.a_end, b, then.b_end, True)
        done.append(then)
    return done


def _settle(blocks: Sequence[Block], columns: Sequence[Column], terms: Sequence[Term], options: Options) -> list[Block]:
    """Blocks as a reader would cut them: no lone little words held equal, gaps at the start of a clause."""
    settled: list[Block] = []
    for number, block in enumerate(blocks):
        lone = block.equal and _lone(blocks, number, columns, terms, options)
        equal = block.equal and not lone
        joined = settled.pop() if settled and not settled[-1].equal and not equal else block
        settled.append(Block(joined.a, block.a_end, joined.b, block.b_end, equal))
    return _slide(settled, columns, terms)


def _lone(
    blocks: Sequence[Block], number: int, columns: Sequence[Column], terms: Sequence[Term], options: Options
) -> bool:
    block = blocks[number]
    size = block.b_end - block.b
    if len(blocks) == 1 or (terms[block.b].opens == 2 and columns[block.a].opens == 2):
        return False
    # Beyond the printing's own first and last word there is nothing that it lacks.
    around = [
        b
        for b in (*blocks[max(0, number - 1) : number], *blocks[number + 1 : number + 2])
        if 0 < b.b_end > b.b or 0 < b.b < len(terms)
    ]
    apart = sum(max(b.a_end - b.a, b.b_end - b.b) for b in around)
    if size <= 2 and all(terms[i].common for i in range(block.b, block.b_end)):
        return (len(around) == 2 or apart > 2) and apart > size
    if size <= 2 and len(around) == 2 and apart >= options.adrift:
        return True
    edge = block.b == 0 or block.b_end == len(terms)
    return edge and size <= options.stray and apart >= options.far and len(terms) > 2 * size


def _slide(blocks: list[Block], columns: Sequence[Column], terms: Sequence[Term]) -> list[Block]:
    for k in range(1, len(blocks) - 1):
        left, block, right = blocks[k - 1 : k + 2]
        if block.equal or not (left.equal and right.equal) or (block.a != block.a_end) == (block.b != block.b_end):
            continue
        if block.b == block.b_end:
            keys, opens, start, end = [c.key for c in columns], [c.opens for c in columns], block.a, block.a_end
        else:
            keys, opens, start, end = [t.key for t in terms], [t.opens for t in terms], block.b, block.b_end
        shift = _best_shift(keys, opens, start, end, left.a_end - left.a - 1, right.a_end - right.a - 1)
        blocks[k - 1] = Block(left.a, left.a_end + shift, left.b, left.b_end + shift, True)
        blocks[k] = Block(block.a + shift, block.a_end + shift, block.b + shift, block.b_end + shift, False)
        blocks[k + 1] = Block(right.a + shift, right.a_end, right.b + shift, right.b_end, True)
    return blocks


def _best_shift(keys: Sequence[str], opens: Sequence[int], start: int, end: int, back: int, ahead: int) -> int:
    low = 0
    while -low < back and keys[start + low - 1] == keys[end + low - 1]:
        low -= 1
    high = 0
    while high < ahead and keys[start + high] == keys[end + high]:
        high += 1
    return max(range(low, high + 1), key=lambda s: (opens[start + s], -abs(s), s))
