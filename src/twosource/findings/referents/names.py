"""Names as one article prints them: without title, article and possessive, and with those the model overlooked.

A model names most of what stands in a text, but not evenly: a name found five times is missed the sixth, a title is
taken into one name and not into the next.  So the names of a text teach the rest of it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass, replace

from twosource.findings.referents import lexicon
from twosource.findings.referents.edges import (
    can_end,
    is_calling,
    is_edge,
    is_genitive,
    is_mood,
    leads_in,
    over_hyphens,
    with_particle,
)
from twosource.findings.referents.people import shown_people
from twosource.model.language import Analysis, EntityKind, Name, Token
from twosource.text import outlets
from twosource.text.naming import is_first_name, plain

_MARKS_OF_NICKNAMES = frozenset("\"“”‘’'()«»")
#: Words with which places, and what is named after them, begin.
_COMPASS = frozenset(
    "new north south east west northern southern eastern western san santa los las fort port st saint".split()
)
_DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december".split()
)


@dataclass(frozen=True, slots=True)
class Naming:
    """One printing of a name: tokens ``first`` up to ``last`` (exclusive), its words as compared, and what it names.

    ``title`` is the word before it ("Mr.", "Sen."), as printed; ``nickname`` the tokens of one in marks or brackets,
    ``nick`` its words.  ``definite`` says that "the" stands before it.
    """

    first: int
    last: int
    words: tuple[str, ...]
    kind: EntityKind
    title: str | None = None
    nickname: tuple[int, int] | None = None
    nick: tuple[str, ...] = ()
    definite: bool = False


def namings(analysis: Analysis) -> tuple[Naming, ...]:
    """All names of a text in order, none inside another."""
    tokens = analysis.tokens
    whole = [part for name in analysis.names for part in _in_sentences(tokens, name)]
    spans = [(a, b, name.kind) for name in whole for a, b in _around_nickname(tokens, name)]
    found = [n for first, last, kind in spans for n in _trimmed(analysis, first, last, kind)]
    found = _joined(analysis, found)
    found.extend(_overlooked(analysis, found))
    found = sorted((_titled(analysis, n) for n in found), key=lambda n: (n.first, -n.last))
    people = shown_people(analysis, found)
    found = [replace(n, kind=EntityKind.PERSON) if n.words in people else n for n in found]
    found = [replace(n, kind=EntityKind.PLACE) if _is_dateline(tokens, n) else n for n in found]
    return tuple(_one_kind_per_title(_apart(found)))


def _is_dateline(tokens: tuple[Token, ...], naming: Naming) -> bool:
    """True for the town in capitals before the dash that opens a report."""
    behind = tokens[naming.last].text if naming.last < len(tokens) else ""
    return naming.first == 0 and behind in _DASHES and all(t.text.isupper() for t in tokens[: naming.last])


_DASHES = frozenset({"-", "--", "–", "—", "―", "("})


def _in_sentences(tokens: tuple[Token, ...], name: Name) -> Iterator[Name]:
    """The parts of a name that the model has across the end of a sentence: "… with Marsh. Ada Oke said"."""
    first = name.first
    for i in range(name.first, name.last):
        if tokens[i].text == "." or tokens[i].sentence != tokens[first].sentence:
            if first < i:
                yield replace(name, first=first, last=i)
            first = i + (tokens[i].text == ".")
    if first < name.last:
        yield replace(name, first=first)


def _around_nickname(tokens: tuple[Token, ...], name: Name) -> Iterator[tuple[int, int]]:
    """The parts of a name that the model has with one mark or both of a nickname in it: Amina “Sparks” Oke."""
    marks = [i for i in range(name.first + 1, name.last) if tokens[i].text in _MARKS_OF_NICKNAMES - {"'", "’"}]
    if name.kind is not EntityKind.PERSON or not marks:
        yield name.first, name.last
        return
    yield name.first, marks[0]
    if len(marks) > 1:
        yield marks[-1] + 1, name.last


def _apart(found: list[Naming]) -> Iterator[Naming]:
    """Names without those that begin inside another."""
    done = 0
    for naming in found:
        if naming.first >= done:
            yield naming
            done = naming.last


def words_of(tokens: tuple[Token, ...], first: int, last: int) -> tuple[str, ...]:
    """The words of some tokens as they are compared; marks and possessives are none."""
    texts = (plain(t.text) for t in tokens[first:last])
    return tuple(w for w in texts if any(map(str.isalnum, w)) and w != "'s")


def _trimmed(analysis: Analysis, first: int, last: int, kind: EntityKind) -> Iterator[Naming]:
    tokens = analysis.tokens
    first, last = over_hyphens(tokens, first, last)
    while first < last and is_edge(tokens[first]):
        first += 1
    while first < last and not can_end(tokens[last - 1], last - 1 > first):
        last -= 1
    if kind is EntityKind.PERSON:
        last = with_particle(tokens, last)
        while last - first > 1 and (is_calling(tokens[first], tokens[first + 1]) or is_mood(tokens, first)):
            first += 1
        if lexicon.is_title(tokens[last - 1].text) and last < len(tokens) and tokens[last].pos == "PROPN":
            # "Rear Adm." is no name before "John Oke".
            return
        if last - first == 1 and _is_half(tokens, first):
            kind = EntityKind.ORGANIZATION
    if kind is not EntityKind.PERSON:
        first, last = _whole_body(tokens, first, last)
    outlet = outlets.known(_text(tokens, first, last))
    if outlet is not None and outlet.sure:
        kind = EntityKind.ORGANIZATION
    words = words_of(tokens, first, last)
    if any(t.text[:1].isupper() for t in tokens[first:last]) and _says_something(words):
        yield Naming(first, last, words, kind)


def _says_something(words: tuple[str, ...]) -> bool:
    # "(D-Conn.)" is a party and "Wednesday" a day.
    return len(words) > 1 or (len(words) == 1 and len(words[0]) > 1 and words[0] not in _DAYS)


def _whole_body(tokens: tuple[Token, ...], first: int, last: int) -> tuple[int, int]:
    """The whole name of a body of which the model has a part ("Harrow" or "Post" of "Harrow Post")."""
    for end in range(min(first + outlets.longest(), len(tokens)), last, -1):
        if all(_continues(tokens, i) for i in range(last, end)) and outlets.known(_text(tokens, first, end)):
            return first, end
    if last - first == 1 and _is_half(tokens, first):
        last += 1
    if last < len(tokens) and _belongs_behind(tokens, last):
        return first, last + 1
    while first > 0 and plain(tokens[first - 1].text) in _COMPASS and leads_in(tokens, first):
        first -= 1
    while (
        last - first == 1 and first > 0 and lexicon.ends_organisation(tokens[last - 1].text) and leads_in(tokens, first)
    ):
        first -= 1
        while first > 0 and leads_in(tokens, first):
            first -= 1
    return first, last


def _is_half(tokens: tuple[Token, ...], at: int) -> bool:
    """True for one word that only goes with the name behind it ("Torvik" of "Torvik Shipping")."""
    token, following = tokens[at], at + 1
    if token.relation != "compound" or token.head != following or not _continues(tokens, following):
        return False
    word = plain(tokens[following].text)
    person = is_first_name(token.text) or bool(lexicon.roles(word)) or lexicon.is_title(word)
    return not person and word not in _DAYS


def _text(tokens: tuple[Token, ...], first: int, last: int) -> str:
    return " ".join(t.text for t in tokens[first:last])


def _belongs_behind(tokens: tuple[Token, ...], at: int) -> bool:
    """True for the last word of a body's name that the model has cut off ("Business" of "Business Insider")."""
    follows = tokens[at].start == tokens[at - 1].end + 1
    return follows and (
        tokens[at].text == "magazine"
        or is_numbered(tokens, at)
        or (lexicon.ends_organisation(tokens[at].text) and tokens[at].text[0].isupper())
    )


def is_numbered(tokens: tuple[Token, ...], at: int) -> bool:
    """True for the number of a station: "News 9", "Channel 4"."""
    number = tokens[at].text.isdigit() and len(tokens[at].text) < 3
    return number and at > 0 and tokens[at - 1].text in _STATIONS


_STATIONS = frozenset("News Channel Fox FOX ABC NBC CBS Local TV Action Eyewitness Newschannel NewsChannel".split())


def _continues(tokens: tuple[Token, ...], at: int) -> bool:
    return _is_name_token(tokens, at) and tokens[at].start == tokens[at - 1].end + 1


def _joined(analysis: Analysis, found: list[Naming]) -> list[Naming]:
    """Names in pieces as one: around a nickname (Amina “Sparks” Oke, Robert (Bob) Oke) or behind an initial."""
    tokens, starts = analysis.tokens, {n.first: n for n in found}
    joined: list[Naming] = []
    for piece in sorted(found, key=lambda n: n.first):
        if joined and piece.first < joined[-1].last:
            continue
        naming = _with_nickname(tokens, piece, starts) if piece.kind is EntityKind.PERSON else piece
        if joined and naming.kind is EntityKind.PERSON and _is_cut(tokens, joined[-1], naming):
            before = joined.pop()
            naming = replace(naming, first=before.first, words=before.words + naming.words)
        joined.append(naming)
    return joined


def _with_nickname(tokens: tuple[Token, ...], naming: Naming, starts: dict[int, Naming]) -> Naming:
    span = _nickname_after(tokens, naming)
    if span is None or len(naming.words) > 2:
        return naming
    at = span[1] + 1
    surname = starts.get(at)
    if surname is None and not (_is_name_token(tokens, at) and is_first_name(naming.words[0])):
        return naming
    last = surname.last if surname else at + 1
    words = naming.words + words_of(tokens, at, last)
    return Naming(naming.first, last, words, EntityKind.PERSON, nickname=span, nick=words_of(tokens, *span))


def _is_cut(tokens: tuple[Token, ...], one: Naming, other: Naming) -> bool:
    """True for one person's name in two pieces: "Edwin J." and "Marlow"."""
    if one.kind is not EntityKind.PERSON or other.first - one.last not in (0, 1):
        return False
    between = tokens[one.last].text if other.first > one.last else ""
    initial = len(one.words) > 1 and len(one.words[-1]) == 1
    return between in ("", ".") and (initial or (len(one.words) == 1 and is_first_name(one.words[0])))


def _nickname_after(tokens: tuple[Token, ...], naming: Naming) -> tuple[int, int] | None:
    mark = naming.last
    if mark >= len(tokens) or tokens[mark].text not in _MARKS_OF_NICKNAMES:
        return None
    for end in range(mark + 2, min(mark + 5, len(tokens))):
        if tokens[end].text in _MARKS_OF_NICKNAMES:
            return (mark + 1, end) if tokens[mark + 1].text[0].isupper() else None
    return None


def _is_name_token(tokens: tuple[Token, ...], at: int) -> bool:
    """True for a capital word that is a name or, like the "New" of "New Harrow", the beginning of one."""
    if at >= len(tokens) or not tokens[at].text[0].isupper():
        return False
    if tokens[at].pos in ("ADJ", "NOUN") and at + 1 < len(tokens) and tokens[at].head > at:
        return tokens[at + 1].pos == "PROPN" and tokens[at + 1].text[0].isupper()
    return tokens[at].pos == "PROPN"


def _overlooked(analysis: Analysis, found: list[Naming]) -> Iterator[Naming]:
    """Namings of known names, and of whoever a title announces, that the model has not marked."""
    tokens = analysis.tokens
    taken = {i for n in found for i in range(n.first, n.last)}
    known = _known(tokens, found)
    small = {t.text for t in tokens if t.text.islower()}
    at = 0
    while at < len(tokens):
        free = at not in taken and tokens[at].text[0].isupper()
        naming = None
        if free:
            naming = (
                _announced(tokens, at, taken) or _again(tokens, at, taken, known, small) or _outlet(tokens, at, taken)
            )
        if naming:
            yield naming
        at = naming.last if naming else at + 1


def _known(tokens: tuple[Token, ...], found: list[Naming]) -> dict[str, list[tuple[tuple[str, ...], EntityKind]]]:
    """Wordings of names to look for again, by their first word, the longest first."""
    kinds: dict[tuple[str, ...], Counter[EntityKind]] = defaultdict(Counter)
    for n in found:
        wording = tuple(t.text for t in tokens[n.first : n.last])
        kinds[wording][n.kind] += 1
        if n.kind is EntityKind.PERSON and len(wording) > 1 and len(wording[-1]) > 2 and wording[-1][0].isupper():
            kinds[wording[-1:]][n.kind] += 1
    by_first: dict[str, list[tuple[tuple[str, ...], EntityKind]]] = defaultdict(list)
    for wording in sorted(kinds, key=lambda w: (-len(w), w)):
        votes = kinds[wording]
        by_first[wording[0]].append((wording, max(votes, key=lambda k: (votes[k], k.value))))
    return by_first


def _again(
    tokens: tuple[Token, ...],
    at: int,
    taken: set[int],
    known: dict[str, list[tuple[tuple[str, ...], EntityKind]]],
    small: Set[str],
) -> Naming | None:
    for wording, kind in known.get(tokens[at].text, ()):
        last = at + len(wording)
        if tuple(t.text for t in tokens[at:last]) != wording or any(i in taken for i in range(at, last)):
            continue
        # A name that is also a word ("Mark", "The Sun") is one only where the parser takes it for a name.
        person = kind is EntityKind.PERSON and (
            _is_capital_among_small(tokens, at) or _opens_as_doer(tokens, at, small)
        )
        if len(wording) == 1 and tokens[at].pos not in ("PROPN", "X") and not person:
            continue
        # "Mark Reilly" is not the "Mark" of before.
        if last not in taken and _continues(tokens, last):
            continue
        return Naming(at, last, words_of(tokens, at, last), kind)
    return None


def _is_capital_among_small(tokens: tuple[Token, ...], at: int) -> bool:
    """True for a word that nothing but a name has its capital from: "the 66-year-old Mason left"."""
    if tokens[at].pos not in ("NOUN", "VERB") or not 0 < at < len(tokens) - 1 or tokens[at].text.isupper():
        return False
    before, after = tokens[at - 1], tokens[at + 1]
    return before.sentence == tokens[at].sentence and before.text.islower() and not after.text[0].isupper()


def _opens_as_doer(tokens: tuple[Token, ...], at: int, small: Set[str]) -> bool:
    """True for the Sellers of "Sellers said", in a text that has no "sellers": he opens the sentence and acts in it."""
    token = tokens[at]
    opens = at == 0 or tokens[at - 1].sentence != token.sentence
    if not opens or token.relation not in ("nsubj", "nsubj:pass") or token.text.isupper() or at + 1 >= len(tokens):
        return False
    return token.text.lower() not in small and tokens[at + 1].pos in ("VERB", "AUX") and tokens[at + 1].text.islower()


def _outlet(tokens: tuple[Token, ...], at: int, taken: set[int]) -> Naming | None:
    """A well-known outlet's name ("the Mirror"); one that is also a word needs "the" or a genitive before it."""
    for last in range(min(at + outlets.longest(), len(tokens)), at, -1):
        slashed = tokens[at + 1 : at + 2] != () and tokens[at + 1].text == "/"  # "Re/code"
        if not slashed and any(i in taken or not _is_name_token(tokens, i) for i in range(at, last)):
            continue
        outlet = outlets.known(_text(tokens, at, last))
        definite = at > 0 and (tokens[at - 1].text.lower() == "the" or is_genitive(tokens[at - 1]))
        if outlet is not None and (outlet.sure or definite):
            return Naming(at, last, words_of(tokens, at, last), EntityKind.ORGANIZATION)
    return None


def _announced(tokens: tuple[Token, ...], at: int, taken: set[int]) -> Naming | None:
    """A name that the model has missed behind a form of address ("Mr. Okoro")."""
    if at == 0 or not _is_name_token(tokens, at):
        return None
    before = tokens[at - 1].text if tokens[at - 1].text != "." else tokens[at - 2].text
    if not lexicon.is_honorific(before) or not before[0].isupper():
        return None
    last = at + 1
    while last not in taken and _continues(tokens, last):
        last += 1
    return Naming(at, last, words_of(tokens, at, last), EntityKind.PERSON)


def _titled(analysis: Analysis, naming: Naming) -> Naming:
    tokens, at = analysis.tokens, naming.first - 1
    if at > 0 and tokens[at].text == ".":
        at -= 1
    if at < 0:
        return naming
    before = tokens[at].text
    definite = before.lower() == "the"
    if before[0].isupper() and lexicon.is_title(before):
        return replace(naming, title=before)
    return replace(naming, definite=definite)


def _one_kind_per_title(found: Iterable[Naming]) -> Iterator[Naming]:
    """Whoever bears a form of address is a person, whatever the model says."""
    for n in found:
        yield replace(n, kind=EntityKind.PERSON) if n.title and lexicon.is_honorific(n.title) else n
