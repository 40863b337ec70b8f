"""What an account prints for its readers, and tells nothing of the event: whom to call, who helped, when it goes on."""

from __future__ import annotations

import re

#: "at 713-555-0100", "(870) 555-0141", "to tips@orrin.example", before or behind what the reader should do.
_ADDRESS = re.compile(r"\b\d{3}\)?[-. –]{1,3}(?:\d{3}[-. –]{1,2}\d{4}|[A-Z]{4}|\d{4})\b|\S@[\w-]{1,40}\.\w")
_REACHING = re.compile(r"\b(?:call|contact|text|e-?mail|phone|sent|submitted|reached|apply|visit)\b", re.IGNORECASE)
#: "Tribune reporters Ada Oke and Ida Holm contributed."
_HELPED = re.compile(r"\bcontributed(?: to this (?:report|story|article))?\W*$")
#: "WKRT will provide updates as they become available."
_GOES_ON = re.compile(
    r"\bwill (?:continue to )?(?:provide|post|bring|have|add)\b[^.]{0,60}\b(?:updates?|details|information)\b"
)
#: "Hide Caption 10 of 13", "Photos: Fire in Orrin".
_CAPTION = re.compile(r"\W*(?:Hide Caption|Photos:)")


def is_notice(sentence: str) -> bool:
    """True for a sentence of an article that is meant for its readers only."""
    reaching = _ADDRESS.search(sentence) is not None and _REACHING.search(sentence) is not None
    helped = _HELPED.search(sentence) is not None and not any(c.isdigit() for c in sentence)
    return reaching or helped or _GOES_ON.search(sentence) is not None or _CAPTION.match(sentence) is not None
