"""An article in the making: what a reader found in a page, before it is judged and sealed."""

from __future__ import annotations

from dataclasses import dataclass

from twosource.model.article import Notice


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """Text and what the page says of itself, as found; ``published`` is not yet checked.

    ``captions`` are lines that the page's markup says to be captions.
    """

    source: str
    text: str
    id: str | None = None
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    published: str | None = None
    captions: frozenset[str] = frozenset()
    notices: tuple[Notice, ...] = ()
