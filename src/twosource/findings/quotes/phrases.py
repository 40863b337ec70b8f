"""Noun phrases that name somebody: how far a name or description reaches around its head."""

from __future__ import annotations

from twosource.findings.cues import SAID_IN
from twosource.findings.referents.descriptions import placed
from twosource.model.language import Analysis

_LEFT = frozenset({"det", "amod", "compound", "nmod:poss", "nummod", "nmod:desc", "nmod:unmarked", "advmod", "flat"})
_RIGHT = frozenset({"flat", "compound", "fixed", "goeswith", "case"})
_LINKS = frozenset({"of", "for", "from", "at", "with", "within", "inside", "near", "in", "on", "to"})
#: Marks inside a name: Smith-Jones, AT&T, J. Roe, Elena “Lena” Marsh.
_JOINTS = frozenset({"-", "–", "&", "/", ".", '"', "“", "”", "‘", "’"})
MARKS = frozenset({'"', "“", "”", "‘", "’", "'"})
LOOSE_ENDS = frozenset({"ADP", "DET", "CCONJ", "PUNCT", "PART"})
#: Tokens from a hyphen to the noun that the word with it describes.
_DESCRIBED = 6
DAYS = frozenset("Monday Tuesday Wednesday Thursday Friday Saturday Sunday today yesterday".split())
MONTHS = frozenset("January February March April June July August September October November December".split())
#: Words for spans of time that can stand where a name would.
TIMES = frozenset("week month year morning afternoon evening night".split())

#: What a reporter calls somebody's words when he goes on with what others hold of them.
_TAKEN_UP = frozenset("accusation allegation assertion charge claim contention point suggestion".split())


def takes_up(analysis: Analysis, at: int) -> bool:
    """True where "a claim the agency denied" begins: what others hold of the words before it, and none of them."""
    tokens = analysis.tokens
    if at + 2 >= len(tokens) or tokens[at].text.lower() not in {"a", "an"}:
        return False
    behind = tokens[at + 2]
    return tokens[at + 1].lemma in _TAKEN_UP and (behind.pos in {"DET", "PROPN", "PRON"} or behind.text in _ON_WHICH)


_ON_WHICH = frozenset({"that", "which", "on", "with"})


def noun_phrase(analysis: Analysis, head: int, length: int = 14) -> tuple[int, int]:
    """The tokens (first, last exclusive) of a noun with what names it; no relative clause, no apposition."""
    tokens = analysis.tokens
    first = head
    while first > 0 and head - first < length and _belongs_left(analysis, first - 1, head):
        first -= 1
    while first < head and (tokens[first].pos in {"PUNCT", "ADP", "CCONJ"} or _is_loose_adverb(analysis, first, head)):
        first += 1
    marks = [i for i in range(first, head) if tokens[i].text in {'"', "”"}]
    if len(marks) % 2:
        first = marks[-1] + 1
    return _unbroken(analysis, first, length), _right_edge(analysis, placed(analysis, head), length)


def _unbroken(analysis: Analysis, first: int, length: int) -> int:
    """The first token moved left over the rest of a word with hyphens, and over what describes it: the 68-year-old."""
    tokens = analysis.tokens
    start = first
    while first > 0 and start - first < length and tokens[first - 1].end == tokens[first].start:
        if tokens[first].text != "-" and tokens[first - 1].text != "-":
            break
        first -= 1
    while start != first > 0 and start - first < length and tokens[first - 1].pos in {"DET", "ADJ", "NUM"}:
        first -= 1
    return first


def _is_loose_adverb(analysis: Analysis, i: int, head: int) -> bool:
    token = analysis.tokens[i]
    return (
        token.pos == "ADV" and token.head == head and token.text.lower() in {"now", "then", "later", "earlier", "but"}
    )


def _belongs_left(analysis: Analysis, i: int, head: int) -> bool:
    """True for a word that hangs, through modifiers only, from a head further right."""
    tokens = analysis.tokens
    for _ in range(6):
        if i == head:
            return True
        token = tokens[i]
        if token.relation not in _LEFT and token.pos != "PUNCT" and token.relation not in {"case", "cc", "conj"}:
            return False
        if token.pos == "PUNCT" and token.text not in _JOINTS:
            return False
        if token.head == i or token.head > head:
            return False
        i = token.head
    return False


def _right_edge(analysis: Analysis, head: int, length: int) -> int:
    tokens = analysis.tokens
    last = head + 1
    while last < len(tokens) and last - head < length:
        token = tokens[last]
        if token.sentence != tokens[head].sentence or token.pos in {"VERB", "AUX"} or _says_where(analysis, last):
            break
        if _is_nickname(analysis, last):
            last += 4
            continue
        if _is_same_name(analysis, last, head):
            last += 1
            continue
        if token.text == "-" and last + 1 < len(tokens) and token.start == tokens[last - 1].end:
            last = _through_hyphens(analysis, last)
            continue
        joint = token.text in _JOINTS and last + 1 < len(tokens)
        if not _hangs(analysis, last + joint, head) or (token.pos == "PUNCT" and not joint):
            break
        last += 1
    if last > head + 2 and tokens[last - 1].text in DAYS and tokens[last - 2].pos == "ADP":
        last -= 2
    while last > head + 1 and tokens[last - 1].pos in LOOSE_ENDS:
        last -= 1
    return last


def _says_where(analysis: Analysis, i: int) -> bool:
    """True for the "in" of "said officials in a news release": it tells where they said so, and not who they are."""
    token = analysis.tokens[i]
    below = token.relation == "case" and token.text in {"in", "via", "through"}
    return below and analysis.tokens[token.head].lemma in SAID_IN


def _through_hyphens(analysis: Analysis, hyphen: int) -> int:
    """The token behind a word with hyphens and the noun that it describes: "well-placed and influential insiders"."""
    tokens, last = analysis.tokens, hyphen + 2
    while last < len(tokens) and tokens[last].pos in {"ADJ", "CCONJ", "NOUN", "PROPN"} and last - hyphen < _DESCRIBED:
        last += 1
    return last


def _is_same_name(analysis: Analysis, i: int, head: int) -> bool:
    """True for a name right behind a name that the parse has made a second subject: one name, read in two."""
    one, other = analysis.tokens[i - 1], analysis.tokens[i]
    if one.pos != "PROPN" or other.pos != "PROPN" or other.text in DAYS:
        return False
    return other.relation.startswith("nsubj") and other.head == analysis.tokens[head].head


def _is_nickname(analysis: Analysis, i: int) -> bool:
    """True for a mark that opens a name between the parts of a name: Elena “Lena” Marsh."""
    near = analysis.tokens[i : i + 4]
    return len(near) == 4 and near[0].text in MARKS and near[2].text in MARKS and near[1].pos == near[3].pos == "PROPN"


def _hangs(analysis: Analysis, i: int, head: int) -> bool:
    """True for a word right of the head that belongs to its name: surname, "of …", "and …"."""
    tokens = analysis.tokens
    for _ in range(6):
        if i == head:
            return True
        token = tokens[i]
        relation = token.relation
        if token.head == i:
            return False
        if relation == "nmod" or (relation == "obl" and tokens[token.head].pos == "ADJ" and token.head > head):
            links = [tokens[k].text.lower() for k in analysis.children(i, "case")]
            if links and links[0] not in _LINKS and links[0] not in {"'s", "’s"}:
                return False
        elif relation == "conj":
            if any(tokens[k].pos == "PUNCT" and tokens[k].text == "," for k in analysis.dependents[i]):
                return False
        elif relation not in _RIGHT and relation not in _LEFT and relation not in {"cc", "punct", "list"}:
            return False
        i = token.head
    return False
