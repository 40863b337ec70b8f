"""Propositions of several accounts that tell the same thing.

Candidates come from an inverted index of rare terms; the most likely pairs grow into groups by average link, so that
no chain of half-likenesses ties what does not belong together.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from twosource.reconcile import likeness as like
from twosource.reconcile.frames import Frame, rarity
from twosource.reconcile.likeness import opposed


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """When two propositions, and two groups of them, tell the same thing."""

    #: Least likeness of two propositions for a tie between them.
    tie: float = 0.27
    #: Least average likeness of two groups that are joined.
    floor: float = 0.2
    #: Terms in common without which nothing ties two clauses but the same spoken words.  One is a coincidence: "work",
    #: "world" and "talk" tied quotations of one interview that have nothing to do with each other.
    ground: int = 2
    #: Words in common (Dice) inside one utterance that tie two clauses by themselves.
    same_words: float = 0.5
    #: Likeness at least of two clauses of which one denies what the other says: a text seldom denies what nobody says.
    opposed: float = 0.5
    #: Clauses of one account in a group: the statement, and once more where it is told twice.
    per_account: int = 2
    #: A term in more clauses than this ties none by itself: beyond it the index would compare all with all.
    common: int = 40
    #: Members of a group that a newcomer is held against.
    sample: int = 12
    likeness: like.Options = field(default_factory=like.Options)


@dataclass(frozen=True, slots=True, eq=False)
class Group:
    """Propositions that tell the same thing, by their keys, and how alike each is to the others (0 to 1)."""

    members: tuple[Frame, ...]
    centrality: tuple[float, ...]


def aligned(story: Sequence[Frame], options: Options = Options()) -> tuple[Group, ...]:
    """All propositions in groups; what stands alone is a group of one."""
    rare = rarity(story)
    ties = _ties(story, rare, options)
    groups = _grown(story, ties, rare, options)
    return tuple(sorted(groups, key=lambda g: g.members[0].key))


def candidates(
    story: Sequence[Frame], rare: Mapping[str, float], options: Options = Options()
) -> Iterator[tuple[int, int]]:
    """Pairs of clauses of different accounts that share a rare term or an utterance, each once."""
    posting: dict[str, list[int]] = {}
    for i, frame in enumerate(story):
        for term in sorted(frame.terms, key=lambda t: (-rare[t], t)):
            posting.setdefault(term, []).append(i)
        if frame.said is not None:
            posting.setdefault(f"“{frame.said}", []).append(i)
    shared: Counter[tuple[int, int]] = Counter()
    for term in sorted(posting):
        list_ = posting[term][: options.common] if len(posting[term]) > options.common else posting[term]
        for n, i in enumerate(list_):
            for j in list_[n + 1 :]:
                if story[i].account != story[j].account:
                    shared[i, j] += 1
    yield from sorted(shared)


def _ties(story: Sequence[Frame], rare: Mapping[str, float], options: Options) -> list[tuple[float, int, int]]:
    found = []
    for i, j in candidates(story, rare, options):
        if not _has_ground(story[i], story[j], options):
            continue
        score = like.likeness(story[i], story[j], rare, options.likeness)
        if opposed(story[i], story[j], rare):
            score = max(score, options.opposed)
        if score >= options.tie:
            found.append((-score, i, j))
    return sorted(found)


def _has_ground(one: Frame, other: Frame, options: Options) -> bool:
    return len(one.terms & other.terms) >= options.ground or like.wording(one, other) >= options.same_words


def _grown(
    story: Sequence[Frame], ties: Sequence[tuple[float, int, int]], rare: Mapping[str, float], options: Options
) -> list[Group]:
    home = list(range(len(story)))
    members = {i: [i] for i in home}
    known: dict[tuple[int, int], float] = {(i, j): -s for s, i, j in ties}

    def score(i: int, j: int) -> float:
        pair = (i, j) if i < j else (j, i)
        if pair not in known:
            known[pair] = like.likeness(story[pair[0]], story[pair[1]], rare, options.likeness)
        return known[pair]

    for _, i, j in ties:
        a, b = home[i], home[j]
        if a == b or not _fits(story, members[a], members[b], options):
            continue
        left, right = members[a][: options.sample], members[b][: options.sample]
        if sum(score(x, y) for x in left for y in right) < options.floor * len(left) * len(right):
            continue
        a, b = min(a, b), max(a, b)
        members[a] = sorted(members[a] + members.pop(b))
        for x in members[a]:
            home[x] = a
    return [_group(story, m, score, options) for m in members.values()]


def _fits(story: Sequence[Frame], left: Sequence[int], right: Sequence[int], options: Options) -> bool:
    count = Counter(story[i].account for i in (*left, *right))
    return max(count.values()) <= options.per_account


def _group(story: Sequence[Frame], members: Sequence[int], score: object, options: Options) -> Group:
    assert callable(score)
    centrality = []
    for i in members:
        others = [j for j in members if j != i][: options.sample]
        centrality.append(sum(score(i, j) for j in others) / len(others) if others else 0.0)
    return Group(tuple(story[i] for i in members), tuple(centrality))
