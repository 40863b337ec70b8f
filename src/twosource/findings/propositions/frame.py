"""Who takes part in a clause and how it is meant, with the voice undone."""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import dataclass
from itertools import pairwise

from twosource.findings.propositions import negation
from twosource.findings.propositions.clauses import Clause
from twosource.findings.propositions.gerunds import controller, under_a_verb
from twosource.findings.propositions.lexicon import (
    CARRIERS,
    DENYING,
    EVENTS,
    HEDGES,
    HEDGING_PARTICIPLES,
    LIKELY,
    LINKING,
    NOT_DONE,
    NOT_YET,
    OPEN_AUXILIARIES,
    PERCEIVED,
    PLANS,
    SEEMING,
    STOPPING,
    THINKING,
    UNLIKELY,
    UNREAL,
    UNREAL_AUXILIARIES,
    VIEWS,
)
from twosource.findings.propositions.unproved import is_unproved
from twosource.model.finding import Role
from twosource.model.language import Analysis

_TAKERS = frozenset("give tell hand send offer award pay sell grant deliver donate lend show present".split())
_ROLES = {"nsubj:pass": Role.OBJECT, "obj": Role.OBJECT, "iobj": Role.RECIPIENT}
_RELATIVE = frozenset({"who", "which", "that", "whom", "whose"})


_RUMOURED = frozenset("claim allege understand report believe think rumor rumour say suggest fear".split())


@dataclass(frozen=True, slots=True)
class Manner:
    """How a clause is meant."""

    negated: bool
    hedged: bool
    unreal: bool


def predicate(analysis: Analysis, clause: Clause) -> str:
    """The lemma of the predicate with its particle; "be" for a noun or number with a copula.

    Of a verb that only carries an event, the verb of that event: "apologize" for "issued an apology".
    """
    token = analysis.tokens[clause.head]
    if token.pos not in ("VERB", "AUX", "ADJ"):
        return "be"
    event = carried(analysis, clause.head)
    if event is not None:
        return EVENTS[analysis.tokens[event].lemma]
    particle = "".join(f" {analysis.tokens[j].text.lower()}" for j in analysis.children(clause.head, "compound:prt"))
    return token.lemma.lower() + particle


def carried(analysis: Analysis, verb: int) -> int | None:
    """The noun of the event that a verb only carries, if it is one."""
    if analysis.tokens[verb].lemma not in CARRIERS:
        return None
    nouns = analysis.children(verb, "obj", "nsubj:pass")
    return next((j for j in nouns if analysis.tokens[j].lemma in EVENTS and analysis.tokens[j].pos == "NOUN"), None)


def manner(analysis: Analysis, clause: Clause) -> Manner:
    """Polarity, hedges and what is not told as having happened."""
    tokens, own = analysis.tokens, clause.own
    lemmas = [tokens[i].lemma.lower() for i in own]
    over = [tokens[i].lemma for i in clause.over]
    under = under_a_verb(analysis, clause.top)
    noes = negation.noes(analysis, clause) + sum(lemma in DENYING for lemma in over)
    noes += _is_no_way(analysis, clause) + _nobody_does(analysis, clause) + _is_left_undone(analysis, clause)
    noes += under.negated
    goes_on = noes % 2 == 1 and _is_stopped(analysis, clause)
    noes += goes_on
    chance = _chance(analysis, clause.top)
    noes += chance in UNLIKELY
    auxiliaries = {tokens[i].text.lower() for i in own if tokens[i].relation == "aux"}
    ruled_out = "could" in auxiliaries and noes % 2 == 1
    perceived = _is_perceived(analysis, clause)
    open_ = bool(auxiliaries & OPEN_AUXILIARIES) and not ruled_out and not perceived and not goes_on
    hedged = open_ or chance is not None or _has_hedge(analysis, clause) or _is_a_view(analysis, clause)
    passives = [tokens[i].lemma for i in clause.over if is_passive(analysis, i)]
    hedged = (
        hedged
        or _is_hearsay(analysis, clause.top)
        or bool(SEEMING.intersection(over))
        or _seems(analysis, clause.head)
        or bool(HEDGING_PARTICIPLES.intersection(passives))
        or under.hedged
    )
    unreal = bool(UNREAL.intersection(over)) or (bool(auxiliaries & UNREAL_AUXILIARIES) and not perceived) or ruled_out
    pending = any(a == "yet" and b == "to" for a, b in pairwise(lemmas))
    wanted = _is_demanded(analysis, clause.top) or _for_whom(analysis, clause.top) is not None
    to_come = wanted or _infinitive_of(analysis, clause, PLANS | NOT_YET) or _is_to_be(analysis, clause)
    if is_unproved(analysis, clause.top):
        return Manner(bool(noes % 2), hedged=True, unreal=True)
    return Manner(bool(noes % 2), hedged, ((unreal or to_come) and not pending) or under.unreal)


def _is_stopped(analysis: Analysis, clause: Clause) -> bool:
    """True under "stop doing" and "cease to do", which with a "not" go on; not for "did not stop to help him"."""
    chain = (*clause.over, clause.head)
    for verb, below in pairwise(chain):
        ceased = analysis.tokens[verb].lemma == "cease" or analysis.tokens[below].text.lower().endswith("ing")
        if analysis.tokens[verb].lemma in STOPPING and ceased and not analysis.has(verb, "obj"):
            return True
    return False


def _chance(analysis: Analysis, top: int) -> str | None:
    """The word in "it is possible that they left" or "unlikely that they did" that leaves it open."""
    token = analysis.tokens[top]
    above = analysis.tokens[token.head].lemma.lower()
    return above if token.relation.split(":")[0] in ("ccomp", "csubj") and above in LIKELY | UNLIKELY else None


def _seems(analysis: Analysis, verb: int) -> bool:
    """True for "seemed dead on arrival", not for "appeared on stage"."""
    return analysis.tokens[verb].lemma in {"seem", "appear"} and analysis.has(verb, "xcomp")


def _has_hedge(analysis: Analysis, clause: Clause) -> bool:
    """True where a word like "allegedly" bears on the whole: "stole, possibly with help" leaves only the help open."""
    chain = {clause.head, *clause.over}
    tokens = analysis.tokens
    hedges = (i for i in clause.own if tokens[i].text.lower() in HEDGES)
    return any(tokens[i].head in chain or i < clause.head for i in hedges)


def hangs_on_hearsay(analysis: Analysis, clause: Clause) -> bool:
    """True for what is alleged by nobody who is named, and for what is somebody's view: so is what is joined to it."""
    return _is_hearsay(analysis, clause.top) or _is_a_view(analysis, clause)


def _is_hearsay(analysis: Analysis, top: int) -> bool:
    """True for "it is understood that they left" and "they left, it was claimed": nobody is named who says so."""
    for i in (analysis.tokens[top].head, *analysis.children(top, "parataxis")):
        subjects = analysis.children(i, "nsubj:pass", "nsubj", "expl", "expl:pass")
        if analysis.tokens[i].lemma in _RUMOURED and any(analysis.tokens[j].text.lower() == "it" for j in subjects):
            return is_passive(analysis, i)
    return False


def _is_perceived(analysis: Analysis, clause: Clause) -> bool:
    """True for "six shots could be heard" and "you can see the boat": somebody did."""
    auxiliaries = {analysis.tokens[j].text.lower() for j in analysis.children(clause.top, "aux")}
    return bool(auxiliaries & {"can", "could"}) and predicate(analysis, clause) in PERCEIVED


def _infinitive_of(analysis: Analysis, clause: Clause, nouns: Container[str]) -> bool:
    """True for "to launch" in "plans to launch", where the noun is one of these."""
    top = analysis.tokens[clause.top]
    infinitive = any(analysis.tokens[j].text.lower() == "to" for j in analysis.children(clause.top, "mark"))
    return top.relation == "acl" and infinitive and analysis.tokens[top.head].lemma in nouns


def _is_left_undone(analysis: Analysis, clause: Clause) -> bool:
    """True for "his failure to stop"; not for "no failure to stop", "charged with failure to stop", "power failure"."""
    noun = analysis.tokens[clause.top].head
    whose = [analysis.tokens[j].text.lower() for j in analysis.children(noun, "det", "nmod:poss")]
    told = analysis.tokens[noun].relation in ("nsubj", "obj") and not analysis.has(noun, "compound")
    return told and bool(whose) and not {"no", "any", "a"} & {*whose} and _infinitive_of(analysis, clause, NOT_DONE)


def _is_demanded(analysis: Analysis, top: int) -> bool:
    """True for "that he resign" in "demanded that he resign": the bare verb says what is wanted."""
    token = analysis.tokens[top]
    if token.relation != "ccomp" or analysis.tokens[token.head].lemma not in _DEMANDING:
        return False
    below = {analysis.tokens[j].relation: j for j in analysis.dependents[top]}
    verb = below.get("aux:pass", below.get("cop", top))
    return "mark" in below and "aux" not in below and analysis.tokens[verb].text.lower() == analysis.tokens[verb].lemma


_DEMANDING = frozenset("require demand ask recommend propose urge order request mandate".split())


def _for_whom(analysis: Analysis, top: int) -> int | None:
    """Who is to do what an infinitive says: "Marsh" of "calls for (or on) Marsh to veto it", hung on "calls"."""
    token = analysis.tokens[top]
    if token.relation not in ("advcl", "xcomp", "ccomp") or not _has_to(analysis, top):
        return None
    between = (j for j in analysis.children(token.head, "obl") if token.head < j < top)
    asking = {"for", "on", "upon"} if analysis.tokens[token.head].lemma == "call" else {"for"}
    return next(
        (j for j in between if any(analysis.tokens[k].text in asking for k in analysis.children(j, "case"))), None
    )


def _is_to_be(analysis: Analysis, clause: Clause) -> bool:
    """True for "was to play", "were due to begin": a form of "be" with "to" between it and its verb."""
    tokens = analysis.tokens
    for j in analysis.children(clause.head, "cop", "aux"):
        between = [tokens[k] for k in range(j + 1, clause.head)]
        plain = all(t.pos == "ADV" or t.text.lower() in ("to", "due", "not", "be") for t in between)
        # In "the first to be found" the "to" stands before it.
        if tokens[j].lemma == "be" and plain and any(t.text.lower() == "to" for t in between):
            return True
    return False


def _has_to(analysis: Analysis, head: int) -> bool:
    return any(analysis.tokens[j].text.lower() == "to" for j in range(max(0, head - 3), head))


def _is_no_way(analysis: Analysis, clause: Clause) -> bool:
    """True for "they sail" in "there is no way they sail"."""
    top = analysis.tokens[clause.top]
    ways = top.relation.split(":")[0] == "acl" and analysis.tokens[top.head].lemma == "way"
    return ways and any(analysis.tokens[j].lemma == "no" for j in analysis.children(top.head, "det"))


def _nobody_does(analysis: Analysis, clause: Clause) -> bool:
    """True for "charged" in "nobody was arrested or charged"."""
    if analysis.tokens[clause.top].relation != "conj" or any(analysis.children(clause.top, "nsubj", "nsubj:pass")):
        return False
    borrowed = _borrowed(analysis, clause)
    if borrowed is None:
        return False
    doer = borrowed[1]
    return analysis.tokens[doer].lemma.lower() in _NOBODY or any(
        analysis.tokens[j].lemma.lower() == "no" for j in analysis.children(doer, "det")
    )


_NOBODY = frozenset({"nobody", "none", "nothing", "neither"})


def _is_a_view(analysis: Analysis, clause: Clause) -> bool:
    """True for "that he knew" in "suggested that he knew" and "the rumour that he knew"."""
    top = analysis.tokens[clause.top]
    above = analysis.tokens[top.head]
    if top.relation not in ("ccomp", "acl", "xcomp") or top.head == clause.top or above.lemma not in VIEWS:
        return False
    if top.relation == "acl" and not any(True for _ in analysis.children(clause.top, "nsubj", "expl")):
        return False  # "claims brought by the owner": they were
    own = any(analysis.tokens[j].text.lower() in ("i", "we") for j in analysis.children(top.head, "nsubj"))
    return not (own and above.lemma in THINKING)


def is_passive(analysis: Analysis, i: int) -> bool:
    """True where the grammatical subject is the one acted upon."""
    if any(True for _ in analysis.children(i, "nsubj:pass", "aux:pass")):
        return True
    token = analysis.tokens[i]
    if token.relation.split(":")[0] in ("acl", "conj", "advcl") and token.pos == "VERB":
        has_auxiliary = any(True for _ in analysis.children(i, "aux", "nsubj", "obj"))
        return token.relation != "acl:relcl" and _is_participle(token.text, token.lemma) and not has_auxiliary
    return False


def _is_participle(text: str, lemma: str) -> bool:
    text = text.lower()
    return text != lemma and not text.endswith("ing") and (text.endswith(("ed", "en", "wn", "nt", "ld", "ught", "ot")))


def participants(analysis: Analysis, clause: Clause) -> Iterator[tuple[Role, int]]:
    """Role and head token of each argument; a subject left out is taken from the clause around."""
    seen: set[tuple[int, Role]] = set()
    links = dict.fromkeys([*clause.over, clause.head])
    for verb in links:
        # "Is likely to be sacked": who is likely to is acted upon.
        passive = is_passive(analysis, verb) or (verb in clause.over and analysis.has(clause.head, "aux:pass"))
        for j in analysis.dependents[verb]:
            role = _role(analysis, verb, j, passive)
            if role is None or j in links or (j, role) in seen or j == carried(analysis, verb):
                continue
            part = behind_link(analysis, _antecedent(analysis, verb, j))
            seen.add((part, role))
            yield role, part
    if clause.head not in clause.over and not any(role is Role.SUBJECT for _, role in seen):
        borrowed = _borrowed(analysis, clause)
        if borrowed is not None and borrowed[1] not in {j for j, _ in seen}:
            yield borrowed
    if analysis.tokens[clause.head].pos not in ("VERB", "AUX", "ADJ"):
        yield Role.OBJECT, clause.head


def _role(analysis: Analysis, verb: int, j: int, passive: bool) -> Role | None:
    token = analysis.tokens[j]
    relation = token.relation
    if relation in ("nsubj", "nsubj:outer"):
        return Role.OBJECT if passive else Role.SUBJECT
    if relation in _ROLES:
        return _ROLES[relation]
    if relation.split(":")[0] != "obl" or token.pos not in ("NOUN", "PROPN", "PRON", "NUM"):
        return None
    cases = {analysis.tokens[k].lemma for k in analysis.children(j, "case")}
    if passive and (relation == "obl:agent" or "by" in cases):
        return Role.SUBJECT
    if "to" in cases and analysis.tokens[verb].lemma in _TAKERS:
        return Role.RECIPIENT
    return Role.OBLIQUE


def _antecedent(analysis: Analysis, verb: int, j: int) -> int:
    token = analysis.tokens[verb]
    if token.relation == "acl:relcl" and analysis.tokens[j].lemma.lower() in _RELATIVE:
        return token.head
    return j


def behind_link(analysis: Analysis, i: int) -> int:
    """The shooting of "in connection with the shooting"; any other token itself."""
    token = analysis.tokens[i]
    if token.lemma not in LINKING or not any(True for _ in analysis.children(i, "case")):
        return i
    return next((j for j in analysis.children(i, "nmod") if j > i), i)


def _borrowed(analysis: Analysis, clause: Clause) -> tuple[Role, int] | None:
    """For a clause without a subject of its own: the noun it hangs on, or the subject of the verb it hangs on."""
    top = clause.top
    token = analysis.tokens[top]
    relation = token.relation.split(":")[0]
    role = Role.OBJECT if is_passive(analysis, top) else Role.SUBJECT
    whom = _for_whom(analysis, top)
    whom = controller(analysis, top) if whom is None else whom
    if whom is not None:
        return role, whom
    if role is Role.OBJECT and any(True for _ in analysis.children(top, "nsubj", "nsubj:pass")):
        return None
    if relation == "acl" and analysis.tokens[token.head].pos in ("NOUN", "PROPN", "PRON"):
        return role, token.head
    climb = top
    for _ in range(4):
        token = analysis.tokens[climb]
        if token.relation.split(":")[0] not in ("conj", "advcl", "xcomp") or token.head == climb:
            return None
        climb = token.head
        for j in analysis.children(climb, "nsubj", "nsubj:pass"):
            return role, _antecedent(analysis, climb, j)
    return None
