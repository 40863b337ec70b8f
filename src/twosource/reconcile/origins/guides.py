"""Whom an account mostly goes by: two that both go by the police are no two witnesses of what the police tell.

Reports of crimes and accidents give the source once and go on in their own voice: "A man was shot on Elm Street on
Monday, police said.  He died in hospital."
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from twosource.model.finding import OriginKind, Quote, Reading, Referent
from twosource.model.language import EntityKind
from twosource.reconcile.lineage.sources import UNNAMED, Source
from twosource.reconcile.origins.services import OF_A_FIRM, SERVICES
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
#: And behind it: "Ida Holm, the county coroner,".
_OFFICE_BEHIND = re.compile(
    r", (?:the|an?|[A-Z][\w.’'-]*) (?:[\w.’'-]+ ){0,5}?(?i:coroner|medical examiner|sheriff|detective|prosecutor|"
    r"(?:district|county|state['’]s|prosecuting|u\.s\.) attorney|attorney general|police (?:chief|commissioner))\b"
)
_REACH = 40
_OFFICIAL_SITE = re.compile(r"(?:^|\.)(?:govt?|mil)(?:\.[a-z]{2})?$")
_OFFICIAL_PAPER = re.compile(
    r"\b(?:police|sheriff|arrest|incident|autopsy|jail|booking|affidavit|indictment|warrant|charging|criminal|court)\b",
    re.IGNORECASE,
)


def guides(
    readings: Sequence[Reading],
    told: Mapping[str, Sequence[Statement]],
    meant: Mapping[str, Source],
    options: Options = Options(),
) -> Mapping[str, frozenset[str]]:
    """For each account the sources that it mostly goes by; accounts that go by nobody are left out.

    ``told`` are the ``statements`` of the story, ``meant`` the sources that the cited names mean.  A source is named by
    its key, or is ``AUTHORITIES``.
    """
    found: dict[str, frozenset[str]] = {}
    for reading in readings:
        cited = [_cited(meant[c.cites]) for c in reading.citations if c.about is not None]
        mostly = mostly_by(Counter([*(s.source for s in told[reading.article.id]), *cited]), options)
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


@dataclass(frozen=True, slots=True)
class Statement:
    """A quotation or report, and whose: the key of the source, or ``AUTHORITIES``."""

    source: str
    quote: Quote
    speaker: Referent


def statements(
    readings: Sequence[Reading], cast: Cast, people: Mapping[str, Source], services: Mapping[str, frozenset[str]]
) -> Mapping[str, Sequence[Statement]]:
    """What somebody says in each account.

    ``people`` are the speakers as sources, by entity, ``services`` the public services of a source, by its key.
    """
    official = _officials(readings, cast)
    told: dict[str, list[Statement]] = {r.article.id: [] for r in readings}
    for reading in readings:
        for quote in reading.quotes:
            entity = None if quote.speaker is None else cast.entity(reading.article.id, quote.speaker)
            if quote.speaker is None or quote.within is not None or entity is None or entity not in people:
                continue
            key = people[entity].key
            serving = entity in official or bool(services.get(key, frozenset()) & SERVICES)
            speaker = reading.referents[quote.speaker]
            told[reading.article.id].append(Statement(AUTHORITIES if serving else key, quote, speaker))
    return told


def _officials(readings: Sequence[Reading], cast: Cast) -> frozenset[str]:
    """The entities that some account calls by an office: "Coroner Ida Holm" is no other witness as "Holm"."""
    speaking = ((r, i) for r in readings for i in sorted({q.speaker for q in r.quotes if q.speaker is not None}))
    every = {cast.entity(r.article.id, i) for r, i in speaking if _is_official(r.article.text, r.referents[i])}
    return frozenset(e for e in every if e is not None)


def _is_official(text: str, referent: Referent) -> bool:
    if referent.kind is not EntityKind.PERSON or not referent.named:
        return _OFFICIAL.search(OF_A_FIRM.sub("", referent.name)) is not None
    return any(
        _OFFICE.search(text[max(0, m.start - _REACH) : m.start])
        or _OFFICE_BEHIND.match(text[m.end : m.end + 2 * _REACH])
        for m in referent.mentions
    )


def _cited(source: Source) -> str:
    official = source.kind is OriginKind.DOCUMENT and _OFFICIAL_PAPER.search(source.name)
    return AUTHORITIES if official else source.key
