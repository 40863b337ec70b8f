"""Outlets and wires by name: which of them a name means, and who publishes it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

_ARTICLES = ("The ", "the ")
_ADDRESS = re.compile(
    r"(?:https?://)?(?:(?:www|m|edition|news)\.)?(?P<site>[a-z0-9-]{2,40})(?:\.[a-z]{2,6}){1,2}(?:/.*)?"
)
#: The address of a part of a site: "homicides.suntimes.com".
_PART = re.compile(r"[a-z0-9-]{2,40}\.(?P<site>[a-z0-9-]{4,40})\.[a-z]{2,6}")


@dataclass(frozen=True, slots=True)
class Outlet:
    """An outlet or wire.  ``publisher`` is who owns it, its own name where nobody else does."""

    name: str
    wire: bool
    publisher: str


@dataclass(frozen=True, slots=True)
class Known:
    """What a printed name means; ``sure`` is false for names that are also everyday words or other things' names."""

    outlet: Outlet
    sure: bool


def known(name: str) -> Known | None:
    """The outlet that a printed name means ("the Guardian", "AP", "latimes.com"), or ``None``.

    Capitals count, "time" is no magazine; in an address they do not.
    """
    table = _table()
    name = " ".join(name.replace("\u2019", "'").split())
    address = _ADDRESS.fullmatch(name) or _PART.fullmatch(name)
    if address and name not in table:
        return _plain_table().get(plain(address["site"]))
    for article in _ARTICLES:
        bare = name.removeprefix(article)
        if bare != name:
            return table.get("The " + bare) or table.get(bare)
    if name in table or " " in name:
        return table.get(name) or table.get("The " + name)
    # "Street" is no outlet though The Street is one.
    meant = table.get("The " + name)
    return Known(meant.outlet, sure=False) if meant else None


#: An address in an archive ends in the address of the page itself.
_ARCHIVED = re.compile(
    r"https?://(?:web\.archive\.org/web/\d{4,14}[a-z_]{0,4}|archive\.\w{2,4}/[^/]{1,40})/(?=https?:)", re.IGNORECASE
)
_HOST = re.compile(r"https?://(?:[^/@\s]{1,80}@)?(?P<host>[a-z0-9.-]{3,80})", re.IGNORECASE)
_FRONTS = ("www.", "m.", "amp.", "mobile.", "edition.")
#: Sites on which everybody prints what is not theirs, and the one that stands for any in examples.
_PLATFORMS = frozenset(
    "facebook twitter x youtube youtu instagram tiktok reddit google archive t bit medium msn yahoo flipboard linkedin "
    "pinterest telegram scribd pastebin github dropbox example".split()
)


def site(url: str | None) -> str | None:
    """The site of a page's address ("harbour-post.com"), which stands for its outlet; ``None`` for a platform's."""
    found = _HOST.match(_ARCHIVED.sub("", (url or "").strip(), count=1))
    host = found["host"].lower().strip(".") if found else ""
    for front in _FRONTS:
        host = host.removeprefix(front)
    return host if "." in host and _PLATFORMS.isdisjoint(host.split(".")[-3:-1]) else None


def same(one: str, other: str) -> bool:
    """True when two names or addresses are one outlet's."""
    meant = known(one), known(other)
    if meant[0] and meant[1]:
        return meant[0].outlet == meant[1].outlet
    return plain(label(one)) == plain(label(other))


def plain(name: str) -> str:
    """A name without its article, case, blanks and marks ("theguardian" and "The Guardian" alike)."""
    bare = "".join(c for c in name.casefold() if c.isalnum() or c == " ")
    return bare.removeprefix("the ").replace(" ", "") if " " in bare else bare.removeprefix("the") or bare


def label(name: str) -> str:
    """The label of an address that names the outlet ("kessel-post" of "kessel-post.com"); any other name as it is."""
    address = _PART.fullmatch(name) or _ADDRESS.fullmatch(name)
    return address["site"] if address else name


@lru_cache(maxsize=1)
def longest() -> int:
    """Words of the longest name in the list."""
    return max(len(name.split()) for name in _table())


@lru_cache(maxsize=1)
def _table() -> Mapping[str, Known]:
    table: dict[str, Known] = {}
    rows = list(_rows())
    # A name that one outlet has for its own wins over another's nickname, whatever their order in the list.
    for outlet, _, unsure in rows:
        table[outlet.name] = Known(outlet, outlet.name not in unsure)
    for outlet, names, unsure in rows:
        for name in (*names, *unsure):
            table.setdefault(name, Known(outlet, name not in unsure))
    return table


@lru_cache(maxsize=1)
def _plain_table() -> Mapping[str, Known]:
    table: dict[str, Known] = {}
    for name, meant in sorted(_table().items(), key=lambda row: not row[1].sure):
        table.setdefault(plain(name), meant)
    return table


def _rows() -> Iterator[tuple[Outlet, list[str], set[str]]]:
    text = files("twosource.text").joinpath("outlets.tsv").read_text(encoding="utf-8")
    for line in text.splitlines():
        if not line or line.startswith("#"):
            continue
        name, kind, publisher, others = line.split("\t")
        names = [n for n in others.split("|") if n]
        unsure = {n[1:] for n in names if n.startswith("~")}
        yield (
            Outlet(name, kind == "wire", publisher or name),
            [n for n in names if not n.startswith("~")],
            unsure,
        )
