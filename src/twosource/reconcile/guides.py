"""Whom an account mostly goes by: two that both go by the police are no two witnesses of what the police tell.

Reports of crimes and accidents give the source once and go on in their own voice: "A man was shot on Elm Street on
Monday, police said.  He died in hospital."
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from twosource.model.finding import OriginKind, Quote, Reading, Referent
from twosource.model.language import EntityKind
from twosource.reconcile.services import OF_A_FIRM, SERVICES
from twosource.reconcile.sources import UNNAMED, Source
from twosource.text.outlets import site


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """When an account goes by somebody.

    Two strict readers judged 100 claims of 860 stories that had been called corroborated: of 62 that go back to one
    source 45 have one origin with these, of 13 that have two 10 keep them.  In other stories, of 30 claims that were
    called so no longer 22 go back to one, and of 30 that still were 15.
    """

    #: Share of its quotations and reports that come from one person or paper, or from people without a name.
    share: float = 0.5
    #: Statements of those without which that says nothing.
    fewest: int = 2
    #: Share that comes from the authorities: who writes of a crime has the rest from them, whoever else is asked.
    #: From 0.5 to here, 14 of those 62 fewer have two; with 0.01, three of ten true ones in the other stories go too.
    official: float = 0.15


class Cast(Protocol):
    """The people of the story, as far as guides need them."""

    def entity(self, article_id: str, index: int) -> str | None:
        """The entity of a referent of an account."""


#: The police, prosecutors and courts tell one case, and have it from one another.
AUTHORITIES = "authorities"
_OFFICIAL = re.compile(
    r"\bauthorities\b|\b(?<!union )(?<!league )(?<!school )(?<!company )(?<!club )(?<!team )(?<!bank )(?<!airline )"
    r"(?:officials?|officers?)\b|\b(?:investigators?|detectives?|deput(?:y|ies)|troopers?|coroners?|medical examiners?|"
    r"prosecutors?|(?:district|county|state['’]s|u\.s\.) attorneys?|dispatchers?|(?:highway|state) patrol|fbi|"
    r"f\.b\.i\.)(?!\w)",
    re.IGNORECASE,
)
#: The office right before a name: "Coroner Ida Holm".
_OFFICE = re.compile(
    r"\b(?:Coroner|Medical Examiner|(?:District|County|State['’]s|U\.S\.|Prosecuting) Attorney|Attorney General|"
    r"Prosecutor|Sheriff|Police Chief) (?:[A-Z][\w.’'-]+ )?$"
)
_REACH = 40
_OFFICIAL_SITE = re.compile(r"(?:^|\.)(?:govt?|mil)(?:\.[a-z]{2})?$")
_OFFICIAL_PAPER = re.compile(
    r"\b(?:police|sheriff|arrest|incident|autopsy|jail|booking|affidavit|indictment|warrant|charging|criminal|court)\b",
    re.IGNORECASE,
)


def guides(
    readings: Sequence[Reading],
    cast: Cast,
    people: Mapping[str, Source],
    services: Mapping[str, frozenset[str]],
    meant: Mapping[str, Source],
    options: Options = Options(),
) -> Mapping[str, frozenset[str]]:
    """For each account the sources that it mostly goes by; accounts that go by nobody are left out.

    ``people`` are the speakers as sources, by entity, ``services`` the public services of a source, by its key, and
    ``meant`` the sources that the cited names mean.  A source is named by its key, or is ``AUTHORITIES``.
    """
    found: dict[str, frozenset[str]] = {}
    for reading in readings:
        cited = (_cited(meant[c.cites]) for c in reading.citations if c.about is not None)
        mostly = mostly_by(Counter([*_speakers(reading, cast, people, services), *cited]), options)
        host = site(reading.article.url) or ""
        found[reading.article.id] = mostly | {AUTHORITIES} if _OFFICIAL_SITE.search(host) else mostly
    return {account: mostly for account, mostly in found.items() if mostly}


def mostly_by(told: Counter[str], options: Options = Options()) -> frozenset[str]:
    """The sources that an account goes by that has so many statements from each; all without a name are one."""
    folded = Counter[str]()
    for source, count in told.items():
        folded[UNNAMED if source.startswith(UNNAMED) else source] += count
    least = {AUTHORITIES: options.official * told.total()}
    most = max(options.fewest, options.share * told.total())
    return frozenset(s for s, n in folded.items() if n >= least.get(s, most))


def _speakers(
    reading: Reading, cast: Cast, people: Mapping[str, Source], services: Mapping[str, frozenset[str]]
) -> Iterator[str]:
    return (source for source, _ in speaking(reading, cast, people, services))


def speaking(
    reading: Reading, cast: Cast, people: Mapping[str, Source], services: Mapping[str, frozenset[str]]
) -> Iterator[tuple[str, Quote]]:
    """Each quotation and report of an account with the source that speaks: its key, or ``AUTHORITIES``."""
    for quote in reading.quotes:
        entity = None if quote.speaker is None else cast.entity(reading.article.id, quote.speaker)
        if quote.speaker is None or quote.within is not None or entity is None or entity not in people:
            continue
        referent, source = reading.referents[quote.speaker], people[entity]
        serving = bool(services.get(source.key, frozenset()) & SERVICES) or _is_official(reading.article.text, referent)
        yield (AUTHORITIES if serving else source.key), quote


def _is_official(text: str, referent: Referent) -> bool:
    if referent.kind is not EntityKind.PERSON or not referent.named:
        return _OFFICIAL.search(OF_A_FIRM.sub("", referent.name)) is not None
    return any(_OFFICE.search(text[max(0, m.start - _REACH) : m.start]) for m in referent.mentions)


def _cited(source: Source) -> str:
    official = source.kind is OriginKind.DOCUMENT and _OFFICIAL_PAPER.search(source.name)
    return AUTHORITIES if official else source.key
