"""The walk through an article that tells who speaks each quotation.

Mentions come on stage in reading order; each quotation's source is resolved with what the reader knows by then.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from twosource.findings.referents import lexicon
from twosource.findings.referents.acronyms import spelled_out
from twosource.findings.referents.descriptions import compounds, description, is_plural, marks, noun
from twosource.findings.referents.drafts import Description, Draft, Gathering
from twosource.findings.referents.gather import gather
from twosource.findings.referents.referents import printed
from twosource.findings.speakers.genders import learn_genders
from twosource.findings.speakers.inner import repeated
from twosource.findings.speakers.pronouns import PRONOUNS, SINGULAR, above, ahead, beside, fits, resolve
from twosource.findings.speakers.salience import Stage
from twosource.findings.speakers.sources import (
    antecedent,
    author,
    can_speak,
    described_in_full,
    head_within,
    is_nobody,
    is_personal,
    named_in,
    noun_above,
    unmarked_names,
)
from twosource.findings.speakers.texts import introduced, whose_text
from twosource.findings.speakers.told import Told
from twosource.model.article import Article
from twosource.model.finding import Mode, Quote, Referent
from twosource.model.language import Analysis, EntityKind

_FIRST_OR_SECOND = frozenset({"i", "me", "my", "we", "us", "our", "you", "your", "myself", "ourselves"})
#: Verbs of one who goes on speaking, and characters within which the words before are the ones gone on from.
_GOING_ON = frozenset({"add", "continue"})
_NEAR = 400
_CALLED_AFTER = frozenset({"administration", "campaign", "foundation", "organization", "presidency"})
_ANYBODY = frozenset({"any", "every", "each", "no"})
#: Descriptions of somebody that are held against a new one: the first say who it is.
_FIRST = 4
_ASKED = frozenset("tell ask inform warn remind criticize criticise accuse advise urge order instruct".split())


def speakers(
    article: Article, analysis: Analysis, quotes: Sequence[Quote]
) -> tuple[tuple[Quote, ...], tuple[Referent, ...]]:
    """The quotations with their speakers, and the article's referents, unnamed sources among them.

    ``Quote.speaker`` counts in the referents; it is ``None`` where the text does not tell.  An unnamed source ("a
    spokesman for the firm") is a referent of its own with ``named`` false, and never the one it speaks for.
    """
    spans = [analysis.within(q.source.start, q.source.end) if q.source else range(0) for q in quotes]
    found = (*spelled_out(analysis), *unmarked_names(analysis, (s for s in spans if s)))
    if found:
        analysis = replace(analysis, names=tuple(sorted((*analysis.names, *found), key=lambda n: n.first)))
    walk = _Walk(gather(analysis), tuple(quotes), spans)
    said = walk.run()
    drafts = [*walk.gathering.drafts, *walk.unnamed_speakers()]
    index = {draft: i for i, draft in enumerate(drafts)}
    answered = tuple(replace(q, speaker=index[d] if d is not None else None) for q, d in zip(quotes, said, strict=True))
    return answered, tuple(printed(article, walk.gathering, d) for d in drafts)


@dataclass(slots=True)
class _Walk:
    """The state of the walk: who is on stage, who was heard last, which unnamed sources there are."""

    gathering: Gathering
    quotes: tuple[Quote, ...]
    spans: list[range]
    stage: Stage = field(init=False)
    said: list[Draft | None] = field(init=False)
    unnamed: dict[str, Draft] = field(default_factory=dict)
    loose: dict[int, Draft] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.stage = Stage(self.gathering.analysis, _quoted(self.gathering.analysis, self.quotes))
        self.said = [None] * len(self.quotes)

    def run(self) -> list[Draft | None]:
        """Who speaks each quotation."""
        analysis = self.gathering.analysis
        learn_genders(self.gathering, self.stage.quoted)
        heads = self._source_heads()
        subjects = self._subjects()
        for at, token in enumerate(analysis.tokens):
            heard = heads.get(at, ())
            draft = self._mentioned(at) if not heard else None
            for q in heard:
                draft = self._source(self.spans[q], at, q, subjects) if self.said[q] is None else self.said[q]
                self.said[q] = draft
            if draft is None and not heard and token.text.lower() in SINGULAR and at not in self.stage.quoted:
                draft = self._pronoun(at, None, subjects)
            if draft is not None:
                self.stage.enter(draft, at, self.stage.options.speaker if heard else 0.0)
        for i, quote in enumerate(self.quotes):
            if self.said[i] is None and quote.source is None and quote.follows is not None and quote.follows < i:
                self.said[i] = self.said[quote.follows]
        for i, quote in enumerate(self.quotes):
            if quote.within is not None and self.spans[i]:
                self.said[i] = repeated(self.gathering, self.quotes, i, self.said[quote.within])
        return self.said

    def unnamed_speakers(self) -> list[Draft]:
        """The unnamed sources that speak somewhere, in the order in which they first do."""
        return list(dict.fromkeys(d for d in self.said if d is not None and not d.named))

    def _source_heads(self) -> dict[int, list[int]]:
        heads: dict[int, list[int]] = defaultdict(list)
        for q, span in enumerate(self.spans):
            if span and self.quotes[q].within is None:
                heads[head_within(self.gathering.analysis, span)].append(q)
        return heads

    def _subjects(self) -> dict[int, list[tuple[int, Draft]]]:
        """The named subjects of each sentence, in order."""
        found: dict[int, list[tuple[int, Draft]]] = defaultdict(list)
        for at, token in enumerate(self.gathering.analysis.tokens):
            draft = self.gathering.at.get(at) or self.gathering.described.get(at)
            if draft is not None and token.relation.startswith("nsubj") and at not in self.stage.quoted:
                found[token.sentence].append((at, draft))
        return found

    def _mentioned(self, at: int) -> Draft | None:
        """The draft whose name or description has its head here; a new unnamed one for "a witness"."""
        draft = self.gathering.at.get(at)
        if draft is not None:
            inner = at > 0 and self.gathering.at.get(at - 1) is draft
            return None if inner else draft
        described = self.gathering.described.get(at)
        if described is not None or at in self.stage.quoted:
            return described
        return self._somebody(at)

    def _somebody(self, at: int) -> Draft | None:
        """Somebody unnamed of whom a clause tells: a rival for every pronoun that follows.  "No fighters" is nobody."""
        analysis = self.gathering.analysis
        token = analysis.tokens[at]
        if token.pos != "NOUN" or token.relation.split(":")[0] not in ("nsubj", "obj", "obl", "conj"):
            return None
        if is_nobody(analysis, at):
            return None
        kinds = lexicon.roles(token.lemma.lower())
        bodies = bool(kinds & lexicon.BODIES) and is_plural(analysis, at)
        if not (bodies or kinds & (lexicon.PERSONAL | {"group"})) or self._names_itself(at):
            return self.gathering.told.get(at)
        return self._unnamed(at, description(analysis, at))

    def _names_itself(self, at: int) -> bool:
        if at in self.gathering.told:
            return True
        following = self.gathering.at.get(at + 1)
        return following is not None and following.kind is EntityKind.PERSON

    def _unnamed(self, at: int, described: Description) -> Draft:
        """The unnamed draft of a description; "the witness" is the witness of before."""
        analysis = self.gathering.analysis
        tokens = analysis.tokens
        key = noun(analysis, at) + ("s" if is_plural(analysis, at) else "")
        first = tokens[described.first].text.lower()
        definite = first in ("the", "this", "that", "these", "those")
        if definite and key in self.unnamed and self._may_be(self.unnamed[key], at):
            draft = self.unnamed[key]
        else:
            people = "group" in lexicon.roles(analysis.tokens[at].lemma.lower())
            many = (people or is_plural(analysis, at)) and first != "one"  # "one of his friends"
            draft = Draft(_kind(analysis, at), plural=many, named=False)
            self.unnamed[key] = draft
        draft.nouns[noun(analysis, at)] += 1
        draft.marks.update(marks(analysis, at))
        draft.tied.append(described)
        return draft

    def _may_be(self, draft: Draft, at: int) -> bool:
        """False for "the Republican senator" after the Democratic one, and for "the one who …" after "any student"."""
        analysis = self.gathering.analysis
        tokens = analysis.tokens
        mine, first = marks(analysis, at), tokens[draft.tied[0].first].text.lower() if draft.tied else ""
        anybody = first in _ANYBODY and any(analysis.children(at, "acl", "nmod", "nmod:poss"))
        kind, kinds = compounds(analysis, at), {c for d in draft.tied[:_FIRST] for c in compounds(analysis, d.head)}
        others = is_plural(analysis, at) and bool(kind and kinds) and kind.isdisjoint(kinds)
        return not (anybody or others) and (not mine or not draft.marks or bool(mine & draft.marks))

    def _source(self, span: range, head: int, q: int, subjects: dict[int, list[tuple[int, Draft]]]) -> Draft | None:
        """Who the words of a source are."""
        analysis = self.gathering.analysis
        if self._is_addressed(head, q):
            return None
        at = antecedent(analysis, noun_above(analysis, head, span))
        word = analysis.tokens[at].text.lower()
        # "his" is a source in "his promise that …"; in "by his alleged name" it is none.
        if word in _FIRST_OR_SECOND or (word in PRONOUNS and at in span and len(span) > 1):
            return None
        if word in PRONOUNS:
            return self._pronoun(at, self.quotes[q], subjects)
        if at not in span:
            whole = description(analysis, at)
            span = range(whole.first, whole.last)
        named = named_in(self.gathering, span, at)
        if len(named) > 1 or (named and self._speaks_with_others(span, at)):
            return self._together(span, at)
        if named:
            return named[0]
        return whose_text(analysis, self.quotes, self.said, q, at) or self._noun(at, span, self.quotes[q])

    def _is_addressed(self, head: int, q: int) -> bool:
        # "He was told that …": the one who is told does not speak; who "was stopped and told police" does.
        tokens, cue = self.gathering.analysis.tokens, self.quotes[q].cue
        if tokens[head].relation != "nsubj:pass" or cue is None:
            return False
        asked = (i for i in self.gathering.analysis.within(cue.start, cue.end) if tokens[i].lemma in _ASKED)
        return any(tokens[i].relation != "conj" for i in asked)

    def _noun(self, at: int, span: range, quote: Quote | None = None) -> Draft | None:
        """Who a description speaks of; an unnamed draft with the words of the source where it names nobody."""
        analysis = self.gathering.analysis
        if at in self.gathering.at:
            return self.gathering.at[at]
        if at in self.gathering.described:
            return self.gathering.described[at]
        if at in self.gathering.told:
            return self.gathering.told[at]
        draft = self._written_by(at, span)
        if draft is not None:
            return draft
        if not can_speak(analysis, at) or is_nobody(analysis, at):
            return None
        return self._unnamed(at, described_in_full(analysis, span, at, quote))

    def _written_by(self, at: int, span: range) -> Draft | None:
        """Whose a document is: by what stands with it, or by what stood with it where it was brought up."""
        analysis = self.gathering.analysis
        by = author(analysis, at, span)
        before = introduced(analysis, self.stage.quoted, at) if by is None else None
        if before is not None:
            by = author(analysis, before, range(before, before + 1))
        return (self._authors(by) or self._author(by)) if by is not None else None

    def _authors(self, by: int) -> Draft | None:
        """Both of "Roe's office and the harbour board released a statement", as ``_together`` has them."""
        analysis, found = self.gathering.analysis, self.gathering
        beside = [i for i in analysis.children(by, "conj") if i > by and can_speak(analysis, i)]
        joins = {analysis.tokens[k].text.lower() for i in beside for k in analysis.children(i, "cc")}
        one = by in found.at and any(found.at[by] is found.at.get(i) for i in beside)
        if one or not joins or not joins <= {"and", "&"}:
            return None
        last = max([beside[-1], *analysis.children(beside[-1], "flat")])
        return self._together(range(description(analysis, by).first, last + 1), by)

    def _author(self, by: int) -> Draft | None:
        tokens = self.gathering.analysis.tokens
        if tokens[by].text.lower() in PRONOUNS:
            meant = resolve(self.stage, by)
            return None if meant is None or meant.kind is EntityKind.PLACE else meant
        named = self.gathering.at.get(by)
        if named is not None and named.kind is EntityKind.PLACE:
            # "a report from Norway" is no word of Norway's.
            return None
        # "a report in the Daily Harrow newspaper": the name stands before the noun.
        found = self.gathering
        return found.at.get(by) or found.described.get(by) or found.told.get(by) or found.at.get(by - 1)

    def _speaks_with_others(self, span: range, at: int) -> bool:
        """True for a name and others beside it: "Roe and others in the area", "Roe and Holm" where one is not known."""
        tokens, known = self.gathering.analysis.tokens, self.gathering.at
        beside = [i for i in self.gathering.analysis.children(at, "conj") if i in span and i > at]
        names = [i for i in (at, *beside) if tokens[i].pos == "PROPN"]
        joined = any(tokens[i].relation == "cc" for i in span)
        if joined and len(names) > 1 and not all(i in known for i in names):
            return True
        plural = any(tokens[i].text.endswith("s") and tokens[i].pos == "NOUN" for i in beside)
        return at in known and plural and tokens[at].pos == "PROPN"

    def _together(self, span: range, at: int) -> Draft:
        """Several who speak together, as one plural draft under the words of the source."""
        draft = Draft(EntityKind.PERSON, plural=True, named=False)
        draft.tied.append(Description(span.start, span.stop, at))
        return draft

    def _pronoun(self, at: int, quote: Quote | None, subjects: dict[int, list[tuple[int, Draft]]]) -> Draft | None:
        analysis = self.gathering.analysis
        barred = self._named_by(quote) if quote is not None else self._beside(at)
        going_on = self._going_on(at, quote) if quote is not None else None
        if going_on is not None and going_on not in barred:
            return going_on
        sentence = subjects.get(analysis.tokens[at].sentence, [])
        behind = bisect_left(sentence, at, key=lambda s: s[0])
        draft = ahead(analysis, at, sentence[behind:]) or above(analysis, at, sentence[:behind])
        draft = draft or (beside(analysis, at, sentence[:behind]) if quote is not None else None)
        before = Told(self.gathering, self.stage, subjects)
        thing = before.thing(at) if draft is None and quote is not None else None
        if thing is not None:
            return self._noun(thing, range(thing, thing + 1))
        draft = draft or self._body(at) or before.in_front(at)
        if draft is None or draft in barred:
            told = before.subject(at) if quote is not None else None
            draft = told if told is not None and told not in barred else resolve(self.stage, at, barred)
            if draft is not None and draft.named and told is None and quote is not None and before.is_unnamed(at):
                return None
            if draft is None and quote is not None:
                draft = before.only_subject(at, barred) or before.of_whom(at, quote)
        if draft is not None and draft.named:
            draft.pronouns.append(at)
        return draft

    def _body(self, at: int) -> Draft | None:
        """The school of "The school is debating it, but they said": a body that the same sentence tells of."""
        analysis = self.gathering.analysis
        tokens, verb = analysis.tokens, analysis.tokens[at].head
        if tokens[at].text.lower() != "they" or tokens[verb].relation != "conj":
            return None
        subject = next(analysis.children(tokens[verb].head, "nsubj"), None)
        if subject is None or tokens[subject].pos != "NOUN" or is_plural(analysis, subject):
            return None
        bodies = lexicon.roles(tokens[subject].lemma.lower()) & (lexicon.BODIES | {"group"})
        return self._noun(subject, range(subject, subject + 1)) if bodies else None

    def _going_on(self, at: int, quote: Quote) -> Draft | None:
        """Who was quoted right before, where "he added" says that he goes on."""
        tokens, cue = self.gathering.analysis.tokens, quote.cue
        if cue is None or not any(
            tokens[i].lemma in _GOING_ON for i in self.gathering.analysis.within(cue.start, cue.end)
        ):
            return None
        here = next(i for i, q in enumerate(self.quotes) if q is quote)
        heard = (i for i in range(here - 1, -1, -1) if self.quotes[i].within is None)
        last = next(heard, None)
        if last is None or quote.parts[0].start - self.quotes[last].parts[-1].end > _NEAR:
            return None
        draft = self.said[last]
        return draft if draft is not None and fits(draft, tokens[at].text.lower()) else None

    def _named_by(self, quote: Quote) -> set[Draft]:
        """Whom a quotation names: nobody speaks of herself by name, or as "the president"."""
        analysis, found = self.gathering.analysis, self.gathering
        inside = {i for part in quote.parts for i in analysis.within(part.start, part.end)}
        tokens = analysis.tokens
        # "The Roe Administration" is what Roe himself may call it.
        own = {i for i in inside if i + 1 < len(tokens) and tokens[i + 1].lemma.lower() in _CALLED_AFTER}
        named = {found.at[i] for i in (inside - own) | self._around_tag(quote) if i in found.at}
        subjects = (i for i in inside if i in found.described and analysis.tokens[i].relation == "nsubj")
        return named | ({found.described[i] for i in subjects} if quote.mode is Mode.DIRECT else set())

    def _around_tag(self, quote: Quote) -> set[int]:
        """The tokens before a tag that commas set apart: in "Under Roe's lead, she said, it grew" all is her speech."""
        analysis, cue, source = self.gathering.analysis, quote.cue, quote.source
        if quote.mode is not Mode.INDIRECT or cue is None or source is None:
            return set()
        said = [*analysis.within(cue.start, cue.end), *analysis.within(source.start, source.end)]
        first, last = min(said), max(said) + 1
        tokens = analysis.tokens
        start = analysis.sentences[tokens[first].sentence][0]
        apart = first > start and tokens[first - 1].text == "," and last < len(tokens) and tokens[last].text == ","
        return set(range(start, first)) if apart else set()

    def _beside(self, at: int) -> set[Draft]:
        """Whom an object cannot be: the subject of its own verb."""
        analysis = self.gathering.analysis
        if analysis.tokens[at].relation.split(":")[0] not in ("obj", "iobj", "obl"):
            return set()
        near = analysis.children(analysis.tokens[at].head, "nsubj")
        return {d for i in near if (d := self.gathering.at.get(i)) is not None}


def _kind(analysis: Analysis, at: int) -> EntityKind:
    if analysis.tokens[at].text.lower() == "one":
        at = next(iter(analysis.children(at, "nmod")), at)  # "one of his friends"
    kinds = lexicon.roles(analysis.tokens[at].lemma.lower())
    if is_personal(analysis, at):
        return EntityKind.PERSON
    return EntityKind.ORGANIZATION if kinds & lexicon.BODIES else EntityKind.OTHER


def _quoted(analysis: Analysis, quotes: Sequence[Quote]) -> frozenset[int]:
    return frozenset(_tokens_quoted(analysis, quotes))


def _tokens_quoted(analysis: Analysis, quotes: Sequence[Quote]) -> Iterator[int]:
    for quote in quotes:
        if quote.mode is not Mode.INDIRECT:
            for part in quote.parts:
                yield from analysis.within(part.start, part.end)
