"""Which names of a text may be outlets."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum

from twosource.findings.citations.lexicon import (
    CALENDAR,
    CHANNELS,
    DIVISIONS,
    DOMAINS,
    IN_NAMES,
    NETWORKS,
    NO_SHORT_NAMES,
    OFFICES,
    OPENING,
    OUTLET_NOUNS,
    PIECES,
    PLATFORMS,
    STAFF,
    TELLING,
    TITLES,
)
from twosource.findings.referents.lexicon import CALLED
from twosource.model.finding import Referent
from twosource.model.language import Analysis, EntityKind, Token
from twosource.text.naming import is_first_name
from twosource.text.outlets import Outlet, known, longest


class Standing(IntEnum):
    """How much a name by itself says that it is an outlet's."""

    BARE = 0
    DOUBTFUL = 1
    SHAPED = 2
    SURE = 3


@dataclass(frozen=True, slots=True)
class Candidate:
    """Tokens ``first`` up to ``last`` (exclusive) that may name an outlet; ``name`` without its article."""

    first: int
    last: int
    name: str
    standing: Standing
    outlet: Outlet | None = None


def candidates(analysis: Analysis, referents: Sequence[Referent]) -> list[Candidate]:
    """The names that may be outlets, in text order."""
    people = _people(analysis, referents)
    found: list[Candidate] = []
    i = 0
    while i < len(analysis.tokens):
        ways = (_listed, _in_town, _proper) if not _is_of_the_day(analysis.tokens, i) else ()
        candidate = next((c for way in ways if (c := way(analysis, i)) is not None), None)
        if candidate is None:
            i += 1
            continue
        titled = i > 0 and analysis.tokens[i - 1].text in TITLES | OFFICES
        if _is_of_a_day(candidate.name, people):
            i = candidate.last
            continue
        sure = candidate.standing >= Standing.SHAPED and not _is_called_one(analysis.tokens, candidate.last)
        if sure or not (titled or candidate.name.casefold() in people):
            found.append(candidate)
        i = candidate.last
    return found


def _is_of_the_day(tokens: Sequence[Token], i: int) -> bool:
    """True for "Today's report", which no programme made."""
    owned = i + 2 < len(tokens) and tokens[i + 1].text in {"'s", "’s"} and tokens[i + 2].text.islower()
    return owned and tokens[i].text in {"Today", "Yesterday", "Tonight", "Tomorrow"}


def _is_of_a_day(name: str, people: Container[str]) -> bool:
    """True for "Marsh Sunday" in a text that has a Marsh: "in his interview with Marsh Sunday"."""
    *who, day = name.split()
    return day in CALENDAR and len(who) > 0 and " ".join(who).casefold() in people


def _people(analysis: Analysis, referents: Sequence[Referent]) -> frozenset[str]:
    """Names of persons and places, and the words of those that have several."""
    names = {
        analysis.text[analysis.tokens[n.first].start : analysis.tokens[n.last - 1].end]
        for n in analysis.names
        if n.kind in (EntityKind.PERSON, EntityKind.PLACE)
    }
    names |= {name for r in referents if r.kind is EntityKind.PERSON and r.named for name in (r.name, *r.aliases)}
    # "Fox" is the man where the text has somebody of that surname.  A lone "Forbes" that the model takes for a man is
    # no proof.
    words = {word for name in names if len(name.split()) > 1 for word in name.split()}
    return frozenset(n.casefold() for n in names | words if n in words or not known(n))


def _listed(analysis: Analysis, first: int) -> Candidate | None:
    tokens = analysis.tokens
    if not _starts_name(tokens[first]):
        return None
    furthest = min(first + longest() + 2, len(tokens))
    for end in range(furthest, first, -1):
        last = end
        if tokens[last - 1].sentence != tokens[first].sentence:
            continue
        printed = analysis.text[tokens[first].start : tokens[last - 1].end]
        match = known(printed)
        station = _station(analysis, first, last) if match else None
        if station:
            return station
        if match and not match.sure and _describes(tokens, last):
            continue
        if match and (last - first > 1 or _apart(tokens, first, last)):
            standing = Standing.SURE if match.sure else Standing.DOUBTFUL
            if not match.sure and last < len(tokens) and tokens[last].text in {"magazine", "newspaper"}:
                last, standing = last + 1, Standing.SHAPED
            begin = first + 1 if tokens[first].text == "The" and last - first > 1 else first
            name = _bare(analysis, begin, last)
            named = match.outlet.name if "." in name and name.islower() else name  # "latimes.com"
            return Candidate(begin, last, named, standing, match.outlet)
    return None


def _in_town(analysis: Analysis, i: int) -> Candidate | None:
    """The station of "Denver Fox affiliate KWRT": the town says which one of the network's."""
    tokens, network = analysis.tokens, i + 1
    if network >= len(tokens) or tokens[i].relation != "compound" or not _starts_name(tokens[i]):
        return None
    found = _station(analysis, network, network + 1) if known(tokens[network].text) else None
    return None if found is None else replace(found, first=i)


def _station(analysis: Analysis, first: int, last: int) -> Candidate | None:
    """The station of "NBC 4 New York", "FOX 2" and "CNN affiliate WKRT": it bears the network's name and is another."""
    tokens = analysis.tokens
    if last < len(tokens) and _channel(tokens, last):
        return Candidate(first, last + 1, _bare(analysis, first, last + 1), Standing.SHAPED)
    if last + 1 < len(tokens) and tokens[last].text in {"affiliate", "station"} and _call_sign(tokens[last + 1].text):
        end = last + 4 if _is_tv(tokens, last + 2) else last + 2
        return Candidate(first, end, _bare(analysis, last + 1, end), Standing.SHAPED)
    return _local(analysis, first, last)


def _local(analysis: Analysis, first: int, last: int) -> Candidate | None:
    """The station of "CBS Orrin" and "FOX Orrin News"; "NBC Sports" and "ABC World News Tonight" are the network's."""
    tokens = analysis.tokens
    name = next((n for n in analysis.names if n.first == first and n.last > last), None)
    if name is None or name.kind is not EntityKind.ORGANIZATION or tokens[first].text not in NETWORKS:
        return None
    added = {t.text for t in tokens[last : name.last]}
    theirs = not added.isdisjoint(DIVISIONS) or added == {"News"} or known(_bare(analysis, first, name.last))
    # "Told NBC Roe had left": whoever left.
    told = first > 0 and tokens[first - 1].lemma in TELLING
    does = name.last < len(tokens) and tokens[name.last].pos in {"AUX", "VERB"}
    if theirs or (told and (does or tokens[name.last - 1].relation.startswith("nsubj"))):
        return None
    return Candidate(first, name.last, _bare(analysis, first, name.last), Standing.SHAPED)


def _is_tv(tokens: Sequence[Token], i: int) -> bool:
    return [t.text for t in tokens[i : i + 2]] in (["-", "TV"], ["-", "FM"], ["-", "AM"])


def _channel(tokens: Sequence[Token], i: int) -> bool:
    """True for the number of "News 2" and "FOX 17"."""
    before = tokens[i - 1].text
    channels = before in CHANNELS or (before.isupper() and 2 < len(before) < 5)
    return channels and tokens[i].text.isdigit() and len(tokens[i].text) < 3


#: Tokens before the noun that says what is named: "a Mexican news and satire website".
_FAR = 6
#: Letters of most stations' call signs.
_CALL_SIGN = 4


def _call_sign(text: str) -> bool:
    return text.isupper() and text[:1] in "KW" and len(text) in (3, 4)


def _describes(tokens: Sequence[Token], last: int) -> bool:
    """True for the Metro of "Metro police" and the Post of "Post office workers": it tells which ones are meant."""
    after = tokens[last] if last < len(tokens) else None
    if after is None or after.pos != "NOUN" or not after.text.islower():
        return False
    return after.lemma not in OUTLET_NOUNS | PIECES | STAFF and not _newsroom(tokens, last)


def _starts_name(token: Token) -> bool:
    numbered = token.text[:1].isdigit() and not token.text.isupper() and token.text.isalnum()  # "7News", "9to5Mac"
    return token.text[:1].isupper() or numbered or "." in token.text[1:-1]


def _apart(tokens: Sequence[Token], first: int, last: int) -> bool:
    # "Mirror" in "Mirror Lake" and "Time" in "Time Warner" are other names; "CNN" is CNN in any company.
    if tokens[first].text.isupper() and len(tokens[first].text) > 2:
        return True
    before, after = tokens[first - 1] if first else None, tokens[last] if last < len(tokens) else None
    joined_before = before is not None and before.pos == "PROPN" and before.sentence == tokens[first].sentence
    joined_after = after is not None and after.pos == "PROPN" and after.text[:1].isupper()
    return not (joined_before or joined_after)


def _proper(analysis: Analysis, first: int) -> Candidate | None:
    tokens = analysis.tokens
    if _is_address(tokens[first].text):
        return Candidate(first, first + 1, tokens[first].text, Standing.SHAPED)
    if not _capital(tokens[first]) or tokens[first].text in TITLES | CALENDAR or _has_an_office(tokens, first):
        return None
    if tokens[first].text == "TV" and tokens[first + 1 : first + 2] and tokens[first + 1].lemma in OUTLET_NOUNS:
        return None  # "a local TV station"
    last = _end(tokens, first + 1)
    if last + 1 < len(tokens) and tokens[last].text in {"'s", "’s"} and _capital(tokens[last + 1]):
        called = first and tokens[first - 1].text in CALLED
        last = _end(tokens, last + 2) if called else last  # "the Web site Liberty's Lantern"
    if tokens[last - 1].text in {"of", "&"}:
        last -= 1
    if last < len(tokens) and _channel(tokens, last):
        return Candidate(first, last + 1, _bare(analysis, first, last + 1), Standing.SHAPED)
    name = _bare(analysis, first, last)
    return Candidate(first, last, name, _shape(tokens, first, last))


def _is_address(text: str) -> bool:
    """True for "ferrynews.com": no address of a person or a page, nor of a place where anybody posts."""
    plain = text.endswith(DOMAINS) and text[:1].islower() and text.isascii()
    return plain and not {"@", "/"} & {*text} and not text.startswith("www.") and text.split(".")[-2] not in PLATFORMS


def _end(tokens: Sequence[Token], last: int) -> int:
    """Behind the capital words, and what joins them, that a name goes on with."""
    while last < len(tokens) and tokens[last].sentence == tokens[last - 1].sentence and _goes_on(tokens, last):
        last += 1
    return last


def _capital(token: Token) -> bool:
    return token.text[:1].isupper() and token.pos in {"PROPN", "NOUN", "ADJ"} and len(token.text) > 1


def _goes_on(tokens: Sequence[Token], i: int) -> bool:
    if _capital(tokens[i]) or _hyphen(tokens, i) or (tokens[i - 1].text == "/" and _hyphen(tokens, i - 1)):
        return True
    linked = tokens[i].text in {"of", "&"} and i + 1 < len(tokens) and _capital(tokens[i + 1])
    if not linked or tokens[i + 1].sentence != tokens[i].sentence:
        return False
    meant = known(tokens[i + 1].text)  # "Ada Oke of MSNBC"
    return meant is None or not meant.sure


def _hyphen(tokens: Sequence[Token], i: int) -> bool:
    """True for the hyphen of "KORN-TV", and what stands between the halves of "Or/rin"."""
    if tokens[i].text not in {"-", "/"} or i + 1 >= len(tokens):
        return False
    joined = tokens[i - 1].end == tokens[i].start and tokens[i].end == tokens[i + 1].start
    return joined and (_capital(tokens[i + 1]) or (tokens[i].text == "/" and tokens[i + 1].text.isalpha()))


def _shape(tokens: Sequence[Token], first: int, last: int) -> Standing:
    head = tokens[last - 1].text
    before = tokens[first - 1].text if first else ""
    if last - first == 1 and len(head) == _CALL_SIGN and _call_sign(head) and not before.isupper():
        shaped = True
    elif last - first == 1 and head in IN_NAMES:
        # "the Times" is a paper; "Today" and "Sunday" open sentences.
        shaped = before.casefold() in {"the", "’s", "'s"} and head not in NO_SHORT_NAMES
    elif head in IN_NAMES or tokens[first].text in OPENING or _is_named(tokens, first, last):
        shaped = not _is_somebody(tokens, first, last, before)
    elif any(tokens[k].text == "&" and tokens[k - 1].text in IN_NAMES for k in range(first + 1, last)):
        shaped = True  # "the Orrin News & Guide"
    else:
        shaped = head.endswith(DOMAINS) or _introduced(tokens, first, last, before) or _is_called_one(tokens, last)
    if _describes(tokens, last) and last - first == 1:
        shaped = False
    return Standing.SHAPED if shaped else Standing.BARE


def _has_an_office(tokens: Sequence[Token], first: int) -> bool:
    """True for "Sheriff Roe", not for "Coach magazine", "the Principal News"."""
    last = _end(tokens, first + 1)
    after = tokens[last].lemma if last < len(tokens) else ""
    return tokens[first].text in OFFICES and tokens[last - 1].text not in IN_NAMES and after not in OUTLET_NOUNS


def _is_somebody(tokens: Sequence[Token], first: int, last: int, before: str) -> bool:
    """True for "Mark Weekly", as people are called; "the Jackson Weekly" is a paper, and so is a Jackson Times."""
    named = tokens[last - 1].text in _SURNAMES and is_first_name(tokens[first].text)
    told = _introduced(tokens, first, last, before) or _is_called_one(tokens, last)
    return last - first == 2 and named and not told and before.casefold() not in {"the", "a", "an", "’s", "'s"}


#: Last words of papers' names that people have for a surname.
_SURNAMES = frozenset({"Weekly", "Day", "Post", "Press", "Herald", "News", "Star", "Sun"})


def _is_named(tokens: Sequence[Token], first: int, last: int) -> bool:
    return _agency(tokens, first, last) or _is_a_report(tokens, first, last)


def _is_a_report(tokens: Sequence[Token], first: int, last: int) -> bool:
    """True for "the Kelper Report", which is a site; "the Marsh Report said" may be what a Marsh found."""
    before = tokens[first - 1].text.casefold() if first else ""
    owned = last < len(tokens) and tokens[last].text in {"'s", "’s"}
    return last - first == 2 and tokens[last - 1].text == "Report" and (before in {"the", "on"} or owned)


def _newsroom(tokens: Sequence[Token], i: int) -> bool:
    """True for the "news agency" of "the Orrin news agency"."""
    kinds = {"agency", "service", *OUTLET_NOUNS}
    return i + 1 < len(tokens) and tokens[i].lemma == "news" and tokens[i + 1].text in kinds


def _agency(tokens: Sequence[Token], first: int, last: int) -> bool:
    """True for "the Orrin News Agency ORA": what it is stands in the name."""
    return any(tokens[k].text in {"News", "Press"} and tokens[k + 1].text == "Agency" for k in range(first, last - 1))


def _introduced(tokens: Sequence[Token], first: int, last: int, before: str) -> bool:
    """True for "the website WaveWatch", "WaveWatch magazine", "a site called WaveWatch"."""
    after = tokens[last].text.casefold() if last < len(tokens) else ""
    if before == "official" or tokens[first].text == "Web" or (last - first == 1 and tokens[first].pos == "ADJ"):
        return False
    if before in {"called", "named"}:
        return first > 1 and tokens[first - 2].text in OUTLET_NOUNS
    if (before == "agency" and first > 1 and tokens[first - 2].text.casefold() == "news") or _newsroom(tokens, last):
        return True
    nouns = OUTLET_NOUNS - {"paper", "station", "channel", "network"}
    if before == "site" and first > 1 and tokens[first - 2].text == "Web":
        return True
    if before == ",":
        return _is_named_behind(tokens, first, after)
    return after in nouns or before in {"newspaper", "website", "site", "magazine", "tabloid", "blog", "outlet"}


def _is_named_behind(tokens: Sequence[Token], first: int, after: str) -> bool:
    """True for "a Mexican news site, WaveWatch, stated"; "the crash site, Holm, the mayor," names nothing."""
    if first < 3 or after not in {",", "."} or tokens[first - 3].text.casefold() != "news":
        return False
    return tokens[first - 2].text.casefold() in {"site", "source", "website", "outlet", "magazine", "blog"}


def _is_called_one(tokens: Sequence[Token], last: int) -> bool:
    """True for "the Harbour Report, a satirical website", "WaveWatch, a weekly in Orrin"."""
    if [t.text for t in tokens[last : last + 2]] not in ([",", "a"], [",", "an"]):
        return False
    i = last + 2
    while i < min(last + 2 + _FAR, len(tokens)) and tokens[i].pos in {"ADJ", "NOUN", "ADV", "PUNCT"}:
        heads = tokens[i].pos == "NOUN" and not any(t.pos == "NOUN" for t in tokens[i + 1 : i + 2])
        if heads and tokens[i].lemma in OUTLET_NOUNS - {"paper", "station", "channel", "network", "daily"}:
            return True
        i += 1
    return False


def _bare(analysis: Analysis, first: int, last: int) -> str:
    return analysis.text[analysis.tokens[first].start : analysis.tokens[last - 1].end]


def fullest(name: str, others: Iterator[str] | Sequence[str]) -> str:
    """The first longer name that holds this one ("Mirror": "Daily Mirror"), or the name itself."""
    short = name.split()
    for other in others:
        long = other.split()
        if len(long) > len(short) and any(long[i : i + len(short)] == short for i in range(len(long))):
            return other
    return name
