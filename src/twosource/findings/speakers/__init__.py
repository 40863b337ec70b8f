"""Who speaks each quotation of an article."""

from twosource.findings.speakers.attribute import speakers

__all__ = ["speakers"]
