"""An HTML page to a draft: the article's paragraphs, and warnings for what was hidden or lost."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lxml.html import HtmlElement

from twosource.ingest.decoding import clean, placeless
from twosource.ingest.draft import Draft
from twosource.ingest.html.hidden import drop_hidden
from twosource.ingest.html.markup import blocks, no_text, tree_of
from twosource.ingest.html.metadata import said_by
from twosource.ingest.html.visible import Seen, captions_of, lost, seen_in
from twosource.ingest.limits import Limits
from twosource.model.article import Notice

_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,40})""", re.IGNORECASE)
#: Elements of an extracted body that begin a new line of text.
_EXTRACTED = frozenset("body p head quote list item table row code figure graphic div".split())
#: Stands for the gap between two paragraphs; no character at all, so that no page can hold it.
_GAP = "\ufdd0"
_PARTED = re.compile(rf"\s*(?:{_GAP}\s*)+|\n{{2,}}")
#: Characters of hidden text from which it is more than a label.
_HIDDEN = 60


def named_encoding(content: bytes) -> bytes | None:
    """The encoding that a page names in its head."""
    m = _CHARSET.search(content[:4096])
    return m[1] if m else None


def read_html(markup: str, source: str, limits: Limits) -> Draft:
    """The draft of a page.

    Raises:
        InputError: where the page passes a limit or holds no article.
    """
    markup, replaced = clean(markup.replace(_GAP, "\ufffd"))
    root = tree_of(markup, source, limits)
    said = said_by(root)
    hidden = [t for t in drop_hidden(root) if len(t) >= _HIDDEN]
    _mark_gaps(root)
    for cell in root.iter("td", "th"):
        # A colspan of 16 digits bursts the memory of table readers.
        cell.attrib.pop("colspan", None)
        cell.attrib.pop("rowspan", None)
    captions, seen = captions_of(root), seen_in(root)
    paragraphs = _extracted(root)
    notices = [*placeless(replaced), *_hidden_notice(hidden)]
    if paragraphs:
        notices += _lost_notice(lost(seen, paragraphs))
    else:
        paragraphs = [line for s in seen for line in _PARTED.split(s.text) if line]
        notices.append(
            Notice("W_EXTRACTION", "The article was not recognised; all running text of the page was taken.")
        )
    if not paragraphs:
        raise no_text(source)
    return Draft(
        source=source,
        text="\n\n".join(paragraphs),
        url=said.url,
        outlet=said.outlet,
        title=said.title,
        published=said.published,
        captions=captions,
        notices=tuple(notices),
    )


def _mark_gaps(root: HtmlElement) -> None:
    """Two line breaks in a row divide paragraphs, but extraction folds them into one."""
    for br in root.iter("br"):
        following = br.getnext()
        if following is not None and following.tag == "br" and not (br.tail or "").strip():
            br.tail = _GAP


def _extracted(root: HtmlElement) -> list[str]:
    from trafilatura import bare_extraction

    # Never deduplicate=True: it gives nothing from the third call on with one page.
    found = bare_extraction(root, fast=True, include_comments=False, with_metadata=False)
    body = getattr(found, "body", None)
    if body is None:
        return []
    return [line for block in blocks(body, _EXTRACTED, frozenset()) for line in _PARTED.split(block.text) if line]


def _hidden_notice(hidden: Sequence[str]) -> tuple[Notice, ...]:
    if not hidden:
        return ()
    where = "in one place" if len(hidden) == 1 else f"in {len(hidden)} places"
    seen = f"Text that no reader of the page sees was left out {where}; it begins: {_head(hidden[0])}"
    return (Notice("W_HIDDEN", seen),)


def _lost_notice(missing: Sequence[Seen]) -> tuple[Notice, ...]:
    if not missing:
        return ()
    count = "one paragraph" if len(missing) == 1 else f"{len(missing)} paragraphs"
    lost = f"Running text of the page was not kept ({count}); it begins: {_head(missing[0].text)}"
    return (Notice("W_LOST_TEXT", lost),)


def _head(text: str, most: int = 60) -> str:
    text = " ".join(text.split())
    return text if len(text) <= most else f"{text[:most].rsplit(' ', 1)[0]} …"
