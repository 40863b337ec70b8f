"""What the second of two verbs takes from the first: "will leave the guild and join the navy" tells of no joining.

An auxiliary, an infinitive's "to" and a word like "allegedly" before the first verb bear on all that follow it without
a subject or an auxiliary of their own (Huddleston and Pullum, The Cambridge Grammar of the English Language, 2002,
ch. 15, sect. 2, on coordinated verb phrases).
"""

from __future__ import annotations

from twosource.findings.propositions.clauses import Clause
from twosource.findings.propositions.frame import Manner, manner
from twosource.findings.propositions.lexicon import HEDGES, OPEN_AUXILIARIES, UNREAL_AUXILIARIES
from twosource.model.language import Analysis

_OWN = ("nsubj", "nsubj:pass", "csubj", "expl", "aux", "aux:pass", "cop")
_MODAL = OPEN_AUXILIARIES | UNREAL_AUXILIARIES | {"do", "does", "did"}
_BEARING = ("aux", "aux:pass", "advmod", "mark")
#: Verbs in a row above one another at most.
_DEEP = 5


def manner_of(analysis: Analysis, clause: Clause) -> Manner:
    """How a clause is meant, by itself and by the verb that it stands beside."""
    own = manner(analysis, clause)
    first = _first(analysis, clause.top)
    if first is None:
        return own
    shared = _shared(analysis, clause.top, first)
    return Manner(own.negated != shared.negated, own.hedged or shared.hedged, own.unreal or shared.unreal)


def _first(analysis: Analysis, verb: int) -> Clause | None:
    """The clause of the verb before it that a verb without subject and auxiliary is joined to."""
    token = analysis.tokens[verb]
    if token.relation != "conj" or token.head > verb or analysis.has(verb, *_OWN):
        return None
    if any(analysis.tokens[j].text.lower() != "to" for j in analysis.children(verb, "mark")):
        return None
    over: list[int] = []
    top = token.head
    while analysis.tokens[top].relation == "xcomp" and len(over) < _DEEP:
        top = analysis.tokens[top].head
        over.insert(0, top)
    chain = (*over, token.head)
    own = {j for i in chain for j in analysis.children(i, *_BEARING)} | {*chain}
    return Clause(token.head, tuple(over), tuple(sorted(own)))


def _shared(analysis: Analysis, verb: int, first: Clause) -> Manner:
    above = manner_of(analysis, first)
    token, helpers = analysis.tokens[verb], _helpers(analysis, first.head)
    base = token.text.lower() == token.lemma.lower()
    perfect = "have" in helpers
    if base and not perfect and (helpers & _MODAL or _is_infinitive(analysis, first)):
        # "Did not take it and run": whether he ran, it does not tell; "did not take it or run" does.
        either = any(analysis.tokens[j].text.lower() in ("or", "nor") for j in analysis.children(verb, "cc"))
        return Manner(above.negated and either, above.hedged, above.unreal or (above.negated and not either))
    participle = perfect and not base and not token.text.lower().endswith(("ing", "s"))
    if participle and (helpers & _MODAL or first.over):
        return Manner(False, above.hedged, above.unreal)
    before = (i for i in analysis.children(first.head, "advmod") if i < first.head)
    return Manner(False, above.hedged and any(analysis.tokens[i].text.lower() in HEDGES for i in before), False)


def _helpers(analysis: Analysis, verb: int) -> frozenset[str]:
    return frozenset(analysis.tokens[j].text.lower() for j in analysis.children(verb, "aux"))


def _is_infinitive(analysis: Analysis, first: Clause) -> bool:
    marked = any(analysis.tokens[j].text.lower() == "to" for j in analysis.children(first.head, "mark", "aux"))
    return marked or bool(first.over)
