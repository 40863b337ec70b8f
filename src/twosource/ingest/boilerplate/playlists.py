"""Lists of films beside an article, each headed by its length: ``1:49 Grandmother tells of the night``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from twosource.ingest.boilerplate.lines import Line

_TIMED = re.compile(r"\d{1,2}:[0-5]\d\s+[\"“'‘(\[#@]{0,2}[A-Z0-9].*")
#: What the film that a player shows is followed by.
_PLAYING = " Pause"
#: Lines that make a list.  In 4,390 texts 29 have one by these rules: lists of films all, of eight lines and more.
_FEWEST = 3


def playlists_in(lines: Sequence[Line]) -> Iterator[int]:
    """Indices of the lines of such lists, in order.

    Lines headed by hours are as often a chronicle ("9:30 Police arrive"); only the mark of a player tells.
    """
    for timed, run in groupby(range(len(lines)), key=lambda i: _TIMED.fullmatch(lines[i].text) is not None):
        members = list(run)
        if timed and len(members) >= _FEWEST and any(lines[i].text.endswith(_PLAYING) for i in members):
            yield from members
