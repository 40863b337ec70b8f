"""Quotations as spans, and which of them stand inside which."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum


class MarkKind(Enum):
    """Double or single quotation marks."""

    DOUBLE = "double"
    SINGLE = "single"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quoted:
    """Characters ``start`` up to ``end`` that stand inside quotation marks, the marks and blanks at the edge left out.

    ``opening`` and ``closing`` are the offsets (start, end) of the marks; ``closing`` is ``None`` where the mark is
    missing: the quotation then ends with its paragraph, or before.  ``depth`` counts the quotations around this one.
    ``continues`` is the index, in the same answer, of the quotation in an earlier paragraph that goes on here; where
    it goes on without a mark, ``opening`` is empty.
    """

    start: int
    end: int
    opening: tuple[int, int]
    closing: tuple[int, int] | None
    kind: MarkKind
    depth: int = 0
    continues: int | None = None

    @property
    def closed(self) -> bool:
        """True when the quotation has its closing mark."""
        return self.closing is not None

    @property
    def outer(self) -> tuple[int, int]:
        """Where the quotation starts and ends, marks included."""
        return self.opening[0], self.closing[1] if self.closing else self.end


def rooms(places: list[tuple[int, int]], doubles: list[Quoted]) -> Iterator[int]:
    """For each place the index of the innermost double quotation around it, -1 outside of all."""
    edges = sorted(
        [(q.opening[0], 1, n) for n, q in enumerate(doubles)] + [(q.outer[1], 0, n) for n, q in enumerate(doubles)]
    )
    stack: list[int] = []
    e = 0
    for start, _ in places:
        while e < len(edges) and edges[e][0] <= start:
            _, opens, n = edges[e]
            if opens:
                stack.append(n)
            elif n in stack:
                stack.remove(n)
            e += 1
        yield stack[-1] if stack else -1


def with_depth(spans: Iterator[Quoted]) -> Iterator[Quoted]:
    """Quotations in text order, outer before inner, each with the count of those around it."""
    ends: list[int] = []
    for q in spans:
        while ends and ends[-1] <= q.outer[0]:
            ends.pop()
        yield replace(q, depth=len(ends)) if ends else q
        ends.append(q.outer[1])
