"""Participles behind a comma: "…, saying that it sank"."""

from __future__ import annotations

from twosource.findings.quotes.somebody import is_a_person
from twosource.model.language import Analysis

_CLOSING = frozenset({"”", '"', "’", "'"})
#: What happens and says nothing; of what was said, only while somebody did something: "her remarks came as Roe left".
_EVENTS = frozenset(
    """strike walkout meeting protest riot shooting attack fire march vote hearing trial ceremony session crash match
    game incident clash""".split()
)
_SPOKEN = frozenset({"comment", "remark"})


def is_aside(analysis: Analysis, verb: int) -> bool:
    """True for ", saying": who disputed that others feel betrayed, saying they do not, is the one who says so."""
    before = verb - 1 - (verb > 1 and analysis.tokens[verb - 1].text in _CLOSING)
    return before >= 0 and analysis.tokens[before].text == "," and analysis.tokens[verb].text.endswith("ing")


def clause_before(analysis: Analysis, verb: int) -> int:
    """The verb beside which somebody says it: that of "Roe left" in "The strike began as Roe left, saying that".

    A strike says nothing, and whoever left stands nearer.  Everywhere else it is the verb itself: whatever may be a
    word for people, or for something written, can speak.
    """
    tokens, above = analysis.tokens, analysis.tokens[verb].head
    if not is_aside(analysis, verb) or tokens[verb].relation != "advcl":
        return verb
    subject = next(analysis.children(above, "nsubj", "nsubj:pass"), None)
    if subject is None or tokens[subject].pos != "NOUN" or tokens[subject].lemma not in _EVENTS | _SPOKEN:
        return verb
    between = [j for j in analysis.children(above, "advcl") if above < j < verb and _leads(analysis, j, subject)]
    doers = [(j, k) for j in between for k in analysis.children(j, "nsubj") if is_a_person(analysis, k)]
    return doers[-1][0] if doers else verb


def _leads(analysis: Analysis, clause: int, subject: int) -> bool:
    marks = {analysis.tokens[k].text.lower() for k in analysis.children(clause, "mark")}
    return bool(marks) and (analysis.tokens[subject].lemma in _EVENTS or marks == {"as"})
