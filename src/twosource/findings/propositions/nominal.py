"""What noun phrases state: events ("the removal of the campaigns"), descriptions ("Ann Lee, the mayor,"), ages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from twosource.findings.propositions.lexicon import DONE_BY_POSSESSOR, EVENTS
from twosource.model.finding import Role
from twosource.model.language import Analysis

_POSSESSIVES = frozenset({"his", "her", "their", "its", "my", "our"})


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase that states something: its predicate, arguments and tokens."""

    head: int
    predicate: str
    parts: tuple[tuple[Role, int], ...]
    own: tuple[int, ...]


def phrases(analysis: Analysis) -> Iterator[Phrase]:
    """Events and descriptions in text order."""
    for i, token in enumerate(analysis.tokens):
        if token.pos == "NOUN" and token.lemma in EVENTS:
            yield from _event(analysis, i)
        if token.relation == "appos" and token.head < i:
            yield from _description(analysis, i)


def _event(analysis: Analysis, i: int) -> Iterator[Phrase]:
    verb = EVENTS[analysis.tokens[i].lemma]
    parts = tuple(_event_parts(analysis, i, verb))
    if parts:
        yield Phrase(i, verb, parts, phrase_tokens(analysis, i))


def _event_parts(analysis: Analysis, i: int, verb: str) -> Iterator[tuple[Role, int]]:
    own = Role.SUBJECT if verb in DONE_BY_POSSESSOR else Role.OBJECT
    has_of = False
    for j in analysis.children(i, "nmod"):
        cases = {analysis.tokens[k].lemma for k in analysis.children(j, "case")}
        if "of" in cases:
            has_of = True
            yield own if verb in ("die", "collapse", "explode", "disappear") else Role.OBJECT, j
        elif "by" in cases:
            yield Role.SUBJECT, j
    for j in analysis.children(i, "nmod:poss"):
        yield Role.SUBJECT if has_of and verb not in ("die",) else own, j


def _description(analysis: Analysis, i: int) -> Iterator[Phrase]:
    """Only where the noun that is described comes with a name, and the description with more than one word."""
    token = analysis.tokens[i]
    named = analysis.tokens[token.head].pos == "PROPN" or token.pos == "PROPN"
    own = phrase_tokens(analysis, i)
    if (
        token.pos in ("NOUN", "PROPN")
        and named
        and len(own) > 2
        and token.sentence == analysis.tokens[token.head].sentence
    ):
        first = min(phrase_tokens(analysis, token.head) or (token.head,))
        yield Phrase(i, "be", ((Role.SUBJECT, token.head), (Role.OBJECT, i)), tuple(range(first, max(own) + 1)))


def phrase_tokens(analysis: Analysis, head: int) -> tuple[int, ...]:
    """A noun and what belongs to its phrase, without clauses and without what stands in apposition."""
    found, waiting = [], [head]
    while waiting:
        i = waiting.pop()
        found.append(i)
        for j in analysis.dependents[i]:
            relation = analysis.tokens[j].relation.split(":")[0]
            outer = i == head and relation in ("appos", "case", "cc", "conj", "nsubj", "cop", "punct", "aux", "advmod")
            if not outer and relation not in ("acl", "advcl", "ccomp", "parataxis", "csubj", "punct", "mark"):
                waiting.append(j)
    found.sort()
    # One run only: a stray token that the parse hangs here from afar is no part of the phrase.
    first = last = found.index(head)
    while first > 0 and found[first] - found[first - 1] <= 2:
        first -= 1
    while last + 1 < len(found) and found[last + 1] - found[last] <= 2:
        last += 1
    return tuple(found[first : last + 1])
