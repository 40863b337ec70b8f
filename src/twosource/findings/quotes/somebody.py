"""Words that stand for somebody, and whether one whom something befalls is the one who speaks."""

from __future__ import annotations

from twosource.findings.referents import lexicon
from twosource.model.language import Analysis

_SPEAKS = frozenset("say add explain admit recall insist reply".split())


def is_somebody(analysis: Analysis, at: int) -> bool:
    """True for a name, a pronoun, and a word for what somebody is or does."""
    token = analysis.tokens[at]
    return token.pos in {"PROPN", "PRON"} or bool(lexicon.roles(token.lemma.lower()))


def speaks_too(analysis: Analysis, verb: int) -> bool:
    """True for "said" in "the man was stunned and said", not for "told" in "was taken there and told the rules"."""
    tokens, above = analysis.tokens, analysis.tokens[verb].head
    whom = any(is_a_person(analysis, j) for j in analysis.children(verb, "obj", "iobj") if j > verb)
    says = tokens[verb].lemma in _SPEAKS or (tokens[verb].lemma == "tell" and whom)
    befallen = any(is_a_person(analysis, j) for j in analysis.children(above, "nsubj:pass"))
    # "Was tested and said, by the police, to have been drunk": of him, not by him.
    behind = [t.text.lower() for t in tokens[verb + 1 : verb + 4]]
    of_him = behind[:1] == ["to"] or "by" in behind or analysis.has(verb, "xcomp", "obl:agent")
    return says and befallen and tokens[verb].relation == "conj" and not of_him


def is_a_person(analysis: Analysis, at: int) -> bool:
    """True for a name, a pronoun, and a word for people or a body."""
    token = analysis.tokens[at]
    people = lexicon.roles(token.lemma.lower()) & (lexicon.PERSONAL | {"group", "organisation"})
    return token.pos == "PROPN" or token.text.lower() in _PRONOUNS or bool(people)


_PRONOUNS = frozenset("he she they i we him her them us me you everyone everybody someone somebody who".split())
