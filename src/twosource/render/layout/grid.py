"""The claims matrix: claims down, accounts across."""

from __future__ import annotations

from dataclasses import dataclass

from twosource.render.layout.statements import Source, Statement


@dataclass(frozen=True, slots=True)
class Line:
    """One claim and, for each account in order, its places there; an empty tuple is silence."""

    statement: Statement
    cells: tuple[tuple[Source, ...], ...]


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
    return Line(statement, tuple(tuple(found.get(account, ())) for account in accounts))
