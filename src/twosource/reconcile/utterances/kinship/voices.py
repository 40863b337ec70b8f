"""Whom most accounts give the words to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable


def majority(names: Iterable[tuple[str | None, str]]) -> str | None:
    """The speaker that most families give, ``None`` on a tie or where nobody tells.  Pairs are (speaker, family)."""
    counted = Counter(speaker for speaker, _ in set(names) if speaker is not None)
    best = counted.most_common(2)
    if not best or (len(best) == 2 and best[0][1] == best[1][1]):
        return None
    return best[0][0]
