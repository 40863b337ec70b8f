"""Who has it from whom: copied text, quoted text, cited sources.

What an account has from elsewhere shows in two ways: in its words, which stand in another account too, and in what it
says of its sources.  A person's statement is no lineage: whoever prints it has it from that person (see ``origins``).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from twosource.model.article import Article
from twosource.model.dossier import Lineage, LineageKind, Utterance
from twosource.model.finding import Reading
from twosource.model.passage import Passage
from twosource.reconcile.days.publication import place, precedes
from twosource.reconcile.lineage.cited import lenders, presumed_houses, quoted_text, stated
from twosource.reconcile.lineage.retold import Twins, credited, kept_words, part_of, quotations, retold
from twosource.reconcile.lineage.reuse import Index, Prose, Shared, passages, prose, runs
from twosource.reconcile.lineage.ties import grouped
from twosource.reconcile.lineage.translated import translations

_TEXTUAL = (LineageKind.COPY, LineageKind.REWRITE, LineageKind.TRANSLATION)


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """When shared text is a copy, and when copying makes one family of two accounts."""

    #: Words that two accounts must share in all, unless they are a good part of the shorter account.  Below it stand
    #: names of the matter itself ("the administration's decision to add a citizenship question to the 2020 census"),
    #: in prints that are otherwise strangers to each other.
    borrowed: int = 16
    #: That part.
    slight: float = 0.04
    #: Part of the shared passages that is the same, from which they are a copy and no rewrite.
    verbatim: float = 0.85
    #: Mean length in words of the unbroken runs of a copy.
    unbroken: float = 8.0
    #: Part of an account's own words that another accounts for, from which the two are one family.  Above a half, no
    #: account that is pieced together from two strangers can make relatives of them.
    kin: float = 0.5


def copies(readings: Sequence[Reading], options: Options = Options()) -> tuple[Lineage, ...]:
    """Copies and rewrites among the accounts of a story, found in what stands outside quotations.

    ``article`` is the account that says in a credit line that its text is the other's, else the one published later.
    Where neither tells, ``directed`` is false and ``article`` is the one that is made up of the other's words to the
    greater part.  ``share`` counts words outside quotations; the
    evidence stands in ``article``.  Each account is compared with the earliest few that share a run of words with it,
    so the work grows with the number of accounts and not with its square; copies of copies hang together through
    those.
    """
    ordered = sorted(readings, key=place)
    printed = [_Print(r, prose(r), quotations(r), kept_words(r)) for r in ordered]
    index, twins, owed = Index(), Twins(), lenders(readings)
    edges: list[Lineage] = []
    for number, late in enumerate(printed):
        near = {other: _shared(printed[other], late, options) for other in index.candidates(late.prose)}
        twin = twins.of(number, late.words)
        edges.extend(_edge(_Pair(printed[n], late, found), owed, options) for n, found in near.items() if found)
        if twin is not None and not near.get(twin):
            edges.append(_same(printed[twin].reading.article, late.reading.article, owed))
        index.add(number, late.prose)
    return tuple(sorted(edges, key=_sorting))


@dataclass(frozen=True, slots=True)
class _Print:
    """An account as it is compared: its prose, its quotations and all its words."""

    reading: Reading
    prose: Prose
    quotations: frozenset[tuple[str, ...]]
    words: tuple[str, ...]


def _shared(early: _Print, late: _Print, options: Options) -> tuple[Shared, ...]:
    """What shows that one of two accounts is made of the other: passages, or splinters among the same quotations."""
    shared = runs(late.prose, early.prose)
    found = passages(late.prose, shared)
    if _counts(found, min(len(late.prose), len(early.prose)), options):
        return tuple(found)
    brief = min(len(late.words), len(early.words))
    return tuple(part_of(brief, late.prose, early.prose, shared)) or retold(
        late.prose, late.quotations, early.prose, early.quotations, shared
    )


#: The accounts whose text each account says that it prints.
_Owed = Mapping[str, frozenset[str]]


def _same(early: Article, late: Article, owed: _Owed) -> Lineage:
    """The edge between two accounts with the same words, however few."""
    turned = _is_turned(early, late, owed)
    article, from_ = (early, late) if turned else (late, early)
    return Lineage(
        article=article.id,
        from_=from_.id,
        kind=LineageKind.COPY,
        share=1.0,
        evidence=(article.passage(0, len(article.text)),),
        directed=turned or _is_directed(early, late, owed),
    )


def _is_turned(early: Article, late: Article, owed: _Owed) -> bool:
    """True where the account dated earlier says that its text is the other's: a client may print before the wire."""
    return late.id in owed[early.id] and early.id not in owed[late.id]


def _is_directed(early: Article, late: Article, owed: _Owed) -> bool:
    return early.id in owed[late.id] or precedes(early, late)


def _sorting(edge: Lineage) -> tuple[str, str, str, str]:
    return edge.article, edge.kind.value, edge.from_, edge.evidence[0].exact if edge.evidence else ""


def _counts(found: Sequence[Shared], length: int, options: Options) -> bool:
    matched = sum(s.matched for s in found)
    return bool(found) and (matched >= options.borrowed or matched >= options.slight * length)


@dataclass(frozen=True, slots=True)
class _Pair:
    early: _Print
    late: _Print
    found: tuple[Shared, ...]


def _edge(pair: _Pair, owed: _Owed, options: Options) -> Lineage:
    early, late = pair.early.reading.article, pair.late.reading.article
    credited = _is_turned(early, late, owed)
    directed = credited or _is_directed(early, late, owed)
    turned = credited or (not directed and len(pair.early.prose) < len(pair.late.prose))
    article, text = (early, pair.early.prose) if turned else (late, pair.late.prose)
    spans = sorted(s.there if turned else s.here for s in pair.found)
    return Lineage(
        article=article.id,
        from_=(late if turned else early).id,
        kind=_kind(pair.found, options),
        share=round(min(1.0, sum(s.matched for s in pair.found) / len(text)), 3),
        evidence=tuple(_passage(article, text, first, last) for first, last in spans),
        directed=directed,
    )


def _kind(found: Sequence[Shared], options: Options) -> LineageKind:
    matched = sum(s.matched for s in found)
    whole = sum(s.matched / s.density for s in found)
    unbroken = matched / sum(len(s.runs) for s in found)
    near = matched / whole >= options.verbatim and unbroken >= options.unbroken
    return LineageKind.COPY if near else LineageKind.REWRITE


def _passage(article: Article, text: Prose, first: int, last: int) -> Passage:
    return article.passage(text.words[first].start, text.words[last - 1].end)


def lineage(
    readings: Sequence[Reading],
    _cast: object,
    utterances: Sequence[Utterance],
    copied: Sequence[Lineage],
    options: Options = Options(),
) -> tuple[Lineage, ...]:
    """All edges: the copies found by ``copies``, translations, text quoted from another account, citations and credits.

    ``from_`` is an account of the story where the cited outlet has one, else the name as the accounts print it.  Where
    a text went through several hands, each account has an edge to the hand before it and to the first, not to both
    copies of the first.
    """
    ordered = sorted(readings, key=place)
    quoted = tuple(quoted_text(ordered))
    seen = {(e.article, e.from_) for e in copied}
    named = tuple(stated(ordered, presumed_houses(ordered, quoted), seen))
    turned = translations(ordered, utterances, {(e.article, e.from_) for e in named})
    texts = _first_hand(copied, options)
    shown = seen | {(e.article, e.from_) for e in quoted}
    rewritten = [e for e in credited(ordered, named) if (e.article, e.from_) not in shown]
    # A credit line beside copied text is where the account says so, and no second copy.
    lines = (replace(e, kind=LineageKind.CITATION) if (e.article, e.from_) in seen else e for e in named)
    return tuple(sorted((*texts, *turned, *quoted, *rewritten, *lines), key=_sorting))


def _first_hand(copied: Sequence[Lineage], options: Options) -> list[Lineage]:
    """The edges but those to a copy of an account that there is an edge to as well, with as much text."""
    made_of = {(e.article, e.from_): e.share for e in copied}
    copies_of: dict[str, list[str]] = {}
    for edge in copied:
        if edge.kind is LineageKind.COPY and edge.directed and edge.share > options.kin:
            copies_of.setdefault(edge.article, []).append(edge.from_)
    return [
        e
        for e in copied
        if not any(made_of.get((e.article, first), -1.0) >= e.share for first in copies_of.get(e.from_, ()))
    ]


def families(article_ids: Sequence[str], edges: Sequence[Lineage], options: Options = Options()) -> Mapping[str, str]:
    """Each account's family, named by its member with the smallest id: those that hang together by copied text.

    An account belongs with another that accounts for most of its own words; a borrowed paragraph makes no family.
    """
    ids = set(article_ids)
    kin = (
        (e.article, e.from_)
        for e in edges
        if e.kind in _TEXTUAL and e.share > options.kin and {e.article, e.from_} <= ids
    )
    return grouped(article_ids, kin)
