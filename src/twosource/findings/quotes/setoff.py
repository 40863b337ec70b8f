"""Speech that stands without marks: a paragraph set off after a colon, the turns of an interview with name labels."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from twosource.findings.cues import NO_SPEAKERS
from twosource.findings.quotes.framing import Framing
from twosource.findings.quotes.layout import Layout
from twosource.findings.quotes.tags import LINKS
from twosource.text.nesting import MarkKind, Quoted

_MARKS = frozenset("\"“„«'‘")
_MONTHS = frozenset("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """When a paragraph without marks is plainly somebody's words."""

    #: Words of a paragraph after a colon; shorter ones are headings and list items.
    words: int = 8
    #: Turns an interview needs before a label with a colon counts as a speaker.
    turns: int = 3
    #: Words a turn has on average; lists and tables have fewer.
    spoken: int = 4
    #: Characters a label may have ("Secretary-General Maria dos Santos").
    label: int = 40
    #: Words of a post; shorter ones are the name of an account and a date.
    posted: int = 4
    #: Characters from the handle that signs a post to the end of its line.
    signature: int = 60


def set_off(layout: Layout, framing: Framing, options: Options = Options()) -> tuple[Quoted, ...]:
    """The stretches of an article that are speech without marks, as if marks stood around them."""
    found = {*_after_colons(layout, framing, options), *_turns(layout, options), *_posts(layout, options)}
    apart: list[Quoted] = []
    for block in sorted(found, key=lambda q: (q.start, -q.end)):
        if not apart or apart[-1].end <= block.start:
            apart.append(block)
    return tuple(apart)


def _block(start: int, end: int) -> Quoted:
    return Quoted(start=start, end=end, opening=(start, start), closing=(end, end), kind=MarkKind.DOUBLE)


def _after_colons(layout: Layout, framing: Framing, options: Options) -> Iterator[Quoted]:
    text = layout.article.text
    marked = {q.outer[0] for q in layout.blocks}
    for n, segment in enumerate(layout.segments):
        if not segment.last or n + 1 >= len(layout.segments) or not framing.announces(n):
            continue
        start, end = layout.paragraphs[layout.segments[n + 1].paragraph]
        body = text[start:end]
        if start in marked or len(body.split()) < options.words or body[-1] not in ".!?…;":
            continue
        if body[0].isalnum() or body[0] in "[(":
            yield _block(start, end)


def _posts(layout: Layout, options: Options) -> Iterator[Quoted]:
    """Posts printed in full, known by the signature behind them: ``… — Jane Roe (@janeroe) May 4, 2019``."""
    text = layout.article.text
    for n, (start, end) in enumerate(layout.paragraphs):
        dash = _signature(text, start, end, options)
        if dash is None:
            continue
        first, last = (start, dash) if dash > start else (layout.paragraphs[n - 1] if n else (start, start))
        last = _without_links(text, first, last)
        if text[first : first + 1] not in _MARKS and len(text[first:last].split()) >= options.posted:
            yield _block(first, last)


def _signature(text: str, start: int, end: int, options: Options) -> int | None:
    """Where the dash stands before the name and handle that sign a post; ``None`` where nobody signs."""
    handle = text.rfind("(@", max(start, end - options.signature), end)
    if handle < 0:
        return None
    dash = max(text.rfind(mark, max(start, handle - options.label), handle) for mark in ("—", "–"))
    name = text[dash + 1 : handle].strip()
    signs = dash >= start and name and len(name.split()) <= 6 and text[handle:end].count(")") == 1
    behind = text[text.find(")", handle) + 1 : end].split()
    return dash if signs and len(behind) <= 6 and (not behind or behind[0][:3] in _MONTHS) else None


def _without_links(text: str, start: int, end: int) -> int:
    """The end of a post without the links and pictures that close it."""
    words = text[start:end].rstrip()
    while words and any(mark in words.rsplit(maxsplit=1)[-1] for mark in LINKS):
        words = words[: -len(words.rsplit(maxsplit=1)[-1])].rstrip()
    return start + len(words)


def _turns(layout: Layout, options: Options) -> Iterator[Quoted]:
    """The words behind the labels of an interview, the interviewer's left out."""
    turns = [t for t in (_turn(layout, p, options) for p in range(len(layout.paragraphs))) if t]
    labels = Counter(label for label, _, _ in turns)
    asked = Counter(label for label, _, end in turns if layout.article.text[end - 1] == "?")
    words = sum(len(layout.article.text[start:end].split()) for _, start, end in turns)
    if len(turns) < options.turns or max(labels.values()) < 2 or words < options.spoken * len(turns):
        return
    marked = {q.outer[0] for q in layout.blocks}
    for label, start, end in turns:
        interviews = label in {"Q", "Question"} or 2 * asked[label] > labels[label]
        if not interviews and start not in marked:
            yield _block(start, end)


def _turn(layout: Layout, paragraph: int, options: Options) -> tuple[str, int, int] | None:
    """Label, start and end of the words of a paragraph that opens with a label and a colon."""
    text = layout.article.text
    start, end = layout.paragraphs[paragraph]
    colon = text.find(":", start, min(start + options.label, end))
    if colon < 0:
        return None
    label = text[start:colon].strip("*_ ")
    words = label.split()
    named = 0 < len(words) <= 4 and all(w[0].isupper() for w in words) and label.replace(" ", "").isalpha()
    named = named and NO_SPEAKERS.isdisjoint(label.lower().split())
    begin = colon + 1
    while begin < end and text[begin] in " *_":
        begin += 1
    return (label, begin, end) if named and end - begin > 1 and text[colon + 1 : colon + 2] in {" ", "*"} else None
