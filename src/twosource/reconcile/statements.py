"""When an utterance was made: the dates that accounts give to one and the same statement.

Accounts put a statement in different words ("tweeted on Monday", "issued a statement Sunday"), so nothing in those
clauses ties them.  The words spoken do: clauses that introduce printings of one utterance tell of the same statement.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from twosource.model.dossier import Difference, Slot, Utterance
from twosource.model.finding import Role
from twosource.reconcile.differences import Found, apart, the_day, told
from twosource.reconcile.edtf import disjoint
from twosource.reconcile.frames import Frame, Key
from twosource.reconcile.kin import STATING


def statements(story: Sequence[Frame], utterances: Sequence[Utterance]) -> tuple[tuple[Frame, ...], ...]:
    """Dated clauses of two or more accounts that introduce the same words of one speaker, one tuple a statement."""
    speakers = {u.id: u.speaker for u in utterances}
    begins = _beginnings(utterances)
    dated = [f for f in story if f.said is None and f.proposition.predicate in STATING and the_day(f) is not None]
    homes: dict[str, list[Frame]] = {}
    for frame in dated:
        for utterance in _introduced(frame, begins.get(frame.account, ()), speakers):
            homes.setdefault(utterance, []).append(frame)
    return tuple(_joined(homes[u] for u in sorted(homes)))


def dated_apart(cells: Sequence[Frame]) -> Difference | None:
    """The difference between the days that accounts give to one statement, or ``None``."""
    found = [Found(f.account, w.value, w.where.exact, f) for f in cells if (w := the_day(f)) is not None and w.value]
    groups = apart(found, lambda x, y: disjoint(x.value, y.value))
    return told(Slot.DATE, groups) if groups else None


def _beginnings(utterances: Sequence[Utterance]) -> dict[str, list[tuple[int, str]]]:
    found: dict[str, list[tuple[int, str]]] = {}
    for utterance in utterances:
        for witness in utterance.witnesses:
            found.setdefault(witness.article, []).append((witness.parts[0].start, utterance.id))
    return {account: sorted(places) for account, places in found.items()}


def _introduced(frame: Frame, begins: Iterable[tuple[int, str]], speakers: Mapping[str, str | None]) -> Iterator[str]:
    """Utterances whose cue stands in the clause, and those of its subject in this sentence or right after it."""
    yield from frame.saying
    sentence = frame.proposition.sentence
    doers = frame.roles.get(Role.SUBJECT, frozenset())
    for start, utterance in begins:
        near = sentence.start <= start <= sentence.end + _GAP
        if near and speakers[utterance] in doers and utterance not in frame.saying:
            yield utterance


#: White space and an opening mark between a sentence and the quotation that follows it.
_GAP = 4


def _joined(groups: Iterable[list[Frame]]) -> Iterator[tuple[Frame, ...]]:
    """Groups that share a clause are one statement; those of two accounts or more."""
    merged: list[dict[Key, Frame]] = []
    for group in groups:
        new = {f.key: f for f in group}
        apart_: list[dict[Key, Frame]] = []
        for other in merged:
            if new.keys() & other.keys():
                new = {**other, **new}
            else:
                apart_.append(other)
        merged = [*apart_, new]
    for group_ in merged:
        cells = tuple(group_[k] for k in sorted(group_))
        if len({f.account for f in cells}) > 1:
            yield cells
