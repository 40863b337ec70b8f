"""Word tokens as English treebanks cut them, with their exact places.

Clitics ("n't", "'s") and hyphens inside words are tokens of their own; amounts, times, abbreviations, addresses,
handles and tags stay whole.  Every character other than white space belongs to exactly one token.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

_ABBREVIATIONS = (
    "Mr Mrs Ms Dr Drs Prof Sr Jr St Sts Gen Col Lt Sgt Capt Cmdr Comm Adm Maj Pvt PVT Cpl Det Ofc Insp Supt Gov Sen "
    "Sens Rep Reps Pres Rev Hon Fr Atty Mt Ft Ave Blvd Rd Inc INC Corp CORP Co Ltd LTD Bros Dept Univ Assn Jan Feb "
    "Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Mass Md "
    "Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt Wash Wis Wyo vs etc approx est fig al cf e.g i.e a.m "
    "p.m A.M P.M Ph.D M.D B.A M.A D.C U.S U.K U.N E.U"
).split()
#: Words before a full stop that belongs to them.
ABBREVIATIONS = frozenset(a.lower() for a in _ABBREVIATIONS) | {"no"}
_STOPPED = "|".join(sorted((re.escape(a) for a in _ABBREVIATIONS), key=lambda a: (-len(a), a)))

#: How far back an opening bracket is looked for.
_BRACKETED = 200
#: Prefixes that stay with their word over a hyphen; other hyphens are tokens.
_PREFIXES = "non|e|anti|re|pro|pre|co|mid|cross|post|over|multi|ex|sub|semi|counter|mini|inter|intra|micro|un"

# Every repeat is bounded or cannot overlap with what follows it, so that a scan is linear.
_TOKEN = re.compile(
    rf"""
      (?P<url>(?:https?://|www\.)[^\s<>"“”]{{1,2000}})
    | (?P<mail>[\w.+-]{{1,64}}@[\w-]{{1,64}}(?:\.[\w-]{{1,64}}){{0,4}})
    | (?P<site>[A-Za-z0-9-]{{1,40}}(?:\.[A-Za-z0-9-]{{1,40}}){{0,2}}\.(?:com|org|net|gov|edu|co\.uk|tv|info)\b
        (?:/[^\s<>"“”]{{1,200}})?)
    | (?P<file>(?<![\w.])\w{{1,60}}(?:[.-]\w{{1,40}}){{0,3}}\.(?:pdf|docx?|xlsx?|pptx?|jpe?g|png|gif|zip|mp[34])\b)
    | (?P<group>(?<![\w.])[a-z]{{2,20}}(?:\.[a-z]{{2,20}}){{2,6}}(?![\w.]))
    | (?P<phone>(?<![\w.-])(?:\d-)?\d{{3}}-\d{{3}}-\d{{4}}(?![\w-])|(?:(?<=\d\)\s)|(?<=\d\)))\d{{3}}-\d{{4}}(?![\w-]))
    | (?P<short>(?<!\w)(?:[A-Za-z]{{1,2}}&[A-Za-z]{{1,2}}|(?i:b/c|w/o|c/o)|w/)(?!\w)|(?<!\w)w/(?=\w))
    | (?P<face>(?<![\d:;=])[:;=][-^']?[()](?![\w()])|(?<!\S)[:;=]-?[DPp](?!\w))
    | (?P<handle>(?<![\w.])[@\#][^\W\d_]\w{{0,80}})
    | (?P<stopped>(?<![\w'’-])(?:{_STOPPED})\.(?![A-Z](?:\.|\b)))
    | (?P<open_initials>(?<![\w'’.])(?:[A-Z]\.){{1,8}}[A-Z](?![\w.]))
    | (?P<initials>(?<![\w'’])(?:[^\W\d_]\.){{2,8}}|(?<![\w'’.])[A-Z]\.(?=\s?[A-Z“"]))
    | (?P<counted>(?<![\w.,/-])\d{{1,2}}(?:to\d{{1,2}}[A-Z][a-z]{{2,12}}|News|NEWS)(?!\w))
    | (?P<fraction>(?<![^\s(\[“"‘'$£€/-])\.\d{{1,6}}+(?:['’]?s\b)?(?!\w\w|\.\d))
    | (?P<number>\d{{1,20}}(?:[.,:/]\d{{1,20}}){{0,8}}(?:(?:st|nd|rd|th|s|['’]s)\b)?)
    | (?P<owner>(?<=&[A-Za-z])['’]s\b)
    | (?P<elided>(?<![\w])['’](?:\d\ds|em|til|cause|tis|twas|n)\b)
    | (?P<prefixed>(?<![\w-])(?i:{_PREFIXES})-[^\W\d_]{{2,40}}(?![\w'’]))
    | (?P<word>[^\W\d]+(?:['’][^\W\d]+)*(?:\d+[^\W\d]*){{0,8}})
    | (?P<dots>\.{{2,}}|…+)
    | (?P<run>(?P<same>[^\w\s])(?P=same){{3,200}}|[!?]{{2,200}}|-{{2,3}}|\${{2,3}}|\*{{2,3}}|<<|>>)
    | (?P<rest>\S)
    """,
    re.VERBOSE,
)
_CLITIC = re.compile(r"(?i)(?<=.)(n['’]t|['’](?:s|re|ve|ll|d|m))$")
_TWO_WORDS = {
    "cannot": 3, "gonna": 3, "gotta": 3, "wanna": 3, "gimme": 3, "lemme": 3, "outta": 3, "dont": 2, "doesnt": 4,
    "didnt": 3, "cant": 2, "isnt": 2, "arent": 3, "wasnt": 3, "werent": 4, "havent": 4, "hasnt": 3, "hadnt": 3,
    "couldnt": 5, "wouldnt": 5, "shouldnt": 6, "thats": 4, "whats": 4, "theres": 5,
}  # fmt: skip
#: Only in small letters: "Im" and "Ive" are names as well.
_SMALL_WORDS = {"im": 1, "ive": 1, "youre": 3, "theyre": 4}


def tokenise(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Start and end of every token between two offsets of a text, in order."""
    found: list[tuple[int, int]] = []
    for match in _TOKEN.finditer(text, start, len(text) if end is None else end):
        kind = match.lastgroup
        a, b = match.span()
        if kind == "word":
            found.extend(_split(text, a, b))
        elif kind in ("url", "site"):
            found.extend(_without_tail(text, a, b))
        elif kind == "face" and _closes(text, b - 1):
            found.extend((i, i + 1) for i in range(a, b))
        else:
            found.append((a, b))
    return found


def outside(text: str, skip: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The stretches of a text that no span of ``skip`` covers, in order."""
    at = 0
    for start, end in sorted(skip):
        if start > at:
            yield at, min(start, len(text))
        at = max(at, end)
    if at < len(text):
        yield at, len(text)


def _split(text: str, a: int, b: int) -> Iterator[tuple[int, int]]:
    word = text[a:b] if b - a < 60 else ""
    cut = _TWO_WORDS.get(word.lower(), _SMALL_WORDS.get(word))
    if cut is None and (clitic := _CLITIC.search(word)) is not None:
        cut = clitic.start()
    if not cut:
        yield a, b
        return
    yield from _split(text, a, a + cut)
    yield a + cut, b


def _closes(text: str, at: int) -> bool:
    """True for a bracket that closes one opened shortly before: "(as follows:)" ends in no face."""
    before = text[max(0, at - _BRACKETED) : at]
    return text[at] == ")" and before.count("(") > before.count(")")


def _without_tail(text: str, a: int, b: int) -> Iterator[tuple[int, int]]:
    """An address, and the closing marks after it that are none of its own."""
    end = b
    while end > a + 1 and text[end - 1] in ".,;:!?'’)]}…":
        end -= 1
    yield a, end
    yield from ((i, i + 1) for i in range(end, b))
