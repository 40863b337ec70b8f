"""Whether two clauses speak of the same thing, so plainly that their values may be held against each other."""

from __future__ import annotations

from collections.abc import Mapping
from math import fsum

from twosource.model.finding import Role
from twosource.reconcile.alignment.likeness import all_but_verb, likeness
from twosource.reconcile.alignment.meaning import same
from twosource.reconcile.clauses.frames import Frame
from twosource.reconcile.differences.record import Options, Story
from twosource.reconcile.words.kin import akin, stem

#: Predicates that say too little to tell one event from another.
IDLE = frozenset({"be", "have", "do", "get", "make", "take", "go", "come", "see", "want"})


def same_event(one: Frame, other: Frame, story: Story, options: Options) -> bool:
    """True where predicate, parts and most of the rest agree, and both are told, or neither, as having happened.

    Or where the meaning of the whole leaves little doubt, whatever the words; never where it leaves much.
    """
    a, b = one.proposition, other.proposition
    if a.unreal != b.unreal or a.negated != b.negated or clashing(one, other) or not _known_parts(one, other):
        return False
    if one.sense is not None and other.sense is not None:
        meant = same(one, other, story.rare)
        if meant >= options.sure or (meant < options.doubtful and not all_but_verb(one, other)):
            return meant >= options.sure
    if not akin(a.predicate, b.predicate) or a.predicate in IDLE or b.predicate in IDLE:
        return False
    alike = inside(one, other, story.rare) >= options.same or likeness(one, other, story.rare) >= options.likely
    return alike and _shared_part(one, other)


def clashing(one: Frame, other: Frame) -> bool:
    """True where doer or done-to are known on both sides and none is the same."""
    return any(
        bool(a and b and not a & b)
        for role in (Role.SUBJECT, Role.OBJECT)
        for a, b in [(one.roles.get(role), other.roles.get(role))]
    )


def _shared_part(one: Frame, other: Frame) -> bool:
    """True where some part is the same in both."""
    return any(same_part(one, other, role) for role in Role)


def _known_parts(one: Frame, other: Frame) -> bool:
    """False where a pronoun that nobody resolved may mean anyone."""
    for role in (Role.SUBJECT, Role.OBJECT):
        open_ = [f for f in (one, other) if PRONOUNS & f.heads.get(role, frozenset()) and not f.roles.get(role)]
        if len(open_) == 1:
            return False
    return True


#: Heads that any clause can have.
_VAGUE = frozenset(map(stem, "time thing way case day year reason part lot".split()))
PRONOUNS = frozenset(map(stem, "he she it they i we you who him her them that this one".split()))


def same_part(one: Frame, other: Frame, role: Role) -> bool:
    """True where an entity, or failing that a word that is no pronoun, stands in this role in both."""
    return bool(
        one.roles.get(role, frozenset()) & other.roles.get(role, frozenset())
        or (one.heads.get(role, frozenset()) & other.heads.get(role, frozenset())) - PRONOUNS - _VAGUE
    )


def inside(one: Frame, other: Frame, rare: Mapping[str, float], without: frozenset[str] = frozenset()) -> float:
    """Share of the slighter clause's rarity that both have, some terms left out."""
    a, b = one.terms - without, other.terms - without
    common = fsum(rare.get(t, 0.0) for t in a & b)
    least = min(fsum(rare.get(t, 0.0) for t in a), fsum(rare.get(t, 0.0) for t in b))
    return common / least if least else 0.0


def both_ways(one: Frame, other: Frame, story: Story, without: frozenset[str] = frozenset()) -> float:
    """Share of the richer clause's rarity that both have, some terms left out."""
    a, b = one.terms - without, other.terms - without
    common = fsum(story.rare.get(t, 0.0) for t in a & b)
    most = max(fsum(story.rare.get(t, 0.0) for t in a), fsum(story.rare.get(t, 0.0) for t in b))
    return common / most if most else 0.0
