"""The plainest difference between the cells of one claim."""

from __future__ import annotations

from collections.abc import Sequence

from twosource.model.dossier import Difference
from twosource.reconcile.clauses.frames import Frame
from twosource.reconcile.differences.clocks import clocks
from twosource.reconcile.differences.counts import numbers
from twosource.reconcile.differences.days import dates
from twosource.reconcile.differences.denials import polarity
from twosource.reconcile.differences.parties import names, roles, speakers
from twosource.reconcile.differences.record import DEFAULT, Options, Story


def difference(cells: Sequence[Frame], story: Story, options: Options = DEFAULT) -> Difference | None:
    """The plainest difference between the cells of one claim, or ``None``."""
    for find in (speakers, dates, numbers, clocks, polarity, roles, names):
        found = find(cells, story, options)
        if found is not None:
            return found
    return None
