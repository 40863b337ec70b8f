"""What an account prints without vouching for it: what it calls a hoax, and what it has from nobody."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from twosource.model.finding import Reading
from twosource.reconcile.clauses.frames import Frame, Names
from twosource.reconcile.differences.denials import DEBUNKING, HOAX


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
    nobody = {None} | _unnamed(readings, cast)
    reprinted = _reprinted(story, debunkers, options)

    def is_distant(frame: Frame) -> bool:
        p = frame.proposition
        borrowed = frame.account in debunkers and p.foreign and frame.by in nobody
        copied = (frame.account, p.sentence.start) in reprinted and not frame.spoken
        doubted = borrowed or copied or (frame.said is not None and is_refuted(frame))
        # Its "no" is its own: who reprints it from there must not take it away.
        return doubted and not p.negated

    return tuple(_hedged(f) if is_distant(f) else f for f in story)


def _reprinted(story: Sequence[Frame], debunkers: AbstractSet[str], options: Options) -> AbstractSet[tuple[str, int]]:
    """Account and start of the sentences of some accounts that others print too, short ones beside long ones.

    "Here is what it says: The mill burnt down" leads to one.
    """
    printed: set[str] = set()
    theirs: dict[str, dict[int, str]] = {}
    for frame in story:
        sentence = frame.proposition.sentence
        if frame.account in debunkers:
            theirs.setdefault(frame.account, {})[sentence.start] = sentence.exact
        else:
            printed.add(sentence.exact)
    return {(a, start) for a, told in theirs.items() for start in _of_others(told, printed, options)}


def _of_others(told: Mapping[int, str], printed: AbstractSet[str], options: Options) -> Iterator[int]:
    """Where the sentences of an account begin that others print: those of some length, and what they stand beside."""
    stretch: list[tuple[int, str]] = []
    for start in (*sorted(told), -1):
        exact = told.get(start, "")
        tail = exact.rpartition(": ")[2]
        if exact and (exact in printed or tail in printed):
            stretch.append((start, tail))
            continue
        if any(len(words.split()) >= options.words for _, words in stretch):
            yield from (begin for begin, _ in stretch)
        stretch = []


def _hedged(frame: Frame) -> Frame:
    return replace(frame, proposition=replace(frame.proposition, hedged=True))


def _unnamed(readings: Sequence[Reading], cast: Names) -> AbstractSet[str]:
    """The sources that all texts only describe: "a website"; "the governor" of one is named in another."""
    meant = [(cast.entity(r.article.id, i), x.named) for r in readings for i, x in enumerate(r.referents)]
    named = {entity for entity, by_name in meant if by_name}
    return {entity for entity, _ in meant if entity is not None} - named


def is_refuted(frame: Frame) -> bool:
    """True where the words around a clause call something a hoax, a rumour or untrue."""
    p = frame.proposition
    start, end = p.where.start - p.sentence.start, p.where.end - p.sentence.start
    return DEBUNKING.search(f"{p.sentence.exact[:start]} {p.sentence.exact[end:]}") is not None
