"""What a phrase that cites is made of."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Frame:
    """Tokens ``first`` up to ``last`` (exclusive) of a phrase that cites; ``weight`` is what it says of a strange name.

    A phrase of weight 1 is used of outlets and hardly of anybody else.  ``heard`` is true where somebody speaks to the
    outlet, false where the outlet itself says something.
    """

    first: int
    last: int
    weight: float
    heard: bool = False
