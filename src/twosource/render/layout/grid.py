"""The claims matrix: claims down, accounts across."""

from __future__ import annotations

from dataclasses import dataclass

from twosource.render.layout.statements import Nearby, Source, Statement


@dataclass(frozen=True, slots=True)
class Line:
    """One claim and, for each account in order, its places there; an empty tuple is silence.

    ``perhaps`` has, in the same order, the passage of an account without a place that may speak of the claim.
    """

    statement: Statement
    cells: tuple[tuple[Source, ...], ...]
    perhaps: tuple[Nearby | None, ...]


def grid(statements: tuple[Statement, ...], accounts: tuple[str, ...]) -> tuple[Line, ...]:
    """The lines of the matrix in the order given."""
    return tuple(_line(statement, accounts) for statement in statements)


def _line(statement: Statement, accounts: tuple[str, ...]) -> Line:
    found: dict[str, list[Source]] = {}
    for source in statement.sources:
        stances = found.setdefault(source.account, [])
        # Two places with one stance are one mark; an account that contradicts itself has two.
        if all(seen.stance is not source.stance for seen in stances):
            stances.append(source)
    near = {nearby.account: nearby for nearby in statement.perhaps}
    cells = tuple(tuple(found.get(account, ())) for account in accounts)
    return Line(statement, cells, tuple(near.get(account) for account in accounts))
