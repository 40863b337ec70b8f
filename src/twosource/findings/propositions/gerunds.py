"""Clauses in "-ing" behind a preposition: what somebody is accused of, is kept from, or does something else instead of.

In 2,675 articles 322 such clauses stand under a charge and 92 under a verb of preventing.  Who does what they say is
whoever is accused, not whoever accuses.
"""

from __future__ import annotations

from dataclasses import dataclass

from twosource.model.language import Analysis

#: Verbs under which it is a charge, by the preposition before it.
_CHARGING = {
    "of": frozenset({"accuse", "suspect"}),
    "with": frozenset({"charge"}),
    "for": frozenset("arrest indict sue investigate seek".split()),
    "on": frozenset({"indict"}),
}
#: Nouns under which it is one: "charges of carrying a weapon".
_CHARGES = frozenset("charge count accusation allegation suspicion claim rumor rumour".split())
#: Verbs and nouns by which a court or a board holds it not to be proved, and by which it may come about.
_CLEARING = frozenset("acquit clear exonerate absolve".split())
_CHANCES = frozenset("possibility risk danger chance prospect hope idea thought intention fear".split())
#: Verbs under which, with "from", it does not happen; the second ones say what may not be.
_PREVENTING = frozenset("prevent stop keep block restrain refrain hinder abstain save spare".split())
_BARRING = frozenset("bar ban prohibit forbid discourage deter exclude preclude dissuade".split())
#: Verbs whose object does what stands behind "for".
_FOR_WHAT = frozenset(
    "thank praise blame criticize criticise arrest indict sue fine punish fire jail condemn honor honour fault slam "
    "applaud forgive rebuke chide scold mock commend credit".split()
)
_NOT = frozenset({"not", "n't", "never"})


@dataclass(frozen=True, slots=True)
class Under:
    """What stands above a clause makes of it."""

    negated: bool = False
    hedged: bool = False
    unreal: bool = False


_AS_IT_IS = Under()
_NOT_TOLD = Under(hedged=True, unreal=True)


def under_a_verb(analysis: Analysis, top: int) -> Under:
    """How a clause is meant for what it hangs on: "accused of leaving", "prevented from leaving", "nearly left"."""
    if _is_nearly(analysis, top):
        return _NOT_TOLD
    led_by, token = _preposition(analysis, top), analysis.tokens[top]
    above = analysis.tokens[token.head]
    if led_by in ("instead", "rather") or (led_by == "of" and _is_short(analysis, token.head)):
        return Under(negated=True)
    if led_by is None or token.head == top:
        return _AS_IT_IS
    if above.pos == "VERB" and token.relation == "advcl":
        return _under(analysis, token.head, led_by)
    return _of_a_noun(above.lemma) if token.relation == "acl" and led_by == "of" else _AS_IT_IS


def _is_short(analysis: Analysis, i: int) -> bool:
    """True for "short" in "stopped short of leaving"."""
    token = analysis.tokens[i]
    return token.text == "short" and analysis.tokens[token.head].lemma == "stop"


def _of_a_noun(lemma: str) -> Under:
    """How "charges of leaving" and "the risk of leaving" are meant."""
    return Under(hedged=True) if lemma in _CHARGES else _NOT_TOLD if lemma in _CHANCES else _AS_IT_IS


def _under(analysis: Analysis, verb: int, led_by: str) -> Under:
    lemma = analysis.tokens[verb].lemma
    if lemma in _CHARGING.get(led_by, ()):
        return Under(hedged=True)
    if led_by == "of" and lemma in _CLEARING:
        return _NOT_TOLD
    if led_by != "from" or lemma not in _PREVENTING | _BARRING:
        return _AS_IT_IS
    if _is_open(analysis, verb):
        return _NOT_TOLD  # "tried to stop him from leaving", "could not keep it from sinking"
    return Under(negated=True, unreal=lemma in _BARRING)


def _is_open(analysis: Analysis, verb: int) -> bool:
    """True for an infinitive, and with a "not" or an auxiliary that leaves open whether it was done."""
    below = [analysis.tokens[j] for j in analysis.dependents[verb]]
    open_ = {"to", "will", "would", "can", "could", "may", "might", "should", "must", "wo", "ca"} | _NOT
    own = any(t.text.lower() in open_ and t.relation in ("mark", "aux", "advmod") for t in below)
    token = analysis.tokens[verb]
    return own or token.relation in ("xcomp", "acl") or token.text.lower().endswith("ing")


def _is_nearly(analysis: Analysis, top: int) -> bool:
    """True for "almost died"; not for "almost three hundred died", "almost certainly died", "almost always"."""
    before = [analysis.tokens[j] for j in analysis.children(top, "advmod") if j < top]
    return any(t.text.lower() in ("almost", "nearly") for t in before)


def _preposition(analysis: Analysis, top: int) -> str | None:
    """What leads to a clause in "-ing"; for any other clause only the "rather" of "rather than sell it"."""
    token = analysis.tokens[top]
    below = (j for j in analysis.children(top, "mark", "case", "cc") if j < top)
    words = ((analysis.tokens[j].text.lower(), analysis.tokens[j].relation) for j in below)
    marks = [word for word, relation in words if relation != "cc" or word == "rather"]
    if not marks or (marks[0] != "rather" and not token.text.lower().endswith("ing") and not _is_being(analysis, top)):
        return None
    return marks[0]


def _is_being(analysis: Analysis, top: int) -> bool:
    """True for "of having left", "of being hurt"."""
    return any(
        analysis.tokens[j].text.lower().endswith("ing") for j in analysis.children(top, "aux", "aux:pass", "cop")
    )


def controller(analysis: Analysis, top: int) -> int | None:
    """Who does what a clause in "-ing" says: Roe in "accused Roe of leaving", "stopped Roe from leaving"."""
    token, led_by = analysis.tokens[top], _preposition(analysis, top)
    above = analysis.tokens[token.head]
    if token.relation != "advcl" or above.pos != "VERB" or led_by not in ("of", "with", "from", "for", "on"):
        return None
    if led_by == "for" and above.lemma not in _FOR_WHAT:
        return None
    if led_by in ("with", "on") and above.lemma not in _CHARGING[led_by]:
        return None
    return next((j for j in analysis.children(token.head, "obj", "iobj") if token.head < j < top), None)
