"""Text that two accounts share word for word, or nearly, outside what anybody is quoted as saying.

Quotations are left out on purpose: two reporters who print one statement have it from the speaker, not from each
other.  What is left is the reporters' own prose, and a long stretch of it in two accounts means that one has it from
the other or both from a third.

The method is seed and extend: runs of a few words are looked up in an inverted table, lengthened to the longest run
that both accounts print, and neighbouring runs joined to passages (as in passim, without its character alignment).
A run of words that common turns of phrase explain is no passage; see ``Options``.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from twosource.model.finding import Mode, Quote, Reading
from twosource.reconcile.words.common import LINKS
from twosource.text.words import Word, ngrams, words

_RIGHTS = re.compile(r"©|\ball rights reserved\b|\bmay not be (?:re)?published, broadcast\b", re.IGNORECASE)
#: Characters of a line that is a notice from end to end.
_LINE = 800


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What counts as shared text."""

    #: Words of a seed.  Rewritten wire copy keeps runs of four and five words between its edits.
    seed: int = 4
    #: Words that may stand between two runs of one passage, on either side: an editor's insertion, not a new sentence.
    gap: int = 6
    #: Words of a passage that must be the same.  Of 300 pairs of accounts of one event by outlets that wrote their own,
    #: 13 share a passage of 9 words or more, 8 one of 10, 5 one of 12, and these five were copied when looked at; of
    #: 2,175 pairs of accounts of different events none shares 10.
    least: int = 12
    #: Of those, words that are printed small.  Names and titles ("Mintz, Levin, Cohn, Ferris, Glovsky and Popeo") are
    #: the story's, not the reporter's.
    plain: int = 8
    #: Of the small words, those that are more than links: "at the Harrow Art College in the city of Orrin" is a name.
    telling: int = 4
    #: Part of the passage, on the side where it is longer, that must be the same.
    dense: float = 0.6
    #: Earliest accounts that a seed is looked up in, and accounts that one is then held against.  A wire story has
    #: hundreds of printings; a few lead to its family.
    holders: int = 16


@dataclass(frozen=True, slots=True)
class Prose:
    """The words of a text that are compared, in order.

    ``grams`` are the hashes of its runs of words with the index of their first word; no run crosses a quotation.
    """

    words: tuple[Word, ...]
    small: tuple[bool, ...]
    grams: tuple[tuple[int, int], ...]

    def __len__(self) -> int:
        return len(self.words)


@dataclass(frozen=True, slots=True)
class Run:
    """``length`` words that stand at index ``here`` of one prose and at ``there`` of another."""

    here: int
    there: int
    length: int


@dataclass(frozen=True, slots=True)
class Shared:
    """A passage that two proses share: its runs in order, none overlapping."""

    runs: tuple[Run, ...]

    @property
    def matched(self) -> int:
        """Words that are the same."""
        return sum(run.length for run in self.runs)

    @property
    def here(self) -> tuple[int, int]:
        """Word indices, end exclusive, in the first prose."""
        return self.runs[0].here, self.runs[-1].here + self.runs[-1].length

    @property
    def there(self) -> tuple[int, int]:
        """Word indices, end exclusive, in the second prose."""
        return self.runs[0].there, self.runs[-1].there + self.runs[-1].length

    @property
    def density(self) -> float:
        """Part of the passage that is the same, on the side where it is longer."""
        return self.matched / max(self.here[1] - self.here[0], self.there[1] - self.there[0])


def prose(reading: Reading, options: Options = Options()) -> Prose:
    """What the reporter writes: the words outside quotations and omitted passages."""
    said = [(p.start, p.end) for q in reading.quotes if _is_speech(q) for p in q.parts]
    left_out = [(o.start, o.end) for o in reading.article.omitted]
    text = reading.article.text
    return _prose(text, _outside(len(text), [*said, *left_out, *_notices(text)]), options)


def _is_speech(quote: Quote) -> bool:
    # What a speaker repeats of another's words stands inside the speaker's.
    return quote.mode is not Mode.INDIRECT and quote.within is None


def speech(reading: Reading, quotes: Sequence[Quote], options: Options = Options()) -> Prose:
    """What the account prints in the quotation marks of these quotes."""
    said = sorted({(p.start, p.end) for q in quotes for p in q.parts})
    return _prose(reading.article.text, said, options)


def _prose(text: str, stretches: Iterable[tuple[int, int]], options: Options) -> Prose:
    kept: list[Word] = []
    grams: list[tuple[int, int]] = []
    for start, end in stretches:
        here = [Word(w.start + start, w.end + start, w.norm) for w in words(text[start:end])]
        grams.extend((g, len(kept) + i) for i, g in enumerate(ngrams([w.norm for w in here], options.seed)))
        kept.extend(here)
    return Prose(tuple(kept), tuple(text[w.start].islower() for w in kept), tuple(grams))


def _notices(text: str) -> Iterator[tuple[int, int]]:
    # "All rights reserved. This material may not be published ..." is in the prints of strangers.
    for found in _RIGHTS.finditer(text):
        furthest = max(0, found.start() - _LINE)
        start, end = text.rfind("\n", furthest, found.start()) + 1, text.find("\n", found.end(), found.end() + _LINE)
        if (not start and furthest) or (end < 0 and len(text) - found.end() > _LINE):
            # The line is no notice but a text with one in it: only the sentence goes.
            start, end = text.rfind(". ", furthest, found.start()) + 1, found.end()
        yield max(start, furthest), len(text) if end < 0 else end


def _outside(length: int, inside: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    position = 0
    for start, end in sorted(inside):
        if start > position:
            yield position, start
        position = max(position, end)
    if position < length:
        yield position, length


class Index:
    """Where seeds stand in the proses added so far, the first few holders of each."""

    def __init__(self, options: Options = Options()) -> None:
        self._options = options
        self._holders: dict[int, list[int]] = {}

    def add(self, number: int, text: Prose) -> None:
        """Take in a prose under its number."""
        for gram in {g for g, _ in text.grams}:
            held = self._holders.setdefault(gram, [])
            if len(held) < self._options.holders:
                held.append(number)

    def candidates(self, text: Prose) -> list[int]:
        """Numbers of the few proses that most likely share a passage with this one, in ascending order."""
        seeds = Counter(n for g in {g for g, _ in text.grams} for n in self._holders.get(g, ()))
        # A passage of 12 words with its gaps has at least this many different seeds, or it is too broken to count.
        likely = sorted((-count, n) for n, count in seeds.items() if count >= 2)
        return sorted(n for _, n in likely[: self._options.holders])


def shared(here: Prose, there: Prose, options: Options = Options()) -> list[Shared]:
    """The passages that two proses share, in order of the first; linear but for words repeated in the second."""
    return passages(here, runs(here, there, options), options)


def passages(here: Prose, found: Sequence[Run], options: Options = Options()) -> list[Shared]:
    """The passages that the runs shared by two proses make up, those that common turns of phrase explain left out."""
    return [s for s in _passages(found, options) if _counts(s, here, options)]


def runs(here: Prose, there: Prose, options: Options = Options()) -> list[Run]:
    """The runs of words that two proses share, in order of the first."""
    return list(_runs(here, there, options))


def _counts(found: Shared, here: Prose, options: Options) -> bool:
    small = [i for run in found.runs for i in range(run.here, run.here + run.length) if here.small[i]]
    telling = sum(here.words[i].norm not in LINKS for i in small)
    enough = len(small) >= options.plain and telling >= options.telling
    return found.matched >= options.least and enough and found.density >= options.dense


def _runs(here: Prose, there: Prose, options: Options) -> Iterator[Run]:
    places: dict[int, list[int]] = {}
    for gram, j in there.grams:
        found = places.setdefault(gram, [])
        if len(found) < options.holders:
            found.append(j)
    done = 0
    for gram, i in here.grams:
        if i < done or gram not in places:
            continue
        best = max((_extend(here, there, i, j, done) for j in places[gram]), key=lambda r: (r.length, -r.there))
        yield best
        done = best.here + best.length


def _extend(here: Prose, there: Prose, i: int, j: int, done: int) -> Run:
    back = 0
    while i - back > done and j - back > 0 and here.words[i - back - 1].norm == there.words[j - back - 1].norm:
        back += 1
    length = back
    while (
        i + length - back < len(here)
        and j + length - back < len(there)
        and here.words[i + length - back].norm == there.words[j + length - back].norm
    ):
        length += 1
    return Run(i - back, j - back, length)


def _passages(runs: Sequence[Run], options: Options) -> Iterator[Shared]:
    chain: list[Run] = []
    for run in runs:
        if chain and not _near(chain[-1], run, options.gap):
            yield Shared(tuple(chain))
            chain = []
        chain.append(run)
    if chain:
        yield Shared(tuple(chain))


def _near(one: Run, other: Run, gap: int) -> bool:
    across = other.here - one.here - one.length
    below = other.there - one.there - one.length
    return 0 <= across <= gap and 0 <= below <= gap
