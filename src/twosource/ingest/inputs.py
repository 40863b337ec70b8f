"""What was given, to pages and rows: files, folders and standard input, read and split but not looked into."""

from __future__ import annotations

import os
import stat
import sys
import zlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import IO

from twosource.ingest.limits import Limits
from twosource.ingest.messages import Row, Whole
from twosource.model.article import Media, Notice, Page
from twosource.model.errors import InputError

Given = Row | Whole | InputError | Notice

_CHUNK = 1 << 20
_FORMATS = ".txt, .md, .html, .jsonl or .jsonl.gz"


def given(inputs: Sequence[str | Path], limits: Limits) -> Iterator[Given]:
    """Everything in ``inputs`` in order, what cannot be opened as an error, what is passed over as a notice."""
    for one in inputs:
        if str(one) == "-":
            yield from _standard_input(limits)
        else:
            yield from _path(Path(one), limits)


def _path(path: Path, limits: Limits) -> Iterator[Given]:
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError):
        yield InputError("E_NOT_FOUND", f"There is no file or folder {_shown(path)}.", "Check the path.")
        return
    if stat.S_ISDIR(mode):
        yield from _folder(path, limits)
    elif reader := _reader(path.name):
        yield from _opened(path, path.name, reader, limits)
    else:
        yield InputError(
            "E_FORMAT",
            f"{_shown(path)} is of a kind that cannot be read as articles.",
            f"Give a {_FORMATS} file, or a folder of them.",
        )


def _folder(folder: Path, limits: Limits) -> Iterator[Given]:
    """The files below a folder, sorted; hidden ones left out, other kinds counted."""
    passed: Counter[str] = Counter()
    found = False
    for path in _files(folder):
        reader = _reader(path.name)
        if reader is None or path.stem.lower() == "readme":
            passed[path.suffix.lower() or path.name] += 1
            continue
        found = True
        yield from _opened(path, path.relative_to(folder).as_posix(), reader, limits)
    if not found:
        yield InputError("E_NO_ARTICLES", f"There are no articles in {_shown(folder)}.", f"Put {_FORMATS} files there.")
    if passed:
        kinds = ", ".join(f"{kind} {count}" for kind, count in sorted(passed.items())[:10])
        yield Notice("W_PASSED_OVER", f"Files that are no articles were passed over: {_clean(kinds)}.")


def _files(folder: Path) -> Iterator[Path]:
    for here, folders, files in os.walk(folder):
        folders[:] = sorted(f for f in folders if not f.startswith("."))
        yield from (Path(here, name) for name in sorted(files) if not name.startswith("."))


def _opened(path: Path, source: str, reader: Reads, limits: Limits) -> Iterator[Given]:
    source = _clean(source)
    try:
        if not path.is_file():
            raise OSError(0, "it is no regular file")
        with path.open("rb") as file:
            yield from reader(file, source, path, limits)
    except (OSError, zlib.error) as error:
        why = getattr(error, "strerror", None) or "its data is damaged"
        yield InputError("E_READ", f"{source} cannot be read: {why}.", "Check the file and its permissions.")


Reads = Callable[[IO[bytes], str, Path, Limits], Iterator[Given]]


def _page(media: Media) -> Reads:
    def read(file: IO[bytes], source: str, path: Path, limits: Limits) -> Iterator[Given]:
        content = file.read(limits.page + 1)
        yield _whole(content, source, media, _clean(path.stem), limits)

    return read


def _whole(content: bytes, source: str, media: Media, id_: str | None, limits: Limits) -> Given:
    if len(content) > limits.page:
        return _too_large(source, limits)
    return Whole(Page(source=source, content=content, media=media, id=id_))


def _too_large(source: str, limits: Limits) -> InputError:
    return InputError(
        "E_SIZE",
        f"{source} is larger than {limits.page // 2**20} MiB, the limit for one article.",
        "Give each article as a file or a line of its own.",
    )


def _rows(file: IO[bytes], source: str, _: Path, limits: Limits) -> Iterator[Given]:
    yield from _lines(iter(lambda: file.read(_CHUNK), b""), source, limits)


def _packed_rows(file: IO[bytes], source: str, _: Path, limits: Limits) -> Iterator[Given]:
    try:
        yield from _lines(_unpacked(file, source, limits), source, limits)
    except InputError as error:
        yield error


#: Which reader takes which file.  A new format is a new line.
_READERS: dict[str, Reads] = {
    ".txt": _page(Media.TEXT),
    ".md": _page(Media.MARKDOWN),
    ".markdown": _page(Media.MARKDOWN),
    ".html": _page(Media.HTML),
    ".htm": _page(Media.HTML),
    ".jsonl": _rows,
    ".jsonl.gz": _packed_rows,
}


def _reader(name: str) -> Reads | None:
    name = name.lower()
    return next((reader for suffix, reader in _READERS.items() if name.endswith(suffix)), None)


def _unpacked(file: IO[bytes], source: str, limits: Limits) -> Iterator[bytes]:
    """The bytes of a gzip file, in pieces of at most a chunk however much comes out of a byte."""
    taken = given_out = 0
    unpack = zlib.decompressobj(wbits=31)
    while data := unpack.unconsumed_tail or unpack.unused_data or file.read(_CHUNK):
        if not unpack.unconsumed_tail and not unpack.unused_data:
            taken += len(data)
        if unpack.eof:
            # gzip files may be several, one after the other.
            data, unpack = data.lstrip(b"\0"), zlib.decompressobj(wbits=31)
        piece = unpack.decompress(data, _CHUNK)
        given_out += len(piece)
        if given_out > limits.ratio_from and given_out > limits.ratio * taken:
            raise InputError(
                "E_BOMB",
                f"{source} unpacks to more than {limits.ratio} times its size and was given up.",
                "Unpack it yourself and give the articles that you want.",
            )
        yield piece
    if not unpack.eof:
        raise InputError("E_READ", f"{source} ends in the middle of its data.", "Copy or download it again.")


def _lines(chunks: Iterable[bytes], source: str, limits: Limits) -> Iterator[Given]:
    """The rows in a stream of bytes; blank lines are none, and a line over the limit costs no more than the limit."""
    number, rest, too_long, found = 1, b"", False, False
    for chunk in chunks:
        *whole, last = chunk.split(b"\n")
        for piece in whole:
            line, rest = rest + piece, b""
            found = True
            yield from _row(line, source, number, too_long, limits)
            too_long, number = False, number + 1
        if len(rest) + len(last) > limits.page:
            too_long, last, rest = True, b"", b""
        rest = b"" if too_long else rest + last
    if rest or too_long:
        found = True
        yield from _row(rest, source, number, too_long, limits)
    if not found:
        yield InputError("E_EMPTY", f"{source} holds no text.", "Leave it out, or give a file with articles.")


def _row(line: bytes, source: str, number: int, too_long: bool, limits: Limits) -> Iterator[Given]:
    if too_long or len(line) > limits.page:
        yield _too_large(f"{source} line {number}", limits)
    elif line.strip():
        yield Row(source, number, line.rstrip(b"\r"))


def _standard_input(limits: Limits) -> Iterator[Given]:
    """Rows where the first mark is a brace, a page where it is a tag, else one text."""
    source, stream = "standard input", sys.stdin.buffer
    head = stream.read(limits.page + 1)
    first = head.lstrip(b"\xef\xbb\xbf \t\r\n")[:1]
    if first == b"{":
        chunks = iter(lambda: stream.read(_CHUNK), b"")
        yield from _lines((c for part in ((head,), chunks) for c in part), source, limits)
    else:
        media = Media.HTML if first == b"<" else Media.TEXT
        yield _whole(head, source, media, None, limits)


def _shown(path: Path) -> str:
    return _clean(str(path))[:200]


def _clean(name: str) -> str:
    """A file's name as text: bytes of it that are none are replaced."""
    return name.encode("utf-8", "replace").decode("utf-8")
