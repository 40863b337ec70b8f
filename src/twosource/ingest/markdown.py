"""Markdown: the text without its marks, and the front matter."""

from __future__ import annotations

import re
from collections.abc import Iterator

from twosource.ingest.draft import Draft

_KEYS = {"title": "title", "date": "published", "published": "published", "outlet": "outlet", "publisher": "outlet",
         "source": "outlet", "url": "url", "link": "url", "id": "id"}  # fmt: skip
_FRONT = re.compile(r"---[ \t]*\n(.{0,20000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_FENCE = re.compile(r" {0,3}(?:```|~~~)")
_HEADING = re.compile(r" {0,3}#{1,6}[ \t]+(.*?)[ \t]*#*$")
_RULE = re.compile(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,}|={3,}[ \t]*)$")
_ITEM = re.compile(r"\s{0,12}(?:[-*+]|\d{1,3}[.)])[ \t]+(?=\S)")
_QUOTED = re.compile(r"(?: {0,3}> ?)+")
_DEFINED = re.compile(r" {0,3}\[[^\]\n]{1,200}\]:\s+\S")

# Each repeat is bounded by a class that its end is not in.
_INLINE = (
    (re.compile(r"<!--.{0,10000}?-->", re.DOTALL), ""),
    (re.compile(r"!\[[^\[\]\n]{0,500}\](?:\([^()\n]{0,500}\)|\[[^\]\n]{0,200}\])"), ""),
    (re.compile(r"\[([^\[\]\n]{1,500})\]\([^()\n]{0,500}\)"), r"\1"),
    (re.compile(r"\[([^\[\]\n]{1,500})\]\[[^\[\]\n]{0,200}\]"), r"\1"),
    (re.compile(r"<(https?://[^>\s]{1,2000})>"), r"\1"),
    (re.compile(r"</?(?:b|i|em|strong|u|a|br|p|span|sup|sub|small|mark)(?:\s[^<>]{0,500})?/?>", re.IGNORECASE), ""),
    (re.compile(r"(?<!\\)(\*\*|__|~~)(?=\S)([^*_~\n]{1,500}?)(?<=\S)\1"), r"\2"),
    (re.compile(r"(?<![\\*\w])\*(?=[^\s*])([^*\n]{1,500})(?<=[^\s\\])\*(?![\w*])"), r"\1"),
    (re.compile(r"(?<![\\_\w])_(?=[^\s_])([^_\n]{1,500})(?<=[^\s\\])_(?![\w_])"), r"\1"),
    (re.compile(r"(?<![`\\])`([^`\n]{1,1000})`(?!`)"), r"\1"),
    (re.compile(r"\\([\\`*_{}\[\]()#+\-.!>~|\"'$])"), r"\1"),
)


def read_markdown(text: str, source: str) -> Draft:
    """The draft of a Markdown text: paragraphs on one line each, a blank line between them.

    The first heading is the title where the front matter names none; it stays in the text.  Pictures are left out
    with the words that describe them.
    """
    said, body = _front_matter(text)
    lines = [line for line in body.split("\n") if not _DEFINED.match(line)]
    title = next((_plain(m[1]) for m in map(_HEADING.match, lines) if m), None)
    return Draft(
        source=source,
        text="\n\n".join(_paragraphs(lines)),
        id=said.get("id"),
        url=said.get("url"),
        outlet=said.get("outlet"),
        title=said.get("title") or title,
        published=said.get("published"),
    )


def _front_matter(text: str) -> tuple[dict[str, str], str]:
    m = _FRONT.match(text)
    if not m:
        return {}, text
    said: dict[str, str] = {}
    for line in m[1].split("\n"):
        key, colon, value = line.partition(":")
        name = _KEYS.get(key.strip().lower())
        value = value.strip()
        if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
            value = value[1:-1]
        if colon and name and value:
            said.setdefault(name, value)
    return said, text[m.end() :]


def _paragraphs(lines: list[str]) -> Iterator[str]:
    """Paragraphs in order; a heading, an item and a line that ends in two blanks or a backslash end on their line."""
    pending: list[str] = []
    fenced = False
    for raw in [*lines, ""]:
        if _FENCE.match(raw):
            fenced = not fenced
            continue
        line = raw if fenced else _QUOTED.sub("", raw, count=1)
        heading = None if fenced else _HEADING.match(line)
        if heading or not line.strip() or (_RULE.match(line) and not fenced) or _ITEM.match(line):
            if pending and (joined := _joined(pending)):
                yield joined
            pending = []
        if heading:
            yield _plain(heading[1])
        elif line.strip() and not _RULE.match(line):
            item = _ITEM.match(line)
            # The number of an item is text, its bullet is none.
            pending.append(line[item.end() :] if item and not line.strip()[0].isdigit() else line)
    if joined := _joined(pending):
        yield joined


def _joined(lines: list[str]) -> str:
    parts: list[str] = []
    for line in lines:
        broken = line.endswith(("  ", "\\"))
        parts.append(line.strip().removesuffix("\\") + ("\n" if broken else " "))
    return _plain("".join(parts).strip())


def _plain(text: str) -> str:
    for pattern, replacement in _INLINE:
        text = pattern.sub(replacement, text)
    return text.strip()
