"""Invented pages for the tests of intake."""

from __future__ import annotations

import os

LEAD = (
    "The swing bridge over Tallow Sound was shut to all traffic on Monday after inspectors found cracks in two of the "
    "cables that hold its western span, the harbour board said."
)
QUOTE = '"We took no chances on Monday and we will take none tomorrow," said Hedda Brask, who heads the harbour board.'
THIRD = (
    "The board expects the repair to take nine weeks. A ferry will carry passengers on foot between the two banks from "
    "Wednesday on, and drivers will have to take the road around the sound, which is forty kilometres long."
)
FOURTH = (
    "The bridge was built in 1961 and was last painted eleven years ago. Its western span had been inspected in the "
    "spring without any finding, according to the yearly report of the board."
)
BODY = (LEAD, QUOTE, THIRD, FOURTH)


def page(*paragraphs: str, head: str = "", around: str = "", heading: str = "Cracks shut the bridge at Tallow") -> str:
    """An article page as many outlets build it."""
    text = "\n".join(f"<p>{p}</p>" for p in paragraphs or BODY)
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{heading} | The Tallow Lantern</title>{head}'
        f'</head><body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><main><article><h1>{heading}</h1>{text}'
        f"</article></main>{around}<footer>The Tallow Lantern, Quay Street 4</footer></body></html>"
    )


def worked() -> float:
    """Seconds of work of this process and of the children that have ended: other work on the machine does not count."""
    return sum(os.times()[:4])
