"""What somebody thinks or says: "she believes the firm knew" is her view, and nothing the account says of the firm."""

from __future__ import annotations

from collections.abc import Iterator

from twosource.findings.cues import LOOSE, REPORTS, VERBS, Speech
from twosource.findings.propositions.lexicon import NEGATIONS
from twosource.model.language import Analysis

#: What is reported without being said; and what is said, for reports that no finder of quotations took.
_THINKING = frozenset("believe think feel suspect fear hope expect assume guess worry doubt".split())
_SAYING = frozenset(v for v, kind in VERBS.items() if kind in REPORTS) - LOOSE


def views(analysis: Analysis) -> Iterator[tuple[int, int | None]]:
    """The predicate of each clause that is somebody's view, and the token of who holds it, ``None`` where unsure."""
    for i, token in enumerate(analysis.tokens):
        if token.pos != "VERB" or token.lemma not in _THINKING | _SAYING:
            continue
        subject = next((j for j in analysis.dependents[i] if analysis.tokens[j].relation == "nsubj"), None)
        for j in analysis.children(i, "ccomp"):
            yield j, subject if subject is not None and _is_sure(analysis, i, subject) else None


def _is_sure(analysis: Analysis, verb: int, subject: int) -> bool:
    """False for "she did not say", and for reports so odd that no finder took them, unless a name stands there."""
    if any(analysis.tokens[j].text.lower() in NEGATIONS for j in analysis.dependents[verb]):
        return False
    lemma, name = analysis.tokens[verb].lemma, analysis.tokens[subject].pos == "PROPN"
    told = VERBS.get(lemma) is Speech.TELL and subject > verb
    return lemma in _THINKING or (name and not told)
