"""What two accounts give to one thing that ties them by itself: a street, a noun with a measure.

Nothing else need be aligned.  An account that gives a thing two values tells of two such things, and so may the others:
then nobody is held against anybody.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

from twosource.model.dossier import Slot
from twosource.reconcile.differences.parallels import Parallel
from twosource.reconcile.differences.record import Found, apart, told


def keyed(
    given: Iterable[tuple[tuple[str, ...], Found]],
    slot: Slot,
    clash: Callable[[Found, Found], bool] = lambda one, other: one.low != other.low,
) -> Iterator[Parallel]:
    """The things, by their keys, of which accounts give two values that clash, and each account one (``Found.low``)."""
    homes: dict[tuple[str, ...], dict[str, list[Found]]] = defaultdict(lambda: defaultdict(list))
    for key, found in given:
        homes[key][found.account].append(found)
    for key in sorted(homes):
        accounts = homes[key].values()
        groups = None
        if all(len({f.low for f in found}) == 1 for found in accounts):
            groups = apart([found[0] for found in accounts], clash)
        if groups:
            frames = tuple(sorted((f.frame for g in groups for f in g), key=lambda f: f.key))
            yield Parallel(frames, told(slot, groups))
