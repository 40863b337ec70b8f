"""The subject behind its verb: ``"…," said Kovac``.

Rare in treebanks, common in news; a parser takes the speaker for an object, or hangs the verb below him.
"""

from __future__ import annotations

from collections.abc import Sequence

from twosource.text.frames import Draft

# Verbs that take no person as their object: whoever stands behind them, after a quotation, is the speaker.
_VERBS = (
    "say says said add adds added asks asked explains explained writes wrote warns warned notes noted argues argued "
    "continues continued replies replied declares declared insists insisted recalls recalled states stated reports "
    "reported concludes concluded tweets tweeted claims claimed announces announced remarks remarked observes observed "
    "jokes joked quips quipped suggests suggested acknowledges acknowledged agrees agreed complains complained"
)
SAYING = frozenset(_VERBS.split())
_CLOSING = frozenset("\"”’'»")
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})


def turn(draft: Draft, words: Sequence[str], first: int, last: int) -> None:
    """Make the noun behind a verb of saying its subject, where a quotation stands before it, in place.

    Args:
        draft: the parse.
        words: the tokens.
        first: where to begin.
        last: where to end, exclusive.
    """
    for start, end in draft.sentences(first, last):
        for verb in range(start + 1, end - 1):
            if words[verb].lower() in SAYING and _after_quotation(words, verb):
                _turn_one(draft, verb, start, end)


def _after_quotation(words: Sequence[str], verb: int) -> bool:
    return words[verb - 1][-1] in _CLOSING or (verb > 1 and words[verb - 1] == "," and words[verb - 2][-1] in _CLOSING)


def _turn_one(draft: Draft, verb: int, start: int, end: int) -> None:
    if any(draft.head[i] == verb and draft.relation[i].startswith("nsubj") for i in range(start, end)):
        return
    speaker = verb + 1
    while verb < draft.head[speaker] < end and draft.head[speaker] != speaker:
        speaker = draft.head[speaker]
    if draft.pos[speaker] not in _NOMINAL:
        return
    if draft.is_below(verb, speaker):
        draft.head[verb], draft.relation[verb] = draft.head[speaker], draft.relation[speaker]
        if draft.head[verb] == speaker:
            draft.head[verb] = verb
    draft.pos[verb] = "VERB"
    draft.head[speaker], draft.relation[speaker] = verb, "nsubj"
