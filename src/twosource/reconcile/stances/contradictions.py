"""What one speaker says here and the opposite of it there: another number, another day, yes and no.

The clauses of one speaker are held against each other as those of several accounts are, with an utterance in the place
of an account: whoever is quoted twice has made two statements, wherever they are printed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from twosource.model.dossier import Difference, Slot, Utterance
from twosource.model.finding import Reading, Role
from twosource.model.passage import Passage
from twosource.reconcile.alignment import grouping, overlooked
from twosource.reconcile.alignment.grouping import aligned
from twosource.reconcile.clauses.checkable import can_be_checked
from twosource.reconcile.clauses.frames import Frame, rarity
from twosource.reconcile.clauses.sentences import pairs, sentences
from twosource.reconcile.differences import Found, Story, difference, told
from twosource.reconcile.differences.denials import BESIDES, months_apart
from twosource.reconcile.differences.left_open import leaves_open
from twosource.reconcile.differences.parallels import parallels
from twosource.reconcile.differences.sameness import IDLE, PRONOUNS
from twosource.reconcile.words.kin import stem

#: What somebody says elsewhere in other words contradicts nothing more surely: no pair is read for that.
_UNREAD = grouping.Options(overlooked=overlooked.Options(most=0))
_SPEAKER = frozenset({"i"})
#: "The days that I served" tells of no other thing than "I served".
_TIMES = frozenset(map(stem, "day time year moment night week month".split()))
#: What people feel and think today they need not have felt yesterday, and of idle verbs the rest must agree.
_VIEWS = IDLE | frozenset("know think believe feel want like say mean hope remember welcome support need".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What counts as a contradiction."""

    slots: frozenset[Slot] = frozenset({Slot.DATE, Slot.NUMBER, Slot.POLARITY})


def contradicted(
    readings: Sequence[Reading], utterances: Sequence[Utterance], every: Sequence[Frame]
) -> tuple[Utterance, ...]:
    """The utterances with those that contradict them (``Utterance.against``), in order of their ids.

    ``every`` are the clauses of the story.
    """
    against: dict[str, set[str]] = {}
    for one, other, _ in found(readings, utterances, every):
        against.setdefault(one, set()).add(other)
        against.setdefault(other, set()).add(one)
    order = [u.id for u in utterances]
    return tuple(
        replace(u, against=tuple(o for o in order if o in against[u.id])) if u.id in against else u for u in utterances
    )


def found(
    readings: Sequence[Reading],
    utterances: Sequence[Utterance],
    every: Sequence[Frame],
    options: Options = Options(),
) -> Iterator[tuple[str, str, Difference]]:
    """Pairs of utterances of one speaker that cannot both be right, and what they differ in."""
    days = {r.article.id: r.article.published for r in readings}
    rare = rarity(every)
    for clauses in _by_speaker(every, utterances):
        published = {u: days[f.account] for u, fs in clauses.items() for f in fs}
        story = Story(rare, published)
        spoken = [replace(f, account=u) for u, fs in sorted(clauses.items()) for f in fs]
        yield from _within(spoken, story, options)


def _by_speaker(every: Sequence[Frame], utterances: Sequence[Utterance]) -> Iterator[dict[str, list[Frame]]]:
    """For each speaker of several utterances the clauses that state something in them, from one account each."""
    speakers = {u.id: u.speaker for u in utterances if u.speaker is not None}
    printed = {(u.id, w.article, p) for u in utterances for w in u.witnesses for p in w.parts}
    parts: dict[tuple[str, str], list[Passage]] = {}
    for utterance, article, part in sorted(printed):
        parts.setdefault((utterance, article), []).append(part)
    homes: dict[str, dict[str, dict[str, list[Frame]]]] = {}
    for frame in every:
        speaker = speakers.get(frame.said or "")
        p = frame.proposition
        if frame.said and speaker is not None and frame.by == speaker and not (p.unreal or p.hedged or frame.denied):
            accounts = homes.setdefault(speaker, {}).setdefault(frame.said, {})
            accounts.setdefault(frame.account, []).append(
                _in_own_words(_first_person(frame, speaker), parts[frame.said, frame.account])
            )
    for _, said in sorted(homes.items()):
        if len(said) > 1:
            yield {u: next(fs for _, fs in sorted(accounts.items())) for u, accounts in said.items()}


def _first_person(frame: Frame, speaker: str) -> Frame:
    """The clause with its speaker in the place of "I"."""
    if "i" not in frame.heads.get(Role.SUBJECT, frozenset()):
        return frame
    return replace(frame, roles={**frame.roles, Role.SUBJECT: frozenset({speaker})})


def _in_own_words(frame: Frame, parts: Sequence[Passage]) -> Frame:
    """The clause with no more of its sentence than the speaker says."""
    p = frame.proposition
    part = next((q for q in parts if q.contains(p.where)), None)
    if part is None:
        return frame
    start, end = max(part.start, p.sentence.start), min(part.end, p.sentence.end)
    return replace(
        frame, proposition=replace(p, sentence=Passage(start, end, part.exact[start - part.start : end - part.start]))
    )


def _within(spoken: Sequence[Frame], story: Story, options: Options) -> Iterator[tuple[str, str, Difference]]:
    near = parallels(pairs(sentences(spoken, (), ())), story)
    groups = [g.members for g in aligned([f for f in spoken if can_be_checked(f)], _UNREAD)]
    held = [(p.frames, p.difference) for p in near]
    held += [(g, d) for g in groups if (d := difference(g, story)) is not None]
    held += [((one, other), _polarity(one, other)) for one, other in _denied(spoken, story)]
    for _, differs in held:
        if differs.slot in options.slots:
            for one, other in combinations(differs.readings, 2):
                for a in one.articles:
                    for b in other.articles:
                        yield a, b, differs


def _denied(spoken: Sequence[Frame], story: Story) -> Iterator[tuple[Frame, Frame]]:
    """What speakers say that they did, and in the same words that they did not: "I served in Vale", "I did not".

    Not where both can be right, each of its time.
    """
    own: dict[tuple[str, frozenset[str], frozenset[str]], list[Frame]] = {}
    for frame in spoken:
        heads = frame.heads
        done, around = (heads.get(role, frozenset()) - _TIMES for role in (Role.OBJECT, Role.OBLIQUE))
        plain = heads.get(Role.SUBJECT) == _SPEAKER and bool(done | around) and not PRONOUNS & (done | around)
        if plain and frame.proposition.predicate not in _VIEWS and not BESIDES & frame.words:
            own.setdefault((stem(frame.proposition.predicate), done, around), []).append(frame)
    for alike in own.values():
        for pair in combinations(alike, 2):
            yes, no = sorted(pair, key=lambda f: f.proposition.negated)
            at_odds = no.proposition.negated and not yes.proposition.negated and yes.account != no.account
            if at_odds and not leaves_open(yes, no, story) and not months_apart(yes, no, story):
                yield yes, no


def _polarity(yes: Frame, no: Frame) -> Difference:
    sides = [[Found(f.account, w, w, f)] for f in (yes, no) for w in (f.proposition.where.exact,)]
    return told(Slot.POLARITY, sides)
