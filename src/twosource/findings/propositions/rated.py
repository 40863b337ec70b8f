"""Statements that a fact-checker prints under "Claim:" with a rating: "Claim: The mill sank.", and below it "FALSE"."""

from __future__ import annotations

_LABEL = "claim:"
#: What may lead to the rating on its line.
_LEADS = ("rating:", "status:", "verdict:", "our rating:")
#: Ratings by which nothing of the statement is so; "mostly false" leaves something of it.
_FALSE = frozenset({"false", "fake", "fake news", "hoax", "legend", "pants on fire", "satire", "labeled satire"})


def rated_false(text: str, start: int, end: int) -> int | None:
    """The end of the rating, where the sentence from ``start`` to ``end`` is given as a claim and rated false below."""
    line = text.rfind("\n", 0, start) + 1
    if not text[line:end].lstrip().lower().startswith(_LABEL):
        return None
    first = end + len(text[end:]) - len(text[end:].lstrip())
    last = text.find("\n", first)
    last = len(text) if last < 0 else last
    return last if _rating(text[first:last]) in _FALSE else None


def _rating(line: str) -> str:
    plain = line.strip().lower()
    for lead in _LEADS:
        plain = plain.removeprefix(lead)
    return plain.strip(" .!*")
