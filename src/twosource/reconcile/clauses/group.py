"""What stands behind one claim."""

from __future__ import annotations

from dataclasses import dataclass

from twosource.reconcile.clauses.frames import Frame


@dataclass(frozen=True, slots=True, eq=False)
class Group:
    """Propositions that tell the same thing, by their keys, and how alike each is to the others (0 to 1)."""

    members: tuple[Frame, ...]
    centrality: tuple[float, ...]
