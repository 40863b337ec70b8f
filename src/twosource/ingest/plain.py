"""Plain text: what stands in it besides the text."""

from __future__ import annotations

import re

#: What may stand before the first words of a text: ``date 2024-05-15 ``.
DATE_PREFIX = re.compile(r"\s{0,8}(?P<mark>date (?P<day>\d{4}-\d{2}-\d{2}))(?=\s)")

_BYLINE = re.compile(
    r"by\s+[A-Z]|(?:photo|image|picture|video|source|credit|updated|published|posted)s?\b\s?[:|]", re.I
)


#: "Update at 8:50 p.m. EDT", "UPDATED: March 5".
_UPDATED = re.compile(r"updated?\b(?: (?:at|on)\b|:? ?[\w.]{0,9} ?\d)", re.IGNORECASE)


def headline(text: str, start: int = 0, most: int = 150) -> str | None:
    """The first line of a text where it looks like a headline, else ``None``.

    A headline is short, has no final stop, and stands on a line of its own above a text that is longer than it.

    Args:
        text: the article's text.
        start: where its own words begin.
        most: characters of the longest headline.
    """
    line, _, rest = text[start:].lstrip().partition("\n")
    line = line.strip()
    words = line.split()
    if len(words) < 3 or len(line) > most or len(rest.strip()) < 2 * len(line):
        return None
    if line[-1] in ".,;:" or line[0] in "([•*" or line[0].islower() or _BYLINE.match(line) or _UPDATED.match(line):
        return None
    return line
