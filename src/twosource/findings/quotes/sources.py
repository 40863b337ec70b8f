"""The words that name who speaks: the subject of a verb of saying as a short noun phrase."""

from __future__ import annotations

from twosource.findings.cues import REPORT_NOUNS, REPORTS, VERBS, WORDS_SPOKEN
from twosource.findings.referents import lexicon
from twosource.model.language import Analysis

_LEFT = frozenset({"det", "amod", "compound", "nmod:poss", "nummod", "nmod:desc", "nmod:unmarked", "advmod", "flat"})
_RIGHT = frozenset({"flat", "compound", "fixed", "goeswith", "case"})
_LINKS = frozenset({"of", "for", "from", "at", "with", "within", "inside", "near", "in", "on", "to"})
_WHO = frozenset({"who", "which", "that", "whom"})
_NAMING = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "X", "DET", "SYM", "ADV", "VERB"})
_UP = frozenset({"conj", "advcl", "xcomp", "parataxis", "acl", "ccomp", "acl:relcl", "appos", "dep", "list", "obl"})
#: Marks inside a name: Smith-Jones, AT&T, J. Roe, Elena “Lena” Marsh.
_JOINTS = frozenset({"-", "–", "&", "/", ".", '"', "“", "”", "‘", "’"})
_MARKS = frozenset({'"', "“", "”", "‘", "’", "'"})
_MODALS = frozenset("should would could might must may can will to ought".split())
_PARTING = frozenset({",", "-", "–", "—", "--"})
_LOOSE_ENDS = frozenset({"ADP", "DET", "CCONJ", "PUNCT", "PART"})
#: Tokens from a hyphen to the noun that the word with it describes.
_DESCRIBED = 6
_LEADING = frozenset("lead prompt cause force allow enable push drive spur get expect want".split())
_GOING_ON = frozenset({"add", "continue", "conclude"})
_WITNESSED = frozenset({"hear", "see", "watch", "film"})
_QUOTED = frozenset({"quote", "cite", "record", "report"}) | _WITNESSED
DAYS = frozenset("Monday Tuesday Wednesday Thursday Friday Saturday Sunday today yesterday".split())
MONTHS = frozenset("January February March April June July August September October November December".split())
_TIMES = frozenset("week month year morning afternoon evening night".split())
_NOMINATIVE = frozenset({"he", "she", "they", "it"})
_NOBODY = frozenset(
    {"nothing", "nobody", "there", "what", "this", "these", "those", "whatever", "how", "where", "when", "why", "here"}
)


def subject_of(analysis: Analysis, verb: int, passive: bool = False) -> tuple[tuple[int, int] | None, bool]:
    """The tokens (first, last exclusive) of a verb's subject, and whether it stands by that verb itself.

    A verb without a subject has that of the verb it hangs from ("ends by saying", "adding that"), and a relative
    pronoun stands for the noun before it.
    """
    beside = _with_subject(analysis, verb)
    if beside is not None:
        return beside, True
    at = _coordinated_above(analysis, verb)
    for step in range(4):
        head = _own_subject(analysis, at, passive)
        if head is not None:
            return _phrase_of(analysis, head, at), step == 0
        above = analysis.tokens[at].head
        if not _has_subject_above(analysis, at, first=step == 0):
            break
        if step == 0 and _is_set_apart(analysis, above, at):
            above = _verb_above(analysis, above)
        if not _is_verb(analysis, above) and analysis.tokens[at].relation != "conj":
            return _described(analysis, above, at), step == 0
        heard = _heard(analysis, above, at) if step == 0 else None
        if heard is not None:
            return noun_phrase(analysis, heard), True
        if not passive and analysis.has(above, "aux:pass", "nsubj:pass"):
            passive = analysis.tokens[above].lemma in _QUOTED
            if not passive:
                break
        at = _reporting(analysis, above) if analysis.tokens[verb].lemma in _GOING_ON else above
    return None, False


def _led(analysis: Analysis, at: int) -> int | None:
    """Who is brought to do what an infinitive says: "members" of "leading members to conclude"."""
    above = analysis.tokens[at].head
    if analysis.tokens[at].relation != "xcomp" or analysis.tokens[above].lemma not in _LEADING:
        return None
    return next((j for j in analysis.children(above, "obj", "iobj") if above < j < at), None)


def _with_subject(analysis: Analysis, verb: int) -> tuple[int, int] | None:
    """Who is named right before a participle behind "with": "…, with Roe even calling it a farce"."""
    tokens = analysis.tokens
    j = verb - 1
    while j > 0 and tokens[j].pos == "ADV" and verb - j < 4:
        j -= 1
    last = j + 1
    while j > 0 and tokens[j].pos == "PROPN" and last - j < 6:
        j -= 1
    named = last - j > 1 and tokens[verb].text.endswith("ing") and tokens[verb].pos == "VERB"
    return (j + 1, last) if named and tokens[j].text.lower() == "with" else None


def _coordinated_above(analysis: Analysis, verb: int) -> int:
    """The verb with which a past form stands: in "wrote that X should go and described …" the one who wrote did."""
    tokens = analysis.tokens
    token = tokens[verb]
    head = token.head
    if token.relation != "conj" or not token.text.endswith("ed") or analysis.has(verb, "nsubj", "aux"):
        return verb
    wished = any(tokens[j].text.lower() in _MODALS for j in analysis.children(head, "aux"))
    if not wished or tokens[head].text.endswith("ed"):
        return verb
    above = next((j for j in range(head - 1, max(head - 30, -1), -1) if tokens[j].lemma in VERBS and j != verb), None)
    said = above is not None and VERBS[tokens[above].lemma] in REPORTS and tokens[above].sentence == token.sentence
    return above if said and above is not None else verb


def _is_set_apart(analysis: Analysis, noun: int, verb: int) -> bool:
    """True for a participle behind a noun that says nothing: "praised the plan, saying", "on a tear declaring"."""
    tokens = analysis.tokens
    if _is_verb(analysis, noun) or not tokens[verb].text.endswith("ing") or tokens[noun].pos != "NOUN":
        return False
    if tokens[noun].lemma in WORDS_SPOKEN | REPORT_NOUNS:
        return False
    parted = verb > 0 and tokens[verb - 1].text in _PARTING
    return parted or not (lexicon.roles(tokens[noun].lemma) or lexicon.roles(tokens[noun].text.lower()))


def _verb_above(analysis: Analysis, noun: int) -> int:
    """The nearest verb with a subject that an object hangs from; the noun itself where there is none."""
    at = noun
    for _ in range(5):
        at = analysis.tokens[at].head
        if _is_verb(analysis, at) and analysis.has(at, "nsubj"):
            behind = analysis.tokens[noun].relation.split(":")[0] not in {"nsubj", "root"}
            return at if at < noun and behind else noun
    return noun


def _has_subject_above(analysis: Analysis, at: int, first: bool) -> bool:
    """True when the word that a verb without a subject hangs from, or its subject, can be the one who speaks."""
    token = analysis.tokens[at]
    if token.head == at or token.relation not in _UP:
        return False
    if token.relation in {"ccomp", "obl"} and first and not token.text.endswith("ing"):
        return False
    return _is_verb(analysis, token.head) or token.relation == "conj" or token.relation.startswith("acl")


def _heard(analysis: Analysis, above: int, verb: int) -> int | None:
    """The one who is quoted or heard: "quoted him saying"."""
    if analysis.tokens[above].lemma not in _QUOTED:
        return None
    found = next((j for j in analysis.children(above, "obj", "iobj", "nsubj") if above < j < verb), None)
    if found is not None or analysis.tokens[above].lemma not in _WITNESSED:
        return found
    # The parser may have taken "fans tweeting" for a noun phrase.
    near = verb - 1
    return near if above < near and analysis.tokens[near].pos in {"NOUN", "PROPN"} else None


def _reporting(analysis: Analysis, at: int) -> int:
    """The verb of saying above a reported clause: in "X said it fell, adding that", X adds."""
    token = analysis.tokens[at]
    above = analysis.tokens[token.head]
    return token.head if token.relation == "ccomp" and VERBS.get(above.lemma) in REPORTS else at


def regrouped(analysis: Analysis, source: tuple[int, int], verb: int) -> tuple[int, int]:
    """The source moved to the name right before the verb, where a comma parts it: ``The dam, engineers said, …``.

    An apposition would have a second comma before the verb.
    """
    tokens = analysis.tokens
    between = [i for i in range(source[1], verb) if tokens[i].pos not in {"ADV", "AUX"}]
    if len(between) < 2 or tokens[between[0]].text != "," or len(between) > 8:
        comma = max((i for i in between if tokens[i].text == ","), default=None)
        if comma is None or not any(tokens[i].pos == "VERB" for i in between if i < comma):
            return source
        # "Hours after a video surfaced that showed X, the lawmaker said": a clause before, the subject after it.
        between = [comma, *(i for i in between if i > comma)]
        if len(between) < 2:
            return source
    name = between[1:]
    nominal = all(tokens[i].pos in {"NOUN", "PROPN", "PRON", "DET", "ADJ", "NUM", "ADP", "PART"} for i in name)
    relative = any(tokens[i].text.lower() in _WHO for i in name) or tokens[name[-1]].pos == "ADP"
    return (name[0], name[-1] + 1) if nominal and not relative else source


def neighbour(analysis: Analysis, verb: int) -> tuple[int, int] | None:
    """The name right before a finite verb, appositions and relative clauses skipped: where the parse has no subject."""
    tokens = analysis.tokens
    j = verb - 1
    while j >= 0 and verb - j < 5 and (tokens[j].pos in {"ADV", "AUX"} or tokens[j].text in _MARKS):
        j -= 1
    if j > 0 and tokens[j].text == ",":
        k = j - 1
        while k > 0 and j - k < 25 and tokens[k].text != ",":
            k -= 1
        if k > 0 and tokens[k - 1].pos == "NOUN" and all(t.pos == "PROPN" for t in tokens[k + 1 : j]) and j - k > 1:
            return k + 1, j
        opens = k > 0 and tokens[k].text == "," and (tokens[k + 1].text in _WHO or tokens[k + 1].pos == "DET")
        j = k - 1 if opens else -1
    if j >= 4 and [t.text for t in tokens[j - 3 : j + 1]] == ["-", "year", "-", "old"]:
        return j - 4 - (tokens[j - 5].pos == "DET"), j + 1
    if j < 0 or tokens[j].sentence != tokens[verb].sentence or tokens[j].pos not in {"PROPN", "NOUN", "PRON"}:
        return None
    if tokens[j].text in DAYS | _TIMES or tokens[j].text[0].isdigit():
        return None
    if tokens[j].pos == "PRON" and tokens[j].text.lower() not in _NOMINATIVE:
        return None
    first = j
    while first > 0 and tokens[first - 1].pos in {"PROPN", "NOUN", "ADJ", "DET"} and j - first < 6:
        first -= 1
    return first, j + 1


def _is_verb(analysis: Analysis, i: int) -> bool:
    token = analysis.tokens[i]
    return token.pos in {"VERB", "AUX"} or analysis.has(i, "nsubj", "cop")


def _own_subject(analysis: Analysis, verb: int, passive: bool) -> int | None:
    """The subject that stands by a verb; of two, the one that is no "what" ("what lawmakers called")."""
    found = [
        j
        for j in analysis.dependents[verb]
        if analysis.tokens[j].relation in {"nsubj", "nsubj:outer"}
        or (passive and analysis.tokens[j].relation == "nsubj:pass")
    ]
    named = [j for j in found if analysis.tokens[j].text.lower() not in _NOBODY]
    return next(iter(named or found), _led(analysis, verb))


def _phrase_of(analysis: Analysis, head: int, verb: int) -> tuple[int, int] | None:
    # "WHO says" is the World Health Organization.
    word = analysis.tokens[head].text
    word = word if word == "WHO" else word.lower()
    if word in _WHO and head < verb:
        return _antecedent(analysis, head)
    if word in _NOBODY:
        return None
    first, last = noun_phrase(analysis, head)
    if first < verb < last:
        last = verb
        while last > head + 1 and analysis.tokens[last - 1].pos in _LOOSE_ENDS:
            last -= 1
    return first, last


def _described(analysis: Analysis, noun: int, verb: int) -> tuple[int, int] | None:
    """The noun that a participle goes with: "a report saying that"."""
    return noun_phrase(analysis, noun) if noun < verb else None


def _antecedent(analysis: Analysis, pronoun: int) -> tuple[int, int] | None:
    """The noun phrase before a relative pronoun."""
    tokens = analysis.tokens
    j = pronoun - 1
    while j >= 0 and pronoun - j < 4 and tokens[j].pos in {"PUNCT", "ADP"}:
        j -= 1
    if j < 0 or tokens[j].pos not in {"NOUN", "PROPN", "PRON", "NUM", "PART"}:
        return None
    for _ in range(4):
        head = tokens[j].head
        if head >= j or tokens[j].relation not in {"flat", "appos", "list", "nmod", "conj", "compound", "nmod:desc"}:
            break
        j = head
    first, last = noun_phrase(analysis, j)
    return first, min(last, pronoun)


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
    return _unbroken(analysis, first, length), _right_edge(analysis, head, length)


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
        if token.sentence != tokens[head].sentence or token.pos in {"VERB", "AUX"}:
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
    while last > head + 1 and tokens[last - 1].pos in _LOOSE_ENDS:
        last -= 1
    return last


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
    return (
        len(near) == 4 and near[0].text in _MARKS and near[2].text in _MARKS and near[1].pos == near[3].pos == "PROPN"
    )


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
