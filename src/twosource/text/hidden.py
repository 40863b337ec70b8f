"""Stretches of a text that are left out of reading."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import takewhile


class Hidden:
    """Stretches of text that are not read."""

    def __init__(self, skip: Sequence[tuple[int, int]]) -> None:
        self._spans = sorted(skip)

    def covers(self, start: int, end: int) -> bool:
        """True when one stretch holds the characters ``start`` up to ``end``."""
        i = bisect_right(self._spans, (start, end)) - 1
        return any(a <= start and end <= b for a, b in self._spans[max(i, 0) : i + 2])

    def within(self, start: int, end: int) -> list[tuple[int, int]]:
        """The stretches that may touch the characters ``start`` up to ``end``, in text order."""
        i = max(bisect_right(self._spans, (start, start)) - 1, 0)
        return list(takewhile(lambda span: span[0] < end, self._spans[i:])) if self._spans else []
