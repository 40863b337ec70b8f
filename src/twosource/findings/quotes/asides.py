"""Participles behind a comma: "…, saying that it sank"."""

from __future__ import annotations

from twosource.findings.quotes.somebody import is_a_person
from twosource.findings.referents import lexicon
from twosource.model.language import Analysis

_CLOSING = frozenset({"”", '"', "’", "'"})
#: Words spoken that are told of and say nothing themselves: "her remarks came as Roe left".
_TOLD_OF = frozenset("comment remark criticism announcement apology".split())


def is_aside(analysis: Analysis, verb: int) -> bool:
    """True for ", saying": who disputed that others feel betrayed, saying they do not, is the one who says so."""
    before = verb - 1 - (verb > 1 and analysis.tokens[verb - 1].text in _CLOSING)
    return before >= 0 and analysis.tokens[before].text == "," and analysis.tokens[verb].text.endswith("ing")


def clause_before(analysis: Analysis, verb: int) -> int:
    """The verb beside which somebody says it: that of "Roe left" in "The strike began as Roe left, saying that".

    A remark and a strike say nothing, and whoever left stands nearer.  Of two who can speak the first one does; then,
    and where there is no such clause, the verb itself.
    """
    tokens, above = analysis.tokens, analysis.tokens[verb].head
    if not is_aside(analysis, verb) or tokens[verb].relation != "advcl":
        return verb
    subject = next(analysis.children(above, "nsubj", "nsubj:pass"), None)
    if subject is None or _can_say(analysis, subject):
        return verb
    between = [j for j in analysis.children(above, "advcl") if above < j < verb and analysis.has(j, "mark")]
    doers = [(j, k) for j in between for k in analysis.children(j, "nsubj") if is_a_person(analysis, k)]
    return doers[-1][0] if doers else verb


def _can_say(analysis: Analysis, at: int) -> bool:
    word = analysis.tokens[at].lemma.lower()
    return is_a_person(analysis, at) or (bool(lexicon.roles(word)) and word not in _TOLD_OF)
