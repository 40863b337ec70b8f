"""Drafts to Referents: names and passages as the article prints them."""

from __future__ import annotations

from collections import Counter

from twosource.findings.referents import lexicon
from twosource.findings.referents.drafts import Description, Draft, Gathering
from twosource.findings.referents.gather import gather
from twosource.findings.referents.names import Naming
from twosource.model.article import Article
from twosource.model.finding import Referent
from twosource.model.language import Analysis, EntityKind, Token
from twosource.model.passage import Passage


def referents(article: Article, analysis: Analysis) -> tuple[Referent, ...]:
    """The people, bodies and places that an article names, in the order in which it first does.

    Each has all its namings and the descriptions that the text ties to it.  A name that may be two people's is nobody's
    mention.
    """
    gathering = gather(analysis)
    return tuple(printed(article, gathering, draft) for draft in gathering.drafts)


def printed(article: Article, gathering: Gathering, draft: Draft) -> Referent:
    """A draft as a record: its fullest name, the other wordings, and where they all stand."""
    tokens = gathering.analysis.tokens

    def passage(first: int, last: int) -> Passage:
        return article.passage(tokens[first].start, tokens[last - 1].end)

    namings = [passage(n.first, n.last) for n in draft.namings]
    tied = [passage(d.first, d.last) for d in draft.tied]
    nicknames = [passage(*n.nickname) for n in draft.namings if n.nickname]
    name = _fullest(draft.namings, namings) if draft.named else _called(tied[0].exact, tokens[draft.tied[0].head].lemma)
    shorter = [] if draft.named else [_noun_phrase(article, gathering, d) for d in draft.tied]
    outlets = [_with_article(article, tokens, n) for n in draft.namings if _is_outlet(draft, tokens, n)]
    wordings = Counter(p.exact for p in [*namings, *nicknames, *tied, *shorter, *outlets] if p is not None)
    aliases = sorted((w for w in wordings if w != name), key=lambda w: (-wordings[w], w))
    pronouns = [passage(i, i + 1) for i in draft.pronouns]
    return Referent(
        name=name,
        kind=draft.kind,
        aliases=tuple(aliases),
        mentions=tuple(sorted({*namings, *tied, *pronouns})),
        gender=draft.gender,
        plural=draft.plural,
        named=draft.named,
    )


def _called(words: str, noun: str) -> str:
    """A description without the mark whose fellow stands outside it.

    "Our e-mail" and "its headline" are nobody's where they stand as a name.
    """
    whole = words if words.count("“") == words.count("”") else words.replace("“", "").replace("”", "")
    whole = (whole if whole.count('"') % 2 == 0 else whole.replace('"', "")).strip()
    first, _, rest = whole.partition(" ")
    owned = "document" in lexicon.roles(noun) and first.lower() in _POSSESSIVE
    return (rest if owned else whole) or words


_POSSESSIVE = frozenset({"our", "its", "my", "your"})


def _noun_phrase(article: Article, gathering: Gathering, described: Description) -> Passage | None:
    """The description without what stands behind its noun, where that leaves two words or more."""
    tokens = gathering.analysis.tokens
    if described.head + 1 == described.last or described.head == described.first:
        return None
    return article.passage(tokens[described.first].start, tokens[described.head].end)


def _is_outlet(draft: Draft, tokens: tuple[Token, ...], naming: Naming) -> bool:
    body = draft.kind is EntityKind.ORGANIZATION
    return body and lexicon.is_outlet(" ".join(t.text for t in tokens[naming.first : naming.last]))


def _with_article(article: Article, tokens: tuple[Token, ...], naming: Naming) -> Passage | None:
    """An outlet's name with "The", which many count as part of it."""
    before = tokens[naming.first - 1] if naming.first else None
    if before is None or before.text not in ("The", "the"):
        return None
    return article.passage(before.start, tokens[naming.last - 1].end)


def _fullest(namings: list[Naming], passages: list[Passage]) -> str:
    """The naming of most words, without a nickname inside if there is one, and of those the commonest."""
    plain = [(n, p) for n, p in zip(namings, passages, strict=True) if n.nickname is None]
    known = max((len(n.words) for n, _ in plain), default=0)
    pool = plain if known >= 2 else list(zip(namings, passages, strict=True))
    most = max(len(n.words) for n, _ in pool)
    prints = Counter(p.exact for n, p in pool if len(n.words) == most)
    return min(prints, key=lambda t: (-prints[t], t.isupper(), next(p.start for _, p in pool if p.exact == t)))
