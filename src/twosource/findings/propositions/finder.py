"""Article to propositions: each clause and each telling noun phrase as a record."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from twosource.findings.propositions.aged import who_is_as_old
from twosource.findings.propositions.clauses import Clause, clauses, is_whole
from twosource.findings.propositions.coordinated import manner_of
from twosource.findings.propositions.dated import stands_in, times_of
from twosource.findings.propositions.frame import behind_link, carried, participants, predicate
from twosource.findings.propositions.lexicon import (
    ASKING,
    DENYING,
    EVENTS,
    IDLE,
    LIGHT,
    OPEN_MARKS,
    PLANS,
    RUMOURS,
    UNREAL,
)
from twosource.findings.propositions.nominal import phrase_tokens, phrases
from twosource.findings.propositions.passed_on import is_passed_on
from twosource.findings.propositions.rated import rated_false
from twosource.findings.propositions.voices import Voice, voice_of, voices
from twosource.findings.quantities import quantities
from twosource.findings.verdicts import falsely_said, is_doubted, verdict
from twosource.model.article import Article
from twosource.model.finding import Argument, Proposition, Quantity, Reading, Role, When
from twosource.model.language import Analysis
from twosource.model.passage import Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What a headline looks like."""

    #: Share of capitalised words from which a sentence is a headline.  Running text of the development stories stays
    #: below 0.45 in all but lists of names; headlines in Title Case lie at 0.75 and above.
    title_case: float = 0.7
    #: Words longer than this are capitalised in headlines.
    title_word: int = 3
    #: Fewer words are too few to tell a headline from a short sentence.
    title_words: int = 4


_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "ADV"})


@dataclass(frozen=True, slots=True)
class _Page:
    """What the records are made from."""

    article: Article
    analysis: Analysis
    times: tuple[When, ...]
    quantities: tuple[Quantity, ...]
    referent_of: dict[int, int]
    voices: tuple[Voice | None, ...]
    dated: frozenset[int] = field(default_factory=frozenset)
    untrue: frozenset[int] = frozenset()


def propositions(
    article: Article, analysis: Analysis, reading: Reading, options: Options = Options()
) -> tuple[Proposition, ...]:
    """What the article and the people in it state, in text order.

    Questions, commands, conditions and headlines state nothing.  What stands in a quotation or is reported as
    somebody's words has ``by`` and ``quote`` set.
    """
    page = _page(article, analysis, reading)
    sentences = range(len(analysis.sentences))
    asking = [_asks(analysis, s) for s in sentences]
    stating = [not asking[s] and not _is_headline(analysis, s, options) for s in sentences]
    found = [*_from_clauses(page, stating), *_from_phrases(page, stating), *_ages(page, asking)]
    return tuple(sorted(found, key=lambda p: (p.where, p.predicate, p.terms)))


def _page(article: Article, analysis: Analysis, reading: Reading) -> _Page:
    taken = [t.where for t in reading.times]
    referent_of = _referents(analysis, reading)
    return _Page(
        article,
        analysis,
        reading.times,
        quantities(article, analysis, taken),
        referent_of,
        voices(article, analysis, reading, referent_of),
        frozenset(i for where in taken for i in analysis.within(where.start, where.end)),
        frozenset(n for n, quote in enumerate(reading.quotes) if falsely_said(analysis, quote)),
    )


def _referents(analysis: Analysis, reading: Reading) -> dict[int, int]:
    """The referent of each token that heads a mention; the shorter mention knows better."""
    found: dict[int, tuple[int, int]] = {}
    for index, referent in enumerate(reading.referents):
        for mention in referent.mentions:
            inside = analysis.within(mention.start, mention.end)
            heads = [i for i in inside if analysis.tokens[i].head not in inside or analysis.tokens[i].head == i]
            for i in heads[:1]:
                size = mention.end - mention.start
                if i not in found or size < found[i][0]:
                    found[i] = (size, index)
    return {i: index for i, (_, index) in found.items()}


def _asks(analysis: Analysis, sentence: int) -> bool:
    first, last = analysis.sentences[sentence]
    return any("?" in token.text for token in analysis.tokens[first:last][-2:])


def _is_headline(analysis: Analysis, sentence: int, options: Options) -> bool:
    """True for words in Title Case; in a sentence with its full stop, names say nothing of that ("killed were: …")."""
    first, last = analysis.sentences[sentence]
    stopped = analysis.tokens[last - 1].text == "."
    named = {i for n in analysis.names if stopped for i in range(n.first, n.last)}
    words = [analysis.tokens[i].text for i in range(first, last) if i not in named]
    long = [word for word in words if word.isalpha() and len(word) > options.title_word]
    capitals = sum(word[0].isupper() for word in long)
    return len(long) >= options.title_words and capitals >= options.title_case * len(long)


class _How(NamedTuple):
    """How a clause is meant; ``own_no`` where its "no" is the one by which somebody denies it."""

    negated: bool = False
    hedged: bool = False
    unreal: bool = False
    own_no: bool = False


_AS_IT_IS = _How()


def _from_clauses(page: _Page, stating: Sequence[bool]) -> Iterator[Proposition]:
    for clause in clauses(page.analysis):
        top = page.analysis.tokens[clause.top]
        if not stating[top.sentence] or _is_open(page.analysis, clause):
            continue
        parts = tuple(participants(page.analysis, clause))
        told = any(r in (Role.SUBJECT, Role.OBJECT) for r, _ in parts)
        # "No arrests have been made": whose, it does not tell.
        event = carried(page.analysis, clause.head) is not None
        if not event and (not parts or (top.relation == "root" and not told)):
            continue
        if _is_command(page.analysis, clause, parts):
            continue
        how = manner_of(page.analysis, clause)
        hedged = how.hedged or is_passed_on(page.analysis, clause.top)
        # "Denied having left": the "no" is in the clause itself, and was counted there.
        hanging = top.relation.split(":")[0] in ("ccomp", "acl", "xcomp")
        seen = _How(how.negated, hedged, how.unreal, bool(clause.over) and top.lemma in DENYING and not hanging)
        record = _record(page, clause.top, clause.own, predicate(page.analysis, clause), parts, seen)
        yield replace(record, whole=is_whole(page.analysis, clause))


def _is_open(analysis: Analysis, clause: Clause) -> bool:
    top = clause.top
    if _opens(analysis, top, OPEN_MARKS) or _is_supposed(analysis, top) or _under_condition(analysis, top):
        return True
    # "It is unclear whether he fell asleep and hit the wall", "the jury heard how he hit Roe and fled".
    # "He asked where it came from and said that it was wrong" begins anew.
    while (
        analysis.tokens[top].relation == "conj"
        and analysis.tokens[top].head < top
        and not analysis.has(top, "mark", "ccomp")
    ):
        top = analysis.tokens[top].head
        if _opens(analysis, top, _ASKED) or _under_condition(analysis, top):
            return True
    return False


_ASKED = frozenset({"if", "whether", "unless", "lest"})


def _opens(analysis: Analysis, top: int, marks: Container[str]) -> bool:
    """True where a word before the verb makes its clause a condition or a question."""
    opening = [analysis.tokens[j].lemma for j in analysis.children(top, "mark", "advmod") if j < top]
    asked = analysis.tokens[top].relation in ("ccomp", "acl", "xcomp") and ASKING.intersection(opening)
    return bool(asked) or any(word in marks for word in opening)


def _is_supposed(analysis: Analysis, verb: int) -> bool:
    """True for "Had it been found", "were she to go": a condition that only its order of words tells."""
    tokens = analysis.tokens
    first = min((j for j in analysis.dependents[verb]), default=verb)
    subject = next(iter(analysis.children(verb, "nsubj", "nsubj:pass", "expl")), -1)
    inverted = tokens[first].text.lower() in {"had", "were", "should"} and tokens[first].relation.startswith("aux")
    return inverted and first < subject < verb


def _under_condition(analysis: Analysis, top: int) -> bool:
    """True for what hangs on a condition or question: "she is unfit" in "if voters believe she is unfit"."""
    hanging = ("ccomp", "xcomp", "acl", "advcl")
    while analysis.tokens[top].relation in hanging and analysis.tokens[top].head < top:
        top = analysis.tokens[top].head
        marks = {analysis.tokens[j].lemma for j in analysis.children(top, "mark", "advmod") if j < top}
        asked = analysis.tokens[top].relation in ("advcl", "ccomp") and marks & {"if", "unless", "whether"}
        if asked or _is_supposed(analysis, top):
            return True
    return False


def _is_command(analysis: Analysis, clause: Clause, parts: Iterable[tuple[Role, int]]) -> bool:
    token = analysis.tokens[clause.top]
    bare = token.text.lower() == token.lemma and token.pos == "VERB" and token.relation in ("root", "parataxis", "conj")
    return bare and not any(role is Role.SUBJECT or analysis.tokens[j].relation == "nsubj:pass" for role, j in parts)


def _from_phrases(page: _Page, stating: Sequence[bool]) -> Iterator[Proposition]:
    for phrase in phrases(page.analysis):
        if stating[page.analysis.tokens[phrase.head].sentence]:
            how = _How(False, _is_rumoured(page.analysis, phrase.head), _is_wanted(page.analysis, phrase.head))
            record = _record(page, phrase.head, phrase.own, phrase.predicate, phrase.parts, how)
            yield replace(record, verbless=True, whole=False)


def _is_wanted(analysis: Analysis, head: int) -> bool:
    """True for an event that is called for, planned or feared: "calls for his resignation", "plans for a release"."""
    token = analysis.tokens[head]
    above = analysis.tokens[token.head].lemma
    return token.relation.split(":")[0] in ("obj", "obl", "nmod") and above in UNREAL | PLANS | {"call", "urge"}


def _is_rumoured(analysis: Analysis, head: int) -> bool:
    """True for an event that is told as a rumour or a charge: "rumours of her death", "allegations of theft"."""
    while analysis.tokens[head].relation == "conj" and analysis.tokens[head].head < head:
        head = analysis.tokens[head].head
    token = analysis.tokens[head]
    led = any(analysis.tokens[j].lemma == "of" for j in analysis.children(head, "case"))
    rumoured = token.relation == "nmod" and led and analysis.tokens[token.head].lemma in RUMOURS
    return rumoured or is_doubted(analysis, head)


def _ages(page: _Page, asking: Sequence[bool]) -> Iterator[Proposition]:
    """Somebody's age: "Ann Lee, 42," and "the 42-year-old mayor", in a list and a headline too."""
    for quantity in page.quantities:
        inside = page.analysis.within(quantity.where.start, quantity.where.end)
        if quantity.unit != "age" or not inside or asking[page.analysis.tokens[inside[0]].sentence]:
            continue
        holder = who_is_as_old(page.analysis, inside)
        if holder is not None:
            own = tuple(sorted({*phrase_tokens(page.analysis, holder), *inside}))
            yield replace(_record(page, holder, own, "age", ((Role.SUBJECT, holder),)), verbless=True, whole=False)


def _record(
    page: _Page,
    head: int,
    own: tuple[int, ...],
    verb: str,
    parts: tuple[tuple[Role, int], ...],
    how: _How = _AS_IT_IS,
) -> Proposition:
    tokens, article = page.analysis.tokens, page.article
    own = _trimmed(page.analysis, own)
    sentence, is_false = _sentence(page, head)
    inside = frozenset(own)
    voice = voice_of(page.voices, head, own)
    negated, hedged, unreal, own_no = how
    called_false, by, disputed = _called_false(page, head, rated=is_false and voice is None)
    own_word = called_false and by is None
    dismissed = called_false or (voice is not None and voice.denied and not own_no)
    return Proposition(
        where=article.passage(tokens[own[0]].start, tokens[own[-1]].end),
        sentence=sentence,
        predicate=verb,
        terms=_terms(page, own),
        arguments=tuple(_argument(page, role, j) for role, j in parts),
        quantities=tuple(q for q in page.quantities if stands_in(page.analysis, q.where, inside)),
        times=times_of(page.analysis, page.times, head, inside),
        negated=negated != dismissed,
        dismissed=dismissed and not negated,
        hedged=(hedged or (voice is not None and voice.quote in page.untrue)) and not called_false,
        by=by if by is not None or own_word else voice.by if voice else None,
        quote=voice.quote if voice else None,
        foreign=by is not None or (voice is not None and not own_word),
        unreal=unreal or disputed,
    )


def _called_false(page: _Page, head: int, *, rated: bool) -> tuple[bool, int | None, bool]:
    """Whether somebody calls the clause false, the referent of who does (``None``: the account itself), and a doubt.

    What somebody dismisses whom the text only points at is nobody's "no": the account does not say it, nor that the
    clause is true.
    """
    if rated:
        return True, None, False
    found = verdict(page.analysis, head)
    if found is None:
        return False, None, False
    if found.source is None:
        return True, None, False
    by = page.referent_of.get(found.source)
    return by is not None, by, by is None


def _sentence(page: _Page, head: int) -> tuple[Passage, bool]:
    """The sentence of a clause, and whether it is a claim that is rated false: then its rating belongs to it."""
    tokens = page.analysis.tokens
    first, last = page.analysis.sentences[tokens[head].sentence]
    start, end = tokens[first].start, tokens[last - 1].end
    rated = rated_false(page.article.text, start, end)
    return page.article.passage(start, rated or end), rated is not None


#: Marks and conjunctions that belong to what they stand before.
_KEPT = frozenset({"$", "£", "€", "without", "neither", "nor", "unlike"})


def _trimmed(analysis: Analysis, own: tuple[int, ...]) -> tuple[int, ...]:
    """Without the marks and conjunctions at either end, and without the beginning of a clause that follows."""
    first, last = 0, _before_next(analysis, own)
    while (
        first < last - 1
        and analysis.tokens[own[first]].pos in ("PUNCT", "CCONJ", "SCONJ", "SYM")
        and analysis.tokens[own[first]].text.lower() not in _KEPT
    ):
        first += 1
    while last > first + 1 and analysis.tokens[own[last - 1]].pos == "PUNCT":
        last -= 1
    return own[first:last]


def _before_next(analysis: Analysis, own: tuple[int, ...]) -> int:
    """Where a conjunction stands that joins nothing before it: the rest belongs to a clause parsed elsewhere.

    "And" hangs on what it introduces, to its right.
    """
    tokens = analysis.tokens
    stray = (k for k, i in enumerate(own) if k and tokens[i].relation == "cc" and tokens[i].head < i)
    return next(stray, len(own))


def _terms(page: _Page, own: Iterable[int]) -> tuple[str, ...]:
    """Content lemmas; an event is the same by its noun and by its verb."""
    tokens = page.analysis.tokens
    told = (i for i in own if i not in page.dated and tokens[i].pos in _CONTENT)
    content = (tokens[i] for i in told if behind_link(page.analysis, i) == i)
    lemmas = (EVENTS.get(t.lemma, t.lemma) if t.pos == "NOUN" else t.lemma.lower() for t in content)
    return tuple(lemma for lemma in lemmas if lemma not in IDLE and lemma not in LIGHT and len(lemma) > 1)


def _argument(page: _Page, role: Role, head: int) -> Argument:
    tokens = page.analysis.tokens
    own = phrase_tokens(page.analysis, head)
    where = page.article.passage(tokens[own[0]].start, tokens[own[-1]].end)
    return Argument(role, where, tokens[head].lemma.lower(), _referent(page, head))


def _referent(page: _Page, head: int) -> int | None:
    """Who or what a noun stands for: the name in apposition to it where it is none itself ("fashion house Marlow")."""
    tokens = page.analysis.tokens
    own = page.referent_of.get(head)
    if own is not None or tokens[head].pos != "NOUN" or tokens[head].text.lower() != tokens[head].lemma:
        return own
    return next((page.referent_of[j] for j in page.analysis.children(head, "appos") if j in page.referent_of), None)
