"""Groups of names that hang together."""

from __future__ import annotations

from collections.abc import Iterable


def grouped(names: Iterable[str], ties: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Each name's group, called by its smallest member (union-find; names that only the ties have are included)."""
    root = {name: name for name in names}

    def find(a: str) -> str:
        root.setdefault(a, a)
        while root[a] != a:
            root[a] = root[root[a]]
            a = root[a]
        return a

    for one, other in ties:
        low, high = sorted((find(one), find(other)))
        root[high] = low
    return {name: find(name) for name in root}
