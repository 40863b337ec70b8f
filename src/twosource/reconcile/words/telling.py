"""The words of a sentence that tell the claim it is shown for, where it tells more than that."""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import dataclass
from math import fsum

from twosource.model.passage import Passage
from twosource.reconcile.words.wording import weight
from twosource.text.words import norms


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """When a clause is set apart from the rest of its sentence.

    Set by reading some eighty such sentences of 90 stories; they change what is shown, and no figure.
    """

    #: Share of the words shown from which they are all told, and characters beside it that tell more: what is left is
    #: a day, or who says so.
    whole: float = 0.7
    more: int = 40
    #: Share of what else the sentence tells, by how much each word says, that another account prints for the claim
    #: too: from there on both tell the whole of it, whichever clause tied them.  Of 668 cells with a clause to be set
    #: apart 132 are so.
    beside: float = 0.7


def telling(
    shown: Passage, clauses: Iterable[Passage], others: Container[str], options: Options = Options()
) -> tuple[Passage, ...]:
    """The clauses in a passage that is shown for them, in order; nothing where they are most of it.

    ``others`` has the words that other accounts print for the claim.
    """
    parts: list[Passage] = []
    for where in sorted(set(clauses), key=lambda w: (w.start, -w.end)):
        if not shown.contains(where):
            return ()
        if not parts or where.start >= parts[-1].end:
            parts.append(_with_marks(where, shown, parts[-1].end if parts else shown.start))
        elif where.end > parts[-1].end:
            return ()  # clauses that overlap are no parts to be set apart
    told = sum(len(p.exact) for p in parts)
    mostly = not parts or told >= options.whole * len(shown.exact) or len(shown.exact) - told < options.more
    return () if mostly or _known(shown, parts, others) >= options.beside else tuple(parts)


def _known(shown: Passage, parts: Iterable[Passage], others: Container[str]) -> float:
    """Share of the words of a passage outside some parts of it that others print too, by how much each says."""
    left, done = [], shown.start
    for part in parts:
        left.append(shown.exact[done - shown.start : part.start - shown.start])
        done = part.end
    beside = {w: weight(w) for w in norms(" ".join([*left, shown.exact[done - shown.start :]]))}
    return fsum(n for w, n in beside.items() if w in others) / (fsum(beside.values()) or 1.0)


def _with_marks(where: Passage, shown: Passage, begin: int) -> Passage:
    """A clause with the quotation marks right around it: "the jet “The Starship" leaves one open."""
    first, last = where.start - shown.start, where.end - shown.start
    first -= where.start > begin and shown.exact[first - 1] in _OPENING
    last += last < len(shown.exact) and shown.exact[last] in _CLOSING
    return Passage(shown.start + first, shown.start + last, shown.exact[first:last])


_OPENING, _CLOSING = frozenset('“‘"'), frozenset('”’"')
