"""Verbs that news uses for one and the same event, and the stems that tie words of one family."""

from __future__ import annotations

from functools import lru_cache

from twosource.reconcile.words.common import NEGATIONS

#: Verbs of saying and writing.
SAYING = frozenset(
    "say tell state claim assert declare announce note add remark comment explain insist maintain argue contend write "
    "tweet post share issue reveal disclose report speak admit acknowledge confirm describe call quote cite mention "
    "respond reply answer recall continue conclude observe warn suggest allege ask joke quip concede stress".split()
)
#: Verbs of putting a statement before the public.
PUBLISHING = frozenset({"share", "tweet", "post", "issue", "release", "publish", "write"})
#: The same and what is done with a statement: they date an utterance, whichever of them an account chooses.
STATING = SAYING | {"release", "publish", "make", "take", "address", "respond", "condemn", "apologize"}

_GROUPS = """
say tell state claim assert declare announce note add remark explain insist write reveal disclose report
tweet post share write
post publish release
replace succeed
invoke cite
mislead misrepresent
transport take rush
blast hit
reverse halt suspend
admit acknowledge confirm
deny reject refute dispute dismiss rebuff
fire sack oust axe terminate
resign quit leave step
hire appoint name nominate recruit
kill die murder slay dead perish massacre
injure wound hurt hospitalize
shoot gun
arrest detain apprehend nab capture
catch capture
happen occur
charge indict accuse
convict guilty
apologize sorry regret apology
remove withdraw delete pull yank scrap retract erase wipe
condemn criticize slam blast denounce decry lambaste rail
praise laud hail commend
defend support back endorse
demand urge call ask request
attack assault
hit strike
destroy raze demolish wreck
damage crush wreck smash dent
rip tear shred
buy purchase acquire
sell auction
pay cost worth
earn make rake
give donate offer award
invite invitation
meet talk
visit travel head
begin start launch
end stop halt cease finish terminate conclude
win beat defeat
lose
rise increase grow climb surge soar jump
fall decline drop decrease slump plunge shrink
ban bar prohibit forbid block outlaw
allow permit let
approve pass adopt back
collapse crumble
crash collide
explode detonate blast
burn fire blaze
flee escape
find discover
search seek
show depict feature display
describe call brand label
see witness observe
believe think
plan intend
cancel scrap abandon
postpone delay
sue lawsuit
marry wed wedding
divorce split separate
join enlist
serve
know
refuse decline
hide conceal
warn threaten
investigate probe
close shut
open
build construct
move relocate
work collaborate
""".strip().splitlines()

_SUFFIXES = (
    "isation", "ization", "ations", "ation", "itions", "ition", "ements", "ement", "ments", "ment", "ances", "ance",
    "ences", "ence", "ings", "ing", "ions", "ion", "ers", "er", "ors", "or", "ists", "ist", "als", "al", "ies", "ied",
    "ed", "es", "s", "ly", "y", "e",
)  # fmt: skip
#: A word keeps at least so many letters.
_SHORTEST = 4


def groups_of(lemma: str) -> frozenset[int]:
    """The groups that a predicate belongs to; empty where it is in none."""
    return _BY_LEMMA.get(lemma.split(" ", maxsplit=1)[0], frozenset())


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """What words of one family share: "removal" and "remove", "reunion" and "reunite" not."""
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= _SHORTEST:
            return word[: -len(suffix)]
    return word


def akin(one: str, other: str) -> bool:
    """True when two predicates can tell of the same event."""
    return stem(one.split(" ", 1)[0]) == stem(other.split(" ", 1)[0]) or bool(groups_of(one) & groups_of(other))


#: What happens to a person once in a story; of 60 pairs of such clauses in two accounts of news on shootings and
#: politics 56 told of one event, of arrests and charges every third pair did not.
_BEFALLEN = {
    **dict.fromkeys("kill murder slay".split(), "death"),
    **dict.fromkeys("fire sack oust dismiss".split(), "dismissal"),
}
_DONE = {
    **dict.fromkeys("die perish".split(), "death"),
    **dict.fromkeys(("resign", "quit", "step down"), "resignation"),
}


def once(predicate: str) -> tuple[str, bool] | None:
    """What a predicate tells that happens to a person once, and whether that person is its subject."""
    if predicate in _DONE:
        return _DONE[predicate], True
    return (_BEFALLEN[predicate], False) if predicate in _BEFALLEN else None


def _by_lemma() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for number, line in enumerate(_GROUPS):
        for lemma in line.split():
            found.setdefault(lemma, set()).add(number)
    return {lemma: frozenset(numbers) for lemma, numbers in found.items()}


_BY_LEMMA = _by_lemma()


#: "Hardly" leaves something.
_NO = (NEGATIONS - {"hardly"}) | {"zero"}
#: "Non-life-threatening" and "not life-threatening" are one.
_NON = ("nonlife", "non-")


def says_no(norm: str) -> bool:
    """True for a word that says no."""
    return norm in _NO or norm.endswith("n't") or norm.startswith(_NON)


def antonyms(one: frozenset[str], other: frozenset[str]) -> frozenset[str]:
    """The words by which two sets of stems say opposite things; empty where they do not."""
    found: set[str] = set()
    for word in one - other:
        against = _OPPOSITES.get(word, frozenset()) & (other - one)
        if against:
            found |= {word} | against
    return frozenset(found)


# States and directions only: who joins may leave later, and both are true.
_OPPOSED = """
accept refuse reject decline
approve reject
agree refuse disagree
allow ban prohibit forbid block
support oppose
back oppose
defend condemn criticize
praise condemn criticize slam
confirm deny
admit deny
increase decrease decline fall drop cut
raise cut lower reduce
rise fall drop decline
grow shrink
improve worsen cut
succeed fail
flourish flounder
guilty innocent
guilty acquit
convict acquit
dead alive
die survive
high low
highest lowest
greatest lowest
large small
more less fewer
best worst
correct wrong incorrect
right wrong
good bad
safe dangerous
legal illegal
legally illegally
possible impossible
likely unlikely
public private
real simulated fake
true false
accurate inaccurate
positive negative
majority minority
north south
east west
strengthen weaken
tighten loosen
include exclude
overstate understate
require waive
expected unexpected
upheld overturned
uphold overturn
"""


def _opposites() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for line in _OPPOSED.strip().splitlines():
        first, *rest = map(stem, line.split())
        for word in rest:
            found.setdefault(first, set()).add(word)
            found.setdefault(word, set()).add(first)
    return {word: frozenset(words) for word, words in found.items()}


_OPPOSITES = _opposites()
