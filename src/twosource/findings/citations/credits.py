"""Credit lines: datelines, bylines and sign-offs that say whose text an article is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from twosource.findings.citations.lexicon import AGENCY_ENDINGS
from twosource.text.outlets import known


@dataclass(frozen=True, slots=True)
class Credit:
    """Characters ``start`` up to ``end`` of a credit line, ``name_start`` up to ``name_end`` of the name in it.

    ``reach`` is the line that it covers, ``None`` where it covers the whole text.  ``rights`` marks a notice of
    copyright.
    """

    start: int
    end: int
    name_start: int
    name_end: int
    reach: tuple[int, int] | None
    rights: bool = False


#: Characters of a line that can be a credit line, and lines at the head of a text that can hold a dateline.
_SHORT = 120
_HEAD = 14

#: Where the head of a text ends and its end begins, as shares of its characters.
_HEAD_SHARE, _END_SHARE = 0.1, 0.85

_WORD = r"(?:[\w&'’!/-]|\.(?=\w)){0,24}"
_NAME = rf"(?P<name>(?:The )?[A-Z]{_WORD}(?: [A-Z&]{_WORD}){{0,4}})"
_DATED = re.compile(r"^(?:date )?\d{4}-\d\d-\d\d\b")
_DATELINE = re.compile(r"\((?P<name>[A-Z][A-Za-z.]{1,14}(?: [A-Z][A-Za-z]{1,14}){0,2})\) ?(?:[-–—]|--)")
#: "By The Orrin Agency on Tue 06/30/2015 04:48am".
_ON_A_DAY = r"(?: on (?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6},? [\w/:,. ]{1,40})?"
_BYLINE = re.compile(rf"(?:By|BY|/ ?By) (?:the )?{_NAME}{_ON_A_DAY}$")
_RIGHTS = re.compile(
    rf"(?:Copyright|COPYRIGHT|©|\([cC]\))(?: ?©| \([cC]\))?,? ?(?:\d{{4}}(?:[-–]\d{{2,4}})?,? )?(?:[Bb]y )?{_NAME}"
)
_SOURCE = re.compile(
    rf"(?:/ ?)?(?:Source|SOURCE|Via|VIA|via|[Hh]/[Tt])(?:: ?| )(?:the )?{_NAME}(?: \|.*| ?(?:©|\([cC]\)).*)?$"
)
#: "France 24 with AFP, AP", "Additional reporting from Reuters": the agencies that a text is made with.
_WITH = re.compile(r"[^,.\n]{0,40}\b(?:with|from|by) (?:files from )?(?:the )?(?P<names>[A-Z][\w., ]{1,60})$")
#: A broadcasting station by its call sign.
_STATION = re.compile(r"[KW][A-Z]{2,3}(?:-(?:TV|FM|AM))?")
_AGENCY = re.compile(r"(?:[Tt]he )?(?P<name>Associated Press|Reuters|Agence France-Presse|AFP|Press Association)$")
_APPEARED = re.compile(
    r"This (?:article|story|piece|report|post|column)[^.\n]{0,40}?"
    rf"\b(?:appeared|published|ran|printed|posted|produced)\b[^.\n]{{0,24}}? (?:in|on|by|at) (?:the )?{_NAME}"
)
_HELPED = re.compile(rf"(?:the )?{_NAME} contributed to this (?:report|story|article)")
_VIA = re.compile(rf"\bvia (?:the )?{_NAME}")
_FORUM = re.compile(r"\b[Vv]ia (?P<name>/?r/\w{2,30})")


def credits(text: str) -> Iterator[Credit]:  # noqa: A001
    """The credit lines of a text, those inside omitted passages too, in text order."""
    position = 0
    for number, line in enumerate(text.split("\n")):
        start, position = position, position + len(line) + 1
        found = _dateline(line) if number < _HEAD else None
        bare = line.strip(" \t•*_[]().")
        found = found or _line(bare) or _thanks(line)
        if found:
            # The source of a picture in the middle of a text says nothing of the text.
            whole = start < _HEAD_SHARE * len(text) or start > _END_SHARE * len(text) or _press(_clean(found[1]))
            yield _placed(text, start, found, None if whole else (start, start + len(line.rstrip())))
        elif agencies := _agencies(bare):
            yield from (_placed(text, start, found, None) for found in agencies)
        elif noticed := _notice(line.lstrip(" \t•*_[")):
            yield replace(_placed(text, start, noticed, None), rights=True)
        elif passing := _in_passing(line):
            yield _placed(text, start, passing, (start, start + len(line.rstrip())))


def _dateline(line: str) -> tuple[str, str] | None:
    match = _DATELINE.search(line[:_SHORT])
    if match and _press(match["name"]) and _place(line[: match.start()]):
        return match.group().rstrip(" -–—"), match["name"]
    return None


_WHERE = re.compile(r"(?:^| )[A-Z]{4,}(?:[ /][A-Z]{2,}){0,3}, (?:[A-Z][a-z]{2,8}\.? \d{1,2})? ?$")


def _place(before: str) -> bool:
    """True for what stands before a dateline's agency: "NEW YORK, May 30", "Lisbon", nothing; a byline first."""
    if _WHERE.search(before):
        return True
    first = _DATED.sub("", before).replace(",", " ").split()
    return not first or (len(first) <= 8 and (first[0].isupper() or all(w[:1].isupper() or w.isdigit() for w in first)))


def _line(line: str) -> tuple[str, str] | None:
    # A notice of rights behind the name runs on.
    if len(line.partition("©")[0]) > _SHORT:
        return None
    for pattern in (_BYLINE, _SOURCE, _AGENCY):
        match = pattern.match(line)
        if match and (pattern is _SOURCE or _press(match["name"])):
            return re.split(r" \||(?<=©)", match.group(), maxsplit=1)[0], match["name"]
    return None


def _agencies(line: str) -> list[tuple[str, str]]:
    """The agencies with which a house says that it made a text, each with the words that lead to it."""
    match = _WITH.match(line)
    names = re.split(r", (?:and )?| and ", match["names"]) if match else []
    if not match or not all((meant := known(n)) and meant.outlet.wire for n in names):
        return []
    ends = [match.start()]
    for name in names:
        ends.append(line.index(name, max(ends[-1], match.start("names"))) + len(name))
    return [(line[a:b], name) for a, b, name in zip(ends, ends[1:], names, strict=False)]


def _notice(line: str) -> tuple[str, str] | None:
    match = _RIGHTS.match(line)
    name = _clean(match["name"]) if match else ""
    return (match.group(), name) if match and (_press(name) or _STATION.fullmatch(name.split(" ")[0])) else None


def _press(name: str) -> bool:
    """True for a known outlet, and for what is called as only agencies are."""
    agency = name.endswith(AGENCY_ENDINGS) and not name.startswith(("Staff ", "Our ", "From "))
    return agency or known(name) is not None


def _thanks(line: str) -> tuple[str, str] | None:
    for pattern in (_APPEARED, _HELPED):
        match = pattern.search(line)
        if match and (pattern is _APPEARED or known(_clean(match["name"]))):
            return match.group(), match["name"]
    return None


def _in_passing(line: str) -> tuple[str, str] | None:
    for pattern in (_VIA, _FORUM):
        match = pattern.search(line)
        if match and (pattern is _FORUM or known(_clean(match["name"]))):
            return match.group(), match["name"]
    return None


def _clean(name: str) -> str:
    return name.rstrip(".,:;'’!")


def _placed(text: str, start: int, found: tuple[str, str], reach: tuple[int, int] | None) -> Credit:
    # The phrase was found in the stripped line; it is looked up in the text itself, so that names keep their place.
    phrase, name = found
    begin = text.index(phrase, start)
    name_start = text.index(name, begin)
    return Credit(begin, begin + len(phrase.rstrip(".")), name_start, name_start + len(_clean(name)), reach)
