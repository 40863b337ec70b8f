"""Whether a text says itself that somebody speaks it."""

from __future__ import annotations

import re
from collections.abc import Collection

from twosource.render.layout import terms

_WORDS = re.compile(r"\w[\w-]*")
#: "Kester Welsh, 42, of Orrin".
_AGE = re.compile(r"[^\d.]{2,60}, \d{1,3}(?:, of [^.]{2,40})?")
#: Letters of a word that is no name by itself.
_INITIALS = 2
#: Words with which an account says that somebody speaks.
_SPEAKING = frozenset(
    "according said says say told tells tell wrote writes tweeted added announced confirmed stated argued warned "
    "claimed claims reported reports insisted noted explained replied testified wondered asked vowed pledged promised "
    "called urged accused denied demanded asserted asserts reminded suggested responded disputed criticized blasted "
    "slammed mocked praised condemned dismissed complained joked acknowledged conceded admitted apologized "
    "saying telling writing adding announcing confirming stating arguing warning claiming reporting insisting noting "
    "explaining replying asserting vowing promising calling urging denying demanding "
    "reminding suggesting responding disputing criticizing blasting slamming mocking praising condemning dismissing "
    "complaining joking acknowledging conceding admitting apologizing "
    "alleges explains warns argues insists adds admits denies suggests vows announces confirms reveals revealed "
    "recalls stresses indicates contends contended cautions cautioned maintains discloses disclosed believes believed "
    "predicts predicted commented lamented".split()
)
#: "The website even notes that".
_NOTES = re.compile(r"(\w[\w-]*)(?: (?:also|even|further))? notes(?:,| that\b)")


def introduces(text: str, by: str | None) -> bool:
    """True where a text says that this person speaks: "Marsh told reporters that …", "…, police said".

    Nobody says "Kester Welsh, 42": it is how an account names him.
    """
    if _AGE.fullmatch(text):
        return True
    words = {word.casefold() for word in _WORDS.findall(text)}
    if by == terms.UNTOLD:
        return bool(_SPEAKING & words)
    names = {word.casefold() for word in _WORDS.findall(by or "") if len(word) > _INITIALS} - {"the"}
    return bool(names & words and (_SPEAKING & words or _notes(text, names)))


def _notes(text: str, names: Collection[str]) -> bool:
    """True for "the website even notes that"; notes may be found in a flat."""
    said = _NOTES.search(text)
    return said is not None and said[1].casefold() in names
