"""What one account says and another denies."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations, pairwise

from twosource.model.dossier import Difference, Slot
from twosource.model.finding import Role
from twosource.reconcile.alignment.likeness import equal_count, opposed, surroundings
from twosource.reconcile.alignment.meaning import same
from twosource.reconcile.clauses.frames import Frame
from twosource.reconcile.days.edtf import bounds
from twosource.reconcile.differences.left_open import leaves_open
from twosource.reconcile.differences.record import DEFAULT, Found, Options, Story, clauses_found, told
from twosource.reconcile.differences.sameness import IDLE, both_ways, clashing, same_part
from twosource.reconcile.words.kin import akin, antonyms, says_no, stem
from twosource.text.words import norms

#: Words beside which a negation does not deny the whole.
BESIDES = frozenset("until till longer only just yet always necessarily merely simply alone even".split())


def polarity(cells: Sequence[Frame], story: Story, options: Options) -> Difference | None:
    """One says it, the other says it is not so, or says the opposite."""
    plain = [f for f in cells if not is_no_side(f, story)]
    found = clauses_found(plain)
    pairs = [(x, y) for x, y in combinations(found, 2) if denies(x.frame, y.frame, story, options)]
    if not pairs:
        return None
    one, other = pairs[0]
    sides: list[list[Found]] = [[], []]
    for f in found:
        against = [denies(f.frame, side.frame, story, options) for side in (one, other)]
        alike = [f is side or _agrees(f.frame, side.frame, story, options) for side in (one, other)]
        for n in (0, 1):
            if alike[n] and not against[n] and not alike[1 - n]:
                sides[n].append(f)
    # Whoever prints both sides takes neither.
    both = {f.account for f in sides[0]} & {f.account for f in sides[1]}
    kept = [[f for f in side if f.account not in both] for side in sides]
    if not all(kept):
        return None
    kept.sort(key=lambda side: side[0].frame.proposition.negated)
    return told(Slot.POLARITY, kept)


def is_no_side(frame: Frame, story: Story) -> bool:
    """True for a hedged "not", a "not only" or "not all", and what an account says that refutes what others say."""
    told = frame.proposition
    return bool(
        (told.hedged and told.negated)
        or BESIDES & frame.words
        or (told.negated and (_NOT_ALL.search(told.where.exact) or _EARLIER & frame.words))
        or (frame.account in story.debunking and not told.negated)
    )


#: What "had not previously" happened may have now.
_EARLIER = frozenset({"previously", "hitherto", "beforehand"})
#: "Not all scorpions are poisonous" leaves some that are.
_NOT_ALL = re.compile(r"\bnot (?:all|every\w*|both|entirely|completely|fully)\b", re.IGNORECASE)
_HOAX = r"hoax(?:es)?|debunk\w*|satir\w+"
_SITE = r"news|sites?|websites?|story|stories|reports?"
#: Words by which an account shows that it does not believe what it reports.
HOAX = re.compile(rf"\b(?:{_HOAX}|fake (?:{_SITE}))\b", re.IGNORECASE)
#: An account with one of these may print a statement to deny it two paragraphs on: of 17 differences told of rumours
#: that were none, 11 were made of such.
DEBUNKING = re.compile(
    rf"\b(?:{_HOAX}|untrue|not true|no truth|bogus|rubbish|phone?y|rumou?r(?:s|ed)?|(?:a|the) lie|"
    rf"(?:false|fake) (?:\w+ )?(?:{_SITE}|claims?|tweets?|accounts?)|"
    r"(?:is|was|are|were|be|totally|completely|entirely) (?:a )?(?:false|fake))\b",
    re.IGNORECASE,
)


#: "Rumours of his death circulated early but were later confirmed" believes them.
_BORNE_OUT = re.compile(r"\brumou?rs?\b(?P<so>[^.!?\n]{0,120}?)\bconfirm(?:ed|s)\b", re.IGNORECASE)


def is_debunking(text: str) -> bool:
    """True for an account that calls something a hoax or untrue, or a rumour that it does not say was confirmed."""
    return DEBUNKING.search(_BORNE_OUT.sub(_unless_denied, text)) is not None


def _unless_denied(found: re.Match[str]) -> str:
    return found[0] if any(map(says_no, norms(found["so"]))) else " "


def _agrees(one: Frame, other: Frame, story: Story, options: Options) -> bool:
    same = one.proposition.negated == other.proposition.negated and not antonyms(one.terms, other.terms)
    return (
        same
        and akin(one.proposition.predicate, other.proposition.predicate)
        and both_ways(one, other, story) >= options.same
    )


def denies(yes: Frame, no: Frame, story: Story, options: Options) -> bool:
    """True where one account says no to what the other says, or says the opposite."""
    a, b = yes.proposition, no.proposition
    if yes.account == no.account or clashing(yes, no) or (yes.said and yes.said == no.said):
        return False
    if a.unreal != b.unreal or (a.unreal and not _surely_one(yes, no, story, options)):
        return False
    if not same_part(yes, no, Role.SUBJECT) and not same_part(yes, no, Role.OBJECT):
        return False
    if _say_no_alike(yes, no, story) or months_apart(yes, no, story, options) or leaves_open(yes, no, story):
        return False
    opposite = antonyms(yes.terms, no.terms)
    if opposite:
        return a.negated == b.negated and both_ways(yes, no, story, opposite) >= options.opposite
    return _denied(yes, no, story, options)


def _surely_one(one: Frame, other: Frame, story: Story, options: Options) -> bool:
    """True for "would play the chief" and "will not be playing the chief": the rest leaves little doubt.

    Of eleven judged pairs so told ten cannot both be right.
    """
    if one.sense is None or other.sense is None or noes(one) == noes(other):
        return False
    return same(one, other, story.rare) >= options.sure


def _has_doer(frame: Frame) -> bool:
    return bool(frame.roles.get(Role.SUBJECT) or frame.heads.get(Role.SUBJECT))


def noes(frame: Frame) -> int:
    """How often a clause says no: to stop doing it is not to do it."""
    return sum(says_no(w) or w in _ENDING for w in norms(frame.proposition.where.exact))


def ends(frame: Frame) -> bool:
    """True for "to stop using it": beside a "not" the two say that it goes on."""
    words = norms(frame.proposition.where.exact)
    return any(one in _ENDING and then.endswith("ing") for one, then in pairwise(words))


_ENDING = frozenset("stop stops stopped stopping cease ceased quit halt halted".split())


def months_apart(yes: Frame, no: Frame, story: Story, options: Options = DEFAULT) -> bool:
    """True for "pleaded not guilty" in July and "pleaded guilty" in October: both were right in their day."""
    printed = [bounds(story.published.get(f.account)) for f in (yes, no)]
    return all(printed) and abs((printed[0][0] - printed[1][0]).days) > options.turned  # type: ignore[index]


def _say_no_alike(yes: Frame, no: Frame, story: Story) -> bool:
    """True for two sentences of the same matter that say no equally often: the parse put the "no" elsewhere."""
    if yes.proposition.negated == no.proposition.negated:
        return False
    a, b = (sum(map(says_no, norms(f.proposition.sentence.exact))) for f in (yes, no))
    return a == b and surroundings(yes, no, story.rare) >= _ONE_MATTER


#: Share of rarity that two sentences of one matter have in common.
_ONE_MATTER = 0.4
_FIRST_TIME = "first time"


def _denied(one: Frame, other: Frame, story: Story, options: Options) -> bool:
    yes, no = sorted((one, other), key=lambda f: f.proposition.negated)
    a, b = yes.proposition, no.proposition
    if a.negated == b.negated or stem(a.predicate) != stem(b.predicate):
        return False
    if "ever" in yes.words | no.words or (_has_doer(no) and not _has_doer(yes)):
        return False  # "that she had ever lied" says nothing of the kind, nor "a photo was sent" of "she sent no photo"
    if antonyms(yes.terms, no.terms) or _FIRST_TIME in " ".join(norms(no.proposition.sentence.exact)):
        return False  # "got wrong bills, never a correct one"; "the first time that he was not there"
    if a.predicate in IDLE and not same_part(yes, no, Role.OBJECT) and not equal_count(yes, no):
        return False
    if opposed(yes, no, story.rare) or _surely_one(yes, no, story, options):
        return True
    needed = options.same if equal_count(yes, no) else options.same_but_one
    return both_ways(yes, no, story) >= needed
