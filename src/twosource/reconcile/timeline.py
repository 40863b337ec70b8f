"""The dated claims in order of their days, with every day that is disputed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from twosource.model.dossier import Claim, Event, Slot
from twosource.reconcile.claims.rows import Row
from twosource.reconcile.days.edtf import bounds, days, disjoint


def timeline(rows: Sequence[Row], claims: Sequence[Claim]) -> tuple[Event, ...]:
    """One event for each dated claim, and for a disputed date one for each reading; earliest first.

    ``claims`` are the rated claims of the rows; a row whose claim is not among them gives no event.
    """
    rated = {claim.id: claim for claim in claims}
    events = [e for row in rows if row.claim.id in rated for e in _events(row, rated[row.claim.id])]
    return tuple(sorted(events, key=_place))


def _events(row: Row, claim: Claim) -> Iterator[Event]:
    found = claim.difference
    if found is not None and found.slot is Slot.DATE:
        for reading in found.readings:
            if bounds(reading.value):
                yield Event(date=reading.value, claim=claim.id, articles=reading.articles, disputed=True)
        return
    values = sorted({value for _, value, _ in row.dates if bounds(value)}, key=lambda v: (days(v), v))
    if values and not any(disjoint(values[0], value) for value in values):
        articles = tuple(sorted({article for article, value, _ in row.dates if value in values}))
        yield Event(date=values[0], claim=claim.id, articles=articles)


def _place(event: Event) -> tuple[date, date, str, str]:
    first, last = bounds(event.date) or (date.max, date.max)
    return first, last, event.claim.zfill(8), event.date
