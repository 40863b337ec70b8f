"""What a page says of itself: title, outlet, address, and the moment of publication with its hour and zone.

Read from JSON-LD, then OpenGraph and its kin, then the markup; htmldate, which knows the day only, comes last.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lxml.html import HtmlElement

from twosource.ingest.dates import published

_ARTICLES = frozenset(
    "Article NewsArticle ReportageNewsArticle AnalysisNewsArticle BackgroundNewsArticle OpinionNewsArticle "
    "ReviewNewsArticle LiveBlogPosting BlogPosting Report SocialMediaPosting WebPage".split()
)
_DATE_NAMES = (
    "article:published_time", "og:published_time", "og:article:published_time", "parsely-pub-date",
    "sailthru.date", "datepublished", "date.published", "publish-date", "publication_date", "pubdate", "pub_date",
    "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date", "dcterms.created", "dc.date.created",
    "cxenseparse:recs:publishtime",
    "article.published", "published", "originalpublicationdate", "timestamp", "date",
)  # fmt: skip
_JSON_LIMIT = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What a page says of itself, as it stands there; ``published`` is readable where one of its dates is."""

    title: str | None
    outlet: str | None
    url: str | None
    published: str | None


def said_by(root: HtmlElement) -> Said:
    """What the page says of itself."""
    nodes = tuple(_nodes(root))
    article = next((n for n in nodes if _types(n) & _ARTICLES - {"WebPage"}), {}) or next(
        (n for n in nodes if _types(n) & _ARTICLES), {}
    )
    meta = _meta(root)
    outlet = _name(article.get("publisher"), nodes) or meta.get("og:site_name") or meta.get("application-name")
    title = _text(article.get("headline")) or meta.get("og:title") or _heading(root) or _text(root.findtext(".//title"))
    return Said(
        title=_without_outlet(title, outlet),
        outlet=outlet,
        url=_canonical(root) or meta.get("og:url") or _text(article.get("url")),
        published=_published(root, article, meta),
    )


def _nodes(root: HtmlElement) -> Iterator[dict[str, Any]]:
    """The objects of the page's JSON-LD, graphs and lists opened; broken JSON is passed over."""
    for script in root.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        try:
            waiting = [
                json.loads(
                    (script.text or "")[:_JSON_LIMIT].strip().removeprefix("<!--").removesuffix("-->"), strict=False
                )
            ]
        except (ValueError, RecursionError):
            continue
        while waiting:
            node: Any = waiting.pop(0)
            if isinstance(node, list):
                waiting = node + waiting
            elif isinstance(node, dict):
                yield node
                waiting = [node.get("@graph"), node.get("mainEntity"), *waiting]


def _types(node: dict[str, Any]) -> set[str]:
    kind = node.get("@type")
    found = kind if isinstance(kind, list) else [kind]
    return {k for k in found if isinstance(k, str)}


def _text(value: object) -> str | None:
    return (" ".join(value.split()) or None) if isinstance(value, str) else None


def _name(value: object, nodes: tuple[dict[str, Any], ...]) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    if not isinstance(value, dict):
        return _text(value)
    if "name" not in value and "@id" in value:
        return next((_text(n["name"]) for n in nodes if n.get("@id") == value["@id"] and "name" in n), None)
    return _text(value.get("name"))


def _meta(root: HtmlElement) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in root.iter("meta"):
        for key in ("property", "name", "itemprop"):
            name, value = element.get(key), _text(element.get("content"))
            if name and value:
                found.setdefault(name.strip().lower(), value)
    return found


def _heading(root: HtmlElement) -> str | None:
    found = [t for h in root.iter("h1") if (t := _text(h.text_content()))]
    return found[0] if len(found) == 1 else None


def _without_outlet(title: str | None, outlet: str | None) -> str | None:
    if not title or not outlet:
        return title
    for mark in (" | ", " - ", " – ", " — ", " :: ", " · "):
        head, found, tail = title.rpartition(mark)
        if found and head and tail.strip().casefold() == outlet.casefold():
            return head.strip()
    return title


def _canonical(root: HtmlElement) -> str | None:
    for link in root.iter("link"):
        if (link.get("rel") or "").lower() == "canonical" and (link.get("href") or "").startswith("http"):
            return _text(link.get("href"))
    return None


def _published(root: HtmlElement, article: dict[str, Any], meta: dict[str, str]) -> str | None:
    stated = [_text(article.get(k)) for k in ("datePublished", "dateCreated")]
    stated += [meta.get(name) for name in _DATE_NAMES]
    stated += _times(root)
    there = [s for s in stated if s]
    best = max((s for s in there if published(s)), key=lambda s: _detail(s, there), default=None)
    return best or _by_htmldate(root) or (there[0] if there else None)


def _detail(stated: str, there: list[str]) -> tuple[int, int]:
    """A moment of the first day named tells more than that day; otherwise the first place counts."""
    first = next(p for p in map(published, there) if p)
    value = published(stated) or ""
    if value[:10] != first[:10]:
        return (0, 0)
    return (len(value), -there.index(stated))


def _times(root: HtmlElement) -> list[str | None]:
    found = []
    for element in root.iter("time"):
        marked = "pubdate" in element.attrib or (element.get("itemprop") or "").lower() == "datepublished"
        if marked or any(a.tag == "header" for a in element.iterancestors("header", "article")):
            found.append(_text(element.get("datetime")))
    return found


def _by_htmldate(root: HtmlElement) -> str | None:
    from copy import deepcopy

    try:
        from htmldate import find_date

        # Without the dates of its own it would take the year of today as the last.
        found = find_date(
            deepcopy(root), original_date=True, extensive_search=False, min_date="1990-01-01", max_date="2100-12-31"
        )
    except Exception:  # whatever it stumbles over (an assertion, an attribute): the page then has no date
        return None
    return found if isinstance(found, str) else None
