"""The accounts one by one: how much of each the others bear out, and which stands alone.

``alone`` is a count with its reasons and no verdict: an account can be alone because it is wrong, and because it is
the only one that asked.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from twosource.model.dossier import Account, Claim, Rating, Slot, Stance, Utterance
from twosource.model.finding import Mode, Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """When an account stands alone."""

    #: Families of accounts without which nobody can be alone: one against two is no company left.
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
class _Story:
    ids: tuple[str, ...]
    claims: Sequence[Claim]
    family: Mapping[str, str]
    quoted: Mapping[str, _Shared]
    reported: Mapping[str, _Shared]
    told: Mapping[str, _Shared]

    def strangers(self, account: str) -> list[str]:
        return [a for a in self.ids if self.family[a] != self.family[account]]


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
    ids = tuple(r.article.id for r in readings)
    holders = [{x.article for x in c.cells} for c in claims]
    speaking = [{w.article for w in u.witnesses} for u in utterances]
    quoted = _shared([(_quoting(u, options), s) for u, s in zip(utterances, speaking, strict=True)], family)
    reported = _shared([(s, s) for s in speaking], family)
    told = _shared([(h, h) for h in holders], family)
    story = _Story(ids, claims, family, quoted, reported, told)
    return tuple(_account(a, story, options) for a in ids)


def _account(account: str, story: _Story, options: Options) -> Account:
    rated = Counter(c.rating for c in story.claims if any(x.article == account for x in c.cells))
    enough = len(set(story.family.values())) >= options.families
    reasons = [*_unshared(account, story, options), *_against(account, story, options)] if enough else []
    return Account(
        article=account,
        corroborated=rated[Rating.CORROBORATED],
        single_source=rated[Rating.SINGLE_SOURCE],
        disputed=rated[Rating.DISPUTED],
        alone=bool(reasons),
        reasons=tuple(reasons),
    )


def _quoting(utterance: Utterance, options: Options) -> set[str]:
    return {
        w.article
        for w in utterance.witnesses
        if w.mode is not Mode.INDIRECT and sum(len(p.exact.split()) for p in w.parts) >= options.words
    }


def _shared(things: Sequence[tuple[set[str], set[str]]], family: Mapping[str, str]) -> Mapping[str, _Shared]:
    """Of each account what it has; things are pairs of the accounts they count for and those that have them."""
    found: dict[str, _Shared] = defaultdict(_Shared)
    for counted, holders in things:
        for account in counted:
            found[account] += _Shared(1, int(any(family[b] != family[account] for b in holders)))
    return found


def _unshared(account: str, story: _Story, options: Options) -> list[str]:
    quoted, reported, told = (part[account] for part in (story.quoted, story.reported, story.told))
    strangers = story.strangers(account)
    sharing = {story.family[a] for a in strangers if story.reported[a].shared}
    theirs = sum((story.reported[a] for a in strangers), _Shared())
    rest = sum((story.told[a] for a in strangers), _Shared())
    by_itself = reported.part <= options.stray and quoted.shared <= 1
    by_quotations = quoted.every >= options.quotations and by_itself and theirs.part >= options.sharing
    if not by_quotations or len(sharing) < options.families - 1 or told.part >= options.apart * rest.part:
        return []
    words = f"None of its {quoted.every} quotations, and nothing else it reports of anybody, is in any other account"
    if reported.shared:
        are = "is" if reported.shared == 1 else "are"
        words = f"Of its {reported.every} printings of things said {reported.shared} {are} in another account"
    facts = f"Of its {_claims(told.every)} {told.shared} are in another account"
    return [
        f"{words}; of the others' {theirs.every} printings of things said {theirs.shared} are.",
        f"{facts}; of the others' {_claims(rest.every)} {rest.shared} are.",
    ]


def _claims(count: int) -> str:
    return f"{count} claim" if count == 1 else f"{count} claims"


def _against(account: str, story: _Story, options: Options) -> list[str]:
    found = []
    for claim in story.claims:
        other_side = _other_side(account, claim, story) or _other_value(account, claim, story)
        if len(other_side) >= options.against and 2 * len(other_side) >= len(set(story.family.values())):
            found.append(f'Alone against {len(other_side)} other accounts on: "{claim.text}"')
    return found


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
    if claim.difference is None or claim.difference.slot is Slot.MODALITY or len(claim.difference.readings) != 2:
        return set()
    one, other = ({story.family[a] for a in r.articles} for r in claim.difference.readings)
    mine, theirs = (one, other) if story.family[account] in one else (other, one)
    return theirs if mine == {story.family[account]} and not mine & theirs else set()
