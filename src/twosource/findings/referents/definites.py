"""Definite descriptions: for whom "the singer", "the company", "the 42-year-old" stands.

A noun that the text has tied to one name stands for it.  Without a tie an epithet stands for the person whom the
article is about, if there is one, and "the company" for the only body of late.  Where two fit, it is neither.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from twosource.findings.referents import lexicon
from twosource.findings.referents.ages import aged, ages, ages_said
from twosource.findings.referents.descriptions import (
    description,
    is_age,
    is_definite,
    is_plural,
    is_sham,
    modifiers,
    noun,
)
from twosource.findings.referents.drafts import Draft, Gathering
from twosource.model.language import Analysis, EntityKind, Token

PERSON, ORGANIZATION = EntityKind.PERSON, EntityKind.ORGANIZATION
#: Said of anybody: no noun to know one by.
_ANYBODY = frozenset("man woman boy girl person guy lady friend child kid people member fan official source".split())
_YOUNG = frozenset("teen teenager youngster boy girl child student pupil".split())
#: Namings of a person that are looked through for one that is no source.
_LOOK = 40
_NAMING = frozenset({"PROPN", "NOUN"})
_SAYING = frozenset("say tell add note explain write tweet claim recall continue ask announce report".split())
#: Words that say that another one is meant than before.
_OTHERS = frozenset("other another latter first second third next best same only last".split())
#: Small words that tell two bearers of one noun apart.
_TELLING = frozenset(
    "majority minority former late deputy vice assistant opposition senior junior acting new old ex future then".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """When a description without a tie may stand for a name."""

    #: A person so described must be named this many times as often as any other.  Articles vary the name of the one
    #: whom they are about; with two people named equally often "the singer" may be either.
    dominance: float = 2.0
    #: Namings from which on an article is about somebody.
    namings: int = 2
    #: Sentences back to the last naming of a body that "the company" may stand for.
    near: int = 4
    #: Namings that are looked back on.  Longer texts only repeat the same people.
    memory: int = 300


def definite_nouns(gathering: Gathering) -> Iterator[int]:
    """Heads of definite descriptions that no name or tie has taken, in text order."""
    analysis = gathering.analysis
    for i, token in enumerate(analysis.tokens):
        if i in gathering.at or i in gathering.described or token.pos not in ("NOUN", "ADJ", "PROPN"):
            continue
        if not is_age(analysis, i) and not lexicon.roles(token.lemma.lower()):
            continue
        if token.relation == "compound" or is_plural(analysis, i) or _is_proper(token):
            continue
        described = description(analysis, i)
        inside = range(described.first, described.last)
        # "the late drummer Tom Oke": the name behind it says who is meant.
        named = i + 1 in gathering.at or any(_tells_whose(gathering, k, i) for k in inside)
        if is_definite(analysis, described) and not named and not modifiers(analysis, i) & _OTHERS:
            yield i


def _is_proper(token: Token) -> bool:
    # "The Network" is a film; "the President" is a president.
    return token.text[0].isupper() and not lexicon.is_title(token.text)


def _tells_whose(gathering: Gathering, at: int, head: int) -> bool:
    # "the Harrow mayor" may be any; "the Northerners star" is the star of a show, as she is called in its story.
    if at not in gathering.at:
        return False
    star = lexicon.is_epithet(noun(gathering.analysis, head), "person")
    return not star or gathering.at[at].kind is PERSON or gathering.analysis.tokens[at].relation == "nmod:poss"


def meant(
    gathering: Gathering, head: int, named: Sequence[tuple[int, int]], options: Options = Options()
) -> Draft | None:
    """The one draft that a definite description can stand for."""
    analysis = gathering.analysis
    if _is_somebodys(analysis, head) or is_sham(analysis, head):
        return None
    before = named[max(0, (end := bisect_left(named, (head, 0))) - options.memory) : end]
    word = noun(analysis, head)
    told = [gathering.drafts[i] for _, i in before]
    bearers = {id(d): d for d in told if d.nouns[word]} if word not in _ANYBODY else {}
    if bearers:
        return _of_bearers(analysis, list(bearers.values()), head, word)
    if is_age(analysis, head):
        return aged(gathering, told, head) or _of_one_age(gathering, told, head, options)
    if lexicon.is_epithet(word, "person"):
        # "the F.B.I. director" is no "director".
        named_apart = any(t.pos in _NAMING and t.text[0].isupper() for t in _before_noun(analysis, head))
        person = None if named_apart else _person_of_the_article(gathering, told, word, options)
        return None if person is not None and _is_another(gathering, person, word, head) else person
    if lexicon.is_epithet(word, "company") or lexicon.is_epithet(word, "outlet"):
        return _body_nearby(gathering, before, head, word, options)
    return _called_so(told, word)


def _of_bearers(analysis: Analysis, bearers: Sequence[Draft], head: int, word: str) -> Draft | None:
    """The one of several bearers of a title that a mention of it can stand for."""
    marks = _marks(analysis, head)
    fits = [d for d in bearers if marks <= d.marks]
    if len(fits) == 1 and (marks or len(bearers) == 1):
        return fits[0]
    plainly = [d for d in fits if not _is_lesser(analysis, d, word)]
    return plainly[0] if len(bearers) > 1 and len(plainly) == 1 and not marks else None


def _is_lesser(analysis: Analysis, draft: Draft, word: str) -> bool:
    """True for a vice president and a former one, who bear the title with that word before it only."""
    titled = [n for n in draft.namings if n.title and lexicon.spelt_out(n.title.lower().rstrip(".")) == word]
    before = [{t.text.lower() for t in analysis.tokens[max(0, n.first - _TITLE) : n.first]} for n in titled]
    return bool(before) and all(lexicon.LESSER & words for words in before)


#: Tokens of a title and of what stands before it: "former vice president".
_TITLE = 4


def _is_somebodys(analysis: Analysis, head: int) -> bool:
    """True for "the president's director": he is another one than the director of before.

    So is "the shop's website"; "the town's newspaper" may be the one of before.
    """
    owners = (analysis.tokens[j] for j in analysis.children(head, "nmod:poss"))
    page = analysis.tokens[head].lemma.lower() in _PAGES
    return any(o.pos == "NOUN" and (page or lexicon.roles(o.lemma) & lexicon.PERSONAL) for o in owners)


_PAGES = frozenset({"website", "site", "blog", "page", "homepage"})


def _marks(analysis: Analysis, head: int) -> set[str]:
    """The modifiers that set one bearer of a noun against another ("the Republican leader", "the former minister")."""
    return {m for m in modifiers(analysis, head) if m[0].isupper() or m in _TELLING}


def _called_so(told: list[Draft], word: str) -> Draft | None:
    """The one body whose name has the noun in it: "the university" of the University of Harrow."""
    fits = {id(d): d for d in told if d.kind is ORGANIZATION and any(_is_kind(f, word) for f in d.forms)}
    return next(iter(fits.values())) if len(fits) == 1 else None


def _is_kind(form: tuple[str, ...], word: str) -> bool:
    # "the group" is said of any body.
    body = bool(lexicon.roles(word) & lexicon.BODIES) and word != "group"
    return body and len(form) > 1 and (form[-1] == word or form[:2] == (word, "of"))


def _person_of_the_article(gathering: Gathering, told: list[Draft], word: str, options: Options) -> Draft | None:
    people = [d for d in gathering.drafts if d.kind is PERSON and not d.plural]
    ranked = sorted(people, key=lambda d: -len(d.namings))[:2]
    if not ranked or ranked[0] not in told:
        return None
    if (word in _YOUNG and ranked[0].nouns.keys() - _YOUNG) or not _is_told_of(gathering, ranked[0]):
        return None
    first, second = len(ranked[0].namings), len(ranked[1].namings) if len(ranked) > 1 else 0
    said = lexicon.role_gender(word)
    fits = said is None or ranked[0].gender in (None, said)
    return ranked[0] if fits and first >= max(options.namings, options.dominance * second) else None


def _is_another(gathering: Gathering, person: Draft, word: str, head: int) -> bool:
    """True for the designer of "Orr sold it to a designer.  The designer …": brought in when Orr was known already."""
    analysis, first = gathering.analysis, max(person.namings[0].last, head - _BACK)
    new = (i for i in range(first, head) if analysis.tokens[i].pos == "NOUN" and noun(analysis, i) == word)
    told = (i for i in new if analysis.tokens[i].relation.split(":")[0] in ("obj", "iobj", "obl", "nmod", "nsubj"))
    articles = ({analysis.tokens[k].text.lower() for k in analysis.children(i, "det")} for i in told)
    return any(a & {"a", "an", "another"} for a in articles)


#: Tokens back to where somebody was brought in; who is longer gone is called by more than one word.
_BACK = 400


def _is_told_of(gathering: Gathering, draft: Draft) -> bool:
    """True for somebody of whom the article tells more than what that person said."""
    tokens = gathering.analysis.tokens
    saying, looked_at = 0, draft.namings[:_LOOK]
    for naming in looked_at:
        heads = [tokens[i] for i in range(naming.first, naming.last) if tokens[i].relation.startswith("nsubj")]
        saying += any(tokens[t.head].lemma in _SAYING for t in heads)
    return saying < len(looked_at)


def _before_noun(analysis: Analysis, head: int) -> Sequence[Token]:
    return analysis.tokens[description(analysis, head).first : head]


def _of_one_age(gathering: Gathering, told: list[Draft], head: int, options: Options) -> Draft | None:
    """The person of the article, where it speaks of nobody of another age and gives no age of that person."""
    tokens = gathering.analysis.tokens
    person = _person_of_the_article(gathering, told, tokens[head].lemma.lower(), options)
    known = person is not None and bool(ages(gathering, person))
    return None if known or len(ages_said(gathering)) > 1 else person


def _body_nearby(
    gathering: Gathering, before: Sequence[tuple[int, int]], head: int, word: str, options: Options
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
