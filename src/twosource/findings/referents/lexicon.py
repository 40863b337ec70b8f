"""Word lists about people and bodies: titles, role nouns, words of organisations' names, outlets.

The lists are plain text in ``data/``; a line in brackets opens a section, ``#`` a comment.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from twosource.model.finding import Gender
from twosource.text import outlets
from twosource.text.naming import first_names, plain, sections


@cache
def _sections(name: str) -> Mapping[str, frozenset[str]]:
    return sections(files("twosource.findings.referents") / "data" / name)


def name_gender(word: str) -> Gender | None:
    """The gender that a first name tells, ``None`` when it is used for both or unknown."""
    lists, key = first_names(), plain(word)
    she, he, either = (key in lists[s] for s in ("female", "male", "either"))
    if either or she == he:
        return None
    return Gender.FEMALE if she else Gender.MALE


def is_title(word: str) -> bool:
    """True for a word that can stand before a name and is no part of it ("Mr.", "Sen.")."""
    return any(plain(word) in titles for titles in _sections("titles.txt").values())


def is_honorific(word: str) -> bool:
    """True for the plain forms of address, after which only a name can stand."""
    return plain(word) in {
        "mr",
        "mrs",
        "ms",
        "miss",
        "dr",
        "mme",
        "sen",
        "rep",
        "gov",
        "lt",
        "col",
        "capt",
        "comm",
        "sgt",
        "prof",
    }


def is_address(word: str) -> bool:
    """True for a title that tells no office ("Mr.")."""
    return plain(word) in {
        "mr",
        "mrs",
        "ms",
        "miss",
        "mister",
        "madam",
        "madame",
        "mme",
        "herr",
        "frau",
        "lord",
        "lady",
        "sir",
    }


def spelt_out(title: str) -> str:
    """The noun for an abbreviated title: "senator" for "sen"."""
    return _SPELT_OUT.get(title, title)


_SPELT_OUT = {
    "sen": "senator", "rep": "representative", "gov": "governor", "gen": "general", "lt": "lieutenant",
    "col": "colonel",
    "maj": "major", "capt": "captain", "sgt": "sergeant", "cpl": "corporal", "cmdr": "commander", "adm": "admiral",
    "det": "detective", "insp": "inspector", "supt": "superintendent", "dr": "doctor", "prof": "professor",
    "comm": "commissioner", "rev": "reverend", "pres": "president",
}  # fmt: skip


def is_throne(word: str) -> bool:
    """True for an office whose holder is often named with it and without a first name, even at first mention."""
    return plain(word) in {"president", "pope", "king", "queen", "prince", "princess", "emperor", "sultan"}


def title_gender(word: str) -> Gender | None:
    """The gender that a title tells."""
    lists, key = _sections("titles.txt"), plain(word)
    if key in lists["female"]:
        return Gender.FEMALE
    return Gender.MALE if key in lists["male"] else None


PERSONAL = frozenset({"person", "female", "male", "either"})
BODIES = frozenset({"organisation", "company", "outlet"})
#: Words before an office that make it another one: a vice president is not "the president".
LESSER = frozenset({"vice", "deputy", "assistant", "associate", "former", "ex", "late"})


@cache
def roles(lemma: str) -> frozenset[str]:
    """The sections of ``roles.txt`` in which a noun stands: "person", "female", "group", "company" and so on."""
    key = plain(lemma)
    found = {section for section, nouns in _sections("roles.txt").items() if key in nouns}
    if not found and "-" in key:
        # "co-manager", "ex-senator", "vice-chairman": the last part says what it is.
        return roles(key.rsplit("-", 1)[1])
    return frozenset(found)


def role_gender(lemma: str) -> Gender | None:
    """The gender that a role noun tells ("spokeswoman")."""
    found = roles(lemma)
    if "female" in found:
        return Gender.FEMALE
    return Gender.MALE if "male" in found else None


#: What stands before a name that has "'s" in it: "the Web site Liberty's Lantern".
CALLED = frozenset({"site", "website", "blog", "magazine", "newspaper"})


def ends_organisation(word: str) -> bool:
    """True for the last word of many organisations' names ("Inc.", "Times", "University")."""
    return plain(word) in _sections("organisation_words.txt")["last"]


def is_company_suffix(word: str) -> bool:
    """True for words that a body's name has or has not, as the writer likes ("Inc.", "Group", "magazine")."""
    return plain(word) in _sections("organisation_words.txt")["suffix"]


def is_outlet(name: str) -> bool:
    """True for the name, as printed, of a well-known outlet, or with an outlet's last word."""
    return (
        outlets.known(name) is not None
        or plain(name.rsplit(maxsplit=1)[-1]) in _sections("organisation_words.txt")["outlet"]
    )


def is_epithet(noun: str, of: str) -> bool:
    """True for a noun by which writers call a "person", "company" or "outlet" of whom they have just told."""
    return plain(noun) in _sections("epithets.txt")[of]


def marks_organisation(word: str) -> bool:
    """True for a word that makes any name that holds it an organisation's ("Ministry")."""
    return plain(word) in _sections("organisation_words.txt")["any"]
