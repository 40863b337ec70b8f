"""Which printings are of one utterance: containment of their words, weighed by how rare the words are.

Pairs come from an inverted index of word pairs and rare words, never from comparing all with all.  Strong ties join;
a short quotation with a weak tie goes to the one group it fits best, so that it cannot tie two groups together.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from twosource.model.finding import Quote
from twosource.reconcile.common import GRAMMAR
from twosource.reconcile.turned import to_and_of, turned
from twosource.reconcile.witnesses import Printing, Weights, cut
from twosource.reconcile.wording import Term
from twosource.text.align import align


@dataclass(frozen=True, slots=True, kw_only=True)
class Ties:
    """What two printings must share when their speakers stand to each other in one way."""

    #: Weight of the shared words (a rare word is 1, an everyday word 0.4, grammar 0.1).
    shared: float
    #: Share of the lighter printing's weight that the other has too.
    contained: float
    #: Words of one unbroken shared run that tie two long printings which overlap only in part, and its weight.
    run: int
    run_shared: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """Thresholds of kinship; set on hand-grouped news stories, where joining wrongly costs more than missing."""

    same: Ties = Ties(shared=1.8, contained=0.5, run=6, run_shared=1.8)
    unknown: Ties = Ties(shared=2.2, contained=0.6, run=7, run_shared=3.0)
    #: Two speakers: only equal wording of some length, so that one of the accounts must have the speaker wrong.
    other: Ties = Ties(shared=3.0, contained=0.75, run=9, run_shared=3.0)
    #: A printing whose every word stands in the other, in one run of this many words, needs less weight.
    whole: int = 5
    whole_shared: float = 1.4
    #: The same, where the accounts name two speakers.
    whole_run: int = 7
    #: Two speakers: a printing that stands in the other with nearly every word, at least so many, needs this weight.
    whole_other: float = 2.2
    #: A light printing joins the group of its neighbour in the account when it stands right beside it in another
    #: account of the group: so many words of it at least, this share of them, so many words apart at most.
    beside: int = 4
    beside_share: float = 0.8
    beside_apart: int = 3
    #: Two printings in one account are one utterance only where this share of the lighter stands in the other: who
    #: prints both wordings prints two statements.
    within: float = 0.9
    #: Two printings are of one utterance only where they share this part of what their speakers say themselves, other
    #: people's words that they repeat left out.
    own: float = 0.5
    #: One rare word in marks is enough for the same speaker.
    single: float = 0.9
    #: From this weight on a tie may join groups; below, the printing goes to its best group.
    strong: float = 3.0
    #: Printings that may share one index key; keys of more are no evidence of kinship.
    posting: int = 120
    #: Families that print one side of a cue, only one of which has the other side too, from which on the two sides are
    #: two statements.
    without: int = 4
    #: Characters between two printings in one account that make them two statements there.
    apart: int = 300


DEFAULT = Options()


@dataclass(frozen=True, slots=True, order=True)
class Tie:
    """How two printings hang together: indices, weight of the shared words, and the runs that they share."""

    shared: float
    one: int
    other: int
    runs: tuple[tuple[int, int, int], ...]


def cut_where_parted(found: Sequence[Printing], weights: Weights, options: Options = DEFAULT) -> list[Printing]:
    """The printings, long ones cut at the sentence ends where other accounts part what they quote.

    A full text that one account reprints would else tie together what everybody else quotes as separate statements.
    A cut needs another account that prints both sides far apart or in the other order, and no printing that goes
    across.
    """
    same: dict[tuple[tuple[str, ...], str | None], list[int]] = defaultdict(list)
    for number, printing in enumerate(found):
        same[printing.keys, printing.speaker].append(number)
    tied: dict[int, list[tuple[int, int, int]]] = defaultdict(list)
    seen = set()
    for tie in ties(found, weights, options):
        faces = (found[tie.one].keys, found[tie.one].speaker), (found[tie.other].keys, found[tie.other].speaker)
        if faces in seen:
            continue
        seen.add(faces)
        (a, b, _), (a_last, b_last, size) = tie.runs[0], tie.runs[-1]
        for one in same[faces[0]]:
            for other in same[faces[1]]:
                # A copy goes across wherever its original does and parts nothing: it is no second account.
                if found[one].strand.family != found[other].strand.family:
                    tied[one].append((other, a, a_last + size))
                    tied[other].append((one, b, b_last + size))
    pieces = [
        piece for i, printing in enumerate(found) for piece in cut(printing, list(_cuts(found, i, tied[i], options)))
    ]
    return sorted(pieces, key=lambda p: (p.place, p.parts))


def _cuts(
    found: Sequence[Printing], number: int, tied: Sequence[tuple[int, int, int]], options: Options
) -> Iterator[int]:
    for k, term in enumerate(found[number].strand.terms):
        if k == 0 or term.opens < 2:
            continue
        left = [other for other, first, last in tied if last <= k]
        right = [other for other, first, last in tied if first >= k]
        if len(left) + len(right) == len(tied) and any(
            _parted(found[a], found[b], options) for a in left for b in right
        ):
            yield k


def _parted(left: Printing, right: Printing, options: Options) -> bool:
    if left.article.id != right.article.id or left.quote == right.quote or left.overlaps(right):
        return False
    between = right.parts[0].start - left.parts[-1].end
    return between < 0 or between > options.apart


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
        if all(_parted(found[a], found[b], options) for a in one for b in other)
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


def majority(names: Iterable[tuple[str | None, str]]) -> str | None:
    """The speaker that most families give, ``None`` on a tie or where nobody tells.  Pairs are (speaker, family)."""
    counted = Counter(speaker for speaker, _ in set(names) if speaker is not None)
    best = counted.most_common(2)
    if not best or (len(best) == 2 and best[0][1] == best[1][1]):
        return None
    return best[0][0]
