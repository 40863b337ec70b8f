"""Makers of invented propositions, readings and casts, told by hand so that no language model stands between."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from twosource.model.article import Article
from twosource.model.dossier import Utterance, Witness
from twosource.model.finding import Argument, Mode, Proposition, Quantity, Reading, Referent, Role, When
from twosource.model.language import EntityKind
from twosource.model.passage import Passage

_IDLE = frozenset("the a an of in on at by to and was were had has not did for with".split())


@dataclass(frozen=True)
class Names:
    """A cast in which every referent is the entity of its name."""

    names: Mapping[tuple[str, int], str] = field(default_factory=dict)

    def entity(self, article_id: str, referent: int) -> str | None:
        return self.names.get((article_id, referent))


@dataclass(frozen=True, kw_only=True)
class Told:
    """One clause of an account: its words, predicate and who takes part (names as they stand in the words)."""

    words: str
    predicate: str
    subject: str = ""
    object: str = ""
    date: tuple[str, str] | None = None
    count: tuple[str, float, str] | None = None
    negated: bool = False
    hedged: bool = False
    unreal: bool = False


def account(name: str, *clauses: Told, published: str | None = None) -> Reading:
    """An account that says these clauses, one a sentence."""
    text = " ".join(f"{c.words}." for c in clauses)
    article = Article(id=name, source=name, text=text, published=published)
    people = sorted({p for c in clauses for p in (c.subject, c.object) if p[:1].isupper()})
    records, at = [], 0
    for clause in clauses:
        records.append(_record(article, at, clause, people))
        at += len(clause.words) + 2
    referents = tuple(Referent(name=p, kind=EntityKind.PERSON) for p in people)
    referents = tuple(replace(r, mentions=_mentions(article, r.name)) for r in referents)
    times = tuple(t for r in records for t in r.times)
    return Reading(article=article, referents=referents, times=times, propositions=tuple(records))


def names(readings: Sequence[Reading]) -> Names:
    return Names({(r.article.id, i): f.name for r in readings for i, f in enumerate(r.referents)})


def utterance(
    name: str, speaker: str | None, words: str, cues: Mapping[str, str], readings: Sequence[Reading]
) -> Utterance:
    """The same words in several accounts, with the cue that stands in each."""
    witnesses = []
    for reading in readings:
        article = reading.article
        start, cue = article.text.index(words), article.text.index(cues[article.id])
        witnesses.append(
            Witness(
                article=article.id,
                mode=Mode.DIRECT,
                parts=(article.passage(start, start + len(words)),),
                cue=article.passage(cue, cue + len(cues[article.id])),
            )
        )
    return Utterance(id=name, speaker=speaker, reading=words, witnesses=tuple(witnesses))


def _mentions(article: Article, name: str) -> tuple[Passage, ...]:
    found, at = [], article.text.find(name)
    while at >= 0:
        found.append(article.passage(at, at + len(name)))
        at = article.text.find(name, at + 1)
    return tuple(found)


def _record(article: Article, at: int, clause: Told, people: Sequence[str]) -> Proposition:
    where = article.passage(at, at + len(clause.words))

    def passage(words: str) -> Passage:
        start = article.text.index(words, at)
        return article.passage(start, start + len(words))

    arguments = [
        Argument(role, passage(p), p.split()[-1].lower(), people.index(p) if p in people else None)
        for role, p in ((Role.SUBJECT, clause.subject), (Role.OBJECT, clause.object))
        if p
    ]
    skipped = {clause.date[0].lower()} if clause.date else set()
    terms = [w for w in clause.words.lower().split() if w not in _IDLE | skipped and not w.isdigit()]
    return Proposition(
        where=where,
        sentence=article.passage(at, at + len(clause.words) + 1),
        predicate=clause.predicate,
        terms=tuple(terms),
        arguments=tuple(arguments),
        times=(When(passage(clause.date[0]), clause.date[1]),) if clause.date else (),
        quantities=(
            (Quantity(passage(clause.count[0]), clause.count[1], clause.count[1], clause.count[2]),)
            if clause.count
            else ()
        ),
        negated=clause.negated,
        hedged=clause.hedged,
        unreal=clause.unreal,
    )
