"""The words that name who speaks: the subject of a verb of saying as a short noun phrase."""

from __future__ import annotations

from twosource.findings.cues import REJECTING, REPORT_NOUNS, REPORTS, VERBS, WORDS_SPOKEN, Speech
from twosource.findings.quotes.asides import is_aside, is_doubtful
from twosource.findings.quotes.cutoff import cut_off
from twosource.findings.quotes.phrases import DAYS, LOOSE_ENDS, MARKS, TIMES, noun_phrase
from twosource.findings.quotes.relatives import antecedent
from twosource.findings.quotes.somebody import is_somebody, speaks_too
from twosource.findings.referents import lexicon
from twosource.model.language import Analysis

_WHO = frozenset({"who", "which", "that", "whom"})
_NAMING = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "X", "DET", "SYM", "ADV", "VERB"})
_UP = frozenset({"conj", "advcl", "xcomp", "parataxis", "acl", "ccomp", "acl:relcl", "appos", "dep", "list", "obl"})
_MODALS = frozenset("should would could might must may can will to ought".split())
_PARTING = frozenset({",", "-", "–", "—", "--"})
_LEADING = frozenset("lead prompt cause force allow enable push drive spur get expect want".split())
_GOING_ON = frozenset({"add", "continue", "conclude"})
_WITNESSED = frozenset({"hear", "see", "watch", "film"})
_REMEMBERED = frozenset({"recall", "remember"})
_QUOTED = frozenset({"quote", "cite", "record", "report"}) | _WITNESSED | _REMEMBERED
#: "X is expected to say", "was scheduled to say".
_EXPECTED = frozenset({"expect", "schedule", "set", "slate"})
#: Parts of a text, which say things themselves: "to remove a passage noting that".
_PASSAGES = frozenset("draft version section paragraph sentence clause footnote chapter reference".split())
_NOMINATIVE = frozenset({"he", "she", "they", "it"})
_NOBODY = frozenset(
    {"nothing", "nobody", "there", "what", "this", "these", "those", "whatever", "how", "where", "when", "why", "here"}
)


def subject_of(analysis: Analysis, verb: int, passive: bool = False) -> tuple[tuple[int, int] | None, bool]:
    """The tokens (first, last exclusive) of a verb's subject, and whether it stands by that verb itself.

    A verb without a subject has that of the verb it hangs from ("ends by saying", "adding that"), and a relative
    pronoun stands for the noun before it.
    """
    beside = _beside(analysis, verb)
    if beside is not None:
        return beside[0], True
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
            passive = analysis.tokens[above].lemma in _QUOTED | _EXPECTED or (step == 0 and speaks_too(analysis, at))
            if not passive:
                break
        going_on = analysis.tokens[verb].lemma in _GOING_ON or (step == 0 and is_aside(analysis, verb))
        at = _reporting(analysis, above) if going_on else above
    return None, False


def _beside(analysis: Analysis, verb: int) -> tuple[tuple[int, int] | None] | None:
    """The words for whoever speaks where no subject tells it, in a tuple: ``None`` in it where nobody does."""
    found = _with_subject(analysis, verb) or _passage(analysis, verb) or cut_off(analysis, verb)
    if found is None and _is_asked(analysis, verb):
        return (None,)
    return (found,) if found is not None else _blamed(analysis, verb)


def _is_asked(analysis: Analysis, verb: int) -> bool:
    """True for what somebody is asked "to say": nobody has said it."""
    tokens, above = analysis.tokens, analysis.tokens[verb].head
    to = any(tokens[j].text.lower() == "to" for j in analysis.children(verb, "mark"))
    asks = VERBS.get(tokens[above].lemma) in {Speech.ORDER, Speech.ASK, Speech.TELL} and above < verb
    heard = (j for j in analysis.children(above, "obj", "iobj", "obl") if above < j < verb)
    return to and asks and any(is_somebody(analysis, j) for j in heard)


def _blamed(analysis: Analysis, verb: int) -> tuple[tuple[int, int] | None] | None:
    """Who is blamed or praised "for saying" it; nobody where he is only accused "of" it or kept "from" it."""
    tokens, above = analysis.tokens, analysis.tokens[verb].head
    marks = {tokens[j].text.lower() for j in analysis.children(verb, "mark", "case")} & {"for", "of", "from"}
    says = VERBS.get(tokens[verb].lemma) in REPORTS | {Speech.ORDER}
    if not marks or above > verb or not says or not tokens[verb].text.endswith("ing"):
        return None
    told = [j for j in analysis.children(above, "obj", "iobj", "nsubj:pass") if j < verb and is_somebody(analysis, j)]
    if not told:
        return None
    return (_phrase_of(analysis, told[-1], verb) if "for" in marks else None,)


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


def _passage(analysis: Analysis, verb: int) -> tuple[int, int] | None:
    """The part of a text right before a participle: "to remove a line from the draft noting that"."""
    before = analysis.tokens[verb - 1] if verb else None
    says = before is not None and before.lemma in _PASSAGES and before.pos == "NOUN"
    return noun_phrase(analysis, verb - 1) if says and analysis.tokens[verb].text.endswith("ing") else None


def _coordinated_above(analysis: Analysis, verb: int) -> int:
    """The verb with which a past form stands: in "wrote that X should go and described …" the one who wrote did."""
    tokens = analysis.tokens
    token = tokens[verb]
    head = token.head
    if token.relation == "conj" and token.text.endswith("ing") and not analysis.has(verb, "nsubj", "aux"):
        return _participle_above(analysis, verb)
    if token.relation != "conj" or not token.text.endswith("ed") or analysis.has(verb, "nsubj", "aux"):
        return verb
    relative = _closed_relative(analysis, head, verb)
    if relative is not None:
        return _main_verb(analysis, relative)
    wished = any(tokens[j].text.lower() in _MODALS for j in analysis.children(head, "aux"))
    if not (wished or _is_present(analysis, head)):
        return verb
    before = (j for j in range(head - 1, max(head - 30, -1), -1) if tokens[j].lemma in VERBS)
    above = next((j for j in before if not tokens[j].text.endswith((tokens[j].lemma, "s", "ing"))), None)
    said = above is not None and VERBS[tokens[above].lemma] in REPORTS and tokens[above].sentence == token.sentence
    return above if said and above is not None else verb


def _participle_above(analysis: Analysis, verb: int) -> int:
    """The participle of saying that a second one goes with: "a statement saying it was safe and refuting" all else."""
    tokens, at = analysis.tokens, analysis.tokens[verb].head
    for _ in range(4):
        if tokens[at].text.endswith("ing") or tokens[at].head == at:
            break
        at = tokens[at].head
    return at if tokens[at].text.endswith("ing") and tokens[at].lemma in VERBS else verb


def _is_present(analysis: Analysis, verb: int) -> bool:
    token = analysis.tokens[verb]
    if any(analysis.tokens[j].text in {"is", "are", "'s", "’s"} for j in analysis.children(verb, "cop")):
        return analysis.has(verb, "nsubj")  # "said that the dam is unsafe and referred to a letter"
    plain = token.text == token.lemma and analysis.has(verb, "nsubj") and not analysis.has(verb, "aux")
    return token.pos == "VERB" and (plain or token.text in {f"{token.lemma}s", f"{token.lemma}es"})


def _closed_relative(analysis: Analysis, head: int, verb: int) -> int | None:
    """The clause with ", which" that a comma closes before the verb: "blamed Roe, who has left, and vowed"."""
    tokens = analysis.tokens
    while tokens[head].head != head and not tokens[head].relation.startswith("acl:relcl"):
        head = tokens[head].head
    opens = next((j for j in analysis.children(head, "nsubj", "nsubj:pass") if tokens[j].text.lower() in _WHO), None)
    apart = opens is not None and opens > 0 and tokens[opens - 1].text == ","
    return head if apart and any(tokens[j].text == "," for j in range(head + 1, verb)) else None


def _main_verb(analysis: Analysis, clause: int) -> int:
    """The verb above the noun that a relative clause describes."""
    at = analysis.tokens[clause].head
    while not _is_verb(analysis, at) and analysis.tokens[at].head != at:
        at = analysis.tokens[at].head
    return at


def _is_set_apart(analysis: Analysis, noun: int, verb: int) -> bool:
    """True for a participle behind a noun that says nothing: "praised the plan, saying", "on a tear declaring"."""
    tokens = analysis.tokens
    if _is_verb(analysis, noun) or not tokens[verb].text.endswith("ing") or tokens[noun].pos != "NOUN":
        return False
    if tokens[noun].lemma in WORDS_SPOKEN | REPORT_NOUNS | _PASSAGES:
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
    if first and (_is_of_a_name_called(analysis, at) or is_doubtful(analysis, at)):
        return False
    if token.relation in {"ccomp", "obl"} and first and not token.text.endswith("ing"):
        return False
    return _is_verb(analysis, token.head) or token.relation == "conj" or token.relation.startswith("acl")


def _is_of_a_name_called(analysis: Analysis, verb: int) -> bool:
    """True for a participle behind what somebody is called: "called him a coward threatening to leave"."""
    at = verb
    while analysis.tokens[at].relation in {"acl", "xcomp"} and analysis.tokens[at].head < at:
        at = analysis.tokens[at].head
        if analysis.tokens[at].lemma == "call":
            return analysis.tokens[verb - 1].text != ","
    return False


def _heard(analysis: Analysis, above: int, verb: int) -> int | None:
    """The one who is quoted or heard: "quoted him saying"."""
    if analysis.tokens[above].lemma not in _QUOTED:
        return None
    found = next((j for j in analysis.children(above, "obj", "iobj", "nsubj") if above < j < verb), None)
    if analysis.tokens[above].lemma in _REMEMBERED and (found is None or not is_somebody(analysis, found)):
        return None
    if found is not None or analysis.tokens[above].lemma not in _WITNESSED:
        return found
    # The parser may have taken "fans tweeting" for a noun phrase.
    near = verb - 1
    return near if above < near and analysis.tokens[near].pos in {"NOUN", "PROPN"} else None


def _reporting(analysis: Analysis, at: int) -> int:
    """The verb of saying above a reported clause: in "X said it fell, adding that", X adds."""
    token = analysis.tokens[at]
    above = analysis.tokens[token.head]
    that = any(analysis.tokens[j].text == "that" for j in analysis.children(at, "mark"))
    if token.relation == "acl" and that and above.lemma in REPORT_NOUNS | WORDS_SPOKEN:
        return _main_verb(analysis, at)  # "mended his remark that it fell, saying": whoever mended it says so
    says = VERBS.get(above.lemma) in REPORTS or above.lemma in REJECTING
    return token.head if token.relation == "ccomp" and says else at


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
    while j >= 0 and verb - j < 5 and (tokens[j].pos in {"ADV", "AUX"} or tokens[j].text in MARKS):
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
    if tokens[j].text in DAYS | TIMES or tokens[j].text[0].isdigit():
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
    """The subject that stands by a verb; of two, the one that is no "what" or "who" ("who lawmakers say left")."""
    found = [
        j
        for j in analysis.dependents[verb]
        if analysis.tokens[j].relation in {"nsubj", "nsubj:outer"}
        or (passive and analysis.tokens[j].relation == "nsubj:pass")
    ]
    named = [j for j in found if analysis.tokens[j].text.lower() not in _NOBODY]
    whom = [j for j in named if _is_behind_who(analysis, j)]
    return next(iter(whom or named or found), _led(analysis, verb))


def _is_behind_who(analysis: Analysis, subject: int) -> bool:
    """True for "police" in "who police say" and "whose name police say"."""
    first = noun_phrase(analysis, subject)[0]
    before = {t.text.lower() for t in analysis.tokens[max(0, first - 2) : first]}
    return first > 0 and (analysis.tokens[first - 1].text in _WHO or "whose" in before)


def _phrase_of(analysis: Analysis, head: int, verb: int) -> tuple[int, int] | None:
    # "WHO says" is the World Health Organization.
    word = analysis.tokens[head].text
    word = word if word == "WHO" else word.lower()
    if word in _WHO and head < verb:
        return antecedent(analysis, head)
    if word in _NOBODY:
        return None
    first, last = noun_phrase(analysis, head)
    if first < verb < last:
        last = verb
        while last > head + 1 and analysis.tokens[last - 1].pos in LOOSE_ENDS:
            last -= 1
    return first, last


def _described(analysis: Analysis, noun: int, verb: int) -> tuple[int, int] | None:
    """The noun that a participle goes with: "a report saying that"."""
    return noun_phrase(analysis, noun) if noun < verb else None


def agent(analysis: Analysis, i: int) -> tuple[int, int] | None:
    """The words after "by" that name who speaks in a passive."""
    tokens = analysis.tokens
    stressed = _stressed(analysis, i)
    if stressed is not None:
        return stressed
    for j in analysis.children(i, "obl", "obl:agent"):
        if any(tokens[k].text == "by" for k in analysis.children(j, "case")):
            return noun_phrase(analysis, j)
    return None


def _stressed(analysis: Analysis, i: int) -> tuple[int, int] | None:
    """The mayor of "called so by no less than the mayor" and "by none other than the mayor"."""
    tokens = analysis.tokens
    for k in range(i + 1, min(i + _BY, len(tokens) - 4)):
        if tuple(t.text for t in tokens[k : k + 4]) in _NO_LESS:
            heads = (j for j in range(k + 4, min(k + 4 + _BY, len(tokens))) if tokens[j].head <= k + 3)
            first, last = next((noun_phrase(analysis, j) for j in heads), (0, 0))
            return (max(first, k + 4), last) if last else None
    return None


#: Tokens from a verb to its "by", and on to the head of the name.
_BY = 8
_NO_LESS = frozenset({("by", "no", "less", "than"), ("by", "none", "other", "than")})
