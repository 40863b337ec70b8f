"""What an account only passes on: "reports have surfaced that", "rumour has it", "he reportedly said that"."""

from __future__ import annotations

from twosource.findings.cues import GOING_ROUND
from twosource.findings.propositions.lexicon import HEDGES, PLANS, RUMOURS, UNREAL
from twosource.model.language import Analysis

#: What goes round, or what somebody holds against somebody; "evidence that" and "news that" tell it as so.
_TALK = RUMOURS | frozenset(
    "report rumor rumour speculation claim story tale gossip chatter buzz hint suggestion allegation whisper complaint "
    "criticism skepticism scepticism concern worry suspicion insinuation assertion contention talk theory".split()
)
#: Where it is heard what one side says.
_COURTS = frozenset("court jury inquest tribunal hearing inquiry trial magistrate".split())
_CONFIRMED = frozenset("confirm verify true accurate correct right".split())
_GOING_ROUND = GOING_ROUND | frozenset("appear arise abound rife fly mount grow persist".split())
_SAYING = frozenset(
    "say tell claim state announce declare confirm admit insist write tweet explain warn add argue assert order".split()
)
_IMPLYING = frozenset({"mean", "imply", "suggest", "indicate", "entail"})
_OPEN = frozenset("would may might could will shall".split())


def is_passed_on(analysis: Analysis, top: int) -> bool:
    """True where the clause of a verb hangs on words by which the account vouches for nothing in it."""
    while analysis.tokens[top].relation == "conj" and analysis.tokens[top].head < top and not _is_apart(analysis, top):
        top = analysis.tokens[top].head
    token = analysis.tokens[top]
    relation, above = token.relation, analysis.tokens[token.head]
    if _is_the_talk(analysis, top):
        return True
    if token.head == top or relation not in ("acl", "ccomp", "csubj", "advcl"):
        return False
    if relation == "acl":
        talk = above.pos == "NOUN" and above.lemma.lower() in _TALK and _is_content(analysis, top)
        return talk and not _is_confirmed(analysis, token.head)
    if relation == "advcl":
        return _goes_round(analysis, token.head) and _is_content(analysis, top)
    return _goes_round(analysis, token.head) or _is_heard(analysis, token.head) or _is_held_off(analysis, token.head)


def _is_apart(analysis: Analysis, verb: int) -> bool:
    """True for "claims emerged that he hit a clerk, and police arrested him": behind the comma the account goes on."""
    tokens = analysis.tokens
    first = min([verb, *analysis.children(verb, "cc")])
    return analysis.has(verb, "nsubj", "nsubj:pass") and tokens[first - 1].text == ","


def _is_the_talk(analysis: Analysis, top: int) -> bool:
    """True for "the allegation is that he hit a clerk" and "word on the street is that he did"."""
    subjects = {analysis.tokens[j].lemma.lower() for j in analysis.children(top, "nsubj:outer")}
    return not subjects.isdisjoint(_TALK | {"word"})


def _is_confirmed(analysis: Analysis, noun: int) -> bool:
    """True for "reports that he had left were confirmed" and "were accurate"."""
    above = analysis.tokens[noun].head
    told = analysis.tokens[noun].relation in ("nsubj", "nsubj:pass") and analysis.tokens[above].lemma in _CONFIRMED
    return told and not any(analysis.tokens[j].text.lower() in ("not", "n't") for j in analysis.dependents[above])


def _is_content(analysis: Analysis, top: int) -> bool:
    """True for "reports that she left", not for "reports that were sold"."""
    marked = any(analysis.tokens[j].text.lower() == "that" for j in analysis.children(top, "mark"))
    return marked and analysis.has(top, "nsubj", "nsubj:pass", "expl")


def _subjects(analysis: Analysis, verb: int) -> frozenset[str]:
    return frozenset(analysis.tokens[j].lemma.lower() for j in analysis.children(verb, "nsubj", "nsubj:pass"))


def _goes_round(analysis: Analysis, verb: int) -> bool:
    lemma = analysis.tokens[verb].lemma
    if any(analysis.tokens[k].text == "so" for j in analysis.dependents[verb] for k in analysis.dependents[j]):
        return False  # "the rumour spread so widely that the club spoke out"
    if lemma == "have":
        it = any(analysis.tokens[j].text.lower() == "it" for j in analysis.children(verb, "expl", "obj"))
        return it and not _subjects(analysis, verb).isdisjoint(_TALK | {"word", "legend"})
    return lemma in _GOING_ROUND and not _subjects(analysis, verb).isdisjoint(_TALK)


def _is_heard(analysis: Analysis, verb: int) -> bool:
    """True under "I have been told that", "we hear that" and "the court heard that": from whom, it does not tell."""
    lemma = analysis.tokens[verb].lemma
    told = lemma == "tell" and analysis.has(verb, "nsubj:pass")
    if lemma == "hear" and not _subjects(analysis, verb).isdisjoint(_COURTS):
        return True
    return (told or lemma == "hear") and not _subjects(analysis, verb).isdisjoint({"i", "we"})


def _is_held_off(analysis: Analysis, verb: int) -> bool:
    """True under "reportedly said that", "is expected to say that" and "would mean that"."""
    token = analysis.tokens[verb]
    helpers = {analysis.tokens[j].text.lower() for j in analysis.children(verb, "aux")}
    if token.lemma in _IMPLYING:
        denied = any(analysis.tokens[j].text.lower() in ("not", "n't") for j in analysis.dependents[verb])
        return denied or not helpers.isdisjoint(_OPEN)
    if token.lemma not in _SAYING:
        return False
    doubted = any(analysis.tokens[j].text.lower() in HEDGES for j in analysis.children(verb, "advmod"))
    planned = token.relation == "xcomp" and analysis.tokens[token.head].lemma in UNREAL | PLANS
    return doubted or planned or not helpers.isdisjoint({"will", "shall"})
