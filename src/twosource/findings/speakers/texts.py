"""Whose a text is that goes on speaking: "the statement continued" behind what somebody said in a statement."""

from __future__ import annotations

from collections.abc import Sequence

from twosource.findings.referents.drafts import Draft
from twosource.model.finding import Quote
from twosource.model.language import Analysis

_TEXTS = frozenset("statement letter post tweet message memo email e-mail note".split())
#: Characters between the words before and those of the text.
_NEAR = 500


def whose_text(
    analysis: Analysis, quotes: Sequence[Quote], said: Sequence[Draft | None], here: int, at: int
) -> Draft | None:
    """Who was quoted right before from "a statement", where a token is the head of "the statement"; else ``None``."""
    tokens = analysis.tokens
    definite = at > 0 and tokens[at - 1].text.lower() == "the"
    last = next((i for i in range(here - 1, -1, -1) if quotes[i].within is None), None)
    if not definite or tokens[at].lemma not in _TEXTS or last is None or said[last] is None:
        return None
    begins, ends = quotes[last].parts[0].start, quotes[last].parts[-1].end
    if tokens[at].start - ends > _NEAR:
        return None
    first = analysis.within(begins, ends)[:1]
    start = analysis.sentences[tokens[first[0]].sentence][0] if first else at
    spoken = {i for part in quotes[last].parts for i in analysis.within(part.start, part.end)}
    told = any(tokens[i].lemma == tokens[at].lemma for i in range(start, at) if i not in spoken)
    return said[last] if told else None
