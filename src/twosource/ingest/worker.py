"""The child process that parses bytes from outside: ``python -m twosource.ingest.worker``.

It holds itself to the limits of memory and CPU time where the system has them, and imports heavy libraries only when
a page needs them, so that plain text costs no more than the start of the interpreter.
"""

from __future__ import annotations

import logging
import os
import sys
import time
from typing import IO

import msgspec

from twosource.ingest.limits import Limits
from twosource.ingest.messages import OUT_OF_MEMORY, Answer, Job, Refusal, Row, receive, send
from twosource.model.errors import InputError


def main() -> None:
    """Answer jobs from standard input until it ends."""
    logging.disable()
    jobs, answers = _pipes()
    decoder = msgspec.msgpack.Decoder(Job)
    while (data := receive(jobs)) is not None:
        job = decoder.decode(data)
        _hold_to(job.limits)
        try:
            answer = _answer(job)
        except MemoryError:
            os._exit(OUT_OF_MEMORY)
        send(answers, answer)
    # Skips the teardown of the libraries: the parent waits for this.
    os._exit(0)


def _pipes() -> tuple[IO[bytes], IO[bytes]]:
    # A library that prints must not break the frames.
    answers = os.fdopen(os.dup(1), "wb")
    silence = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silence, 1)
    os.close(silence)
    return sys.stdin.buffer, answers


def _hold_to(limits: Limits) -> None:
    if sys.platform == "win32":
        return
    import resource

    for what, most in (
        (resource.RLIMIT_AS, limits.memory),
        (resource.RLIMIT_CPU, int(time.process_time()) + limits.cpu_seconds + 1),
    ):
        try:
            _, hard = resource.getrlimit(what)
            resource.setrlimit(what, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))
        except (ValueError, OSError):
            # macOS refuses some of them; the parent's clock remains.
            continue


def _answer(job: Job) -> Answer:
    from twosource.ingest.pages import article_of

    source = f"{job.item.source}:{job.item.line}" if isinstance(job.item, Row) else job.item.page.source
    try:
        return Answer(article=article_of(job.item, job.limits))
    except InputError as error:
        return Answer(refusal=Refusal(error.code, error.message, error.next_step))
    except RecursionError:
        return Answer(
            refusal=Refusal(
                "E_DEPTH", f"{source} is nested too deeply to be read.", "Give the article's text as a .txt file."
            )
        )
    except MemoryError:
        raise
    except Exception as error:
        return Answer(
            refusal=Refusal(
                "E_READER",
                f"{source} cannot be read: {type(error).__name__}.",
                "Save the article's text alone as a .txt file, and report the page as a bug.",
            )
        )


if __name__ == "__main__":
    main()
