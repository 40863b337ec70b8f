"""What an outlet does when it is somebody's source: "the Courier reported", "the site posted an article"."""

from __future__ import annotations

from twosource.findings.citations.lexicon import NEWSY, OUTLET_NOUNS, PIECES, POSTING, REPORTING
from twosource.findings.citations.phrase import Frame
from twosource.model.language import Analysis


def reports(analysis: Analysis, opening: int, first: int, last: int) -> Frame | None:
    """The frame of an outlet at tokens ``first`` up to ``last`` that reports; its phrase begins at ``opening``."""
    tokens = analysis.tokens
    verb = _next_verb(analysis, last)
    if verb is None or not _is_reporting(analysis, verb):
        verb = _verb_of(analysis, first, last)
    if verb is None:
        return None
    aside = opening > 0 and tokens[opening - 1].text.casefold() == "as"
    if tokens[verb].lemma in NEWSY and _states(analysis, verb):
        return Frame(opening, verb + 1, 1.5 if aside else 1.0)
    return Frame(opening, verb + 1, 0.5 if aside or tokens[verb].lemma == "write" else 0.3)


def _is_reporting(analysis: Analysis, verb: int) -> bool:
    """True for what outlets do; of "posted" where it is an article that they post."""
    tokens = analysis.tokens
    if tokens[verb].lemma in POSTING:
        return any(tokens[c].lemma in PIECES for c in analysis.children(verb, "obj"))
    # "The WaveWatch website announced": a firm of that name may announce anything.
    announces = tokens[verb].lemma == "announce" and tokens[verb - 1].lemma in {"website", "site"}
    return announces or tokens[verb].lemma in REPORTING


def _next_verb(analysis: Analysis, last: int) -> int | None:
    tokens = analysis.tokens
    name_end, last = last, past_aside(analysis, last)
    i = last
    while i < min(last + 4, len(tokens)) and tokens[i].pos in {"ADV", "AUX", "NOUN", "PRON"}:
        if tokens[i].pos == "NOUN" and tokens[i].lemma not in OUTLET_NOUNS:
            return None
        i += 1
    if i >= len(tokens) or tokens[i].pos != "VERB" or tokens[i].sentence != tokens[last - 1].sentence:
        return None
    if tokens[i - 1].text == "," and tokens[i].text.endswith("ing"):
        return None  # "took a swipe at the channel, saying": somebody else says it
    passive = any(tokens[c].lemma == "be" for c in analysis.children(i, "aux"))
    # "on the channel, reports Ada Oke": the verb has its subject behind it.
    subjects = analysis.children(i, "nsubj")
    others = any(c > i or (c < name_end and not _named_by(analysis, c, name_end)) for c in subjects)
    others = others or (tokens[i - 1].text == "," and i + 1 < len(tokens) and tokens[i + 1].pos == "PROPN")
    return None if passive or others else i


def past_aside(analysis: Analysis, last: int) -> int:
    """The token after ", a weekly in Orrin," or "on July 20, 2031,", or after the name where nothing stands between."""
    tokens = analysis.tokens
    if last >= len(tokens) or tokens[last].text not in {",", "on", "in", "("}:
        return last
    if last + 1 < len(tokens) and tokens[last + 1].pos == "VERB" and tokens[last + 1].lemma in REPORTING:
        return last + 1  # "the channel, reports Ada Oke,": no aside
    for i in range(last + 2, min(last + 26, len(tokens))):
        if tokens[i].sentence != tokens[last].sentence:
            break
        if tokens[i].text in {",", ")"} and i + 1 < len(tokens) and tokens[i + 1].pos == "VERB":
            return i + 1
    return last


def _named_by(analysis: Analysis, subject: int, last: int) -> bool:
    # "Users of Lantern have reported": the name only ends the subject.
    tokens = analysis.tokens
    if [t.text for t in tokens[subject - 1 : subject + 2]] == ["news", "source", ","]:
        return True  # "A Mexican news source, WaveWatch, stated"
    return all(tokens[k].pos in {"PROPN", "PART", "DET", "ADJ"} for k in range(subject, last - 1)) or any(
        tokens[subject].lemma == noun for noun in OUTLET_NOUNS
    )


def _verb_of(analysis: Analysis, first: int, last: int) -> int | None:
    tokens = analysis.tokens
    for i in range(first, last):
        head = tokens[i].head
        if tokens[i].relation != "nsubj" or tokens[head].pos != "VERB":
            continue
        # "The site cast doubt on the story and claimed it was a stunt": the second verb has the same subject.
        verbs = [head, *(c for c in analysis.children(head, "conj") if not analysis.has(c, "nsubj"))]
        return next((v for v in verbs if _is_reporting(analysis, v) and 0 <= v - last <= _FAR), None)
    return None


#: Tokens between an outlet and what it says.
_FAR = 24


def _states(analysis: Analysis, verb: int) -> bool:
    tokens = analysis.tokens
    after = tokens[verb + 1] if verb + 1 < len(tokens) else None
    if after is None or after.text in {"that", ",", ".", ":", '"', "“", "on", "in"}:
        return True
    if after.sentence != tokens[verb].sentence:
        return True
    return any(True for _ in analysis.children(verb, "ccomp"))
