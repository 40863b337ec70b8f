"""Where accounts of one claim cannot both be right as written, slot by slot.

A difference is told only where the two clauses plainly speak of the same thing; whatever leaves a doubt gives none.
Silence is never held against an account, and a figure that has grown since an earlier printing is news, no conflict.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import fsum

from twosource.model.dossier import Difference, DifferenceReading, Slot
from twosource.model.finding import Quantity, Role, When
from twosource.model.language import EntityKind
from twosource.reconcile.edtf import bounds, days, disjoint
from twosource.reconcile.frames import Frame, Key
from twosource.reconcile.kin import SAYING, STATING, akin, antonyms, stem
from twosource.reconcile.likeness import equal_count, likeness, opposed


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How alike two clauses must be before their values are held together."""

    #: Share of the slighter clause's rarity that both must have before their dates or numbers are held together.
    same: float = 0.5
    #: Or, instead, so much likeness, sentences around them counted in.
    likely: float = 0.6
    #: The same for polarity and names, where everything but the one word should agree.
    same_but_one: float = 0.6
    #: The same for words of opposite sense, which seldom stand for opposite statements unless the rest is the same.
    opposite: float = 0.7
    #: A time expression that spans more days than this dates no event: "in 2010" does, "in the 1990s" does not.
    longest: int = 366
    #: Days of one event lie at most so many of their own lengths apart: Sunday and Monday, 2000 and 2010.  Arrests of
    #: one man three years apart are two arrests.
    far: int = 10
    #: A stretch is held against one at most so many times as long: a month and a day of the next month.
    grain: int = 32


@dataclass(frozen=True, slots=True)
class Found:
    """A value that one account gives, and the words that give it."""

    account: str
    value: str
    exact: str
    frame: Frame


@dataclass(frozen=True, slots=True)
class Story:
    """What the comparison needs to know of the story: how rare its terms are and when its accounts were printed."""

    rare: Mapping[str, float]
    published: Mapping[str, str | None]


_IDLE = frozenset({"be", "have", "do", "get", "make", "take", "go", "come", "see", "want"})
_DURATIONS = frozenset("second minute hour day week month year decade".split())
_BESIDES = frozenset("until till longer only just yet always necessarily merely simply alone even".split())


def difference(cells: Sequence[Frame], story: Story, options: Options = Options()) -> Difference | None:
    """The plainest difference between the cells of one claim, or ``None``."""
    for find in (_dates, _numbers, _polarity, _roles, _names):
        found = find(cells, story, options)
        if found is not None:
            return found
    return None


def told(slot: Slot, readings: Sequence[Sequence[Found]]) -> Difference:
    """A difference of several readings, the one of most accounts first, with its reason in words."""
    order = sorted(readings, key=lambda r: (-len({f.account for f in r}), r[0].value))
    return Difference(slot, tuple(_reading(r) for r in order), "; ".join(_words(r) for r in order))


def _reading(found: Sequence[Found]) -> DifferenceReading:
    return DifferenceReading(found[0].value, tuple(sorted({f.account for f in found})))


def _words(found: Sequence[Found]) -> str:
    accounts = sorted({f.account for f in found})
    spans = sorted({f.exact for f in found})
    quoted = ", ".join(f"“{s}”" for s in spans)
    return f"{quoted} in {', '.join(accounts)}" + ("" if found[0].value in spans else f": {found[0].value}")


def apart(found: Sequence[Found], clash: Callable[[Found, Found], bool]) -> list[list[Found]] | None:
    """The values in groups that clash with one another throughout; ``None`` where they do not fall apart cleanly.

    An account that gives a value of two groups contradicts itself: it is left out.
    """
    groups: list[list[Found]] = []
    for one in sorted(found, key=lambda f: (f.account, f.value, f.exact)):
        home = [g for g in groups if any(not clash(one, other) for other in g)]
        if len(home) > 1:
            continue  # compatible with two readings: a vague value speaks for neither
        if home:
            home[0].append(one)
        else:
            groups.append([one])
    accounts = [{f.account for f in g} for g in groups]
    shared = {a for x, y in combinations(accounts, 2) for a in x & y}
    kept = [k for g in groups if (k := [f for f in g if f.account not in shared])]
    return kept if len(kept) > 1 else None


def inside(one: Frame, other: Frame, rare: Mapping[str, float], without: frozenset[str] = frozenset()) -> float:
    """Share of the slighter clause's rarity that both have, some terms left out."""
    a, b = one.terms - without, other.terms - without
    common = fsum(rare.get(t, 0.0) for t in a & b)
    least = min(fsum(rare.get(t, 0.0) for t in a), fsum(rare.get(t, 0.0) for t in b))
    return common / least if least else 0.0


def _same_event(one: Frame, other: Frame, story: Story, options: Options) -> bool:
    a, b = one.proposition, other.proposition
    if not akin(a.predicate, b.predicate) or a.predicate in _IDLE or b.predicate in _IDLE:
        return False
    if a.unreal != b.unreal or a.negated != b.negated or _clashing(one, other):
        return False
    if not _known_parts(one, other):
        return False
    alike = inside(one, other, story.rare) >= options.same or likeness(one, other, story.rare) >= options.likely
    return alike and _shared_part(one, other)


def _clashing(one: Frame, other: Frame) -> bool:
    return any(
        bool(a and b and not a & b)
        for role in (Role.SUBJECT, Role.OBJECT)
        for a, b in [(one.roles.get(role), other.roles.get(role))]
    )


def _shared_part(one: Frame, other: Frame) -> bool:
    """True where some part is the same in both."""
    return any(_same_part(one, other, role) for role in Role)


def _known_parts(one: Frame, other: Frame) -> bool:
    """False where a pronoun that nobody resolved may mean anyone."""
    for role in (Role.SUBJECT, Role.OBJECT):
        open_ = [f for f in (one, other) if _PRONOUNS & f.heads.get(role, frozenset()) and not f.roles.get(role)]
        if len(open_) == 1:
            return False
    return True


_PRONOUNS = frozenset(map(stem, "he she it they i we you who him her them that this one".split()))


def _readings(
    found: Sequence[Found], clash: Callable[[Found, Found], bool], comparable: Callable[[Frame, Frame], bool]
) -> list[list[Found]] | None:
    """Groups of clashing values, where every two groups have a pair of clauses that plainly tell the same."""
    groups = apart(found, clash)
    if groups is None:
        return None
    plain = all(any(comparable(x.frame, y.frame) for x in a for y in b) for a, b in combinations(groups, 2))
    return groups if plain else None


def the_day(frame: Frame, options: Options = Options()) -> When | None:
    """The date that a clause gives to what it tells; ``None`` where it gives none or several that disagree."""
    dated = [t for t in frame.proposition.times if t.value and days(t.value) <= options.longest]
    finest = min(dated, key=lambda t: (days(t.value or ""), t.where), default=None)
    agree = finest is not None and not any(disjoint(finest.value or "", t.value or "") for t in dated)
    return finest if agree else None


def _dates(cells: Sequence[Frame], story: Story, options: Options) -> Difference | None:
    found = [
        Found(f.account, when.value, when.where.exact, f)
        for f in cells
        if (when := the_day(f, options)) is not None and when.value and f.proposition.predicate not in SAYING
    ]
    groups = _readings(
        found, lambda x, y: other_day(x, y, story, options), lambda x, y: _same_event(x, y, story, options)
    )
    return told(Slot.DATE, groups) if groups else None


def other_day(one: Found, other: Found, story: Story, options: Options = Options()) -> bool:
    """True when two accounts name days of one event that cannot be the same.

    No difference is told between days so far apart that they are those of two events; between days that lie as far
    apart as the days of printing ("met Monday" in Monday's account, "met Thursday" in Thursday's); between a stretch
    and the day next to it; and between the same relative words ("two days ago") in accounts printed on two days.
    """
    a, b = bounds(one.value), bounds(other.value)
    if a is None or b is None or not disjoint(one.value, other.value):
        return False
    if one.exact.lower() == other.exact.lower() and not any(c.isdigit() for c in one.exact):
        return False
    long = max(days(one.value), days(other.value))
    gap = max((b[0] - a[1]).days, (a[0] - b[1]).days)
    if long > 1 and min(days(one.value), days(other.value)) * options.grain < long:
        return False
    if gap > options.far * long or (long > 1 and gap < 2):
        return False
    return not _moves_along((b[0] - a[0]).days, one, other, story)


def _moves_along(shift: int, one: Found, other: Found, story: Story) -> bool:
    first, second = (bounds(story.published.get(f.account)) for f in (one, other))
    if first is None or second is None:
        return False
    printed = (second[0] - first[0]).days
    return abs(printed) >= 2 and abs(shift - printed) <= 1


def _numbers(cells: Sequence[Frame], story: Story, options: Options) -> Difference | None:
    for unit in sorted({q.unit for f in cells for q in f.proposition.quantities} - {"", "other", "one"}):
        counts = {f.key: q for f in cells if (q := _the_count(f, unit)) is not None}
        found = [Found(f.account, q.where.exact, q.where.exact, f) for f in cells if (q := counts.get(f.key))]

        def clash(x: Found, y: Found, counts: Mapping[Key, Quantity] = counts) -> bool:
            a, b = counts[x.frame.key], counts[y.frame.key]
            return a.high < b.low or b.high < a.low

        def comparable(x: Frame, y: Frame, unit: str = unit) -> bool:
            return _same_count(x, y, unit, story, options)

        groups = _readings(found, clash, comparable)
        if groups and not _grows(groups, counts, story):
            return told(Slot.NUMBER, groups)
    return None


def _the_count(frame: Frame, unit: str) -> Quantity | None:
    found = [q for q in frame.proposition.quantities if q.unit == unit]
    return found[0] if len(found) == 1 else None


def _same_count(one: Frame, other: Frame, unit: str, story: Story, options: Options) -> bool:
    if unit == "age":
        a, b = (f.roles.get(Role.SUBJECT, frozenset()) for f in (one, other))
        both = one.proposition.predicate == other.proposition.predicate == "age"
        return both and bool(a & b) and len(a) == len(b) == 1
    if unit in _DURATIONS or unit == "percent":
        return _same_event(one, other, story, options) and inside(one, other, story.rare) >= options.same_but_one
    return _same_event(one, other, story, options)


def _grows(groups: Sequence[Sequence[Found]], counts: Mapping[Key, Quantity], story: Story) -> bool:
    """True where the later of two printings has the larger number: an update."""
    for a, b in combinations(groups, 2):
        for x in a:
            for y in b:
                first, second = story.published.get(x.account), story.published.get(y.account)
                if first and second and first[:10] != second[:10]:
                    low, high = (x, y) if first < second else (y, x)
                    if counts[low.frame.key].low < counts[high.frame.key].low:
                        return True
    return False


def _polarity(cells: Sequence[Frame], story: Story, options: Options) -> Difference | None:
    """One says it, the other says it is not so, or says the opposite."""
    plain = [f for f in cells if not (f.proposition.hedged and f.proposition.negated) and not _BESIDES & f.words]
    found = [Found(f.account, _short(f), _short(f), f) for f in plain]
    pairs = [(x, y) for x, y in combinations(found, 2) if _opposed(x.frame, y.frame, story, options)]
    if not pairs:
        return None
    one, other = pairs[0]
    sides: list[list[Found]] = [[], []]
    for f in found:
        against = [_opposed(f.frame, side.frame, story, options) for side in (one, other)]
        alike = [f is side or _agrees(f.frame, side.frame, story, options) for side in (one, other)]
        for n in (0, 1):
            if alike[n] and not against[n] and not alike[1 - n]:
                sides[n].append(f)
    sides.sort(key=lambda side: side[0].frame.proposition.negated)
    if {f.account for f in sides[0]} & {f.account for f in sides[1]}:
        return None
    return told(Slot.POLARITY, sides)


def _agrees(one: Frame, other: Frame, story: Story, options: Options) -> bool:
    same = one.proposition.negated == other.proposition.negated and not antonyms(one.terms, other.terms)
    return (
        same
        and akin(one.proposition.predicate, other.proposition.predicate)
        and _both_ways(one, other, story) >= options.same
    )


def _short(frame: Frame) -> str:
    return frame.proposition.where.exact


def _opposed(yes: Frame, no: Frame, story: Story, options: Options) -> bool:
    a, b = yes.proposition, no.proposition
    if yes.account == no.account or a.unreal != b.unreal or _clashing(yes, no) or (yes.said and yes.said == no.said):
        return False
    if not _same_part(yes, no, Role.SUBJECT) and not _same_part(yes, no, Role.OBJECT):
        return False
    opposite = antonyms(yes.terms, no.terms)
    if opposite:
        return a.negated == b.negated and _both_ways(yes, no, story, opposite) >= options.opposite
    if a.negated == b.negated or stem(a.predicate) != stem(b.predicate):
        return False
    if a.predicate in _IDLE and not _same_part(yes, no, Role.OBJECT) and not equal_count(yes, no):
        return False
    if opposed(yes, no, story.rare):
        return True
    needed = options.same if equal_count(yes, no) else options.same_but_one
    return _both_ways(yes, no, story) >= needed


def _same_part(one: Frame, other: Frame, role: Role) -> bool:
    return bool(
        one.roles.get(role, frozenset()) & other.roles.get(role, frozenset())
        or one.heads.get(role, frozenset()) & other.heads.get(role, frozenset())
    )


def _both_ways(one: Frame, other: Frame, story: Story, without: frozenset[str] = frozenset()) -> float:
    """Share of the richer clause's rarity that both have, some terms left out."""
    a, b = one.terms - without, other.terms - without
    common = fsum(story.rare.get(t, 0.0) for t in a & b)
    most = max(fsum(story.rare.get(t, 0.0) for t in a), fsum(story.rare.get(t, 0.0) for t in b))
    return common / most if most else 0.0


def _roles(cells: Sequence[Frame], story: Story, options: Options) -> Difference | None:
    """Doer and done-to the other way about."""
    for one, other in combinations(cells, 2):
        if one.account == other.account or one.proposition.negated or other.proposition.negated:
            continue
        a, b = ({r: one.roles.get(r) for r in _PARTS}, {r: other.roles.get(r) for r in _PARTS})
        swapped = a[Role.SUBJECT] == b[Role.OBJECT] and a[Role.OBJECT] == b[Role.SUBJECT]
        known = a[Role.SUBJECT] and a[Role.OBJECT] and a[Role.SUBJECT] != a[Role.OBJECT]
        same = one.proposition.predicate == other.proposition.predicate not in _IDLE
        if swapped and known and same and inside(one, other, story.rare) >= options.same_but_one:
            found = [[Found(f.account, _part(f, Role.SUBJECT), _short(f), f)] for f in (one, other)]
            return told(Slot.ROLE, found)
    return None


_PARTS = (Role.SUBJECT, Role.OBJECT)


def _part(frame: Frame, role: Role) -> str:
    return next((a.where.exact for a in frame.proposition.arguments if a.role is role), "")


def _names(cells: Sequence[Frame], story: Story, options: Options) -> Difference | None:
    for role, fixed in ((Role.SUBJECT, Role.OBJECT), (Role.OBJECT, Role.SUBJECT)):
        found = list(_named(cells, role))
        groups = _readings(
            found,
            _other_name,
            lambda x, y, fixed=fixed: _same_but_name(x, y, fixed, story, options),  # type: ignore[misc]
        )
        if groups:
            return told(Slot.NAME, [[Found(f.account, f.exact, f.exact, f.frame) for f in g] for g in groups])
    return None


def _named(cells: Iterable[Frame], role: Role) -> Iterator[Found]:
    for frame in cells:
        entities = frame.roles.get(role, frozenset())
        heads = [a for a in frame.proposition.arguments if a.role is role]
        if len(entities) == 1 and len(heads) == 1 and heads[0].where.exact[:1].isupper() and heads[0].head != "i":
            (entity,) = entities
            yield Found(frame.account, entity, heads[0].where.exact, frame)


def _other_name(one: Found, other: Found) -> bool:
    """True for two names that share no word and stand for the same kind of thing: no place, no shorter name."""
    kinds = {one.frame.kinds.get(one.value), other.frame.kinds.get(other.value)}
    words = [set(_NAME_WORD.findall(f.exact.lower())) for f in (one, other)]
    return one.value != other.value and kinds in _NAMEABLE and not words[0] & words[1]


_NAMEABLE = ({EntityKind.PERSON}, {EntityKind.ORGANIZATION})
_NAME_WORD = re.compile(r"\w+")


def _same_but_name(one: Frame, other: Frame, fixed: Role, story: Story, options: Options) -> bool:
    a, b = one.proposition, other.proposition
    if a.predicate != b.predicate or a.predicate in _IDLE | STATING or one.said != other.said:
        return False
    if a.negated != b.negated or a.unreal != b.unreal or a.hedged != b.hedged:
        return False
    if not _same_part(one, other, fixed) or _PRONOUNS & one.heads.get(fixed, frozenset()):
        return False
    names = frozenset(t for t in one.terms ^ other.terms if t.startswith("@"))
    return len(names) == 2 and _both_ways(one, other, story, names) >= options.same_but_one
