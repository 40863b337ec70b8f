"""Whom "who", "which" and "that" stand for: the noun phrase before them, nobody where two could be meant."""

from __future__ import annotations

from twosource.findings.cues import REPORT_NOUNS, WORDS_SPOKEN
from twosource.findings.quotes.phrases import DAYS, MONTHS, TIMES, noun_phrase
from twosource.model.language import Analysis, EntityKind

_AMONG = frozenset({"including", "like", "such"})
#: "A lawyer for the man who says": whoever it is, the nearest of them.
_SOMEBODY = frozenset("man woman boy girl person resident teenager driver neighbor neighbour witness victim".split())
_WHEN = frozenset({"after", "before", "during", "since", "amid"})


def antecedent(analysis: Analysis, pronoun: int) -> tuple[int, int] | None:
    """The noun phrase before a relative pronoun; none where two could be meant."""
    tokens = analysis.tokens
    j = pronoun - 1
    while j >= 0 and pronoun - j < 4 and tokens[j].pos in {"PUNCT", "ADP"}:
        j -= 1
    if j < 0 or tokens[j].pos not in {"NOUN", "PROPN", "PRON", "NUM", "PART"}:
        return None
    if tokens[j].lemma in TIMES or tokens[j].text in DAYS | MONTHS or _is_after(analysis, j):
        return _reporting_noun(analysis, j)
    near, j = j, j if tokens[j].lemma in _SOMEBODY and tokens[pronoun].text.lower() == "who" else _head(analysis, j)
    if tokens[pronoun].text.lower() == "who":
        kind = next((n.kind for n in analysis.names if n.first <= near < n.last), None)
        if kind is EntityKind.PERSON and tokens[pronoun - 1].text == "," and _is_linked(analysis, near, j):
            return None
        if kind is not EntityKind.PERSON and j == near and tokens[j].pos == "PROPN":
            j = _people(analysis, j)
    first, last = noun_phrase(analysis, j)
    while first < j and tokens[first].text.lower() in _AMONG | {"as"}:
        first += 1
    return first, min(last, pronoun)


def _head(analysis: Analysis, at: int) -> int:
    """The head of the phrase that ends in a noun; of "lawmakers, including Democrats", only the Democrats."""
    tokens = analysis.tokens
    for _ in range(4):
        head = tokens[at].head
        if head >= at or tokens[at].relation not in {"flat", "appos", "list", "nmod", "conj", "compound", "nmod:desc"}:
            break
        if any(tokens[k].text.lower() in _AMONG for k in analysis.children(at, "case")):
            break
        at = head
    return at


def _is_linked(analysis: Analysis, near: int, far: int) -> bool:
    """True where the way up from a name leads over "with", "of" and the like: "a daughter with Ada, who"."""
    while near != far:
        if analysis.tokens[near].relation == "nmod":
            return True
        near = analysis.tokens[near].head
    return False


def _people(analysis: Analysis, body: int) -> int:
    """The people before the name of a place or body, which is nobody "who": "athletes from the Games who"."""
    tokens = analysis.tokens
    first = noun_phrase(analysis, body)[0]
    before = tokens[first - 2] if first > 1 and tokens[first - 1].pos == "ADP" else None
    return first - 2 if before and before.pos == "NOUN" and before.text.endswith("s") else body


def _is_after(analysis: Analysis, noun: int) -> bool:
    """True for a noun that only says when: "shortly after Roe's remarks"."""
    cases = (analysis.tokens[k].text.lower() for k in analysis.children(noun, "case", "mark"))
    return not _WHEN.isdisjoint(cases)


def _reporting_noun(analysis: Analysis, at: int) -> tuple[int, int] | None:
    """What speaks before words that only say when: "a report" in "a report late last month that said"."""
    tokens = analysis.tokens
    nouns = (j for j in range(at - 1, max(at - 12, -1), -1) if tokens[j].sentence == tokens[at].sentence)
    found = next((j for j in nouns if tokens[j].lemma in WORDS_SPOKEN | REPORT_NOUNS), None)
    return None if found is None else noun_phrase(analysis, found)
