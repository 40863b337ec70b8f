"""Quotations of one article."""

from twosource.findings.quotes.finder import quotes

__all__ = ["quotes"]
