"""The language model as the rest of twosource sees it: a name in, an analyser out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from twosource.model.language import Analysis


class Analyser(Protocol):
    """Reads English."""

    name: str

    def analyse(self, text: str, skip: Sequence[tuple[int, int]] = ()) -> Analysis:
        """Tokens, sentences and names of a text; characters inside ``skip`` (start, end) are left out."""
        ...
