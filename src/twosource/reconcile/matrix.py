"""Readings to rows: the claims of a story with their cells, their differences and their dates, not yet rated."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations, product
from math import fsum

from twosource.model.dossier import Difference, Slot, Utterance
from twosource.model.finding import Reading
from twosource.reconcile import differences
from twosource.reconcile.alignment import grouping
from twosource.reconcile.alignment.grouping import aligned
from twosource.reconcile.alignment.likeness import shared_words
from twosource.reconcile.alignment.meaning import same
from twosource.reconcile.claims.distance import at_a_distance, is_refuted
from twosource.reconcile.claims.perhaps import Options as PerhapsOptions
from twosource.reconcile.claims.perhaps import perhaps
from twosource.reconcile.claims.rows import Compared, Row, rows
from twosource.reconcile.claims.statements import dated_apart, statements
from twosource.reconcile.claims.support import far_counts, other_clock, told_apart
from twosource.reconcile.clauses import salience
from twosource.reconcile.clauses import sentences as alike
from twosource.reconcile.clauses.checkable import can_be_checked, is_slight
from twosource.reconcile.clauses.doers import two_doers
from twosource.reconcile.clauses.frames import Frame, Key, Names, frames, rarity
from twosource.reconcile.clauses.group import Group
from twosource.reconcile.clauses.sentences import Name, Pair, Sentence, pairs, sentences
from twosource.reconcile.differences import Story, difference, updates, words_of
from twosource.reconcile.differences.ages import ages, lone_ages, same_ages
from twosource.reconcile.differences.casualties import casualties
from twosource.reconcile.differences.denials import is_debunking
from twosource.reconcile.differences.fates import fates
from twosource.reconcile.differences.figures import denied_sums
from twosource.reconcile.differences.measured import measured
from twosource.reconcile.differences.parallels import Options as ParallelOptions
from twosource.reconcile.differences.parallels import Parallel, parallels
from twosource.reconcile.differences.rewordings import rewordings
from twosource.reconcile.differences.streets import streets
from twosource.reconcile.differences.sums import sums
from twosource.reconcile.stances.confront import confronted
from twosource.reconcile.stances.contrary import with_contraries
from twosource.reconcile.stances.denied import with_denials
from twosource.reconcile.stances.refuted import refutations, with_refutations
from twosource.reconcile.stances.sides import of_one_matter
from twosource.reconcile.words.kin import akin, says_no
from twosource.reconcile.words.wording import weight
from twosource.text.words import norms


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """The options of the parts."""

    alignment: grouping.Options = field(default_factory=grouping.Options)
    differences: differences.Options = field(default_factory=differences.Options)
    salience: salience.Options = field(default_factory=salience.Options)
    sentences: alike.Options = field(default_factory=alike.Options)
    parallels: ParallelOptions = field(default_factory=ParallelOptions)
    perhaps: PerhapsOptions = field(default_factory=PerhapsOptions)
    #: Likeness from which two clauses bear each other out for a rating: of judged pairs from here up 0.90 tell the same
    #: and 0.97 the same or a part of it; the conditions below hold off more.
    firm: float = 0.9
    #: Words in common (Dice) without which two clauses of two predicates bear each other out in nothing: names alone
    #: make "he pardoned two turkeys named X and Y" and "before he met X and Y" much alike.
    worded: float = 0.5
    #: Share of the slighter passage that must stand in the other: of those 45 claims 0.70 of those that pass are right,
    #: and 0.82 of the right ones pass.
    covered: float = 0.45
    #: Likeness from which it need not: of 25 judged pairs from here up with fewer words in common all tell the same.
    plain: float = 0.95
    #: Share of the passage shown that one of the two clauses at least must make up: else the two sentences only have a
    #: part of them in common.  Of 45 claims of another reading in seven neither does, and five of these were wrong.
    told: float = 0.45
    #: Members of a claim that are held against each other for that.
    held: int = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What else is known of a story.

    ``secondhand`` are accounts whose words are not the first printing (translations): they word no claim.  ``people``
    are the names of the entities, ``clauses`` the clauses of all accounts, where they were made before.
    """

    secondhand: Container[str] = ()
    people: Mapping[str, str] = field(default_factory=dict)
    clauses: tuple[Frame, ...] | None = None


def matrix(
    readings: Sequence[Reading],
    cast: Names,
    utterances: Sequence[Utterance],
    given: Given = Given(),
    options: Options = Options(),
) -> tuple[Row, ...]:
    """The claims of a story: what several accounts tell, and of the rest what can best be checked.

    Claims are not yet rated: each is single-source without origins.  Ids count in the order of the rows: most
    accounts first.
    """
    made = frames(readings, cast, utterances) if given.clauses is None else given.clauses
    denials = refutations(made)
    all_frames = at_a_distance(made, readings, cast, {r.frame.account for r in denials})
    rare = rarity(all_frames)
    published = {r.article.id: r.article.published for r in readings}
    debunking = frozenset(r.article.id for r in readings if is_debunking(r.article.text))
    beside = frozenset(_named_beside(utterances, given.people))
    known = Story(rare, published, frozenset(_names(readings)), given.people, beside, debunking)
    told = _compared(all_frames, _sentences(readings, cast, all_frames), utterances, known, options)
    answered = with_denials(with_refutations(told, denials, known), known, all_frames)
    compared = [
        c
        for c in _once(of_one_matter(with_contraries(answered, known, all_frames), known))
        if c.difference is not None or not all(_describes(f) for f in c.group.members)
    ]
    differing = {c.group.members[0].key for c in compared if c.difference is not None}
    by_group = {id(c.group): replace(c, firm=_firm(c, rare, options)) for c in compared}
    kept = salience.chosen([c.group for c in compared], rare, differing, options.salience)
    near = perhaps(kept, all_frames, rare, options.perhaps)
    told_ones = [replace(by_group[id(g)], perhaps=some) for g, some in zip(kept, near, strict=True)]
    return rows(told_ones, options.salience, given.secondhand, debunking)


def _named_beside(utterances: Sequence[Utterance], people: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The utterances with the accounts that name their speaker beside the words: no pronoun, no description."""
    for utterance in utterances:
        for witness in utterance.witnesses:
            name = words_of(people.get(witness.speaker or "", ""))
            if witness.source is not None and name & words_of(witness.source.exact):
                yield utterance.id, witness.article


def _describes(frame: Frame) -> bool:
    """True for a noun phrase that tells no age."""
    return frame.proposition.verbless and frame.proposition.predicate != "age"


def _once(compared: Iterable[Compared]) -> Iterator[Compared]:
    """The claims; where accounts differ on who spoke several sentences, one of them holds the difference."""
    every = list(compared)
    told = [frozenset(_named(c)) for c in every]
    for n, one in enumerate(every):
        again = bool(told[n]) and any(told[n] < told[m] or (told[n] == told[m] and m < n) for m in range(len(every)))
        yield replace(one, difference=None) if again else one


def _named(compared: Compared) -> Iterator[tuple[str, str]]:
    """Whom each account gives the words to, where they differ on that."""
    if compared.difference is not None and compared.difference.slot is Slot.NAME:
        yield from ((r.value, account) for r in compared.difference.readings for account in r.articles)


def _sentences(readings: Sequence[Reading], cast: Names, story: Sequence[Frame]) -> tuple[Sentence, ...]:
    times = [(r.article.id, t) for r in readings for t in r.times]
    names = [
        (r.article.id, Name(mention, entity, referent.kind))
        for r in readings
        for i, referent in enumerate(r.referents)
        if referent.named and (entity := cast.entity(r.article.id, i)) is not None
        for mention in referent.mentions
    ]
    return sentences(story, times, names)


def _names(readings: Sequence[Reading]) -> Iterator[frozenset[str]]:
    for reading in readings:
        for referent in reading.referents:
            for name in (referent.name, *referent.aliases):
                if referent.named and len(words_of(name)) > 1:
                    yield words_of(name)


def _compared(
    story: Sequence[Frame],
    printed: Sequence[Sentence],
    utterances: Sequence[Utterance],
    known: Story,
    options: Options,
) -> Iterator[Compared]:
    """The groups of one claim each, with what their accounts differ in or what moved from one to the other.

    First what a thing in common ties: the words spoken, the person.  Then the clauses that the others leave, those of
    nearly alike sentences together from the start.
    """
    dated = [
        Compared(group, found, None)
        for cells in statements(story, utterances)
        for group, found in told_apart(_group(cells), lambda c: _day_or_else(c, known, options))
        # Where the days agree, what was said tells more than that it was said.
        if found is not None
    ]
    yield from dated
    aged = (*ages(printed, known), *lone_ages(printed, known))
    keyed = (*measured(printed), *streets(printed), *fates(story, known))
    yield from (
        Compared(_group(p.frames), p.difference, None) for p in (*aged, *keyed, *sums(printed), *denied_sums(story))
    )
    hurt = [Compared(_group(cells), found, update) for cells, found, update in casualties(printed, known)]
    yield from hurt
    apart = {f.key for cells in (*(p.frames for p in aged), *(c.group.members for c in hurt)) for f in cells}
    agreed = [cells for cells in same_ages(printed) if not apart & {f.key for f in cells}]
    yield from (Compared(_group(cells), None, None) for cells in agreed)
    used = apart | {f.key for cells in (*(c.group.members for c in dated), *agreed) for f in cells}
    reworded = [p for p in rewordings(utterances, story) if not used & {f.key for f in p.frames}]
    # Words of a quotation are held against each other, and against nobody's own telling of the same.
    yield from (Compared(_group(p.frames), p.difference, None) for p in reworded)
    used |= {f.key for p in reworded for f in p.frames}
    paired = pairs(printed, options.sentences)
    near = tuple(p for p in parallels(paired, known, options.parallels) if not used & {f.key for f in p.frames})
    held = {f.key for p in near for f in p.frames} | set(_twins(paired, options))
    free, slight = _to_align([f for f in story if f.key not in used], held, utterances)
    yield from _aligned(free, slight, near, known, options)


def _to_align(
    left: Sequence[Frame], held: Container[Key], utterances: Sequence[Utterance]
) -> tuple[list[Frame], list[Frame]]:
    """What can be held against other accounts, ``held`` in any case; and what only counts beside its like."""
    shared = {u.id for u in utterances if len({w.article for w in u.witnesses}) > 1}
    free = [f for f in left if f.key in held or can_be_checked(f, f.said in shared)]
    slight = [f for f in left if f.key not in held and is_slight(f, f.said in shared)]
    return free, slight


def _twins(paired: Iterable[Pair], options: Options) -> Iterator[Key]:
    """Of two sentences nearly alike the clauses that tell most alike, where all that could be one are too short."""
    for pair in paired:
        both = [
            (len(f.heads), len(f.words & g.words), f, g)
            for f, g in product(pair.one.frames, pair.other.frames)
            if f.proposition.predicate == g.proposition.predicate and not (f.proposition.verbless or _only_says(f))
        ]
        _, _, *best = max(both, key=lambda b: (*b[:2], b[2].key, b[3].key), default=(0, 0))
        found = [(f, g) for _, _, f, g in both if can_be_checked(f) and can_be_checked(g)]
        if not any(shared_words(f, g) >= options.worded for f, g in found):
            yield from (f.key for f in best)


def _only_says(frame: Frame) -> bool:
    """True for "the firm said in the filing", which tells nothing without what it said."""
    return frame.proposition.predicate in _PLAINLY_SAYING


_PLAINLY_SAYING = frozenset({"say", "tell", "add", "write", "state"})


def _firm(compared: Compared, rare: Mapping[str, float], options: Options) -> frozenset[frozenset[str]]:
    """Pairs of accounts with clauses that bear each other out: printed alike, of one utterance, or much alike."""
    members = [f for f in compared.group.members if not f.refuting][: options.held]
    if any(map(is_refuted, members)):
        return frozenset()  # one of them prints it to say that it is untrue
    return frozenset(
        frozenset((one.account, other.account))
        for one, other in combinations(members, 2)
        if one.account != other.account and bear_out(one, other, rare, options)
    )


def bear_out(one: Frame, other: Frame, rare: Mapping[str, float], options: Options) -> bool:
    """True where the clause of one account may stand for that of the other, for a rating."""
    if one.said is not None and one.said == other.said:
        return one.by is None or other.by is None or one.by == other.by
    if two_doers(one, other) or one.proposition.unreal != other.proposition.unreal:
        return False  # each speaks for himself; what is planned has not come about
    if one.words == other.words:
        return True
    if not akin(one.proposition.predicate, other.proposition.predicate) and shared_words(one, other) < options.worded:
        return False
    if other_clock(one.proposition.sentence.exact, other.proposition.sentence.exact) or far_counts(one, other):
        return False
    return _much_alike(one, other, rare, options)


def _much_alike(one: Frame, other: Frame, rare: Mapping[str, float], options: Options) -> bool:
    a, b = (salience.evidence(f, options.salience).exact for f in (one, other))
    shares = (len(f.proposition.where.exact) / len(text) for f, text in ((one, a), (other, b)))
    if max(shares) < options.told or _noes(a) != _noes(b):
        return False
    needed = options.firm if _covered(a, b) >= options.covered else options.plain
    return same(one, other, rare, options.alignment.meaning) >= needed


def _covered(one: str, other: str) -> float:
    """Share of the words of the slighter of two passages shown that stand in the other too, by how much they tell."""
    a, b = ({w: weight(w) for w in norms(text)} for text in (one, other))
    return fsum(a[w] for w in a.keys() & b.keys()) / (min(fsum(a.values()), fsum(b.values())) or 1.0)


def _noes(text: str) -> int:
    """How often a passage says no: "he made it clear that he never went" and "he did not say that he never went"."""
    return sum(map(says_no, norms(text)))


def _group(cells: Sequence[Frame]) -> Group:
    return Group(tuple(cells), tuple(1.0 for _ in cells))


def _day_or_else(cells: Sequence[Frame], known: Story, options: Options) -> Difference | None:
    return dated_apart(cells, known) or difference(cells, known, options.differences)


def _aligned(
    free: Sequence[Frame], slight: Sequence[Frame], near: Sequence[Parallel], known: Story, options: Options
) -> Iterator[Compared]:
    def differ(one: Frame, other: Frame) -> bool:
        both = (one, other)
        found = difference(both, known, options.differences) or updates(both, known, options.differences)
        return found is not None and found.slot is not Slot.POLARITY

    parallel = {f.key: p for p in near for f in p.frames}

    def compare(cells: Sequence[Frame]) -> Difference | None:
        keys = {f.key for f in cells}
        told = next((p for k in sorted(keys) if (p := parallel.get(k)) and keys >= {f.key for f in p.frames}), None)
        return told.difference if told else difference(cells, known, options.differences)

    def or_moved(cells: Sequence[Frame]) -> Difference | None:
        return compare(cells) or updates(cells, known, options.differences)

    every = sorted((*free, *slight), key=lambda f: f.key)
    few = frozenset(f.key for f in slight)
    groups = aligned(every, options.alignment, differ, [p.frames for p in near], few)
    yield from _parted(confronted(groups, known, options.differences), or_moved, compare)


_Compare = Callable[[Sequence[Frame]], Difference | None]


def _parted(groups: Iterable[Group], or_moved: _Compare, compare: _Compare) -> Iterator[Compared]:
    """Each group, in parts where only some of it may stand behind one claim."""
    for group in groups:
        for part, found in told_apart(group, or_moved):
            differs = found is not None and compare(part.members) is not None
            yield Compared(part, found if differs else None, None if differs else found)
