"""Where a clause says no: by a word that hangs on its predicate, or on one of its arguments."""

from __future__ import annotations

from collections.abc import Container

from twosource.findings.propositions.clauses import Clause
from twosource.findings.propositions.lexicon import NEGATIONS, NO_MORE, NOT_ONLY
from twosource.model.language import Analysis, Token


def noes(analysis: Analysis, clause: Clause) -> int:
    """How many words of a clause say no to what it says."""
    own = clause.own
    lemmas = [analysis.tokens[i].lemma.lower() for i in own]
    return sum(1 for n, _ in enumerate(lemmas) if _says_no(analysis, own, lemmas, n, clause))


#: Relations in which "no" is somebody's answer and negates nothing.
_ANSWER = frozenset({"ccomp", "obj", "conj", "root", "discourse"})


def _says_no(analysis: Analysis, own: tuple[int, ...], lemmas: list[str], n: int, clause: Clause) -> bool:
    """A negation counts where it hangs on the predicate or on one of its arguments."""
    follower, token = lemmas[n + 1] if n + 1 < len(lemmas) else "", analysis.tokens[own[n]]
    if lemmas[n] not in NEGATIONS:
        return _has_yet_to(analysis, own, lemmas, n, clause) or _is_zero(analysis, own[n], clause)
    if (lemmas[n] == "not" and follower in NOT_ONLY) or (
        lemmas[n] in ("no", "nothing", "none") and follower in NO_MORE
    ):
        return False
    answered = lemmas[n] == "no" and token.relation.split(":")[0] in _ANSWER
    if answered or _is_no_word(analysis, own[n]) or (own[n] and analysis.tokens[own[n] - 1].lemma == "but"):
        return False  # "said no and tore it up", "found tools, but nothing of value"
    chain = {clause.head, *clause.over}
    if token.head in chain or own[n] in chain or _is_no_longer(analysis, own, n, chain):
        return True
    holder = analysis.tokens[token.head]
    if holder.pos == "ADJ" and holder.relation == "xcomp" and holder.head in chain:
        return True  # "pleaded not guilty", "was found not liable"
    # "Neither Roe nor Holm sold it".
    paired = lemmas[n] == "neither" and token.relation == "cc:preconj"
    none = lemmas[n] == "no" or (lemmas[n] == "neither" and token.relation == "det")
    return (none or paired) and _is_no_argument(holder, chain)


def _is_no_longer(analysis: Analysis, own: tuple[int, ...], n: int, chain: Container[int]) -> bool:
    """True for "no" in "will no longer play her"; not in "no longer than an hour"."""
    words = [analysis.tokens[i] for i in own[n : n + 3]]
    if [w.text.lower() for w in words[:2]] != ["no", "longer"] or words[1].head not in chain:
        return False
    # "No longer a member, she voted": of what she was, not of what she did.
    aside = n == 0 and not any(w.pos in ("AUX", "VERB") for w in words[2:])
    return not aside and not any(w.lemma == "than" or w.lemma in NOT_ONLY for w in words[2:])


def _has_yet_to(analysis: Analysis, own: tuple[int, ...], lemmas: list[str], n: int, clause: Clause) -> bool:
    """True for "yet" in "has yet to answer"."""
    to = analysis.tokens[own[n + 1]] if lemmas[n] == "yet" and n + 1 < len(own) else None
    return to is not None and to.text == "to" and to.relation == "mark" and to.head == clause.head


def _is_zero(analysis: Analysis, i: int, clause: Clause) -> bool:
    """True for "zero" in "zero sign of it"."""
    token = analysis.tokens[i]
    counts = token.lemma == "zero" and token.relation in ("det", "nummod", "amod")
    return counts and _is_no_argument(analysis.tokens[token.head], {clause.head, *clause.over})


def _is_no_argument(holder: Token, chain: Container[int]) -> bool:
    """True for "sign" in "there is no sign": what the clause is about is none."""
    return holder.head in chain and holder.relation.split(":")[0] in ("nsubj", "obj", "obl")


def _is_no_word(analysis: Analysis, i: int) -> bool:
    """True for "No. 248" and for a "no" that is quoted by itself: the lone "no" vote."""
    tokens = analysis.tokens
    if tokens[i].lemma.lower() not in ("no", "no."):
        return False
    before, after, then = (tokens[j].text if 0 <= j < len(tokens) else "" for j in (i - 1, i + 1, i + 2))
    # "No 10" inside a sentence; "No 24-hour service is left" says no.
    inside = i > 0 and tokens[i - 1].sentence == tokens[i].sentence
    dotted = tokens[i].text.endswith(".") or after == "."
    number = (then if after == "." else after)[:1].isdigit()
    numbered = tokens[i].text[0] == "N" and number and (dotted or inside)
    return numbered or (before[-1:] in _MARKS and after[:1] in _MARKS and bool(before and after))


_MARKS = frozenset("\"'“”‘’")
