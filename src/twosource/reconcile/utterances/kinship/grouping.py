"""Printings as groups of one utterance each."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from twosource.model.finding import Quote
from twosource.reconcile.utterances.kinship.options import DEFAULT, Options
from twosource.reconcile.utterances.kinship.parting import parted
from twosource.reconcile.utterances.kinship.tying import Tie, ties
from twosource.reconcile.utterances.witnesses import Printing, Weights
from twosource.text.align import align


def groups(found: Sequence[Printing], weights: Weights, options: Options = DEFAULT) -> list[list[int]]:
    """The printings as groups of one utterance each, indices in order."""
    sets = _Sets(len(found), _holding(found))
    for original, copy in _copied(found):
        sets.join(original, copy)
    loose: dict[int, Tie] = {}
    for tie in ties(found, weights, options):
        if tie.shared >= options.strong or found[tie.one].keys == found[tie.other].keys:
            sets.join(tie.one, tie.other)
        else:
            light = min((tie.one, tie.other), key=lambda i: (weights.total(found[i].keys), -i))
            loose.setdefault(light, tie)
    for light, tie in sorted(loose.items(), key=lambda item: (-item[1].shared, item[0])):
        # Only a printing with nothing but its twins moves: a group never follows a weak tie.
        if all(found[i].keys == found[light].keys for i in sets.members(light)):
            sets.join(tie.one, tie.other)
    for one, other in _broken(found):
        if _is_one(found, sets.members(one), sets.members(other), found[one].strand.family, options):
            sets.join(one, other)
    for near, light in _beside(found):
        if _stands_beside(found, near, light, sets, weights, options):
            sets.join(near, light)
    return [sets.members(i) for i in range(len(found)) if sets.members(i)[0] == i]


def _holding(found: Sequence[Printing]) -> dict[int, frozenset[int]]:
    """For each printing of repeated words, and for each that repeats them, those of the other kind."""
    by_name: dict[tuple[str, Quote], list[int]] = defaultdict(list)
    for number, printing in enumerate(found):
        if printing.repeats:
            by_name[printing.article.id, printing.quote].append(number)
    pairs: dict[int, set[int]] = defaultdict(set)
    for number, printing in enumerate(found):
        for holder in by_name[printing.article.id, printing.holder] if printing.holder else ():
            pairs[number].add(holder)
            pairs[holder].add(number)
    return {number: frozenset(others) for number, others in pairs.items()}


def _broken(found: Sequence[Printing]) -> Iterator[tuple[int, int]]:
    """Neighbouring pieces of one quotation."""
    last: dict[tuple[str, Quote], int] = {}
    for number, printing in enumerate(found):
        name = (printing.article.id, printing.quote)
        if name in last:
            yield last[name], number
        last[name] = number


def _is_one(
    found: Sequence[Printing], left: Sequence[int], right: Sequence[int], family: str, options: Options
) -> bool:
    """True when what stands on both sides of a cue is one statement."""
    return not _is_put_before(found, left, right, options) and not _apart(found, left, right, family, options)


def _is_put_before(found: Sequence[Printing], left: Sequence[int], right: Sequence[int], options: Options) -> bool:
    """True when only one account has the sentence on one side of a cue, and others have the other side without it."""
    mine, theirs = ({found[i].strand.family for i in side} for side in (left, right))
    if min(len(mine), len(theirs)) > 1 or max(len(mine), len(theirs)) < options.without:
        return False
    return len(mine | theirs) >= options.without


def _apart(found: Sequence[Printing], left: Sequence[int], right: Sequence[int], family: str, options: Options) -> bool:
    """True when most other families that print something of both groups print them as two statements."""
    beyond: dict[tuple[str, str], tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for side, members in enumerate((left, right)):
        for i in members:
            if found[i].strand.family != family:
                beyond[found[i].strand.family, found[i].article.id][side].append(i)
    both = {name: sides for name, sides in beyond.items() if all(sides)}
    apart = {
        name
        for (name, _), (one, other) in both.items()
        if all(parted(found[a], found[b], options) for a in one for b in other)
    }
    return 2 * len(apart) > len({name for name, _ in both})


def _beside(found: Sequence[Printing]) -> Iterator[tuple[int, int]]:
    told = (i for i in range(len(found)) if found[i].holder is None)
    for one, other in pairwise(sorted(told, key=lambda i: found[i].place)):
        if found[one].article.id == found[other].article.id:
            yield one, other
            yield other, one


def _stands_beside(
    found: Sequence[Printing], near: int, light: int, sets: _Sets, weights: Weights, options: Options
) -> bool:
    """True when another account of the neighbour's group prints both right after each other."""
    one, other = found[near], found[light]
    if weights.total(other.keys) >= options.strong or other.speaker not in (None, one.speaker):
        return False
    if len({found[i].strand.family for i in sets.members(light)}) > 1:
        return False
    left, right = sorted((one, other), key=lambda p: p.place)
    for i in sets.members(near):
        if found[i].strand.family != one.strand.family and _in_one(left, right, other, found[i], options):
            return True
    return False


def _in_one(left: Printing, right: Printing, light: Printing, whole: Printing, options: Options) -> bool:
    border = len(left.keys)
    equal = [b for b in align(left.keys + right.keys, whole.keys) if b.equal]
    before = [(min(b.a_end, border) - b.a, b.b + min(b.a_end, border) - b.a) for b in equal if b.a < border]
    after = [(b.a_end - max(b.a, border), b.b + max(b.a, border) - b.a) for b in equal if b.a_end > border]
    if not before or not after or after[0][1] - before[-1][1] > options.beside_apart:
        return False
    found = sum(size for size, _ in (before if light is left else after))
    return found >= max(options.beside, options.beside_share * len(light.keys))


def _copied(found: Sequence[Printing]) -> Iterator[tuple[int, int]]:
    """Printings that one account has from another with the rest of its text, however common their words are."""
    times: Counter[tuple[tuple[str, ...], str | None, str]] = Counter()
    first: dict[tuple[tuple[str, ...], str | None, str, int], int] = {}
    for number, printing in enumerate(found):
        face = (printing.keys, printing.speaker)
        times[*face, printing.article.id] += 1
        original = first.setdefault((*face, printing.strand.family, times[*face, printing.article.id]), number)
        if original != number:
            yield original, number


class _Sets:
    """Disjoint sets of numbers, each kept as an ordered list; those ``apart`` from a number never join its set."""

    def __init__(self, size: int, apart: Mapping[int, frozenset[int]]) -> None:
        self._of, self._apart = [[i] for i in range(size)], apart

    def members(self, number: int) -> list[int]:
        """The set of a number, in order."""
        return self._of[number]

    def join(self, one: int, other: int) -> None:
        """Make one set of the sets of two numbers, unless some of their members are to stay apart."""
        a, b = self._of[one], self._of[other]
        if a is not b and not (self._apart and any(not self._apart[i].isdisjoint(b) for i in a if i in self._apart)):
            merged = sorted(a + b)
            for i in merged:
                self._of[i] = merged
