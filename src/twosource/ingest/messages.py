"""What parent and worker tell each other: frames of four bytes of length and MessagePack."""

from __future__ import annotations

import struct
from typing import IO

import msgspec

from twosource.ingest.limits import Limits
from twosource.model.article import Article, Page

#: Exit status of a worker that ran out of memory.
OUT_OF_MEMORY = 77

_LENGTH = struct.Struct(">I")


class Row(msgspec.Struct, frozen=True, tag="row"):
    """One line of a JSONL file, not yet looked into."""

    source: str
    line: int
    content: bytes


class Whole(msgspec.Struct, frozen=True, tag="page"):
    """One page."""

    page: Page


class Job(msgspec.Struct, frozen=True):
    """What to read, and within which limits."""

    item: Row | Whole
    limits: Limits


class Refusal(msgspec.Struct, frozen=True):
    """Why it was not read: the three parts of an ``InputError``."""

    code: str
    message: str
    next_step: str


class Answer(msgspec.Struct, frozen=True):
    """The article, its id empty where the page names none; or the refusal."""

    article: Article | None = None
    refusal: Refusal | None = None


def send(pipe: IO[bytes], message: Job | Answer) -> None:
    """One frame, written and flushed."""
    data = msgspec.msgpack.encode(message)
    pipe.write(_LENGTH.pack(len(data)) + data)
    pipe.flush()


def receive(pipe: IO[bytes]) -> bytes | None:
    """The bytes of the next frame, ``None`` at the end or inside a broken one."""
    head = pipe.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    (length,) = _LENGTH.unpack(head)
    data = pipe.read(length)
    return data if len(data) == length else None
