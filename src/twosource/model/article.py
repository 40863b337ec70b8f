"""Page (bytes from outside) and Article (clean text and metadata; never changed again)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from twosource.model.passage import Passage


class Media(Enum):
    """What kind of bytes a page holds."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One article as it came from outside, not yet looked into.

    ``source`` names the place it came from (a file name, ``rows.jsonl:7``).  The rest is what that place said of it;
    ``None`` where it said nothing.
    """

    source: str
    content: bytes
    media: Media
    id: str | None = None
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    published: str | None = None


class OmissionKind(Enum):
    """Why a stretch of text is left out of analysis."""

    RELATED = "related"
    CAPTION = "caption"
    PROMO = "promo"
    BYLINE = "byline"
    REPEAT = "repeat"


@dataclass(frozen=True, slots=True, order=True)
class Omitted(Passage):
    """A passage that stays in the text but is no part of the account: nothing in it is a quotation or a claim."""

    kind: OmissionKind


@dataclass(frozen=True, slots=True, order=True)
class Notice:
    """A warning about one article or the run: a code, one plain sentence and the place (0, 0 when it has none)."""

    code: str
    message: str
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One telling of a story.  Every offset in a dossier counts in ``text``.

    ``published`` is an EDTF date or date-time (``2022-11-27``, ``2022-11-27T19:21:00-08:00``) or ``None``;
    ``language`` a BCP 47 code or ``None``.
    """

    id: str
    source: str
    text: str
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    published: str | None = None
    language: str | None = None
    omitted: tuple[Omitted, ...] = ()
    warnings: tuple[Notice, ...] = ()

    def passage(self, start: int, end: int) -> Passage:
        """The passage from ``start`` up to ``end``."""
        return Passage(start, end, self.text[start:end])

    @property
    def day(self) -> str | None:
        """The day of publication, ``YYYY-MM-DD``, or ``None``."""
        return self.published[:10] if self.published and len(self.published) >= 10 else None
