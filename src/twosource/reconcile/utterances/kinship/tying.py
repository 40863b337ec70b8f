"""Pairs of printings that are of one utterance, by the words that they share and how rare those are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from twosource.reconcile.utterances.kinship.options import DEFAULT, Options, Ties
from twosource.reconcile.utterances.witnesses import Printing, Weights
from twosource.reconcile.words.common import GRAMMAR
from twosource.reconcile.words.turned import to_and_of, turned
from twosource.reconcile.words.wording import Term
from twosource.text.align import align


@dataclass(frozen=True, slots=True, order=True)
class Tie:
    """How two printings hang together: indices, weight of the shared words, and the runs that they share."""

    shared: float
    one: int
    other: int
    runs: tuple[tuple[int, int, int], ...]


def ties(found: Sequence[Printing], weights: Weights, options: Options = DEFAULT) -> list[Tie]:
    """Pairs of printings that are of one utterance, the heaviest first.

    Printings with the same words are held against the others once; each is tied to the first of them.
    """
    first: dict[tuple[tuple[str, ...], str | None], int] = {}
    for number, printing in enumerate(found):
        first.setdefault((printing.keys, printing.speaker), number)
    found_ties = []
    for one, other in _candidates(found, sorted(first.values()), weights, options):
        tie = _tie(found, one, other, weights, options)
        if tie is not None:
            found_ties.append(tie)
    for number, printing in enumerate(found):
        twin = first[printing.keys, printing.speaker]
        if twin != number and (tie := _tie(found, twin, number, weights, options)) is not None:
            found_ties.append(tie)
    return sorted(found_ties, key=lambda t: (-t.shared, t.one, t.other))


def _candidates(
    found: Sequence[Printing], numbers: Sequence[int], weights: Weights, options: Options
) -> Iterator[tuple[int, int]]:
    postings: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number in numbers:
        for key in _index_keys(found[number].keys, weights):
            postings[key].append(number)
    seen: set[tuple[int, int]] = set()
    for key in sorted(postings):
        listed = postings[key]
        if len(listed) > options.posting:
            continue
        for k, one in enumerate(listed):
            for other in listed[k + 1 :]:
                if (one, other) not in seen:
                    seen.add((one, other))
                    yield one, other


def _index_keys(keys: Sequence[str], weights: Weights) -> set[tuple[str, ...]]:
    rare = {(key,) for key in keys if weights(key) >= 1.0}
    return rare | {(a, b) for a, b in pairwise(keys) if a not in GRAMMAR or b not in GRAMMAR}


def _tie(found: Sequence[Printing], one: int, other: int, weights: Weights, options: Options) -> Tie | None:
    a, b = found[one], found[other]
    runs = tuple(_runs(a.strand.terms, b.strand.terms, weights))
    shared = sum(weights.total(a.keys[i : i + size]) for i, _, size in runs)
    if not runs or not _shares_its_own(a, b, runs, weights, options):
        return None
    lighter = min(weights.total(a.keys), weights.total(b.keys))
    apart = shared < options.within * lighter or turned(a.strand.terms, b.strand.terms, runs)
    if a.article.id == b.article.id and a.quote != b.quote and apart:
        return None
    longest, heaviest = max((size, weights.total(a.keys[i : i + size])) for i, _, size in runs)
    need = _need(a, b, options)
    if need is not options.same and to_and_of(a.strand.terms, b.strand.terms, runs):
        return None
    words = sum(size for _, _, size in runs)
    kin = (
        (shared >= need.shared and shared >= need.contained * lighter)
        or (longest >= need.run and heaviest >= need.run_shared)
        or (
            longest >= (options.whole_run if need is options.other else options.whole)
            and shared >= max(options.whole_shared, 0.99 * lighter)
        )
        or (words >= options.whole and shared >= max(options.whole_other, 0.95 * lighter))
        or (need is options.same and shared >= max(options.single, 0.99 * lighter))
    )
    return Tie(shared, one, other, runs) if kin else None


def _shares_its_own(
    a: Printing, b: Printing, runs: Sequence[tuple[int, int, int]], weights: Weights, options: Options
) -> bool:
    """True when two printings have more in common than what somebody else said and one of the speakers repeats."""
    if not (a.repeats or b.repeats):
        return True
    mine, theirs = _own(a), _own(b)
    lighter = min(weights.total([p.keys[i] for i in own]) for p, own in ((a, mine), (b, theirs)))
    shared = [a.keys[i + k] for i, j, size in runs for k in range(size) if i + k in mine and j + k in theirs]
    return weights.total(shared) >= options.own * lighter


def _own(printing: Printing) -> frozenset[int]:
    """The terms of a printing that are its speaker's own."""
    terms = printing.strand.terms
    return frozenset(k for k, t in enumerate(terms) if not any(p.start <= t.start < p.end for p in printing.repeats))


def _need(a: Printing, b: Printing, options: Options) -> Ties:
    if a.speaker is None or b.speaker is None:
        return options.unknown
    return options.same if a.speaker == b.speaker else options.other


def _runs(a: Sequence[Term], b: Sequence[Term], weights: Weights) -> Iterator[tuple[int, int, int]]:
    """Shared runs that say something: with a rare word, or with two words one of which is no grammar."""
    keys = [_number_aside(t.key) for t in a]
    for block in align(keys, [_number_aside(t.key) for t in b]):
        size = block.a_end - block.a
        run = [t.key for t in a[block.a : block.a_end]]
        if block.equal and (weights.total(run) >= 0.9 or (size > 1 and any(k not in GRAMMAR for k in run)) or size > 3):
            yield block.a, block.b, size


def _number_aside(key: str) -> str:
    """A noun in its singular, roughly: "the radical gardeners" and "the radical gardener" are one printing."""
    return key[:-1] if len(key) > _LONG and key.endswith("s") and not key.endswith("ss") else key


#: Letters of a word that an "s" at its end makes no other word of.
_LONG = 4
