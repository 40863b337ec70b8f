"""Whose words a token is: the account's own, a quoted person's, or a named source's."""

from __future__ import annotations

from dataclasses import dataclass

from twosource.model.finding import Mode, Quote, Reading
from twosource.model.language import Analysis


@dataclass(frozen=True, slots=True)
class Voice:
    """The referent that speaks (``None``: somebody, the text does not tell who) and the quotation it speaks in."""

    by: int | None
    quote: int | None
    denied: bool = False


def voices(analysis: Analysis, reading: Reading) -> tuple[Voice | None, ...]:
    """For every token the voice it belongs to; ``None`` where it is the account's own.

    Marked words weigh more than reported speech around them.
    """
    found: list[Voice | None] = [None] * len(analysis.tokens)
    order = sorted(range(len(reading.quotes)), key=lambda q: (reading.quotes[q].mode is not Mode.INDIRECT, q))
    for index in order:
        quote = reading.quotes[index]
        for part in quote.parts:
            for i in analysis.within(part.start, part.end):
                found[i] = Voice(quote.speaker, index, _is_denied(quote))
    return tuple(found)


def _is_denied(quote: Quote) -> bool:
    return quote.denied
