"""How many others were hurt: "two dead and eight others injured" here, "two dead and nine others injured" there.

"Others" alone are of any event; that as many died beside them ties two accounts to one.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from twosource.model.dossier import Difference, Slot
from twosource.model.finding import Quantity
from twosource.reconcile.clauses.frames import Frame
from twosource.reconcile.clauses.sentences import Sentence
from twosource.reconcile.differences.counts import is_update
from twosource.reconcile.differences.record import Found, Story, apart, moved, told

_HURT_BEHIND = re.compile(r"(?: [\w-]+){0,3} (?:injured|wounded|hurt)\b")
_HURT_BEFORE = re.compile(r"\b(?:injur|wound|hurt)(?:ed|ing|s)?(?: at least)? $")
#: What is told of several events counts the hurt of all of them, or of one.
#: So does a sentence that goes on to "another", who was hurt in another way.
_SEVERAL = re.compile(
    r"\b(?:separate|different|several|shootings|attacks|crashes|incidents|killings|homicides|(?:an)?other was)\b", re.I
)
_DEAD_BEHIND = re.compile(
    r"(?: (?:was|were|is|are|has|have|been|more|shot)){0,4} (?:dead|died|killed|slain|fatally shot)\b"
)
_DEAD_BEFORE = re.compile(r"\bkill(?:ed|ing|s)(?: at least)? $")
#: Characters before a number in which the verb stands.
_NEAR = 24
#: "Killed a man", "a teenager has died".
_ONE_DEAD = re.compile(
    r"\bkill(?:ed|ing|s) an? [\w-]+"
    r"|\b[Aa]n? (?:[\w-]+ )?(?:man|woman|boy|girl|teenager|person|child)"
    r"(?: has| was| is)?(?: shot)? (?:dead|died|killed)\b"
)


_Told = tuple[tuple[Frame, ...], Difference | None, Difference | None]


def casualties(story: Sequence[Sentence], known: Story) -> Iterator[_Told]:
    """The clauses of accounts that count as many dead, and beside them not as many others hurt.

    With the difference, or, where the number only grew from one day of printing to the next, the update.  An account
    that counts the others twice is left out.  In ten of 868 stories of three sets the accounts count others who were
    hurt apart, mostly those of several events; two are told, a difference and an update, and both are real.
    """
    homes: dict[int, dict[str, list[tuple[Found, Quantity]]]] = defaultdict(lambda: defaultdict(list))
    for number, found, quantity in _told(story):
        homes[number][found.account].append((found, quantity))
    counted = _counted(story)
    for number in sorted(homes):
        groups = _groups(homes[number], counted)
        if groups:
            frames = tuple(sorted((f.frame for g in groups for f in g), key=lambda f: f.key))
            if is_update(groups, known):
                yield frames, None, moved(Slot.NUMBER, groups, known)
            else:
                yield frames, told(Slot.NUMBER, groups), None


def _groups(
    accounts: Mapping[str, Sequence[tuple[Found, Quantity]]], counted: Mapping[str, set[float]]
) -> list[list[Found]] | None:
    once = [found[0] for found in accounts.values() if len({q.low for _, q in found}) == 1]
    counts = {id(found): quantity for found, quantity in once}

    def clash(one: Found, other: Found) -> bool:
        a, b = counts[id(one)], counts[id(other)]
        known = b.low in counted[one.account] or a.low in counted[other.account]
        return not known and (a.high < b.low or b.high < a.low)

    return apart([found for found, _ in once], clash)


def _told(story: Sequence[Sentence]) -> Iterator[tuple[int, Found, Quantity]]:
    """How many died, and how many others were hurt beside them."""
    before: Sentence | None = None
    for sentence in story:
        near = [sentence] if before is None or before.account != sentence.account else [sentence, before]
        before = sentence
        hurt = _others_hurt(sentence)
        number = next((n for s in near if (n := _dead(s))), None)
        if hurt is not None and number is not None and not any(_SEVERAL.search(s.where.exact) for s in near):
            frame, quantity = hurt
            words = quantity.where.exact
            yield number, Found(frame.account, words, words, frame, quantity.low), quantity


def _counted(story: Sequence[Sentence]) -> Mapping[str, set[float]]:
    """The counts of others in each account, whatever befell them: "six others shot", "seven others in hospital"."""
    found: dict[str, set[float]] = defaultdict(set)
    for frame in (f for sentence in story for f in sentence.frames):
        found[frame.account].update(q.low for q in frame.proposition.quantities if q.unit == "other" and q.low > 1)
    return found


def _others_hurt(sentence: Sentence) -> tuple[Frame, Quantity] | None:
    """The clause that counts others who were hurt, the narrowest, with the count."""
    found = [
        (frame, quantity)
        for frame in sentence.frames
        for quantity in frame.proposition.quantities
        if quantity.unit == "other" and not frame.proposition.unreal and _is_hurt(sentence, quantity)
    ]
    return min(found, key=lambda f: (len(f[0].proposition.where.exact), f[0].key), default=None)


def _is_hurt(sentence: Sentence, quantity: Quantity) -> bool:
    text, where = sentence.where.exact, quantity.where
    first, last = (max(0, at - sentence.where.start) for at in (where.start, where.end))
    return bool(_HURT_BEHIND.match(text, last) or _HURT_BEFORE.search(text, max(0, first - _NEAR), first))


def _dead(sentence: Sentence) -> int | None:
    """How many a sentence says died."""
    text, start = sentence.where.exact, sentence.where.start
    counted = set[float]()
    for q in (q for frame in sentence.frames for q in frame.proposition.quantities if q.low == q.high):
        first, last = (max(0, at - start) for at in (q.where.start, q.where.end))
        dead = _DEAD_BEHIND.match(text, last) or _DEAD_BEFORE.search(text, max(0, first - _NEAR), first)
        if dead and q.unit != "age":
            counted.add(q.low)
    if len(counted) == 1:
        return int(counted.pop())
    return 1 if not counted and _ONE_DEAD.search(text) else None
