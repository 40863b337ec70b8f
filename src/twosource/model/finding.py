"""What one article says, taken alone: quotations, referents, times, citations, propositions.

A finding never knows a second article.  Its passages count in the text of ``Reading.article``; a referent is named by
its index in ``Reading.referents``.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from twosource.model.article import Article
from twosource.model.language import EntityKind
from twosource.model.passage import Passage


class Gender(Enum):
    """Which pronouns a text uses for a person."""

    FEMALE = "female"
    MALE = "male"


@dataclass(frozen=True, slots=True, kw_only=True)
class Referent:
    """Someone or something that the article speaks of.

    ``name`` is the fullest name the article prints; for an unnamed source its description as printed ("a person
    familiar with the talks").  ``aliases`` are the other wordings, pronouns left out.  ``named`` is false for
    descriptions.  ``plural`` is true for groups ("critics", "residents").
    """

    name: str
    kind: EntityKind
    aliases: tuple[str, ...] = ()
    mentions: tuple[Passage, ...] = ()
    gender: Gender | None = None
    plural: bool = False
    named: bool = True


class Mode(Enum):
    """How a speaker's words stand in the article (names of the contract)."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Words that the article gives to a speaker.

    ``parts`` are the words without the marks, in text order: several when a cue breaks the quotation.  ``cue`` and
    ``source`` are the words that say that, and who, speaks; ``None`` where the text has none.  ``speaker`` is an index
    into ``Reading.referents``, or ``None`` when the text does not tell.  ``denied`` marks what the speaker denies.
    ``follows`` is the index of an earlier quotation that this one goes on from: it has that one's speaker.
    ``within`` is the index of the quotation whose speaker repeats these words as somebody else's.
    """

    parts: tuple[Passage, ...]
    mode: Mode
    cue: Passage | None = None
    source: Passage | None = None
    speaker: int | None = None
    denied: bool = False
    follows: int | None = None
    within: int | None = None

    @property
    def words(self) -> str:
        """All parts, joined by one space."""
        return " ".join(part.exact for part in self.parts)


@dataclass(frozen=True, slots=True)
class When:
    """A time expression and its EDTF value; ``None`` when nothing dates it."""

    where: Passage
    value: str | None


class OriginKind(Enum):
    """What an origin is (names of the contract)."""

    PERSON = "person"
    OUTLET = "outlet"
    WIRE = "wire"
    DOCUMENT = "document"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Citation:
    """A place where the article says where it has something from, and the name of that source as the article has it.

    ``about`` is the passage that the citation covers (the sentence, or the clause it reports), ``None`` for a credit
    line, which covers the article.
    """

    where: Passage
    cites: str
    kind: OriginKind
    about: Passage | None = None


class Role(Enum):
    """What an argument is to its predicate, with the voice undone: in "was fired by X", X is the subject."""

    SUBJECT = "subject"
    OBJECT = "object"
    RECIPIENT = "recipient"
    OBLIQUE = "oblique"

    # There is one of each, and a story looks them up a million times.
    __hash__ = object.__hash__


@dataclass(frozen=True, slots=True)
class Argument:
    """Who or what takes part: the words, the lemma of their head, and the referent where it is one."""

    role: Role
    where: Passage
    head: str
    referent: int | None = None


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number as the interval it means ("about", "more than" widen it) and what it counts.

    ``low <= high``; ``float("inf")`` where nothing bounds it.  ``unit`` is a currency or unit code ("USD", "percent",
    "year"), or the lemma of the thing counted ("bear"), or "" where the text does not tell.
    """

    where: Passage
    low: float
    high: float
    unit: str


@dataclass(frozen=True, slots=True)
class Meaning:
    """What the words of a clause mean where they stand, for holding it against other clauses.

    ``pieces`` are the numbers of its word pieces, ``gates`` how much each of them tells, ``vectors`` a row of signed
    eight-bit numbers for each, one after the other: unit vectors, times 127.
    """

    pieces: tuple[int, ...]
    gates: tuple[float, ...]
    vectors: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposition:
    """One thing that the article, or somebody in it, states: a clause as a record.

    ``where`` is the clause, ``sentence`` the sentence around it, ``predicate`` a verb or noun lemma with its particle.
    ``terms`` are the content lemmas of the clause, lower case, in order.  ``by`` is the referent whose words these are
    (``None``: the account's own, or somebody's of whom the text does not tell), ``quote`` the index of the quotation in
    which it stands.  ``foreign`` marks whatever is not said by the account itself, whether or not ``by`` tells who says
    it.  ``unreal`` marks what is planned, wished, possible or to come: the text does not tell that it happened.
    ``dismissed`` marks what is told only to call it false, outside the clause ("the report that it sank is untrue");
    such a clause is ``negated``, too.  ``verbless`` marks what a noun phrase tells: an event by its noun, a
    description, an age.  ``whole`` marks a clause with a subject and a finite verb of its own: it can be read without
    its sentence.
    ``meaning`` is there where a sentence encoder is installed.
    """

    where: Passage
    sentence: Passage
    predicate: str
    terms: tuple[str, ...] = ()
    arguments: tuple[Argument, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    times: tuple[When, ...] = ()
    negated: bool = False
    dismissed: bool = False
    hedged: bool = False
    by: int | None = None
    quote: int | None = None
    foreign: bool = False
    unreal: bool = False
    verbless: bool = False
    whole: bool = True
    meaning: Meaning | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """All findings of one article."""

    article: Article
    referents: tuple[Referent, ...] = ()
    quotes: tuple[Quote, ...] = ()
    times: tuple[When, ...] = ()
    citations: tuple[Citation, ...] = ()
    propositions: tuple[Proposition, ...] = ()
