"""Who speaks where one account gives the name and the others hold it back: "one witness", "an Orrin spokeswoman"."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from twosource.model.dossier import Entity, Utterance
from twosource.model.finding import Mode
from twosource.model.language import EntityKind
from twosource.reconcile.cast.entities import Cast

_PRONOUNS = frozenset({"he", "she"})
_ARTICLES = frozenset({"one", "a", "an"})
#: Heads of many: "officials say" is no word of one of them, nor of the other.
_MANY = frozenset({"people", "police", "officials", "authorities", "others"})


def named_once(utterances: Sequence[Utterance], cast: Cast) -> tuple[Utterance, ...]:
    """The utterances, those that nobody is given yet with the one person whom an account of them names.

    A description with "the" must be printed of that person in some account: "the radio host" of "radio host Ida Holm".
    So must a body that other accounts give the words to: "Orrin" of "Orrin's Ida Holm".  "He" and "she" leave it open
    too: whose name stands beside the words is printed, whom a pronoun means is read out of the text.
    """
    entities = {e.id: e for e in cast.entities}
    printed = {e.id: {e.name, *e.aliases} for e in cast.entities}
    for witness in (w for u in utterances for w in u.witnesses):
        if witness.source is not None and witness.speaker in printed:
            printed[witness.speaker].add(witness.source.exact)

    def named(utterance: Utterance) -> str | None:
        told = {(w.article, w.speaker) for w in utterance.witnesses if w.mode is not Mode.INDIRECT and w.speaker}
        speakers = sorted({s for _, s in told if s in entities})
        people = [s for s in speakers if cast.is_named(s) and entities[s].kind is EntityKind.PERSON]
        if len(people) != 1 or len(speakers) < 2 or len({a for a, _ in told}) < len(told):
            return None  # an account that gives the words to two knows that they are two
        others = (s for s in speakers if s != people[0])
        so = all(_may_be(entities[s], printed[people[0]], named=cast.is_named(s)) for s in others)
        return people[0] if so else None

    def beside(utterance: Utterance) -> str | None:
        """The only one whose name stands beside the words, where all others are meant by one pronoun."""
        told = [w for w in utterance.witnesses if w.mode is not Mode.INDIRECT and w.speaker and w.source]
        meant = {w.source.exact.lower() if w.source else "" for w in told} & _PRONOUNS
        named = {w.speaker for w in told if w.source and w.source.exact.lower() not in _PRONOUNS}
        if len(meant) != 1 or len(named) != 1 or len({w.article for w in told}) < len(told):
            return None
        (speaker,) = named
        if speaker is None or not cast.is_named(speaker) or entities[speaker].kind is not EntityKind.PERSON:
            return None
        return speaker if not _PRONOUNS & {p.lower() for p in printed[speaker]} - meant else None

    return tuple(u if u.speaker else replace(u, speaker=named(u) or beside(u)) for u in utterances)


def _may_be(other: Entity, printed: Collection[str], *, named: bool) -> bool:
    """True where the words leave open who is meant, or are what an account calls the person."""
    first, *rest = other.name.split()
    if named:
        return any(other.name in words for words in printed)
    if other.kind is not EntityKind.PERSON:
        return False  # "the report"
    if not rest or rest[-1].lower() in _MANY or any(w.endswith(("'s", "’s")) for w in rest):
        return False
    if first.lower() in _ARTICLES:
        return rest[-1].islower() or rest[0].islower()
    head = rest[-1]
    return first.lower() == "the" and head.islower() and any(head in words.split() for words in printed)
