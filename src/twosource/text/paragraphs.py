"""Paragraphs of a text as offsets."""

from __future__ import annotations

from collections.abc import Iterator


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each paragraph without the blanks around it.

    A line break ends a paragraph, unless the line before it is broken off and the one after goes on in lower case.
    """
    pending: tuple[int, int] | None = None
    position = 0
    for line in text.split("\n"):
        stripped = line.strip()
        start = position + (len(line) - len(line.lstrip())) if stripped else position
        position += len(line) + 1
        if not stripped:
            if pending:
                yield pending
            pending = None
        elif pending and stripped[0].islower() and (text[pending[1] - 1].isalnum() or text[pending[1] - 1] == ","):
            pending = pending[0], start + len(stripped)
        else:
            if pending:
                yield pending
            pending = start, start + len(stripped)
    if pending:
        yield pending
