"""Printings out of plain sentences; a bar stands where a cue breaks the quotation."""

from __future__ import annotations

from collections.abc import Mapping

from twosource.model.passage import Passage
from twosource.reconcile.words.wording import Strand, terms


def strand(article: str, sentence: str, family: str | None = None) -> Strand:
    parts, at = [], 0
    for piece in sentence.split("|"):
        parts.append(Passage(at, at + len(piece), piece))
        at += len(piece) + 1
    return Strand(article=article, family=family or article, terms=terms(parts), text=sentence.replace("|", " "))


def strands(sentences: Mapping[str, str]) -> list[Strand]:
    return [strand(article, sentence) for article, sentence in sentences.items()]
