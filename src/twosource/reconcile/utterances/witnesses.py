"""The quotations of all accounts as printings that can be held against each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from twosource.model.article import Article
from twosource.model.finding import Mode, Quote, Reading
from twosource.model.passage import Passage
from twosource.reconcile.words.wording import Strand, Term, terms, weight
from twosource.text.words import norms

#: What may stand between a cue and the quoted words after it.
_STRAY = " \t\n,;:–—-"


class Speakers(Protocol):
    """Who speaks, across accounts; ``reconcile.entities.Cast`` is one."""

    def speaker(self, article_id: str, quote: Quote) -> str | None:
        """The entity id of a quotation's speaker, or ``None`` when the text does not tell."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Printing:
    """One quotation, or a piece of a long one, in one account.  ``place`` orders printings as the dossier does."""

    article: Article
    quote: Quote
    parts: tuple[Passage, ...]
    strand: Strand
    speaker: str | None
    place: tuple[int, int]
    #: True when the words are a translator's: they tell what was said and are no evidence of its wording.
    translated: bool = False
    #: The quotation whose speaker repeats these words as somebody else's.
    holder: Quote | None = None
    #: What the speaker repeats of other people's words, each a printing of its own.
    repeats: tuple[Passage, ...] = ()

    @property
    def reported(self) -> bool:
        """True when the words are the reporter's."""
        return self.quote.mode is Mode.INDIRECT

    @property
    def keys(self) -> tuple[str, ...]:
        """The folded words."""
        return self.strand.keys

    def overlaps(self, other: Printing) -> bool:
        """True when the two stand in one account and share a character."""
        return self.article.id == other.article.id and any(p.overlaps(q) for p in self.parts for q in other.parts)


def order(readings: Sequence[Reading]) -> list[Reading]:
    """The readings by publication, those without a date last, then by id: the order of a dossier."""
    return sorted(readings, key=lambda r: (r.article.published is None, r.article.published or "", r.article.id))


def printings(readings: Sequence[Reading], cast: Speakers, family: Mapping[str, str]) -> list[Printing]:
    """Every quotation that has words, in the order of a dossier."""
    found = []
    for number, reading in enumerate(order(readings)):
        article = reading.article
        repeated = _repeated(reading)
        for index, quote in enumerate(reading.quotes):
            strand = _strand(article, family, quote.parts)
            if strand.terms:
                place = (number, quote.parts[0].start)
                speaker = cast.speaker(article.id, quote)
                found.append(
                    Printing(
                        article=article,
                        quote=quote,
                        parts=quote.parts,
                        strand=strand,
                        speaker=speaker,
                        place=place,
                        holder=None if quote.within is None else reading.quotes[quote.within],
                        repeats=repeated.get(index, ()),
                    )
                )
    return sorted(found, key=lambda p: (p.place, p.quote.mode.value, p.holder is not None, p.parts))


def _repeated(reading: Reading) -> dict[int, tuple[Passage, ...]]:
    """For each quotation that holds others their parts."""
    found: dict[int, tuple[Passage, ...]] = {}
    for quote in reading.quotes:
        if quote.within is not None:
            found[quote.within] = (*found.get(quote.within, ()), *quote.parts)
    return found


def at_cues(printing: Printing) -> Iterator[Printing]:
    """The pieces of a printing that a cue breaks: the reporter may have put two statements together."""
    return cut(printing, [k for k, term in enumerate(printing.strand.terms) if term.cue])


def rejoined(group: Sequence[Printing]) -> list[Printing]:
    """The printings of a group with the pieces of one quotation put together again."""
    pieces: dict[tuple[str, Quote], list[Printing]] = {}
    for printing in sorted(group, key=lambda p: p.place):
        pieces.setdefault((printing.article.id, printing.quote), []).append(printing)
    return [_whole(found) if len(found) > 1 else found[0] for found in pieces.values()]


def _whole(pieces: Sequence[Printing]) -> Printing:
    article, parts = pieces[0].article, list[Passage]()
    for part in (part for piece in pieces for part in piece.parts):
        broken = parts and not any(q.start == part.start for q in pieces[0].quote.parts)
        if broken and not article.text[parts[-1].end : part.start].strip():
            part = article.passage(parts.pop().start, part.end)  # noqa: PLW2901
        parts.append(part)
    return replace(pieces[0], parts=tuple(parts), strand=replace(pieces[0].strand, terms=terms(parts)))


def cut(printing: Printing, at: Sequence[int]) -> Iterator[Printing]:
    """The pieces of a printing cut before the given terms."""
    if not at:
        yield printing
        return
    strand = printing.strand
    for first, last in zip((0, *at), (*at, len(strand.terms)), strict=True):
        start = _edge(printing, strand.terms[first]) if first else printing.parts[0].start
        end = _edge(printing, strand.terms[last]) if last < len(strand.terms) else printing.parts[-1].end
        parts = tuple(p for p in _clipped(printing, start, end) if p.exact)
        inner = replace(strand, terms=_renumbered(strand, first, last))
        yield replace(printing, parts=parts, strand=inner, place=(printing.place[0], parts[0].start))


def voices(group: Sequence[Printing]) -> Iterator[tuple[str | None, str]]:
    """Who speaks by each printing, and its family; copies that print one source have one speaker, the first's.

    "The report read" names nobody beside an account in which somebody says the same words.
    """
    named: dict[tuple[str, tuple[str, ...]], str | None] = {}
    said = any(p.speaker is not None and _is_somebody(p) for p in group)
    for printing in sorted(group, key=lambda p: p.place):
        family, source = printing.strand.family, printing.quote.source
        if said and _is_paper(printing):
            yield None, family
        elif source is None or printing.speaker is None:
            yield printing.speaker, family
        else:
            yield named.setdefault((family, norms(source.exact)), printing.speaker), family


def _is_paper(printing: Printing) -> bool:
    """True where what speaks is something written: "the report", "an e-mailed statement"."""
    source = printing.quote.source
    return source is not None and bool({*norms(source.exact)[-1:]} & _PAPERS)


def _is_somebody(printing: Printing) -> bool:
    """True where who speaks has a name, or is "he" or "she": "a spokesman" may be anybody's."""
    source = printing.quote.source.exact.split() if printing.quote.source else []
    named = any(word[:1].isupper() and word not in _DETERMINERS for word in source)
    return not _is_paper(printing) and (named or {w.lower() for w in source} <= {"he", "she"})


_DETERMINERS = frozenset({"A", "An", "The"})


_PAPERS = frozenset(
    "report statement letter memo memorandum release filing document article post note e-mail email".split()
)


def trimmed(printing: Printing) -> tuple[Passage, ...]:
    """The parts of a printing without the comma or dash that its cue left before a word; a part of marks only goes."""
    kept = []
    for part in printing.parts:
        start = part.start + len(part.exact) - len(part.exact.lstrip(_STRAY))
        if start < part.end:
            kept.append(printing.article.passage(start, part.end))
    return tuple(kept) or printing.parts


def weights(readings: Sequence[Reading], found: Sequence[Printing], family: Mapping[str, str]) -> Weights:
    """How much each word says in this story; copies count once."""
    quoted: dict[str, Counter[str]] = {}
    for printing in found:
        if not printing.reported and printing.holder is None:
            quoted.setdefault(printing.article.id, Counter()).update(printing.keys)
    told: dict[str, set[str]] = {}
    for reading in readings:
        name = reading.article.id
        own = Counter(norms(reading.article.text)) - quoted.get(name, Counter())
        told.setdefault(family.get(name, name), set()).update(own)
    enough = max(2, -(-len(told) * 3 // 5))
    counted = Counter(word for words in told.values() for word in words)
    return Weights(frozenset(word for word, count in counted.items() if count >= enough))


@dataclass(frozen=True, slots=True)
class Weights:
    """What a word says about which utterance it is from; words that most accounts tell the story with count half."""

    #: Words outside quotation marks in three of five accounts: the story's own words, no speaker's.
    story: frozenset[str]

    def __call__(self, key: str) -> float:
        """The weight of one folded word, 0.1 to 1."""
        return weight(key) * (0.5 if key in self.story else 1.0)

    def total(self, keys: Sequence[str]) -> float:
        """The weight of a run of words."""
        return sum(self(key) for key in keys)


def _strand(article: Article, family: Mapping[str, str], parts: Sequence[Passage]) -> Strand:
    return Strand(
        article=article.id,
        family=family.get(article.id, article.id),
        terms=terms(parts),
        text=article.text,
    )


def _renumbered(strand: Strand, first: int, last: int) -> tuple[Term, ...]:
    base = strand.terms[first].part
    kept = [replace(t, part=t.part - base) for t in strand.terms[first:last]]
    kept[0] = replace(kept[0], gap=False, cue=False)
    return tuple(kept)


def _edge(printing: Printing, term: Term) -> int:
    # A bracket or a mark before the first word of a part belongs to the part.
    return printing.parts[term.part].start if term.cue else term.start


def _clipped(printing: Printing, start: int, end: int) -> Iterator[Passage]:
    for part in printing.parts:
        low, high = max(part.start, start), min(part.end, end)
        if low < high:
            text = printing.article.text[low:high].rstrip()
            yield printing.article.passage(low, low + len(text))
