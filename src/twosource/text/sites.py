"""What a site calls itself: "the Times" on nytimes.com, "KORN 7" on korntv.com."""

from __future__ import annotations

import re
from collections.abc import Sequence

from twosource.text.outlets import known, label, plain

#: Letters of a name that do not stand in an address by chance, as "AP" does in "apartments".
_TOLD_APART = 3
#: Letters of the last word of a paper's name that are all of its address: "the Daily Advertiser", theadvertiser.com.
_ALL = 6
#: Words that many papers have before it; a town's tells which one it is.
_DAYS = frozenset({"daily", "sunday", "evening", "morning"})
#: Letters of an address that is a name cut short within its second word or later: freep.com.
_CUT = 5
_NETWORKS = frozenset({"ABC", "CBS", "CW", "FOX", "Fox", "MSNBC", "NBC", "PBS", "CNN", "BBC"})
#: Sites of the networks themselves, which name their stations with their numbers.
_NATIONAL = frozenset({"abc", "abcnews", "cbsnews", "foxnews", "nbcnews"})
#: "KORN", "WAVE": stations in the United States are called so; and words that look alike.
_CALL_SIGN = re.compile(r"[KW][A-Z]{2,3}(?:-?TV)?$")
_STATION = re.compile(r"(?!kids|kiwi|wall|week|wiki|wine|wire|word|work|wsws)[kw][a-z]{3}(?:tv)?$")
#: "Channel 9", "News 2", "7News": so many a station calls itself.
_CHANNEL = re.compile(r"(?:(?:Channel|News|NewsChannel|Action News|Eyewitness News|Hour News) ?\d{1,2}|\d{1,2} ?News)$")
#: The part of an address that is under a country: "co.uk".
_UNDER = frozenset({"co", "com", "net", "org", "gov"})


def names_site(name: str, host: str | None) -> bool:
    """True where a name is what the site of an address calls itself ("CBS", chicago.cbslocal.com)."""
    bare, labels = plain(name.removesuffix("-TV")), (host or "").split(".")[:-1]
    if len(bare) < _TOLD_APART or not labels:
        return False
    if any(x.endswith(bare) or (name.isupper() and x.startswith(bare)) for x in labels):
        return True
    return _is_a_paper(name, _own(labels)) or names_station(name, host)


def names_station(name: str, host: str | None) -> bool:
    """The same of stations only, which are called as nobody else is: "KORN 7", "Channel 9", "NBC12"."""
    labels = (host or "").split(".")[:-1]
    if len(plain(name)) < _TOLD_APART or not labels:
        return False
    return _is_a_station(name.split(), _own(labels)) or _is_a_channel(name, _own(labels))


def _own(labels: Sequence[str]) -> str:
    return labels[-2] if len(labels) > 1 and labels[-1] in _UNDER else labels[-1]


def _is_a_paper(name: str, own: str) -> bool:
    """True for "the Daily Advertiser" on theadvertiser.com, and for "the Free Press" on freep.com."""
    meant = known(name)
    words = [w for w in map(plain, name.removeprefix("the ").split()) if w]
    if not words:
        return False
    if meant is not None and meant.sure and plain(label(own)) not in plain(meant.outlet.name):
        return False
    if len(words[-1]) >= _ALL and {*words[:-1]} <= _DAYS and own.removeprefix("the") == words[-1]:
        return True
    starts = {"".join(words[:n]) for n in range(1, len(words) + 1)}
    return len(words[0]) < len(own) >= _CUT and "".join(words).startswith(own) and own not in starts


def _is_a_station(words: Sequence[str], own: str) -> bool:
    """True for "KORN Action News" on kornactionnews5.com, "WAVE NBC12" on nbc12.com and "NBC 5" on nbcorrin.com."""
    if len(words) > 1 and words[1].isdigit() and words[0] in _NETWORKS:
        here = own.startswith(words[0].lower()) and own not in _NATIONAL
        return here and _numbers(own) in ([], [words[1]])
    signs = [plain(label(w.lower())) for w in words if _CALL_SIGN.match(w) or _is_coined(w)]
    return any(_is_of(own, sign) for sign in signs)


def _is_of(own: str, sign: str) -> bool:
    """True where the address begins or ends with a sign and not within a number: "fox6" is not of fox61.com."""
    if own.endswith(sign):
        return True
    return own.startswith(sign) and not (sign[-1:].isdigit() and own[len(sign) : len(sign) + 1].isdigit())


def _is_coined(word: str) -> bool:
    """True for "NBC12", "Click2Orrin" and "Local10.com": numbers or capitals inside a word that not all have."""
    inner = word[1:].removesuffix("TV")
    mixed = any(c.isdigit() for c in inner) or (any(c.isupper() for c in inner) and not word.isupper())
    return word[:1].isalpha() and mixed and "-" not in word and not word.startswith("NewsChannel")


def _is_a_channel(name: str, own: str) -> bool:
    """True for "Channel 9" on a station's page: any other town's would be named with the town."""
    if not _CHANNEL.match(name):
        return False
    return _STATION.match(own) is not None or _numbers(own) == _numbers(name)


def _numbers(text: str) -> list[str]:
    return re.findall(r"\d+", text)
