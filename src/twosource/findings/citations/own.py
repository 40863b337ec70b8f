"""Names that an outlet has for itself: "told KORN 7" on korn7.com is no other outlet's report."""

from __future__ import annotations

import re
from collections.abc import Sequence

from twosource.model.article import Article
from twosource.text.outlets import known, label, plain, same, site

#: Letters of a name that do not stand in an address by chance, as "AP" does in "apartments".
_TOLD_APART = 3
#: Letters of the last word of a paper's name that are all of its address: "the Daily Advertiser", theadvertiser.com.
_ALL = 6
_NETWORKS = frozenset({"ABC", "CBS", "CW", "FOX", "Fox", "MSNBC", "NBC", "PBS", "CNN", "BBC"})
#: "KORN", "WAVE": stations in the United States are called so.
_CALL_SIGN = re.compile(r"[KW][A-Z]{2,3}(?:-?TV)?$")
_STATION = re.compile(r"[kw][a-z]{2,3}(?:tv)?$")
#: "Channel 9", "News 2", "7News": so many a station calls itself.
_CHANNEL = re.compile(r"(?:(?:Channel|News|NewsChannel|Action News|Eyewitness News|Hour News) ?\d{1,2}|\d{1,2} ?News)$")


def is_own(article: Article, name: str) -> bool:
    """True when the name is that of the outlet whose article this is, by its name or its address."""
    host = site(article.url)
    names = [n for n in (article.outlet, host) if n]
    short = article.outlet is not None and _is_short(name, article.outlet)
    return short or _is_in_address(name, host) or any(same(name, n) for n in names)


def _is_short(name: str, outlet: str) -> bool:
    """True for "the Courier" in the Orrin Courier."""
    meant, words = known(name), name.casefold().removeprefix("the ").split()
    other = meant is not None and meant.sure
    return not other and len(words) < len(outlet.split()) and outlet.casefold().split()[-len(words) :] == words


def _is_in_address(name: str, host: str | None) -> bool:
    """True for "CBS" on chicago.cbslocal.com and "the Times" on nytimes.com: what a site calls itself."""
    bare, labels = plain(name.removesuffix("-TV")), (host or "").split(".")[:-1]
    if len(bare) < _TOLD_APART or not labels:
        return False
    if any(x.endswith(bare) or (name.isupper() and x.startswith(bare)) for x in labels):
        return True
    return _is_a_paper(name, labels) or _is_a_station(name.split(), labels) or _is_a_channel(name, labels)


def _is_a_paper(name: str, labels: Sequence[str]) -> bool:
    """True for "the Daily Advertiser" on theadvertiser.com."""
    last = plain(name.rsplit(maxsplit=1)[-1])
    return len(last) >= _ALL and any(x.removeprefix("the") == last for x in labels)


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
