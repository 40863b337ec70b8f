"""Which article is which: ids, and what was given twice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from hashlib import sha256

from twosource.model.article import Article, Notice


def identified(articles: Iterable[Article]) -> tuple[tuple[Article, ...], tuple[Notice, ...]]:
    """The articles, each with an id of its own, and a notice for each that was given more than once.

    Without an id of its own an article is called by 12 hexadecimal digits of its text's SHA-256.  Of articles that
    share an id the first published keeps it; the others get ``-`` and 6 digits more.  Neither depends on the order.
    """
    groups: dict[str, list[Article]] = defaultdict(list)
    for article in articles:
        groups[article.id or _digest(article.text)[:12]].append(article)
    taken, notices, named = set(groups), [], {}
    for id_, group in groups.items():
        versions: dict[str, list[Article]] = defaultdict(list)
        for article in group:
            versions[article.text].append(article)
        notices += [_twice(id_, len(same)) for same in versions.values() if len(same) > 1]
        fullest = [min(same, key=_told) for same in versions.values()]
        for place, article in enumerate(sorted(fullest, key=_rank)):
            name = _free(id_, article, taken) if place else id_
            named[id_, article.text] = replace(article, id=name)
    return tuple(named.values()), tuple(sorted(notices))


def _twice(id_: str, count: int) -> Notice:
    return Notice("W_DUPLICATE", f"The article '{id_}' was given {count} times with the same text; it is taken once.")


def _free(id_: str, article: Article, taken: set[str]) -> str:
    digest = _digest(article.text)
    for length in range(6, len(digest) + 1):
        name = f"{id_}-{digest[:length]}"
        if name not in taken:
            break
    taken.add(name)
    return name


def _told(article: Article) -> tuple[int, str, str]:
    """Puts first the copy that says most of itself."""
    said = (article.published, article.outlet, article.title, article.url)
    return (-sum(s is not None for s in said), repr(said), article.source)


def _rank(article: Article) -> tuple[str, str]:
    return (article.published or "9999", _digest(article.text))


def _digest(text: str) -> str:
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
