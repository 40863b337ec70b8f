"""Statements that a fact-checker prints under "Claim:" with a rating: "Claim: The mill sank.", and below it "FALSE"."""

from __future__ import annotations

_LABEL = "claim:"
#: Characters before a claim in which its label stands, and behind it in which its rating does.
_LEAD, _NEAR = 16, 80
#: What may lead to the rating on its line.
_LEADS = ("rating:", "status:", "verdict:", "our rating:")
#: Ratings by which nothing of the statement is so; "mostly false" leaves something of it.
_FALSE = frozenset({"false", "fake", "fake news", "hoax", "legend", "pants on fire", "satire", "labeled satire"})


def rated_false(text: str, start: int, end: int) -> int | None:
    """The end of the rating, where the sentence from ``start`` to ``end`` is given as a claim and rated false below."""
    opens = text[start : start + len(_LABEL)].lower() == _LABEL
    if not opens and not text[max(0, start - _LEAD) : start].rstrip().lower().endswith(_LABEL):
        return None
    below = text[end : end + _NEAR]
    line = next((part for part in below.splitlines() if part.strip()), "")
    return end + below.index(line) + len(line.rstrip()) if _rating(line) in _FALSE else None


def _rating(line: str) -> str:
    plain = line.strip().lower()
    for lead in _LEADS:
        plain = plain.removeprefix(lead)
    return plain.strip(" .!*")
