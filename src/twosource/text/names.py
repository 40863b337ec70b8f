"""Names of one article: whole, of one type each, and none that only a headline's capitals make.

The network reads a few sentences at a time.  Here its names are looked at together: fragments are put right with the
help of the parse, each name gets the type that all its mentions vote for, a surname is the person whose full name the
article prints, and what only stands in a Title Case line counts when running text has it too.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from itertools import pairwise

from twosource.model.language import EntityKind, Name, Token
from twosource.text import headings, outlets

KINDS = (EntityKind.PERSON, EntityKind.ORGANIZATION, EntityKind.PLACE)
Votes = tuple[float, float, float]

_TITLES = frozenset(
    "mr mrs ms miss dr prof sir dame lord lady sen rep gov gen col lt sgt capt rev president senator representative "
    "governor mayor professor officer detective judge justice minister secretary chancellor king queen prince princess "
    "prophet pope general colonel captain sergeant lieutenant spokesman spokeswoman director chairman ceo "
    "sheikh sheik imam ayatollah".split()
)
_LINKS = frozenset("of for and & the de la le du van von der den al el bin ibn ben da di dos del".split())
_PARTICLES = frozenset("de la le du van von der den al el bin ibn ben da di dos del".split())
_CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july august september "
    "october november december mon tue tues wed thu thurs fri sat sun jan feb apr jun jul aug sept sep oct nov dec "
    "today yesterday tomorrow tonight".split()
)
_STORMS = frozenset(("hurricane", "typhoon", "cyclone"))
_MEMBERS = frozenset(("Republican", "Democrat"))
#: Last words of what is always an organisation's name; "Harbour Watch" and "Harbour Director" are not.
_ORGANISATIONS = frozenset(
    "news insider reporter examiner tribune herald gazette times post press books records radio television committee "
    "commission council department agency bureau office institute university college school foundation association "
    "federation union party group partners services energy capital bank insurance airlines hospital company "
    "corporation inc. inc corp. corp llc ltd. ltd co. plc".split()
)
_NAMING = frozenset({"PROPN", "NOUN", "ADJ", "X", "NUM"})
#: Words of one name that are looked for where it stands again.
_LONGEST = 12


@dataclass(frozen=True, slots=True)
class Mention:
    """Tokens ``first`` up to ``last`` (exclusive) and how far the network takes them for each of ``KINDS``."""

    first: int
    last: int
    votes: Votes


def settle(text: str, tokens: Sequence[Token], mentions: Iterable[Mention]) -> tuple[Name, ...]:
    """The names of an article, in order: no two overlap, and one name has one type.

    Args:
        text: the article.
        tokens: its tokens with their parse.
        mentions: what the network takes for names, in order.
    """
    lines = headings.title_case(text, tokens)
    mended = _without_titles(tokens, [m for raw in mentions for m in _mended(tokens, raw)])
    printed = {_key(tokens[m.first : m.last]) for m in mended}
    whole = _without_storms(tokens, list(_joined(tokens, mended, printed)))
    body = [m for m in whole if m.first not in lines or _is_plainly_a_person(tokens, m)]
    known = _book(tokens, body or whole)
    found = {m.first: m for m in (body or whole)}
    taken = {i for m in found.values() for i in range(m.first, m.last)}
    for more in _repeated(tokens, known, taken):
        found[more.first] = more
    return tuple(_named(tokens, found[first], known) for first in sorted(found))


def _without_titles(tokens: Sequence[Token], mentions: list[Mention]) -> list[Mention]:
    """The mentions without a title that stands alone before the name it belongs to ("the Prophet", "Mohammed")."""
    begins = {m.first for m in mentions}
    return [
        m
        for m in mentions
        if m.last - m.first > 1 or m.last not in begins or tokens[m.first].text.lower().rstrip(".") not in _TITLES
    ]


def _without_storms(tokens: Sequence[Token], mentions: list[Mention]) -> list[Mention]:
    """The mentions without those of a storm that the article calls one somewhere: "Hurricane Ada", "Ada"."""
    storms = {_key((b,)) for a, b in pairwise(tokens) if a.text.lower() in _STORMS and b.text[:1].isupper()}
    named = [_key(tokens[m.first : m.last]) for m in mentions]
    return [m for m, key in zip(mentions, named, strict=True) if key not in storms and key[0] not in _STORMS]


def _is_plainly_a_person(tokens: Sequence[Token], mention: Mention) -> bool:
    """True for two or three proper nouns that the network is sure of: enough even between capitals."""
    return (
        2 <= mention.last - mention.first <= 3
        and mention.votes[0] > 0.9
        and all(t.pos == "PROPN" for t in tokens[mention.first : mention.last])
    )


def _mended(tokens: Sequence[Token], mention: Mention) -> Iterator[Mention]:
    """The mention with its true edges; nothing where no name is left."""
    first, last = mention.first, mention.last
    small = all(t.text.islower() for t in tokens[first:last])
    while first < last and _is_foreign_to_names(tokens[first], first == last - 1, small):
        first += 1
    while first < last - 1 and _is_of_an_office(tokens, first, last):
        first += 1
    if first < last < len(tokens) and tokens[last - 1].text == "of" and _is_next_of(tokens[last - 1], tokens[last]):
        last += 1
    while last > first and (_is_mark(tokens[last - 1]) or tokens[last - 1].text in _LINKS):
        last -= 1
    first, last = _grown(tokens, first, last, mention.votes)
    if first < last and _can_name(tokens[first:last]) and not _is_seat(tokens, first, last):
        yield replace(mention, first=first, last=last)


def _is_seat(tokens: Sequence[Token], first: int, last: int) -> bool:
    """True for party and seat of a politician, which look like a name: "(D-Vt.)", "Ohio Republican"."""
    around = [t.text for t in tokens[max(0, first - 3) : first + 2]]
    letters = zip(around, around[1:], around[2:], strict=False)
    lettered = any(a in ("(", ",") and b in ("D", "R", "I") and c == "-" for a, b, c in letters)
    party = tokens[last - 1].text in _MEMBERS or (tokens[first].text in _MEMBERS and tokens[first + 1].text == "of")
    return lettered or (last - first > 1 and party)


def _is_next_of(link: Token, token: Token) -> bool:
    """True for a capitalised word behind "of" (Hall of Fame), where the network lost the thread."""
    return token.text[:1].isupper() and token.sentence == link.sentence and token.pos in ("PROPN", "NOUN")


def _is_foreign_to_names(token: Token, alone: bool, small: bool) -> bool:
    low = token.text.lower().rstrip(".")
    if _is_mark(token) or token.text.lower() in ("the", "a", "an"):
        return True
    if low in _TITLES:
        return not alone or token.text.endswith(".")
    return token.text.islower() and not small and low not in _PARTICLES


def _is_of_an_office(tokens: Sequence[Token], first: int, last: int) -> bool:
    """True for the end of a title that the network put to the name: "Minister of (Defense Ada North)"."""
    token = tokens[first]
    return first > 0 and tokens[first - 1].text == "of" and token.relation == "nmod" and first < token.head < last


def _is_mark(token: Token) -> bool:
    return not any(c.isalnum() for c in token.text)


def _can_name(tokens: Sequence[Token]) -> bool:
    if any("@" in t.text or "_" in t.text or "//" in t.text for t in tokens):
        # Addresses, files, nicknames.
        return False
    if not any(c.isupper() for t in tokens for c in t.text):
        return all(t.pos == "PROPN" for t in tokens)
    if len(tokens) > 1:
        return True
    only = tokens[0]
    return (
        only.pos in _NAMING
        and (only.pos != "ADJ" or only.text.isupper())
        and len(only.text.rstrip(".")) > 1
        and only.text.lower().rstrip(".") not in _CALENDAR
    )


def _grown(tokens: Sequence[Token], first: int, last: int, votes: Votes) -> tuple[int, int]:
    """The span with the neighbours that the parse puts into the same name."""
    if first >= last:
        return first, last
    kind = KINDS[votes.index(max(votes))]
    while kind is EntityKind.PERSON and last < len(tokens) and _continues(tokens, first, last, ("flat",)):
        last += 1
    if kind is EntityKind.PERSON and _is_half_a_given_name(tokens, first, last):
        last += 2
    if kind is EntityKind.PERSON and first > 0 and _is_initial(tokens, first, last):
        first -= 1
    if kind is EntityKind.ORGANIZATION:
        last = _up_to_its_kind(tokens, last)
        while first > 0 and _precedes(tokens, first, last):
            first -= 1
    return first, last


def _up_to_its_kind(tokens: Sequence[Token], last: int) -> int:
    """Where the name ends that begins before ``last``, the word that tells its kind included: "Harbour (Books)"."""
    end = tokens[last - 1].head + 1
    rest = tokens[last:end]
    near = all(t.sentence == tokens[last - 1].sentence for t in rest)
    named = near and all(t.text == "," or (t.pos == "PROPN" and t.text[:1].isupper()) for t in rest)
    return end if 1 <= len(rest) <= 4 and named and rest[-1].text.lower() in _ORGANISATIONS else last


def _is_half_a_given_name(tokens: Sequence[Token], first: int, last: int) -> bool:
    """True for "Tse Kar" before "-wing": the second syllable of a Chinese or Korean given name."""
    if last - first < 2 or last + 1 >= len(tokens) or tokens[last].text != "-":
        return False
    end, joined = tokens[last - 1], tokens[last + 1]
    near = end.end == tokens[last].start and tokens[last].end == joined.start
    short = len(end.text) <= _SYLLABLE >= len(joined.text) and joined.text.islower() and joined.text.isalpha()
    return near and short and joined.text not in _HYPHENATED


#: Letters of a syllable of a given name, and what else stands behind a hyphen.
_SYLLABLE = 5
_HYPHENATED = frozenset("based born led run style era like elect owned type free wide".split())


def _is_initial(tokens: Sequence[Token], first: int, last: int) -> bool:
    """True for a letter before a person's name: "A. Noel North"."""
    token = tokens[first - 1]
    return len(token.text) == 2 and token.text[0].isupper() and token.text[1] == "." and first <= token.head < last


def _continues(tokens: Sequence[Token], first: int, last: int, relations: tuple[str, ...]) -> bool:
    token = tokens[last]
    near = token.sentence == tokens[first].sentence and first <= token.head < last
    return near and token.relation in relations and token.pos == "PROPN" and token.text[:1].isupper()


def _precedes(tokens: Sequence[Token], first: int, last: int) -> bool:
    """True for a capitalised modifier before the name ("Republican" National Committee), not at a sentence's head."""
    token = tokens[first - 1]
    if token.sentence != tokens[first].sentence or not first <= token.head < last:
        return False
    inside = first >= 2 and tokens[first - 2].sentence == token.sentence and not _is_mark(tokens[first - 2])
    named = token.pos == "PROPN" and token.relation in ("compound", "flat")
    modifier = token.pos == "ADJ" and token.relation == "amod" and last - first > 1
    return inside and (named or (modifier and token.text.lower() not in _TITLES)) and token.text[:1].isupper()


def _joined(tokens: Sequence[Token], mentions: Sequence[Mention], printed: Set[tuple[str, ...]]) -> Iterator[Mention]:
    """Mentions in order, overlaps and halves of one name (as the parse or another place has it) put together."""
    waiting: Mention | None = None
    for mention in mentions:
        if waiting is None:
            waiting = mention
        elif mention.first < waiting.last or _are_halves(tokens, waiting, mention, printed):
            votes = tuple(a + b for a, b in zip(waiting.votes, mention.votes, strict=True))
            waiting = Mention(waiting.first, max(waiting.last, mention.last), (votes[0], votes[1], votes[2]))
        else:
            yield waiting
            waiting = mention
    if waiting is not None:
        yield waiting


def _are_halves(tokens: Sequence[Token], a: Mention, b: Mention, printed: Set[tuple[str, ...]]) -> bool:
    if a.last != b.first:
        return False
    if _key(tokens[a.first : b.last]) in printed:
        return True
    if _kind(a.votes) is not _kind(b.votes):
        return False
    inner, outer = tokens[b.first], tokens[a.last - 1]
    return (inner.relation == "flat" and a.first <= inner.head < a.last) or (
        outer.relation in ("compound", "flat") and b.first <= outer.head < b.last
    )


def _kind(votes: Votes) -> EntityKind:
    return KINDS[votes.index(max(votes))]


def _key(tokens: Sequence[Token]) -> tuple[str, ...]:
    return tuple(t.text.casefold().replace("’", "'") for t in tokens)


def _book(tokens: Sequence[Token], mentions: Sequence[Mention]) -> dict[tuple[str, ...], EntityKind]:
    """The type of every name: the one its mentions vote for.

    A part of a person's full name is that person, and an outlet that everybody knows is an organisation.
    """
    votes: dict[tuple[str, ...], list[float]] = defaultdict(lambda: [0.0, 0.0, 0.0])
    for mention in mentions:
        span = tokens[mention.first : mention.last]
        total = votes[_key(span)]
        for i, vote in enumerate(mention.votes):
            total[i] += vote * (0.1 if i == 0 and _is_acronym(span) else 1)
    book = {key: KINDS[total.index(max(total))] for key, total in votes.items()}
    persons = [key for key, kind in book.items() if kind is EntityKind.PERSON and len(key) > 1]
    surnames, forenames = {key[-1:] for key in persons}, {key[:1] for key in persons}
    for key, total in votes.items():
        if key in surnames or (key in forenames and total[0] > 0.2 * sum(total)):
            book[key] = EntityKind.PERSON
    book.update((_key(span), EntityKind.ORGANIZATION) for span in _spans(tokens, mentions) if _is_outlet(span))
    return book


def _is_acronym(span: Sequence[Token]) -> bool:
    """True for one word of three to six capitals.

    In open text five of a hundred such names are people's (EWT, GUM and WikiGold: 57 of 1,029), and they are known.
    """
    word = span[0].text
    return len(span) == 1 and 3 <= len(word) <= 6 and word.isupper() and word.isalpha()


def _spans(tokens: Sequence[Token], mentions: Iterable[Mention]) -> Iterator[Sequence[Token]]:
    return (tokens[m.first : m.last] for m in mentions)


def _is_outlet(span: Sequence[Token]) -> bool:
    meant = outlets.known(" ".join(t.text for t in span))
    return meant is not None and meant.sure


def _named(tokens: Sequence[Token], mention: Mention, book: Mapping[tuple[str, ...], EntityKind]) -> Name:
    return Name(mention.first, mention.last, book[_key(tokens[mention.first : mention.last])])


def _repeated(
    tokens: Sequence[Token], book: Mapping[tuple[str, ...], EntityKind], taken: set[int]
) -> Iterator[Mention]:
    """Further places where a known name stands, longest first at each place."""
    longest: dict[str, int] = defaultdict(int)
    for key in book:
        longest[key[0]] = max(longest[key[0]], len(key))
    words = _key(tokens)
    i = 0
    while i < len(tokens):
        size = min(longest.get(words[i], 0), _LONGEST, len(tokens) - i)
        while size and not _stands(tokens, words, range(i, i + size), book, taken):
            size -= 1
        if size:
            yield Mention(i, i + size, (0.0, 0.0, 0.0))
        i += size or 1


def _stands(
    tokens: Sequence[Token],
    words: Sequence[str],
    span: range,
    book: Mapping[tuple[str, ...], EntityKind],
    taken: set[int],
) -> bool:
    if tuple(words[span.start : span.stop]) not in book or any(i in taken for i in span):
        return False
    if not all(tokens[i].text[:1].isupper() or not tokens[i].text[:1].isalpha() for i in (span[0], span[-1])):
        return False
    return len(span) > 1 or tokens[span.start].pos == "PROPN"
