"""Words that can only be names, by how they are written: "WaveWatch", "7to9Mill", "7News".

The model knows few of them, and takes the rest for common nouns and numbers.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from twosource.text.frames import Draft

_COINED = re.compile(r"[A-Z][a-z]{1,20}(?:[A-Z][a-z]{1,20}){1,3}|\d{1,2}(?:to\d{1,2})?[A-Z][A-Za-z]{2,12}")
_COMMON = frozenset({"NOUN", "NUM", "ADJ"})


def name_coined(draft: Draft, words: Sequence[str], first: int, last: int) -> None:
    """Make proper nouns of common ones that are written so, in place; the arguments are those of ``inversion.turn``."""
    for i in range(first, last):
        if draft.pos[i] in _COMMON and _COINED.fullmatch(words[i]):
            draft.pos[i] = "PROPN"
