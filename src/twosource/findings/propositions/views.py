"""What somebody thinks: "she believes that the firm knew" is her view, and nothing the account says of the firm."""

from __future__ import annotations

from collections.abc import Iterator

from twosource.model.language import Analysis

_THINKING = frozenset("believe think feel suspect fear hope expect assume guess worry doubt".split())


def views(analysis: Analysis) -> Iterator[tuple[int, int]]:
    """The predicate of each clause that is a view, outermost first, and the token of who holds it."""
    for i, token in enumerate(analysis.tokens):
        if token.lemma not in _THINKING or token.pos != "VERB":
            continue
        holder = next((j for j in analysis.dependents[i] if analysis.tokens[j].relation == "nsubj"), None)
        if holder is None:
            continue
        for j in analysis.children(i, "ccomp"):
            yield j, holder
