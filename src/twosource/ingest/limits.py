"""The one table of limits: how much of the outside world is let in."""

from __future__ import annotations

from dataclasses import dataclass

_MIB = 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Sizes, counts and times beyond which a page is refused or cut; an error says which one.

    A news article of 900 words has about 6,000 bytes and 60 paragraphs: each limit leaves it room thirty times over.
    """

    #: Bytes of one page or one row, after decompression.
    page: int = 10 * _MIB
    #: Bytes out for each byte in of a compressed file.  Text shrinks to a third or a tenth; only bombs go beyond.
    ratio: int = 200
    #: Bytes out below which the ratio is not looked at.
    ratio_from: int = _MIB
    #: Elements inside one another.  HTML libraries lose the text below about 255 without a word.
    depth: int = 250
    #: Elements of a page.
    tags: int = 50_000
    #: Paragraphs of a page.
    paragraphs: int = 5_000
    #: Characters of an article that are kept; the rest is cut with a warning.
    text: int = 200_000
    #: Characters of a title, an outlet's name or an id.
    title: int = 1_000
    #: Characters of an address.
    url: int = 2_048
    #: Characters of a date.
    date: int = 64
    #: CPU seconds for one page, where the system can count them.
    cpu_seconds: int = 8
    #: Seconds after which the process that reads a page is ended.
    seconds: float = 10.0
    #: Bytes of address space of that process, where the system can hold it to them.
    memory: int = 1536 * _MIB


#: The limits that hold where none are given.
USUAL = Limits()
