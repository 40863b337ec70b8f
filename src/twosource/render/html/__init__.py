"""One self-contained page for a browser."""

from twosource.render.html.page import html

__all__ = ["html"]
