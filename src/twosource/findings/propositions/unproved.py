"""Clauses of which a text only says that nothing speaks for them, or that somebody hopes so.

"There is no evidence that the ferry sank", "the owner could not confirm that it sank", "we hope that it sank".
"""

from __future__ import annotations

from twosource.model.language import Analysis

#: What speaks for a statement; "reason" only under a verb ("no reason to believe that"), else it is why something is.
_GROUNDS = frozenset("evidence indication sign proof suggestion confirmation hint basis reason".split())
#: Verbs between the two: "no evidence to suggest that", "no reason to believe that".
_LEADING = frozenset("suggest indicate show support believe think prove confirm suspect say".split())
_NONE = frozenset({"no", "little", "scant", "insufficient", "zero", "without"})
_NOT = frozenset({"not", "n't", "never", "without"})
#: Verbs of having it: who does "not ignore" evidence has some.
_HAVING = frozenset("be have see find offer give receive provide uncover discover produce present hold".split())
#: Verbs by which it comes up: "no evidence has emerged that".
_EMERGING = frozenset("emerge surface find see uncover discover exist".split())

#: Verbs under which a statement is what somebody would like to be so.
_HOPING = frozenset({"hope", "wish", "pray"})
#: Verbs of finding out whether something is so, what there is to find out, and of not doing it.
_CHECKING = frozenset("verify confirm corroborate substantiate authenticate".split())
_CLAIMED = frozenset("claim report rumor rumour allegation assertion suggestion speculation statement".split())
_REFUSING = frozenset("unable fail decline refuse".split())


def is_unproved(analysis: Analysis, top: int) -> bool:
    """True where the clause of a verb hangs on evidence that there is said to be none of."""
    # "They hoped she was alive and drove there": what has no subject of its own may go on from the verb above.
    while _goes_on(analysis, top):
        top = analysis.tokens[top].head
    if _is_hoped(analysis, top) or _is_unchecked(analysis, top):
        return True
    noun = _grounds(analysis, top)
    if noun is None or _is_measured(analysis, noun):
        return False
    if any(analysis.tokens[j].lemma.lower() in _NONE for j in analysis.dependents[noun]):
        return True
    verb = analysis.tokens[noun].head
    if analysis.tokens[verb].lemma == "lack":
        return True
    said_no = any(analysis.tokens[j].text.lower() in _NOT for j in analysis.dependents[verb]) or _nobody(analysis, verb)
    return said_no and analysis.tokens[verb].lemma in _HAVING and verb < noun


def _goes_on(analysis: Analysis, top: int) -> bool:
    joined = analysis.tokens[top].relation == "conj" and analysis.tokens[top].head < top
    return joined and analysis.has(top, "nsubj", "nsubj:pass")


def _is_hoped(analysis: Analysis, top: int) -> bool:
    """True under the verb "hope" with "that" or the clause's subject right behind it."""
    token = analysis.tokens[top]
    above = analysis.tokens[token.head]
    if token.relation != "ccomp" or above.lemma not in _HOPING or above.pos != "VERB" or token.head > top:
        return False
    # "Sorrow and hope Wednesday after an attack": a noun that the parser takes for a verb has nobody who does it.
    if not (analysis.has(token.head, "nsubj", "aux") or above.text.lower().endswith(("ing", "ed", "s"))):
        return False
    return not any(analysis.tokens[j].pos in ("NOUN", "PROPN") for j in _between(analysis, token.head, top))


def _between(analysis: Analysis, verb: int, top: int) -> range:
    """The tokens from a verb to the first one of the clause under it."""
    first = min([top, *analysis.children(top, "mark", "nsubj", "nsubj:pass", "expl")])
    while first > verb + 1 and analysis.tokens[first - 1].head in (first, top):
        first -= 1
    return range(verb + 1, first)


def _is_unchecked(analysis: Analysis, top: int) -> bool:
    """True under "could not confirm that", "unable to verify the claim that", "declined to confirm reports that".

    Not for "who did it", which is taken to be so, nor where it was confirmed in the end ("not until Friday").
    """
    tokens, relation, at = analysis.tokens, analysis.tokens[top].relation, analysis.tokens[top].head
    if relation not in ("ccomp", "acl") or at >= top or (relation == "acl" and not analysis.has(top, "mark")):
        return False
    first, last = analysis.sentences[tokens[top].sentence]
    asked = {tokens[j].text.lower() for j in range(at + 1, top)} & _ASKING
    if asked or any(tokens[j].text.lower() in ("until", "till") for j in range(first, last)):
        return False
    if tokens[at].lemma in _CLAIMED:
        # "Unable to verify the photo and claim that": the parser may take the claim for a verb.
        while tokens[at].relation == "conj":
            at = tokens[at].head
        at = tokens[at].head if tokens[at].relation in ("obj", "nsubj:pass") else at
    if tokens[at].lemma not in _CHECKING:
        return False
    refused = tokens[at].relation.split(":")[0] in ("xcomp", "acl", "advcl")
    return (refused and tokens[tokens[at].head].lemma in _REFUSING) or _is_denied(analysis, at)


def _is_denied(analysis: Analysis, verb: int) -> bool:
    """True for a "not" that is neither "not only" nor "not … enough"."""
    tokens = analysis.tokens
    noes = [j for j in analysis.dependents[verb] if tokens[j].text.lower() in _NOT]
    said = {t.text.lower() for t in tokens[verb + 1 : verb + 2]} | {
        tokens[j + 1].text.lower() for j in noes if j + 1 < len(tokens)
    }
    return bool(noes) and not said & _NOT_ONLY


_ASKING = frozenset("who whom whose what which when where why how".split())
_NOT_ONLY = frozenset("only just merely simply enough".split())


def _nobody(analysis: Analysis, verb: int) -> bool:
    """True for "no one has" and "neither side has"."""
    subjects = list(analysis.children(verb, "nsubj"))
    below = [*subjects, *(k for j in subjects for k in analysis.children(j, "det", "cc:preconj"))]
    words = {analysis.tokens[j].text.lower() for j in below}
    return bool(words & {"no", "neither", "nobody", "none"})


def _is_measured(analysis: Analysis, noun: int) -> bool:
    """True for "no better proof" and "not only evidence": there is some."""
    tokens = analysis.tokens
    more = (tokens[j].text.lower() for j in analysis.children(noun, "amod", "advmod"))
    only = noun > 0 and any(t.text.lower() in ("only", "just") for t in tokens[max(0, noun - 2) : noun])
    return only or any(w in ("more", "only", "just") or (w.endswith("er") and w != "other") for w in more)


def _grounds(analysis: Analysis, top: int) -> int | None:
    """The evidence that a clause hangs on, by itself or under a verb."""
    token = analysis.tokens[top]
    above, relation = token.head, token.relation.split(":")[0]
    led = relation in ("ccomp", "xcomp") and analysis.tokens[above].lemma in _LEADING
    if led:
        token = analysis.tokens[above]
        above, relation = token.head, token.relation.split(":")[0]
    # "Evidence the captain left the ship" has no gap, as "evidence the captain brought" has.
    whole = token.relation != "acl:relcl" or (not led and _is_whole(analysis, top))
    if relation not in ("acl", "ccomp") or above == top or not whole:
        return None
    if analysis.tokens[above].lemma in _EMERGING:
        # "No evidence has emerged that": the parser hangs the clause on the verb.
        above = next(analysis.children(above, "nsubj", "nsubj:pass", "obj"), above)
    lemma = analysis.tokens[above].lemma.lower()
    return above if lemma in _GROUNDS and (led or lemma not in ("reason", "basis")) else None


def _is_whole(analysis: Analysis, top: int) -> bool:
    return analysis.has(top, "nsubj", "nsubj:pass") and analysis.has(top, "obj", "cop", "aux:pass")
