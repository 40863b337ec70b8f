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

    Marked words weigh more than reported speech around them, and what a speaker repeats of another's words is the
    other's.
    """
    found: list[Voice | None] = [None] * len(analysis.tokens)
    for index in sorted(range(len(reading.quotes)), key=lambda q: (_depth(reading.quotes[q]), q)):
        quote = reading.quotes[index]
        for part in quote.parts:
            for i in analysis.within(part.start, part.end):
                found[i] = Voice(quote.speaker, index, _is_denied(quote))
    return tuple(found)


def _depth(quote: Quote) -> int:
    return (quote.mode is not Mode.INDIRECT) + (quote.within is not None)


def _is_denied(quote: Quote) -> bool:
    return quote.denied
