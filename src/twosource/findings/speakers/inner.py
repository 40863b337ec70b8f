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
        found = _told_of(gathering, quotes, number, at, outer) if len(span) == 1 else None
    else:
        named = named_in(gathering, span, at)
        found = named[0] if len(named) == 1 and not analysis.has(at, "conj") else None
    # Nobody speaks of herself by name.
    said = (i for p in quote.parts for i in analysis.within(p.start, p.end))
    return None if found is outer or any(gathering.at.get(i) is found for i in said) else found


def _told_of(
    gathering: Gathering, quotes: Sequence[Quote], number: int, pronoun: int, outer: Draft | None
) -> Draft | None:
    """The only one of whom the speaker has told so far, or of whom the sentence before the quotation does.

    Where somebody unnamed comes in between, it may be they.
    """
    analysis, holder = gathering.analysis, quotes[number].within
    parts = quotes[holder].parts if holder is not None else ()
    said = [i for p in parts for i in analysis.within(p.start, p.end) if i < pronoun]
    word = analysis.tokens[pronoun].text.lower()
    if _people(gathering, said) or _somebody(gathering, said):
        return _only(gathering, said, word, None)
    opening = analysis.within(parts[0].start, parts[0].end)[0]
    sentence = analysis.tokens[opening].sentence
    first = analysis.sentences[max(sentence - 1, 0)][0]
    return _only(gathering, range(first, opening), word, outer)


def _only(gathering: Gathering, told: Sequence[int], word: str, outer: Draft | None) -> Draft | None:
    found = _people(gathering, told) - {outer}
    if len(found) != 1 or _somebody(gathering, told):
        return None
    only = found.pop()
    return only if fits(only, word) else None


def _people(gathering: Gathering, told: Sequence[int]) -> set[Draft]:
    return {d for i in told if (d := gathering.at.get(i)) is not None and d.kind is EntityKind.PERSON}


def _somebody(gathering: Gathering, told: Sequence[int]) -> bool:
    tokens = gathering.analysis.tokens
    return any(
        tokens[i].pos == "NOUN"
        and i not in gathering.at
        and not is_plural(gathering.analysis, i)
        and bool(lexicon.roles(tokens[i].lemma.lower()) & (lexicon.PERSONAL | {"group"}))
        for i in told
    )
