"""Whose words a token is: the account's own, a quoted person's, or a named source's."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from twosource.findings.propositions.unmarked import in_first_person, set_off
from twosource.findings.propositions.views import views
from twosource.model.article import Article
from twosource.model.finding import Mode, Quote, Reading
from twosource.model.language import Analysis
from twosource.text.marks import quoted


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """Which words in quotation marks are somebody's."""

    #: Words between marks that no finder of quotations took for one; fewer are a title, a name or a word held at arm's
    #: length.
    words: int = 4
    #: Share of a clause's words from which it is the speaker's whose words they are, though its verb is not.
    most: float = 0.6


@dataclass(frozen=True, slots=True)
class Voice:
    """The referent that speaks (``None``: somebody, the text does not tell who) and the quotation it speaks in."""

    by: int | None
    quote: int | None
    denied: bool = False


#: Somebody's words, and nothing tells whose.
_SOMEBODY = Voice(None, None)


def voices(
    article: Article,
    analysis: Analysis,
    reading: Reading,
    referent_of: Mapping[int, int],
    options: Options = Options(),
) -> tuple[Voice | None, ...]:
    """For every token the voice it belongs to; ``None`` where it is the account's own.

    Marked words weigh more than reported speech around them, and what a speaker repeats of another's words is the
    other's.  What stands in marks or in the first person is not the account's either, whether or not it was taken for
    a quotation, and what somebody thinks is that person's.  ``referent_of`` has the referents of tokens that head
    mentions.
    """
    found: list[Voice | None] = [None] * len(analysis.tokens)
    remarks = frozenset(_remarks(analysis))
    for index in sorted(range(len(reading.quotes)), key=lambda q: (_depth(reading.quotes[q]), q)):
        quote = reading.quotes[index]
        for part in quote.parts:
            for i in analysis.within(part.start, part.end):
                if quote.mode is not Mode.INDIRECT or i not in remarks:
                    found[i] = Voice(quote.speaker, index, _is_denied(quote))
    _mark(article, analysis, found, options)
    taken = [v is not None for v in found]
    for i in (*set_off(article, analysis, taken), *in_first_person(analysis, taken)):
        found[i] = found[i] or _SOMEBODY
    for top, holder in views(analysis):
        for i in analysis.subtree(top):
            found[i] = found[i] or Voice(None if holder is None else referent_of.get(holder), None)
    return tuple(found)


def _remarks(analysis: Analysis) -> Iterator[int]:
    """The tokens of sentences in brackets: the account's own, also in the midst of what it reports."""
    for first, last in analysis.sentences:
        if analysis.tokens[first].text == "(" and ")" in [t.text for t in analysis.tokens[last - 2 : last]]:
            yield from range(first, last)


def _mark(article: Article, analysis: Analysis, found: list[Voice | None], options: Options) -> None:
    """Give to somebody what stands in marks and belongs to no quotation."""
    for block in quoted(article.text, [(o.start, o.end) for o in article.omitted]):
        inside = analysis.within(block.start, block.end)
        if sum(analysis.tokens[i].pos != "PUNCT" for i in inside) >= options.words:
            for i in inside:
                found[i] = found[i] or _SOMEBODY


def _depth(quote: Quote) -> int:
    return (quote.mode is not Mode.INDIRECT) + (quote.within is not None)


def _is_denied(quote: Quote) -> bool:
    # Who denies a thing in words of his own says those words: "I never met the man," he denied.
    return quote.denied and quote.mode is not Mode.DIRECT


def voice_of(
    found: Sequence[Voice | None], head: int, own: Iterable[int], options: Options = Options()
) -> Voice | None:
    """The voice of a clause: that of its predicate, else that of most of its words ("…," she said, read as one)."""
    if found[head] is not None:
        return found[head]
    counts = Counter(found[i] for i in own)
    voice, count = counts.most_common(1)[0] if counts else (None, 0)
    return voice if count >= options.most * counts.total() else None
