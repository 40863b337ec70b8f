"""Propositions of one story made comparable: the story's names instead of the article's, and rarity for every term."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import repeat
from math import fsum, log
from typing import Protocol

from twosource.model.dossier import Utterance
from twosource.model.finding import Mode, Proposition, Quantity, Reading, Role
from twosource.model.language import EntityKind
from twosource.model.passage import Passage
from twosource.reconcile.clauses.comparison import Sense
from twosource.reconcile.clauses.senses import senses
from twosource.reconcile.utterances.overheard import Heard, heard, speaker
from twosource.reconcile.words.kin import SAYING, groups_of, stem

#: Account, start and end of the clause, predicate, terms: sets frames in an order that does not depend on the order of
#: the accounts.
Key = tuple[str, int, int, str, tuple[str, ...]]


class Names(Protocol):
    """Who is who across the accounts."""

    def entity(self, article_id: str, referent: int) -> str | None:
        """The story's entity for a referent of one article, or ``None``."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Frame:
    """A proposition as the story sees it.

    ``terms`` are stems of content words, and names as ``@entity``; ``roles`` the entities that take part; ``heads`` the
    stems of the words that do; ``kinds`` what those entities are that the account names; ``said`` the utterance in
    which it stands, ``spoken`` whether between quotation marks, ``denied`` whether its speaker denies it; ``saying``
    the utterances whose cue it holds; ``aside`` whether it stands behind words in marks in their sentence and leads to
    none (``"…," said the envoy, who has close ties to Harrow``); ``context`` the terms of the whole sentence,
    ``beside`` its numbers, ``days`` the EDTF dates of what it tells, those of reports of words left out; ``sense`` what
    its words mean, where that was read; ``refuting`` whether it calls false what its account told before.
    """

    account: str
    proposition: Proposition
    terms: frozenset[str]
    roles: Mapping[Role, frozenset[str]] = field(default_factory=dict)
    heads: Mapping[Role, frozenset[str]] = field(default_factory=dict)
    kinds: Mapping[str, EntityKind] = field(default_factory=dict)
    groups: frozenset[int] = frozenset()
    by: str | None = None
    said: str | None = None
    spoken: bool = False
    denied: bool = False
    saying: frozenset[str] = frozenset()
    aside: bool = False
    words: frozenset[str] = frozenset()
    context: frozenset[str] = frozenset()
    beside: frozenset[Quantity] = frozenset()
    days: frozenset[str] = frozenset()
    sense: Sense | None = None
    refuting: bool = False

    @property
    def key(self) -> Key:
        """The place of the frame among those of the story."""
        where = self.proposition.where
        return self.account, where.start, where.end, self.proposition.predicate, self.proposition.terms


_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")


def frames(readings: Iterable[Reading], cast: Names, utterances: Sequence[Utterance]) -> tuple[Frame, ...]:
    """All propositions of a story, in an order that does not depend on the order of the accounts."""
    parts, cues = _places(utterances)
    speakers, known = {u.id: u.speaker for u in utterances}, heard(utterances)
    found: list[Frame] = []
    for reading in readings:
        account = reading.article.id
        mentions = _mentions(reading, cast)
        here = _Places(parts.get(account, ())), _Places(cues.get(account, ()))
        made = [_frame(reading, cast, p, mentions, here) for p in reading.propositions]
        found.extend(_in_context([_spoken_by(frame, speakers, known) for frame in made]))
    meant = zip(found, senses([f.proposition for f in found]), strict=True)
    return tuple(sorted((replace(f, sense=sense) for f, sense in meant), key=lambda f: f.key))


def _spoken_by(frame: Frame, speakers: Mapping[str, str | None], known: Heard) -> Frame:
    """A frame of words whose speaker the account leaves open ("he said"), given to whom the other printings name."""
    if frame.by is not None or not frame.proposition.foreign:
        return frame
    if frame.proposition.quote is None:
        return replace(frame, by=speaker(frame.proposition.where.exact, known))
    return frame if frame.said is None else replace(frame, by=speakers[frame.said])


def _in_context(here: Sequence[Frame]) -> Iterator[Frame]:
    sentences: dict[int, list[Frame]] = {}
    for frame in here:
        sentences.setdefault(frame.proposition.sentence.start, []).append(frame)
    around = {start: _around(inside) for start, inside in sentences.items()}
    for frame in here:
        terms, numbers, days = around[frame.proposition.sentence.start]
        yield replace(frame, context=terms, beside=numbers, days=days)


def _around(inside: Sequence[Frame]) -> tuple[frozenset[str], frozenset[Quantity], frozenset[str]]:
    terms = frozenset(t for f in inside for t in f.terms)
    return terms, frozenset(q for f in inside for q in f.proposition.quantities), frozenset(_days(inside))


def _days(inside: Iterable[Frame]) -> Iterator[str]:
    for frame in inside:
        if frame.said is None and frame.proposition.predicate not in SAYING:
            yield from (t.value for t in frame.proposition.times if t.value)


class Rarity(dict[str, float]):
    """How much each term tells within a story; and all terms of a clause together, added up once."""

    def __init__(self, known: Mapping[str, float]) -> None:
        super().__init__(known)
        self._sums: dict[frozenset[str], float] = {}

    def of(self, terms: frozenset[str]) -> float:
        """The sum of the terms."""
        found = self._sums.get(terms)
        if found is None:
            # A set has no order; a sum of floats does.
            found = self._sums[terms] = fsum(map(self.get, terms, repeat(0.0)))
        return found


def rarity(story: Sequence[Frame]) -> Rarity:
    """How much a term tells within this story, 0 to 1: nothing where every clause has it.

    Clauses printed word for word alike count once, so that copies make no word common.
    """
    seen = {(frame.words, frame.terms) for frame in story}
    count = Counter(term for _, terms in seen for term in terms)
    top = log(len(seen) + 1) or 1.0
    return Rarity({term: log((len(seen) + 1) / n) / top for term, n in count.items()})


_Place = tuple[int, int, str]


class _Places:
    """Marked stretches of one article, for finding those that meet a passage."""

    def __init__(self, places: Iterable[_Place]) -> None:
        self.places = sorted(places)
        self.starts = [p[0] for p in self.places]
        self.longest = max((p[1] - p[0] for p in self.places), default=0)

    def meeting(self, where: Passage) -> Iterator[_Place]:
        for i in range(bisect_right(self.starts, where.end) - 1, -1, -1):
            start, end, name = self.places[i]
            if start < where.start - self.longest:
                return
            if end > where.start and start < where.end:
                yield start, end, name


def _places(utterances: Sequence[Utterance]) -> tuple[dict[str, list[_Place]], dict[str, list[_Place]]]:
    parts: dict[str, list[_Place]] = {}
    cues: dict[str, list[_Place]] = {}
    for utterance in utterances:
        for witness in utterance.witnesses:
            parts.setdefault(witness.article, []).extend((p.start, p.end, utterance.id) for p in witness.parts)
            if witness.cue is not None:
                cues.setdefault(witness.article, []).append((witness.cue.start, witness.cue.end, utterance.id))
    return parts, cues


def _mentions(reading: Reading, cast: Names) -> _Places:
    account = reading.article.id
    return _Places(
        (m.start, m.end, entity)
        for index, referent in enumerate(reading.referents)
        if (entity := cast.entity(account, index)) is not None
        for m in referent.mentions
    )


def _frame(
    reading: Reading, cast: Names, proposition: Proposition, mentions: _Places, here: tuple[_Places, _Places]
) -> Frame:
    account, where = reading.article.id, proposition.where
    parts, cues = here
    named = [(entity, reading.article.text[start:end]) for start, end, entity in mentions.meeting(where)]
    spoken = {word for _, text in named for word in _words(text)}
    around = (a.head for a in proposition.arguments if not where.contains(a.where) and a.head not in _POINTING)
    plain = {stem(t) for t in (*proposition.terms, *around) if t not in spoken}
    roles, heads = _roles(account, cast, proposition)
    names = {f"@{entity}" for entity, _ in named} | {f"@{e}" for es in roles.values() for e in es}
    quote = None if proposition.quote is None else reading.quotes[proposition.quote]
    return Frame(
        account=account,
        proposition=proposition,
        terms=frozenset(plain | names),
        roles=roles,
        heads=heads,
        kinds=_kinds(reading, cast, proposition),
        groups=groups_of(proposition.predicate),
        by=None if proposition.by is None else cast.entity(account, proposition.by),
        said=_said(parts, where),
        spoken=quote.mode is Mode.DIRECT if quote is not None else proposition.foreign and proposition.by is None,
        denied=quote is not None and quote.denied,
        saying=frozenset(name for _, _, name in cues.meeting(where)),
        aside=_is_aside(reading.article.text, proposition, parts, cues),
        words=frozenset(_words(where.exact)),
    )


def _is_aside(text: str, proposition: Proposition, parts: _Places, cues: _Places) -> bool:
    """True for a clause without quoted words, and without the verb that says them, behind some in their sentence."""
    where, sentence = proposition.where, proposition.sentence
    before = (
        end
        for _, end, _ in parts.meeting(sentence)
        if end <= where.start and text[end : end + 2].strip(" ,.")[:1] in _CLOSING
    )
    return any(before) and not any((*parts.meeting(where), *cues.meeting(where)))


#: Marks that close a quotation.
_CLOSING = frozenset("”’\"'")


#: Heads that name nothing by themselves.
_POINTING = frozenset("i you he she it we they who which that this these those what one him her them us me".split())


def _words(text: str) -> list[str]:
    return [w.lower().replace("’", "'").removesuffix("'s") for w in _WORD.findall(text)]


def _roles(
    account: str, cast: Names, proposition: Proposition
) -> tuple[dict[Role, frozenset[str]], dict[Role, frozenset[str]]]:
    entities: dict[Role, set[str]] = {}
    heads: dict[Role, set[str]] = {}
    for argument in proposition.arguments:
        if any(t.where.overlaps(argument.where) for t in proposition.times):
            continue  # a day is no part that two accounts could share
        heads.setdefault(argument.role, set()).add(stem(argument.head))
        entity = None if argument.referent is None else cast.entity(account, argument.referent)
        if entity is not None:
            entities.setdefault(argument.role, set()).add(entity)
    return {r: frozenset(e) for r, e in entities.items()}, {r: frozenset(h) for r, h in heads.items()}


def _kinds(reading: Reading, cast: Names, proposition: Proposition) -> dict[str, EntityKind]:
    found = {}
    for argument in proposition.arguments:
        referent = None if argument.referent is None else reading.referents[argument.referent]
        if argument.referent is not None and referent is not None and referent.named and not referent.plural:
            entity = cast.entity(reading.article.id, argument.referent)
            if entity is not None:
                found[entity] = referent.kind
    return found


def _said(parts: _Places, where: Passage) -> str | None:
    """The utterance that most of a passage belongs to; of two, the one inside the other."""
    best, share, size = None, 0, 0
    for start, end, name in parts.meeting(where):
        inside = min(end, where.end) - max(start, where.start)
        if (inside, start - end) > (share, -size):
            best, share, size = name, inside, end - start
    return best if share >= 0.5 * (where.end - where.start) else None
