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
    """True for "said" in "the man was stunned and said", not for "told" in "was taken there and told"."""
    tokens, above = analysis.tokens, analysis.tokens[verb].head
    whom = any(is_somebody(analysis, j) for j in analysis.children(verb, "obj", "iobj") if j > verb)
    says = tokens[verb].lemma in _SPEAKS or (tokens[verb].lemma == "tell" and whom)
    to = verb + 1 < len(tokens) and tokens[verb + 1].text.lower() == "to"
    befallen = any(is_somebody(analysis, j) for j in analysis.children(above, "nsubj:pass"))
    return says and befallen and tokens[verb].relation == "conj" and not to
