"""Participles behind a comma: "…, saying that it sank"."""

from __future__ import annotations

from twosource.findings.quotes.somebody import is_a_person
from twosource.model.language import Analysis

_CLOSING = frozenset({"”", '"', "’", "'"})
_REMARKS = frozenset({"comment", "remark"})
#: Tokens of a clause with "who" that are looked through.
_CLAUSE = 20


def is_aside(analysis: Analysis, verb: int) -> bool:
    """True for ", saying": who disputed that others feel betrayed, saying they do not, is the one who says so."""
    before = verb - 1 - (verb > 1 and analysis.tokens[verb - 1].text in _CLOSING)
    return before >= 0 and analysis.tokens[before].text == "," and analysis.tokens[verb].text.endswith("ing")


def is_doubtful(analysis: Analysis, verb: int) -> bool:
    """True for a participle behind "who …", or behind what somebody did while something was said.

    In "met members who resist it, saying" and in "Marsh's remarks came as Roe left, saying", either may say so.
    """
    tokens = analysis.tokens
    if not tokens[verb].text.endswith("ing") or tokens[verb - 1].text != "," or tokens[verb].relation != "advcl":
        return False
    clause = range(max(tokens[verb].head + 1, verb - _CLAUSE), verb - 1)
    who = next((j for j in reversed(clause) if tokens[j].text == "who"), None)
    behind_who = who is not None and all(tokens[j].text != "," for j in range(who - 1, verb - 1))
    return behind_who or _is_beside_remarks(analysis, verb)


def _is_beside_remarks(analysis: Analysis, verb: int) -> bool:
    tokens, above = analysis.tokens, analysis.tokens[verb].head
    told = any(tokens[j].lemma in _REMARKS for j in analysis.children(above, "nsubj"))
    clauses = (j for j in analysis.children(above, "advcl") if above < j < verb)
    return told and any(is_a_person(analysis, k) for j in clauses for k in analysis.children(j, "nsubj"))
