"""The accounts one by one: how much of each the others bear out, and which stands alone.

``alone`` is a count with its reasons and no verdict: an account can be alone because it is wrong, and because it is
the only one that asked.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from twosource.model.dossier import Account, Claim, Rating, Stance, Utterance
from twosource.model.finding import Mode, Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """When an account stands alone."""

    #: Families of accounts without which nobody can be alone: with two, each is as alone as the other.
    families: int = 3
    #: Quotations that an account must print before it says anything that nobody else has them.
    quotations: int = 4
    #: Words from which a quotation counts.  Shorter ones are phrases that outlets choose each for themselves.
    words: int = 4
    #: Part of the other accounts with quotations that must share some of theirs.
    sharing: float = 0.6
    #: Accounts that must be of one mind on a claim before the one that is of another stands alone against them.
    against: int = 3


@dataclass(frozen=True, slots=True)
class _Story:
    ids: tuple[str, ...]
    claims: Sequence[Claim]
    family: Mapping[str, str]
    quotations: Mapping[str, int]
    shared: Mapping[str, int]


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
    quotations, shared = _quotations(utterances, family, options)
    story = _Story(ids, claims, family, quotations, shared)
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


def _quotations(
    utterances: Sequence[Utterance], family: Mapping[str, str], options: Options
) -> tuple[Counter[str], Counter[str]]:
    """Of each account, the utterances that it prints in quotation marks, and those that a stranger to it has too."""
    printed: Counter[str] = Counter()
    shared: Counter[str] = Counter()
    for utterance in utterances:
        holders = {w.article for w in utterance.witnesses}
        quoting = {
            w.article
            for w in utterance.witnesses
            if w.mode is not Mode.INDIRECT and sum(len(p.exact.split()) for p in w.parts) >= options.words
        }
        printed.update(quoting)
        shared.update(a for a in quoting if any(family[b] != family[a] for b in holders))
    return printed, shared


def _unshared(account: str, story: _Story, options: Options) -> list[str]:
    own = story.quotations[account]
    others = [a for a in story.ids if story.family[a] != story.family[account] and story.quotations[a]]
    sharing = [a for a in others if story.shared[a]]
    if own < options.quotations or story.shared[account] or len(sharing) < max(2, options.sharing * len(others)):
        return []
    total = sum(story.shared[a] for a in sharing)
    rest = f"{len(sharing)} of the {len(others)} others that quote share {total} of theirs."
    return [f"None of its {own} quotations is in any other account; {rest}"]


def _against(account: str, story: _Story, options: Options) -> list[str]:
    found = []
    for claim in story.claims:
        other_side = _other_side(account, claim, story)
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
