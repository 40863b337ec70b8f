"""What an account prints without vouching for it: what it calls a hoax, and what it has from nobody."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from twosource.model.finding import Reading
from twosource.reconcile.differences.denials import DEBUNKING, HOAX
from twosource.reconcile.frames import Frame, Names


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """When a sentence is somebody's text, and no phrase that two accounts happen on."""

    words: int = 8


DEFAULT = Options()


def at_a_distance(
    story: Sequence[Frame],
    readings: Sequence[Reading],
    cast: Names,
    denying: AbstractSet[str],
    options: Options = DEFAULT,
) -> tuple[Frame, ...]:
    """The clauses, hedged where their account does not vouch for them.

    So are those that the words around them call a hoax, a rumour or untrue.  An account that calls a report false
    (``denying``) or speaks of a hoax vouches for nothing that it has from no one whom it names, and for no sentence
    that one prints too which does neither: it may be that report.
    """
    debunkers = denying | {r.article.id for r in readings if HOAX.search(r.article.text)}
    nobody = {None, *_unnamed(readings, cast)}
    believed = {
        f.proposition.sentence.exact
        for f in story
        if f.account not in debunkers and len(f.proposition.sentence.exact.split()) >= options.words
    }

    def is_borrowed(frame: Frame) -> bool:
        p = frame.proposition
        return (p.foreign and frame.by in nobody) or (p.sentence.exact in believed and not frame.spoken)

    def is_distant(frame: Frame) -> bool:
        return (frame.said is not None and is_refuted(frame)) or (frame.account in debunkers and is_borrowed(frame))

    return tuple(_hedged(f) if is_distant(f) else f for f in story)


def _hedged(frame: Frame) -> Frame:
    p = frame.proposition
    return frame if p.negated or p.hedged else replace(frame, proposition=replace(p, hedged=True))


def _unnamed(readings: Sequence[Reading], cast: Names) -> Iterator[str]:
    """The sources that the texts only describe: "a website"."""
    for reading in readings:
        for i, referent in enumerate(reading.referents):
            entity = None if referent.named else cast.entity(reading.article.id, i)
            if entity is not None:
                yield entity


def is_refuted(frame: Frame) -> bool:
    """True where the words around a clause call something a hoax, a rumour or untrue."""
    p = frame.proposition
    start, end = p.where.start - p.sentence.start, p.where.end - p.sentence.start
    return DEBUNKING.search(f"{p.sentence.exact[:start]} {p.sentence.exact[end:]}") is not None
