"""What the second of two verbs takes from the first: "will leave the guild and join the navy" tells of no joining.

An auxiliary, an infinitive's "to" and a word like "allegedly" before the first verb bear on all that follow it without
a subject or a finite auxiliary of their own (Huddleston and Pullum, The Cambridge Grammar of the English Language,
2002, ch. 15, sect. 2, on coordinated verb phrases).
"""

from __future__ import annotations

from twosource.findings.propositions.clauses import Clause
from twosource.findings.propositions.frame import Manner, hangs_on_hearsay, manner
from twosource.findings.propositions.lexicon import HEDGES, OPEN_AUXILIARIES, UNREAL_AUXILIARIES
from twosource.model.language import Analysis

_SUBJECTS = ("nsubj", "nsubj:pass", "csubj", "expl")
_BEARING = ("aux", "aux:pass", "advmod", "mark", "cop")
_MODAL = OPEN_AUXILIARIES | UNREAL_AUXILIARIES | {"do", "does", "did"}
#: Auxiliaries that are not finite: "may have drowned and been carried out".
_NOT_FINITE = frozenset({"be", "been", "being"})
#: Where it goes on otherwise: "did not resign but put the blame on others".
_TURNING = frozenset({"but", "instead", "yet"})
#: What people do beside what they may do: "may strike and say that", "will resign, saying that".
_SPEAKING = frozenset(
    "say add tell cite claim insist argue believe fear want trust expect accuse warn call note quote blame".split()
)
_NOTHING = Manner(negated=False, hedged=False, unreal=False)
#: Verbs in a row above one another at most.
_DEEP = 6


def manner_of(analysis: Analysis, clause: Clause) -> Manner:
    """How a clause is meant, by itself and by the verb that it stands beside."""
    own = manner(analysis, clause)
    shared = _shared(analysis, clause.top)
    return Manner(own.negated != shared.negated, own.hedged or shared.hedged, own.unreal or shared.unreal)


def _shared(analysis: Analysis, verb: int) -> Manner:
    token = analysis.tokens[verb]
    if token.head > verb or _has_its_own(analysis, verb):
        return _NOTHING
    if token.relation == "advcl" and token.text.lower().endswith("ing"):
        return _NOTHING if token.lemma in _SPEAKING else _behind(analysis, verb)
    # "Broke in, tied up the clerks": behind a comma the parser takes a verb with its object for an aside.
    listed = token.relation == "advcl" and analysis.has(verb, "obj") and not analysis.has(verb, "mark", "obl:agent")
    if token.relation != "conj" and not listed:
        return _NOTHING
    return _beside(analysis, verb, _first(analysis, verb))


def _has_its_own(analysis: Analysis, verb: int) -> bool:
    """True with a subject, or with an auxiliary that is finite; "and to have ordered it" goes on with "alleged to"."""
    tokens = analysis.tokens
    marks = {tokens[j].text.lower() for j in analysis.children(verb, "mark")}
    kept = _NOT_FINITE | ({"have", "to"} if "to" in marks else frozenset())
    finite = any(tokens[j].text.lower() not in kept for j in analysis.children(verb, "aux", "aux:pass", "cop"))
    return finite or analysis.has(verb, *_SUBJECTS) or not marks <= {"to", "before"}


def _first(analysis: Analysis, verb: int) -> Clause:
    """The clause of the first of the verbs that a verb is joined to, with what governs it."""
    tokens = analysis.tokens
    head = tokens[verb].head
    for _ in range(_DEEP):
        joined = tokens[head].relation in ("conj", "advcl") and tokens[head].head < head
        if not joined or _has_its_own(analysis, head) or analysis.has(head, "mark"):
            break
        head = tokens[head].head
    over: list[int] = []
    top = head
    while tokens[top].relation == "xcomp" and len(over) < _DEEP:
        top = tokens[top].head
        over.insert(0, top)
    chain = (*over, head)
    own = {j for i in chain for j in analysis.children(i, *_BEARING)} | {*chain}
    return Clause(head, tuple(over), tuple(sorted(own)))


def _beside(analysis: Analysis, verb: int, first: Clause) -> Manner:
    """What a verb takes from the first of several, by the form of both."""
    tokens = analysis.tokens
    links = {tokens[j].text.lower() for j in analysis.children(verb, "cc", "advmod") if j < verb}
    above = manner(analysis, first)
    either = above.negated and _joined_by_or(analysis, first.head)
    turned = not links.isdisjoint(_TURNING) or tokens[verb].lemma in _SPEAKING
    if not turned and _goes_on(analysis, verb, first):
        # "Did not take it and run": whether he ran, it does not tell; "did not take it or run" does.
        return Manner(either, above.hedged, above.unreal or (above.negated and not either))
    before = (i for i in analysis.children(first.head, "advmod") if i < first.head)
    doubted = any(tokens[i].text.lower() in HEDGES for i in before) and not _is_gerund(analysis, first.head)
    return Manner(either and not turned, above.hedged and (doubted or hangs_on_hearsay(analysis, first)), unreal=False)


def _goes_on(analysis: Analysis, verb: int, first: Clause) -> bool:
    """True where the form of a verb fits what stands before the first one: "to", a modal, "have" or "be"."""
    text, lemma = analysis.tokens[verb].text.lower(), analysis.tokens[verb].lemma.lower()
    helpers = {analysis.tokens[j].text.lower() for j in analysis.children(first.head, "aux", "aux:pass", "cop")}
    marks = {analysis.tokens[j].text.lower() for j in analysis.children(first.head, "mark", "aux")}
    if text.endswith("ing"):
        return _is_gerund(analysis, first.head) and bool(first.over)
    bare = text == lemma
    if analysis.has(first.head, "aux:pass"):
        # "Was not charged or questioned"; of "was not charged and left the hall" the leaving is told.
        return (not bare and not analysis.has(verb, "obj")) or bool(bare and helpers & _MODAL)
    if "have" in helpers:
        return not text.endswith("s") and (not helpers.isdisjoint(_MODAL) or bool(first.over))
    nonfinite = any(analysis.tokens[j].text.lower() in _NOT_FINITE for j in analysis.children(verb, "aux:pass", "cop"))
    open_ = not helpers.isdisjoint(_MODAL) or "to" in marks or bool(first.over)
    return open_ and (bare or nonfinite or "to" in {analysis.tokens[j].text for j in analysis.children(verb, "mark")})


def _is_gerund(analysis: Analysis, verb: int) -> bool:
    return analysis.tokens[verb].text.lower().endswith("ing") and not analysis.has(verb, "aux", "cop")


def _joined_by_or(analysis: Analysis, first: int) -> bool:
    """True for "did not shoot, steal the van or flee": one "or" joins them all."""
    joined = (first, *analysis.children(first, "conj"))
    return any(analysis.tokens[j].text.lower() in ("or", "nor") for i in joined for j in analysis.children(i, "cc"))


def _behind(analysis: Analysis, verb: int) -> Manner:
    """What "stealing the van" takes from "allegedly shot the guard, stealing the van", and from "will leave before".

    Nothing behind a relative clause: "left a tour that would have paid millions, ripping up the contract".
    """
    first = _first(analysis, verb)
    if analysis.tokens[first.top].relation.startswith("acl"):
        return _NOTHING
    above = manner(analysis, first)
    return Manner(negated=False, hedged=above.hedged, unreal=above.unreal and not above.negated)
