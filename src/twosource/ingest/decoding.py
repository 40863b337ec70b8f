"""Bytes to text: what the encoding is, and what cannot stand in a text."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from twosource.model.article import Notice
from twosource.model.errors import InputError

#: Byte order marks, the longer before those that they begin with.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
#: Encodings that a page may name; what browsers know and Python reads.
_NAMED = re.compile(
    rb"utf-?8|utf-?16(-?[lb]e)?|us-ascii|ascii|iso-?8859-?\d{1,2}|latin-?1|windows-?125\d|cp125\d|koi8-[ru]|macintosh|"
    rb"shift[_-]?jis|euc-(jp|kr)|iso-2022-(jp|kr)|gb(2312|k|18030)|big5|windows-874|tis-620",
    re.IGNORECASE,
)
_SEVEN_BIT = re.compile(r"iso-2022", re.IGNORECASE)
# NUL, the other C0 controls but tab and line ends, DEL, lone surrogates, and two code points that are no characters.
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """When bytes are taken for no text."""

    #: Share of control characters.  Prose has none; random bytes decoded as cp1252 have 0.11, UTF-16 read as
    #: single bytes 0.5.
    controls: float = 0.05
    #: Share of NULs at even or odd places from which bytes are UTF-16 without a mark: 0.5 in English text.
    every_other: float = 0.3


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text, the encoding it was read with, and whether that was a guess."""

    text: str
    encoding: str
    guessed: bool = False


def decode(content: bytes, source: str, named: bytes | None = None, options: Options = Options()) -> Decoded:
    """The text in ``content``, the byte order mark left out.

    UTF-8 is believed whenever the bytes are UTF-8, whatever the page names: other text is so only by a freak of chance.

    Args:
        content: the bytes.
        source: what an error calls them.
        named: the encoding that the page or its server names.
        options: thresholds.

    Raises:
        InputError: ``E_NOT_TEXT`` for bytes that are no text.
    """
    found = _decoded(content, named, options)
    if len(_CONTROLS.findall(found.text)) > options.controls * len(found.text):
        raise InputError(
            "E_NOT_TEXT",
            f"{source} is no text: it holds bytes of another kind of file.",
            "Give an article as .txt, .md, .html or .jsonl.",
        )
    return found


def _decoded(content: bytes, named: bytes | None, options: Options) -> Decoded:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return Decoded(content[len(mark) :].decode(encoding, "replace"), encoding)
    name = named.decode("ascii") if named and _NAMED.fullmatch(named) else None
    try:
        if not (name and _SEVEN_BIT.match(name)):
            text = content.decode("utf-8")
            if "\0" not in text:
                return Decoded(text, "utf-8")
    except UnicodeDecodeError:
        pass
    if wide := _wide(content, options):
        return Decoded(content.decode(wide, "replace"), wide, guessed=True)
    return _by_name(content, name)


def _by_name(content: bytes, name: str | None) -> Decoded:
    for encoding in ("utf-8", name):
        try:
            if encoding:
                return Decoded(content.decode(encoding), encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    return Decoded(content.decode("cp1252", "twosource.control"), "cp1252", guessed=True)


def _control(error: UnicodeError) -> tuple[str, int]:
    # Five bytes mean nothing in cp1252; browsers read them as controls.
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return "".join(map(chr, error.object[error.start : error.end])), error.end


codecs.register_error("twosource.control", _control)


def _wide(content: bytes, options: Options) -> str | None:
    head = content[:4096]
    half = max(1, len(head) // 2)
    if head[1::2].count(0) / half > options.every_other:
        return "utf-16-le"
    return "utf-16-be" if head[0::2].count(0) / half > options.every_other else None


def encoding_notices(decoded: Decoded, named: bytes | None = None) -> tuple[Notice, ...]:
    """A warning where the encoding was guessed, or is not the one that the page names."""
    if decoded.guessed:
        return (Notice("W_ENCODING", f"The text's encoding is not stated; it was read as {decoded.encoding}."),)
    said = named.decode("ascii", "replace").lower()[:40] if named else ""
    if said and not _same(said, decoded.encoding):
        return (Notice("W_ENCODING", f"The page says that its encoding is {said}; it was read as {decoded.encoding}."),)
    return ()


def _same(one: str, other: str) -> bool:
    try:
        a, b = codecs.lookup(one).name, codecs.lookup(other).name
    except LookupError:
        return False
    return a == b or {a, b} <= {"utf-16", "utf-16-le", "utf-16-be"} or (a == "ascii" and b == "utf-8")


def clean(text: str) -> tuple[str, tuple[Notice, ...]]:
    """The text with each character that cannot stand in one replaced by U+FFFD, one for one, and the warning."""
    count = len(_CONTROLS.findall(text))
    if not count:
        return text, ()
    first = _CONTROLS.search(text)
    assert first
    notice = Notice("W_CONTROL", f"{count} broken characters were replaced by U+FFFD.", first.start(), first.end())
    return _CONTROLS.sub("\ufffd", text), (notice,)


def placeless(notices: tuple[Notice, ...]) -> tuple[Notice, ...]:
    """The notices without their places, for a text that is read further: they do not count in what comes of it."""
    return tuple(Notice(notice.code, notice.message) for notice in notices)


def tidy(value: str | None, most: int) -> str | None:
    """One line of metadata: blanks folded, broken characters replaced, cut at ``most``; ``None`` where none is left."""
    if value is None:
        return None
    return _CONTROLS.sub("\ufffd", " ".join(value.split()))[:most].strip() or None
