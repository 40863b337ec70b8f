"""Edges of lineage that the accounts state themselves: citations, credit lines, quoted text, stated translations."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from twosource.model.article import Article
from twosource.model.dossier import Lineage, LineageKind
from twosource.model.finding import Citation, Mode, OriginKind, Quote, Reading
from twosource.model.language import EntityKind
from twosource.model.passage import Passage
from twosource.reconcile.lineage.reuse import Index, prose, shared, speech
from twosource.reconcile.lineage.sources import Source, house, sources
from twosource.text.words import ngrams, words

#: Credit lines of somebody who helped or was read; every other credit line says whose text it is.
_HELPED = re.compile(
    r"contributed to|^(?:/ ?)?source\b(?!.*©)|^via\b|^h/t\b|.\bwith (?:the )?\w+$|^additional |^with |^, |^ and ",
    re.IGNORECASE,
)
_TRANSLATED = re.compile(
    r"^[^\S\n]*(?:\(|\[)?(?:This (?:article|text|story|report) (?:was|has been|is) )?[Tt]ranslated from (?:the )?"
    r"(?P<language>[A-Z][a-z]{2,14})\b",
    re.MULTILINE,
)


def stated(
    readings: Sequence[Reading], presumed: Mapping[str, Source], shared: Collection[tuple[str, str]] = ()
) -> Iterator[Lineage]:
    """An edge for each source that an account cites, by name or by the account of the story that it means.

    ``presumed`` are the outlets of accounts that do not say theirs (see ``presumed_houses``); ``shared`` the pairs of
    accounts that share text: of two accounts of the outlet cited, the one meant.
    """
    meant = sources(readings)
    homes = _homes(readings, meant, presumed)
    by_id = {r.article.id: r.article for r in readings}
    for reading in readings:
        by_source: dict[str, list[Citation]] = {}
        for citation in reading.citations:
            by_source.setdefault(meant[citation.cites].name, []).append(citation)
        for name, cited in by_source.items():
            home = _home(reading.article.id, homes.get(meant[cited[0].cites].key, ()), shared)
            if home != reading.article.id:
                here = home is not None and _may_mean(reading.article, cited, by_id[home])
                yield _citation(reading, home if home and here else name, cited)
        yield from _translated(reading)


def _may_mean(citing: Article, cited: Sequence[Citation], other: Article) -> bool:
    """True where an account of the outlet cited can be what is cited: it is no later, and of an interview it has words.

    "Roe told the Courier last week" says nothing of what the Courier prints on Roe's speech today.
    """
    if citing.day and other.day and other.day > citing.day:
        return False
    if any(is_reprint(c) or not _ASKED.search(c.where.exact) for c in cited):
        return True
    theirs = {*ngrams([w.norm for w in words(other.text)], _WORDS)}
    return any(g in theirs for c in cited if c.about for g in ngrams([w.norm for w in words(c.about.exact)], _WORDS))


#: How an outlet is named that somebody spoke to.
_ASKED = re.compile(
    r"\b(?:told|tell|tells|telling|interview|interviews|interviewed|spoke|speaking|talked|statement|confirmed to|"
    r"appear|appearing|appeared|appearance)\b",
    re.IGNORECASE,
)
#: Words in a row that are somebody's.
_WORDS = 5


def _home(account: str, homes: Sequence[str], shared: Collection[tuple[str, str]]) -> str | None:
    """Of the accounts of a source the one that an account has text from, else the first."""
    near = (h for h in homes if (account, h) in shared)
    return account if account in homes else next(near, next(iter(homes), None))


def _homes(
    readings: Sequence[Reading], meant: Mapping[str, Source], presumed: Mapping[str, Source]
) -> Mapping[str, Sequence[str]]:
    """The accounts of the story that stand for a source, by the source's key."""
    homes: dict[str, list[str]] = {}
    for reading in readings:
        homes.setdefault(presumed.get(reading.article.id, house(reading.article)).key, []).append(reading.article.id)
    for key, account in _dispatches(readings, meant).items():
        homes.setdefault(key, [account])
    return homes


def lenders(readings: Sequence[Reading]) -> Mapping[str, frozenset[str]]:
    """The accounts of the story whose text an account may print, by what its credit lines say of whose text it is."""
    meant = sources(readings)
    homes = _homes(readings, meant, {})
    found = {
        r.article.id: {a for c in r.citations if is_reprint(c) for a in homes.get(meant[c.cites].key, ())}
        for r in readings
    }
    return {account: frozenset(owners - {account}) for account, owners in found.items()}


def _dispatches(readings: Sequence[Reading], meant: Mapping[str, Source]) -> Mapping[str, str]:
    """The wires of which the story has the text itself: an account of no known outlet with the wire's dateline.

    Where several have it, nothing says which of them the wire sent.
    """
    under: dict[str, list[str]] = {}
    for reading in readings:
        keys = {meant[c.cites].key for c in reading.citations if c.about is None and c.where.exact.startswith("(")}
        for key in keys if not reading.article.outlet else ():
            under.setdefault(key, []).append(reading.article.id)
    return {key: accounts[0] for key, accounts in under.items() if len(accounts) == 1}


def _citation(reading: Reading, from_: str, cited: Sequence[Citation]) -> Lineage:
    reprint = any(is_reprint(c) for c in cited)
    return Lineage(
        article=reading.article.id,
        from_=from_,
        kind=LineageKind.COPY if reprint else LineageKind.CITATION,
        share=1.0 if reprint else _share(reading, [c.about for c in cited if c.about]),
        evidence=tuple(sorted(c.where for c in cited)),
    )


def is_reprint(citation: Citation) -> bool:
    """True for a credit line that says whose text the account is: "LISBON (AP) -", "first appeared in ..."."""
    outlet = citation.kind in (OriginKind.OUTLET, OriginKind.WIRE)
    return citation.about is None and outlet and not _HELPED.search(citation.where.exact)


def _share(reading: Reading, about: Sequence[Passage]) -> float:
    every = words(reading.article.text)
    reached = sum(any(p.start <= w.start < p.end for p in about) for w in every)
    return round(reached / len(every), 3) if every else 0.0


def _translated(reading: Reading) -> Iterator[Lineage]:
    match = _TRANSLATED.search(reading.article.text)
    if match:
        where = reading.article.passage(match.start(), match.end())
        yield Lineage(
            article=reading.article.id,
            from_=match["language"],
            kind=LineageKind.TRANSLATION,
            share=1.0,
            evidence=(where,),
        )


def quoted_text(readings: Sequence[Reading]) -> Iterator[Lineage]:
    """An edge where one account prints in quotation marks, with a publication as its source, what another writes.

    A person's words in both say nothing: one may print them as a block without marks.  Words that are quoted from
    "the article" or an outlet and stand as plain text in another account are that account's.
    """
    quoting = {r.article.id: q for r in readings if (q := _from_print(r))}
    if not quoting:
        return
    texts = [prose(r) for r in readings]
    index = Index()
    for number, text in enumerate(texts):
        index.add(number, text)
    for reading in readings:
        said = quoting.get(reading.article.id)
        if said:
            found = list(_taken(reading, said, readings, index))
            yield from (e for e in found if not any(_accounts_for(other, e) for other in found))


def _accounts_for(one: Lineage, other: Lineage) -> bool:
    """True where all that is quoted from one account, and more, stands in another."""
    within = all(any(w.start <= p.start and p.end <= w.end for w in one.evidence) for p in other.evidence)
    return one.share > other.share and within


def _taken(reading: Reading, said: Sequence[Quote], readings: Sequence[Reading], index: Index) -> Iterator[Lineage]:
    text = speech(reading, said)
    total = len(words(reading.article.text))
    for number in index.candidates(text):
        other = readings[number]
        found = shared(text, prose(other)) if other is not reading else []
        if found:
            yield Lineage(
                article=reading.article.id,
                from_=other.article.id,
                kind=LineageKind.QUOTE,
                share=round(min(1.0, sum(s.matched for s in found) / total), 3),
                evidence=tuple(
                    _passage(reading, text.words[s.here[0]].start, text.words[s.here[1] - 1].end) for s in found
                ),
            )


def presumed_houses(readings: Sequence[Reading], quoted: Sequence[Lineage]) -> Mapping[str, Source]:
    """The outlets of accounts that do not say theirs, where another account quotes their text and names its source.

    An account that itself speaks of that outlet is none of its own: both quote a third text.
    """
    meant, by_id = sources(readings), {r.article.id: r for r in readings}
    named: dict[str, set[Source]] = {}
    for edge in quoted:
        if edge.kind is LineageKind.QUOTE and edge.from_ in by_id and not by_id[edge.from_].article.outlet:
            found = {
                meant[c.cites]
                for c in by_id[edge.article].citations
                if c.about and c.kind is OriginKind.OUTLET and any(c.about.overlaps(p) for p in edge.evidence)
            }
            named.setdefault(edge.from_, set()).update(found)
    alone = {account: next(iter(found)) for account, found in named.items() if len(found) == 1}
    return {a: source for a, source in alone.items() if not _speaks_of(by_id[a], source.name)}


def _speaks_of(reading: Reading, name: str) -> bool:
    """True where an account names an outlet elsewhere than in "told the Courier", as its own reporters do."""
    told = [c.where for c in reading.citations]
    found = re.finditer(rf"\b{re.escape(name)}\b", reading.article.text)
    return any(not any(p.start <= m.start() < p.end for p in told) for m in found)


def _passage(reading: Reading, start: int, end: int) -> Passage:
    return reading.article.passage(start, end)


def _from_print(reading: Reading) -> list[Quote]:
    reach = [c.about for c in reading.citations if c.about and c.kind is not OriginKind.DOCUMENT]
    return [
        q
        for q in reading.quotes
        if q.mode is not Mode.INDIRECT
        and q.within is None
        and not _by_person(reading, q)
        and any(p.overlaps(a) for p in q.parts for a in reach)
    ]


def _by_person(reading: Reading, quote: Quote) -> bool:
    return quote.speaker is not None and reading.referents[quote.speaker].kind is EntityKind.PERSON


def reach_of(readings: Sequence[Reading]) -> Mapping[str, Sequence[tuple[Passage, Citation]]]:
    """For each account the passages that a citation covers, in text order."""
    return {
        r.article.id: sorted(((c.about, c) for c in r.citations if c.about), key=lambda x: (x[0], x[1].where))
        for r in readings
    }
