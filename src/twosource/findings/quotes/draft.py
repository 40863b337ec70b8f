"""A quotation while it is being put together."""

from __future__ import annotations

from dataclasses import dataclass, field

from twosource.findings.quotes.frames import Frame
from twosource.model.finding import Mode

Span = tuple[int, int]


@dataclass(slots=True, eq=False)
class Draft:
    """Offsets of the parts, the frame that says who speaks, and an earlier draft that this one goes on from.

    ``within`` is the draft whose speaker repeats these words.
    ``cue`` and ``source`` are offsets.  ``tag`` is true where the frame stands behind the words.
    """

    parts: list[Span]
    mode: Mode
    frame: Frame | None = None
    cue: Span | None = None
    source: Span | None = None
    follows: Draft | None = None
    within: Draft | None = None
    denied: bool = False
    tag: bool = False
    segment: int = -1
    blocks: list[int] = field(default_factory=list)

    @property
    def start(self) -> int:
        """Offset of the first word."""
        return self.parts[0][0]
