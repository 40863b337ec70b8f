"""Words of saying under which the article does not tell that anybody said so."""

from __future__ import annotations

from twosource.findings.cues import VERBS, Speech
from twosource.findings.quotes.frames import Frame
from twosource.findings.verdicts import verdict
from twosource.model.language import Analysis

#: "Had apparently ordered him to go": so the reporter concludes.  What somebody "allegedly" or "reportedly" said is
#: what somebody else has heard from them, and "seemingly asserting" is how a statement is read.
_LEFT_OPEN = frozenset("apparently ostensibly evidently".split())
#: Of 13 places in 2,675 articles none tells of whoever has them that it is so.
_DOUBTS = frozenset("skepticism scepticism doubt disbelief uncertainty".split())
_QUESTIONING = frozenset("question query doubt challenge mock ridicule".split())


def is_unsaid(analysis: Analysis, frame: Frame) -> bool:
    """True for a word of saying that reports no words of the one who stands beside it.

    Nor does it where somebody calls it false that they were said: "a blog falsely claimed that Roe said".
    """
    tokens, verb = analysis.tokens, frame.verb
    adverbs = {tokens[j].text.lower() for j in analysis.children(verb, "advmod")}
    doubted = any(is_doubted(analysis, j) for j in analysis.children(verb, "obj"))
    untold = _is_of_either(analysis, verb) or _is_charged(analysis, frame) or verdict(analysis, verb) is not None
    others = _is_put_to(analysis, verb) or _is_answered(analysis, verb)
    return doubted or untold or others or not adverbs.isdisjoint(_LEFT_OPEN)


def is_doubted(analysis: Analysis, noun: int) -> bool:
    """True for "skepticism that it is so" and "questioned the claim that it is so": nobody says there that it is."""
    token = analysis.tokens[noun]
    questioned = token.relation == "obj" and analysis.tokens[token.head].lemma in _QUESTIONING
    return token.lemma.lower() in _DOUBTS or questioned


def _is_charged(analysis: Analysis, frame: Frame) -> bool:
    """True for the order of "a follower alleged that Holm ordered him to go": that he did is the follower's word."""
    token = analysis.tokens[frame.verb]
    above = analysis.tokens[token.head]
    said = token.relation == "ccomp" and token.head != frame.verb and above.lemma in VERBS
    return said and frame.speech is Speech.ORDER and frame.own


def _is_put_to(analysis: Analysis, verb: int) -> bool:
    """True for "Asked if it was safe, Roe said" and "Roe, asked if it was safe, said": Roe did not ask."""
    tokens, token = analysis.tokens, analysis.tokens[verb]
    asking = {t.text.lower() for t in tokens[verb + 1 : verb + 2]} & _ASKING
    if token.text.lower() != "asked" or not asking:
        return False
    if token.relation == "advcl" and token.head > verb:
        return not analysis.has(verb, "nsubj", "mark", "aux")
    # One who "asked why it was late, said it was a shame and left" did ask.
    later = (i for i in analysis.children(verb, "ccomp", "conj", "parataxis") if i > verb + 2)
    said = (i for i in later if tokens[i].lemma in _REPLYING and tokens[i - 1].text == ",")
    quoted = (i for i in said if i + 1 < len(tokens) and tokens[i + 1].text in {",", ":", "“", '"'})
    return any(not analysis.has(i, "nsubj", "cc") for i in quoted)


_REPLYING = frozenset("say reply answer respond".split())
_ASKING = frozenset("if whether about what why how when where who which".split())


def _is_answered(analysis: Analysis, verb: int) -> bool:
    """True for "responding to charges that he lied": what is answered is said by others."""
    if analysis.tokens[verb].lemma not in _ANSWERING:
        return False
    behind = analysis.tokens[verb + 1 : verb + 6]  # not "replied to reporters that"
    return any(t.text == "to" for t in behind[:1]) and any(t.lemma.lower() in _HELD_AGAINST for t in behind)


_HELD_AGAINST = frozenset(
    "charge claim criticism accusation allegation report rumor rumour suggestion question concern complaint".split()
)
_ANSWERING = frozenset("respond reply react".split())


def _is_of_either(analysis: Analysis, verb: int) -> bool:
    """True for the urging of "Roe said Holm made an offer and urged them to take it": who did it, it does not tell."""
    token = analysis.tokens[verb]
    first = analysis.tokens[token.head]
    if token.relation != "conj" or token.head > verb or analysis.has(verb, "nsubj", "nsubj:pass", "mark", "aux"):
        return False
    above = analysis.tokens[first.head]
    said = first.relation == "ccomp" and first.head < token.head and above.lemma in VERBS
    return said and first.lemma not in VERBS and analysis.has(token.head, "nsubj", "nsubj:pass")
