"""Who speaks where a parser hangs them on another verb: "…, a source with access to the plans said"."""

from __future__ import annotations

from twosource.findings.cues import REPORTS, VERBS
from twosource.findings.quotes.somebody import is_somebody
from twosource.model.language import Analysis

#: Tokens of the longest such phrase: "two people with direct knowledge of the matter".
_LONG = 14


def cut_off(analysis: Analysis, verb: int) -> tuple[int, int] | None:
    """The phrase (first, last exclusive) between a comma and a verb of saying that has no subject.

    It begins with somebody, goes on with prepositions and nouns, and is one part of the sentence.
    """
    tokens = analysis.tokens
    if VERBS.get(tokens[verb].lemma) not in REPORTS or analysis.has(verb, "nsubj", "nsubj:pass", "aux", "mark"):
        return None
    first = verb
    while first > 0 and verb - first < _LONG and tokens[first - 1].pos not in ("VERB", "AUX", "PUNCT", "SCONJ"):
        first -= 1
    begins = 0 < first < verb and tokens[first - 1].text == "," and tokens[first].sentence == tokens[verb].sentence
    head = next((i for i in range(first, verb) if tokens[i].pos in ("NOUN", "PROPN", "PRON")), None)
    if not begins or head is None or head > first + 3 or not is_somebody(analysis, head):
        return None
    whole = set(range(first, verb)) <= {*analysis.subtree(head)}
    placed = any(tokens[i].pos == "ADP" for i in range(head + 1, verb)) and tokens[head].head != verb
    return (first, verb) if whole and placed else None
