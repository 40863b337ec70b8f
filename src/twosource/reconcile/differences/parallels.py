"""What two printings of one sentence differ in: a number, a day, a name, a yes and a no.

Everything else agrees word for word, which is why so small a thing may be held against an account.  A place counts
only where no name parts beside it: "Ann Lee, 24, was hurt" and "Tom Orr, 31, was hurt" tell of two people.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from rapidfuzz.distance import Levenshtein

from twosource.model.dossier import Difference, Slot
from twosource.model.finding import Quantity, When
from twosource.model.language import EntityKind
from twosource.model.passage import Passage
from twosource.reconcile.clauses.frames import Frame
from twosource.reconcile.clauses.sentences import Name, Pair, Sentence
from twosource.reconcile.differences.counts import GAMES, is_part, is_share, is_update, measure_apart, runs
from twosource.reconcile.differences.days import ENDS, end_of, is_to_come, other_day
from twosource.reconcile.differences.denials import BESIDES, is_no_side, months_apart
from twosource.reconcile.differences.left_open import leaves_open
from twosource.reconcile.differences.parties import words_of
from twosource.reconcile.differences.record import Found, Story, apart, told
from twosource.reconcile.words.kin import antonyms, says_no, stem
from twosource.reconcile.words.wording import weight
from twosource.text.words import norms


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How alike two sentences must be for a difference in one slot.  Checked on pairs of items and false rewrites."""

    #: For a number or a day, which are plain where they stand in the same place.
    value: float = 0.5
    #: For a word or its opposite, and for a negation: the rest must be the same statement.
    opposite: float = 0.6
    #: For a name, and for points and goals: all else must agree, because many people do the same thing.
    name: float = 0.8
    #: Words at a place with a negation or an opposite at most, on either side.
    short: int = 4


DEFAULT = Options()


@dataclass(frozen=True, slots=True, eq=False)
class Parallel:
    """One clause of each account, and what they differ in."""

    frames: tuple[Frame, ...]
    difference: Difference


@dataclass(frozen=True, slots=True, eq=False)
class _Side:
    """One side of a place: the sentence, the words there, and the clause they belong to."""

    sentence: Sentence
    first: int
    last: int

    @property
    def where(self) -> Passage:
        return self.sentence.passage(self.first, self.last)

    @property
    def norms(self) -> list[str]:
        return [w.norm for w in self.sentence.words[self.first : self.last]]

    @property
    def frame(self) -> Frame:
        """The clause of the place."""
        return self.sentence.clause(self.where)

    def numbers(self) -> list[Quantity]:
        every = {q for f in self.sentence.frames for q in f.proposition.quantities}
        return sorted((q for q in every if self.where.overlaps(q.where)), key=lambda q: q.where)

    def days(self) -> list[When]:
        return [t for t in self.sentence.times if self.where.overlaps(t.where)]

    def names(self) -> list[Name]:
        return [n for n in self.sentence.names if self.where.overlaps(n.where)]


_Sides = tuple[_Side, _Side]


def parallels(found: Sequence[Pair], story: Story, options: Options = DEFAULT) -> tuple[Parallel, ...]:
    """The differences between sentences that are nearly alike, those of one thing in all accounts as one."""
    told_: list[tuple[Slot, str, Found, Found]] = []
    for pair in found:
        told_.extend(_of_pair(pair, story, options))
    return tuple(_gathered(told_, story))


def _of_pair(pair: Pair, story: Story, options: Options) -> Iterator[tuple[Slot, str, Found, Found]]:
    sides = [(_Side(pair.one, p.a, p.a_end), _Side(pair.other, p.b, p.b_end)) for p in pair.places]
    renamed = [s for s in sides if _two_names(s, story)]
    games = sum(unit in GAMES for both in sides for _, unit, *_ in _number(both))
    for both in sides:
        if pair.alike >= options.name and not renamed:
            yield from _surer(both)
        if both[0].frame.proposition.unreal != both[1].frame.proposition.unreal:
            continue  # what is planned is no other telling of what happened
        if both in renamed:
            if len(renamed) == 1 and pair.alike >= options.name and _rest_is_small(sides, both):
                yield from _renamed(both)
        elif not renamed and pair.alike >= options.value:
            if games == 0 or (games < _TWO_GAMES and pair.alike >= options.name):
                yield from _number(both)
            yield from _day(both, story)
            if pair.alike >= options.opposite:
                yield from _opposite(both, story, options)


#: "22 points and nine rebounds", "25 points and 16 rebounds": so many figures differ between two games.
_TWO_GAMES = 2


def _two_names(both: _Sides, story: Story) -> bool:
    """True where each side names somebody or something else, and the two are not two ways to name one."""
    one, other = (s.names() for s in both)
    if not one or not other or {n.entity for n in one} & {n.entity for n in other}:
        return False
    a, b = (frozenset(w for n in names for w in words_of(n.where.exact)) for names in (one, other))
    return not a & b and not any(a | b <= name for name in story.names) and not _one_spelt_twice(a, b)


#: Likeness of letters from which two names are one, spelt twice or with a neighbour's letters on it.
_SPELLING = 0.6


def _one_spelt_twice(one: frozenset[str], other: frozenset[str]) -> bool:
    return any(Levenshtein.normalized_similarity(a, b) >= _SPELLING for a in one for b in other)


def _rest_is_small(sides: Sequence[_Sides], but: _Sides) -> bool:
    return all(weight(w) < 1 for both in sides if both is not but for side in both for w in side.norms)


def _renamed(both: _Sides) -> Iterator[tuple[Slot, str, Found, Found]]:
    one, other = (s.names()[0] for s in both)
    if not all(_is_all(s, n) for s, n in zip(both, (one, other), strict=True)) or _one_place(one, other):
        return
    if one.kind is not other.kind or one.kind not in _SLOTS or not (_is_name(one) and _is_name(other)):
        return
    first, then = (_found(s, n.where.exact, n.where) for s, n in zip(both, (one, other), strict=True))
    yield _SLOTS[one.kind], "", first, then


def _is_all(side: _Side, name: Name) -> bool:
    """False where more stands there than the name: "Marsh" is held against "Vane", not against "Vane's lawyer"."""
    own = words_of(name.where.exact)
    return all(weight(w) < 1 or words_of(w) <= own for w in side.norms)


def _one_place(one: Name, other: Name) -> bool:
    """True for two names of one country: "the UK" and "Britain"."""
    a, b = (" ".join(norms(n.where.exact.replace(".", ""))).removeprefix("the ") for n in (one, other))
    return any(a in names and b in names for names in _COUNTRIES)


_COUNTRIES = tuple(
    frozenset(line.split(", "))
    for line in (
        "uk, britain, great britain, united kingdom",
        "us, usa, america, united states, united states of america, states",
        "uae, emirates, united arab emirates",
        "holland, netherlands",
        "burma, myanmar",
        "ivory coast, cote d'ivoire",
        "czech republic, czechia",
        "congo, drc, democratic republic of congo",
        "nyc, new york, new york city",
        "la, los angeles",
        "dc, washington, washington dc",
    )
)


#: Bodies go by many names (an acronym, "the group"): another name is seldom another body.
_SLOTS = {EntityKind.PERSON: Slot.NAME, EntityKind.PLACE: Slot.PLACE}


def _is_name(name: Name) -> bool:
    """True for a mention that is a name throughout: no pronoun, no description."""
    return all(word[:1].isupper() for word in name.where.exact.split()) and weight(name.where.exact.lower()) >= 1


def _number(both: _Sides) -> Iterator[tuple[Slot, str, Found, Found]]:
    one, other = (s.numbers() for s in both)
    if len(one) != 1 or len(other) != 1 or one[0].unit != other[0].unit or one[0].unit in ("", "other", "one"):
        return
    (a,), (b,), unit = one, other, one[0].unit
    if runs(unit) or _elsewhere(both[0], b) or _elsewhere(both[1], a):
        return
    if any(is_share(s.frame, q) for s, q in zip(both, (a, b), strict=True)):
        return
    x, y = (s.frame for s in both)
    part = is_part(x, y, unit) or is_part(y, x, unit) or measure_apart(x, y)
    if (a.high < b.low or b.high < a.low) and not part and x.proposition.negated == y.proposition.negated:
        first, then = (replace(_found(s, q.where.exact, q.where), low=q.low) for s, q in zip(both, (a, b), strict=True))
        yield Slot.NUMBER, unit, first, then


def _elsewhere(side: _Side, quantity: Quantity) -> bool:
    """True where a sentence has the other's number, too, at another place: "Ann Lee, 31, Tom Orr, 19"."""
    every = {q for f in side.sentence.frames for q in f.proposition.quantities if q.unit == quantity.unit}
    return any((q.low, q.high) == (quantity.low, quantity.high) for q in every)


def _day(both: _Sides, story: Story) -> Iterator[tuple[Slot, str, Found, Found]]:
    one, other = (s.days() for s in both)
    if len(one) != 1 or len(other) != 1 or not (one[0].value and other[0].value):
        return
    ends = {end_of(s.sentence.where, d[0]) for s, d in zip(both, (one, other), strict=True)}
    if len(ends) > 1 or not ends <= {"", *ENDS}:
        return
    a, b = (_found(s, d[0].value or "", d[0].where) for s, d in zip(both, (one, other), strict=True))
    to_come = any(is_to_come(f.value, f.frame, story) for f in (a, b))
    if not to_come and other_day(a, b, story):
        yield Slot.DATE, "", a, b


def _opposite(both: _Sides, story: Story, options: Options) -> Iterator[tuple[Slot, str, Found, Found]]:
    if any(s.last - s.first > options.short or is_no_side(s.frame, story) for s in both):
        return
    a, b = (s.norms for s in both)
    against = antonyms(frozenset(map(stem, a)), frozenset(map(stem, b)))
    noes = _noes(both[0]) - _noes(both[1])
    one, other = (s.frame for s in both)
    open_ = months_apart(one, other, story) or leaves_open(one, other, story)
    if open_ or BESIDES & {w.norm for s in both for w in s.sentence.words}:
        return
    said_no = both[0].frame.proposition.negated != both[1].frame.proposition.negated
    if (against and not noes) or (abs(noes) == 1 and said_no and _same_but_no(a, b)):
        yes, no = (_found(s, s.frame.proposition.where.exact, s.frame.proposition.where) for s in both)
        yield Slot.POLARITY, "", yes, no


def _surer(both: _Sides) -> Iterator[tuple[Slot, str, Found, Found]]:
    """What is told outright in one account and left open in the other: "will" and "might", "the alleged breach".

    In 860 stories one is told so: "the breach" and "the alleged breach", which strict readers hold to be no more than
    style.  "Reportedly" is left aside, as the other account may have it from the same report, and so are sentences
    with an "if".
    """
    if any(w.norm == "if" for s in both for w in s.sentence.words):
        return
    a, b = (frozenset(s.norms) for s in both)
    open_ = any(x <= _OPEN and y <= _SETTLED and x and y for x, y in ((a, b), (b, a)))
    if open_ or {a, b} == {_ALLEGED, frozenset[str]()}:
        one, other = (_found(s, s.frame.proposition.where.exact, s.frame.proposition.where) for s in both)
        yield Slot.MODALITY, "", one, other


_OPEN, _SETTLED = frozenset({"may", "might", "could"}), frozenset({"will", "shall"})
_ALLEGED = frozenset({"alleged"})


def _noes(side: _Side) -> int:
    """How often the whole sentence says no: "never to happen" and "to never happen" are one."""
    return sum(says_no(w.norm) for w in side.sentence.words)


def _same_but_no(a: Sequence[str], b: Sequence[str]) -> bool:
    """True where one side has nothing but the negation beyond the words of the other ("cuts", "doesn't cut")."""
    if not any(w in _NOT or w.endswith("n't") for w in (*a, *b)):
        return False  # "then did nothing and allowed it" allows it
    left, right = ({stem(w) for w in side if not says_no(w) and weight(w) >= 0.4} for side in (a, b))
    return left == right


_NOT = frozenset({"not", "never", "no", "cannot"})


def _found(side: _Side, value: str, where: Passage) -> Found:
    return Found(side.sentence.account, value, where.exact, side.frame)


def _gathered(told_: Sequence[tuple[Slot, str, Found, Found]], story: Story) -> Iterator[Parallel]:
    """Differences in one slot that share a clause as one, with a clause of each account."""
    homes: list[tuple[Slot, str, dict[object, Found], set[frozenset[object]]]] = []
    for slot, unit, *both in told_:
        keys = [f.frame.key for f in both]
        home = next((h for h in homes if h[:2] == (slot, unit) and any(k in h[2] for k in keys)), None)
        if home is None:
            home = (slot, unit, {}, set())
            homes.append(home)
        for key, found in zip(keys, both, strict=True):
            home[2].setdefault(key, found)
        home[3].add(frozenset(keys))
    for slot, _, members, clashes in homes:
        values = list(members.values())
        groups = apart(values, lambda x, y, c=clashes: _clash(x, y, c))  # type: ignore[misc]
        if groups and not (slot is Slot.NUMBER and is_update(groups, story)):
            frames = tuple(sorted((f.frame for g in groups for f in g), key=lambda f: f.key))
            yield Parallel(frames, told(slot, groups))


def _clash(one: Found, other: Found, clashes: set[frozenset[object]]) -> bool:
    return one.value != other.value and (
        frozenset((one.frame.key, other.frame.key)) in clashes or one.exact != other.exact
    )
