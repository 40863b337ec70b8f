"""What an account prints for its readers, and tells nothing of the event: whom to call, when it goes on."""

from __future__ import annotations

import re

#: "at 713-555-0100", "713-555-TIPS", "(870) 555-0141", "to tips@orrin.example".
_ADDRESS = re.compile(r"\b\d{3}\)?[-. –]{1,3}\d{3}[-.–]\d{4}\b|\b\d{3}-[A-Z]{4}\b|\b\d{3}-\d{4}\b|\S@[\w-]{1,40}\.\w")
#: What a reader is told to do with it.
_REACHING = re.compile(
    r"\b(?:(?:asked|urged|encouraged|requested|invited|should|may|can|could|please|to) (?:also )?(?:be )?"
    r"(?:call(?:ed)?|contact|text|e-?mail|phone|sent|submitted|reached|apply)|^(?:Call|Contact|Text|E-?mail))\b"
)
#: "WKRT will provide updates as they become available."
_GOES_ON = re.compile(r"\bwill (?:continue to )?(?:provide|post|bring|have|add) (?:you )?(?:[a-z]+ ){0,3}updates?\b")
#: "Hide Caption 10 of 13", "Photos: Fire in Orrin".
_CAPTION = re.compile(r"\W*(?:Hide Caption|Photos:)")


def is_notice(sentence: str) -> bool:
    """True for a sentence of an article that is meant for its readers only."""
    reaching = _ADDRESS.search(sentence) is not None and _REACHING.search(sentence) is not None
    return reaching or _GOES_ON.search(sentence) is not None or _CAPTION.match(sentence) is not None


def is_call(sentence: str) -> bool:
    """True for a notice that turns to its readers: "anyone with information is asked to call 555-0142"."""
    return is_notice(sentence) and _AUDIENCE.search(sentence) is not None


#: Whom a notice turns to.
_AUDIENCE = re.compile(
    r"\b(?:[Aa]nyone|[Aa]nybody|[Rr]eaders|[Ww]itnesses|(?:those|people|persons) (?:with|who)|"
    r"(?:is|are|being) (?:\w+ )?(?:asked|urged|encouraged|requested|invited))\b|^(?:Call|Contact|Text|E-?mail)\b"
)
