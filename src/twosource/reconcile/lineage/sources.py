"""Names of sources across the accounts of a story: which of them mean the same outlet, wire or document."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from twosource.model import dossier
from twosource.model.article import Article
from twosource.model.finding import Citation, OriginKind, Reading
from twosource.text.outlets import known, label, plain, site


@dataclass(frozen=True, slots=True)
class Source:
    """A source: ``key`` is the same for all names of it and for all outlets of one publisher."""

    key: str
    name: str
    kind: OriginKind


def sources(readings: Sequence[Reading]) -> Mapping[str, Source]:
    """Every name that the accounts cite, with the source that it means.

    A short name ("the Mirror") means the longer one that the story also has ("Daily Mirror"); the name shown is one
    that an account prints.
    """
    cited = sorted({(c.cites, c.kind) for r in readings for c in r.citations}, key=lambda c: (c[0], c[1].value))
    printed = [name for name, _ in cited] + [r.article.outlet for r in readings if r.article.outlet]
    holding: dict[str, set[str]] = {}
    for name in printed:
        for word in name.split():
            holding.setdefault(word, set()).add(name)
    full = {name: _fullest(name, holding) for name, _ in cited}
    shown: dict[str, str] = {}
    for name, _ in cited:
        one = _identity(full[name])
        # The longest printed name says most; of two that are as long, the alphabet decides.
        shown[one] = min(shown.get(one, name), name, key=lambda n: (-len(n), n))
    return {name: Source(_key(full[name], kind), shown[_identity(full[name])], kind) for name, kind in cited}


def house(article: Article) -> Source:
    """The account itself as a source: its outlet, or the site it stands on, or its title or id."""
    name = article.outlet or site(article.url)
    if name:
        return outlet(name)
    return Source(f"{_ACCOUNT}{article.id}", article.title or article.id, OriginKind.OUTLET)


_ACCOUNT = "account:"


def is_nameless(source: Source) -> bool:
    """True for an account that stands for itself, since nothing says which outlet printed it."""
    return source.key.startswith(_ACCOUNT)


def is_press(citation: Citation) -> bool:
    """True where an account has a passage from another outlet."""
    return citation.kind in (OriginKind.OUTLET, OriginKind.WIRE) and citation.about is not None


def outlet(name: str) -> Source:
    """An outlet or wire as a source."""
    meant = known(name)
    kind = OriginKind.WIRE if meant and meant.outlet.wire else OriginKind.OUTLET
    return Source(_key(name, kind), name, kind)


def _identity(name: str) -> str:
    meant = known(name)
    return plain(meant.outlet.name if meant else name)


def _key(name: str, kind: OriginKind) -> str:
    if kind is OriginKind.DOCUMENT:
        return COURT if _of_a_court(name) else f"document:{plain(name)}"
    meant = known(name)
    return f"press:{plain(meant.outlet.publisher if meant else label(name))}"


#: Where accounts have something that each tells in its own voice, when nothing shows that they have it from two places.
NOT_TOLD = Source("untold:both", dossier.NOT_TOLD, OriginKind.UNKNOWN)

#: How the keys of speakers begin whom no account names ("police", "a source").
UNNAMED = "unnamed:"
#: The key of all of them.
COURT = "document:court"
#: Papers of a court case.  One account calls a complaint what another calls the lawsuit or "court records", and that
#: they are two papers the words do not show.
_COURT_PAPERS = frozenset(
    """lawsuit suit complaint petition filing affidavit indictment docket warrant pleading
    lawsuits suits complaints petitions filings affidavits indictments dockets warrants pleadings""".split()
)


def _of_a_court(name: str) -> bool:
    found = name.casefold().split()
    return "court" in found or "charging" in found or (bool(found) and found[-1] in _COURT_PAPERS)


def _fullest(name: str, holding: Mapping[str, Collection[str]]) -> str:
    meant = known(name)
    if meant and meant.sure:
        return name
    short = name.split()
    longer = [
        p
        for p in holding.get(short[0] if short else "", ())
        if len(p.split()) > len(short) and _holds(p.split(), short)
    ]
    return min(longer, key=lambda p: (len(p), p)) if longer else name


def _holds(long: Sequence[str], short: Sequence[str]) -> bool:
    return any(list(long[i : i + len(short)]) == list(short) for i in range(len(long)))
