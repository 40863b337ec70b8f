"""Names that an outlet has for itself: "told KORN 7" on korn7.com is no other outlet's report."""

from __future__ import annotations

from twosource.model.article import Article
from twosource.text.outlets import known, same, site
from twosource.text.sites import names_site


def is_own(article: Article, name: str) -> bool:
    """True when the name is that of the outlet whose article this is, by its name or its address."""
    host = site(article.url)
    names = [n for n in (article.outlet, host) if n]
    short = article.outlet is not None and _is_short(name, article.outlet)
    return short or names_site(name, host) or any(same(name, n) for n in names)


def _is_short(name: str, outlet: str) -> bool:
    """True for "the Courier" in the Orrin Courier."""
    meant, words = known(name), name.casefold().removeprefix("the ").split()
    other = meant is not None and meant.sure
    return not other and len(words) < len(outlet.split()) and outlet.casefold().split()[-len(words) :] == words
