"""The accounts one by one: how much of each the others bear out, and which stands alone.

``alone`` is a count with its reasons and no verdict: an account can be alone because it is wrong, and because it is
the only one that asked.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from twosource.model.dossier import Account, Claim, Difference, Rating, Slot, Stance, Utterance
from twosource.model.finding import Mode, Reading
from twosource.reconcile.differences.denials import is_debunking
from twosource.reconcile.stances import disbelief
from twosource.reconcile.stances.disbelief import Disbelief, disbeliefs, set_apart


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """When an account stands alone."""

    #: Families of accounts without which nobody can be alone, or alone silent: one against two is no company left.
    families: int = 4
    #: Quotations that an account must print before it says anything that nobody else has them.
    quotations: int = 4
    #: Words from which a quotation counts.  Shorter ones are phrases that outlets choose each for themselves.
    words: int = 4
    #: Part of what they quote or report that the other accounts must share.  Reporters who all went and asked share
    #: little.
    sharing: float = 0.3
    #: Part of what it quotes or reports that an account may share and still be by itself: the one denial that everybody
    #: was sent.  In 60 stories of five accounts and more this adds two accounts, with one printing of 18 and of 21.
    stray: float = 0.15
    #: Part of an account's claims that others have too, against that of the others' claims, below which it tells
    #: another story.  In 47 stories of four accounts and more, 13 accounts print quotations of which nobody else has
    #: anything; in two of them that goes with claims of its own, and both are about something else in good part.
    apart: float = 0.75
    #: Accounts that must be of one mind on a claim before the one that is of another stands alone against them.
    against: int = 3
    disbelief: disbelief.Options = field(default_factory=disbelief.Options)


@dataclass(frozen=True, slots=True)
class _Shared:
    """How many things an account has, and how many of them an account of another family has too."""

    every: int = 0
    shared: int = 0

    @property
    def part(self) -> float:
        return self.shared / self.every if self.every else 0.0

    def __add__(self, other: _Shared) -> _Shared:
        return _Shared(self.every + other.every, self.shared + other.shared)


@dataclass(frozen=True, slots=True)
class _Counts:
    """What each account has of one kind of thing, with the sums over families and over all."""

    by: Mapping[str, _Shared]
    families: Mapping[str, _Shared]
    whole: _Shared

    def of(self, account: str) -> _Shared:
        return self.by.get(account, _Shared())

    def without(self, family: str) -> _Shared:
        """The sum over all accounts of other families."""
        mine = self.families.get(family, _Shared())
        return _Shared(self.whole.every - mine.every, self.whole.shared - mine.shared)


@dataclass(frozen=True, slots=True)
class _Story:
    family: Mapping[str, str]
    #: How many families there are, and in how many an account shares what it quotes or reports.
    families: int
    sharing: frozenset[str]
    #: The claims that each family takes part in, and those that all families but one do, by that one.
    taken: Mapping[str, Sequence[Claim]]
    missed: Mapping[str, Sequence[str]]
    rated: Mapping[str, Counter[Rating]]
    quoted: _Counts
    reported: _Counts
    told: _Counts
    #: The families that call something a hoax, a rumour or untrue.
    debunking: frozenset[str]
    #: How each account speaks of what it tells.
    told_as: Mapping[str, Disbelief]


def accounts(
    readings: Sequence[Reading],
    claims: Sequence[Claim],
    utterances: Sequence[Utterance],
    family: Mapping[str, str],
    options: Options = Options(),
) -> tuple[Account, ...]:
    """Each account with its claims counted by rating, and the reasons for which it stands alone, in the order given.

    ``family`` names the accounts that hang together by copying: a copy bears nothing out.
    """
    kin = {r.article.id: family[r.article.id] for r in readings}
    holders = [{x.article for x in c.cells} for c in claims]
    speaking = [{w.article for w in u.witnesses} for u in utterances]
    reported = _counts([(s, s) for s in speaking], kin)
    story = _Story(
        family=kin,
        families=len(set(kin.values())),
        sharing=frozenset(kin[a] for a, found in reported.by.items() if found.shared),
        taken=_taken(claims, kin),
        missed=_missed(zip(claims, holders, strict=True), kin, options),
        rated=_rated(zip(claims, holders, strict=True)),
        quoted=_counts([(_quoting(u, options), s) for u, s in zip(utterances, speaking, strict=True)], kin),
        reported=reported,
        told=_counts([(h, h) for h in holders], kin),
        debunking=frozenset(kin[r.article.id] for r in readings if is_debunking(r.article.text)),
        told_as=disbeliefs(readings, kin, options.disbelief),
    )
    apart = {a: found for a in kin if (found := _unshared(a, story, options))}
    # Where two families share nothing with the rest, to share little is how this story is told.
    single = len({kin[a] for a in apart}) == 1
    return tuple(_account(r.article.id, story, apart if single else {}, options) for r in readings)


def _account(account: str, story: _Story, apart: Mapping[str, list[str]], options: Options) -> Account:
    rated = story.rated.get(account, Counter())
    enough = story.families >= options.families
    words = set_apart(account, story.told_as, options.disbelief)
    against = [*([words] if words else []), *_against(account, story, options)]
    reasons = [*apart.get(account, ()), *against] if enough else []
    return Account(
        article=account,
        corroborated=rated[Rating.CORROBORATED],
        single_source=rated[Rating.SINGLE_SOURCE],
        disputed=rated[Rating.DISPUTED],
        silent=tuple(story.missed.get(story.family[account], ())),
        alone=bool(reasons),
        reasons=tuple(reasons),
    )


def _rated(held: Iterable[tuple[Claim, set[str]]]) -> Mapping[str, Counter[Rating]]:
    found: dict[str, Counter[Rating]] = defaultdict(Counter)
    for claim, holders in held:
        for account in holders:
            found[account][claim.rating] += 1
    return found


def _missed(
    held: Iterable[tuple[Claim, set[str]]], family: Mapping[str, str], options: Options
) -> Mapping[str, Sequence[str]]:
    """The claims that one family alone is silent on.

    Where so few tell the story that nobody can be alone, each cell that was not found would make an account silent.
    An account with a passage that may tell the claim is not called silent on it.
    """
    every = set(family.values())
    if len(every) < options.families:
        return {}
    found: dict[str, list[str]] = defaultdict(list)
    for claim, holders in held:
        silent = every - {family[a] for a in holders}
        if len(silent) == 1 and silent.isdisjoint(family[m.article] for m in claim.perhaps):
            found[silent.pop()].append(claim.id)
    return found


def _taken(claims: Sequence[Claim], family: Mapping[str, str]) -> Mapping[str, Sequence[Claim]]:
    found: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        told = {a for r in claim.difference.readings for a in r.articles} if claim.difference else set()
        for one in {family[a] for a in told | {c.article for c in claim.cells}}:
            found[one].append(claim)
    return found


def _quoting(utterance: Utterance, options: Options) -> set[str]:
    return {
        w.article
        for w in utterance.witnesses
        if w.mode is not Mode.INDIRECT and sum(len(p.exact.split()) for p in w.parts) >= options.words
    }


def _counts(things: Sequence[tuple[set[str], set[str]]], family: Mapping[str, str]) -> _Counts:
    """Of each account what it has; things are pairs of the accounts they count for and those that have them."""
    every, shared = Counter[str](), Counter[str]()
    for counted, holders in things:
        in_families = {family[a] for a in holders}
        for account in counted:
            every[account] += 1
            shared[account] += len(in_families - {family[account]}) > 0
    by = {account: _Shared(every[account], shared[account]) for account in every}
    families: dict[str, _Shared] = defaultdict(_Shared)
    for account, found in by.items():
        families[family[account]] += found
    return _Counts(by, families, sum(by.values(), _Shared()))


def _unshared(account: str, story: _Story, options: Options) -> list[str]:
    quoted, reported, told = (part.of(account) for part in (story.quoted, story.reported, story.told))
    mine = story.family[account]
    theirs, rest = story.reported.without(mine), story.told.without(mine)
    by_itself = reported.part <= options.stray and quoted.shared <= 1
    by_quotations = quoted.every >= options.quotations and by_itself and theirs.part >= options.sharing
    sharing = len(story.sharing - {mine})
    if not by_quotations or sharing < options.families - 1 or told.part >= options.apart * rest.part:
        return []
    words = f"None of its {quoted.every} quotations, and nothing else it reports of anybody, is in any other account"
    if reported.shared:
        words = f"{_of(reported, 'printings of things said')} in another account"
    facts = _of(told, "claims") if told.every > 1 else _one(told)
    return [
        f"{words}; of the others' {theirs.every} printings of things said, {_are(theirs.shared)}.",
        f"{facts} in another account; of the others' {rest.every} claims, {_are(rest.shared)}.",
    ]


def _of(part: _Shared, things: str) -> str:
    """As in "1 of its 3 claims is" in another account."""
    return f"{part.shared or 'None'} of its {part.every} {things} {'is' if part.shared < 2 else 'are'}"


def _one(part: _Shared) -> str:
    return "Its one claim is" if part.shared else "Its one claim is not"


def _are(count: int) -> str:
    return f"{count or 'none'} {'is' if count < 2 else 'are'}"


def _against(account: str, story: _Story, options: Options) -> list[str]:
    found = []
    mine = story.family[account]
    for claim in story.taken[mine]:
        if _is_denied(claim) and (
            _may_have_company(account, claim, story, options) or _only_prints(account, claim, story)
        ):
            continue
        other_side = _other_side(account, claim, story) or _other_value(account, claim, story)
        if len(other_side) >= options.against and 2 * len(other_side) >= story.families:
            found.append(f'Alone against {len(other_side)} other accounts on: "{claim.text}"')
    return found


def _may_have_company(account: str, claim: Claim, story: _Story, options: Options) -> bool:
    """True where another account may be of one mind with this one on a denied claim, though not so found.

    Whoever else calls something untrue may deny the same in other words, or tell it to deny it.  The only one that
    tells what several accounts deny and call untrue, and calls nothing so, has no such company.
    """
    mine = story.family[account]
    if not story.debunking - {mine}:
        return False
    telling, denying = (
        {story.family[c.article] for c in claim.cells if c.stance is stance}
        for stance in (Stance.ASSERTS, Stance.DENIES)
    )
    credulous = telling - denying == {mine} and mine not in story.debunking
    return not credulous or len(denying & story.debunking) < options.against


def _only_prints(account: str, claim: Claim, story: _Story) -> bool:
    """True where it takes its side by somebody else's words, or where another account denies as it does.

    Whoever prints an official's denial beside the claim is against nobody.
    """
    mine = [c for c in claim.cells if story.family[c.article] == story.family[account]]
    denying = {story.family[c.article] for c in claim.cells if c.stance is Stance.DENIES}
    company = any(c.stance is Stance.DENIES for c in mine) and len(denying) > 1
    return company or all(c.quoted or c.by is not None for c in mine)


def _is_denied(claim: Claim) -> bool:
    polar = claim.difference is not None and claim.difference.slot is Slot.POLARITY
    return polar or any(c.stance is Stance.DENIES for c in claim.cells)


def _other_side(account: str, claim: Claim, story: _Story) -> set[str]:
    """The families of one mind on a claim from which only this account's differs; empty when it is not so."""
    mine = {c.stance for c in claim.cells if story.family[c.article] == story.family[account]}
    others = [c for c in claim.cells if story.family[c.article] != story.family[account]]
    if (
        not mine
        or len({c.stance for c in others}) != 1
        or others[0].stance in mine
        or Stance.DENIES
        not in {
            *mine,
            others[0].stance,
        }
    ):
        return set()
    return {story.family[c.article] for c in others}


def _other_value(account: str, claim: Claim, story: _Story) -> set[str]:
    """The families that give one value where only this account gives another; empty when it is not so."""
    if claim.difference is None or _is_minor(claim.difference, claim) or len(claim.difference.readings) != 2:
        return set()
    one, other = ({story.family[a] for a in r.articles} for r in claim.difference.readings)
    mine, theirs = (one, other) if story.family[account] in one else (other, one)
    return theirs if mine == {story.family[account]} and not mine & theirs else set()


def _is_minor(difference: Difference, claim: Claim) -> bool:
    """True for what no story turns on: a place, an hour, an age, how sure it is, whom a quotation is given to."""
    spoken = difference.slot in {Slot.ROLE, Slot.NAME} and all(c.quoted for c in claim.cells)
    aged = difference.slot is Slot.NUMBER and any(_AGE.search(r.value) for r in difference.readings)
    return difference.of_hours or spoken or aged or difference.slot in {Slot.MODALITY, Slot.PLACE}


_AGE = re.compile(r"\byears?[- ]old\b|\baged?\b", re.IGNORECASE)
