"""Who has what from whom, account by account."""

from __future__ import annotations

from dataclasses import dataclass

from twosource.model.dossier import NOT_TOLD, Dossier, Lineage, LineageKind, Origin
from twosource.model.passage import Passage
from twosource.render.layout.names import Label, Names


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """An account has words or facts from another account (``known``) or from a name outside the dossier."""

    account: str
    source: str
    label: Label
    known: bool
    kind: LineageKind
    share: float
    directed: bool
    evidence: tuple[Passage, ...]

    @property
    def cited(self) -> bool:
        """True where the account names the source and has its own words."""
        return self.kind is LineageKind.CITATION

    @property
    def percent(self) -> str:
        """The share of the account's words, rounded; "" where it says nothing."""
        if self.share <= 0:
            return ""
        return "under 1 %" if self.share < 0.01 else f"{round(100 * self.share)} %"


@dataclass(frozen=True, slots=True)
class Debts:
    """All ties of one account."""

    account: str
    label: Label
    ties: tuple[Tie, ...]


@dataclass(frozen=True, slots=True)
class Spring:
    """An origin and the accounts that draw on it; ``house`` is the account that is this origin itself, if one is."""

    origin: Origin
    accounts: tuple[tuple[str, Label], ...]
    house: str | None = None


def debts(dossier: Dossier, names: Names) -> tuple[Debts, ...]:
    """The ties of each account, in the order of the accounts, the weightiest first."""
    found: dict[str, list[Tie]] = {}
    for edge in dossier.lineage:
        found.setdefault(edge.article, []).append(_tie(edge, names))
    order = list(LineageKind)
    return tuple(
        Debts(
            account,
            names.account(account),
            tuple(sorted(ties, key=lambda t: (order.index(t.kind), -t.share, t.label.text))),
        )
        for account, ties in sorted(found.items(), key=lambda pair: names.place(pair[0]))
    )


def springs(dossier: Dossier, names: Names) -> tuple[Spring, ...]:
    """The origins, those that most accounts draw on first; not what stands for one that no account tells."""
    ordered = sorted((o for o in dossier.origins if o.name != NOT_TOLD), key=lambda origin: -len(set(origin.articles)))
    return tuple(
        Spring(
            names.origin(origin.id),
            tuple((a, names.account(a)) for a in sorted(set(origin.articles), key=names.place)),
            names.house(origin),
        )
        for origin in ordered
    )


def _tie(edge: Lineage, names: Names) -> Tie:
    return Tie(
        account=edge.article,
        source=edge.from_,
        label=names.account(edge.from_),
        known=names.knows(edge.from_),
        kind=edge.kind,
        share=edge.share,
        directed=edge.directed,
        evidence=edge.evidence,
    )
