"""Paragraphs that an article prints twice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from twosource.ingest.boilerplate.lines import Line


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """When the same words twice are an accident of the page."""

    #: Words from which a line is never repeated on purpose.  Shorter ones are: answers, refrains, questions.
    anywhere: int = 8
    #: Words from which it is not repeated on the very next line: headlines and captions are printed so.
    next_to: int = 3


def repeats_in(lines: Sequence[Line], options: Options = Options()) -> Iterator[int]:
    """Indices of the lines that say word for word what an earlier line says, in order."""
    seen: dict[tuple[str, ...], int] = {}
    for i, line in enumerate(lines):
        key = line.key
        before = seen.get(key)
        near = before is not None and i - before == 1 and len(key) >= options.next_to
        if near or (before is not None and len(key) >= options.anywhere):
            yield i
        seen[key] = i
