"""When an utterance was made: the dates that accounts give to one and the same statement.

Accounts put a statement in different words ("tweeted on Monday", "issued a statement Sunday"), so nothing in those
clauses ties them.  The words spoken do: clauses that introduce printings of one utterance tell of the same statement.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from twosource.model.dossier import Difference, Slot, Utterance
from twosource.model.finding import Mode, Role
from twosource.reconcile.clauses.frames import Frame, Key
from twosource.reconcile.differences import Found, Story, apart, other_day, the_day, told
from twosource.reconcile.words.kin import PUBLISHING, STATING


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How far behind a dated clause the words may begin that it introduces, in characters from its sentence's end."""

    #: The next sentence, with a short cue before the words ("Kim says, …").
    next_sentence: int = 40
    #: For "issued a statement", "tweeted": a paragraph of background may stand between.
    next_paragraphs: int = 500
    #: Quoted words that make a printing one of this statement and no phrase that its speaker likes to use.
    words: int = 6


def statements(
    story: Sequence[Frame], utterances: Sequence[Utterance], options: Options = Options()
) -> tuple[tuple[Frame, ...], ...]:
    """Dated clauses of two or more accounts that introduce the same words of one speaker, one tuple a statement."""
    speakers = {u.id: u.speaker for u in utterances}
    begins = _beginnings(utterances, options)
    dated = [f for f in story if f.said is None and f.proposition.predicate in STATING and the_day(f) is not None]
    homes: dict[str, list[Frame]] = {}
    for frame in dated:
        for utterance in _introduced(frame, begins.get(frame.account, ()), speakers, options):
            homes.setdefault(utterance, []).append(frame)
    return tuple(_joined(homes[u] for u in sorted(homes)))


def dated_apart(cells: Sequence[Frame], story: Story) -> Difference | None:
    """The difference between the days that accounts give to one statement, or ``None``."""
    # The words show that it is one occasion, however far apart the accounts were printed.
    one_day = replace(story, published={})
    found = [Found(f.account, w.value, w.where.exact, f) for f in cells if (w := the_day(f)) is not None and w.value]
    groups = apart(found, lambda x, y: other_day(x, y, one_day))
    return told(Slot.DATE, groups) if groups else None


def _beginnings(utterances: Sequence[Utterance], options: Options) -> dict[str, list[tuple[int, str]]]:
    found: dict[str, list[tuple[int, str]]] = {}
    for utterance in utterances:
        for witness in utterance.witnesses:
            if sum(len(part.exact.split()) for part in witness.parts) < options.words or witness.mode is Mode.INDIRECT:
                continue
            found.setdefault(witness.article, []).append((witness.parts[0].start, utterance.id))
    return {account: sorted(places) for account, places in found.items()}


def _introduced(
    frame: Frame, begins: Iterable[tuple[int, str]], speakers: Mapping[str, str | None], options: Options
) -> Iterator[str]:
    """Utterances whose cue stands in the clause, else the first of its subject in this sentence or soon after it.

    "Said" without the words says nothing of when they were spoken; "issued a statement" does.  A subject that the text
    only describes ("the star") may be the speaker of what comes right after.
    """
    if frame.saying:
        yield from frame.saying
        return
    sentence, doers = frame.proposition.sentence, frame.roles.get(Role.SUBJECT, frozenset())
    if frame.proposition.predicate not in PUBLISHING:
        return
    reach = options.next_paragraphs if doers else options.next_sentence
    for start, utterance in begins:
        if not sentence.start <= start <= sentence.end + reach:
            continue
        if speakers[utterance] in doers or (not doers and start > sentence.end):
            yield utterance
            return


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
