"""Markup to a tree, within limits, and a tree to its blocks of text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from twosource.ingest.limits import Limits
from twosource.model.errors import InputError

#: Elements that begin a new line of text.
BLOCKS = frozenset(
    "address article aside blockquote body button caption center dd details dialog div dl dt fieldset figcaption "
    "figure footer form h1 h2 h3 h4 h5 h6 header hr legend li main nav ol option p pre section select summary table "
    "tbody td textarea tfoot th thead tr ul".split()
)
#: Elements whose text no reader sees as text.
UNREAD = frozenset(
    "script style noscript template head iframe object embed svg math canvas audio video map datalist title "
    "select option textarea".split()
)


@dataclass(frozen=True, slots=True)
class Block:
    """Text of one line or paragraph, blanks folded, line breaks kept; and the element that it begins in."""

    text: str
    element: HtmlElement

    def __len__(self) -> int:
        return len(self.text)


def tree_of(markup: str, source: str, limits: Limits) -> HtmlElement:
    """The tree of a page, comments and processing instructions left out.

    Raises:
        InputError: ``E_SIZE``, ``E_DEPTH`` or ``E_TAGS`` where a limit is passed, ``E_NO_TEXT`` where there is nothing.
    """
    if markup.count("<") > 10 * limits.tags:
        raise _too_many(source, limits)
    # huge_tree: libxml2 otherwise drops a text node of ten million characters, and what is nested 256 deep, in silence.
    parser = HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True, no_network=True)
    try:
        root = document_fromstring(markup.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        raise no_text(source) from None
    _within(root, source, limits)
    return root


def no_text(source: str) -> InputError:
    """The error for a page without an article."""
    return InputError(
        "E_NO_TEXT",
        f"No article text was found in {source}.",
        "Save the page again when it is fully loaded, or give the article's text as a .txt file.",
    )


def _too_many(source: str, limits: Limits) -> InputError:
    return InputError(
        "E_TAGS",
        f"{source} has more than {limits.tags:,} elements, the limit for a page.",
        "Give the article's text as a .txt file.",
    )


def _within(root: HtmlElement, source: str, limits: Limits) -> None:
    depth = deepest = count = paragraphs = 0
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if event == "end":
            depth -= 1
            continue
        depth += 1
        count += 1
        deepest = max(deepest, depth)
        paragraphs += element.tag in ("p", "tr", "li")
    if deepest > limits.depth:
        raise InputError(
            "E_DEPTH",
            f"{source} nests its elements more than {limits.depth} deep; text below that would be lost.",
            "Give the article's text as a .txt file.",
        )
    if count > limits.tags or paragraphs > 2 * limits.paragraphs:
        raise _too_many(source, limits)


def blocks(root: HtmlElement, breaks: frozenset[str] = BLOCKS, unread: frozenset[str] = UNREAD) -> Iterator[Block]:
    """The blocks of text below ``root`` in order; ``breaks`` are the elements that begin a new one."""
    pending: list[str] = []
    owner = root
    for event, element in etree.iterwalk(root, events=("start", "end")):
        starts = event == "start"
        if starts and element.tag in unread:
            # What follows an unread element is read; the element itself is skipped with all below it.
            element.clear(keep_tail=True)
        if element.tag in breaks:
            if text := _line(pending):
                yield Block(text, owner)
            pending, owner = [], (element if starts else _parent(element, root))
        elif element.tag in ("br", "lb") and starts:
            pending.append("\x1e")
        elif element.tag == "cell":
            pending.append(" ")
        pending.append((element.text if starts else _tail(element, root)) or "")
    if text := _line(pending):
        yield Block(text, owner)


def _tail(element: HtmlElement, root: HtmlElement) -> str | None:
    return None if element is root else element.tail


def _parent(element: HtmlElement, root: HtmlElement) -> HtmlElement:
    parent = element.getparent()
    return root if element is root or parent is None else parent


def _line(parts: list[str]) -> str:
    lines = (" ".join(line.split()) for line in "".join(parts).split("\x1e"))
    return "\n".join(lines).strip("\n")
