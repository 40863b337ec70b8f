"""The places where an article names another outlet or a document as where it has something from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from urllib.parse import urlsplit

from twosource.findings.citations.credits import credits as credit_lines
from twosource.findings.citations.documents import documents
from twosource.findings.citations.frames import Frame, frame
from twosource.findings.citations.lexicon import BODIES, OUTLET_NOUNS, STATING
from twosource.findings.citations.names import Candidate, Standing, candidates, fullest
from twosource.model.article import Article
from twosource.model.finding import Citation, Mode, OriginKind, Quote, Referent
from twosource.model.language import Analysis, EntityKind
from twosource.model.passage import Passage
from twosource.text.outlets import known, plain, same


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """When a name that no list has is taken for an outlet's."""

    #: Weight of the phrases around it, summed over the article ("told X" 1, "according to X" 0.5, see ``frames``):
    #: enough for a name like "WaveWatch", which is a site's or a firm's, ...
    coined: float = 1.0
    #: ... and for any other, because people tell things to many that print nothing.
    stranger: float = 2.0


@dataclass(frozen=True, slots=True)
class _Cited:
    candidate: Candidate
    frame: Frame


def citations(
    article: Article,
    analysis: Analysis,
    referents: Sequence[Referent],
    quotes: Sequence[Quote],
    options: Options = Options(),
) -> tuple[Citation, ...]:
    """Citations of outlets, wires and documents, and credit lines, in text order.

    ``cites`` is the fullest name that the article prints ("the paper said" cites the paper named before); a speaker's
    own post or statement is no citation, nor is a mention of the article's own outlet.  What somebody says inside a
    quotation is not the article's citation.
    """
    text = _Text(article, analysis, _spoken(quotes), quotes)
    named = candidates(analysis, referents)
    cited = [c for c in _cited(text, named) if not _is_own(article, c.candidate.name)]
    cited = [c for c in cited if _trusted(c, cited, _speakers(referents, quotes), options)]
    names = [c.candidate for c in cited]
    found = [_citation(text, c.frame, fullest(c.candidate.name, _full(named)), _kind(c.candidate)) for c in cited]
    found += _unnamed(text, names, _full(named))
    found += _documents(text, found)
    found += _credits(text)
    return tuple(_once(found))


@dataclass(frozen=True, slots=True)
class _Text:
    article: Article
    analysis: Analysis
    spoken: tuple[Passage, ...]
    quotes: Sequence[Quote]

    def says_itself(self, first: int) -> bool:
        start = self.analysis.tokens[first].start
        return not any(p.start <= start < p.end for p in self.spoken)


def _spoken(quotes: Sequence[Quote]) -> tuple[Passage, ...]:
    return tuple(p for q in quotes if q.mode is Mode.DIRECT for p in q.parts)


def _full(named: Sequence[Candidate]) -> list[str]:
    return [c.name for c in named if c.standing >= Standing.SHAPED]


def _cited(text: _Text, named: Sequence[Candidate]) -> Iterator[_Cited]:
    for candidate in named:
        found = frame(text.analysis, candidate.first, candidate.last)
        if found and text.says_itself(candidate.first):
            yield _Cited(candidate, found)


def _is_own(article: Article, name: str) -> bool:
    """True when the name is that of the outlet whose article this is, by its name or its address."""
    names = [n for n in (article.outlet, urlsplit(article.url or "").hostname) if n]
    return any(same(name, n) for n in names)


def _speakers(referents: Sequence[Referent], quotes: Sequence[Quote]) -> frozenset[str]:
    said = {q.speaker for q in quotes if q.speaker is not None and q.mode is not Mode.INDIRECT}
    return frozenset(
        name.casefold()
        for i in said
        for name in (referents[i].name, *referents[i].aliases)
        if referents[i].kind is not EntityKind.PERSON
    )


def _trusted(one: _Cited, every: Sequence[_Cited], speakers: frozenset[str], options: Options) -> bool:
    standing = one.candidate.standing
    if standing >= Standing.SHAPED:
        return True
    if standing == Standing.DOUBTFUL:
        return one.frame.weight >= 0.5
    name = plain(one.candidate.name)
    weight = sum(c.frame.weight for c in every if plain(c.candidate.name) == name)
    told = any(c.frame.weight >= 1.0 for c in every if plain(c.candidate.name) == name)
    enough = options.coined if _coined(one.candidate.name) else options.stranger
    barred = one.candidate.name in BODIES or one.candidate.name.casefold() in speakers
    return told and weight >= enough and not barred


def _coined(name: str) -> bool:
    return any(a.islower() and b.isupper() for a, b in pairwise(name)) and " " not in name


def _kind(candidate: Candidate) -> OriginKind:
    return OriginKind.WIRE if candidate.outlet and candidate.outlet.wire else OriginKind.OUTLET


def _citation(text: _Text, found: Frame, cites: str, kind: OriginKind) -> Citation:
    tokens = text.analysis.tokens
    where = text.article.passage(tokens[found.first].start, tokens[found.last - 1].end)
    return Citation(where=where, cites=cites, kind=kind, about=_about(text, tokens[found.first].sentence))


def _about(text: _Text, sentence: int) -> Passage:
    """The sentence, widened to the quotations that reach into it."""
    first, last = text.analysis.sentences[sentence]
    start, end = text.analysis.tokens[first].start, text.analysis.tokens[last - 1].end
    body = text.article.text
    for quote in text.quotes:
        for part in quote.parts:
            touches = part.start < end and start < part.end
            beside = not body[part.end : start].strip(" ,.!?\"”’'") and 0 <= start - part.end <= 3
            if (touches or beside) and "\n" not in body[min(start, part.start) : max(end, part.end)]:
                start, end = min(start, part.start), max(end, part.end)
    return text.article.passage(start, end)


def _unnamed(text: _Text, names: Sequence[Candidate], full: Sequence[str]) -> Iterator[Citation]:
    """Citations by "the outlet", "the paper", "a report": of the outlet named last before, or next after."""
    for i, token in enumerate(text.analysis.tokens):
        word = token.lemma.casefold()
        if token.pos != "NOUN" or word not in OUTLET_NOUNS | STATING or not _bare_noun(text.analysis, i):
            continue
        found = _stands_in(text.analysis, i) or frame(text.analysis, i, i + 1)
        meant = _meant(text.analysis, names, i, word in STATING)
        if found and meant and text.says_itself(i) and not _holds_name(found, names):
            yield _citation(text, found, fullest(meant.name, full), _kind(meant))


def _bare_noun(analysis: Analysis, i: int) -> bool:
    before = analysis.tokens[i - 1] if i else None
    after = analysis.tokens[i + 1] if i + 1 < len(analysis.tokens) else None
    if before is None or (after is not None and after.text == "of"):
        return False
    definite = before.text.casefold() in {"the", "that", "this"}
    return definite or (before.text.casefold() == "a" and analysis.tokens[i].lemma == "report")


def _stands_in(analysis: Analysis, i: int) -> Frame | None:
    """The frame of "In the article, ..." at the head of a sentence."""
    first = analysis.sentences[analysis.tokens[i].sentence][0]
    opens = i == first + 2 and analysis.tokens[first].text == "In" and analysis.tokens[i].lemma in STATING
    return Frame(first, i + 1, 0.5) if opens else None


def _holds_name(found: Frame, names: Sequence[Candidate]) -> bool:
    return any(found.first <= n.first < found.last for n in names)


def _meant(analysis: Analysis, names: Sequence[Candidate], i: int, piece: bool) -> Candidate | None:
    before = [n for n in names if n.last <= i]
    if before:
        return before[-1]
    after = next((n for n in names if n.first > i), None)
    near = after is not None and analysis.tokens[after.first].sentence - analysis.tokens[i].sentence <= 3
    return after if piece and near else None


def _documents(text: _Text, found: Sequence[Citation]) -> Iterator[Citation]:
    taken = [c.where for c in found]
    for document in documents(text.analysis):
        tokens = text.analysis.tokens
        where = Frame(document.first, document.last, 1.0)
        cites = text.article.text[tokens[document.begin].start : tokens[document.end - 1].end]
        citation = _citation(text, where, cites, OriginKind.DOCUMENT)
        if text.says_itself(document.first) and not any(citation.where.overlaps(t) for t in taken):
            yield citation


def _credits(text: _Text) -> Iterator[Citation]:
    article = text.article
    for credit in credit_lines(article.text):
        name = article.text[credit.name_start : credit.name_end]
        if _is_own(article, name) or any(p.start <= credit.start < p.end for p in text.spoken):
            continue
        about = article.passage(*credit.reach) if credit.reach else None
        yield Citation(article.passage(credit.start, credit.end), name, _kind_of(name), about)


def _kind_of(name: str) -> OriginKind:
    meant = known(name)
    if name.startswith(("/r/", "r/")):
        return OriginKind.UNKNOWN
    return OriginKind.WIRE if meant and meant.outlet.wire else OriginKind.OUTLET


def _once(found: Sequence[Citation]) -> Iterator[Citation]:
    last: Citation | None = None
    for citation in sorted(found, key=lambda c: (c.where.start, -c.where.end, c.about is None)):
        if last is None or not citation.where.overlaps(last.where):
            yield citation
            last = citation
