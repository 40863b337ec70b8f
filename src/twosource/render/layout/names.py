"""What accounts, speakers and origins are called on the page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from twosource.model.article import Article
from twosource.model.dossier import Dossier, Origin
from twosource.model.finding import OriginKind
from twosource.render.layout import terms
from twosource.text.outlets import site

#: Longer names would fill a line of sources by themselves; a headline stands in for an outlet and is cut sooner.
NAME_LENGTH, TITLE_LENGTH = 32, 28

_LEADING = frozenset("The A An One Some Many Several Two Three Another His Her Their".split())


@dataclass(frozen=True, slots=True)
class Label:
    """The name of an account, and its id where another account bears the same name."""

    text: str
    id: str | None = None

    def __str__(self) -> str:
        return f"{self.text} [{self.id}]" if self.id else self.text


class Names:
    """Names by id.  What a dossier does not know goes by its id."""

    def __init__(self, dossier: Dossier) -> None:
        called = {article.id: _called(article) for article in dossier.articles}
        shared = Counter(called.values())
        self._accounts = {id_: Label(name, id_ if shared[name] > 1 else None) for id_, name in called.items()}
        self._people = {entity.id: entity.name for entity in dossier.entities}
        self._origins = {origin.id: origin for origin in dossier.origins}
        self._houses = _houses(dossier)
        self._order = {article.id: i for i, article in enumerate(dossier.articles)}

    def account(self, id_: str) -> Label:
        """The label of an account."""
        return self._accounts.get(id_) or Label(shortened(id_, NAME_LENGTH))

    def accounts(self, ids: tuple[str, ...]) -> tuple[Label, ...]:
        """Labels in the order of the accounts on the page."""
        return tuple(self.account(id_) for id_ in sorted(set(ids), key=self.place))

    def place(self, id_: str) -> tuple[int, str]:
        """Where an account stands among the accounts; those outside the dossier come last."""
        return self._order.get(id_, len(self._order)), id_

    def knows(self, id_: str) -> bool:
        """True for an account of this dossier."""
        return id_ in self._accounts

    def person(self, id_: str | None) -> str | None:
        """The name of a speaker; ``None`` where the texts do not tell."""
        return None if id_ is None else _midsentence(self._people.get(id_, id_))

    def origin(self, id_: str) -> Origin:
        """An origin; one that is an account of the dossier itself bears that account's name."""
        origin = self._origins.get(id_) or Origin(id=id_, name=id_, kind=OriginKind.UNKNOWN)
        house = self.house(origin)
        return replace(origin, name=self.account(house).text) if house else origin

    def house(self, origin: Origin) -> str | None:
        """The account that an origin is: what it tells, it has from nobody that it names."""
        if origin.kind is OriginKind.PERSON:
            return None
        origin = self._origins.get(origin.id, origin)  # which may bear the account's label by now
        among = self._houses.get(origin.name.casefold(), ())
        return next((id_ for id_ in among if id_ in origin.articles), None)


def shortened(text: str, length: int) -> str:
    """A text cut between words, with an ellipsis, so that it has at most ``length`` characters."""
    text = " ".join(text.split())
    if len(text) <= length:
        return text
    head = text[: length - 1]
    cut = head.rfind(" ")
    return (head[:cut] if cut > length // 2 else head).rstrip(" ,;:–—-") + "…"


def shortened_parts(parts: Sequence[tuple[str, bool]], length: int) -> list[tuple[str, bool]]:
    """The pieces of a text cut to ``length`` characters; from the first that counts where that would be cut off."""
    first = next((n for n, (_, counts) in enumerate(parts) if counts), 0)
    before = sum(len(text) for text, _ in parts[:first])
    gives_way = length - before < len(parts[first][0]) and before > _STUMP
    found: list[tuple[str, bool]] = [("… ", False)] if gives_way else []
    length -= 2 * gives_way
    for text, counts in parts[first if gives_way else 0 :]:
        if len(text) > length:
            lead = " " if text[:1].isspace() else ""
            found.append((lead + shortened(text, length - 1) if length > _STUMP else "…", counts))
            break
        found.append((text, counts))
        length -= len(text)
    return found


#: Characters of a piece so short that it says nothing.
_STUMP = 8


def _called(article: Article) -> str:
    name = (article.outlet or "").strip() or site(article.url)
    if name:
        return shortened(name, NAME_LENGTH)
    if article.title and article.title.strip():
        # In quotation marks: a headline is not mistaken for an outlet.
        return f"“{shortened(article.title, TITLE_LENGTH)}”"
    return f"{terms.ACCOUNT} {shortened(article.id, NAME_LENGTH)}"


def _midsentence(name: str) -> str:
    """A description that begins a sentence in the account, as it stands elsewhere: "The director" is "the director"."""
    first, _, rest = name.partition(" ")
    return name[:1].lower() + name[1:] if first in _LEADING and rest.split(" ")[-1].islower() else name


def _houses(dossier: Dossier) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for article in dossier.articles:
        for name in {n.casefold() for n in (article.outlet, site(article.url), article.title, article.id) if n}:
            found.setdefault(name, []).append(article.id)
    return found
