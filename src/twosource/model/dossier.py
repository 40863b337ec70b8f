"""The dossier: what the accounts of one story say side by side.

Field for field the contract ``twosource.dossier/1``; a trailing underscore in a name is dropped in JSON.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import Enum
from pkgutil import resolve_name

from twosource.model.article import Article, Notice
from twosource.model.finding import Mode, OriginKind
from twosource.model.language import EntityKind
from twosource.model.passage import Passage

SCHEMA = "twosource.dossier/1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """What the dossier is about; ``start`` and ``end`` are EDTF dates of the first and last account, or ``None``."""

    id: str
    title: str
    start: str | None = None
    end: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """Someone or something that the accounts speak of, under one name for the story."""

    id: str
    name: str
    kind: EntityKind
    aliases: tuple[str, ...] = ()


class Fidelity(Enum):
    """How a witness prints the reading."""

    VERBATIM = "verbatim"
    ALTERED = "altered"
    TRUNCATED = "truncated"
    PARAPHRASED = "paraphrased"


@dataclass(frozen=True, slots=True, kw_only=True)
class Witness:
    """One printing of an utterance.

    ``speaker`` is whom this account gives the words to, an entity id, or ``None`` when it does not tell.  Where the
    accounts differ, the utterance has the speaker that most independent accounts give, or none.  ``denied`` where this
    account has the speaker say that it is not so.
    """

    article: str
    mode: Mode
    parts: tuple[Passage, ...]
    cue: Passage | None = None
    source: Passage | None = None
    fidelity: Fidelity = Fidelity.VERBATIM
    speaker: str | None = None
    denied: bool = False


@dataclass(frozen=True, slots=True)
class VariantReading:
    """One wording at a place and the accounts that print it; ``text`` is "" where they print nothing there."""

    text: str
    articles: tuple[str, ...]


class VariantKind(Enum):
    """What sets the wordings at one place apart."""

    ALTERED = "altered"
    ADDED = "added"
    OMITTED = "omitted"
    BRACKETED = "bracketed"
    REORDERED = "reordered"
    REDACTED = "redacted"
    TRANSLATED = "back-translated"


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """A place where witnesses print different words.

    ``grave`` marks a changed number, name or negation.  ``at`` counts words of the utterance's reading: the place
    lies before word ``at[0]`` and ends before word ``at[1]``.
    """

    readings: tuple[VariantReading, ...]
    kind: VariantKind = VariantKind.ALTERED
    grave: bool = False
    at: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Utterance:
    """One thing said by one speaker on one occasion, in all its printings.

    ``against`` are utterances of the same speaker in this story that cannot be right together with it, by their ids:
    another number or day, yes and no.
    """

    id: str
    speaker: str | None
    reading: str
    witnesses: tuple[Witness, ...]
    variants: tuple[Variant, ...] = ()
    alone: bool = False
    against: tuple[str, ...] = ()


class Stance(Enum):
    """What an account does with a claim.  An account without a cell is silent, which is no stance."""

    ASSERTS = "asserts"
    DENIES = "denies"
    DIFFERS = "differs"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """The place where one account takes a stance on a claim.

    ``quoted`` marks words that are not the account's own: a cell that has it and no ``by`` is somebody's of whom the
    text does not tell.  ``told`` are the words of ``exact`` that tell the claim, where they are only a part of it; the
    rest of the sentence tells something else, and nothing here says who else has that.
    """

    article: str
    stance: Stance
    start: int
    end: int
    exact: str
    by: str | None = None
    hedged: bool = False
    quoted: bool = False
    told: tuple[Passage, ...] = ()


class Slot(Enum):
    """In what two accounts of one claim differ."""

    DATE = "date"
    NUMBER = "number"
    NAME = "name"
    PLACE = "place"
    ROLE = "role"
    POLARITY = "polarity"
    MODALITY = "modality"


@dataclass(frozen=True, slots=True, kw_only=True)
class PerhapsMark:
    """A passage of an account without a cell that may speak of the claim, in words too unlike to count."""

    article: str
    start: int
    end: int
    exact: str


@dataclass(frozen=True, slots=True)
class DifferenceReading:
    """One value and the accounts that print it."""

    value: str
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """Values that cannot both be right as written, and why they were held against each other, in words."""

    slot: Slot
    readings: tuple[DifferenceReading, ...]
    reason: str = ""

    @property
    def of_hours(self) -> bool:
        """True where the values are times of the day, which are told as numbers."""
        return self.slot is Slot.NUMBER and all(r.value.lower().endswith(_HOURS) for r in self.readings)


_HOURS = ("a.m.", "p.m.", "a.m", "p.m", "am", "pm", "noon", "midnight")


class Rating(Enum):
    """How well a claim is founded: two or more independent origins, one, or accounts that differ or deny."""

    CORROBORATED = "corroborated"
    SINGLE_SOURCE = "single-source"
    DISPUTED = "disputed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One checkable statement about the event, aligned across accounts.

    ``update`` has figures that moved with time, in order of printing: each account may have been right in its day.
    Cells with an earlier figure differ, and that makes the claim no disputed one.
    ``perhaps`` are passages of accounts without a cell that may speak of it too; they bear nothing out.
    ``untraced`` are the accounts that nothing leads to one of the ``origins``: they tell it in their own voice, or give
    it to somebody who may be one of those.
    """

    id: str
    text: str
    cells: tuple[Cell, ...]
    difference: Difference | None = None
    update: Difference | None = None
    rating: Rating = Rating.SINGLE_SOURCE
    origins: tuple[str, ...] = ()
    perhaps: tuple[PerhapsMark, ...] = ()
    untraced: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Spelling:
    """A person's name that accounts print in two spellings."""

    readings: tuple[VariantReading, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeMark:
    """A time expression of one account with its EDTF value."""

    article: str
    start: int
    end: int
    exact: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class UndatedMark:
    """A time expression that nothing dates: its account has no day of publication, and the others do not tell."""

    article: str
    start: int
    end: int
    exact: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A claim on the timeline.  A disputed date stands once per reading."""

    date: str
    claim: str
    articles: tuple[str, ...]
    disputed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CitationMark:
    """A place where an account says where it has something from."""

    article: str
    start: int
    end: int
    exact: str
    cites: str
    kind: OriginKind = OriginKind.UNKNOWN


class LineageKind(Enum):
    """How an account has something from elsewhere."""

    COPY = "copy"
    REWRITE = "rewrite"
    TRANSLATION = "translation"
    CITATION = "citation"
    QUOTE = "quote"


@dataclass(frozen=True, slots=True, kw_only=True)
class Lineage:
    """``article`` has words or facts from ``from_`` (an article id of this dossier, or a name outside it).

    ``share`` is the part of the account's words, 0 to 1, that the edge accounts for.  ``directed`` is false where the
    texts do not tell who had it first.
    """

    article: str
    from_: str
    kind: LineageKind
    share: float
    evidence: tuple[Passage, ...] = ()
    directed: bool = True


#: The name of the origin of what several accounts tell in their own voice, none of whom says where it has that from.
NOT_TOLD = "origin not told"


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where a piece of information comes from, and the accounts that have it from there."""

    id: str
    name: str
    kind: OriginKind
    articles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """One article as a telling of the story: how much of it others bear out, and whether it stands alone, and why.

    ``silent``: the claims that every account has but this one and copies of it.
    """

    article: str
    corroborated: int = 0
    single_source: int = 0
    disputed: int = 0
    silent: tuple[str, ...] = ()
    alone: bool = False
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Dossier:
    """Everything the accounts of one story say side by side, each statement with its place."""

    story: Story
    articles: tuple[Article, ...] = ()
    entities: tuple[Entity, ...] = ()
    utterances: tuple[Utterance, ...] = ()
    claims: tuple[Claim, ...] = ()
    times: tuple[TimeMark, ...] = ()
    undated: tuple[UndatedMark, ...] = ()
    spellings: tuple[Spelling, ...] = ()
    timeline: tuple[Event, ...] = ()
    citations: tuple[CitationMark, ...] = ()
    lineage: tuple[Lineage, ...] = ()
    origins: tuple[Origin, ...] = ()
    accounts: tuple[Account, ...] = ()
    warnings: tuple[Notice, ...] = ()
    schema: str = SCHEMA

    def __repr__(self) -> str:
        rated = Counter(claim.rating for claim in self.claims)
        return (
            f"<Dossier {self.story.title!r}: {len(self.articles)} accounts, {len(self.origins)} origins; "
            f"claims: {rated[Rating.CORROBORATED]} corroborated, {rated[Rating.DISPUTED]} disputed, "
            f"{rated[Rating.SINGLE_SOURCE]} single-source; {len(self.utterances)} utterances>"
        )

    def _repr_html_(self) -> str:
        # A notebook asks the record itself.  The nouns do not know the renderers, so the one wanted is looked up by
        # name when, and only when, that happens.
        return str(resolve_name("twosource.render.notebook:card")(self))
