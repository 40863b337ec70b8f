"""Propositions of several accounts that tell the same thing.

Candidates come from an inverted index of rare terms and from what the clauses mean; the most likely pairs grow into
groups by average link, so that no chain of half-likenesses ties what does not belong together.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from math import fsum

from twosource.model.passage import Passage
from twosource.reconcile.alignment import meaning, rivals
from twosource.reconcile.alignment import neighbours as neighbours_
from twosource.reconcile.alignment import overlooked as overlooked_
from twosource.reconcile.alignment.likeness import all_but_verb, once, opposed, wording
from twosource.reconcile.alignment.neighbours import neighbours, not_far
from twosource.reconcile.alignment.overlooked import Known, with_overlooked
from twosource.reconcile.alignment.rivals import Rivals
from twosource.reconcile.clauses.doers import named_apart, one_and_many, two_doers, two_silent
from twosource.reconcile.clauses.frames import Frame, Key, rarity
from twosource.reconcile.clauses.group import Group
from twosource.reconcile.words.kin import akin


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """When two propositions, and two groups of them, tell the same thing."""

    #: Least likeness of two propositions for a tie between them, and least average likeness of two groups that are
    #: joined.  What bears nothing out ties nothing either (``vouched``), so these hold off little more.
    tie: float = 0.27
    floor: float = 0.2
    #: Terms in common without which nothing ties two less likely clauses but the same spoken words.  One is a
    #: coincidence: "work", "world" and "talk" tied quotations of one interview that have nothing to do with each other.
    ground: int = 2
    #: Words in common (Dice) inside one utterance that tie two clauses by themselves.
    same_words: float = 0.5
    #: The same of a clause with and one without a negation, that they are still held together: below it, a clause that
    #: says no of something else would stand among those that say yes.
    same_but_no: float = 0.6
    #: Likeness, weighed against that of their rivals, that two clauses need to bear each other out, unless they stand
    #: in one utterance.  Of judged pairs of stories
    #: left out of the fit 0.88 tell the same from here up, 0.96 the same or a part of it, and 0.82 of those that tell
    #: the same are found (from 0.6 up 0.84, 0.96 and 0.85: strict readers held half of the rows that come with it to
    #: be wrong).  Such pairs need no terms in common: of 343 judged pairs that have fewer than two, as many tell the
    #: same as of others as likely.
    vouched: float = 0.7
    #: The same of two clauses that hang on others by a "to": of 45 judged pairs from 0.7 up to here 0.71 tell the same,
    #: of 54 from here up 0.93.
    hanging: float = 0.9
    #: The same of a clause that tells little ("then killed himself"): of 160 judged pairs from here up 0.94 tell the
    #: same, of 280 from 0.6 up to here 0.68.
    slight: float = 0.9
    #: The same where one is wished for or to come and the other leaves open whether it has come about ("to play in
    #: Orrin", "naming his boat"): of 134 judged pairs from here up 0.94 tell the same, of 55 from 0.6 to 0.8 0.56.
    open: float = 0.9
    #: The same where it has come about, in another deed: "plans to sell" is not "sold", but "is expected to cost" may
    #: be "is priced at".  Of 188 judged pairs from here up 0.96 tell the same, of 90 from 0.9 0.87.
    come_about: float = 0.95
    #: The same where two people seem to do it or to say it, unless both are named: of 80 judged pairs from here up 0.90
    #: tell the same, for who "he" is was misread; of those below three in four.
    strangers: float = 0.9
    #: The same of two clauses of one person's words, of which one has come about and one has not: "announced he is
    #: running", "said he will run".  Of 16 such judged pairs from here up 15 tell the same.
    announced: float = 0.7
    #: The same of two clauses that plainly give two values to one thing, which has conditions of its own.
    differing: float = 0.5
    #: Likeness at least of two clauses of which one denies what the other says (a text seldom denies what nobody says),
    #: that tell of one person what happens to a person once, or of which all but the verb agrees.
    plain: float = 0.5
    #: Clauses of one account in a group: the statement, and twice more where it is told again.  With two, what an
    #: account tells in its headline, its lead and its course came apart into two claims.
    per_account: int = 3
    #: Likeness at least of two clauses of one account in a group: whoever tells a thing twice says twice the same.  On
    #: the annotated stories pairs aligned are right in 0.936 of cases with it, in 0.92 without.
    twice: float = 0.7
    #: Clauses of one term that are compared with each other: without a bound the index would compare all with all.
    common: int = 40
    #: Members of a group that a newcomer is held against, so that large groups cost no more.
    sample: int = 12
    meaning: meaning.Options = field(default_factory=meaning.Options)
    rivals: rivals.Options = field(default_factory=rivals.Options)
    neighbours: neighbours_.Options = field(default_factory=neighbours_.Options)
    overlooked: overlooked_.Options = field(default_factory=overlooked_.Options)


def aligned(
    story: Sequence[Frame],
    options: Options = Options(),
    differ: Callable[[Frame, Frame], bool] | None = None,
    together: Iterable[Sequence[Frame]] = (),
    slight: frozenset[Key] = frozenset(),
) -> tuple[Group, ...]:
    """All propositions in groups; what stands alone is a group of one.

    ``differ`` tells of two clauses whether they plainly give two days, numbers or names to one thing: those need
    not bear each other out.  ``together`` are clauses that are known to tell one thing: groups begin with them.
    ``slight`` are clauses that tell little: they are left out where no other account tells their like.
    """
    rare = rarity(story)
    prints = _prints(story, slight)
    gauge = _Gauge([p[0] for p in prints], rare, options, differ, slight)
    groups = _with_overlooked(prints, gauge, options, _grown(prints, gauge, options, _begun(prints, together)))
    made = (_group(g, prints, gauge, options) for g in groups if len(g) > 1 or prints[g[0]][0].key not in slight)
    return tuple(sorted(made, key=lambda g: g.members[0].key))


def candidates(
    story: Sequence[Frame], rare: Mapping[str, float], options: Options = Options()
) -> Iterator[tuple[int, int]]:
    """Pairs of clauses of different accounts that share a term or an utterance or are near in meaning, each once."""
    posting: dict[str, list[int]] = {}
    for i, frame in enumerate(story):
        for term in frame.terms | once(frame):
            posting.setdefault(term, []).append(i)
        if frame.said is not None:
            posting.setdefault(f"“{frame.said}", []).append(i)
    pairs = {
        (i, j)
        for places in posting.values()
        for n, i in enumerate(places[: options.common])
        for j in places[n + 1 : options.common]
        if story[i].account != story[j].account
    }
    near = sorted(pairs.union(neighbours(story, options.neighbours)))
    yield from not_far(story, near, options.neighbours)


def _hangs(frame: Frame) -> bool:
    """True for "to meet the president": whether and why, its sentence tells."""
    return frame.proposition.where.exact.lower().startswith("to ")


def _is_open(frame: Frame) -> bool:
    """True for an infinitive or a participle, which tells by itself not whether it came about."""
    return _hangs(frame) or frame.proposition.where.exact.split(" ", 1)[0].endswith("ing")


#: More than any likeness.
_NEVER = 2.0
_Print = tuple[Frame, ...]


def _prints(story: Sequence[Frame], slight: Container[Key] = ()) -> list[_Print]:
    """Clauses printed word for word alike in several accounts as one; else copies would fill the index.

    Of those that tell little ("who was there") words alike do not make one statement.
    """
    homes: dict[tuple[object, ...], list[list[Frame]]] = {}
    for frame in story:
        p = frame.proposition
        own = frame.key if frame.key in slight else None
        alike = homes.setdefault((p.where.exact, p.predicate, p.negated, p.quote is None, frame.terms, own), [])
        home = next((h for h in alike if all(f.account != frame.account for f in h[-1:])), None)
        if home is None:
            alike.append([frame])
        else:
            home.append(frame)
    found = [tuple(h) for alike in homes.values() for h in alike]
    return sorted(found, key=lambda p: p[0].key)


class _Gauge:
    """Likeness of prints by their first frames, each pair measured once."""

    def __init__(
        self,
        heads: Sequence[Frame],
        rare: Mapping[str, float],
        options: Options,
        differ: Callable[[Frame, Frame], bool] | None,
        slight: Container[Key] = (),
    ) -> None:
        self.heads, self.rare, self.options, self.differ, self.slight = heads, rare, options, differ, slight
        self.once = [once(frame) for frame in heads]
        self.known: dict[tuple[int, int], float] = {}
        self.vouched: dict[tuple[int, int], bool] = {}
        self.pairs = tuple(candidates(heads, rare, options))
        self._measure(self.pairs)
        self.rivals = Rivals(heads, self.known, options.rivals)

    def __call__(self, i: int, j: int) -> float:
        pair = (i, j) if i < j else (j, i)
        if pair not in self.known:
            self._measure([pair])
        return self.known[pair]

    def _measure(self, pairs: Sequence[tuple[int, int]]) -> None:
        frames = [(self.heads[i], self.heads[j]) for i, j in pairs]
        likely = meaning.all_alike(frames, self.rare, self.options.meaning)
        for (i, j), (one, other), score in zip(pairs, frames, likely, strict=True):
            plain = self.once[i] & self.once[j] or all_but_verb(one, other) or opposed(one, other, self.rare)
            self.known[i, j] = max(score, self.options.plain) if plain else score

    def prepare(self, together: Sequence[int]) -> None:
        """Measure what is not known yet among some clauses, all at once."""
        pairs = combinations(sorted(together), 2)
        self._measure([pair for pair in pairs if pair not in self.known])

    def vouches(self, i: int, j: int) -> bool:
        """True where either bears out the other: by their likeness, their words and the sentences around them."""
        pair = (i, j) if i < j else (j, i)
        if pair not in self.vouched:
            self.vouched[pair] = self._vouches(*pair)
        return self.vouched[pair]

    def _vouches(self, i: int, j: int) -> bool:
        one, other, options = self.heads[i], self.heads[j], self.options
        if self._is_slight(i, j):
            return not one_and_many(one, other) and self.rivals.weighed(i, j, self(i, j)) >= options.slight
        if (one.said is not None and one.said == other.said) or once(one) & once(other):
            return True
        if one.proposition.unreal != other.proposition.unreal:
            announced = self(i, j) >= options.announced and one.by is not None and one.by == other.by
            return announced or self.rivals.weighed(i, j, self(i, j)) >= self._needed_to_come(one, other)
        return all_but_verb(one, other) or self._is_likely(i, j)

    def _is_likely(self, i: int, j: int) -> bool:
        one, other, alike = self.heads[i], self.heads[j], self(i, j)
        if alike < self.options.differing:
            return False
        if self.rivals.weighed(i, j, alike) >= self._needed(one, other):
            return True
        return self.differ is not None and self.differ(one, other)

    def _needed(self, one: Frame, other: Frame) -> float:
        options = self.options
        if two_doers(one, other):
            return _NEVER if named_apart(one, other) else options.strangers
        return options.hanging if _hangs(one) and _hangs(other) else options.vouched

    def _needed_to_come(self, one: Frame, other: Frame) -> float:
        """The likeness that what is to come needs to what is not said to be."""
        told = other if one.proposition.unreal else one
        if _is_open(told):
            return max(self.options.open, self._needed(one, other))
        same = akin(one.proposition.predicate, other.proposition.predicate)
        return _NEVER if same else max(self.options.come_about, self._needed(one, other))

    def _is_slight(self, i: int, j: int) -> bool:
        return self.heads[i].key in self.slight or self.heads[j].key in self.slight

    def holds(self, together: Sequence[int]) -> bool:
        """True where each member is borne out by the most central one or by half of the others at least."""
        some = together[: self.options.sample]
        if any(self(i, j) < self.options.twice for i, j in combinations(some, 2) if self._of_one_account(i, j)):
            return False
        best = max(some, key=lambda i: (fsum(self(i, j) for j in some if j != i), -i))
        return all(
            i == best or self.vouches(i, best) or 2 * sum(self.vouches(i, j) for j in some if j != i) >= len(some) - 1
            for i in some
        )

    def _of_one_account(self, i: int, j: int) -> bool:
        return self.heads[i].account == self.heads[j].account

    def apart(self, left: Sequence[int], right: Sequence[int]) -> bool:
        """True where a clause of one group is contrary to one of the other, and none of its own side there vouches.

        Who bears out what one account says is denied by whoever denies it.  And true where two are silent who are told
        apart: that both have not confirmed it is two statements.
        """
        return any(
            (self.contrary(i, j) and not (self._seconded(i, j, right) or self._seconded(j, i, left)))
            or two_silent(self.heads[i], self.heads[j])
            for i in left
            for j in right
        )

    def _seconded(self, i: int, against: int, group: Sequence[int]) -> bool:
        side = self.heads[i].proposition.negated
        return any(
            self.heads[k].proposition.negated == side and not self.contrary(k, against) and self.vouches(i, k)
            for k in group
        )

    def differs(self, group: Sequence[int]) -> bool:
        """True where two clauses of a group give two values to one thing."""
        some = [self.heads[i] for i in group[: self.options.sample]]
        return self.differ is not None and any(self.differ(a, b) for a, b in combinations(some, 2))

    def contrary(self, i: int, j: int) -> bool:
        """True where one says no and the other yes, and they are no plain denial of each other: two claims."""
        one, other = self.heads[i], self.heads[j]
        if one.proposition.negated == other.proposition.negated or opposed(one, other, self.rare):
            return False
        common = 2 * len(one.words & other.words)
        return common < self.options.same_but_no * (len(one.words) + len(other.words))

    def ties(self) -> list[tuple[float, int, int]]:
        """Pairs that tell the same thing, the likeliest first."""
        alike = ((i, j) for i, j in self.pairs if self(i, j) >= self.options.tie and self._grounded(i, j))
        weighed = ((-self.rivals.weighed(i, j, self(i, j)), i, j) for i, j in alike if self.vouches(i, j))
        return sorted(weighed)

    def _grounded(self, i: int, j: int) -> bool:
        one, other, options = self.heads[i], self.heads[j], self.options
        if self._is_slight(i, j) or _has_ground(one, other, options):
            return True
        # "It would never happen" is of anything.
        telling = min(len(one.terms), len(other.terms)) >= options.ground
        return telling and self.rivals.weighed(i, j, self(i, j)) >= options.vouched


def _has_ground(one: Frame, other: Frame, options: Options) -> bool:
    enough = len(one.terms & other.terms) >= options.ground or bool(once(one) & once(other))
    return enough or wording(one, other) >= options.same_words


def _begun(prints: Sequence[_Print], together: Iterable[Sequence[Frame]]) -> list[list[int]]:
    """The prints that belong together from the start; one that belongs to two groups stays with the first."""
    place = {frame.key: i for i, p in enumerate(prints) for frame in p}
    free = set(range(len(prints)))
    begun = []
    for frames in together:
        some = sorted({place[f.key] for f in frames if f.key in place} & free)
        free -= set(some)
        begun.append(some)
    return [some for some in begun if len(some) > 1]


def _grown(
    prints: Sequence[_Print], gauge: _Gauge, options: Options, begun: Iterable[list[int]] = ()
) -> list[list[int]]:
    """Average link over the ties."""
    home = list(range(len(prints)))
    members = {i: [i] for i in home}
    for first, *rest in begun:
        for i in rest:
            members[first] += members.pop(i)
            home[i] = first
    for _, i, j in gauge.ties():
        a, b = sorted((home[i], home[j]))
        if a == b or not _fits(prints, members[a] + members[b], options):
            continue
        left, right = (_widest(prints, members[x])[: options.sample] for x in (a, b))
        gauge.prepare(left + right)
        if sum(gauge(x, y) for x in left for y in right) < options.floor * len(left) * len(right):
            continue
        if gauge.apart(left, right) or not gauge.holds(sorted(left + right)):
            continue
        members[a] = sorted(members[a] + members.pop(b))
        for x in members[a]:
            home[x] = a
    return list(members.values())


def _with_overlooked(
    prints: Sequence[_Print], gauge: _Gauge, options: Options, groups: Sequence[Sequence[int]]
) -> list[list[int]]:
    accounts = [frozenset(frame.account for frame in p) for p in prints]
    known = Known(gauge.heads, accounts, gauge.known, gauge.rare)

    def may_join(one: Sequence[int], other: Sequence[int]) -> bool:
        return not (gauge.apart(one, other) or gauge.differs(one) or gauge.differs(other))

    return with_overlooked(groups, known, may_join, options.overlooked)


def _widest(prints: Sequence[_Print], together: Sequence[int]) -> list[int]:
    """The members without those that are a part of another's words: "to shreds" beside "he tore it to shreds"."""
    passages = [(f.account, f.proposition.where) for i in together for f in prints[i]]
    return [i for i in together if not _is_within(prints[i][0], passages)]


def _is_within(frame: Frame, passages: Iterable[tuple[str, Passage]]) -> bool:
    own = frame.proposition.where
    return any(account == frame.account and own != other and other.contains(own) for account, other in passages)


def _fits(prints: Sequence[_Print], together: Sequence[int], options: Options) -> bool:
    count = Counter(frame.account for i in together for frame in prints[i])
    return max(count.values()) <= options.per_account


def _group(members: Sequence[int], prints: Sequence[_Print], gauge: _Gauge, options: Options) -> Group:
    ranked: list[tuple[Frame, float]] = []
    for i in members:
        others = [j for j in members if j != i][: options.sample]
        likeness = [*(gauge(i, j) for j in others), *[1.0] * (len(prints[i]) > 1)]
        mean = fsum(likeness) / len(likeness) if likeness else 0.0
        ranked.extend((frame, mean) for frame in prints[i])
    ranked.sort(key=lambda r: r[0].key)
    return Group(tuple(frame for frame, _ in ranked), tuple(mean for _, mean in ranked))
