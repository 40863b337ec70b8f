"""Accounts that alone call something in a story untrue, and accounts that alone do not.

A rumour and its retreat stand side by side for days.  Whether a word of disbelief means the story, a list of words does
not know; what it can tell is who of several accounts has any.  So one account is set apart by such words only where it
has them more than once and the others hardly a word of doubt, or where every other account has them and it has none.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from twosource.model.finding import Reading

_TOLD = (
    r"(?:news|stor(?:y|ies)|reports?|articles?|claims?|rumou?rs?|tweets?|posts?|headlines?|videos?|photos?|pictures?|"
    r"images?|quotes?|tales?)"
)
_SITE = r"(?:news )?(?:sites?|websites?|pages?|outlets?|publications?|stor(?:y|ies)|articles?|reports?)"
_IS = r"(?:is|was|are|were|be|been|looks|to be)"
_NOT_SO = (
    r"(?:false|fake|bogus|fabricated|(?:a )?(?:fake|lie|myth|fabrication)|rubbish|nonsense|"
    r"(?:pure |total |complete )?fiction)"
)
#: What ends such a sentence, or goes on with who says so: "a lie detector" is none.
_STOP = (
    r"(?=[.,;:!?”\"’')\]\n]|$| (?:and|but|that|which|by|from|created|spread|according|as|for|his|her|the|say|said)\b)"
)
#: Words that call something told untrue.
_UNTRUE = re.compile(
    rf"\b(?:hoax(?:es)?|debunk(?:ed|s|ing|er|ers)?|untrue|no truth)\b|(?:\bnot|n[’']t) true\b|"
    r"\bmade (?:it|this|that|the (?:whole )?(?:thing|story|report)) (?:all )?up\b|"
    rf"\b(?:false|fake|phony|spoof|bogus) (?!news\b)(?:\w+ )?{_TOLD}\b|"
    rf"\b(?:satirical|satire|parody|fake|spoof|hoax) {_SITE}\b|"
    rf"\b(?:{_TOLD}|it|this|that) {_IS} (?!not\b|no\b)(?:\w+ )?{_NOT_SO}{_STOP}|\bit[’']s (?:a )?{_NOT_SO}{_STOP}",
    re.IGNORECASE,
)
#: Those, and words that leave something in doubt or are somebody's "no".
_DOUBTFUL = re.compile(
    r"(?:\b(?:no|not)|n[’']t) (?:\w+ )?(?:true|truth|real|accurate|correct)\b|"
    r"\b(?:no such|no evidence|never (?:happened|existed|was|were|been)|made[- ]up|cooked up|turn(?:s|ed) out)\b|"
    r"\b(?:made|make|making) (?:it|this|that|the (?:whole )?(?:thing|story|report)) (?:all )?up\b|"
    r"\b(?:hoax|debunk|satir|parod|untrue|bogus|fabricat|fiction|fictitious|false|fake|phony|spoof|myth|rubbish|nonsense|"
    r"invent|rumor|rumour|prank|photoshop|doctored|stunt|staged|denie|denial|deny|disput|refut|reject|dismiss|contradict|"
    r"mistaken|misled|mislead|misidentified|misreported|misinformation|misquoted|unverified|unconfirmed|retract|"
    r"correction|doubt|skeptic|sceptic|wrong|incorrect|inaccura|baseless|unfounded|nonexistent|non-existent|imaginary|"
    r"lies\b|lied\b|lying\b|lie\b)\w*",
    re.IGNORECASE,
)
#: Before a word of disbelief these turn it round, or leave it open: "not a hoax", "denied that it was a hoax".
_TURNED = re.compile(
    r"(?:\b(?:not|no|never|nor)|n[’']t)(?: \w+){0,2} $|"
    r"\b(?:den(?:y|ies|ied|ying)|whether|if|rejected|fil\w+|submit\w+)\b[^.!?\n]{0,60}$",
    re.IGNORECASE,
)
#: Characters before it that are looked at.
_BEFORE = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """When words of disbelief set one account apart from the others.

    The numbers were tried on mixed stories of 49 rumours with two sides (``bench/alone.py``) and, for wrong marks, on
    175 real ones of four accounts and more.
    """

    #: Families of accounts on the other side.
    others: int = 3
    #: Places where an account calls something untrue before that sets it apart from those that do not.  With one, a
    #: "bogus check" and a false alarm were enough: seven of the 175 had such an account.
    untrue: int = 2
    #: Words of doubt that each of the others may have, and that each must have beside an account without any, unless it
    #: calls something untrue itself.  With one instead of two, two of twelve such marks in the mixes are wrong.
    doubts: int = 2
    #: Words of an account that is one of the others, or is set apart from them: a headline does not say.
    words: int = 60
    #: Characters of a sentence that is shown.
    shown: int = 160


@dataclass(frozen=True, slots=True)
class Disbelief:
    """How an account speaks of what it tells: places that call it untrue, words of doubt, words, and one such place."""

    family: str
    untrue: int
    doubts: int
    words: int
    shown: str = ""


def disbelief(reading: Reading, family: str, options: Options = Options()) -> Disbelief:
    """The words of disbelief of one account and its title, what is left out aside; ``shown`` is the first sentence.

    The words are English.  An account in another language is taken to doubt something: it sets nobody apart.
    """
    article, text = reading.article, _kept(reading)
    if not (article.language or "en").startswith("en"):
        return Disbelief(family, 0, options.doubts + 1, options.words)
    title = article.title or ""
    found = list(_untrue(text))
    untrue = len(found) + sum(1 for _ in _untrue(title))
    doubts = len(_DOUBTFUL.findall(text)) + len(_DOUBTFUL.findall(title))
    shown = _sentence(reading, text, *found[0], options) if found else ""
    return Disbelief(family, untrue, doubts, len(text.split()), shown)


def _untrue(text: str) -> Iterator[tuple[int, int]]:
    """Where a text calls something untrue."""
    for found in _UNTRUE.finditer(text):
        if not _TURNED.search(text[max(0, found.start() - _BEFORE) : found.start()]):
            yield found.span()


def set_apart(account: str, told: Mapping[str, Disbelief], options: Options = Options()) -> str | None:
    """Why an account stands alone by its words of disbelief, or by having none; else ``None``.

    Its copies go by the same; where they do not, nothing sets it apart.

    Args:
        account: its id.
        told: how each account speaks of the story.
        options: what is asked of it and of the others.
    """
    mine = [d for d in told.values() if d.family == told[account].family]
    others = [d for d in told.values() if d.family != told[account].family]
    saying = [d for d in others if d.words >= options.words]
    count = len({d.family for d in saying})
    if count < options.others:
        return None
    how, own = f"{count}, copies counted once", told[account]
    if own.untrue >= options.untrue and own.shown and all(d.untrue for d in mine):
        quiet = not any(d.untrue or d.doubts > options.doubts for d in others)
        return f"It calls something untrue, in “{own.shown}”, and none of the others does ({how})." if quiet else None
    believing = not any(d.doubts or d.untrue or d.words < options.words for d in mine)
    calling = {d.family for d in saying if d.untrue and d.shown}
    doubting = all(d.untrue or d.doubts >= options.doubts for d in others)
    if believing and doubting and len(calling) >= options.others:
        shown = next(d.shown for d in saying if d.untrue and d.shown)
        return (
            f"Others call something untrue ({len(calling)} of {how}), one of them in “{shown}”, or have words "
            "of doubt; this one has none."
        )
    return None


def disbeliefs(
    readings: Iterable[Reading], family: Mapping[str, str], options: Options = Options()
) -> Mapping[str, Disbelief]:
    """How each account speaks of the story."""
    return {r.article.id: disbelief(r, family[r.article.id], options) for r in readings}


def _kept(reading: Reading) -> str:
    """The text with line ends in place of what is left out, so that places stay where they are."""
    text, parts, at = reading.article.text, list[str](), 0
    for passage in sorted(reading.article.omitted):
        if passage.end > at:
            begin = max(at, passage.start)
            parts += [text[at:begin], "\n" * (passage.end - begin)]
            at = passage.end
    return "".join([*parts, text[at:]])


#: Marks around a sentence that is shown in marks.
_MARKS = "“”\"'‘’ "


def _sentence(reading: Reading, text: str, start: int, end: int, options: Options) -> str:
    """The sentence around a place where one is known and short enough, else as much of the line as is shown."""
    known = sorted({(p.sentence.start, p.sentence.end) for p in reading.propositions})
    at = bisect_right(known, (start, len(text) + 1)) - 1
    first, last = known[at] if at >= 0 and known[at][1] >= end else (0, 0)
    whole = " ".join(text[first:last].split())
    if last and len(whole) <= options.shown and "\n" not in text[first:last].strip():
        return whole.strip(_MARKS)
    room = (options.shown - (end - start)) // 2
    first = max(text.rfind("\n", 0, start) + 1, start - room)
    last = min(text.find("\n", end) if "\n" in text[end:] else len(text), end + room)
    left = text[first:start].partition(" ")[2] if first == start - room else text[first:start]
    right = text[end:last].rpartition(" ")[0] if last == end + room else text[end:last]
    return f"… {' '.join((left + text[start:end] + right).split()).strip(_MARKS)} …"
