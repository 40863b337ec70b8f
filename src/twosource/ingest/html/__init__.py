"""HTML pages: what a reader of the page sees of the article, and what the page says of itself."""

from twosource.ingest.html.page import named_encoding, read_html

__all__ = ["named_encoding", "read_html"]
