"""Whether two clauses tell of two people: who does it, or whose words they are."""

from __future__ import annotations

from collections.abc import Sequence

from twosource.model.finding import Argument, Role
from twosource.model.language import EntityKind
from twosource.reconcile.clauses.frames import Frame
from twosource.reconcile.words.kin import stem
from twosource.text.words import norms


def two_doers(one: Frame, other: Frame) -> bool:
    """True where two named people do it, or two people say it in their own words: each speaks for himself."""
    if one.spoken and other.spoken and one.by is not None and other.by is not None and one.by != other.by:
        return True
    if _two_relatives(one, other) or _each_their_own(one, other) or two_silent(one, other):
        return True
    a, b = (f.roles.get(Role.SUBJECT, frozenset()) for f in (one, other))
    named = all(f.kinds.get(e) is EntityKind.PERSON for f, es in ((one, a), (other, b)) for e in es)
    return bool(a and b and named and not a & b)


def _each_their_own(one: Frame, other: Frame) -> bool:
    """True for "Roe said that he would ban it" and "Lund said that her firm would ban it"."""
    if one.by is None or other.by is None or one.by == other.by:
        return False
    return all(f.by in f.roles.get(Role.SUBJECT, ()) or _is_of_the_speaker(f) for f in (one, other))


def _is_of_the_speaker(frame: Frame) -> bool:
    subjects = (a.where.exact for a in frame.proposition.arguments if a.role is Role.SUBJECT)
    return any(s.lower().split(" ", 1)[0] in _OWN for s in subjects)


_OWN = frozenset({"his", "her", "their", "our", "my"})


def named_apart(one: Frame, other: Frame) -> bool:
    """True where both clauses tell who does it, and not alike: no "he" was misread; and for his wife and him."""
    if _two_relatives(one, other) or two_silent(one, other):
        return True
    heads = [{a.head for a in f.proposition.arguments if a.role is Role.SUBJECT} for f in (one, other)]
    return all(heads) and not (heads[0] & heads[1] or _PERSONAL & (heads[0] | heads[1]))


def two_silent(one: Frame, other: Frame) -> bool:
    """True for "Norway has not confirmed it" and "officials in Orrin have not confirmed it": who is silent is the news.

    Not where the clause of one names whom the other has, as that of a spokeswoman does, nor for "the agency".
    """
    if not all(f.proposition.negated and f.proposition.predicate in _SILENT for f in (one, other)):
        return False
    both = [[a for a in f.proposition.arguments if a.role is Role.SUBJECT] for f in (one, other)]
    if not all(both) or {a.head for a in both[0]} & {a.head for a in both[1]} or _named_beside(one, other, both):
        return False
    a, b = (f.roles.get(Role.SUBJECT, frozenset()) for f in (one, other))
    plain = [bool(x) or _is_described(subjects[0]) for x, subjects in zip((a, b), both, strict=True)]
    return bool(a or b) and not a & b and all(plain)


def _is_described(subject: Argument) -> bool:
    return subject.where.exact.lower().split(" ", 1)[0] not in _MEANT - {"a", "an"}


def _named_beside(one: Frame, other: Frame, both: Sequence[Sequence[Argument]]) -> bool:
    told = [{w.removesuffix("'s") for w in norms(f.proposition.where.exact)} for f in (one, other)]
    who = [{w for a in subjects for w in norms(a.where.exact)} - _MEANT for subjects in both]
    return any(not words.isdisjoint(names) for words, names in zip(told, reversed(who), strict=True))


_SILENT = frozenset("confirm comment verify respond reply answer acknowledge".split())
#: Words that name nobody, and begin what was told of before.
_MEANT = frozenset("the that this it they he she we i a an of for its their his her one neither both".split())


def _two_relatives(one: Frame, other: Frame) -> bool:
    return _is_of_the_other(one, other) or _is_of_the_other(other, one) or _siblings(one, other)


def _siblings(one: Frame, other: Frame) -> bool:
    """True for "his big brother" and "his younger brother"."""
    pairs = (one.words, other.words), (other.words, one.words)
    return bool(_SIBLINGS & one.words & other.words) and any(_OLDER & a and _YOUNGER & b for a, b in pairs)


_SIBLINGS = frozenset("brother sister brothers sisters son daughter".split())
_OLDER, _YOUNGER = frozenset("older elder big oldest eldest".split()), frozenset("younger little youngest".split())


def one_and_many(one: Frame, other: Frame) -> bool:
    """True for "she left the bar" and "they left the bar"."""
    told = [{a.head for a in f.proposition.arguments if a.role is Role.SUBJECT} & _APART for f in (one, other)]
    return all(told) and told[0] != told[1]


_APART = frozenset({"he", "she", "they"})
_PERSONAL = frozenset("he she it they i we you who that which".split())


def _is_of_the_other(one: Frame, other: Frame) -> bool:
    """True where somebody of the other's does it or suffers it: "his wife pleaded guilty" and "he pleaded guilty"."""
    return any(
        bool(_RELATIONS & one.heads.get(role, frozenset()))
        and not one.roles.get(role)
        and any(f"@{e}" in one.terms for e in other.roles.get(role, frozenset()))
        for role in (Role.SUBJECT, Role.OBJECT)
    )


_RELATIONS = frozenset(
    map(
        stem,
        (
            "wife husband son daughter brother sister mother father girlfriend boyfriend uncle aunt cousin nephew "
            "niece lawyer attorney spokesman spokeswoman friend neighbor neighbour roommate partner fiance fiancee "
            "widow aide deputy adviser advisor assistant bodyguard driver associate ally colleague successor "
            "predecessor relative parent child grandson granddaughter grandmother grandfather"
        ).split(),
    )
)
