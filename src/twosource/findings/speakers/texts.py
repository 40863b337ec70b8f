"""Whose a text is that goes on speaking: "the statement continued" behind what somebody said in a statement."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

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
    told = [i for i in range(start, at) if i not in spoken and tokens[i].lemma == tokens[at].lemma]
    # "Roe said it was late. A letter signed by ninety teachers came": that letter is none of Roe's.
    own = {tokens[i].sentence for i in _of(analysis, quotes[last])}
    return said[last] if told and all(tokens[i].sentence in own for i in told) else None


def introduced(analysis: Analysis, quoted: Set[int], at: int) -> int | None:
    """Where the text that "the letter" means was brought up ("a letter from her lawyer"); ``None`` where it was not."""
    tokens = analysis.tokens
    if at == 0 or tokens[at - 1].text.lower() != "the" or tokens[at].lemma not in _TEXTS:
        return None
    for i in range(at - 1, -1, -1):
        if tokens[at].start - tokens[i].end > _NEAR:
            return None
        if tokens[i].lemma == tokens[at].lemma and i not in quoted:
            articles = {tokens[k].text.lower() for k in analysis.children(i, "det")}
            return i if articles & {"a", "an"} else None
    return None


def _of(analysis: Analysis, quote: Quote) -> Iterator[int]:
    """The tokens of a quotation, of its cue and of its source."""
    for passage in (*quote.parts, quote.cue, quote.source):
        if passage is not None:
            yield from analysis.within(passage.start, passage.end)
