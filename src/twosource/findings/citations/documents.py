"""Documents that an article has something from: "court records show", "in a letter to the board"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from twosource.findings.citations.fuller import LONG, Document, named, named_before, note
from twosource.findings.citations.lexicon import (
    CALENDAR,
    DISOWNED,
    DOCUMENTS,
    HAVING,
    HEARSAY,
    PAGES,
    SHOWING,
    VAGUE,
    WRITTEN_IN,
)
from twosource.model.language import Analysis, Token

#: Tokens between a document and what it does.
_FAR = 16


def documents(analysis: Analysis) -> Iterator[Document]:
    """The places that cite a document, in text order, each with the fullest name that it has had so far."""
    full: dict[str, Document] = {}
    for i, token in enumerate(analysis.tokens):
        listed = token.lemma.casefold() in DOCUMENTS or _on_a_page(analysis, i) or _is_to_investors(analysis, i)
        if token.pos in {"NOUN", "PROPN"} and listed:
            found = named_before(analysis, _found(analysis, i), full)
            vague = found is not None and _is_vague(analysis, found, i)
            if found and not vague and not _is_hearsay(analysis, found) and not _is_an_outlets(analysis, found):
                yield found
            elif issued := _issued(analysis, i):
                yield issued
            note(analysis, i, full)
        elif _is_release(analysis, i) and (told := _according(analysis, i)) is not None:
            yield told


def _found(analysis: Analysis, i: int) -> Document | None:
    ways = (_according, _written, _pointed_to, _shows, _is_cited)
    return next((f for way in ways if (f := way(analysis, i))), None)


def _is_vague(analysis: Analysis, found: Document, i: int) -> bool:
    """True for "the report", unless words behind it, or the text before, say which."""
    token = analysis.tokens[i]
    bare = (found.begin, found.end) == (i, i + 1) and not _is_told_apart(analysis, i)
    return token.text.casefold() == "reviews" or (bare and token.lemma in VAGUE)  # of a book, by anybody


def _is_release(analysis: Analysis, i: int) -> bool:
    """True for "a police news release"; "a press release" by itself is anybody's."""
    tokens = analysis.tokens
    kind = i > 1 and tokens[i].lemma == "release" and tokens[i - 1].text in {"news", "press", "media"}
    return kind and tokens[i - 2].pos in {"NOUN", "PROPN"} and tokens[i - 2].head in (i - 1, i)


def pages(analysis: Analysis) -> Iterator[Document]:
    """The places that cite somebody's website or broadcast: "the guild's website says", "said on Ada Oke's show"."""
    for i, token in enumerate(analysis.tokens):
        whose = next((j for j in analysis.children(i, "nmod:poss") if analysis.tokens[j].pos == "PROPN"), None)
        between = analysis.tokens[i if whose is None else whose : i]
        if whose is None or i - whose > LONG or any(t.pos in {"PUNCT", "DET"} for t in between):
            continue
        first = whose
        while first and analysis.tokens[first - 1].pos == "PROPN":
            first -= 1
        opening = first - 1 if first else first
        if token.lemma in _SHOWS and analysis.tokens[opening].text == "on" and _speaks_before(analysis, opening):
            yield Document(opening, i + 1, first, i + 1)
        elif token.lemma in PAGES - {"site"} and (shown := _shows(analysis, i)) is not None:
            yield Document(first, shown.last, first, i + 1)


#: What somebody broadcasts; "on Ada Oke's stage" is none.
_SHOWS = frozenset({"show", "program", "programme", "podcast", "broadcast"})


def _is_told_apart(analysis: Analysis, i: int) -> bool:
    """True for "a poll conducted for the Courier" and "a review of the records": words behind it say which."""
    tokens = analysis.tokens
    made = any(j > i and tokens[j].text.endswith("ed") for j in analysis.children(i, "acl"))
    makers = (j for j in analysis.children(i, "nmod") if j > i)
    return made or any(tokens[k].text in {"by", "of", "for"} for j in makers for k in analysis.children(j, "case"))


def _is_hearsay(analysis: Analysis, found: Document) -> bool:
    """True for "media reports" and "the bogus report": they are what others printed, and nothing that can be found."""
    words = [t.text.casefold() for t in analysis.tokens[found.begin : found.end]]
    disowned = len(words) > 1 and words[-1] == "report" and words[-2] in DISOWNED - {"original"}
    return disowned or (words[-1] == "reports" and not HEARSAY.isdisjoint(words))


def _is_an_outlets(analysis: Analysis, found: Document) -> bool:
    """True for the "Thursday night report" of "the Courier's Thursday night report", which cites the *Courier*."""
    tokens, begin = analysis.tokens, found.begin
    owned = begin > 1 and tokens[begin - 1].text in {"'s", "’s"} and tokens[begin - 2].pos == "PROPN"
    return owned and tokens[begin].text in CALENDAR and tokens[found.end - 1].lemma == "report"


def _before(analysis: Analysis, begin: int) -> int:
    tokens, i = analysis.tokens, begin - 1
    while (
        i >= max(0, begin - LONG)
        and tokens[i].sentence == tokens[begin].sentence
        and tokens[i].pos in {"DET", "PRON", "ADJ", "NUM"}
    ):
        i -= 1
    return i if i >= 0 and tokens[i].sentence == tokens[begin].sentence else -1


def _according(analysis: Analysis, i: int) -> Document | None:
    tokens = analysis.tokens
    begin, end = named(analysis, i)
    before = _before(analysis, begin)
    if before >= 1 and tokens[before].text == "to" and tokens[before - 1].text.casefold() == "according":
        return Document(before - 1, end, begin, end)
    return None


def _is_cited(analysis: Analysis, i: int) -> Document | None:
    tokens = analysis.tokens
    verb = tokens[tokens[i].head]
    if tokens[i].relation != "obj" or verb.lemma != "cite" or verb.pos != "VERB" or tokens[i].head > i:
        return None
    begin, end = named(analysis, i)
    return Document(tokens[i].head, end, begin, end)


def _written(analysis: Analysis, i: int) -> Document | None:
    tokens = analysis.tokens
    begin, end = named(analysis, i)
    before = _before(analysis, begin)
    periodic = tokens[i].lemma == "report" and {t.lemma for t in tokens[begin:i]} & {"annual", "quarterly"}
    known = tokens[i].lemma in WRITTEN_IN or periodic or _is_to_investors(analysis, i)
    written = known or _on_a_page(analysis, i) or _court(analysis, begin, i)
    if before >= 0 and written and tokens[before].text.casefold() == "in":
        opens = before == 0 or tokens[before - 1].sentence != tokens[before].sentence
        past = _past_its_date(analysis, end)
        if opens or past > end or _speaks_before(analysis, before) or _is_aside(analysis, before, i):
            page = _page_of(analysis, i)
            return Document(before, page + 1, page, page + 1) if page else Document(before, past, begin, end)
    return None


def _is_aside(analysis: Analysis, before: int, i: int) -> bool:
    """True for "the guild, in a letter to members, urged": what stands in it is what the guild says."""
    tokens = analysis.tokens
    verb = tokens[i].head
    return before > 0 and tokens[before - 1].text == "," and verb > i and tokens[verb].lemma in _WRITING


_WRITING = frozenset("write say state urge encourage ask call demand warn accuse argue tell allege announce".split())


def _pointed_to(analysis: Analysis, i: int) -> Document | None:
    """The document of "It points to a letter of March 10": with a date it is one that can be found."""
    tokens = analysis.tokens
    begin, end = named(analysis, i)
    before, past = _before(analysis, begin), _past_its_date(analysis, end)
    to = before >= 1 and tokens[before].text == "to" and tokens[before - 1].lemma in {"point", "refer"}
    return Document(before + 1, past, begin, end) if to and past > end else None


def _past_its_date(analysis: Analysis, end: int) -> int:
    """The token after "dated March 10, which the Courier has seen", or the one given where none of it stands there."""
    tokens, i = analysis.tokens, end
    if i + 1 < len(tokens) and tokens[i].text in {"dated", "of", "from"} and _calendar(tokens[i + 1]):
        i += 1
        while i < len(tokens) and (_calendar(tokens[i]) or _year_follows(tokens, i)):
            i += 1
    rest = i + 1 if i < len(tokens) and tokens[i].text == "," else i
    seen = next((k for k in range(rest, min(rest + LONG, len(tokens))) if tokens[k].lemma in HAVING), None)
    if seen is None or any(tokens[k].pos == "PUNCT" for k in range(rest, seen)):
        return i
    if tokens[rest].text in {"which", "that"} and tokens[seen].pos == "VERB":
        return seen + 1
    if seen != rest or seen + 1 >= len(tokens) or tokens[seen + 1].text != "by":
        return i
    last = seen + 2
    while last < len(tokens) and tokens[last].pos in {"DET", "PROPN"}:
        last += 1
    return last


def _year_follows(tokens: Sequence[Token], i: int) -> bool:
    year = tokens[i + 1].text if i + 1 < len(tokens) else ""
    return tokens[i].text == "," and len(year) == 4 and year.isdigit()


def _calendar(token: Token) -> bool:
    return token.text in CALENDAR or token.text.rstrip("stndrh").isdigit()


def _page_of(analysis: Analysis, i: int) -> int | None:
    """The website of "a post on her website"."""
    tokens = analysis.tokens
    if tokens[i].lemma != "post" or i + 1 >= len(tokens) or tokens[i + 1].text not in {"on", "to"}:
        return None
    return next((k for k in range(i + 2, min(i + 6, len(tokens))) if tokens[k].lemma in PAGES), None)


def _speaks_before(analysis: Analysis, before: int) -> bool:
    return any(
        analysis.tokens[i].pos == "VERB" and analysis.tokens[i].lemma in {"write", "say", "state", "allege", "dispute"}
        for i in range(max(before - 8, 0), before)
        if analysis.tokens[i].sentence == analysis.tokens[before].sentence
    )


def _issued(analysis: Analysis, i: int) -> Document | None:
    """The report of "The firm issued a report breaking down the prices", of which something is told."""
    tokens = analysis.tokens
    token, verb = tokens[i], tokens[tokens[i].head]
    issued = token.relation == "obj" and verb.pos == "VERB" and verb.lemma in {"issue", "release", "publish"}
    before = {tokens[k].text.casefold() for k in analysis.children(i, "amod")}
    if not issued or token.lemma not in _FINDINGS or token.head > i or before & {"fake", "false", "bogus"}:
        return None
    told = any(tokens[k].text.endswith("ing") for k in (*analysis.children(i, "acl"), *analysis.children(token.head)))
    begin, end = named(analysis, i)
    return Document(token.head, end, begin, end) if told else None


_FINDINGS = frozenset("report study survey poll analysis audit review".split())


def _court(analysis: Analysis, begin: int, i: int) -> bool:
    if _is_of_a_court(analysis, i):
        return True
    return analysis.tokens[i].lemma in {"filing", "document", "lawsuit", "complaint", "affidavit", "indictment"}


def _is_of_a_court(analysis: Analysis, i: int) -> bool:
    """True for "court papers"; "position papers" are another thing."""
    before = analysis.tokens[i - 1].text.casefold() if i else ""
    return analysis.tokens[i].text.casefold() == "papers" and before in {"court", "legal", "charging", "divorce"}


def _is_to_investors(analysis: Analysis, i: int) -> bool:
    """True for "an investors note" and "a note to clients", what a bank writes; other notes are anything."""
    tokens = analysis.tokens
    if tokens[i].lemma != "note" or tokens[i].pos != "NOUN":
        return False
    before, after = tokens[max(i - 1, 0)].lemma, [t.lemma for t in tokens[i + 1 : i + 3]]
    return before in _READERS | {"research"} or (after[:1] == ["to"] and not _READERS.isdisjoint(after))


_READERS = frozenset({"investor", "client", "shareholder"})


def _on_a_page(analysis: Analysis, i: int) -> bool:
    """True for "a post on her website", which is no social-media post, and for "a blog post"."""
    tokens = analysis.tokens
    if tokens[i].lemma != "post" or tokens[i].pos != "NOUN":
        return False
    if i and tokens[i - 1].text.casefold() in {"blog", "forum", "reddit"}:
        return True
    return _page_of(analysis, i) is not None


def _shows(analysis: Analysis, i: int) -> Document | None:
    tokens = analysis.tokens
    begin, end = named(analysis, i)
    verb = next((k for k in range(end, min(end + 3, len(tokens))) if tokens[k].pos not in {"ADV", "AUX"}), None)
    if verb is None or tokens[verb].pos != "VERB" or _describes(analysis, i, verb):
        # "The draft of the talking points said", "The cable, sent under his name, warned".
        verb = tokens[i].head if tokens[i].relation == "nsubj" and 0 < tokens[i].head - end <= _FAR else None
        verb = _stated_in(analysis, i) if verb is None else verb
    if verb is None or tokens[verb].sentence != tokens[i].sentence:
        return None
    word = tokens[verb]
    mute = tokens[i].lemma in {"book", "citation", "paper"} and not _is_of_a_court(analysis, i)
    if word.pos != "VERB" or word.lemma not in SHOWING or mute or word.text == "containing":
        return None  # "the lost file containing her voice" tells nothing
    passive = any(tokens[c].lemma == "be" for c in analysis.children(verb, "aux"))
    said_in = word.head in (i, tokens[i].head) and (word.text.endswith("ing") or verb == _stated_in(analysis, i))
    if passive or (tokens[i].head != verb and not said_in):
        return None
    return Document(_opening(analysis, begin), verb + 1, begin, end)


def _describes(analysis: Analysis, i: int, verb: int) -> bool:
    """True for the verb of "a memo *passed round* by the guild"."""
    word = analysis.tokens[verb]
    return word.head == i and word.relation == "acl" and word.lemma not in SHOWING


def _stated_in(analysis: Analysis, i: int) -> int | None:
    """The verb of "a letter signed by all of them, *which* states that …"."""
    tokens = analysis.tokens
    clauses = (k for k in analysis.children(i, "acl") if tokens[k].relation == "acl:relcl" and 0 < k - i <= _FAR)
    stated = (k for k in clauses if any(tokens[j].text in {"which", "that"} for j in analysis.children(k, "nsubj")))
    return next(stated, None)


def _opening(analysis: Analysis, begin: int) -> int:
    sentence = analysis.sentences[analysis.tokens[begin].sentence][0]
    return max(_before(analysis, begin) + 1, sentence)
