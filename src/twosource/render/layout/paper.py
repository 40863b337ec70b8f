"""The whole page laid out once, for every renderer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import groupby

from twosource.model.article import Article, Notice
from twosource.model.dossier import Account, Dossier, LineageKind, Rating, TimeMark, VariantKind
from twosource.render.layout import terms
from twosource.render.layout.calendar import Day, calendar
from twosource.render.layout.dates import in_words
from twosource.render.layout.grid import Line, grid
from twosource.render.layout.moves import Move, move
from twosource.render.layout.names import Label, Names
from twosource.render.layout.network import Network, network
from twosource.render.layout.quotations import Quotation, Spot, quotation
from twosource.render.layout.retold import retold
from twosource.render.layout.statements import Dispute, Statement, dispute, statement
from twosource.render.layout.ties import Debts, Spring, debts, springs
from twosource.render.layout.voices import against, voices

#: Kinds of variants that change what somebody is made to say, before those that are an editor's or a translator's.
_WEIGHTY = {kind: i for i, kind in enumerate((VariantKind.ALTERED, VariantKind.OMITTED, VariantKind.ADDED))}


@dataclass(frozen=True, slots=True)
class Warned:
    """A warning and the account it is about; none where it is about the run."""

    notice: Notice
    account: str | None = None
    label: Label | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """An account with its name and its counts."""

    article: Article
    label: Label
    account: Account

    @property
    def headed(self) -> bool:
        """True where it goes by its headline."""
        return not (self.article.outlet or "").strip() and bool((self.article.title or "").strip())


@dataclass(frozen=True, slots=True)
class Parted:
    """A place of a quotation where printings part."""

    quotation: Quotation
    spot: Spot


@dataclass(frozen=True, slots=True)
class Spelt:
    """One spelling of a name and the accounts that print it."""

    text: str
    accounts: tuple[tuple[str, Label], ...]


@dataclass(frozen=True, slots=True)
class Lone:
    """What one account alone tells, the best of it first."""

    label: Label
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Speaking:
    """What one speaker says."""

    speaker: str
    quotations: tuple[Quotation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A dossier in the order of the page."""

    dossier: Dossier
    title: str
    dates: str
    agreed: tuple[Statement, ...]
    disputes: tuple[Dispute, ...]
    moves: tuple[Move, ...]
    spellings: tuple[tuple[Spelt, ...], ...]
    single: tuple[Statement, ...]
    loose: tuple[Statement, ...]
    shared_quotations: tuple[Quotation, ...]
    other_quotations: tuple[Speaking, ...]
    days: tuple[Day, ...]
    shared_lines: tuple[Line, ...]
    other_lines: tuple[Line, ...]
    springs: tuple[Spring, ...]
    network: Network | None
    debts: tuple[Debts, ...]
    told: tuple[Told, ...]
    warnings: tuple[Warned, ...]

    @property
    def looked(self) -> bool:
        """True where the matrix has a passage that may speak of a claim."""
        return any(near is not None for line in self.shared_lines for near in line.perhaps)

    @property
    def rated(self) -> Counter[Rating]:
        """How many claims bear each rating."""
        return Counter(claim.rating for claim in self.dossier.claims)

    @property
    def quotations(self) -> int:
        """How many quotations there are."""
        return len(self.dossier.utterances)

    @property
    def varying(self) -> tuple[Quotation, ...]:
        """The quotations whose printings differ, grave ones first."""
        found = [q for q in self.shared_quotations if q.spots]
        return tuple(sorted(found, key=lambda q: not q.grave))

    @property
    def lone(self) -> tuple[Lone, ...]:
        """The statements of one origin that one account alone has, account by account."""
        order = {told.article.id: i for i, told in enumerate(self.told)}
        found: dict[tuple[int, str], list[Statement]] = {}
        for told in (s for s in self.single if not s.several):
            account = told.sources[0].account if told.sources else ""
            found.setdefault((order.get(account, len(order)), account), []).append(told)
        return tuple(
            Lone(group[0].sources[0].label if group[0].sources else Label(terms.NO_ACCOUNT), tuple(group))
            for _, group in sorted(found.items())
        )

    @property
    def retold(self) -> tuple[Statement, ...]:
        """What several accounts tell, all from one origin."""
        return retold(self.single, self.agreed, self.dossier.utterances)

    @property
    def parted(self) -> tuple[Parted, ...]:
        """The places where quotations are printed in different words, the gravest first."""
        found = [Parted(q, spot) for q in self.varying for spot in q.spots]
        return tuple(sorted(found, key=lambda p: (not p.spot.grave, _WEIGHTY.get(p.spot.kind, len(_WEIGHTY)))))

    @property
    def owing(self) -> tuple[Label, ...]:
        """The accounts that take text from another one."""
        taking = (LineageKind.COPY, LineageKind.REWRITE, LineageKind.TRANSLATION)
        return tuple(
            debt.label for debt in self.debts if any(t.known and t.directed and t.kind in taking for t in debt.ties)
        )

    @property
    def agreeing(self) -> tuple[Quotation, ...]:
        """The quotations of several accounts that all print the same words, as far as they print them."""
        return tuple(q for q in self.shared_quotations if q.quoted and not q.spots)

    @property
    def reported(self) -> tuple[Quotation, ...]:
        """What several accounts report somebody to have said, none of them in quotation marks."""
        return tuple(q for q in self.shared_quotations if not q.quoted and not q.spots)

    @property
    def alone(self) -> tuple[Told, ...]:
        """The accounts that stand alone."""
        return tuple(told for told in self.told if told.account.alone)

    @property
    def conflicting(self) -> tuple[str, ...]:
        """Ids of the claims that are given more than one date."""
        return tuple(dict.fromkeys(e.statement.id for day in self.days for e in day.entries if e.conflict))


def lay_out(dossier: Dossier) -> Paper:
    """The page of a dossier."""
    names = Names(dossier)
    accounts = tuple(article.id for article in dossier.articles)
    statements = tuple(_by_weight([statement(claim, names, accounts) for claim in dossier.claims]))
    claims = {claim.id: claim for claim in dossier.claims}
    disputed = [s for s in statements if s.rating is Rating.DISPUTED]
    times, published = _times(dossier), {a.id: a.published for a in dossier.articles if a.published}
    quotations = _quotations(dossier, names)
    shared = [s for s in statements if s.accounts > 1]
    sources, owed = springs(dossier, names), debts(dossier, names)
    return Paper(
        dossier=dossier,
        title=_title(dossier),
        dates=_dates(dossier.story.start, dossier.story.end),
        agreed=tuple(s for s in statements if s.rating is Rating.CORROBORATED),
        disputes=_both_sides_first(dispute(claims[s.id], s, names, times) for s in disputed),
        moves=tuple(m for s in statements if (m := move(claims[s.id], s, names, published))),
        spellings=_spellings(dossier, names),
        single=tuple(s for s in statements if s.rating is Rating.SINGLE_SOURCE and not s.loose),
        loose=tuple(s for s in statements if s.loose),
        shared_quotations=tuple(q for q in quotations if q.accounts > 1),
        other_quotations=_by_speaker([q for q in quotations if q.accounts < 2]),
        days=calendar(dossier.timeline, {s.id: s for s in statements}, names, times),
        shared_lines=grid(tuple(shared), accounts),
        other_lines=grid(tuple(s for s in statements if s.accounts < 2), accounts),
        springs=sources,
        network=network(sources, tuple(t for d in owed for t in d.ties), {a: names.account(a).text for a in accounts}),
        debts=owed,
        told=_told(dossier, names),
        warnings=_warnings(dossier, names),
    )


def _title(dossier: Dossier) -> str:
    """The story's title; where it is the opening of an account without one, cut short, it shows that it goes on."""
    title = dossier.story.title.strip() or terms.UNTITLED
    cut = any(
        (at := a.text.find(title)) >= 0 and (a.text[at + len(title) :].strip(" ")[:1] or "\n") != "\n"
        for a in dossier.articles
        if not a.title
    )
    return f"{title} …" if cut and not title.endswith((".", "!", "?", "”", '"')) else title


def _times(dossier: Dossier) -> dict[str, list[TimeMark]]:
    found: dict[str, list[TimeMark]] = {}
    for mark in dossier.times:
        found.setdefault(mark.article, []).append(mark)
    return found


def _spellings(dossier: Dossier, names: Names) -> tuple[tuple[Spelt, ...], ...]:
    return tuple(
        tuple(
            Spelt(reading.text, tuple((a, names.account(a)) for a in sorted(set(reading.articles), key=names.place)))
            for reading in spelling.readings
        )
        for spelling in dossier.spellings
    )


def _by_weight(statements: list[Statement]) -> list[Statement]:
    order = [Rating.CORROBORATED, Rating.DISPUTED, Rating.SINGLE_SOURCE]
    return sorted(statements, key=lambda s: (order.index(s.rating), -max(1, len(s.origins)), -s.accounts))


def _both_sides_first(disputes: Iterable[Dispute]) -> tuple[Dispute, ...]:
    """What is only denied stands behind what some say and others say otherwise."""
    return tuple(sorted(disputes, key=lambda d: len(d.columns) < 2))


def _quotations(dossier: Dossier, names: Names) -> list[Quotation]:
    articles = {article.id: article for article in dossier.articles}
    others = {utterance.id: utterance for utterance in dossier.utterances}
    laid = [
        replace(
            quotation(u, names, articles),
            voices=voices(u, dossier.entities, names),
            against=against(u, others, names),
        )
        for u in dossier.utterances
    ]
    return sorted(laid, key=lambda q: -q.accounts)


def _by_speaker(quotations: list[Quotation]) -> tuple[Speaking, ...]:
    def called(quotation: Quotation) -> tuple[bool, str]:
        return quotation.speaker is None, (quotation.speaker or "").casefold()

    groups = (tuple(group) for _, group in groupby(sorted(quotations, key=called), key=called))
    return tuple(Speaking(group[0].speaker or terms.NOBODY, group) for group in groups)


def _told(dossier: Dossier, names: Names) -> tuple[Told, ...]:
    counted = {account.article: account for account in dossier.accounts}
    return tuple(Told(a, names.account(a.id), counted.get(a.id) or Account(article=a.id)) for a in dossier.articles)


def _warnings(dossier: Dossier, names: Names) -> tuple[Warned, ...]:
    of_accounts = [Warned(n, a.id, names.account(a.id)) for a in dossier.articles for n in a.warnings]
    return (*map(Warned, dossier.warnings), *of_accounts)


def _dates(start: str | None, end: str | None) -> str:
    if start and end and start != end:
        return in_words(f"{start}/{end}")
    return in_words(start or end) if start or end else ""
