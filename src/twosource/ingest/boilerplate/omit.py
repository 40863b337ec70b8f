"""Passages of a text that are left out of analysis, found line by line.

A line of running text taken for boilerplate is text lost, so each rule asks for the whole line, or for whole sentences
at its end, and a line that quotes somebody is left alone by the rules that go by its look.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from twosource.ingest.boilerplate import forms
from twosource.ingest.boilerplate.captions import captions_in
from twosource.ingest.boilerplate.lines import Line, is_code, lines_of, said_in, sentences_of
from twosource.ingest.boilerplate.makers import is_byline
from twosource.ingest.boilerplate.playlists import playlists_in
from twosource.ingest.boilerplate.repeats import repeats_in
from twosource.model.article import OmissionKind, Omitted

_RELATED, _PROMO, _BYLINE = OmissionKind.RELATED, OmissionKind.PROMO, OmissionKind.BYLINE
_CAPTION, _REPEAT = OmissionKind.CAPTION, OmissionKind.REPEAT
#: Which kind a passage is of that is of two: what names a source stays findable.
_ORDER = (_BYLINE, _RELATED, _CAPTION, _PROMO, _REPEAT)

Span = tuple[int, int, OmissionKind]


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How far the rules reach."""

    #: Characters of the longest line or sentence held against the forms.  In 4,564 articles the longest link with its
    #: label has 409, the longest note of an editor 378.
    longest: int = 900
    #: Lines at either end where only there signs of makers and calls to the reader are believed.  In those articles
    #: all of 133 credits stand within the last 5 lines, and 72 of 76 lines of names behind "by" within the first 5.
    edge: int = 5
    #: Sentences of the longest link with its label; what is longer is text under a heading such as "Earlier:".
    sentences: int = 2
    #: Lines of the longest list of links below a heading.
    links: int = 12
    #: Characters of the longest link in such a list.
    link: int = 150


def omitted(
    text: str, captions: frozenset[str] = frozenset(), start: int = 0, options: Options = Options()
) -> tuple[Omitted, ...]:
    """The passages of ``text`` from ``start`` on that are no part of the account, in order, none touching another.

    Args:
        text: the article's text.
        captions: lines that the page's markup says to be captions, blanks folded.
        start: where the article's own words begin.
        options: how far the rules reach.
    """
    lines = lines_of(text, start)
    kinds = _related(lines, options) | dict.fromkeys(playlists_in(lines), _RELATED)
    spans = [(lines[i].start, lines[i].end, kind) for i, kind in kinds.items()]
    for i, line in enumerate(lines):
        if i not in kinds:
            spans += _made(line, i, len(lines) - 1 - i, options)
    spans += [(lines[i].start + at, lines[i].end, _CAPTION) for i, at in captions_in(lines, captions).items()]
    spans += [(lines[i].start, lines[i].end, _REPEAT) for i in repeats_in(lines)]
    return tuple(Omitted(a, b, text[a:b], kind) for a, b, kind in _joined(text, sorted(spans, key=_place)))


def _place(span: Span) -> tuple[int, int, int]:
    return (span[0], -span[1], _ORDER.index(span[2]))


def _related(lines: list[Line], options: Options) -> dict[int, OmissionKind]:
    found: dict[int, OmissionKind] = {}
    # The first line is the headline: "Watch: …" is one there.
    for i, line in enumerate(lines[1:], 1):
        if i in found or len(line.text) > options.longest:
            continue
        if forms.RELATED_HEADING.fullmatch(line.text):
            found[i] = _RELATED
            found.update((j, _RELATED) for j in _links(lines, i + 1, options))
        elif _leads_away(line, options):
            found[i] = _RELATED
    return found


def _leads_away(line: Line, options: Options) -> bool:
    if forms.RELATED_LABEL.fullmatch(line.text):
        return sum(1 for _ in sentences_of(line.text)) <= options.sentences
    return not line.finished and forms.RELATED_LINE.fullmatch(line.text) is not None


def _links(lines: list[Line], first: int, options: Options) -> Iterator[int]:
    """Lines below a heading that are links: short, and no sentences."""
    for j in range(first, min(first + options.links, len(lines))):
        line = lines[j]
        if line.finished or len(line.text) > options.link or line.text.endswith((":", ",")) or line.speaks:
            return
        yield j


def _made(line: Line, before: int, behind: int, options: Options) -> list[Span]:
    """A byline, or the run of boilerplate sentences at the end of a line.

    ``before`` and ``behind`` count the lines on either side.
    """
    edge = min(before, behind) < options.edge
    if is_code(line.text):
        return [(line.start, line.end, _PROMO)]
    if len(line.text) <= options.longest and forms.EDITOR_LABEL.fullmatch(line.text):
        return [(line.start, line.end, _BYLINE)]
    if is_byline(line, early=before < options.edge, edge=edge):
        return [(line.start, line.end, _BYLINE)]
    found: list[Span] = []
    for a, b in reversed(list(sentences_of(line.text))):
        kind = _kind(line.text[a:b].strip(), edge, behind < options.edge, options)
        if kind is None and found and forms.TO_THE_READER.fullmatch(line.text[a:b].strip()):
            # "What would you have said? Tell us below."
            kind = _PROMO
        if kind is None:
            break
        end = found[0][1] if found and found[0][2] is kind else line.start + b
        found = [(line.start + a, end, kind), *(found[1:] if found and found[0][2] is kind else found)]
    if not found and (source := forms.SOURCE.search(line.text)):
        found = [(line.start + source.start(), line.end, _BYLINE)]
    if not found and (kind := _kind(line.text, edge, behind < options.edge, options)):
        found = [(line.start, line.end, kind)]
    return found


def _kind(sentence: str, edge: bool, closing: bool, options: Options) -> OmissionKind | None:
    if len(sentence) > options.longest or said_in(sentence):
        return None
    bare = sentence.rstrip(".! ")
    if forms.BYLINE.fullmatch(sentence) or forms.BYLINE.fullmatch(bare):
        return _BYLINE
    if edge and forms.BYLINE_EDGE.fullmatch(sentence):
        return _BYLINE
    if forms.PROMO.fullmatch(sentence) or forms.PROMO.fullmatch(bare):
        return _PROMO
    return _PROMO if closing and forms.PROMO_CLOSING.fullmatch(sentence) else None


def _joined(text: str, spans: list[Span]) -> Iterator[Span]:
    """Spans without overlaps; two of one kind on neighbouring lines are one."""
    held: Span | None = None
    for a, b, kind in spans:
        if held and a < held[1]:
            continue
        if held and kind is held[2] and text[held[1] : a] == "\n":
            held = (held[0], b, kind)
            continue
        if held:
            yield held
        held = (a, b, kind)
    if held:
        yield held
