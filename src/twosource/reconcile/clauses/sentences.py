"""Sentences that two accounts print nearly alike, word beside word: where the words part, so may the facts.

Copied, cut and edited text is how news travels, and its slips are the plainest differences there are: all words agree
but a number, a day, a name.  Pairs come from an index of runs of three words, so nothing compares all with all.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import fsum
from typing import TypeVar

from twosource.model.finding import When
from twosource.model.language import EntityKind
from twosource.model.passage import Passage
from twosource.reconcile.clauses.frames import Frame
from twosource.reconcile.words.wording import weight
from twosource.text.align import align
from twosource.text.words import Word, ngrams, words


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """When two sentences are printings of one."""

    #: Share of the weight of the slighter sentence's words that stand in the other in the same order.  In 120 pairs of
    #: a news item and a false rewrite of it, sentences that tell the same but for a fact lie above.
    same: float = 0.6
    #: The same of the longer one: a sentence that says much more seldom differs in one word only.
    around: float = 0.4
    #: Weight of the words in common (rare 1, everyday 0.4, grammar 0.1): three telling words at least.
    least: float = 3.0
    #: Words in a row that bring two sentences together, and sentences that may share one such run.
    run: int = 3
    common: int = 40
    #: Words on either side of a place at most: longer stretches are other wordings altogether.
    longest: int = 6


DEFAULT = Options()


@dataclass(frozen=True, slots=True)
class Name:
    """A place where an account names an entity."""

    where: Passage
    entity: str
    kind: EntityKind


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Sentence:
    """One sentence of an account: its words, the clauses that it states, and the days and names in it."""

    account: str
    where: Passage
    words: tuple[Word, ...]
    frames: tuple[Frame, ...]
    times: tuple[When, ...] = ()
    names: tuple[Name, ...] = ()

    def passage(self, first: int, last: int) -> Passage:
        """Words ``first`` up to ``last`` as a passage of the account; empty between two words where they meet."""
        if first >= last:
            at = self.words[first].start if first < len(self.words) else len(self.where.exact)
            return Passage(self.where.start + at, self.where.start + at, "")
        start, end = self.words[first].start, self.words[last - 1].end
        return Passage(self.where.start + start, self.where.start + end, self.where.exact[start:end])

    def clause(self, where: Passage) -> Frame:
        """The narrowest clause around a place of the sentence, or failing that the widest."""
        near = [f for f in self.frames if f.proposition.where.contains(where)]
        return min(
            near or self.frames,
            key=lambda f: (len(f.proposition.where.exact) if near else -len(f.proposition.where.exact), f.key),
        )


@dataclass(frozen=True, slots=True)
class Place:
    """Where two sentences part: the words of the one (numbers ``a`` to ``a_end``) and those of the other."""

    a: int
    a_end: int
    b: int
    b_end: int


@dataclass(frozen=True, slots=True, eq=False)
class Pair:
    """Two sentences that are nearly alike, the places where they part, and their likeness (0 to 1)."""

    one: Sentence
    other: Sentence
    places: tuple[Place, ...]
    alike: float


def sentences(
    story: Iterable[Frame], times: Iterable[tuple[str, When]], names: Iterable[tuple[str, Name]]
) -> tuple[Sentence, ...]:
    """The sentences that state something, in the order of accounts and places."""
    homes: dict[tuple[str, Passage], list[Frame]] = {}
    for frame in story:
        homes.setdefault((frame.account, frame.proposition.sentence), []).append(frame)
    days, named = _by_account(times), _by_account(names)
    return tuple(
        Sentence(
            account=account,
            where=where,
            words=words(where.exact),
            frames=tuple(frames),
            times=tuple(t for t in days.get(account, ()) if where.contains(t.where)),
            names=tuple(n for n in named.get(account, ()) if where.contains(n.where)),
        )
        for (account, where), frames in sorted(homes.items(), key=lambda h: (h[0][0], h[0][1].start, h[0][1].end))
    )


_T = TypeVar("_T")


def _by_account(found: Iterable[tuple[str, _T]]) -> dict[str, list[_T]]:
    homes: dict[str, list[_T]] = {}
    for account, one in found:
        homes.setdefault(account, []).append(one)
    return homes


def pairs(story: Sequence[Sentence], options: Options = DEFAULT) -> tuple[Pair, ...]:
    """Nearly alike sentences of different accounts that part somewhere, each the nearest that the other account has."""
    made = [pair for i, j in sorted(_candidates(story, options)) if (pair := _pair(story[i], story[j], options))]
    best: dict[tuple[int, str], float] = {}
    for pair in made:
        for one, other in ((pair.one, pair.other), (pair.other, pair.one)):
            key = id(one), other.account
            best[key] = max(best.get(key, 0.0), pair.alike)
    return tuple(
        p
        for p in made
        if p.places and p.alike >= max(best[id(p.one), p.other.account], best[id(p.other), p.one.account])
    )


def _candidates(story: Sequence[Sentence], options: Options) -> set[tuple[int, int]]:
    posting: dict[int, list[int]] = {}
    for i, sentence in enumerate(story):
        for gram in sorted(set(ngrams([w.norm for w in sentence.words], options.run))):
            posting.setdefault(gram, []).append(i)
    return {
        (i, j)
        for places in posting.values()
        if len(places) <= options.common
        for n, i in enumerate(places)
        for j in places[n + 1 :]
        if story[i].account != story[j].account
    }


def _pair(one: Sentence, other: Sentence, options: Options) -> Pair | None:
    a, b = ([w.norm for w in s.words] for s in (one, other))
    blocks = align(a, b)
    shared = fsum(weight(w) for block in blocks if block.equal for w in a[block.a : block.a_end])
    lighter, heavier = sorted(fsum(map(weight, w)) for w in (a, b))
    if shared < max(options.least, options.same * lighter, options.around * heavier):
        return None
    places = tuple(Place(k.a, k.a_end, k.b, k.b_end) for k in blocks if not k.equal)
    return Pair(one, other, places, shared / heavier)
