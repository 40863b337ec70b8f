"""Who is said to speak: a word of saying with its subject, outside quotation marks.

The relation that a parser gives to the edge between a quotation and its verb is not to be trusted, and never looked
at: a frame is a verb (or noun) of saying and the subject of that word.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from twosource.findings.cues import LOOSE, PARTICLES, PHRASES, STUDIES, VERBS, Speech
from twosource.findings.quotes.phrases import DAYS, MONTHS, noun_phrase
from twosource.findings.quotes.sources import agent, neighbour, regrouped, subject_of
from twosource.model.language import Analysis
from twosource.text.falsehoods import WRONGLY

_NEGATIONS = frozenset({"nowhere", "not", "n't", "n’t", "never", "nor", "neither"})
_UNREAL = frozenset({"would", "could", "might", "may", "should", "must", "can", "if", "please", "'d", "’d", "ca", "wo"})
_NAMES = frozenset({"NOUN", "PROPN", "ADJ", "X"})
_VERBAL = frozenset({"VERB", "AUX"})


@dataclass(frozen=True, slots=True)
class Frame:
    """A word of saying: token ``verb``, the cue as tokens ``first`` up to ``last`` (exclusive), what it introduces.

    ``source`` are the tokens (first, last exclusive) of who speaks, ``None`` where the sentence does not tell.
    ``negated``: the words are said not to have been said.  ``unreal``: only possible ("would say").  ``passive``:
    "was called".  ``own``: the subject stands by this very verb, not by one that governs it.
    """

    verb: int
    first: int
    last: int
    speech: Speech
    source: tuple[int, int] | None = None
    negated: bool = False
    unreal: bool = False
    passive: bool = False
    own: bool = True
    loose: bool = False

    @property
    def start(self) -> int:
        """First token of the frame, its source included."""
        return min(self.first, self.source[0]) if self.source and self.own else self.first

    @property
    def end(self) -> int:
        """Token after the frame, its source included."""
        return max(self.last, self.source[1]) if self.source and self.own else self.last


def frames(analysis: Analysis, sentences: Iterable[Sequence[int]]) -> dict[int, Frame]:
    """The frames of an article by the index of their word; ``sentences`` are its tokens outside quotation marks."""
    found: dict[int, Frame] = {}
    names = {i: (name.first, name.last) for name in analysis.names for i in range(name.first, name.last)}
    last: Frame | None = None
    for sentence in sentences:
        outside = frozenset(sentence)
        earlier, last = last, None
        for i in sentence:
            frame = _settled(analysis, _frame(analysis, i, outside) or _reports(analysis, i, names), names)
            if frame and frame.source is None and not frame.passive and last and _is_linked(analysis, i):
                frame = replace(frame, source=last.source, own=False)
            if frame and frame.source is None and earlier and i == sentence[0] and _goes_on(analysis, i):
                frame = replace(frame, source=earlier.source, own=False)
            if frame:
                found[i] = _retold(analysis, frame, found)
                last = frame if frame.source else last
    return found


def _retold(analysis: Analysis, frame: Frame, found: Mapping[int, Frame]) -> Frame:
    """The frame of what somebody thinks, with the one who says so: "Roe admitted that the town knows it is “late”"."""
    token = analysis.tokens[frame.verb]
    above = found.get(token.head)
    told = above and above.speech is Speech.SAY and above.source and not above.negated and token.relation == "ccomp"
    if frame.speech is not Speech.THINK or above is None or not told:
        return frame
    return replace(frame, source=above.source, own=False)


def _settled(analysis: Analysis, frame: Frame | None, names: Mapping[int, tuple[int, int]]) -> Frame | None:
    """The frame with a source that cuts no name in two; without one where the source is a month or a day."""
    if frame is None or frame.source is None:
        return frame
    first, last = frame.source
    if last - first == 1 and analysis.tokens[first].text in DAYS | MONTHS:
        return replace(frame, source=None)
    first = names.get(first, frame.source)[0]
    last = _through_title(analysis, max(last, names.get(last - 1, frame.source)[1]), frame.verb, names)
    crosses = first < frame.last and frame.verb < last
    return frame if crosses else replace(frame, source=(first, last))


def _through_title(analysis: Analysis, last: int, verb: int, names: Mapping[int, tuple[int, int]]) -> int:
    """The end of a source that goes on with a title and a name up to its verb: "the Harrow Union President X said"."""
    while verb > last and analysis.tokens[verb - 1].pos in {"AUX", "ADV"}:
        verb -= 1
    between = analysis.tokens[last:verb]
    office = bool(between) and between[0].text == "of" and all(t.pos in {"PROPN", "DET", "ADP"} for t in between)
    if office and names.get(verb - 1, (0, 0))[1] == verb:
        return verb  # "Justice of the Peace Ann Lee confirmed"
    proper = len(between) > 1 and all(t.pos == "PROPN" or t.text in {".", "-"} for t in between)
    return verb if proper and between[0].text not in DAYS | MONTHS else last


def _frame(analysis: Analysis, i: int, outside: frozenset[int]) -> Frame | None:
    """The frame whose word is token ``i``."""
    token = analysis.tokens[i]
    if token.text in _ACCORDING:
        return _according(analysis, i)
    if token.text == "Said" and token.relation in _INSIDE_NAMES and analysis.tokens[i + 1].pos == "PROPN":
        return None  # "Brigadier General Said Al-Roe"
    if token.pos in _VERBAL and not _is_a_noun(analysis, i):
        lemma = _STRONG.get(token.lemma, token.lemma)
        if lemma not in VERBS and lemma + "e" in VERBS:
            lemma += "e"
        if lemma in VERBS or lemma in _PHRASE_VERBS:
            return _verb_frame(analysis, i, lemma, outside)
    elif token.pos in _NAMES and token.text.lower() in _FORMS:
        return _mistagged(analysis, i)
    return None


def _is_a_noun(analysis: Analysis, i: int) -> bool:
    """True for "pleaded guilty to charges that" and "a policy of publishing": no verb says anything there."""
    token, before = analysis.tokens[i], analysis.tokens[i - 1].text.lower() if i else ""
    plural = before == "to" and token.text.endswith("s") and token.text.lower() != token.lemma
    return plural or (before == "of" and token.lemma in LOOSE and token.text.endswith("ing"))


def _goes_on(analysis: Analysis, i: int) -> bool:
    """True for a participle that makes a sentence of its own: "Adding that", right behind what somebody said."""
    return analysis.tokens[i].text in {"Adding", "Saying", "Noting", "Insisting"}


def _is_linked(analysis: Analysis, i: int) -> bool:
    """True for a verb right behind "and" or "but": it has the subject of the verb before."""
    tokens = analysis.tokens
    j = i - 1
    while j >= 0 and i - j < 3 and tokens[j].pos in {"ADV", "AUX"}:
        j -= 1
    return j >= 0 and tokens[j].text in {"and", "but", "then"}


_INSIDE_NAMES = frozenset({"flat", "compound", "appos", "nsubj", "obl", "nmod"})
_ACCORDING = frozenset({"according", "According", "ACCORDING"})


#: Strong forms that a table of lemmas built from news does not have.
_STRONG = {"sang": "sing", "sung": "sing", "swore": "swear", "sworn": "swear", "wept": "weep"}
_PHRASE_VERBS = frozenset(verb for verb, _ in PHRASES)
#: Forms of saying that a tagger takes for nouns or names, above all where a page capitalises them.
_FORMS = {
    "said": "say", "says": "say", "told": "tell", "tells": "tell", "tweeted": "tweet", "tweets": "tweet",
    "retweeted": "retweet", "wrote": "write", "writes": "write", "added": "add", "adds": "add", "posted": "post",
    "announced": "announce", "replied": "reply", "replies": "reply", "claimed": "claim", "asked": "ask",
}  # fmt: skip


def _verb_frame(analysis: Analysis, i: int, lemma: str, outside: frozenset[int]) -> Frame | None:
    tokens = analysis.tokens
    speech, last = _kind(analysis, i, lemma)
    if speech is None or tokens[i].relation == "amod":
        return None
    negated, unreal, passive = _colour(analysis, i, outside)
    if passive:
        source = agent(analysis, i)
        own = True
        if source is None and lemma in {"quote", "cite", "record", "hear"} and tokens[i].text != lemma:
            source = subject_of(analysis, i, passive=True)[0]
    else:
        source, own = subject_of(analysis, i)
        strange = source is not None and source[0] not in outside and not _is_assumed_name(analysis, source)
        # "TOM OKE | Courier Police say …": the line names who took the picture.
        if source and (strange or any(t.text == "|" for t in tokens[source[1] : i])):
            source = None
        if source is None and _is_finite(analysis, i):
            source, own = neighbour(analysis, i), True
        if source and own and source[1] < i:
            source = regrouped(analysis, source, i)
        if (
            speech is Speech.SAY
            and source
            and source[1] == i - 1
            and (behind := _inverted(analysis, i, ",")) is not None
        ):
            source, own = behind, True
        ends = _inverted(analysis, i) or _inverted(analysis, i, ".")  # "He left, reports DayWatch."
        if not own and speech is Speech.SAY and ends is not None:
            source, own = ends, True
    if lemma == "show" and (source is None or STUDIES.isdisjoint(t.lemma for t in tokens[slice(*source)])):
        return None
    loose = lemma in LOOSE and last == i + 1 and not _is_between_commas(analysis, i, source)
    return Frame(i, i, last, speech, source, negated, unreal, passive, own, loose)


def _is_between_commas(analysis: Analysis, i: int, source: tuple[int, int] | None) -> bool:
    """True for "The view, Marsh continued, suggests …"."""
    tokens = analysis.tokens
    apart = tokens[i].relation == "parataxis" and tokens[i].lemma == "continue" and i + 1 < len(tokens)
    before = tokens[source[0] - 1].text if source and source[0] and source[1] == i else ""
    return apart and before == "," == tokens[i + 1].text


def _inverted(analysis: Analysis, i: int, mark: str = ":") -> tuple[int, int] | None:
    """The name between a verb behind a comma and a mark: "he had worked abroad, writes the Post:"."""
    tokens = analysis.tokens
    first = last = i + 1
    while last < len(tokens) and tokens[last].pos in ({"PROPN", "DET"} if last == first else {"PROPN"}):
        last += 1
    named = (
        i > 0
        and tokens[i - 1].text == ","
        and tokens[i].text[-3:] != "ing"
        and last < len(tokens)
        and tokens[last].text == mark
    )
    dated = tokens[last - 1].text in DAYS if last > first else False
    return (first, last) if named and not dated and tokens[last - 1].pos == "PROPN" else None


def _is_assumed_name(analysis: Analysis, span: tuple[int, int]) -> bool:
    """True for a subject inside marks that is a name (“Kelly” told …), not the subject of quoted words."""
    return all(t.pos in {"PROPN", "PUNCT"} for t in analysis.tokens[span[0] : span[1]])


def _is_finite(analysis: Analysis, i: int) -> bool:
    """True for a verb that can have a subject of its own: no participle, no infinitive."""
    token = analysis.tokens[i]
    j = i - 1
    while j >= 0 and analysis.tokens[j].pos == "ADV" and i - j < 3:
        j -= 1
    before = analysis.tokens[j] if j >= 0 else None
    if before and (before.text in {"to", "and", "or", "but"}):
        return False
    if token.text.endswith("ing") and not (before and before.pos == "AUX"):
        return False
    return token.relation.split(":")[0] in {"root", "parataxis", "ccomp", "advcl", "conj"}


def _kind(analysis: Analysis, i: int, lemma: str) -> tuple[Speech | None, int]:
    """What a verb introduces, its particle taken into account, and the token after both."""
    tokens = analysis.tokens
    for j in range(i + 1, min(i + 4, len(tokens))):
        word = tokens[j].text
        phrase = PHRASES.get((lemma, word))
        if phrase and (j == i + 1 or lemma in {"make", "lay", "spell", "point"}):
            return phrase, j + 1
        if word in PARTICLES and j == i + 1 and tokens[j].relation == "compound:prt":
            return VERBS.get(lemma), j + 1
        if not word[0].isalpha():
            break
    return VERBS.get(lemma), i + 1


def _colour(analysis: Analysis, i: int, outside: frozenset[int]) -> tuple[bool, bool, bool]:
    """Whether a verb is negated, unreal, passive."""
    tokens = analysis.tokens
    negated = unreal = passive = False
    for j in analysis.dependents[i]:
        token = tokens[j]
        relation = token.relation
        if relation in {"aux:pass", "nsubj:pass", "obl:agent"}:
            passive = True
        if j < i and i - j < 7 and j in outside:
            word = token.text.lower()
            if word in _NEGATIONS:
                negated = True
            elif word in _UNREAL and relation != "cc" and token.pos != "PROPN":  # "In May, X told Y"
                unreal = True
    negated = negated or _is_nobodys(analysis, i)
    if not passive and tokens[i].pos == "VERB":
        passive = _looks_passive(analysis, i)
    governor, relation = _governing(analysis, i)
    above = {tokens[j].text.lower() for j in analysis.children(governor, "advmod")} if governor < i else set()
    yet = tokens[governor].lemma == "have" and "yet" in above
    misquoted = tokens[governor].lemma in _PASSING and above & _WRONGLY and tokens[i - 1].text == "as"
    denied = tokens[governor].lemma in _DENIALS and relation in {"xcomp", "ccomp"} and governor < i
    if misquoted or denied or (relation == "xcomp" and (yet or tokens[governor].lemma in _REFUSALS)):
        negated = True
    awaited = tokens[governor].lemma in _AWAITED and any(tokens[j].text == "to" for j in analysis.children(i, "mark"))
    awaited = awaited and not (
        tokens[governor].lemma == "get" and analysis.has(governor, "obj")
    )  # "got her to confirm"
    return negated, unreal or (awaited and relation in {"xcomp", "ccomp"}), passive


def _is_nobodys(analysis: Analysis, i: int) -> bool:
    """True for "none of the sailors said", "no sailor said", "neither of them said"; not for "nobody but Holm said"."""
    subjects = [*analysis.children(i, "nsubj")]
    if any(analysis.tokens[k].text.lower() in {"but", "except"} for j in subjects for k in analysis.subtree(j)):
        return False
    words = {analysis.tokens[j].text.lower() for j in subjects}
    words |= {analysis.tokens[k].text.lower() for j in subjects for k in analysis.children(j, "det", "cc:preconj")}
    return not words.isdisjoint({"none", "no", "neither", "nobody"})


def _governing(analysis: Analysis, i: int) -> tuple[int, str]:
    """The verb that governs a verb, and how: "declined" for "deny" in "declined to confirm or deny"."""
    while analysis.tokens[i].relation == "conj" and analysis.tokens[i].head < i:
        i = analysis.tokens[i].head
    return analysis.tokens[i].head, analysis.tokens[i].relation if analysis.tokens[i].head != i else ""


#: Verbs of what has not come: "is expected to announce", "wants to say", "gets to say".
_AWAITED = frozenset("expect want plan hope wish intend prepare schedule set need like get allow".split())
_REFUSALS = frozenset("decline refuse fail stop avoid want try need refrain like plan pretend".split())
#: "denied that he had called it": he says that he has not.
_DENIALS = frozenset({"deny", "dispute", "disown", "disavow"})
#: "was falsely quoted as saying": he has not said so.
_PASSING = frozenset({"quote", "report", "cite"})
_WRONGLY = WRONGLY | {"mistakenly", "never"}
_BE = frozenset({"am", "is", "are", "was", "were", "be", "been", "being", "'s", "’s", "got", "gets", "get", "rest"})
_ADDRESSING = frozenset({Speech.ASK, Speech.TELL, Speech.ORDER})
_ONCE = frozenset({"when", "if", "once", "unless", "until"})


def _looks_passive(analysis: Analysis, i: int) -> bool:
    """True for a participle right after a form of "be" or after "when", and for one with "by" and no subject."""
    tokens = analysis.tokens
    participle = tokens[i].text.lower().endswith(("ed", "en", "told", "said", "ld"))
    if not participle:
        return False
    j = i - 1
    while j >= 0 and tokens[j].pos == "ADV" and i - j < 3 and tokens[j].text.lower() not in _ONCE:
        j -= 1
    if j >= 0 and tokens[j].text.lower() in _BE | _ONCE and tokens[j].pos != "PART":
        return True
    if tokens[i].relation == "advcl" and VERBS.get(tokens[i].lemma) in _ADDRESSING:
        # "Asked whether he would stay, X laughed": a participle that opens its clause.
        return not analysis.has(i, "nsubj", "aux") and (j < 0 or tokens[j].pos == "PUNCT")
    if tokens[i].relation == "acl" and tokens[i].text.lower().endswith("ed"):
        return not analysis.has(i, "nsubj")
    follows = i + 1 < len(tokens) and tokens[i + 1].text == "by" and not analysis.has(i, "nsubj")
    return follows and tokens[i].relation.startswith("acl")


def _according(analysis: Analysis, i: int) -> Frame | None:
    """The frame of "according to X"."""
    tokens = analysis.tokens
    if i + 2 >= len(tokens) or tokens[i + 1].text != "to":
        return None
    head = next((j for j in range(i + 2, min(i + 14, len(tokens))) if _is_head(analysis, j, i)), None)
    if head is None or tokens[head].lemma in _MEASURES:
        return None
    return Frame(i, i, i + 2, Speech.SAY, _clip(noun_phrase(analysis, head), i + 2))


#: What things are reckoned by and nobody says: "paid according to a worker's income".
_MEASURES = frozenset(
    "contribution need size age weight height income ability taste merit rank seniority schedule plan preference "
    "severity importance circumstance".split()
)
_BEFORE_HEADS = frozenset({"compound", "nmod:poss", "amod", "nmod:desc", "nummod", "det"})


def _is_head(analysis: Analysis, j: int, i: int) -> bool:
    """True for the noun that "according to" governs: the first whose own governor stands outside its phrase."""
    token = analysis.tokens[j]
    if token.pos not in {"NOUN", "PROPN", "PRON", "NUM", "X", "SYM"}:
        return False
    return not (i + 1 < token.head and token.head > j and token.relation in _BEFORE_HEADS)


def _clip(span: tuple[int, int], first: int) -> tuple[int, int]:
    return max(span[0], first), span[1]


def _reports(analysis: Analysis, i: int, names: Mapping[int, tuple[int, int]]) -> Frame | None:
    """The frame of ", the Harbour Post reports.", where a tagger takes the verb for what the paper has several of."""
    tokens = analysis.tokens
    if tokens[i].text != "reports" or i - 1 not in names or i + 1 >= len(tokens) or tokens[i + 1].text != ".":
        return None
    first = names[i - 1][0]
    first -= first > 0 and tokens[first - 1].text.lower() == "the"
    apart = first > 0 and tokens[first - 1].text in {",", "”", '"'}
    return Frame(i, i, i + 1, Speech.SAY, (first, i)) if apart else None


def _mistagged(analysis: Analysis, i: int) -> Frame | None:
    """A finite form of saying that the tagger took for a noun: "She Tweeted that"."""
    source, own = subject_of(analysis, i)
    source, own = (source, own) if source else (neighbour(analysis, i), True)
    return Frame(i, i, i + 1, VERBS[_FORMS[analysis.tokens[i].text.lower()]], source, own=own) if source else None
