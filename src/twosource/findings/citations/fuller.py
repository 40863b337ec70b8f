"""What a document is called: "the affidavit" is the "arrest affidavit" of before, until there is another one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from twosource.findings.citations.lexicon import DISOWNED, HEARSAY, IN_NAMES, OUTLET_NOUNS, VAGUE
from twosource.model.language import Analysis

#: Tokens that a noun phrase is followed back over; longer ones are lists or damage.
LONG = 8


@dataclass(frozen=True, slots=True)
class Document:
    """Tokens ``first`` up to ``last`` of the phrase, and ``begin`` up to ``end`` of the document's name in it."""

    first: int
    last: int
    begin: int
    end: int


def named(analysis: Analysis, i: int) -> tuple[int, int]:
    """The document's name: its noun with the nouns and adjectives before it."""
    tokens, first = analysis.tokens, i
    while first > max(0, i - LONG) and tokens[first - 1].sentence == tokens[i].sentence:
        before = tokens[first - 1]
        if before.pos not in {"NOUN", "PROPN", "ADJ"} or before.text.casefold() in {"new", "own", "recent", "same"}:
            break
        first -= 1
    return first, i + 1


def note(analysis: Analysis, i: int, full: dict[str, Document]) -> None:
    """Note what a document is called, and forget it where another one of its kind is told of: "a letter"."""
    begin, fuller = named(analysis, i)[0], _full(analysis, i)
    before = analysis.tokens[begin - 1].text.casefold() if begin else ""
    word = analysis.tokens[i].text.casefold()
    if fuller is not None:
        full[word] = fuller
    elif begin < i or before not in _POINTING:
        full.pop(word, None)


#: Before the name of what has been told of; "this report" is often the article itself.
_POINTING = frozenset({"the", "that"})


def named_before(analysis: Analysis, found: Document | None, full: Mapping[str, Document]) -> Document | None:
    """The same with the name of before for "the affidavit", which was "an arrest affidavit" there."""
    tokens = analysis.tokens
    if found is None or found.end - found.begin != 1 or tokens[found.begin].text[:1].isupper():
        return found
    before = tokens[found.begin - 1].text.casefold() if found.begin else ""
    fuller = full.get(tokens[found.begin].text.casefold()) if before in _POINTING else None
    return found if fuller is None else replace(found, begin=fuller.begin, end=fuller.end)


def _full(analysis: Analysis, i: int) -> Document | None:
    """What "an incident report" and "a report by the coroner" are called; "the latest report" says no more."""
    tokens, (begin, end) = analysis.tokens, named(analysis, i)
    while begin < i and tokens[begin].text.casefold() in _PLAIN:
        begin += 1
    if begin > 1 and tokens[begin - 1].text in {"'s", "’s"} and tokens[begin - 2].pos == "NOUN":
        begin = named(analysis, begin - 2)[0]
    words = [t.text for t in tokens[begin:end]]
    told = {w.casefold() for w in words}
    # What begins with a capital may be an outlet's.
    plain = all(w[:1].islower() or w.isupper() or w in {"'s", "’s"} for w in words)
    kind = any(t.pos in {"NOUN", "PROPN"} or t.text.casefold() in _KINDS for t in tokens[begin:i])
    torn = begin > 0 and tokens[begin - 1].text in {"-", "–"}  # "back-to-back indictments"
    if kind and plain and not torn and not (HEARSAY | DISOWNED | OUTLET_NOUNS | _NO_KINDS) & told:
        return Document(begin, end, begin, end)
    known = begin == i and tokens[i].lemma in VAGUE and _is_official(analysis, i)
    return Document(i, end, i, end) if known else None


def _is_official(analysis: Analysis, i: int) -> bool:
    """True for "a report released on Friday", "a report by the coroner"; not for one that an outlet has."""
    tokens = analysis.tokens
    behind = [tokens[j] for j in analysis.children(i, "acl") if j > i]
    makers = [
        j for j in analysis.children(i, "nmod") if any(tokens[k].text == "by" for k in analysis.children(j, "case"))
    ]
    around = {t.lemma.casefold() for j in makers for t in tokens[max(i, j - LONG) : j + 1]}
    names = {t.text for j in (i, *makers, *(tokens[j].head for j in makers)) for t in tokens[j : j + LONG]}
    pressed = bool(around & OUTLET_NOUNS) or bool(names & IN_NAMES)
    return not pressed and (bool(makers) or any(t.lemma in _ISSUED for t in behind))


#: What is done with a document by whoever has made it.
_ISSUED = frozenset("release issue file obtain commission prepare submit compile write produce seal unseal".split())
#: Adjectives that do not say which document it is.
_PLAIN = frozenset(
    "latest full final initial first second third long short separate previous earlier later detailed lengthy scathing "
    "damning secret stinging whole entire second-hand nonpartisan independent".split()
)
#: Nouns before a document that make it the press's, and half of a compound.
_NO_KINDS = frozenset(
    """page television radio tv wire video media newspaper press book film movie restaurant theatre theater music album
    world""".split()
)
#: Adjectives that say what kind of document it is.
_KINDS = frozenset("criminal civil internal quarterly annual medical federal probable".split())
