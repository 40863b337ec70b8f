"""Whose words a speaker repeats: “Lund told me, ‘We are closing,’ and left,” Roe said."""

from __future__ import annotations

from collections.abc import Sequence

from twosource.findings.referents import lexicon
from twosource.findings.referents.descriptions import is_plural
from twosource.findings.referents.drafts import Draft, Gathering
from twosource.findings.speakers.pronouns import SINGULAR, fits
from twosource.findings.speakers.sources import head_within, named_in
from twosource.model.finding import Quote
from twosource.model.language import EntityKind


def repeated(gathering: Gathering, quotes: Sequence[Quote], number: int, outer: Draft | None) -> Draft | None:
    """Who said the words of quotation ``number``, which ``outer`` repeats; ``None`` unless a name makes it plain."""
    quote, analysis = quotes[number], gathering.analysis
    if quote.source is None:
        return None
    span = analysis.within(quote.source.start, quote.source.end)
    at = head_within(analysis, span)
    if analysis.tokens[at].text.lower() in SINGULAR:
        found = _told_of(gathering, quotes, number, at) if len(span) == 1 else None
    else:
        named = named_in(gathering, span, at)
        found = named[0] if len(named) == 1 and not analysis.has(at, "conj") else None
    # Nobody speaks of herself by name.
    said = (i for p in quote.parts for i in analysis.within(p.start, p.end))
    return None if found is outer or any(gathering.at.get(i) is found for i in said) else found


def _told_of(gathering: Gathering, quotes: Sequence[Quote], number: int, pronoun: int) -> Draft | None:
    """The only one of whom the speaker has told so far, where nobody unnamed comes in between."""
    analysis, holder = gathering.analysis, quotes[number].within
    parts = quotes[holder].parts if holder is not None else ()
    before = [i for p in parts for i in analysis.within(p.start, p.end) if i < pronoun]
    found = {d for i in before if (d := gathering.at.get(i)) is not None and d.kind is EntityKind.PERSON}
    unnamed = any(
        analysis.tokens[i].pos == "NOUN"
        and not is_plural(analysis, i)
        and i not in gathering.at
        and lexicon.roles(analysis.tokens[i].lemma.lower()) & (lexicon.PERSONAL | {"group"})
        for i in before
    )
    if len(found) != 1 or unnamed:
        return None
    only = found.pop()
    return only if fits(only, analysis.tokens[pronoun].text.lower()) else None
