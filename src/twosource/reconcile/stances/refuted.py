"""What an account tells only to call it false, as in "A site claims that the mill burnt down. That is a hoax".

The words that say so have nothing in common with what they mean, so that no likeness ties them.  They follow it, and
point back: to "it", "the story", "these claims".
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from twosource.model.dossier import Slot
from twosource.model.finding import Argument, Proposition, Role
from twosource.reconcile.claims.rows import Compared
from twosource.reconcile.clauses.frames import Frame, Key
from twosource.reconcile.clauses.group import Group
from twosource.reconcile.differences.denials import DEBUNKING
from twosource.reconcile.differences.record import Story
from twosource.reconcile.stances.sides import whether
from twosource.reconcile.words.kin import PUBLISHING, SAYING, says_no
from twosource.text.falsehoods import DISMISSING, FALSE, INVENTIONS, REPORTS, TRUE
from twosource.text.words import norms


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How far back words may point, in sentences that state something.

    Read by eye in 191 rumours: where whatever is told in the three sentences before could be meant, 25 of 59 denials
    stood with the right claim; with what is asked here and by ``_reported``, 12 of 16.
    """

    #: "It" and "that" mean what was said last.
    pronoun: int = 1
    #: "The report", "these claims".
    noun: int = 3
    #: Characters between the two at most: a page may stand between sentences that state something.
    reach: int = 700
    #: Accounts that tell what is called false from farther off, as a share of those of the story's main claim.
    main: float = 0.7


DEFAULT = Options()


@dataclass(frozen=True, slots=True)
class Refutation:
    """A clause that calls false what its account told before.

    ``of`` has the clauses that it can mean: of its own sentence, of the one before it, and so on.
    """

    frame: Frame
    of: tuple[tuple[Frame, ...], ...]


def refutations(story: Sequence[Frame], options: Options = DEFAULT) -> tuple[Refutation, ...]:
    """The clauses of a story that call something false without saying what, each with what it can point to."""
    accounts: dict[str, dict[int, list[Frame]]] = {}
    for frame in story:
        accounts.setdefault(frame.account, {}).setdefault(frame.proposition.sentence.start, []).append(frame)
    return tuple(r for account in sorted(accounts) for r in _of_account(accounts[account], options))


def _of_account(sentences: Mapping[int, list[Frame]], options: Options) -> Iterator[Refutation]:
    order = sorted(sentences)
    for n, start in enumerate(order):
        for frame in sentences[start]:
            pointing = _pointing(frame)
            if pointing is None:
                continue
            near = order[max(0, n - options.noun) : n + 1]
            before = [[f for f in sentences[at] if _is_before(f, frame)] for at in near]
            far = _farther(sentences, order[: max(0, n - options.noun)], frame, pointing)
            yield Refutation(replace(frame, refuting=True), (*_meant(before, frame, pointing, options), far))


def _meant(
    before: Sequence[Sequence[Frame]], frame: Frame, pointing: Argument, options: Options
) -> Iterator[tuple[Frame, ...]]:
    """What it can mean: what its own sentence reports, the one before it, and so on."""
    start = frame.proposition.where.start
    for distance, some in enumerate(reversed(before[-_reach(pointing, options) - 1 :])):
        told = (f for f in _reported(some, frame, pointing) if distance or _is_distant(f))
        yield tuple(f for f in told if start - f.proposition.where.end <= options.reach)


def _farther(
    sentences: Mapping[int, list[Frame]], order: Sequence[int], by: Frame, pointing: Argument
) -> tuple[Frame, ...]:
    """What an account passes on from farther off, for words that mean a whole report: "the story is a hoax"."""
    if pointing.head in _PRONOUNS or pointing.where.exact.lower() not in _WHOLE:
        return ()
    return tuple(f for at in order for f in sentences[at] if _is_distant(f) and _states(f, by))


def _reach(pointing: Argument, options: Options) -> int:
    """How many sentences back a word can point; "a claim that was disputed" means what stands right before it."""
    if _is_new(pointing):
        return 0
    return options.pronoun if pointing.head in _PRONOUNS else options.noun


def _is_new(pointing: Argument) -> bool:
    return pointing.where.exact.lower().startswith(("a ", "an "))


def _reported(sentence: Sequence[Frame], by: Frame, pointing: Argument) -> tuple[Frame, ...]:
    """What a sentence says that somebody reports; nothing of a sentence that reports nothing."""
    reporting = any(f.proposition.predicate in _REPORTING or _REPORTS & set(f.proposition.terms) for f in sentence)
    told = [f for f in sentence if _states(f, by)]
    distant = [f for f in told if _is_distant(f)]
    return tuple(distant or told) if reporting and _fits(pointing, sentence) else ()


def _fits(pointing: Argument, sentence: Sequence[Frame]) -> bool:
    """True where what the words add is told there too: "Hunter's claim" is none in a sentence without Hunter."""
    if pointing.head in _PRONOUNS:
        return True
    here = {_bare(w) for f in sentence for w in norms(f.proposition.sentence.exact)}
    adding = {_bare(w) for w in norms(pointing.where.exact)}
    return all(w in here or w in _PLAIN or w.startswith(pointing.head) for w in adding)


def _bare(word: str) -> str:
    return word.removesuffix("'s").removesuffix("’s")


def _states(frame: Frame, by: Frame) -> bool:
    """True for a clause that states something itself; the words of somebody else were said, whatever is false."""
    p = frame.proposition
    if frame.spoken and (not by.spoken or frame.by is None or frame.by != by.by):
        return False
    if p.negated or p.verbless or p.predicate in _NOT_STATING or (p.unreal and not _is_distant(frame)):
        return False
    if _opens_with(frame, _SUBORDINATE):
        return False
    if DEBUNKING.search(p.where.exact.lower().replace("rumor", "")) or any(map(says_no, norms(p.where.exact))):
        return False
    if any(a.head in _REPORTS | _MEDIA for a in p.arguments if a.role in (Role.SUBJECT, Role.OBJECT)):
        return False
    return p.hedged or (p.whole and not _RELATIVE & set(norms(p.where.exact)[:1]))


def _opens_with(frame: Frame, words: Container[str]) -> bool:
    """True where one of some words leads to a clause."""
    p = frame.proposition
    return any(w in words for w in norms(p.sentence.exact[: p.where.start - p.sentence.start])[-1:])


def _pointing(frame: Frame) -> Argument | None:
    """The word by which a clause that calls something false points back to it; ``None`` where it does not."""
    p = frame.proposition
    if p.hedged or p.unreal or p.verbless or p.sentence.exact.rstrip("\"”’' ").endswith("?"):
        return None
    found = _called_false(p) or _dismissed(p)
    return None if found is None or _opens_with(frame, {"because"}) or _goes_on(frame, found) else found


def _called_false(p: Proposition) -> Argument | None:
    """What is called false in "the story is a hoax", "it is not true"."""
    subject, thing = _argument(p, Role.SUBJECT), _argument(p, Role.OBJECT)
    if subject is None:
        return None
    if p.predicate in _HAPPENING:
        points = subject.head in _EVENTS or (subject.head in _PRONOUNS and "never" in norms(p.where.exact))
        return subject if p.negated and points and _is_plain(p) else None
    if p.predicate == "be" and thing is not None:
        false = (thing.head in INVENTIONS and not p.negated) or (thing.head == "case" and p.negated)
    else:
        false = p.negated if p.predicate in _TRUE else (p.predicate in FALSE | INVENTIONS and not p.negated)
    if subject.head in _PRONOUNS:
        return subject if false and p.predicate not in _OF_DEEDS else None
    return subject if false and subject.head in _REPORTS else None


def _is_plain(p: Proposition) -> bool:
    """True for "no such thing has happened here"; "it never happened again" and "it did not happen to me" say less."""
    return not _AGAIN & set(norms(p.sentence.exact)) and not any(a.role is Role.RECIPIENT for a in p.arguments)


def _dismissed(p: Proposition) -> Argument | None:
    """What is dismissed in "the ministry denied the report"."""
    thing = _argument(p, Role.OBJECT)
    if p.predicate not in DISMISSING or p.negated or thing is None:
        return None
    return thing if thing.head in _REPORTS or (thing.head in _PRONOUNS and p.predicate in _DENYING) else None


def _goes_on(frame: Frame, pointing: Argument) -> bool:
    """True for "denied the report that …", "similar claims": what is meant stands in the words, or somewhere else."""
    p, where = frame.proposition, pointing.where
    words = norms(where.exact)
    if _UNSURE & set(norms(p.sentence.exact)) or any(where.contains(t.where) for t in p.times):
        return True
    behind = (p.where.end,) if pointing.head in _PRONOUNS else (p.where.end, where.end)
    follows = {w for end in behind for w in norms(p.sentence.exact[max(end - p.sentence.start, 0) :])[:1]}
    return bool(_BINDING & (follows if pointing.head in _PRONOUNS else follows | set(words)))


def _is_before(frame: Frame, by: Frame) -> bool:
    p, verdict = frame.proposition, by.proposition
    inside = p.where.contains(verdict.where) or verdict.where.contains(p.where)
    return p.where.start < verdict.where.start and not inside


def with_refutations(
    compared: Iterable[Compared], found: Sequence[Refutation], known: Story, options: Options = DEFAULT
) -> Iterator[Compared]:
    """The claims, each with the clauses that call it false: of what these can mean, what most accounts tell.

    What an account tells of it at a distance, in somebody's words or as a rumour, it does not assert.
    """
    every = list(compared)
    joined: dict[int, list[Refutation]] = {}
    meant = _Meant(every, options)
    for refutation in found:
        place = meant.claim(refutation)
        if place is not None:
            joined.setdefault(place, []).append(refutation)
    moved = {r.frame.key for some in joined.values() for r in some}
    for n, one in enumerate(every):
        kept = _without(one, moved)
        if n in joined:
            yield _refuted(kept, joined[n], known)
        elif kept.group.members:
            yield kept


class _Meant:
    """Which claim a clause means that calls one false."""

    def __init__(self, every: Sequence[Compared], options: Options) -> None:
        self._every, self._options = every, options
        self._home = {f.key: n for n, c in enumerate(every) for f in c.group.members}
        self._most = max((len({f.account for f in c.group.members}) for c in every), default=0)

    def claim(self, refutation: Refutation) -> int | None:
        """The place of the claim: of what the nearest sentence reports that other accounts tell, what most do."""
        for distance, some in enumerate(refutation.of):
            places = {n for f in some if (n := self._home.get(f.key)) is not None}
            told = max(((_accounts(self._every[n], refutation.frame.account), -n) for n in places), default=(0, 0))
            needed = 1 if distance <= self._options.pronoun else self._options.main * (self._most - 1)
            if told[0] and told[0] >= needed:
                return -told[1]
        return None


def _accounts(one: Compared, but: str) -> int:
    """How many other accounts say it, where nobody says it in words that say no."""
    told = [f for f in one.group.members if not f.proposition.negated and not f.refuting]
    if any(map(says_no, (w for f in told for w in norms(_led_in(f.proposition))))):
        return 0
    return len({f.account for f in told} - {but})


def _led_in(p: Proposition) -> str:
    """The sentence of a clause up to its end."""
    return p.sentence.exact[: p.where.end - p.sentence.start]


def _without(one: Compared, keys: set[Key]) -> Compared:
    if not any(f.key in keys for f in one.group.members):
        return one
    kept = [(f, c) for f, c in zip(one.group.members, one.group.centrality, strict=True) if f.key not in keys]
    return replace(one, group=Group(tuple(f for f, _ in kept), tuple(c for _, c in kept)))


def _refuted(one: Compared, by: Sequence[Refutation], known: Story) -> Compared:
    """A claim with those who call it false, in place of what they told of it at a distance."""
    accounts = {r.frame.account for r in by}
    told_of = zip(one.group.members, one.group.centrality, strict=True)
    members = [(f, c) for f, c in told_of if not (f.account in accounts and _is_distant(f))]
    members += [(r.frame, 0.0) for r in by]
    members.sort(key=lambda m: m[0].key)
    group = Group(tuple(f for f, _ in members), tuple(c for _, c in members))
    difference = one.difference
    if one.update is None and (difference is None or difference.slot is Slot.POLARITY):
        difference = whether(group.members, known) or difference
    return replace(one, group=group, difference=difference)


def _is_distant(frame: Frame) -> bool:
    p = frame.proposition
    return p.hedged or p.foreign or p.by is not None or frame.said is not None


def _argument(p: Proposition, role: Role) -> Argument | None:
    return next((a for a in p.arguments if a.role is role), None)


_PRONOUNS = frozenset({"it", "this", "that"})
_HAPPENING = frozenset("happen occur exist".split())
_EVENTS = frozenset("incident event thing announcement episode".split())
_AGAIN = frozenset("again before since me us you if when why yet had".split())
#: "The figure" is what somebody gave.
_REPORTS = REPORTS | {"figure"}
#: Verbs by which a text says that it only passes something on.
_REPORTING = frozenset(
    "report claim allege suggest rumor rumour say tell accuse speculate assert write announce state circulate".split()
)
_TRUE = TRUE | {"real"}
#: "It was wrong to leave" is said of what somebody did.
_OF_DEEDS = frozenset({"wrong", "correct", "real"})
#: Those of them that are said of words alone: an offer too can be dismissed.
_DENYING = frozenset("deny refute rebut debunk".split())
#: "Would neither confirm nor deny it"; "I thought that it was a hoax"; "a similar hoax, but it was denied".
_UNSURE = frozenset(
    "confirm confirmed confirming thought assumed believed maybe perhaps probably possibly almost likely certainly if "
    "whether unless similar initially either knew aware trust clue necessarily".split()
)
#: Words that mean all that an account passes on, wherever it stands.
_WHOLE = frozenset(
    f"{the} {noun}".strip()
    for the in ("the", "this", "these", "those", "the entire", "the whole")
    for noun in "story report rumor rumour claim article tale stories reports rumors rumours claims".split()
)
#: What may stand beside "the claim" and says no more about it.
_PLAIN = frozenset(
    "the this that these those no such its his her their entire whole latest new recent viral online initial original "
    "s a an".split()
)
#: Who passes something on is not what is passed on.
_MEDIA = frozenset("website site newspaper paper article blog outlet page post source".split())
#: What stands between somebody and what he says to be false: "we found that it is false", "he had no idea".
_KNOWING = frozenset("think know believe find determine learn realize realise have feel understand hear see".split())
_NOT_STATING = SAYING | PUBLISHING | _KNOWING | _REPORTING | DISMISSING
#: Words behind which a clause says why or when, and not what is reported.
_SUBORDINATE = frozenset("because since although though while".split())
_RELATIVE = frozenset("who which whom whose to".split())
#: Words behind a noun, and behind "is false", by which what is meant follows.
_BINDING = frozenset("that of about to for whether how saying claiming alleging suggesting".split())
