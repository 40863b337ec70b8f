"""Where a name begins and ends: titles, hyphens, particles, and capitals that it owes to its sentence."""

from __future__ import annotations

from twosource.findings.referents import lexicon
from twosource.model.language import Token
from twosource.text.naming import is_first_name

_PARTICLES = frozenset(
    "de da do dos du del della di la le el al bin ibn abu ben van von der den ten ter zu af av mac y".split()
)
_SMALL_ENDS = frozenset({"magazine", "newspaper", "group"})


def over_hyphens(tokens: tuple[Token, ...], first: int, last: int) -> tuple[int, int]:
    """The name with what a hyphen joins to it: the whole of "Al-Roe" where the model has "Al" or "Roe"."""
    while last + 1 < len(tokens) and tokens[last].text == "-" and leads_in(tokens, last + 1):
        if not tokens[last + 1].text[0].isupper():
            break
        last += 2
    while first > 1 and tokens[first - 1].text == "-" and leads_in(tokens, first):
        first -= 2
    return first, last


def with_particle(tokens: tuple[Token, ...], last: int) -> int:
    """The end of a person's name of which the model has cut off "Al-Roe" or "bin Roe"."""
    behind = last + 1 + (tokens[last + 1 : last + 2] != () and tokens[last + 1].text == "-")
    if behind >= len(tokens) or tokens[last].text.lower() not in _PARTICLES or tokens[last].text.isupper():
        return last
    joined = tokens[behind].sentence == tokens[last - 1].sentence and tokens[last].start == tokens[last - 1].end + 1
    named = tokens[behind].pos == "PROPN" and tokens[behind].text[0].isupper()
    return behind + 1 if joined and named else last


def is_mood(tokens: tuple[Token, ...], at: int) -> bool:
    """True for the first word of "Bewildered Oke told them", which has its capital from the sentence."""
    opens = at == 0 or tokens[at - 1].sentence != tokens[at].sentence
    return opens and tokens[at].pos in ("ADJ", "VERB") and tokens[at].text.endswith(("ed", "ing"))


def is_edge(token: Token) -> bool:
    """True for what no name begins with; the "The" of a newspaper counts nowhere when names are compared."""
    return not token.text[0].isalnum() or (token.text.lower() in ("the", "a", "an")) or is_genitive(token)


def is_genitive(token: Token) -> bool:
    """True for the "'s" behind a name."""
    return token.text.lower() in ("'s", "’s", "'", "’")


def can_end(token: Token, inside: bool) -> bool:
    """True for a word that a name can end with; ``inside`` where others stand before it."""
    word = token.text[0].isalnum() and (token.text[-1].isalnum() or (token.text[-1] == "." and len(token.text) > 1))
    return word and not (inside and token.text.islower() and token.text not in _SMALL_ENDS)


def is_calling(token: Token, following: Token) -> bool:
    """True for a title or a capital role noun at the head of a person's name ("Sen.", "President", "Reporter")."""
    if token.text.islower():
        return token.text not in _PARTICLES
    if not following.text[0].isupper() and following.text not in (".", "-"):
        return False
    if lexicon.is_title(token.text):
        return True
    if token.text.isupper() and token.text.isalpha() and 2 <= len(token.text) <= 4 and is_first_name(following.text):
        # "DA Kenneth Oke", "CFO Nell Ashby"; "JK Ashby" has initials.
        return True
    calls = bool(lexicon.roles(token.lemma) & lexicon.PERSONAL)
    return (calls and not is_first_name(token.text)) or token.text in (".", "-", "–")


def leads_in(tokens: tuple[Token, ...], at: int) -> bool:
    """True when the word before a name is a capital word of it."""
    before = tokens[at - 1]
    if before.text == "-" and at > 1:
        # "Index-Journal": the hyphen and what it joins.
        joined = before.start == tokens[at - 2].end and before.end == tokens[at].start
        return joined and tokens[at - 2].text[0].isupper()
    capital = before.text[0].isupper() and before.pos in ("PROPN", "ADJ") and before.sentence == tokens[at].sentence
    return capital and tokens[at].start == before.end + 1 and not lexicon.is_title(before.text)
