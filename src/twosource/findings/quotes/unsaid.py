"""Words of saying under which the article does not tell that anybody said so."""

from __future__ import annotations

from twosource.findings.cues import VERBS, Speech
from twosource.findings.quotes.frames import Frame
from twosource.model.language import Analysis
from twosource.text.falsehoods import FALSE, TRUE, WRONGLY

#: "Had apparently ordered him to go": so the reporter concludes.  What somebody "allegedly" or "reportedly" said is
#: what somebody else has heard from them, and "seemingly asserting" is how a statement is read.
_LEFT_OPEN = frozenset("apparently ostensibly evidently".split())
#: Who shares the "skepticism that it is so" does not say that it is.
_DOUBTS = frozenset("skepticism scepticism doubt disbelief uncertainty".split())
#: Who "questions the claim that it is so" does not say so either.
_QUESTIONING = frozenset("question query doubt challenge".split())
#: What tells nobody anything in words: "his instinct told him that".
_SENSES = frozenset("instinct intuition gut conscience heart experience".split())


def is_unsaid(analysis: Analysis, frame: Frame) -> bool:
    """True for a word of saying that reports no words of the one who stands beside it."""
    tokens = analysis.tokens
    adverbs = {tokens[j].text.lower() for j in analysis.children(frame.verb, "advmod")}
    doubting = tokens[frame.verb].lemma in _QUESTIONING
    doubted = any(doubting or tokens[j].lemma.lower() in _DOUBTS for j in analysis.children(frame.verb, "obj"))
    sensed = tokens[frame.verb].lemma == "tell" and _is_a_sense(analysis, frame)
    told = not doubted and not sensed and adverbs.isdisjoint(_LEFT_OPEN)
    untold = _is_of_either(analysis, frame.verb) or _is_charged(analysis, frame) or _is_untrue(analysis, frame.verb)
    return not told or untold


def _is_untrue(analysis: Analysis, verb: int) -> bool:
    """True for the saying of "a blog falsely claimed that Roe said" and of "it is not true that Roe said"."""
    token = analysis.tokens[verb]
    if token.relation not in ("ccomp", "csubj") or token.head == verb:
        return False
    above = analysis.tokens[token.head]
    words = {analysis.tokens[j].text.lower() for j in analysis.dependents[token.head]}
    called = above.lemma in FALSE or (above.lemma in TRUE and not words.isdisjoint({"not", "n't"}))
    return not words.isdisjoint(WRONGLY) or (called and analysis.has(token.head, "cop"))


def _is_a_sense(analysis: Analysis, frame: Frame) -> bool:
    """True for "the intuition of the coach", not for "a pilot of experience" or Rosa Heart."""
    first, last = frame.source or (0, 0)
    heads = (analysis.tokens[i] for i in range(first, last) if not first <= analysis.tokens[i].head < last)
    return any(t.pos == "NOUN" and t.lemma in _SENSES for t in heads)


def _is_charged(analysis: Analysis, frame: Frame) -> bool:
    """True for the order of "a follower alleged that Holm ordered him to go": that he did is the follower's word."""
    token = analysis.tokens[frame.verb]
    above = analysis.tokens[token.head]
    said = token.relation == "ccomp" and token.head != frame.verb and above.lemma in VERBS
    return said and frame.speech is Speech.ORDER and frame.own


def _is_of_either(analysis: Analysis, verb: int) -> bool:
    """True for the urging of "Roe said Holm made an offer and urged them to take it": who did it, it does not tell."""
    token = analysis.tokens[verb]
    first = analysis.tokens[token.head]
    if token.relation != "conj" or token.head > verb or analysis.has(verb, "nsubj", "nsubj:pass", "mark", "aux"):
        return False
    above = analysis.tokens[first.head]
    said = first.relation == "ccomp" and first.head < token.head and above.lemma in VERBS
    return said and first.lemma not in VERBS and analysis.has(token.head, "nsubj", "nsubj:pass")
