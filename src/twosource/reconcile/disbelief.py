"""Accounts that alone call something in a story untrue, and accounts that alone do not.

A rumour and its retreat stand side by side for days.  Whether a word of disbelief means the story, a list of words does
not know; what it can tell is who of several accounts has any.  So one account is set apart by such words only where it
has them more than once and the others hardly a word of doubt, or where every other account has them and it has none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import reduce

from twosource.model.article import Article

_STORY = (
    r"news|sites?|websites?|story|stories|reports?|claims?|rumou?rs?|tweets?|accounts?|videos?|photos?|images?|quotes?"
)
#: Words that call something untrue.
_UNTRUE = re.compile(
    r"\b(?:hoax(?:es)?|debunk\w*|satir\w+|untrue|(?:not|n[’']t) true|no truth|bogus|fabricat(?:ed|ion)|fictitious|"
    r"made (?:it|this|that|the (?:whole )?(?:thing|story|report)) (?:all )?up|(?:total|pure|complete) fiction|"
    rf"(?:false|fake|phony|spoof) (?:\w+ )?(?:{_STORY})|"
    r"(?:is|was|are|were|be|it[’']s|totally|completely|entirely|all) (?:a |an )?(?:\w+ )?"
    r"(?:false|fakes?|lie|myth|rubbish|nonsense|fiction))\b",
    re.IGNORECASE,
)
#: Those, and words that leave something in doubt or are somebody's "no".
_DOUBTFUL = re.compile(
    r"\b(?:hoax\w*|debunk\w*|satir\w+|untrue|(?:no|not|n[’']t) (?:\w+ )?(?:true|truth|real|accurate|correct)|bogus|"
    r"fabricat\w+|fiction\w*|false\w*|fak(?:e|ed|es|ery)|phony|spoof\w*|lie|lies|lying|lied|myths?|rubbish|nonsense|"
    r"rumou?r\w*|prank\w*|photoshop\w*|doctored|stunt|staged|den(?:y|ies|ied|ial|ying)|disput\w+|refut\w+|reject\w*|"
    r"dismiss\w*|contradict\w*|mis(?:taken|led|identified|reported|information|leading|quoted)|turn(?:s|ed) out|"
    r"no evidence|unverified|unconfirmed|retract\w*|correction|doubt\w*|s[ck]eptic\w*|wrong\w*|incorrect\w*|"
    r"inaccura\w*)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """When words of disbelief set one account apart from the others.

    The numbers were tried on mixed stories of 49 rumours with two sides (``bench/alone.py``) and, for wrong marks, on
    175 real ones of four accounts and more.
    """

    #: Families of accounts on the other side.
    others: int = 3
    #: Places where an account calls something untrue before that sets it apart from those that do not.  With one, a
    #: "bogus check" and a false alarm are enough: seven of the 175 have such an account, with two one, and rightly.
    untrue: int = 2
    #: Words of doubt that each of the others may have.
    doubts: int = 2
    #: Words of an account without any that is set apart from those that have them: a headline does not say.
    words: int = 60
    #: Characters of a sentence that is shown.
    shown: int = 160


@dataclass(frozen=True, slots=True)
class Disbelief:
    """How an account, or a family of them, speaks of what it tells: places, words of doubt, words, and one place."""

    untrue: int
    doubts: int
    words: int
    shown: str = ""

    def __add__(self, other: Disbelief) -> Disbelief:
        return Disbelief(
            max(self.untrue, other.untrue),
            max(self.doubts, other.doubts),
            max(self.words, other.words),
            self.shown or other.shown,
        )


def disbelief(article: Article, options: Options = Options()) -> Disbelief:
    """The words of disbelief of one account, what is left out of it aside; ``shown`` is the first sentence with one.

    The words are English.  An account in another language is taken to doubt something: it sets nobody apart.
    """
    text = _kept(article)
    if not (article.language or "en").startswith("en"):
        return Disbelief(0, options.doubts + 1, len(text.split()))
    found = list(_UNTRUE.finditer(text))
    shown = _sentence(text, found[0].start(), found[0].end(), options) if found else ""
    return Disbelief(len(found), len(_DOUBTFUL.findall(text)), len(text.split()), shown)


def set_apart(family: str, told: Mapping[str, Disbelief], options: Options = Options()) -> str | None:
    """Why a family of accounts stands alone by its words of disbelief, or by having none; else ``None``.

    Args:
        family: its name in ``told``.
        told: how each family speaks of the story.
        options: what is asked of it and of the others.
    """
    mine, others = told[family], [d for f, d in told.items() if f != family]
    if len(others) < options.others:
        return None
    count = f"{len(others)}, copies counted once"
    if mine.untrue >= options.untrue and not any(d.untrue or d.doubts > options.doubts for d in others):
        return f'It calls something untrue ("{mine.shown}") and none of the others does ({count}).'
    if not mine.doubts and mine.words >= options.words and all(d.untrue for d in others):
        return f'All others call something untrue ({count}), one of them in "{others[0].shown}"; this one does not.'
    return None


def by_family(
    articles: Iterable[Article], family: Mapping[str, str], options: Options = Options()
) -> Mapping[str, Disbelief]:
    """The same of families of accounts: as much as any of them has."""
    found: dict[str, list[Disbelief]] = {}
    for article in articles:
        found.setdefault(family[article.id], []).append(disbelief(article, options))
    return {name: reduce(Disbelief.__add__, some) for name, some in found.items()}


def _kept(article: Article) -> str:
    text = article.text
    for passage in article.omitted:
        text = text[: passage.start] + " " * (passage.end - passage.start) + text[passage.end :]
    return text


_ENDS = re.compile(r"[.!?…][”\"’')]?\s|\n")


def _sentence(text: str, start: int, end: int, options: Options) -> str:
    """The sentence around a place, or as much of it as is shown."""
    before = [m.end() for m in _ENDS.finditer(text, max(0, start - options.shown), start)]
    after = _ENDS.search(text, end, end + options.shown)
    first = before[-1] if before else max(0, start - options.shown)
    last = after.end() if after else min(len(text), end + options.shown)
    shown = " ".join(text[first:last].split())
    return shown if len(shown) <= options.shown else _cut(text, start, end, options)


def _cut(text: str, start: int, end: int, options: Options) -> str:
    """The words around a place, cut between words."""
    room = (options.shown - (end - start)) // 2
    left, right = text[max(0, start - room) : start], text[end : end + room]
    left = left.partition(" ")[2] if start > room else left
    right = right.rpartition(" ")[0] if end + room < len(text) else right
    return f"… {' '.join((left + text[start:end] + right).split())} …"
