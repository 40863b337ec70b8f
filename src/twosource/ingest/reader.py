"""The parent's side of the worker: bytes from outside are parsed in a process that can be ended."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from types import TracebackType
from typing import Self

import msgspec

from twosource.ingest.limits import USUAL, Limits
from twosource.ingest.messages import OUT_OF_MEMORY, Answer, Job, Refusal, Row, Whole, receive, send

_ANSWER = msgspec.msgpack.Decoder(Answer)
# Numeric libraries reserve address space for each thread that they might start.
_ONE_THREAD = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}


class Reader:
    """Reads pages in a child process; a page that hangs or bursts it ends the child, not the run.

    A context manager.  The child starts at once and is kept for all pages; after a kill the next page gets a new one.
    """

    def __init__(self, limits: Limits = USUAL) -> None:
        self._limits = limits
        self._child: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        self._child = _start()
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        self._stop()

    def read(self, item: Row | Whole) -> Answer:
        """The article in a page or row, or why there is none."""
        child = self._child = self._child or _start()
        late = threading.Event()
        timer = threading.Timer(self._limits.seconds, _end, (child, late))
        timer.start()
        try:
            answer = _ask(child, Job(item, self._limits))
        finally:
            timer.cancel()
        if answer is None:
            status = self._stop()
            answer = Answer(refusal=_why(status, late.is_set(), _source(item), self._limits))
        return answer

    def _stop(self) -> int:
        child, self._child = self._child, None
        if child is None:
            return 0
        with child:
            try:
                assert child.stdin
                child.stdin.close()
                child.wait(1)
            except (subprocess.TimeoutExpired, OSError):
                child.kill()
        return child.returncode


def _start() -> subprocess.Popen[bytes]:
    # -P: no module is imported from the current folder, which may be the folder of articles.
    command = [sys.executable, "-P", "-X", "utf8", "-m", "twosource.ingest.worker"]
    return subprocess.Popen(  # noqa: S603
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, **_ONE_THREAD},
    )


def _end(child: subprocess.Popen[bytes], late: threading.Event) -> None:
    late.set()
    child.kill()


def _ask(child: subprocess.Popen[bytes], job: Job) -> Answer | None:
    assert child.stdin
    assert child.stdout
    try:
        send(child.stdin, job)
        data = receive(child.stdout)
    except OSError:
        return None
    return None if data is None else _ANSWER.decode(data)


def _source(item: Row | Whole) -> str:
    return f"{item.source}:{item.line}" if isinstance(item, Row) else item.page.source


def _why(status: int, late: bool, source: str, limits: Limits) -> Refusal:
    if late or status == -getattr(signal, "SIGXCPU", 0):
        return Refusal(
            "E_TIMEOUT",
            f"{source} took longer to read than the limit of {limits.seconds:g} seconds and was given up.",
            "Save the article's text alone as a .txt file and give that.",
        )
    if status == OUT_OF_MEMORY or -status in (signal.SIGABRT, signal.SIGSEGV, getattr(signal, "SIGKILL", 0)):
        return Refusal(
            "E_MEMORY",
            f"{source} needs more memory to read than the limit of {limits.memory // 2**20} MiB.",
            "Save the article's text alone as a .txt file and give that.",
        )
    return Refusal(
        "E_READER",
        f"The process that reads pages ended at {source} (status {status}).",
        "Run 'twosource doctor'; if all is well there, report the page as a bug.",
    )
