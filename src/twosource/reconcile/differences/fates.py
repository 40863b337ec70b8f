"""Somebody who died in one account and lives in another.

It happens once and ties the accounts by whom it befell, whatever their words: "was found dead", "is not dead", "is
alive and well".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from twosource.model.dossier import Slot
from twosource.model.finding import Role
from twosource.model.language import EntityKind
from twosource.reconcile.clauses.frames import Frame
from twosource.reconcile.differences.parallels import Parallel
from twosource.reconcile.differences.record import Story, clauses_found, told
from twosource.reconcile.words import kin

_DEATH = "death"
#: Verbs beside which "dead" and "alive" say how somebody is: their subject, or whom somebody found so.
_STATES = {"be": Role.SUBJECT, "dead": Role.SUBJECT, "alive": Role.SUBJECT, "find": Role.OBJECT}
#: Words of which a clause that says so itself has one; "the death of" names it by the way.
_SAID = frozenset("die died dies dead alive killed".split())
_PASSIVE = frozenset({"been", "was", "were", "is", "being"})


def fates(story: Sequence[Frame], known: Story) -> Iterator[Parallel]:
    """People whom some accounts call dead and others not, one difference a person.

    In samples of the accounts of 750 stories four people are told so, all of them rightly: three hoaxes and a rumour.
    Who calls something of the story a hoax tells of a death only to say that it is none, and takes no side for it.
    """
    homes: dict[str, tuple[list[Frame], list[Frame]]] = defaultdict(lambda: ([], []))
    for frame in story:
        for person, is_dead in _fates(frame):
            homes[person][not is_dead].append(frame)
    for person in sorted(homes):
        dead, living = homes[person]
        denying = {f.account for f in living}
        told_dead = [f for f in dead if f.account not in denying | known.debunking]
        if told_dead and living:
            frames = tuple(sorted((*told_dead, *living), key=lambda f: f.key))
            yield Parallel(frames, told(Slot.POLARITY, [clauses_found(told_dead), clauses_found(living)]))


def _fates(frame: Frame) -> Iterator[tuple[str, bool]]:
    """Whom a clause calls dead, or (false) not dead."""
    p = frame.proposition
    event = kin.once(p.predicate)
    if p.unreal or not _SAID & frame.words or "longer" in frame.words:
        return  # "no longer alive"
    if event is not None and event[0] == _DEATH:
        if p.negated and not event[1] and not _PASSIVE & frame.words:
            return  # "he did not kill Vane": somebody else may have
        people = frame.roles.get(Role.SUBJECT if event[1] else Role.OBJECT, frozenset())
    elif p.predicate in _STATES and {"dead", "alive"} & frame.words:
        people = frame.roles.get(_STATES[p.predicate], frozenset())
    else:
        return
    for person in sorted(people):
        if frame.kinds.get(person) is EntityKind.PERSON:
            yield person, p.negated is ("alive" in frame.words)
