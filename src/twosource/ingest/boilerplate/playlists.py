"""Lists of films beside an article, each headed by its length: ``1:49 Grandmother tells of the night``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from twosource.ingest.boilerplate.lines import Line

_TIMED = re.compile(r"(\d{1,2}):([0-5]\d)\s+(?!(?i:[ap]\.?m|hrs|hours|GMT|E[SD]T)\b)[\"“'‘(\[#@]{0,2}[A-Z0-9].*")
#: What the first film of a player is followed by.
_PLAYING = " Pause"
#: Lines that make a list.  In 4,480 texts 30 have one by these rules: lists of films all, of eight lines and more.
_FEWEST = 3


def playlists_in(lines: Sequence[Line]) -> Iterator[int]:
    """Indices of the lines of such lists, in order.

    Hours that go on from line to line are a chronicle ("9:30 Police arrive") and no list.
    """
    for timed, run in groupby(range(len(lines)), key=lambda i: _seconds(lines[i]) is not None):
        members = list(run)
        if timed and _is_list([lines[i] for i in members]):
            yield from members


def _is_list(lines: Sequence[Line]) -> bool:
    played = any(line.text.endswith(_PLAYING) for line in lines)
    lengths = [_seconds(line) or 0 for line in lines]
    return len(lines) >= (_FEWEST - played) and (played or any(b < a for a, b in pairwise(lengths)))


def _seconds(line: Line) -> int | None:
    found = _TIMED.fullmatch(line.text)
    return 60 * int(found[1]) + int(found[2]) if found else None
