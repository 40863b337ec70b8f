"""Long printings cut where other accounts part what they quote."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from twosource.reconcile.utterances.kinship.options import DEFAULT, Options
from twosource.reconcile.utterances.kinship.tying import ties
from twosource.reconcile.utterances.witnesses import Printing, Weights, cut


def cut_where_parted(found: Sequence[Printing], weights: Weights, options: Options = DEFAULT) -> list[Printing]:
    """The printings, long ones cut at the sentence ends where other accounts part what they quote.

    A full text that one account reprints would else tie together what everybody else quotes as separate statements.
    A cut needs another account that prints both sides far apart or in the other order, and no printing that goes
    across.
    """
    same: dict[tuple[tuple[str, ...], str | None], list[int]] = defaultdict(list)
    for number, printing in enumerate(found):
        same[printing.keys, printing.speaker].append(number)
    tied: dict[int, list[tuple[int, int, int]]] = defaultdict(list)
    seen = set()
    for tie in ties(found, weights, options):
        faces = (found[tie.one].keys, found[tie.one].speaker), (found[tie.other].keys, found[tie.other].speaker)
        if faces in seen:
            continue
        seen.add(faces)
        (a, b, _), (a_last, b_last, size) = tie.runs[0], tie.runs[-1]
        for one in same[faces[0]]:
            for other in same[faces[1]]:
                # A copy goes across wherever its original does and parts nothing: it is no second account.
                if found[one].strand.family != found[other].strand.family:
                    tied[one].append((other, a, a_last + size))
                    tied[other].append((one, b, b_last + size))
    pieces = [
        piece for i, printing in enumerate(found) for piece in cut(printing, list(_cuts(found, i, tied[i], options)))
    ]
    return sorted(pieces, key=lambda p: (p.place, p.parts))


def _cuts(
    found: Sequence[Printing], number: int, tied: Sequence[tuple[int, int, int]], options: Options
) -> Iterator[int]:
    for k, term in enumerate(found[number].strand.terms):
        if k == 0 or term.opens < 2:
            continue
        left = [other for other, first, last in tied if last <= k]
        right = [other for other, first, last in tied if first >= k]
        if len(left) + len(right) == len(tied) and any(
            parted(found[a], found[b], options) for a in left for b in right
        ):
            yield k


def parted(left: Printing, right: Printing, options: Options) -> bool:
    """True for two printings of one account that stand far apart, or the later before the earlier."""
    if left.article.id != right.article.id or left.quote == right.quote or left.overlaps(right):
        return False
    between = right.parts[0].start - left.parts[-1].end
    return between < 0 or between > options.apart
