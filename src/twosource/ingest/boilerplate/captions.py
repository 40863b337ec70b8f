"""Lines that belong to pictures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from twosource.ingest.boilerplate import forms
from twosource.ingest.boilerplate.lines import Line, sentences_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What a caption looks like."""

    #: Characters of the longest caption: the longest seen in 4,564 articles has 400.
    longest: int = 450
    #: Words of a line in a pair of description and caption.
    pair: int = 14
    #: Share of the shorter one's words that must stand in the other.  Two statements one below the other share names
    #: only, a quarter of their words.
    shared: float = 0.5
    #: Letters of a word that are compared there.
    stem: int = 7
    #: Sentences of the longest caption before its credit.
    sentences: int = 2
    #: Share of an article's lines that must end in a stop for the missing one to mean something.
    finished: float = 0.5


def captions_in(lines: Sequence[Line], known: frozenset[str], options: Options = Options()) -> dict[int, int]:
    """The lines that are captions: index, and the offset in the line where it begins to be one.

    ``known`` are those that the page's markup says to be captions, blanks folded.
    """
    found = {i: 0 for i, line in enumerate(lines) if " ".join(line.text.split()) in known}
    for i, line in enumerate(lines):
        at = _caption_from(line, i == 0, i == len(lines) - 1, options)
        if at is not None:
            found.setdefault(i, at)
    whole = [*_after_buttons(lines), *_pairs(lines, options)]
    if sum(line.finished for line in lines) >= options.finished * len(lines):
        whole += _labelled(lines)
    return found | dict.fromkeys(whole, 0)


def _caption_from(line: Line, first: bool, last: bool, options: Options) -> int | None:
    text = line.text
    if text.startswith("Buy Photo "):
        return 0  # a button that opens a caption, in all 25 places of 2,675 articles
    if len(text) > options.longest:
        return None
    if forms.CREDIT_LINE.fullmatch(text):
        return 0
    if credit := forms.CREDIT.search(text):
        before = text[: credit.start()].strip()
        alone = last or line.speaks or sum(1 for _ in sentences_of(before)) > options.sentences
        # A longer paragraph with a credit behind it is text, and so is one that quotes somebody.
        return credit.start() if before and alone else 0
    said = not first and not line.finished and not line.speaks and text[-1] not in ":,;—–-"
    return 0 if said and forms.PICTURED.search(text) else None


def _after_buttons(lines: Sequence[Line]) -> Iterator[int]:
    for i, line in enumerate(lines):
        if forms.PICTURE_BUTTON.fullmatch(line.text):
            yield i
            if i + 1 < len(lines) and not line.alone and not lines[i + 1].finished and len(lines[i + 1].text) < 100:
                yield i + 1


def _pairs(lines: Sequence[Line], options: Options) -> Iterator[int]:
    """A picture's description and its caption: two short lines in one block and of one content, in a text of blocks."""
    if sum(line.alone for line in lines) < len(lines) / 2:
        return
    for i in range(1, len(lines) - 1):
        one, two = lines[i], lines[i + 1]
        joined = two.start == one.end + 1
        if joined and all(_short(line, options) for line in (one, two)) and _alike(one, two, options):
            yield from (i, i + 1)


def _short(line: Line, options: Options) -> bool:
    return (
        not line.finished and len(line.text.split()) <= options.pair and line.text[-1] not in ":,;" and not line.speaks
    )


def _alike(one: Line, two: Line, options: Options) -> bool:
    """True when most words of the shorter line stand in the other, endings left out."""
    a, b = ({w[: options.stem] for w in line.key} for line in (one, two))
    return len(a & b) >= max(1, options.shared * min(len(a), len(b)))


def _labelled(lines: Sequence[Line]) -> list[int]:
    """Lines such as "Heartbroken: Relatives block the road", where an article has more than one."""
    found = [
        i
        for i, line in enumerate(lines)
        if i
        and not line.finished
        and not line.speaks
        and line.text[-1] not in ":,;—–-'\"’”"
        and (m := forms.LABELLED.fullmatch(line.text))
        and not forms.LISTED.fullmatch(m["label"])
        and "http" not in line.text
        and "@" not in line.text
        and "#" not in line.text
    ]
    return found if len(found) > 1 else []
