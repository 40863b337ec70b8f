"""What a site calls itself: "the Times" on nytimes.com, "KORN 7" on korntv.com."""

from __future__ import annotations

import re
from collections.abc import Sequence

from twosource.text.outlets import label, plain

#: Letters of a name that do not stand in an address by chance, as "AP" does in "apartments".
_TOLD_APART = 3
#: Letters of the last word of a paper's name that are all of its address: "the Daily Advertiser", theadvertiser.com.
_ALL = 6
#: Letters of an address that is a name cut short: freep.com, chron.com.
_CUT = 5
_NETWORKS = frozenset({"ABC", "CBS", "CW", "FOX", "Fox", "MSNBC", "NBC", "PBS", "CNN", "BBC"})
#: "KORN", "WAVE": stations in the United States are called so.
_CALL_SIGN = re.compile(r"[KW][A-Z]{2,3}(?:-?TV)?$")
_STATION = re.compile(r"[kw][a-z]{2,3}(?:tv)?$")
#: "Channel 9", "News 2", "7News": so many a station calls itself.
_CHANNEL = re.compile(r"(?:(?:Channel|News|NewsChannel|Action News|Eyewitness News|Hour News) ?\d{1,2}|\d{1,2} ?News)$")


def names_site(name: str, host: str | None) -> bool:
    """True where a name is what the site of an address calls itself ("CBS", chicago.cbslocal.com)."""
    bare, labels = plain(name.removesuffix("-TV")), (host or "").split(".")[:-1]
    if len(bare) < _TOLD_APART or not labels:
        return False
    if any(x.endswith(bare) or (name.isupper() and x.startswith(bare)) for x in labels):
        return True
    return _is_a_paper(name, labels) or _is_a_station(name.split(), labels) or _is_a_channel(name, labels)


def _is_a_paper(name: str, labels: Sequence[str]) -> bool:
    """True for "the Daily Advertiser" on theadvertiser.com, and for "the Free Press" on freep.com."""
    last = plain(name.rsplit(maxsplit=1)[-1])
    if len(last) >= _ALL and any(x.removeprefix("the") == last for x in labels):
        return True
    # Cut inside a word: newyork.example.com is not the New York Post's.
    words = [plain(w) for w in name.split()]
    whole = {"".join(words[a:b]) for a in range(len(words)) for b in range(a + 1, len(words) + 1)}
    cut = labels[-1]
    return len(cut) >= _CUT and cut not in whole and (plain(name).startswith(cut) or last.startswith(cut))


def _is_a_station(words: Sequence[str], labels: Sequence[str]) -> bool:
    """True for "KORN Action News" on kornactionnews5.com, "WAVE NBC12" on nbc12.com and "NBC 5" on nbcorrin.com."""
    numbered = len(words) > 1 and words[1].isdigit() and words[0] in _NETWORKS
    if numbered and any(x.startswith(words[0].lower()) for x in labels):
        return True
    signs = [plain(label(w.lower())) for w in words if _CALL_SIGN.match(w) or _is_coined(w)]
    return any(x.startswith(s) or x.endswith(s) for x in labels for s in signs)


def _is_coined(word: str) -> bool:
    """True for "NBC12", "Click2Orrin" and "Local10.com": numbers or capitals inside a word."""
    inner = word[1:].removesuffix("TV")
    mixed = any(c.isdigit() for c in inner) or (any(c.isupper() for c in inner) and not word.isupper())
    return word[:1].isalpha() and mixed


def _is_a_channel(name: str, labels: Sequence[str]) -> bool:
    """True for "Channel 9" on a station's page: any other town's would be named with the town."""
    number = "".join(c for c in name if c.isdigit())
    return _CHANNEL.match(name) is not None and any(_STATION.match(x) or number in x for x in labels)
