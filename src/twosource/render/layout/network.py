"""Origins, accounts and the ties between them as a network small enough to draw."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from twosource.model.dossier import LineageKind
from twosource.render.layout import terms
from twosource.render.layout.names import shortened
from twosource.render.layout.ties import Spring, Tie

#: More boxes than this in a column cannot be told apart on a screen; the rest is in the list beside the drawing.
COLUMN = 12
#: A copy of a copy of a copy; deeper ones stand in the last column.
DEEPEST = 2
#: Kinds that make an account hang on another one.
_COPYING = (LineageKind.COPY, LineageKind.REWRITE, LineageKind.TRANSLATION)


@dataclass(frozen=True, slots=True)
class Box:
    """A node: an account, an origin, or several origins that feed the same accounts.

    ``own`` marks an account that is an origin itself.
    """

    key: str
    lines: tuple[str, ...]
    kind: str
    column: int
    own: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """An edge between two boxes.  ``kind`` is a lineage kind's name, or ``origin`` where only the origin is known."""

    start: str
    end: str
    kind: str
    label: str
    directed: bool = True


@dataclass(frozen=True, slots=True)
class Network:
    """What is drawn, and how many accounts and origins are left to the list."""

    boxes: tuple[Box, ...]
    lines: tuple[Line, ...]
    origins_left: int = 0
    accounts_left: int = 0


@dataclass(slots=True)
class _Ties:
    """The ties of all accounts by their two ends."""

    between: dict[tuple[str, str], list[Tie]] = field(default_factory=dict)
    outside: dict[tuple[str, str], LineageKind] = field(default_factory=dict)


def network(springs: tuple[Spring, ...], ties: tuple[Tie, ...], labels: Mapping[str, str]) -> Network | None:
    """The network of a dossier; ``None`` where there is nothing to draw.  ``labels`` are the accounts in order."""
    if not springs and not ties:
        return None
    sorted_ties = _sorted(ties)
    accounts = _heaviest(labels, springs, sorted_ties)
    fed = _feeding(springs, sorted_ties, set(accounts))
    depth = _depths(accounts, sorted_ties, fed)
    groups = _groups([s for s in springs if s.house not in accounts], set(accounts))
    shown = sorted(groups, key=lambda pair: -len(pair[0]))[:COLUMN]
    own = {spring.house for spring in springs}
    boxes = [_origin_box(i, group) for i, (_, group) in enumerate(shown)]
    boxes += [_account_box(a, labels[a], 1 + depth[a], own=a in own) for a in accounts]
    lines = [line for i, (among, group) in enumerate(shown) for line in _springing(f"o{i}", among, group, sorted_ties)]
    lines += [_between(pair, found) for pair, found in sorted(sorted_ties.between.items()) if {*pair} <= {*accounts}]
    lines += [Line(f"a{house}", f"a{account}", "origin", "") for house, account in fed]
    if not boxes:
        return None
    left = sum(len(group) for _, group in groups) - sum(len(group) for _, group in shown)
    return Network(tuple(boxes), tuple(lines), left, len(labels) - len(accounts))


def _sorted(ties: tuple[Tie, ...]) -> _Ties:
    found = _Ties()
    for tie in ties:
        if tie.known and tie.source != tie.account:
            found.between.setdefault((tie.source, tie.account), []).append(tie)
        elif not tie.known:
            found.outside.setdefault((tie.source.casefold(), tie.account), tie.kind)
    return found


def _heaviest(labels: Mapping[str, str], springs: tuple[Spring, ...], ties: _Ties) -> list[str]:
    if len(labels) <= COLUMN:
        return list(labels)
    weight = dict.fromkeys(labels, 0)
    for id_ in (id_ for spring in springs for id_, _ in spring.accounts):
        weight[id_] = weight.get(id_, 0) + 1
    for id_ in (id_ for pair in ties.between for id_ in pair):
        weight[id_] = weight.get(id_, 0) + 3
    kept = set(sorted(labels, key=lambda a: -weight[a])[:COLUMN])
    return [a for a in labels if a in kept]


def _account_box(id_: str, label: str, column: int, *, own: bool) -> Box:
    # A headline keeps its quotation marks when it is cut once more.
    name = f"“{shortened(label[1:-1], 21)}”" if label.startswith("“") else shortened(label, 24)
    return Box(f"a{id_}", (name, *((terms.OWN_WORD,) if own else ())), "account", column, own)


def _feeding(springs: tuple[Spring, ...], ties: _Ties, shown: set[str]) -> list[tuple[str, str]]:
    """Accounts that have something from another one, although no text, citation or quotation ties them."""
    return [
        (spring.house, account)
        for spring in springs
        if spring.house in shown and spring.house is not None
        for account, _ in spring.accounts
        if account in shown
        and account != spring.house
        and not {(spring.house, account), (account, spring.house)} & ties.between.keys()
    ]


def _depths(accounts: list[str], ties: _Ties, fed: list[tuple[str, str]]) -> dict[str, int]:
    """In which column of accounts each stands: right of those it hangs on, as far as there is room."""
    depth = dict.fromkeys(accounts, 0)
    for _ in range(DEEPEST):
        above: dict[str, int] = {}
        for (source, target), found in ties.between.items():
            if source in depth and target in depth and any(tie.directed for tie in found):
                above[target] = max(above.get(target, 0), depth[source] + 1)
        for source, target in fed:
            above[target] = max(above.get(target, 0), depth[source] + 1)
        depth = {account: above.get(account, 0) for account in accounts}
    return depth


def _groups(springs: list[Spring], shown: set[str]) -> list[tuple[frozenset[str], list[Spring]]]:
    """Origins that feed the same accounts share a box."""
    groups: dict[frozenset[str], list[Spring]] = {}
    for spring in springs:
        fed = frozenset(id_ for id_, _ in spring.accounts if id_ in shown)
        if fed:
            groups.setdefault(fed, []).append(spring)
    return list(groups.items())


def _origin_box(index: int, group: list[Spring]) -> Box:
    kinds = {spring.origin.kind.value for spring in group}
    names = [shortened(spring.origin.name, 25) for spring in group]
    lines = names if len(names) <= 3 else [*names[:2], f"and {len(names) - 2} more"]
    return Box(f"o{index}", tuple(lines), kinds.pop() if len(kinds) == 1 else "unknown", 0)


def _springing(box: str, fed: frozenset[str], group: list[Spring], ties: _Ties) -> list[Line]:
    lines = []
    for account in sorted(fed):
        kinds = [k for s in group if (k := ties.outside.get((s.origin.name.casefold(), account)))]
        # What an account has through another account is drawn there, once.
        if _through(account, fed, ties) and not (kinds and not _copies(account, fed, ties)):
            continue
        lines.append(Line(box, f"a{account}", kinds[0].value if kinds else "origin", ""))
    return lines


def _through(account: str, fed: frozenset[str], ties: _Ties) -> bool:
    return any(
        target == account and source in fed and any(tie.directed for tie in found)
        for (source, target), found in ties.between.items()
    )


def _copies(account: str, fed: frozenset[str], ties: _Ties) -> bool:
    return any(
        target == account and source in fed and any(tie.kind in _COPYING and tie.directed for tie in found)
        for (source, target), found in ties.between.items()
    )


def _between(pair: tuple[str, str], found: list[Tie]) -> Line:
    order = list(LineageKind)
    found = sorted(found, key=lambda tie: order.index(tie.kind))
    first = found[0]
    if not first.directed:
        return Line(f"a{pair[0]}", f"a{pair[1]}", first.kind.value, f"shares {first.percent}".strip(), directed=False)
    verbs = list(dict.fromkeys(terms.LINEAGE[tie.kind] for tie in found))
    share = f" {first.percent}" if first.kind in _COPYING and first.percent else ""
    label = verbs[0] + share + "".join(f", {verb}" for verb in verbs[1:])
    return Line(f"a{pair[0]}", f"a{pair[1]}", first.kind.value, label)
