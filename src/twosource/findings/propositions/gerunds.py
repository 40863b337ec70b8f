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
#: Verbs under which, with "about", it has not come about: "worry about being outbid".
_WORRYING = frozenset({"worry", "think"})
#: Verbs under which, with "from", it does not happen; the second ones only to people, for money is saved from selling
#: cakes, and the third ones say what may not be.
_PREVENTING = frozenset("prevent stop restrain refrain hinder abstain".split())
_SPARING = frozenset("save spare keep block".split())
_BARRING = frozenset("bar ban prohibit forbid discourage deter exclude preclude dissuade".split())
_PEOPLE = frozenset("boy girl man woman child people officer resident worker player fan student passenger".split())
#: Verbs whose object does what stands behind "for", and behind "of".
_FOR_WHAT = frozenset(
    "thank praise blame criticize criticise arrest indict sue fine punish fire jail condemn honor honour fault slam "
    "applaud forgive rebuke chide scold mock commend credit".split()
)
_OF_WHAT = _CHARGING["of"] | _CLEARING | {"convict"}
#: Words beside a verb that leave open whether it was done, and subjects of which nobody does it.
_OPEN = frozenset(
    "to will would can could may might should must wo ca not n't never hardly rarely scarcely barely seldom longer "
    "almost nearly allegedly reportedly apparently".split()
)
_NOBODY = frozenset("nobody nothing none neither few no".split())
#: Verbs and words under which it is somebody's view that it was done.
_SAID_TO = frozenset("claim allege suggest believe think unclear deny doubt say".split())
#: Verbs by which a charge is borne out.
_PROVING = frozenset("convict admit plead find sentence jail confess".split())


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
    top = _first(analysis, top)
    led_by, token = _preposition(analysis, top), analysis.tokens[top]
    above = analysis.tokens[token.head]
    if token.head == top:
        return _AS_IT_IS
    if led_by in ("instead", "rather") or (token.relation == "xcomp" and above.lemma == "avoid"):
        return _undone(analysis, token.head)
    if led_by == "of" and above.text == "short" and analysis.tokens[above.head].lemma == "stop":
        return _undone(analysis, above.head)
    verb = _governor(analysis, top)
    found = _under(analysis, verb, led_by) if verb is not None and led_by is not None else _AS_IT_IS
    by_noun = found == _AS_IT_IS and token.relation == "acl" and led_by == "of"
    return _of_a_noun(analysis, token.head) if by_noun else found


def _governor(analysis: Analysis, top: int) -> int | None:
    """The verb that a clause behind a preposition hangs on, or on whose object the parser hangs it."""
    token = analysis.tokens[top]
    above = analysis.tokens[token.head]
    if token.relation == "advcl" and above.pos == "VERB":
        return token.head
    held = token.relation == "acl" and above.relation in ("obj", "iobj", "nsubj:pass")
    return above.head if held and analysis.tokens[above.head].pos == "VERB" else None


def _first(analysis: Analysis, top: int) -> int:
    """The first of several: "robbing" in "accused of robbing the bank and shooting a guard"."""
    token = analysis.tokens[top]
    above = analysis.tokens[token.head]
    joined = token.relation == "conj" and token.head < top and token.text.lower().endswith("ing")
    return token.head if joined and above.text.lower().endswith("ing") and above.relation in ("advcl", "acl") else top


def _undone(analysis: Analysis, verb: int) -> Under:
    """How it is meant that is not done where this is; where that is open, so is it: "tried to stop him"."""
    return _NOT_TOLD if _is_open(analysis, verb) else Under(negated=True)


def _of_a_noun(analysis: Analysis, noun: int) -> Under:
    """How "charges of leaving" and "the risk of leaving" are meant; "in charge of" is no charge."""
    token = analysis.tokens[noun]
    if token.lemma in _CHANCES:
        return _NOT_TOLD
    led_in = any(analysis.tokens[j].text.lower() == "in" for j in analysis.children(noun, "case"))
    borne_out = analysis.tokens[token.head].lemma in _PROVING
    return Under(hedged=True) if token.lemma in _CHARGES and not led_in and not borne_out else _AS_IT_IS


def _under(analysis: Analysis, verb: int, led_by: str) -> Under:
    lemma = analysis.tokens[verb].lemma
    if lemma in _CHARGING.get(led_by, ()):
        return Under(hedged=True)
    if (led_by == "of" and lemma in _CLEARING) or (led_by == "about" and lemma in _WORRYING):
        return _NOT_TOLD
    kept = lemma in _PREVENTING | _BARRING or (lemma in _SPARING and _is_of_people(analysis, verb))
    if led_by != "from" or not kept:
        return _AS_IT_IS
    found = _undone(analysis, verb)
    return Under(negated=True, unreal=True) if found.negated and lemma in _BARRING else found


def _is_of_people(analysis: Analysis, verb: int) -> bool:
    affected = (analysis.tokens[j] for j in analysis.children(verb, "obj", "iobj", "nsubj:pass"))
    return any(t.pos in ("PROPN", "PRON") or t.lemma in _PEOPLE for t in affected)


def _is_open(analysis: Analysis, verb: int) -> bool:
    """True for an infinitive, with a "not" or an auxiliary that leaves it open, under a view, and of nobody."""
    token, below = analysis.tokens[verb], [analysis.tokens[j] for j in analysis.dependents[verb]]
    if any(t.text.lower() in _OPEN and t.relation.split(":")[0] in ("mark", "aux", "advmod") for t in below):
        return True
    subjects = list(analysis.children(verb, "nsubj", "nsubj:pass"))
    around = [*subjects, *(k for j in subjects for k in analysis.children(j, "det", "amod", "cc:preconj", "advmod"))]
    if any(analysis.tokens[j].lemma.lower() in _NOBODY | {"not", "hardly"} for j in around):
        return True
    viewed = token.relation == "ccomp" and analysis.tokens[token.head].lemma in _SAID_TO
    return viewed or token.relation in ("xcomp", "acl") or token.text.lower().endswith("ing")


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
    joined, top = top, _first(analysis, top)
    token, led_by = analysis.tokens[top], _preposition(analysis, top)
    if token.relation == "acl" and joined != top:
        return token.head
    above = analysis.tokens[token.head].lemma
    doing = {
        "of": _OF_WHAT,
        "with": _CHARGING["with"],
        "on": _CHARGING["on"],
        "for": _FOR_WHAT,
        "from": _PREVENTING | _BARRING | _SPARING,
    }
    if token.relation != "advcl" or led_by not in doing or above not in doing[led_by]:
        return None
    if led_by == "for" and analysis.has(top, "aux:pass", "cop"):
        return None  # "sued the firm for being fired"
    if above in _SPARING and not _is_of_people(analysis, token.head):
        return None
    return next((j for j in analysis.children(token.head, "obj", "iobj") if token.head < j < top), None)
