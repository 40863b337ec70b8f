"""Places in the sample's texts, found by their words."""

from __future__ import annotations

from typing import Any

from tests.render.sample_texts import TEXTS


def place(article: str, exact: str) -> dict[str, Any]:
    """Start, end and words of the first place where an account prints these words."""
    start = TEXTS[article].index(exact)
    return {"start": start, "end": start + len(exact), "exact": exact}
