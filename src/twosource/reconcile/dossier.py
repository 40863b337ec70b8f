"""Readings to Dossier: what the accounts of one story say side by side.

The order of the steps is the order in which they need each other: who hangs together by copying decides what is
independent, what was said in which words ties the claims, and only then can a claim be rated.
"""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256

from twosource.model.dossier import CitationMark, Dossier, LineageKind, Story, TimeMark, UndatedMark
from twosource.model.finding import Reading
from twosource.model.language import EntityKind
from twosource.reconcile.accounts import accounts
from twosource.reconcile.cast.entities import cast
from twosource.reconcile.cast.named_once import named_once
from twosource.reconcile.cast.spellings import spellings
from twosource.reconcile.clauses.frames import frames
from twosource.reconcile.days.anchor import anchored, reprinted
from twosource.reconcile.headline import headline
from twosource.reconcile.lineage.edges import copies, families, lineage
from twosource.reconcile.matrix import Given, matrix
from twosource.reconcile.origins.corroborate import rate
from twosource.reconcile.stances.contradictions import contradicted
from twosource.reconcile.timeline import timeline
from twosource.reconcile.utterances.ledger import ledger

#: Whoever has its text from another account words no claim that the other words too.
_RETELLING = (LineageKind.COPY, LineageKind.REWRITE, LineageKind.TRANSLATION)


def reconcile(readings: Sequence[Reading], title: str | None = None) -> Dossier:
    """The dossier of one story; the same whatever order the readings come in."""
    ordered = reprinted(anchored(sorted(readings, key=_place)))
    people = cast(ordered)
    copied = copies(ordered)
    family = families([r.article.id for r in ordered], copied)
    utterances = named_once(ledger(ordered, people, family), people)
    edges = lineage(ordered, people, utterances, copied)
    retold = {e.article for e in edges if e.kind in _RETELLING}
    names = {e.id: e.name for e in people.entities if people.is_named(e.id) and e.kind is EntityKind.PERSON}
    clauses = frames(ordered, people, utterances)
    rows = matrix(ordered, people, utterances, Given(secondhand=retold, people=names, clauses=clauses))
    utterances = contradicted(ordered, utterances, clauses)
    claims, origins = rate(rows, ordered, people, edges, utterances)
    return Dossier(
        story=_story(ordered, title),
        articles=tuple(r.article for r in ordered),
        entities=people.entities,
        utterances=utterances,
        claims=claims,
        times=tuple(_times(ordered)),
        undated=tuple(_undated(ordered)),
        spellings=spellings(ordered),
        timeline=timeline(rows, claims),
        citations=tuple(_citations(ordered)),
        lineage=edges,
        origins=origins,
        accounts=accounts(ordered, claims, utterances, family),
    )


def _place(reading: Reading) -> tuple[bool, str, str]:
    # Dated accounts in order of publication, the others after them by id: order of arrival must not show.
    article = reading.article
    return article.published is None, article.published or "", article.id


def _story(readings: Sequence[Reading], title: str | None) -> Story:
    articles = [r.article for r in readings]
    days = sorted(a.day for a in articles if a.day)
    digest = sha256("\0".join(sorted(f"{a.id}\0{a.text}" for a in articles)).encode())
    return Story(
        id=f"story-{digest.hexdigest()[:12]}",
        title=title or headline(readings),
        start=days[0] if days else None,
        end=days[-1] if days else None,
    )


def _times(readings: Sequence[Reading]) -> list[TimeMark]:
    return [
        TimeMark(article=r.article.id, start=t.where.start, end=t.where.end, exact=t.where.exact, value=t.value)
        for r in readings
        for t in r.times
        if t.value is not None
    ]


def _undated(readings: Sequence[Reading]) -> list[UndatedMark]:
    return [
        UndatedMark(article=r.article.id, start=t.where.start, end=t.where.end, exact=t.where.exact)
        for r in readings
        for t in r.times
        if t.value is None
    ]


def _citations(readings: Sequence[Reading]) -> list[CitationMark]:
    return [
        CitationMark(
            article=r.article.id,
            start=c.where.start,
            end=c.where.end,
            exact=c.where.exact,
            cites=c.cites,
            kind=c.kind,
        )
        for r in readings
        for c in r.citations
    ]
