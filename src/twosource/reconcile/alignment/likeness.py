"""How likely it is that two propositions tell the same thing: a few features that can be read aloud."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import repeat
from math import exp, fsum

from twosource.model.finding import Role
from twosource.model.language import EntityKind
from twosource.reconcile.clauses.frames import Frame, Rarity
from twosource.reconcile.words import kin
from twosource.reconcile.words.common import GRAMMAR
from twosource.reconcile.words.kin import akin, stem

#: What is looked at, in this order: share of the rarity that the two have in common (Dice); rarity in common, full at
#: ``Options.enough``; predicates (1 the same, 0.6 of one group); the same one acted upon; a different doer or one acted
#: upon; words in common inside one utterance; an equal number; share of rarity (Dice) of the sentences around them;
#: share of words (Dice); one rare event with one rare part; told as having happened or not; spoken or not.  What a
#: difference can be made of (another number, another day, a "not") is never held against a pair.
FEATURES = (
    "share", "evidence", "predicate", "object", "clash", "wording", "number", "context", "words", "event", "unreal",
    "spoken",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """The weights of the features."""

    #: Sum of rarities from which more evidence says nothing more: three rare terms.
    enough: float = 2.5
    #: Weights of the features, after ``bench/claims.py --fit`` on the development stories.  On a story left out of the
    #: fit, pairs from 0.4 up are right in 0.76 of cases at a recall of 0.44 (unannotated pairs counted as wrong).
    #: Likeness of sentence embeddings was tried as a feature: beside the words in common it adds nothing (average
    #: precision 0.590 with, 0.592 without).  ``clash`` is set harder than the fit has it (-0.1): referents are
    #: sometimes taken wrongly, but two people doing one thing are worse than one thing told in two claims.
    weights: tuple[float, ...] = (0.3, 1.9, 0.5, 0.1, -1.5, 2.9, 1.1, 5.4, 2.8, 2.3, -0.5, -0.4)
    bias: float = -4.7


def features(one: Frame, other: Frame, rare: Mapping[str, float], options: Options = Options()) -> tuple[float, ...]:
    """The features of ``FEATURES``, each 0 to 1."""
    common = _weight(one.terms & other.terms, rare)
    a, b = (_whole(f.terms, rare) or 1.0 for f in (one, other))
    kinship = _predicate(one, other)
    return (
        2 * common / (a + b),
        min(1.0, common / options.enough),
        kinship,
        _same(one, other, Role.OBJECT),
        _clash(one, other),
        wording(one, other),
        float(equal_count(one, other)),
        surroundings(one, other, rare),
        shared_words(one, other),
        kinship and kinship * _event(one, other, rare),
        float(one.proposition.unreal != other.proposition.unreal),
        float(one.spoken != other.spoken),
    )


def _event(one: Frame, other: Frame, rare: Mapping[str, float]) -> float:
    """How rare an event they have in common: its predicate, and the rarest part that has one role in both."""
    predicates = {stem(_base(f.proposition.predicate)) for f in (one, other)}
    parts = [rare.get(term, 0.0) for role in Role for term in _parts(one, role) & _parts(other, role)]
    return max((rare.get(p, 0.0) for p in predicates), default=0.0) * max(parts, default=0.0)


def _parts(frame: Frame, role: Role) -> frozenset[str]:
    return frame.heads.get(role, frozenset()) | {f"@{e}" for e in frame.roles.get(role, frozenset())}


def likeness(one: Frame, other: Frame, rare: Mapping[str, float], options: Options = Options()) -> float:
    """Probability, 0 to 1, that two propositions tell the same thing."""
    values = features(one, other, rare, options)
    return 1 / (1 + exp(-options.bias - sum(w * v for w, v in zip(options.weights, values, strict=True))))


def surroundings(one: Frame, other: Frame, rare: Mapping[str, float]) -> float:
    """Share of rarity (Dice) that the sentences around two propositions have in common."""
    around = _whole(one.context, rare) + _whole(other.context, rare)
    return 2 * _weight(one.context & other.context, rare) / around if around else 0.0


def shared_words(one: Frame, other: Frame) -> float:
    """Words in common (Dice) of two clauses, whatever they are."""
    every = len(one.words) + len(other.words)
    return 2 * len(one.words & other.words) / every if every else 0.0


def _weight(terms: frozenset[str], rare: Mapping[str, float]) -> float:
    # A set has no order; a sum of floats does.
    return fsum(map(rare.get, terms, repeat(0.0)))


def _whole(terms: frozenset[str], rare: Mapping[str, float]) -> float:
    """The same of all terms of a clause, which is held against many."""
    return rare.of(terms) if isinstance(rare, Rarity) else _weight(terms, rare)


_LIGHT = frozenset({"be", "have", "do", "get", "make", "take", "go", "say", "tell"})


def _predicate(one: Frame, other: Frame) -> float:
    a, b = one.proposition.predicate, other.proposition.predicate
    if _base(a) == _base(b):
        return 0.3 if a in _LIGHT else 1.0
    return 0.6 if akin(a, b) else 0.0


def all_but_verb(one: Frame, other: Frame) -> bool:
    """True where two verbs of one kind have all the same words beside them, two telling ones at least.

    Of 417 judged pairs that are so 402 tell the same, or give two values to one thing.
    """
    a, b = (f.terms - {stem(f.proposition.predicate)} for f in (one, other))
    return a == b and len(a) > 1 and akin(one.proposition.predicate, other.proposition.predicate)


def opposed(one: Frame, other: Frame, rare: Mapping[str, float]) -> bool:
    """True where one says and the other denies the same rare predicate of the same doer, with more in common."""
    a, b = one.proposition, other.proposition
    if a.negated == b.negated or a.unreal or b.unreal or _base(a.predicate) != _base(b.predicate):
        return False
    if _same(one, other, Role.SUBJECT) < 1 or _of_something_else(one, other):
        return False
    if a.predicate in _LIGHT or b.predicate in _LIGHT:
        return equal_count(one, other)
    if rare.get(stem(a.predicate), 0.0) < _RARE:
        return False
    known = one.roles.get(Role.SUBJECT, frozenset())
    return equal_count(one, other) or len(one.terms & other.terms) > 1 + len({f"@{e}" for e in known} & one.terms)


def _of_something_else(one: Frame, other: Frame) -> bool:
    """True for "attended a concert" and "did not attend the session", and where one clause has a further doer."""
    doers, others = (f.roles.get(Role.SUBJECT, frozenset()) for f in (one, other))
    if doers and others and doers != others:
        return True
    if not all(f.heads.get(Role.OBJECT) for f in (one, other)) or _same(one, other, Role.OBJECT):
        return False
    told = {_base(f.proposition.predicate) for f in (one, other)} | _parts(one, Role.SUBJECT)
    return not (one.terms & other.terms) - told - _parts(other, Role.SUBJECT) - GRAMMAR


def once(frame: Frame) -> frozenset[str]:
    """What a clause tells that happens to a person once, one mark for each person of whom it does: "death@e1"."""
    p, found = frame.proposition, kin.once(frame.proposition.predicate)
    if found is None or p.unreal or p.negated or p.hedged:
        return frozenset()
    people = frame.roles.get(Role.SUBJECT if found[1] else Role.OBJECT, frozenset())
    return frozenset(f"{found[0]}@{e}" for e in people if frame.kinds.get(e, EntityKind.PERSON) is EntityKind.PERSON)


#: Rarity from which a predicate is one of few clauses of the story (a tenth of its scale below a single clause).
_RARE = 0.6


def _base(predicate: str) -> str:
    return stem(predicate.split(" ", 1)[0])


def _same(one: Frame, other: Frame, role: Role) -> float:
    if one.roles.get(role, frozenset()) & other.roles.get(role, frozenset()):
        return 1.0
    return 0.5 if one.heads.get(role, frozenset()) & other.heads.get(role, frozenset()) else 0.0


def _clash(one: Frame, other: Frame) -> float:
    """Entities known on both sides, and none in common, in the same role."""
    return max(
        float(bool(a and b and not a & b))
        for role in (Role.SUBJECT, Role.OBJECT)
        for a, b in [(one.roles.get(role), other.roles.get(role))]
    )


def wording(one: Frame, other: Frame) -> float:
    """Words in common (Dice) of two clauses of one utterance; 0 where they are not."""
    return 0.0 if one.said is None or one.said != other.said else shared_words(one, other)


def equal_count(one: Frame, other: Frame) -> bool:
    """True when both give the same number, more than two, of the same thing; an age says who, not what."""
    return any(
        a.unit == b.unit != "age" and a.low <= b.high and b.low <= a.high and a.low > 2
        for a in one.proposition.quantities
        for b in other.proposition.quantities
    )


def other_count(one: Frame, other: Frame) -> bool:
    """True where both count one kind of thing and no number of the one is any of the other's."""
    units = {q.unit for q in one.proposition.quantities} & {q.unit for q in other.proposition.quantities}
    return any(_no_number_in_common(one, other, unit) for unit in units - {"", "other", "one"})


def _no_number_in_common(one: Frame, other: Frame, unit: str) -> bool:
    a, b = ([q for q in f.proposition.quantities if q.unit == unit] for f in (one, other))
    return not any(x.low <= y.high and y.low <= x.high for x in a for y in b)
