"""What stands in an article's text and is no part of the account."""

from twosource.ingest.boilerplate.omit import omitted

__all__ = ["omitted"]
