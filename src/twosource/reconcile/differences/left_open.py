"""What a "no" leaves open: another time, another one of several, somebody else who was told."""

from __future__ import annotations

import re

from twosource.model.finding import Argument, Role
from twosource.reconcile.differences.record import Story
from twosource.reconcile.edtf import bounds
from twosource.reconcile.frames import Frame
from twosource.reconcile.kin import stem
from twosource.text.words import norms


def leaves_open(one: Frame, other: Frame, story: Story) -> bool:
    """True where what one says can still be, or have been at another time, when the other says no."""
    if _is_of_none(one, other) or _is_of_none(other, one):
        return True
    said, denied = sorted((one, other), key=lambda f: f.proposition.negated)
    if not denied.proposition.negated:
        return False
    return _is_to_follow(said, denied, story) or _is_of_then(said, denied) or _is_of_less(said, denied)


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
    """True where a "not" is said of a time of which the other clause does not speak, or takes back what was so."""
    if _TURNED.search(_with_lead(denied)):
        return True
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


def _with_lead(frame: Frame) -> str:
    """A clause with the words of its sentence before it, as far as they may say whose it is."""
    p = frame.proposition
    return p.sentence.exact[: p.where.end - p.sentence.start][-(len(p.where.exact) + _LEAD) :]


_LEAD = 100
#: "Roe will not play him after all", "police now believe that they are not related": so it was until then.
_TURNED = re.compile(
    r"\bafter all\b|\bnow (?:say|says|said|believes?|believed|thinks?|thought)\b|\bno longer (?:believes?|thinks?)\b",
    re.IGNORECASE,
)


def _is_of_none(one: Frame, other: Frame) -> bool:
    """True for "none defended him" beside "Roe did": of whom none did is told elsewhere, and Roe may be no such one."""
    return _NONE.match(one.proposition.where.exact) is not None and bool(other.roles.get(Role.SUBJECT))


_NONE = re.compile(r"\W*(?:none|neither|not (?:a |even )?(?:single )?one)\b(?! of\b)", re.IGNORECASE)


def _is_of_less(said: Frame, denied: Frame) -> bool:
    """True for "did not apologize to the men" beside "apologized", and "Roe was not it" beside "one of them was"."""
    if _told(denied) and not _told(said):
        return True
    some = any(_ONE_OF.match(a.where.exact) for a in said.proposition.arguments if a.role is Role.SUBJECT)
    return some and bool(denied.roles.get(Role.SUBJECT))


_ONE_OF = re.compile(r"(?:one|another|some|two|three|several) of\b", re.IGNORECASE)


def _told(frame: Frame) -> bool:
    """True for a clause that says to whom it is done."""
    return any(a.role is Role.RECIPIENT or _is_behind_to(frame, a) for a in frame.proposition.arguments)


def _is_behind_to(frame: Frame, argument: Argument) -> bool:
    p = frame.proposition
    before = p.sentence.exact[: max(0, argument.where.start - p.sentence.start)]
    return argument.role is Role.OBLIQUE and before.lower().endswith(" to ")
