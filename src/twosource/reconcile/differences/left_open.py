"""What a "no" leaves open: another time, another one of several, somebody else who was told."""

from __future__ import annotations

import re

from twosource.model.finding import Argument, Role
from twosource.reconcile.clauses.frames import Frame
from twosource.reconcile.days.edtf import bounds
from twosource.reconcile.differences.record import Story
from twosource.reconcile.differences.sameness import PRONOUNS
from twosource.reconcile.words.kin import stem
from twosource.text.words import norms


def leaves_open(one: Frame, other: Frame, story: Story) -> bool:
    """True where what one says can still be, or have been at another time, when the other says no."""
    if _is_of_none(one, other) or _is_of_none(other, one):
        return True
    said, denied = sorted((one, other), key=lambda f: f.proposition.negated)
    if not denied.proposition.negated:
        return False
    of_less = _is_to_others(said, denied) or _is_of_one_of_them(said, denied)
    return of_less or _is_of_then(said, denied) or _is_to_follow(said, denied, story)


def _is_to_follow(said: Frame, denied: Frame, story: Story) -> bool:
    """True for "to release the names" beside a denial: somebody was about to; and for what comes in the end.

    "Police have not released the names" is right until they do, and "nobody is in custody" until somebody is.
    """
    given_out = stem(denied.proposition.predicate) in _GIVEN_OUT
    pending = _PENDING.search(denied.proposition.where.exact) is not None and not _later(denied, said, story)
    return given_out or pending or said.proposition.where.exact.lower().startswith("to ")


_GIVEN_OUT = frozenset(map(stem, ("release", "identify", "name", "disclose", "announce")))
#: What a "no" is said of until it comes: of a hundred differences read by two strict readers three were of such, and
#: none of these was one.  "Was not charged" is a denial.
_PENDING = re.compile(
    r"\b(?:in custody(?! of)|fac(?:es?|ing) (?:[\w-]+ ){0,3}charges?|"
    r"(?:charges|arrests?) (?:have|has) been (?:filed|made)|(?:bail|bond) (?:has been )?set)\b",
    re.IGNORECASE,
)


def _later(one: Frame, other: Frame, story: Story) -> bool:
    """True where one clause is known to be printed on a later day."""
    when, before = (bounds(story.published.get(f.account)) for f in (one, other))
    return when is not None and before is not None and when[0] > before[1]


def _is_of_then(said: Frame, denied: Frame) -> bool:
    """True where a "not" is said of a time of which the other clause does not speak."""
    then, when = _then(denied), _then(said)
    return bool(then) and not (when and (then[: len(when)] == when[: len(then)]))


def _then(frame: Frame) -> tuple[str, ...]:
    """The words of the time that a clause speaks of in one of these phrases."""
    text = frame.proposition.where.exact
    found = _THEN.search(text)
    return (*norms(found[0]), *norms(text[found.end() :])[:_WHICH]) if found else ()


#: "Was not arrested on the night of the shooting": of 4,480 texts 44 say "not" of such a time.
_THEN = re.compile(
    r"\b(?:(?:on|in|during) the (?:night|day|morning|evening|afternoon|hours|days) (?:of|before|after)|"
    r"(?:that|the same) (?:night|day|morning|evening|afternoon)|"
    r"at (?:first|that time|the time|the scene)|immediately|initially|originally|(?:right|straight) away)\b",
    re.IGNORECASE,
)
#: Words behind such a phrase that say which time it is: "on the night of the shooting".
_WHICH = 3


def _is_of_none(one: Frame, other: Frame) -> bool:
    """True for "none defended him" beside "Roe did": of whom none did is told elsewhere, and Roe may be no such one."""
    if not any(_is_none(one, a) for a in one.proposition.arguments if a.role in _PARTS):
        return False
    return any(other.roles.get(role) for role in _PARTS)


def _is_none(frame: Frame, argument: Argument) -> bool:
    words = norms(argument.where.exact)
    before = norms(_before(frame, argument))[-1:]
    return words in _NONE or (words in _ONE and before == ("not",))


#: Of 1,983 texts ten have a sentence that begins so, without an "of".
_NONE = frozenset({("none",), ("neither",)})
_ONE = frozenset({("one",), ("a", "one"), ("a", "single", "one"), ("not", "one"), ("not", "a", "one")})
#: In a passive, one of them is whom it was done to.
_PARTS = (Role.SUBJECT, Role.OBJECT)


def _is_of_one_of_them(said: Frame, denied: Frame) -> bool:
    """True for "one of them was the target" beside "Roe was not"; not for "one of them, Roe, was"."""
    for role in _PARTS:
        some = (a for a in said.proposition.arguments if a.role is role and _ONE_OF.match(a.where.exact))
        if any("," not in a.where.exact for a in some):
            return bool(denied.roles.get(role)) and not denied.roles[role] & said.roles.get(role, frozenset())
    return False


#: Of 1,983 texts 61 say something of "one of the", "two of his" and the like.
_ONE_OF = re.compile(r"(?:at least )?(?:one|another|some|two|three|several) of\b", re.IGNORECASE)


def _is_to_others(said: Frame, denied: Frame) -> bool:
    """True for "has not apologized to the families" beside "has apologized": others may have been told."""
    if stem(denied.proposition.predicate) not in _TELLING:
        return False
    here, there = _told(denied), _told(said)
    return bool(here) and not here & (there | PRONOUNS) and not there & PRONOUNS


#: Verbs of telling; "did not confess to it" and "did not go there" leave nothing.  Of 1,983
#: texts six say that somebody did not tell it to somebody.
_TELLING = frozenset(map(stem, "apologize apologise complain disclose explain report reveal show speak talk".split()))


def _told(frame: Frame) -> frozenset[str]:
    """The heads of the words that say to whom something is told; "to anybody" is to all."""
    told = (a for a in frame.proposition.arguments if a.role in (Role.RECIPIENT, Role.OBLIQUE))
    return frozenset(stem(a.head) for a in told if _is_whom(frame, a) and not _ANY.match(a.where.exact))


def _is_whom(frame: Frame, argument: Argument) -> bool:
    return argument.role is Role.RECIPIENT or _TO.search(_before(frame, argument)[-_NEAR:]) is not None


def _before(frame: Frame, argument: Argument) -> str:
    p = frame.proposition
    return p.sentence.exact[: max(0, argument.where.start - p.sentence.start)]


_ANY = re.compile(r"any|nobody|no ", re.IGNORECASE)
_TO = re.compile(r"(?<!according )(?<!due )(?<!prior )\bto(?: either| both| all)? ?[“‘\"']?$", re.IGNORECASE)
#: Characters before a word in which its "to" stands.
_NEAR = 24
