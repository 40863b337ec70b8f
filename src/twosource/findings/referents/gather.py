"""The referents of one article while speakers are being looked for: names clustered, descriptions tied to them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field

from twosource.findings.referents import lexicon
from twosource.findings.referents.clusters import clusters
from twosource.findings.referents.descriptions import description, is_age, is_definite, is_plural, noun, ties
from twosource.findings.referents.drafts import Description, Draft
from twosource.findings.referents.names import namings
from twosource.model.language import Analysis, EntityKind

PERSON, ORGANIZATION = EntityKind.PERSON, EntityKind.ORGANIZATION


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """When a description without a tie may stand for a name."""

    #: A person so described must be named this many times as often as any other.  Articles vary the name of the one
    #: whom they are about; with two people named equally often "the singer" may be either.
    dominance: float = 2.0
    #: Sentences back to the last naming of a body that "the company" may stand for.
    near: int = 4


@dataclass(slots=True)
class Gathering:
    """All drafts of an article, and which of them each token belongs to.

    ``at`` has the tokens of names, ``described`` the nouns of descriptions that stand for a draft, ``told`` the nouns
    that the text says of one ("Ada Lund, a former aide").
    """

    analysis: Analysis
    drafts: list[Draft] = field(default_factory=list)
    at: dict[int, Draft] = field(default_factory=dict)
    described: dict[int, Draft] = field(default_factory=dict)
    told: dict[int, Draft] = field(default_factory=dict)

    def tie(self, draft: Draft, described: Description) -> None:
        """Let a description stand for a draft."""
        draft.tied.append(described)
        self.described[described.head] = draft


def gather(analysis: Analysis, options: Options = Options()) -> Gathering:
    """Names, the nouns tied to them, and the descriptions that stand for them further on."""
    found = namings(analysis)
    gathering = Gathering(analysis, clusters(analysis, found))
    for draft in gathering.drafts:
        for naming in draft.namings:
            gathering.at.update(dict.fromkeys(range(naming.first, naming.last), draft))
            _take_ties(gathering, draft, naming.first, naming.last)
    _mark_plurals(gathering)
    named = sorted((n.first, i) for i, d in enumerate(gathering.drafts) for n in d.namings)
    for head in _definite_nouns(gathering):
        meant = _meant(gathering, head, named, options)
        if meant is not None:
            gathering.tie(meant, description(analysis, head))
    return gathering


def _take_ties(gathering: Gathering, draft: Draft, first: int, last: int) -> None:
    naming = next(n for n in draft.namings if n.first == first)
    for head in ties(gathering.analysis, naming):
        if head in gathering.at and gathering.at[head] is not draft:
            continue
        draft.nouns[lexicon.spelt_out(noun(gathering.analysis, head))] += 1
        gathering.told.setdefault(head, draft)
        described = description(gathering.analysis, head)
        outside = described.last <= first or described.first >= last
        if outside and head not in gathering.described and _stands_alone(gathering.analysis, described):
            gathering.tie(draft, described)


def _stands_alone(analysis: Analysis, described: Description) -> bool:
    # "the press secretary, Ada Lund": the phrase names her by itself; "press secretary Ada Lund" does so only with it.
    tokens = analysis.tokens
    relation = tokens[described.head].relation
    return relation in ("appos", "nsubj", "obj", "obl", "nmod", "conj") and is_definite(analysis, described)


def _mark_plurals(gathering: Gathering) -> None:
    tokens = gathering.analysis.tokens
    for draft in gathering.drafts:
        heads = [n.last - 1 for n in draft.namings]
        if all(len(n.words) == 1 and not n.title for n in draft.namings) and all(
            _is_plural_name(tokens[h].text, tokens[h].lemma) for h in heads
        ):
            draft.plural = True
            if draft.kind is PERSON:
                draft.kind = EntityKind.OTHER


def _is_plural_name(text: str, lemma: str) -> bool:
    return text.endswith("s") and text.lower() != lemma.lower() and text.lower().startswith(lemma.lower()[:-1])


def _definite_nouns(gathering: Gathering) -> Iterator[int]:
    """Heads of definite descriptions that no name or tie has taken, in text order."""
    analysis = gathering.analysis
    for i, token in enumerate(analysis.tokens):
        if i in gathering.at or i in gathering.described or token.pos not in ("NOUN", "ADJ", "PROPN"):
            continue
        if not is_age(analysis, i) and not lexicon.roles(token.lemma.lower()):
            continue
        if token.relation == "compound" or is_plural(analysis, i):
            continue
        described = description(analysis, i)
        inside = range(described.first, described.last)
        # "the late drummer Tom Oke": the name behind it says who is meant.
        named = i + 1 in gathering.at or any(_tells_whose(gathering, k, i) for k in inside)
        if is_definite(analysis, described) and not named:
            yield i


def _tells_whose(gathering: Gathering, at: int, head: int) -> bool:
    # "the Harrow mayor" may be any; "the Northerners star" is the star of a show, as she is called in its story.
    if at not in gathering.at:
        return False
    star = lexicon.is_epithet(noun(gathering.analysis, head), "person")
    return not star or gathering.at[at].kind is PERSON or gathering.analysis.tokens[at].relation == "nmod:poss"


def _meant(gathering: Gathering, head: int, named: list[tuple[int, int]], options: Options) -> Draft | None:
    """The one draft that a definite description can stand for."""
    analysis = gathering.analysis
    before = named[: bisect_left(named, (head, 0))]
    word = noun(analysis, head)
    told = [gathering.drafts[i] for _, i in before]
    bearers = {id(d): d for d in told if d.nouns[word]}
    if len(bearers) == 1:
        return next(iter(bearers.values()))
    if bearers:
        return None
    if is_age(analysis, head) or lexicon.is_epithet(word, "person"):
        return _person_of_the_article(gathering, told, word, options)
    if lexicon.is_epithet(word, "company") or lexicon.is_epithet(word, "outlet"):
        return _body_nearby(gathering, before, head, word, options)
    return _called_so(told, word)


def _called_so(told: list[Draft], word: str) -> Draft | None:
    """The one body whose name has the noun in it: "the university" of the University of Harrow."""
    fits = {id(d): d for d in told if d.kind is ORGANIZATION and any(word in f and len(f) > 1 for f in d.forms)}
    return next(iter(fits.values())) if len(fits) == 1 else None


def _person_of_the_article(gathering: Gathering, told: list[Draft], word: str, options: Options) -> Draft | None:
    people = [d for d in gathering.drafts if d.kind is PERSON and not d.plural]
    ranked = sorted(people, key=lambda d: -len(d.namings))[:2]
    if not ranked or ranked[0] not in told:
        return None
    first, second = len(ranked[0].namings), len(ranked[1].namings) if len(ranked) > 1 else 0
    said = lexicon.role_gender(word)
    fits = said is None or ranked[0].gender in (None, said)
    return ranked[0] if fits and first >= options.dominance * second else None


def _body_nearby(
    gathering: Gathering, before: list[tuple[int, int]], head: int, word: str, options: Options
) -> Draft | None:
    tokens = gathering.analysis.tokens
    since = tokens[head].sentence - options.near
    recent = [gathering.drafts[i] for at, i in before if tokens[at].sentence >= since]
    outlet = lexicon.is_epithet(word, "outlet")
    fits = {id(d): d for d in recent if d.kind is ORGANIZATION and _is_outlet(gathering.analysis, d) == outlet}
    return next(iter(fits.values())) if len(fits) == 1 else None


def _is_outlet(analysis: Analysis, draft: Draft) -> bool:
    names = {" ".join(t.text for t in analysis.tokens[n.first : n.last]) for n in draft.namings}
    return any(map(lexicon.is_outlet, names)) or any("outlet" in lexicon.roles(n) for n in draft.nouns)
