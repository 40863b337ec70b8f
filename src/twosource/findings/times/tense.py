"""Whether the clause around a time expression looks back or ahead."""

from __future__ import annotations

from twosource.findings.times.resolve import Look
from twosource.findings.times.vocabulary import DAY_PARTS, WEEKDAYS
from twosource.model.language import Analysis, Token

_WILL = frozenset({"will", "'ll", "’ll", "shall", "wo", "would"})
#: Words before a date that set an end that has not come.
_ENDS = frozenset({"until", "till", "by"})
_HOURS = frozenset("a.m. p.m. am pm noon midnight gmt est edt pst pdt et".split())
#: Verbs whose time is the time of what they plan.
_TO_COME = frozenset("plan schedule slate postpone due upcoming expect intend".split())
#: Verbs after which "to" and an infinitive speak of what is to come.
_PLANS = frozenset("plan expect schedule set due intend aim prepare hope slate seek promise vow agree".split())


def look(analysis: Analysis, start: int, end: int) -> Look:
    """Ahead when the verb that governs the words between two offsets is in the future or a plan, back when it is past.

    Open where no verb tells: in noun phrases ("the November vote"), after a present tense, in fragments.
    """
    inside = analysis.within(start, end)
    if inside and _is_awaited(analysis, inside[0]):
        return Look.AHEAD
    if inside and _is_of_a_deed(analysis, inside[-1], end):
        return Look.DONE
    if inside and analysis.tokens[inside[-1]].relation in ("compound", "amod", "nmod:poss"):
        return Look.OPEN
    verbs = _verbs_above(analysis, inside[0]) if inside else []
    ends = inside and inside[0] > 0 and _sets_an_end(analysis, inside[0], verbs)
    if ends and not _perfect(analysis, verbs[:1]) and not _was_done(analysis, verbs[:1]):
        return Look.AHEAD
    if verbs and _happened(analysis, verbs[0]):
        return Look.DONE
    return next((told for verb in verbs if (told := _of(analysis, verb))), Look.OPEN)


def _is_awaited(analysis: Analysis, index: int) -> bool:
    """True for a day of what others do something "ahead of" or "in advance of", or prepare for."""
    for _ in range(4):  # the day, what it is the day of, "advance", the verb
        token = analysis.tokens[index]
        if token.head == index or token.pos in ("VERB", "AUX"):
            return False
        below = {analysis.tokens[i].text.lower() for i in analysis.children(index, "case", "advmod")}
        readied = "for" in below and _governor(analysis, token).lemma.lower() in _READY
        before = {token.text.lower(), _governor(analysis, token).text.lower()} & {"ahead", "advance"}
        if before or "ahead" in below or readied:
            return not _had(analysis, token.head)
        index = token.head
    return False


#: Verbs of those who await what they do it "for".
_READY = frozenset("prepare brace gear".split())


def _of(analysis: Analysis, verb: int) -> Look | None:
    if _ahead(analysis, verb) or _aims(analysis, verb):
        return Look.AHEAD
    return Look.BACK if analysis.tokens[verb].pos == "VERB" and _past(analysis, verb) else None


def _happened(analysis: Analysis, verb: int) -> bool:
    """True for "was shot on May 14", "arrested him May 14": no plan, and no clause that says what somebody plans."""
    token = analysis.tokens[verb]
    marked = any(True for _ in analysis.children(verb, "mark"))
    root = token.relation in ("root", "ccomp", "conj", "parataxis", "acl:relcl") and not marked
    return root and token.pos == "VERB" and token.lemma.lower() in _DEEDS and _past(analysis, verb)


#: What is told of a day only when the day is over.
_DEEDS = frozenset(
    "shoot kill die arrest fire find stab attack crash injure wound strike hit rob murder explode burn drown sink "
    "collapse happen occur disappear escape born".split()
)


def _is_of_a_deed(analysis: Analysis, index: int, end: int) -> bool:
    """True for the day of "Monday's shooting", "the February arrests" and "a shooting in February": nobody sets one.

    What somebody prevents or rehearses ("a Monday shooting drill") is another noun's.
    """
    for _ in range(3):  # the day, its month, the deed
        token = analysis.tokens[index]
        if token.relation not in ("compound", "amod", "nmod:poss", "nmod", "nmod:unmarked", "nummod"):
            return False
        index = token.head
        if not analysis.tokens[index].start < end <= analysis.tokens[index].end:
            break
    return analysis.tokens[index].lemma.lower() in _DEED_NOUNS


_DEED_NOUNS = frozenset(
    "shooting killing arrest murder death slaying stabbing robbery explosion bombing crash massacre homicide".split()
)


def is_attribute(analysis: Analysis, start: int, end: int) -> bool:
    """True for the Thanksgiving of "her Thanksgiving address": it tells of what kind a thing is, not when it was."""
    inside = analysis.within(start, end)
    if not inside or analysis.tokens[inside[-1]].relation != "compound":
        return False
    head = analysis.tokens[analysis.tokens[inside[-1]].head]
    dated = DAY_PARTS | {"day", "eve", "weekend", "week"}
    return head.start >= end and head.text.lower() not in dated and head.lemma.lower() not in _DEED_NOUNS


def _sets_an_end(analysis: Analysis, index: int, verbs: list[int]) -> bool:
    """True after "until" and "by", and in "could come as soon as Tuesday"; the hour may stand between.

    "He was still saying so as late as Tuesday" looks back.
    """
    while index > 1 and _is_hour(analysis.tokens[index - 1]):
        index -= 1
    before = [t.text.lower() for t in analysis.tokens[max(0, index - 3) : index]]
    if before[:1] + before[2:] == ["as", "as"]:
        was = before[1] != "soon" and any(_past(analysis, v) for v in _next_above(analysis, index, verbs))
        return before[1] in ("soon", "early", "late") and not was
    return before[-1] in _ENDS


def _next_above(analysis: Analysis, index: int, verbs: list[int]) -> list[int]:
    """The first of the verbs above a word; none where a noun with "be" stands between ("is a law by")."""
    for verb in verbs[:1]:
        while index != verb:
            if any(analysis.children(index, "cop")):
                return []
            index = analysis.tokens[index].head
        return [verb]
    return []


def _is_hour(token: Token) -> bool:
    return token.text.lower() in _HOURS or token.text[:1].isdigit()


def _perfect(analysis: Analysis, verbs: list[int]) -> bool:
    """True for "until Monday, 900 people have signed": what has come about by then is told afterwards."""
    return any(analysis.tokens[i].lemma.lower() == "have" for v in verbs for i in analysis.children(v, "aux"))


def _was_done(analysis: Analysis, verbs: list[int]) -> bool:
    """True for "the song was played a million times by Thursday": what "was" done by then is told afterwards."""
    was = any(
        analysis.tokens[i].text.lower() in ("was", "were") for v in verbs for i in analysis.children(v, "aux:pass")
    )
    return was and not (_TO_COME | _PLANS | {"order", "ask", "tell"}) & {analysis.tokens[v].lemma for v in verbs}


def _verbs_above(analysis: Analysis, index: int) -> list[int]:
    found = []
    for _ in range(12):  # deeper nesting than this is a broken parse
        if analysis.tokens[index].pos in ("VERB", "AUX", "ADJ"):
            found.append(index)
        head = analysis.tokens[index].head
        if head == index:
            break
        index = head
    return found


def _ahead(analysis: Analysis, verb: int) -> bool:
    token = analysis.tokens[verb]
    below = [analysis.tokens[i] for i in analysis.children(verb, "aux", "mark", "cop")]
    if any(t.text.lower() in _WILL for t in below):
        return not any(t.lemma.lower() == "have" for t in below)
    if any(t.text.lower() == "to" for t in below):
        if {t.text.lower() for t in below} & {"is", "are", "'s", "’s", "'re"}:
            return True
        if _governor(analysis, token).lemma.lower() in _PLANS:
            return not _had(analysis, token.head)
    told = token.lemma.lower() in _TO_COME or _is_set_for(analysis, verb) or _is_arranged(analysis, verb)
    return told and not _had(analysis, verb)


def _is_set_for(analysis: Analysis, verb: int) -> bool:
    """True for "sentencing has been set for June 28" and "the judge set the sentencing for June 28"."""
    if analysis.tokens[verb].lemma != "set":
        return False
    if any(True for _ in analysis.children(verb, "aux:pass")):
        days = [j for j in analysis.children(verb, "obl") if not analysis.tokens[j].text.islower()]
    else:
        # "Set a record for June": only what is plainly a day.
        things = [*analysis.children(verb, "obj")]
        near = [*analysis.children(verb, "obl"), *(j for i in things for j in analysis.children(i, "nmod"))]
        days = [j for j in near if things and _is_day(analysis, j)]
    return any(analysis.tokens[i].text == "for" for j in days for i in analysis.children(j, "case"))


def _is_day(analysis: Analysis, index: int) -> bool:
    """True for "Monday", and for the "28" of "June 28"."""
    return analysis.tokens[index].text.lower() in WEEKDAYS or any(analysis.children(index, "nummod", "nmod:unmarked"))


def _is_arranged(analysis: Analysis, verb: int) -> bool:
    """True for "the club is holding a vigil Thursday": what is arranged is told in the present."""
    token = analysis.tokens[verb]
    now = any(analysis.tokens[i].text.lower() in _PRESENT for i in analysis.children(verb, "aux"))
    return now and token.text.lower().endswith("ing") and token.lemma in _ARRANGED


_PRESENT = frozenset({"is", "are", "am", "'s", "’s", "'re", "’re"})
_ARRANGED = frozenset(
    "host hold stage organize organise celebrate launch open play visit travel fly leave head return arrive".split()
)


def _had(analysis: Analysis, verb: int) -> bool:
    """True for "it had been due to expire Friday": what was planned then was put off, or is past."""
    return any(analysis.tokens[i].text.lower() == "had" for i in analysis.children(verb, "aux"))


def _aims(analysis: Analysis, verb: int) -> bool:
    """True for "one of two men running to face him in November": the time is that of an aim."""
    marks = (analysis.tokens[i].text.lower() for i in analysis.children(verb, "mark"))
    above = _governor(analysis, analysis.tokens[verb])
    return above.relation == "acl" and above.text.lower().endswith("ing") and "to" in marks


def _governor(analysis: Analysis, token: Token) -> Token:
    return analysis.tokens[token.head]


def _past(analysis: Analysis, verb: int) -> bool:
    token = analysis.tokens[verb]
    text, lemma = token.text.lower(), token.lemma.lower()
    helped = any(
        analysis.tokens[i].text.lower() in ("did", "had", "was", "were") for i in analysis.children(verb, "aux")
    )
    return helped or (text != lemma and not text.endswith(("ing", "s")))
