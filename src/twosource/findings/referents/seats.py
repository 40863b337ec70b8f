"""Lawmakers by their seat: "the Arizona Republican" is the senator brought in as "Ida Holm, R-Ariz."."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from twosource.findings.referents.drafts import Description, Draft, Gathering
from twosource.model.language import EntityKind

#: American states with what papers and the post shorten them to (AP Stylebook, "state names"; USPS Publication 28).
_STATES = """Alabama Ala AL; Alaska AK; Arizona Ariz AZ; Arkansas Ark AR; California Calif CA; Colorado Colo CO;
Connecticut Conn CT; Delaware Del DE; Florida Fla FL; Georgia Ga GA; Hawaii HI; Idaho ID; Illinois Ill IL; Indiana Ind
IN; Iowa IA; Kansas Kan KS; Kentucky Ky KY; Louisiana La LA; Maine ME; Maryland Md MD; Massachusetts Mass MA; Michigan
Mich MI; Minnesota Minn MN; Mississippi Miss MS; Missouri Mo MO; Montana Mont MT; Nebraska Neb NE; Nevada Nev NV;
New_Hampshire N.H NH; New_Jersey N.J NJ; New_Mexico N.M NM; New_York N.Y NY; North_Carolina N.C NC; North_Dakota N.D ND;
Ohio OH; Oklahoma Okla OK; Oregon Ore OR; Pennsylvania Pa PA; Rhode_Island R.I RI; South_Carolina S.C SC; South_Dakota
S.D SD; Tennessee Tenn TN; Texas TX; Utah UT; Vermont Vt VT; Virginia Va VA; Washington Wash WA; West_Virginia W.Va WV;
Wisconsin Wis WI; Wyoming Wyo WY"""
_PARTIES = {"R": "Republican", "D": "Democrat", "I": "Independent"}
_OFFICES = frozenset("senator congressman congresswoman representative lawmaker".split())
#: Behind a name: "(R-Ariz.)", ", D-N.Y.,", ", Republican of Texas".
_LETTERED = re.compile(r",? ?\(?(?P<party>[RDI]) ?[-–‐] ?(?P<state>[A-Z][A-Za-z.]{1,5})(?=[ ,).])")
_SPELT = re.compile(r", (?:an? )?(?P<party>Republican|Democrat)(?: of| from) (?P<state>[A-Z][a-z]+(?: [A-Z][a-z]+)?)")
#: Letters behind a name in which its seat stands.
_FAR = 40

Seat = tuple[str, str]


def seated(gathering: Gathering) -> Iterator[tuple[Description, Draft]]:
    """The descriptions by seat with the one whom the text has brought in with that seat before; none where two fit."""
    seats = list(_seats(gathering))
    tokens = gathering.analysis.tokens
    for i, token in enumerate(tokens) if seats else ():
        if token.text not in _PARTIES.values() and token.text not in _OFFICES:
            continue
        first = _state_before(gathering, i)
        if first is None or i in gathering.at or i in gathering.described or _goes_on(gathering, i):
            continue
        state = " ".join(t.text for t in tokens[first:i])
        holds = [d for d, (party, where), at in seats if where == state and at < i and _fits(party, token.text)]
        if len({id(d) for d in holds}) == 1:
            yield Description(first - 1, i + 1, i), holds[0]


def _fits(party: str, word: str) -> bool:
    return word == party or word in _OFFICES


def _state_before(gathering: Gathering, i: int) -> int | None:
    """The first token of the state in "the Arizona Republican"."""
    tokens = gathering.analysis.tokens
    for first in (i - 1, i - 2):
        state = " ".join(t.text for t in tokens[max(first, 0) : i])
        if first > 0 and state in _states().values() and tokens[first - 1].text.lower() == "the":
            return first
    return None


def _goes_on(gathering: Gathering, i: int) -> bool:
    """True for "the Arizona Republican Party" and "the Texas Republican John Roe"."""
    tokens = gathering.analysis.tokens
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    return after is not None and after.pos in ("PROPN", "NOUN")


def _seats(gathering: Gathering) -> Iterator[tuple[Draft, Seat, int]]:
    """Who has which seat, by party and state, and where the text says so."""
    tokens, text = gathering.analysis.tokens, gathering.analysis.text
    for draft in gathering.drafts:
        for naming in draft.namings if draft.kind is EntityKind.PERSON else ():
            end = tokens[naming.last - 1].end
            behind = text[end : end + _FAR]
            lettered, spelt = _LETTERED.match(behind), _SPELT.match(behind)
            state = _states().get(lettered["state"].rstrip(".")) if lettered else None
            if lettered and state:
                yield draft, (_PARTIES[lettered["party"]], state), naming.first
            elif spelt and spelt["state"] in _states().values():
                yield draft, (spelt["party"], spelt["state"]), naming.first


@lru_cache(maxsize=1)
def _states() -> dict[str, str]:
    """The states by all that they are called."""
    rows = [row.split() for row in _STATES.split(";")]
    return {name.replace("_", " "): row[0].replace("_", " ") for row in rows for name in row}
