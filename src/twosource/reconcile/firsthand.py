"""Which accounts show that they asked somebody themselves: somebody speaks in them whom nobody else has.

Who quotes only the police and whom everybody quotes may have all of it from one release, or from another account:
"He died in hospital" is then no second witness.  An account in which nobody speaks tells nothing either way.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from twosource.model.finding import Quote, Reading
from twosource.model.language import EntityKind
from twosource.model.passage import Passage
from twosource.reconcile.guides import AUTHORITIES, Cast, speaking
from twosource.reconcile.sources import Source, is_press


@dataclass(frozen=True, slots=True)
class Firsthand:
    """The accounts that ``asked`` somebody themselves, and those in which only others' sources speak (``late``).

    Of 100 claims of 860 stories that had been called corroborated, and of 30 of other stories that still were, two
    strict readers each judged how many origins they have.  Before this 20 of those with two were still called so, and
    32 of those with one; with this 17 and 15.  With people without a name counted as asked it were 20 and 25.
    """

    asked: frozenset[str] = frozenset()
    late: frozenset[str] = frozenset()

    def vouches(self, accounts: Collection[str]) -> bool:
        """True for accounts of one voice that may be a witness: one of them asked somebody, or none quotes anybody."""
        return not self.asked.isdisjoint(accounts) or self.late.isdisjoint(accounts)


def firsthand(
    readings: Sequence[Reading],
    cast: Cast,
    people: Mapping[str, Source],
    services: Mapping[str, frozenset[str]],
    kin: Mapping[str, frozenset[str]],
    reported: Collection[str] = (),
) -> Firsthand:
    """Who asked somebody, and who did not: a person with a name whom only the account and its copies quote counts.

    Args:
        readings: the accounts.
        cast: the people of the story.
        people: the speakers as sources, by entity.
        services: the public services of a source, by its key: the police talk to everybody.
        kin: for each account those that it shares most of its text with.
        reported: the accounts whose report another one cites.
    """
    printing: dict[str, set[str]] = {}
    asking: dict[str, set[str]] = {}
    for reading in readings:
        for source, quote in speaking(reading, cast, people, services):
            printing.setdefault(source, set()).add(reading.article.id)
            if source != AUTHORITIES and _is_asked(reading, quote):
                asking.setdefault(source, set()).add(reading.article.id)
    own = (accounts for source, accounts in asking.items() if _are_copies(printing[source], kin))
    asked = frozenset(reported).union(*own)
    return Firsthand(asked, frozenset().union(*printing.values()) - asked)


def _is_asked(reading: Reading, quote: Quote) -> bool:
    """True for somebody with a name, if not "told the Courier", whose report it is then."""
    referent = None if quote.speaker is None else reading.referents[quote.speaker]
    if referent is None or not referent.named or referent.kind is not EntityKind.PERSON:
        return False
    return not any(p.overlaps(about) for about in _passed_on(reading) for p in quote.parts)


def _passed_on(reading: Reading) -> Iterator[Passage]:
    return (c.about for c in reading.citations if c.about is not None and is_press(c))


def _are_copies(accounts: Collection[str], kin: Mapping[str, frozenset[str]]) -> bool:
    """True where each of them is a copy of each other, so that one more account never makes them so."""
    return all(set(accounts) - {a} <= kin.get(a, frozenset()) for a in accounts)
