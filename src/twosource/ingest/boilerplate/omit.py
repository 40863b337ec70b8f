"""Passages of a text that are left out of analysis."""

from __future__ import annotations

from twosource.model.article import Omitted


def omitted(text: str, captions: frozenset[str] = frozenset(), start: int = 0) -> tuple[Omitted, ...]:
    """The passages of ``text`` that are no part of the account, in order."""
    return ()
