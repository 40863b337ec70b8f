"""The running text that a reader of a page sees: what extraction is held against."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass

from lxml.html import HtmlElement

from twosource.ingest.html.markup import blocks

_ASIDE = frozenset("nav aside footer header form figure figcaption button menu dialog label".split())
#: Words in a class or an id of what stands around an article.
_AROUND = re.compile(
    r"(?:^|[\s_-])(?:related|recommend\w*|promo\w*|newsletter|subscri\w+|comments?|share|sharing|social|sidebar|cookies?|"
    r"consent|banner|advert\w*|ads?|author-?bio|breadcrumbs?|caption|credit|copyright|teasers?|read-?more|most-?read|trending|"
    r"popular|signup|paywall|outbrain|taboola|widget|tags?|disclaimer|footer|menu|nav\w*)(?:$|[\s_-])",
    re.IGNORECASE,
)
_CAPTION = re.compile(r"(?:^|[\s_-])(?:\w{0,20}caption|photo-?credit|image-?credit|credit)(?:$|[\s_-])", re.IGNORECASE)
_FINAL = tuple(".!?…”\"’'")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What counts as running text, and when it is lost."""

    #: Characters of the shortest paragraph looked for: labels and teasers are shorter.
    least: int = 80
    #: Share of a paragraph's word runs that must be in the kept text.  Extraction changes blanks and links, not words.
    kept: float = 0.7
    #: Words in a run.
    run: int = 4
    #: Share of a paragraph in links from which it is a list of them.
    linked: float = 0.6


@dataclass(frozen=True, slots=True)
class Seen:
    """A paragraph of running text as the page shows it."""

    text: str


def captions_of(root: HtmlElement) -> frozenset[str]:
    """Lines that the markup says to be captions or credits of pictures."""
    found: set[str] = set()
    for element in root.iter("figcaption", "p", "div", "span", "small", "em", "cite"):
        named = _CAPTION.search(f"{element.get('class') or ''} {element.get('id') or ''}")
        if element.tag == "figcaption" or named:
            text = " ".join(element.text_content().split())
            if 0 < len(text) <= 600:
                found.add(text)
    return frozenset(found)


def seen_in(root: HtmlElement, options: Options = Options()) -> list[Seen]:
    """Paragraphs of running text in the article of a page: its ``<main>`` or fullest ``<article>``, else the page."""
    tree = deepcopy(root)
    scopes = [list(_running(scope, options)) for scope in tree.iter("main", "article")]
    fullest = max(scopes, key=lambda found: sum(len(s.text) for s in found), default=[])
    return fullest or list(_running(tree, options))


def _running(scope: HtmlElement, options: Options) -> Iterator[Seen]:
    for block in blocks(scope):
        if len(block) >= options.least and block.text.endswith(_FINAL) and not _aside(block.element, scope):
            links = sum(len(a.text_content()) for a in block.element.iter("a")) if block.element.tag == "p" else 0
            if links <= options.linked * len(block):
                yield Seen(block.text)


def _aside(element: HtmlElement, scope: HtmlElement) -> bool:
    at: HtmlElement | None = element
    while at is not None and at is not scope:
        if at.tag in _ASIDE or _AROUND.search(f"{at.get('class') or ''} {at.get('id') or ''}"):
            return True
        at = at.getparent()
    return False


def lost(seen: Sequence[Seen], paragraphs: Sequence[str], options: Options = Options()) -> list[Seen]:
    """Those paragraphs whose words are not in the kept text."""
    kept = set(_runs(" ".join(paragraphs), options.run))
    missing = []
    for paragraph in seen:
        runs = list(_runs(paragraph.text, options.run))
        if runs and sum(r in kept for r in runs) < options.kept * len(runs):
            missing.append(paragraph)
    return missing


def _runs(text: str, size: int) -> Iterator[tuple[str, ...]]:
    words = [w.casefold() for w in _WORD.findall(text)]
    for i in range(len(words) - size + 1):
        yield tuple(words[i : i + size])
