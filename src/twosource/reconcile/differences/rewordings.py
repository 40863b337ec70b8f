"""Other words in one quotation: "we reject his visit" in one account, "we reject his message" in another.

Whoever quotes says that these were the words.  Two accounts that print other words of meaning for one place of one
utterance cannot both be right, whatever the speaker meant.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, permutations

from rapidfuzz.distance import Levenshtein

from twosource.model.dossier import Slot, Utterance, Variant, VariantKind, VariantReading
from twosource.reconcile.clauses.frames import Frame
from twosource.reconcile.differences.parallels import Parallel
from twosource.reconcile.differences.record import Found, told
from twosource.reconcile.words.common import EVERYDAY, GRAMMAR
from twosource.text.naming import abbreviates
from twosource.text.words import norms


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """When other words are another thing said."""

    #: Likeness of letters from which two words are one in another spelling or form: "pew" and "pews", "disbelief" and
    #: "disbelier".  Of 30 changed places of 230 stories ten are left, all of which are other words.
    spelling: float = 0.5
    #: Words in common (Dice) of the two sentences in which they stand.
    around: float = 0.4


DEFAULT = Options()
#: Of whoever is spoken of; "I" and "my" are as often the reporter's "he" and "his" turned back.  In 382 stories two
#: quotations differ in one of these, and both say another thing.
_PRONOUNS = frozenset("he she it they him her them his their its".split())
#: The last letter of Latin alphabets.
_LATIN = "\u024f"


def rewordings(
    utterances: Sequence[Utterance], story: Sequence[Frame], options: Options = DEFAULT
) -> Iterator[Parallel]:
    """The clauses of one utterance in which accounts print other words of meaning, one difference for a clause."""
    spoken: dict[tuple[str, str], list[Frame]] = {}
    for frame in story:
        if frame.said is not None and frame.spoken:
            spoken.setdefault((frame.said, frame.account), []).append(frame)
    for utterance in utterances:
        for variant in utterance.variants:
            sides = [_printed(utterance, reading, spoken) for reading in variant.readings]
            if (
                _tells_otherwise(variant, options)
                and all(sides)
                and _in_one_place(sides, options)
                and not _same_particle(sides)
            ):
                frames = tuple(sorted((f.frame for side in sides for f in side), key=lambda f: f.key))
                yield Parallel(frames, told(Slot.ROLE, sides))


def _tells_otherwise(variant: Variant, options: Options) -> bool:
    """True where each wording has a word of meaning, and no two wordings are one in another spelling.

    Numbers, names and negations are held against each other in their own way.
    """
    if variant.kind is not VariantKind.ALTERED or variant.grave:
        return False
    if all(_PRONOUNS & {*norms(r.text)} and len(r.text.split()) == 1 for r in variant.readings):
        return True  # "They ruined his life" and "it ruined his life"
    meant = [" ".join(w for w in norms(r.text) if w not in GRAMMAR and w not in EVERYDAY) for r in variant.readings]
    likeness = Levenshtein.normalized_similarity
    if any(abbreviates(norms(a.text), norms(b.text)) for a, b in permutations(variant.readings, 2)):
        return False
    if any(c > _LATIN or c.isdigit() for m in meant for c in m):
        return False  # one word in two alphabets, one number in figures and in words
    return all(meant) and all(likeness(a, b) < options.spelling for a, b in combinations(meant, 2))


def _printed(
    utterance: Utterance, reading: VariantReading, spoken: Mapping[tuple[str, str], Sequence[Frame]]
) -> list[Found]:
    """For each account of a wording the narrowest clause with these words."""
    words = tuple(norms(reading.text))
    found = []
    for account in reading.articles:
        near = [f for f in spoken.get((utterance.id, account), ()) if _holds(f, words)]
        if near:
            frame = min(near, key=lambda f: (f.proposition.verbless, len(f.proposition.where.exact), f.key))
            found.append(Found(account, reading.text, reading.text, frame))
    return found


def _holds(frame: Frame, words: tuple[str, ...]) -> bool:
    here = tuple(norms(frame.proposition.where.exact))
    return any(here[i : i + len(words)] == words for i in range(len(here) - len(words) + 1))


def _same_particle(sides: Sequence[Sequence[Found]]) -> bool:
    """True for "turned up" and "showed up": the verbs are other words, what happened is the same."""
    verbs = [f.frame.proposition.predicate.split() for side in sides for f in side]
    return all(len(v) == 2 and v[1] == verbs[0][1] for v in verbs)


def _in_one_place(sides: Sequence[Sequence[Found]], options: Options) -> bool:
    return all(
        any(_alike(x.frame, y.frame) >= options.around for x in one for y in other)
        for one, other in combinations(sides, 2)
    )


def _alike(one: Frame, other: Frame) -> float:
    a, b = (set(norms(f.proposition.sentence.exact)) for f in (one, other))
    return 2 * len(a & b) / (len(a) + len(b))
