"""Who and what an article speaks of: its referents, with all the names it gives them."""

from twosource.findings.referents.referents import referents

__all__ = ["referents"]
