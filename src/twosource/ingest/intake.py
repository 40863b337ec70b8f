"""What was given on the command line to articles: ``intake`` is the whole of this stage."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from twosource.ingest.identity import identified
from twosource.ingest.inputs import given
from twosource.ingest.limits import USUAL, Limits
from twosource.ingest.reader import Reader
from twosource.model.article import Article, Notice
from twosource.model.errors import InputError


@dataclass(frozen=True, slots=True)
class Intake:
    """The articles read, notices about the run, and an error for each input that could not be read."""

    articles: tuple[Article, ...] = ()
    notices: tuple[Notice, ...] = ()
    errors: tuple[InputError, ...] = ()


def intake(inputs: Sequence[str | Path], *, limits: Limits = USUAL) -> Intake:
    """Every article in ``inputs``; one that cannot be read never stops the others.

    Bytes from outside are parsed in a child process held to the limits.  It starts at once, and this function may be
    called from a thread while others go on.

    Args:
        inputs: files (``.txt``, ``.md``, ``.html``, ``.jsonl``, ``.jsonl.gz``), folders of them, or ``-``.
        limits: sizes, counts and times beyond which a page is refused or cut.
    """
    articles: list[Article] = []
    notices: list[Notice] = []
    errors: list[InputError] = []
    with Reader(limits) as reader:
        for item in given(inputs, limits):
            if isinstance(item, InputError):
                errors.append(item)
            elif isinstance(item, Notice):
                notices.append(item)
            else:
                answer = reader.read(item)
                if answer.article:
                    articles.append(answer.article)
                elif why := answer.refusal:
                    errors.append(InputError(why.code, why.message, why.next_step))
    named, twice = identified(articles)
    return Intake(named, (*notices, *twice), tuple(errors))
