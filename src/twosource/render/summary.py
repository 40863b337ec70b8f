"""The dossier in ten lines for a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from twosource.model.dossier import Dossier, Rating
from twosource.render.layout import terms
from twosource.render.layout.moves import Move
from twosource.render.layout.names import shortened
from twosource.render.layout.paper import Paper, lay_out
from twosource.render.layout.quotations import Quotation
from twosource.render.layout.statements import Dispute

WIDTH = 100


def summary(dossier: Dossier) -> str:
    """At most ten lines of plain text, none ends with a line break."""
    paper = lay_out(dossier)
    return "\n".join(_clean(line) for line in _lines(paper))


def _lines(paper: Paper) -> Iterator[str]:
    yield shortened(paper.title, WIDTH) + (f" ({paper.dates})" if paper.dates else "")
    yield f"  {_counted(len(paper.told), 'account')}, {_counted(len(paper.springs), 'origin')}"
    rated = paper.rated
    yield (
        f"  claims: {rated[Rating.CORROBORATED]} corroborated, {rated[Rating.DISPUTED]} disputed, "
        f"{len(paper.single)} from one origin"
    )
    if paper.disputes:
        yield f"  disputed: {_dispute(paper.disputes[0])}"
    if paper.moves:
        yield f"  moved: {_move(paper.moves[0])}"
    yield f"  quotations: {paper.quotations}, {len(paper.varying)} printed differently"
    if paper.varying:
        yield f"  variant: {_variant(paper.varying[0])}"
    if paper.conflicting:
        yield f"  dates: {_dates(paper)}"
    if paper.alone:
        yield f"  alone: {', '.join(str(told.label) for told in paper.alone)}"
    if paper.warnings:
        yield f"  warnings: {len(paper.warnings)} ({shortened(paper.warnings[0].notice.message, 70)})"


def _dispute(dispute: Dispute) -> str:
    sides = " / ".join(f"{shortened(c.value, 30)}" for c in dispute.columns)
    return f"{shortened(dispute.statement.text, 60)}: {sides}"


def _move(found: Move) -> str:
    figures = " → ".join(shortened(step.value, 30) for step in found.steps)
    return f"{shortened(found.statement.text, 60).rstrip('.')}: {figures}"


def _variant(quotation: Quotation) -> str:
    spot = next((s for s in quotation.spots if s.grave), quotation.spots[0])
    sides = " / ".join(
        f"{shortened(w.text, 30) or terms.NOTHING} ({shortened(', '.join(str(label) for label in w.labels), 40)})"
        for w in spot.wordings
    )
    return f"{quotation.speaker or terms.NOBODY}: {sides}"


def _dates(paper: Paper) -> str:
    first = next(entry for day in paper.days for entry in day.entries if entry.conflict)
    dates = " / ".join(dated.words for dated in first.conflict)
    count = len(paper.conflicting)
    return f"{count} in conflict, such as {dates}: {shortened(first.statement.text, 50)}"


def _clean(line: str) -> str:
    # The words come from outside: a terminal would obey an escape sequence, and some marks turn the line around.
    return "".join(c if c.isprintable() else " " for c in line).rstrip()


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
