"""What accounts print beside a person's name: an age, and the spelling of the name itself.

Nothing needs aligning here, because the person does it: "Ann Marlow, 42" in one account and "Marlow, 43" in another
cannot both be right.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations

from rapidfuzz.distance import Levenshtein

from twosource.model.dossier import Slot
from twosource.model.finding import Role
from twosource.model.language import EntityKind
from twosource.reconcile.differences.parallels import Parallel
from twosource.reconcile.differences.record import Found, Story, told
from twosource.reconcile.frames import Frame
from twosource.reconcile.sentences import Name, Sentence
from twosource.text.naming import plain, same_first_name

#: Days between two printings in which somebody may have had a birthday that both tell rightly.
_BIRTHDAY = 30
#: Letters of a name that slips are told of, and letters that may differ.
_LONG, _SLIP = 4, 2


def particulars(story: Sequence[Sentence], known: Story, texts: Mapping[str, str]) -> tuple[Parallel, ...]:
    """People whose age or whose name's spelling differs from account to account.

    ``texts`` are the accounts whole: who prints both spellings anywhere knows two people.
    """
    folded = {account: " ".join(map(plain, text.split())) for account, text in texts.items()}
    return (*_ages(story, known), *_spellings(story, folded))


def _ages(story: Sequence[Sentence], known: Story) -> Iterator[Parallel]:
    ages: dict[str, dict[str, list[Found]]] = defaultdict(lambda: defaultdict(list))
    given: set[tuple[str, str, float]] = set()
    for sentence in story:
        for entity, surname, found in _told_ages(sentence):
            ages[entity][found.account].append(found)
            given.add((found.account, surname, found.low))
    for entity in sorted(ages):
        once = {a: found[0] for a, found in ages[entity].items() if len({f.low for f in found}) == 1}
        values = {f.low for f in once.values()}
        surnames = {n for a, n, v in given if a in once and v == once[a].low}
        # Father and son of one name: an account that gives both ages to that family knows two people.
        family = any((a, n, v) in given for a, f in once.items() for n in surnames for v in values - {f.low})
        if len(values) > 1 and not family and not _years_on(list(once.values()), known):
            yield _parallel(Slot.NUMBER, once.values(), lambda f: f.low)


def _told_ages(sentence: Sentence) -> Iterator[tuple[str, str, Found]]:
    """Entity, surname and age of each person of two names or more whom a sentence gives one ("Lee, 42" may be any)."""
    for frame in (f for f in sentence.frames if f.proposition.predicate == "age"):
        who = sorted(frame.roles.get(Role.SUBJECT, frozenset()) & frame.kinds.keys())
        names = [n for n in sentence.names if n.entity in who and frame.proposition.where.overlaps(n.where)]
        words = max((n.where.exact.split() for n in names), key=len, default=[])
        for q in frame.proposition.quantities:
            before = sentence.where.exact[: q.where.start - sentence.where.start][-1:]
            if len(who) == 1 and len(words) > 1 and q.unit == "age" and q.low == q.high and before != "-":
                yield who[0], plain(words[-1]), Found(frame.account, q.where.exact, q.where.exact, frame, q.low)


def _years_on(found: Sequence[Found], known: Story) -> bool:
    """True where the ages differ by no more years than may lie between the printings, birthdays counted in."""
    days = [known.published.get(f.account) for f in found]
    if not all(days):
        return False
    aged = sorted((date.fromisoformat((d or "")[:10]), f.low) for d, f in zip(days, found, strict=True))
    apart = (aged[-1][0] - aged[0][0]).days
    rise = max(v for _, v in aged) - min(v for _, v in aged)
    return apart > _BIRTHDAY and rise <= apart / 365 + 1 and [v for _, v in aged] == sorted(v for _, v in aged)


def _spellings(story: Sequence[Sentence], folded: Mapping[str, str]) -> Iterator[Parallel]:
    """Full names of people that differ by a letter or two, each the only spelling of its account."""
    printed: dict[tuple[str, ...], dict[str, tuple[Sentence, Name]]] = {}
    for sentence in story:
        for name in sentence.names:
            words = tuple(plain(w) for w in name.where.exact.split())
            if name.kind is EntityKind.PERSON and len(words) > 1:
                printed.setdefault(words, {}).setdefault(sentence.account, (sentence, name))
    for one, other in _slips(printed):
        both = ((printed[one], other), (printed[other], one))
        if not any(" ".join(name) in folded[account] for accounts, name in both for account in accounts):
            sides = [*printed[one].values(), *printed[other].values()]
            found = [Found(s.account, n.where.exact, n.where.exact, _around(s, n)) for s, n in sides]
            yield _parallel(Slot.NAME, found, lambda f: tuple(plain(w) for w in f.value.split()))


def _around(sentence: Sentence, name: Name) -> Frame:
    """The widest clause of a sentence that holds the name, or failing that the widest."""
    frames = [f for f in sentence.frames if f.proposition.where.contains(name.where)] or sentence.frames
    return max(frames, key=lambda f: (f.proposition.where.end - f.proposition.where.start, f.key))


def _slips(printed: Mapping[tuple[str, ...], object]) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Pairs of names with one word in two spellings and the others equal, by an index of the words that are equal."""
    homes: dict[tuple[int, int, str], list[tuple[str, ...]]] = defaultdict(list)
    for words in sorted(printed):
        for i, word in enumerate(words):
            homes[len(words), i, word].append(words)
    pairs = {pair for names in homes.values() for pair in combinations(names, 2)}
    for one, other in sorted(pairs):
        apart = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
        first = apart[0] == (one[0], other[0]) if apart else False
        if len(apart) == 1 and _is_slip(*apart[0]) and not (first and same_first_name(one[0], other[0])):
            yield one, other


def _is_slip(one: str, other: str) -> bool:
    """True for "Welsh" and "Welch"; not for "Alan" and "Allen", which are two ways to write one sound."""
    if min(len(one), len(other)) < _LONG or _sound(one) == _sound(other) or one[0] != other[0]:
        return False
    if other in (one + "s", one + "'s") or one in (other + "s", other + "'s"):
        return False
    return Levenshtein.distance(one, other, score_cutoff=_SLIP) <= _SLIP


_SAME_SOUND = str.maketrans({"q": "k", "c": "k", "z": "s", "v": "w", "f": "p", "d": "t"} | dict.fromkeys("aeiouyhı'-’"))


def _sound(word: str) -> str:
    """The consonants of a name, doubled ones once: what transliterations and spellings of one name share."""
    bare = word.translate(_SAME_SOUND)
    return "".join(c for i, c in enumerate(bare) if i == 0 or bare[i - 1] != c)


def _parallel(slot: Slot, found: Iterable[Found], value: object) -> Parallel:
    groups: dict[object, list[Found]] = defaultdict(list)
    for one in sorted(found, key=lambda f: f.frame.key):
        groups[value(one)].append(one)  # type: ignore[operator]
    readings = [groups[k] for k in sorted(groups)]  # type: ignore[type-var]
    frames = tuple(sorted((f.frame for g in readings for f in g), key=lambda f: f.key))
    return Parallel(frames, told(slot, readings))
