"""Headlines that say whose words they give: "Mayor: gate will be “mended by May”"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from twosource.findings.cues import NO_SPEAKERS, Speech
from twosource.findings.quotes.draft import Draft
from twosource.findings.quotes.frames import Frame
from twosource.findings.quotes.layout import Layout
from twosource.findings.referents import lexicon
from twosource.model.finding import Mode
from twosource.model.language import EntityKind

_LABEL = frozenset({"PROPN", "NOUN", "ADJ", "PUNCT"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What a headline with a label looks like."""

    #: Items of the line; longer ones are sentences.
    longest: int = 26
    #: Tokens of the label: "Harrow Police Chief Ada Lund".
    label: int = 5
    #: Words behind the colon that make a statement.
    words: int = 4


def label(layout: Layout, segment: int, options: Options = Options()) -> tuple[Frame, int] | None:
    """Who a headline gives the word to, and the position behind the colon."""
    here = layout.segments[segment]
    if not here.last or here.paragraph > 0 or len(here.items) > options.longest:
        return None
    if segment and layout.segments[segment - 1].paragraph == here.paragraph:
        return None
    items = here.items
    colon = next((k for k in range(1, min(len(items), options.label + 1)) if _text(layout, items[k]) == ":"), None)
    if colon is None or len(items) - colon <= options.words or min(items[:colon]) < 0:
        return None
    first, last = items[0], items[colon - 1]
    return (
        (Frame(last, last + 1, last + 1, Speech.VOICE, (first, last + 1)), colon + 1)
        if _speaks(layout, first, last)
        else None
    )


def _speaks(layout: Layout, first: int, last: int) -> bool:
    """True for a label that is a name, or the role of somebody who can speak."""
    tokens = layout.analysis.tokens[first : last + 1]
    if any(t.pos not in _LABEL or t.text.lower() in NO_SPEAKERS for t in tokens):
        return False
    names = layout.analysis.names
    surname = tokens[-1].text
    # "Mo Cole Senate: Governor Picks Aide" has a subject before its colon, and no speaker.
    kinds = {
        n.kind for n in names if n.last == last + 1 or (layout.token(n.last - 1).text == surname and first == last)
    }
    person = bool(lexicon.roles(tokens[-1].lemma.lower()) & (lexicon.PERSONAL | {"group"}))
    return person or bool(kinds & {EntityKind.PERSON, EntityKind.ORGANIZATION})


def _text(layout: Layout, item: int) -> str:
    return layout.token(item).text if item >= 0 else ""


def labelled(layout: Layout) -> Iterator[Draft]:
    """The statements of headlines with a label, where more than a quotation in marks stands behind the colon."""
    for n in range(len(layout.segments)):
        if layout.segments[n].paragraph > 0:
            return
        found = label(layout, n)
        rest = layout.segments[n].items[found[1] :] if found else ()
        while rest and rest[-1] >= 0 and layout.token(rest[-1]).pos == "PUNCT":
            rest = rest[:-1]
        if found is None or found[0].source is None or not _is_statement(layout, rest):
            continue
        yield Draft(
            parts=[(layout.start_of(rest[0]), layout.end_of(rest[-1]))],
            mode=Mode.INDIRECT,
            frame=found[0],
            source=layout.offsets(*found[0].source),
            segment=n,
        )


def _is_statement(layout: Layout, items: tuple[int, ...]) -> bool:
    tokens = [layout.token(i) for i in items if i >= 0]
    return any(t.pos in {"VERB", "AUX"} for t in tokens) and sum(t.text[0].isalnum() for t in tokens) >= 3
