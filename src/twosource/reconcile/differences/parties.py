"""Two names in one place, and doer and done-to the other way about."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from twosource.model.dossier import Difference, Slot
from twosource.model.finding import Role
from twosource.model.language import EntityKind
from twosource.reconcile.alignment.likeness import other_count
from twosource.reconcile.clauses.frames import Frame
from twosource.reconcile.differences.record import Found, Options, Story, readings, told
from twosource.reconcile.differences.sameness import IDLE, PRONOUNS, both_ways, inside, same_part
from twosource.reconcile.words.kin import STATING, stem
from twosource.text.naming import two_people


def speakers(cells: Sequence[Frame], story: Story, options: Options) -> Difference | None:
    """One thing said, which accounts give to two people, each beside the words and by full name."""
    said = {f.said for f in cells}
    if len(said) != 1 or None in said:
        return None
    named = ((f, story.people.get(f.by or "")) for f in cells if (f.said, f.account) in story.named)
    found = [Found(f.account, name, f.proposition.where.exact, f) for f, name in named if name]
    groups = readings(
        found, lambda x, y: two_people(x.value, y.value), lambda x, y: len(x.words & y.words) >= options.run
    )
    return told(Slot.NAME, groups) if groups else None


def roles(cells: Sequence[Frame], story: Story, options: Options) -> Difference | None:
    """Doer and done-to the other way about."""
    for one, other in combinations(cells, 2):
        if one.account == other.account or one.proposition.negated or other.proposition.negated:
            continue
        a, b = ({r: one.roles.get(r) for r in _PARTS}, {r: other.roles.get(r) for r in _PARTS})
        swapped = a[Role.SUBJECT] == b[Role.OBJECT] and a[Role.OBJECT] == b[Role.SUBJECT]
        known = a[Role.SUBJECT] and a[Role.OBJECT] and a[Role.SUBJECT] != a[Role.OBJECT]
        same = one.proposition.predicate == other.proposition.predicate not in IDLE
        if swapped and known and same and inside(one, other, story.rare) >= options.same_but_one:
            found = [[Found(f.account, _part(f, Role.SUBJECT), f.proposition.where.exact, f)] for f in (one, other)]
            return told(Slot.ROLE, found)
    return None


_PARTS = (Role.SUBJECT, Role.OBJECT)


def _part(frame: Frame, role: Role) -> str:
    return next((a.where.exact for a in frame.proposition.arguments if a.role is role), "")


def names(cells: Sequence[Frame], story: Story, options: Options) -> Difference | None:
    """Two people who are each told to have done or met with the same."""
    for role, fixed in ((Role.SUBJECT, Role.OBJECT), (Role.OBJECT, Role.SUBJECT)):
        found = list(_named(cells, role))
        groups = readings(
            found,
            lambda x, y: _other_name(x, y, story),
            lambda x, y, fixed=fixed: _same_but_name(x, y, fixed, story, options),  # type: ignore[misc]
        )
        if groups:
            return told(Slot.NAME, [[Found(f.account, f.exact, f.exact, f.frame) for f in g] for g in groups])
    return None


def _named(cells: Iterable[Frame], role: Role) -> Iterator[Found]:
    for frame in cells:
        entities = frame.roles.get(role, frozenset())
        heads = [a for a in frame.proposition.arguments if a.role is role]
        if len(entities) == 1 and len(heads) == 1 and _is_name(heads[0].where.exact):
            (entity,) = entities
            yield Found(frame.account, entity, heads[0].where.exact, frame)


def _is_name(text: str) -> bool:
    """True for words that are a name throughout; not for pronouns and "A U.S. senator"."""
    parts = text.split()
    return all(p[:1].isupper() for p in parts) and stem(parts[0].lower()) not in PRONOUNS and parts[0] not in _ARTICLES


_ARTICLES = frozenset({"A", "An", "The", "This", "That"})


def _other_name(one: Found, other: Found, story: Story) -> bool:
    """True for two names of one kind of thing that share no word and are not two halves of one name of the story."""
    kinds = {one.frame.kinds.get(one.value), other.frame.kinds.get(other.value)}
    a, b = words_of(one.exact), words_of(other.exact)
    halves = any(a | b <= name for name in story.names)
    return one.value != other.value and kinds in _NAMEABLE and not a & b and not halves


# Bodies go by many names (an acronym, "the group"): another name is seldom another body.
_NAMEABLE = ({EntityKind.PERSON},)
_NAME_WORD = re.compile(r"\w+")


def words_of(name: str) -> frozenset[str]:
    """The words of a name, in lower case."""
    return frozenset(_NAME_WORD.findall(name.lower()))


def _same_but_name(one: Frame, other: Frame, fixed: Role, story: Story, options: Options) -> bool:
    a, b = one.proposition, other.proposition
    if a.predicate != b.predicate or a.predicate in IDLE | STATING or one.said != other.said:
        return False
    if a.negated != b.negated or a.unreal != b.unreal or a.hedged != b.hedged:
        return False
    if not same_part(one, other, fixed) or PRONOUNS & one.heads.get(fixed, frozenset()):
        return False
    if other_count(one, other):
        return False  # "Lee scored 23 points" and "Orr scored 14 points" tell of two people
    names = frozenset(t for t in one.terms ^ other.terms if t.startswith("@"))
    return len(names) == 2 and both_ways(one, other, story, names) >= options.same_but_one
