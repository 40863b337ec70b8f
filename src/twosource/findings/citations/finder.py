"""The places where an article names another outlet or a document as where it has something from."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from twosource.findings.citations.credits import credits as credit_lines
from twosource.findings.citations.documents import documents, pages
from twosource.findings.citations.frames import frame
from twosource.findings.citations.fuller import Document
from twosource.findings.citations.lexicon import AGENCY_ENDINGS, BODIES, DISOWNED, OUTLET_NOUNS, PUTTING_OUT, STATING
from twosource.findings.citations.names import Candidate, Standing, candidates, fullest
from twosource.findings.citations.own import is_own
from twosource.findings.citations.phrase import Frame
from twosource.model.article import Article
from twosource.model.finding import Citation, Mode, OriginKind, Quote, Referent
from twosource.model.language import Analysis, EntityKind, Token
from twosource.model.passage import Passage
from twosource.text.outlets import known, plain, site

#: What may stand between a quotation and the sentence that cites its source.
_BETWEEN = " ,.!?\"”’'"
#: Tokens of a sentence that says nothing but where the report comes from.
_LONG = 14


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """When a name that no list has is taken for an outlet's."""

    #: Weight of the phrases around it, summed over the article ("told X" 1, "according to X" 0.5, see ``frames``):
    #: enough for a name like "WaveWatch", which is a site's or a firm's, ...
    coined: float = 0.5
    #: ... and for any other, because people tell things to many that print nothing.
    stranger: float = 1.5


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
    text = _text(article, analysis, quotes)
    named = candidates(analysis, referents)
    full = list(dict.fromkeys(c.name for c in named if c.standing >= Standing.SHAPED))
    cited = _without_tellers(_cited(text, named))
    cited = [c for c in cited if not is_own(article, fullest(c.candidate.name, full))]
    cited = [c for c in cited if article.outlet or not _looks_back(analysis, c)]
    cited = _trusted(cited, _speakers(referents, quotes), options)
    ours = _ours(text, cited, named, full)
    cited = [c for c in cited if plain(fullest(c.candidate.name, full)) not in ours]
    found = [_citation(text, c.frame, fullest(c.candidate.name, full), _kind(c.candidate)) for c in cited]
    found += _unnamed(text, cited, full)
    found += _documents(text, found)
    found += _credits(text)
    return tuple(_once(found))


@dataclass(frozen=True, slots=True)
class _Text:
    """An article with the parts of its quotations in text order, and of them those that are a speaker's own words."""

    article: Article
    analysis: Analysis
    parts: Sequence[Passage]
    spoken: Sequence[Passage]

    def says_itself(self, start: int) -> bool:
        """True for a character that the article does not quote from anybody."""
        last = bisect_right(self.spoken, start, key=lambda p: p.start) - 1
        return last < 0 or self.spoken[last].end <= start

    def token_is_its_own(self, index: int) -> bool:
        return self.says_itself(self.analysis.tokens[index].start)


def _text(article: Article, analysis: Analysis, quotes: Sequence[Quote]) -> _Text:
    parts = sorted({p for q in quotes for p in q.parts})
    spoken: list[Passage] = []
    for part in sorted({p for q in quotes if q.mode is Mode.DIRECT for p in q.parts}):
        if not spoken or part.end > spoken[-1].end:
            spoken.append(part)
    return _Text(article, analysis, parts, spoken)


def _cited(text: _Text, named: Sequence[Candidate]) -> Iterator[_Cited]:
    last: _Cited | None = None
    for candidate in named:
        found = frame(text.analysis, candidate.first, candidate.last) or _joined(text.analysis, last, candidate)
        last = _Cited(candidate, found) if found else None
        if last and text.token_is_its_own(candidate.first):
            yield last


def _joined(analysis: Analysis, last: _Cited | None, candidate: Candidate) -> Frame | None:
    """The phrase of "told the Courier and the Post" for the second of them."""
    if last is None or last.frame.last > last.candidate.last or candidate.first - last.candidate.last > _JOINING:
        return None
    between = [t.text.casefold() for t in analysis.tokens[last.candidate.last : candidate.first]]
    if between[:1] not in (["and"], ["or"]) or not {*between[1:]} <= {"the"}:
        return None
    return replace(last.frame, first=last.candidate.last + 1, last=candidate.last)


#: Tokens between two outlets of one phrase: "and the".
_JOINING = 2


def _ours(text: _Text, cited: Sequence[_Cited], named: Sequence[Candidate], full: Sequence[str]) -> frozenset[str]:
    """The outlet that an article without outlet speaks for: "told Orrin Weekly" here, "told us" there."""
    heard = {plain(fullest(c.candidate.name, full)) for c in cited if c.frame.heard}
    others = {plain(fullest(c.candidate.name, full)) for c in cited if not c.frame.heard}
    alone = heard - others
    if len(alone) != 1 or text.article.outlet or text.article.url:
        return frozenset()
    theirs = [c for c in named if plain(fullest(c.name, full)) in alone]
    speaks = any(_addresses(text, c) for c in theirs) or _speaks_of_itself(text, theirs)
    return frozenset(alone if speaks else ())


def _without_tellers(cited: Iterable[_Cited]) -> list[_Cited]:
    """The citations without the network of "Fox confirmed to the Courier", of which the Courier has told."""
    every = list(cited)
    heard = {c.frame.first for c in every if c.frame.heard}
    return [c for c in every if c.frame.heard or heard.isdisjoint(range(c.candidate.last, c.frame.last))]


def _looks_back(analysis: Analysis, one: _Cited) -> bool:
    """True for "As the Courier previously reported", "As previously reported by": so a Courier says of itself."""
    before = analysis.tokens[one.frame.first - 1].text.casefold() if one.frame.first else ""
    words = {t.text.casefold() for t in analysis.tokens[one.frame.first : one.frame.last]}
    return before == "as" and not words.isdisjoint({"previously", "earlier", "already"})


def _speaks_of_itself(text: _Text, names: Sequence[Candidate]) -> bool:
    tokens = text.analysis.tokens
    # "We reached out to Orrin Weekly, who told us": they are not us.
    apart = {tokens[c.first].sentence for c in names}
    mentions = (i for i, token in enumerate(tokens) if token.text in {"us", "We", "we"} and token.sentence not in apart)
    return any(_asks(tokens, i) and text.token_is_its_own(i) for i in mentions)


def _addresses(text: _Text, named: Candidate) -> bool:
    """True for "If any Courier readers have seen it, we want to hear of it"."""
    tokens = text.analysis.tokens
    if named.last >= len(tokens) or tokens[named.last].lemma != "reader":
        return False
    first, last = text.analysis.sentences[tokens[named.last].sentence]
    return any(tokens[k].text in {"we", "us", "our"} for k in range(first, last)) and text.token_is_its_own(named.first)


def _asks(tokens: Sequence[Token], i: int) -> bool:
    """True for "told us", "we asked": reporters at work, where "we" may be everybody."""
    if tokens[i].text == "us":
        return i > 0 and tokens[i - 1].text in {"told", "gave", "sent"}
    return i + 1 < len(tokens) and tokens[i + 1].text in {"asked", "contacted", "spoke", "interviewed", "reached"}


def _speakers(referents: Sequence[Referent], quotes: Sequence[Quote]) -> frozenset[str]:
    said = {q.speaker for q in quotes if q.speaker is not None and q.mode is not Mode.INDIRECT}
    return frozenset(
        name.casefold()
        for i in said
        for name in (referents[i].name, *referents[i].aliases)
        if referents[i].kind is not EntityKind.PERSON
    )


def _trusted(cited: Sequence[_Cited], speakers: frozenset[str], options: Options) -> list[_Cited]:
    by_name: dict[str, list[_Cited]] = {}
    for one in cited:
        by_name.setdefault(plain(one.candidate.name), []).append(one)
    strangers = {name for name, alike in by_name.items() if _is_outlet(alike, speakers, options)}
    return [c for c in cited if _by_itself(c) or plain(c.candidate.name) in strangers]


#: Weight of a frame from which it may say that a name of an outlet's shape is one.
_LINK = 0.2


def _by_itself(one: _Cited) -> bool:
    standing = one.candidate.standing
    if one.frame.weight < _LINK:
        return standing is Standing.SURE
    return standing >= Standing.SHAPED or (standing == Standing.DOUBTFUL and one.frame.weight >= 0.5)


def _is_outlet(alike: Sequence[_Cited], speakers: frozenset[str], options: Options) -> bool:
    """Whether a name that no list has is an outlet's, by all the phrases that it stands in."""
    names = {c.candidate.name for c in alike}
    coined = any(_coined(name) for name in names)
    # A firm that speaks in quotation marks is told things as a firm, unless its name is such as only sites have.
    barred = not names.isdisjoint(BODIES) or (not coined and any(n.casefold() in speakers for n in names))
    weights = [c.frame.weight for c in alike if c.candidate.standing == Standing.BARE]
    enough = options.coined if coined else options.stranger
    told = max(weights, default=0.0) >= (0.5 if coined else 1.0)
    return told and not barred and sum(weights) >= enough


def _coined(name: str) -> bool:
    return any(a.islower() and b.isupper() for a, b in pairwise(name)) and " " not in name


def _kind(candidate: Candidate) -> OriginKind:
    wire = candidate.outlet.wire if candidate.outlet else candidate.name.endswith(AGENCY_ENDINGS)
    return OriginKind.WIRE if wire else OriginKind.OUTLET


def _citation(text: _Text, found: Frame, cites: str, kind: OriginKind) -> Citation:
    tokens = text.analysis.tokens
    where = text.article.passage(tokens[found.first].start, tokens[found.last - 1].end)
    return Citation(where=where, cites=cites, kind=kind, about=_about(text, tokens[found.first].sentence))


def _about(text: _Text, sentence: int) -> Passage:
    """The sentence, widened to the quotations that reach into it or stand right before it."""
    first, last = text.analysis.sentences[sentence]
    start, end = text.analysis.tokens[first].start, text.analysis.tokens[last - 1].end
    body = text.article.text
    if last - first <= _LONG and text.analysis.tokens[first].text in {"This", "That"}:
        # "This reports the agency X.", "That was reported by X.": what "this" is stands before it.
        start = min(start, max(_line_start(body, start), text.analysis.tokens[0].start))
    nearest = bisect_right(text.parts, end, key=lambda p: p.start)
    for part in text.parts[max(0, nearest - 8) : nearest]:
        beside = 0 <= start - part.end <= 3 and not body[part.end : start].strip(_BETWEEN)
        reaches = (part.end > start or beside) and "\n" not in body[min(start, part.start) : max(end, part.end)]
        if reaches:
            start, end = min(start, part.start), max(end, part.end)
    return text.article.passage(start, end)


def _line_start(body: str, start: int) -> int:
    return body.rfind("\n", 0, start) + 1


def _unnamed(text: _Text, cited: Sequence[_Cited], full: Sequence[str]) -> Iterator[Citation]:
    """Citations by "the outlet", "the paper", "a report": of the outlet named last before, or next after."""
    names = [c.candidate for c in cited]
    for i, token in enumerate(text.analysis.tokens):
        word = token.lemma.casefold()
        if token.pos != "NOUN" or word not in OUTLET_NOUNS | STATING or not _bare_noun(text.analysis, i):
            continue
        found = _stands_in(text.analysis, i) or frame(text.analysis, i, i + 1)
        meant = _meant(text.analysis, names, found, i) if found and _is_told_apart(text, cited, i) else None
        if found and meant and text.token_is_its_own(i):
            yield _citation(text, found, fullest(meant.name, full), _kind(meant))


def _bare_noun(analysis: Analysis, i: int) -> bool:
    start = i - _is_such(analysis, i)
    before = analysis.tokens[start - 1] if start else None
    after = analysis.tokens[i + 1] if i + 1 < len(analysis.tokens) else None
    if before is None or (after is not None and after.text == "of"):
        return False
    definite = before.text.casefold() in {"the", "that", "this"}
    return definite or (start == i and before.text.casefold() == "a" and analysis.tokens[i].lemma == "report")


def _is_such(analysis: Analysis, i: int) -> bool:
    return i > 0 and analysis.tokens[i - 1].text.casefold() in DISOWNED


def _is_told_apart(text: _Text, cited: Sequence[_Cited], i: int) -> bool:
    """True where "the bogus story" can be one outlet's only: a single one is cited before, and as where it was put out.

    An outlet that no list has puts out what it writes; others may have written of the story.
    """
    if not _is_such(text.analysis, i):
        return True
    before = [c for c in cited if c.candidate.first < i]
    tokens = text.analysis.tokens
    put_out = all(
        c.candidate.outlet is None or any(t.lemma in PUTTING_OUT for t in tokens[c.frame.first : c.candidate.first])
        for c in before
    )
    original = tokens[i - 1].text.casefold() == "original"
    return len({plain(c.candidate.name) for c in before}) == 1 and (original or put_out)


def _stands_in(analysis: Analysis, i: int) -> Frame | None:
    """The frame of "In the article, ..." at the head of a sentence."""
    first = analysis.sentences[analysis.tokens[i].sentence][0]
    opens = i == first + 2 and analysis.tokens[first].text == "In" and analysis.tokens[i].lemma in STATING
    return Frame(first, i + 1, 0.5) if opens else None


def _meant(analysis: Analysis, names: Sequence[Candidate], found: Frame, noun: int) -> Candidate | None:
    """The outlet that "the paper" at token ``noun`` means; none where the phrase names one itself."""
    after = bisect_right(names, noun, key=lambda n: n.first)
    before = names[after - 1] if after else None
    later = names[after] if after < len(names) else None
    if (before and before.first >= found.first) or (later and later.first < found.last):
        return None
    near = later and analysis.tokens[later.first].sentence - analysis.tokens[noun].sentence <= 3
    piece = analysis.tokens[noun].lemma.casefold() in STATING
    return before or (later if piece and near else None)


def _documents(text: _Text, found: Sequence[Citation]) -> Iterator[Citation]:
    taken = sorted(c.where for c in found)
    for document in (*documents(text.analysis), *pages(text.analysis)):
        cites = _document_name(text, document)
        citation = _citation(text, Frame(document.first, document.last, 1.0), cites, OriginKind.DOCUMENT)
        beside = bisect_right(taken, citation.where)
        free = not any(citation.where.overlaps(t) for t in taken[max(0, beside - 2) : beside + 2])
        if free and text.token_is_its_own(document.first):
            yield citation


def _document_name(text: _Text, document: Document) -> str:
    """What the document is called; "the documents" are the court papers of before."""
    tokens, body = text.analysis.tokens, text.article.text
    start = tokens[document.begin].start
    name = body[start : tokens[document.end - 1].end]
    bare = name.casefold() in {"document", "documents", "papers", "filing", "filings"}
    before = list(_COURT_PAPERS.finditer(body, max(0, start - _BACK), start)) if bare else []
    return before[-1].group() if before else name


#: Characters back to where the papers were named, so that a text of nothing but documents is read once.
_BACK = 8000
_COURT_PAPERS = re.compile(r"\b(?:[Cc]ourt|[Cc]harging|[Ll]egal|[Dd]ivorce) (?:papers|documents|filings?)\b")


def _credits(text: _Text) -> Iterator[Citation]:
    article = text.article
    for credit in credit_lines(article.text):
        name = article.text[credit.name_start : credit.name_end]
        own = is_own(article, name) or not text.says_itself(credit.start)
        known_house = article.outlet or site(article.url)
        if own or (credit.rights and not known_house and _kind_of(name) is not OriginKind.WIRE):
            # Whoever holds the rights in an article of no known outlet is that outlet.
            continue
        about = article.passage(*credit.reach) if credit.reach else None
        yield Citation(article.passage(credit.start, credit.end), name, _kind_of(name), about)


def _kind_of(name: str) -> OriginKind:
    meant = known(name)
    if name.startswith(("/r/", "r/")):
        return OriginKind.UNKNOWN
    wire = meant.outlet.wire if meant else name.endswith(AGENCY_ENDINGS)
    return OriginKind.WIRE if wire else OriginKind.OUTLET


def _once(found: Sequence[Citation]) -> Iterator[Citation]:
    last: Citation | None = None
    for citation in sorted(found, key=lambda c: (c.where.start, -c.where.end, c.about is None)):
        if last is None or not citation.where.overlaps(last.where):
            yield citation
            last = citation
