"""A place in an article's text: the one currency of evidence.

Everything twosource states points to passages.  They are made by ``Article.passage`` only, so that the words and
the offsets cannot drift apart.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Passage:
    """Characters ``start`` up to ``end`` (Unicode code points, end exclusive) of one article, and the words there."""

    start: int
    end: int
    exact: str

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end or len(self.exact) != self.end - self.start:
            raise ValueError(f"{self.start}..{self.end} is not the place of {len(self.exact)} characters")

    def overlaps(self, other: Passage) -> bool:
        """True when the two share a character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Passage) -> bool:
        """True when the other lies wholly inside."""
        return self.start <= other.start and other.end <= self.end
