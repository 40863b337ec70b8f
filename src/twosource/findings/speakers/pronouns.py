"""Whom a pronoun stands for: number, gender and salience, and nobody where two come close."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from twosource.findings.referents.drafts import Draft
from twosource.findings.speakers.salience import Stage
from twosource.model.finding import Gender
from twosource.model.language import Analysis, EntityKind
from twosource.text.naming import is_full

_SHE = frozenset({"she", "her", "hers", "herself"})
_HE = frozenset({"he", "him", "his", "himself"})
_THEY = frozenset({"they", "them", "their", "theirs", "themselves"})
_IT = frozenset({"it", "its", "itself"})
SINGULAR = _SHE | _HE
PRONOUNS = SINGULAR | _THEY | _IT


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """When a pronoun is plain enough to be resolved."""

    #: Least weight of the one it stands for: a subject of five sentences ago has less.  On GUM's news, interviews and
    #: biographies 0.1 leaves a tenth more pronouns open and makes none more right.
    least: float = 0.04
    #: The runner-up's weight as a share of the winner's, from which on nobody is named.
    rival: float = 0.8
    #: What is left of the weight of a person whose gender the text does not tell, for a pronoun that has one.
    unsure: float = 0.6
    #: The same for a "person" of one word without a title or a full name, who may be a company.
    doubtful: float = 0.5
    #: What is left of the weight of a single body for "they", which is rather said of people.
    body_as_they: float = 0.8


def gender_of(word: str) -> Gender | None:
    """The gender of a pronoun."""
    if word in _SHE:
        return Gender.FEMALE
    return Gender.MALE if word in _HE else None


def resolve(stage: Stage, at: int, barred: Collection[Draft] = (), options: Options = Options()) -> Draft | None:
    """The draft that the pronoun at a token stands for, or ``None`` where the text leaves it open.

    ``barred`` are drafts that it cannot be: those whom the speaker's words name, for the speaker herself.
    """
    tokens = stage.analysis.tokens
    word, sentence = tokens[at].text.lower(), tokens[at].sentence
    weights = [
        (stage.weight(d, sentence) * _fit(d, word, options), -stage.last(d), d)
        for d in stage.remembered(sentence)
        if d not in barred and not (word in _IT and d.kind is EntityKind.PLACE and not _acts(stage.analysis, d))
    ]
    ranked = sorted(((w, last, d) for w, last, d in weights if w > 0), key=lambda r: (-r[0], r[1]))
    if not ranked or ranked[0][0] < options.least:
        return None
    if len(ranked) > 1 and ranked[1][0] > options.rival * ranked[0][0]:
        return None
    return ranked[0][2]


def _acts(analysis: Analysis, draft: Draft) -> bool:
    """True for a place that is the subject of something: "Iceland said" can go on as "it said", "in Iceland" not."""
    return any(analysis.tokens[i].relation == "nsubj" for n in draft.namings for i in range(n.first, n.last))


def fits(draft: Draft, word: str, options: Options = Options()) -> bool:
    """True for somebody for whom a pronoun can stand."""
    return _fit(draft, word, options) > 0


def _fit(draft: Draft, word: str, options: Options) -> float:
    """How well a pronoun fits, 0 to 1."""
    if word in SINGULAR:
        if draft.kind is not EntityKind.PERSON or draft.plural:
            return 0.0
        return _gender_fit(draft, gender_of(word), options)
    if word in _IT:
        return 1.0 if draft.kind in (EntityKind.ORGANIZATION, EntityKind.PLACE) and not draft.plural else 0.0
    if draft.plural:
        return 1.0
    return options.body_as_they if draft.kind is EntityKind.ORGANIZATION else 0.0


def _gender_fit(draft: Draft, wanted: Gender | None, options: Options) -> float:
    gender = draft.gender
    if gender is not None:
        return 1.0 if gender is wanted else 0.0
    plain = not draft.named or any(map(is_full, draft.forms)) or any(n.title for n in draft.namings)
    return options.unsure if plain else options.unsure * options.doubtful


def ahead(
    analysis: Analysis, at: int, subjects: Iterable[tuple[int, Draft]], options: Options = Options()
) -> Draft | None:
    """The subject that a pronoun in a clause before the main one looks forward to ("Although she …, Ada Lund said").

    ``subjects`` are the subjects of the same sentence behind the pronoun, in order, with their drafts.
    """
    word = analysis.tokens[at].text.lower()
    for subject, draft in subjects:
        if _is_fronted(analysis, at, subject) and _fit(draft, word, options) > 0:
            return draft
    return None


def above(
    analysis: Analysis, at: int, subjects: Iterable[tuple[int, Draft]], options: Options = Options()
) -> Draft | None:
    """The subject around a clause with "what" that a pronoun opens: "Ada Lund defended what she called".

    ``subjects`` are the subjects of the same sentence before the pronoun, with their drafts.
    """
    tokens = analysis.tokens
    what = tokens[tokens[at].head].head
    if tokens[at].relation != "nsubj" or tokens[what].text.lower() != "what":
        return None
    return next(
        (d for i, d in subjects if tokens[i].head == tokens[what].head and _fit(d, tokens[at].text, options)), None
    )


def beside(
    analysis: Analysis, at: int, subjects: Iterable[tuple[int, Draft]], options: Options = Options()
) -> Draft | None:
    """The subject of the clause that a pronoun's is joined to: "Roe did not ask for Lund to go, but he said".

    ``subjects`` are the subjects of the same sentence before the pronoun, with their drafts.  Open where somebody is
    the object there: "Roe asked Lund for help, but he said".
    """
    tokens = analysis.tokens
    verb = tokens[at].head
    if tokens[at].relation != "nsubj" or tokens[verb].relation != "conj" or tokens[verb].head > at:
        return None
    if any(tokens[i].pos in ("PROPN", "PRON") for i in analysis.children(tokens[verb].head, "obj", "iobj")):
        return None
    first = tokens[verb].head
    fitting = [(i, d) for i, d in subjects if _fit(d, tokens[at].text.lower(), options) > 0]
    if tokens[first].lemma == "die" or any(first < i < at for i, _ in fitting):
        return None
    return next((d for i, d in fitting if tokens[i].head == first and i < first), None)


def _is_fronted(analysis: Analysis, at: int, subject: int) -> bool:
    """True when the pronoun stands in a clause that hangs on the subject's clause and comes before it."""
    tokens = analysis.tokens
    main = tokens[subject].head
    climb, adverbial = at, False
    for _ in range(10):
        relation = tokens[climb].relation.split(":")[0]
        adverbial = adverbial or relation in ("advcl", "obl")
        if tokens[climb].head == climb:
            return False
        climb = tokens[climb].head
        if climb == main or (adverbial and climb > subject and tokens[main].sentence == tokens[at].sentence):
            return adverbial
    return False
