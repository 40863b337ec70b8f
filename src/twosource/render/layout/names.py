"""What accounts, speakers and origins are called on the page."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from twosource.model.article import Article
from twosource.model.dossier import Dossier, Origin
from twosource.model.finding import OriginKind

#: An account without an outlet goes by its title; longer ones would fill a line of sources by themselves.
TITLE_LENGTH = 32


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
        self._order = {article.id: i for i, article in enumerate(dossier.articles)}

    def account(self, id_: str) -> Label:
        """The label of an account."""
        return self._accounts.get(id_) or Label(id_)

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
        return None if id_ is None else self._people.get(id_, id_)

    def origin(self, id_: str) -> Origin:
        """An origin."""
        return self._origins.get(id_) or Origin(id=id_, name=id_, kind=OriginKind.UNKNOWN)


def shortened(text: str, length: int) -> str:
    """A text cut between words, with an ellipsis, so that it has at most ``length`` characters."""
    text = " ".join(text.split())
    if len(text) <= length:
        return text
    head = text[: length - 1]
    cut = head.rfind(" ")
    return (head[:cut] if cut > length // 2 else head).rstrip(" ,;:–—-") + "…"


def _called(article: Article) -> str:
    for name in (article.outlet, article.title):
        if name and name.strip():
            return shortened(name, TITLE_LENGTH)
    return article.id
