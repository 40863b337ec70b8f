"""Statements that the text tells only to call them false, as in "reports that the ferry sank are untrue".

The account then says no to what the clause says, or the one who dismissed it does.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass

from twosource.model.finding import Mode, Quote
from twosource.model.language import Analysis
from twosource.text.falsehoods import DISMISSING, FALSE, INVENTIONS, MADE_UP, REPORTS, TRUE, WRONGLY

_REPORTS = REPORTS | frozenset(
    "accusation idea account charge article post posting piece message tweet headline email e-mail".split()
)
#: What prints something, and what is printed: one of these that is "fake" or "satirical" tells nothing that is so.
_PRINTED = REPORTS | frozenset("article post piece site website blog publication outlet page account".split())
_SAYING = frozenset("say claim report announce allege write publish state suggest".split())
#: More verbs of what may be said or thought wrongly.
_THINKING = frozenset({"believe", "think", "assume", "suppose"})
_HOLDING = _THINKING | frozenset("assert indicate insist maintain tell testify tweet post".split())
#: Verbs under which somebody else says that it was false, or that it was not.
_CHARGING = frozenset("accuse deny dispute allege charge reject sue".split())
_NO = frozenset({"not", "n't", "never"})
#: Verbs by which somebody gives a report a name: "called the report rubbish", "dismissed as a lie".
_CALLING = frozenset(
    "call describe brand label dub term denounce dismiss slam condemn characterize characterise".split()
)
#: What may stand between such a verb, or its "as", and the name.
_FILLING = frozenset({"a", "an", "as", "the", "complete", "completely", "total", "totally", "utter", "utterly", "pure"})
#: What a parser hangs the clause with; "appos" where it loses the sentence ("Reports that they left are untrue").
_UNDER = frozenset({"acl", "ccomp", "csubj", "advcl", "appos"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "expl"})
_NEAR = 3
#: "Proved false", "turned out to be a hoax".
_PROVING = frozenset("prove turn show".split())


@dataclass(frozen=True, slots=True)
class Verdict:
    """Somebody's word that a clause is false; ``source`` is the token of who says so, ``None`` for the account."""

    source: int | None


def verdict(analysis: Analysis, top: int) -> Verdict | None:
    """Who calls the clause of a verb false; ``None`` where nobody does."""
    while analysis.tokens[top].relation == "conj" and analysis.tokens[top].head < top:
        top = analysis.tokens[top].head  # "reports that he left and that the mill burnt down are untrue"
    token = analysis.tokens[top]
    relation = token.relation.split(":")[0]
    if relation == "acl" and not any(analysis.tokens[j].relation in _SUBJECTS for j in analysis.dependents[top]):
        return None  # "an article printed on Monday is false": not that it was printed
    if _is_made_up(analysis, top) or (relation in ("ccomp", "csubj") and _says_wrongly(analysis, token.head)):
        return Verdict(None)
    if relation == "nmod":
        return _verdict_on_event(analysis, top)
    if relation not in _UNDER or token.head == top or not _is_content(analysis, top):
        return None
    if relation in ("csubj", "ccomp") and _calls_false(analysis, token.head) and _is_dummy(analysis, token.head):
        return Verdict(None)
    # "Are false" is said of the reports, wherever the parser hangs it.
    tells = any(not _is_said_of_another(analysis, j) for j in analysis.children(top, "ccomp"))
    noun = None if tells else _report(analysis, token.head)
    return None if noun is None else _verdict_on(analysis, noun, top)


def _is_said_of_another(analysis: Analysis, i: int) -> bool:
    """True for the "are false" of "reports that they deny it are false": nothing in its own clause is its subject."""
    return not _subjects(analysis, i) and not analysis.has(i, "mark", "expl") and _calls_false(analysis, i)


def falsely_said(analysis: Analysis, quote: Quote) -> bool:
    """True where the account says so of a whole quotation: "it falsely stated that “…”", in each sentence of it."""
    cue = analysis.within(quote.cue.start, quote.cue.end) if quote.cue else ()
    return quote.mode is Mode.DIRECT and any(_says_wrongly(analysis, i) for i in cue)


def _is_content(analysis: Analysis, top: int) -> bool:
    """False for a relative clause, in whose words the report has a part: "the story that the captain told".

    The parser takes many for one that are none: "rumours the ferry hit a bank", "the story that the ferry will close".
    """
    token = analysis.tokens[top]
    if token.relation != "acl:relcl":
        return True
    if token.lemma in _PASSED_ON or analysis.tokens[token.head].lemma not in REPORTS:
        return False
    subjects = [analysis.tokens[j].text.lower() for j in analysis.children(top, *_SUBJECTS)]
    whole = token.lemma in _ALONE or analysis.has(top, "obj", "cop", "aux:pass")
    ends = max((top, *analysis.dependents[top]))
    stranded = analysis.tokens[ends].pos == "ADP" and analysis.tokens[ends].relation != "compound:prt"
    return whole and not stranded and bool(subjects) and not {"who", "which", "that"} & {*subjects}


#: What is done with a report.
_PASSED_ON = (
    _SAYING
    | _HOLDING
    | _CALLING
    | DISMISSING
    | frozenset(
        "make give print spread hear read share run carry push repeat circulate see invent follow offer sell win "
        "confirm face file use base know ask send show hand want".split()
    )
)
#: What happens without anything that it is done to.
_ALONE = frozenset("die resign retire sink drown close fall collapse explode crash return arrive happen exist".split())
#: What passes an event on, and by itself leaves open whether it was.
_NEWS = frozenset("report rumor rumour claim allegation news".split())


def _verdict_on_event(analysis: Analysis, noun: int) -> Verdict | None:
    """What is said of the event of "reports of her death", "claims of a truce", "the news of his alleged death".

    Only by the predicate of the report itself, with nothing behind it: "wrong about the cause", "not true to life".
    """
    report = _news_of(analysis, noun)
    if report is None:
        return None
    above = analysis.tokens[report].head
    called = next((j for j in analysis.children(above, "xcomp") if _is_proved(analysis, j)), above)
    plain = not analysis.has(called, "xcomp", "advcl", "obl", "ccomp", "nmod") and not analysis.has(above, "obj")
    strong = analysis.tokens[called].lemma.lower() not in {"wrong", "incorrect", "inaccurate"}
    thought = analysis.tokens[above].relation in ("ccomp", "xcomp") and _is_thought(analysis, above)
    said = plain and strong and not thought and not _is_none(analysis, report)
    return Verdict(None) if said and _calls_false(analysis, called) else None


def _news_of(analysis: Analysis, noun: int) -> int | None:
    """The reports of "reports of her death are …": what passes the event on, and is the subject of the sentence."""
    report = analysis.tokens[noun].head
    token = analysis.tokens[report]
    led = any(analysis.tokens[j].lemma == "of" for j in analysis.children(noun, "case"))
    told = led and token.lemma.lower() in _NEWS and token.relation in ("nsubj", "nsubj:pass")
    return report if told else None


def is_doubted(analysis: Analysis, noun: int) -> bool:
    """True for the event of "reports of her death may be false", "if news of her death is a hoax"."""
    report = _news_of(analysis, noun)
    if report is None:
        return False
    above = analysis.tokens[report].head
    called = (above, *analysis.children(above, "xcomp"))
    return any(analysis.tokens[j].lemma.lower() in FALSE | INVENTIONS and not _says_no(analysis, j) for j in called)


def _is_thought(analysis: Analysis, i: int) -> bool:
    """True under a verb of thinking or of asking, and where nobody says it."""
    verb = analysis.tokens[i].head
    nobody = any(analysis.tokens[j].lemma.lower() in ("nobody", "none", "no") for j in analysis.children(verb, "nsubj"))
    led = {analysis.tokens[j].text.lower() for j in analysis.dependents[i]}
    unsure = analysis.tokens[verb].lemma not in _SAYING | {"confirm", "tell", "insist"} or _says_no(analysis, verb)
    return nobody or unsure or bool(led & {"if", "whether"}) or _is_none(analysis, verb)


def _is_none(analysis: Analysis, i: int) -> bool:
    """True for "no claim", and under a subject with "no": "no one said"."""
    subjects = (i, *analysis.children(i, "nsubj"))
    return any(analysis.tokens[j].text.lower() == "no" for n in subjects for j in analysis.children(n, "det"))


def _is_made_up(analysis: Analysis, top: int) -> bool:
    """True for what "a hoax article says", "a satirical site claimed", "a fake report that" tells."""
    token = analysis.tokens[top]
    if token.lemma in _SAYING:
        return False
    led_by = [token.head] if token.relation in ("ccomp", "acl") and token.head != top else []
    said_behind = [j for j in analysis.children(top, "parataxis") if analysis.tokens[j].lemma in _SAYING]
    for i in (*led_by, *said_behind):
        verb = analysis.tokens[i]
        nouns = [i]
        if verb.pos == "VERB":
            nouns = list(analysis.children(i, "nsubj")) if verb.lemma in _SAYING and not _says_no(analysis, i) else []
            nouns += [verb.head] if verb.lemma in _SAYING and verb.relation == "acl" else []
        if any(_is_made_up_noun(analysis, n) for n in nouns):
            return True
    return False


def _is_made_up_noun(analysis: Analysis, i: int) -> bool:
    token = analysis.tokens[i]
    if token.pos not in ("NOUN", "PROPN") or token.lemma.lower() not in _PRINTED:
        return False
    before = (j for j in range(i - 1, max(i - _NEAR, 0) - 1, -1))
    named = itertools.takewhile(lambda j: analysis.tokens[j].pos in ("NOUN", "PROPN", "ADJ"), before)
    return any(analysis.tokens[j].lemma.lower() in MADE_UP for j in named)


def _says_wrongly(analysis: Analysis, verb: int) -> bool:
    """True for "falsely claimed", "reported, incorrectly", "wrongly tried to suggest" and "mistakenly believed".

    Not under a verb that only says so, or denies it: "was accused of falsely claiming".
    """
    token = analysis.tokens[verb]
    if token.lemma not in _SAYING | _HOLDING or _says_no(analysis, verb) or _is_charged(analysis, verb):
        return False
    how = WRONGLY | ({"mistakenly"} if token.lemma in _THINKING else set())
    leading = [token.head] if token.relation == "xcomp" else []
    adverbs = (j for i in (verb, *leading) for j in analysis.dependents[i] if analysis.tokens[j].text.lower() in how)
    return any(not _says_no(analysis, j) and analysis.tokens[j - 1].text.lower() not in _NO for j in adverbs)


def _is_charged(analysis: Analysis, verb: int) -> bool:
    """True where it stands under "accused of" or "denied that": whether it was false is what they differ on."""
    at = verb
    for _ in range(_NEAR):
        above = analysis.tokens[at].head
        if above == at:
            return False
        at = above
        if analysis.tokens[at].lemma in _CHARGING:
            return True
    return False


def _is_dummy(analysis: Analysis, i: int) -> bool:
    """True for "it is false that": nobody but the clause is what is called false."""
    return all(analysis.tokens[j].lemma.lower() in ("it", "that") for j in analysis.children(i, "nsubj", "expl"))


def _report(analysis: Analysis, i: int) -> int | None:
    """The noun of saying that a clause hangs on: "reports that …", "a story suggesting that …"."""
    for _ in range(_NEAR):
        token = analysis.tokens[i]
        # "A story *claiming* that they left": the story is the report.
        led = token.pos == "VERB" and token.relation.startswith("acl")
        if token.lemma.lower() in _REPORTS and token.pos in ("NOUN", "PROPN", "VERB") and not led:
            return i
        if token.relation.split(":")[0] not in ("acl", "advcl", "ccomp", "xcomp") or token.head == i:
            return None
        i = token.head
    return None


def _verdict_on(analysis: Analysis, noun: int, top: int) -> Verdict | None:
    token = analysis.tokens[noun]
    above = token.head
    if token.relation == "obj" and _dismisses(analysis, above):
        return _by(analysis, above, "nsubj")
    # Behind "as rubbish" the parser takes the report for one more place or time.
    if token.relation in ("obj", "obl") and _brands(analysis, above):
        return _by(analysis, above, "nsubj")
    if _is_none(analysis, noun):
        return None
    last = analysis.sentences[token.sentence][1]
    for i in range(top + 1, last):
        # The parser seldom sees so far back to the subject; a predicate that has none of its own belongs to it.
        if any(j != noun for j in _subjects(analysis, i)):
            continue
        if _calls_false(analysis, i):
            return Verdict(None)
        passive = any(True for _ in analysis.children(i, "aux:pass"))
        if passive and (_dismisses(analysis, i) or _brands(analysis, i)):
            return _by(analysis, i, "obl:agent")
    return None


def _subjects(analysis: Analysis, i: int) -> list[int]:
    """What is called something; under "proved" who proves it and what is proved so: "proved critics wrong"."""
    found = list(analysis.children(i, "nsubj"))
    if _is_proved(analysis, i):
        found += analysis.children(analysis.tokens[i].head, "nsubj", "nsubj:pass", "obj", "iobj")
    return found


def _is_proved(analysis: Analysis, i: int) -> bool:
    """True for "false" in "proved false" and "turned out to be false"."""
    token = analysis.tokens[i]
    return token.relation == "xcomp" and analysis.tokens[token.head].lemma in _PROVING


def _dismisses(analysis: Analysis, i: int) -> bool:
    return analysis.tokens[i].lemma in DISMISSING and not _says_no(analysis, i)


def _brands(analysis: Analysis, verb: int) -> bool:
    """True for "called rubbish a report that he left" and "described the report that he left as rubbish"."""
    token = analysis.tokens[verb]
    if token.lemma not in _CALLING or _says_no(analysis, verb):
        return False
    behind = range(verb + 1, analysis.sentences[token.sentence][1])
    named = (i for i in behind if analysis.tokens[i].lemma.lower() in FALSE | INVENTIONS)
    return any(_is_named(analysis, verb, i) for i in named)


def _is_named(analysis: Analysis, verb: int, i: int) -> bool:
    """True where nothing but "as", articles and marks stands before the name, back to its verb or its "as"."""
    for j in range(i - 1, verb - 1, -1):
        token = analysis.tokens[j]
        if j == verb or token.text.lower() == "as":
            return True
        if token.pos != "PUNCT" and token.text.lower() not in _FILLING:
            return False
    return False


def _by(analysis: Analysis, verb: int, relation: str) -> Verdict | None:
    source = next((j for j in analysis.dependents[verb] if analysis.tokens[j].relation == relation), None)
    return None if source is None else Verdict(source)


def _calls_false(analysis: Analysis, i: int) -> bool:
    """True for "is false", "proved false" and "is not true"; not for "is not false" and "may be false"."""
    token, proved = analysis.tokens[i], _is_proved(analysis, i)
    lemma, no = token.lemma.lower(), _says_no(analysis, i) or (proved and _says_no(analysis, token.head))
    if not proved and not any(True for _ in analysis.children(i, "cop")):
        return False
    if _is_open(analysis, i) or (proved and _is_open(analysis, token.head)):
        return False
    return (lemma in FALSE | INVENTIONS and not no) or (lemma in TRUE | {"real"} and no)


def _is_open(analysis: Analysis, i: int) -> bool:
    """True with "may", "if", "whether" or "have yet to"."""
    words = {analysis.tokens[j].text.lower() for j in analysis.dependents[i]}
    if words & {"may", "might", "could", "if", "whether", "yet"}:
        return True
    token = analysis.tokens[i]
    return token.relation == "xcomp" and any(analysis.tokens[j].text == "yet" for j in analysis.dependents[token.head])


def _says_no(analysis: Analysis, i: int) -> bool:
    """True with a "not", for "no hoax", and for "neither false nor a hoax"."""
    words = {(analysis.tokens[j].text.lower(), analysis.tokens[j].relation) for j in analysis.dependents[i]}
    return any(w in _NO or (w, r) in {("no", "det"), ("neither", "cc:preconj")} for w, r in words)
