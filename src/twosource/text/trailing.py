"""The cue behind its sentence: ``It would leave the race, the mayor said on Friday``.

Behind a long sentence a parser hangs the cue on the last noun, as a relative clause.  But a relative clause behind a
comma begins with its pronoun; a subject and a verb of saying that stand there are the frame of the whole.
"""

from __future__ import annotations

from collections.abc import Sequence

from twosource.text.frames import Draft
from twosource.text.inversion import SAYING

_CUES = SAYING | frozenset(
    "told tells estimated estimates predicted predicts testified testifies confirmed confirms believed believes "
    "stressed stresses cautioned cautions contended contends conceded concedes alleged alleges maintained maintains "
    "recounted recounts revealed reveals showed shows found finds".split()
)
#: What a parser takes the cue for.
_HANGING = frozenset({"acl:relcl", "acl", "advcl", "conj", "appos", "dep"})
_RELATIVE = frozenset("who which that whom whose where when while as because if and but or".split())
#: What a cue has behind it only where it is a clause of its own.
_OBJECTS = frozenset({"ccomp", "obj", "xcomp"})


def lift(draft: Draft, words: Sequence[str], first: int, last: int) -> None:
    """Hang cues between commas, and behind the last one, on the root of their sentence, in place.

    Args:
        draft: the parse.
        words: the tokens.
        first: where to begin.
        last: where to end, exclusive.
    """
    for start, end in draft.sentences(first, last):
        for verb in range(start + 2, end):
            if words[verb].lower() in _CUES and draft.relation[verb] in _HANGING:
                _lift_one(draft, words, verb, (start, end))


def _lift_one(draft: Draft, words: Sequence[str], verb: int, sentence: tuple[int, int]) -> None:
    start, end = sentence
    below = [i for i in range(start, end) if draft.head[i] == verb and i != verb]
    subject = next((i for i in below if i < verb and draft.relation[i] == "nsubj"), None)
    root = _root(draft, verb)
    if subject is None or draft.head[verb] > verb:
        return
    left = _begins(draft, subject, start)
    alone = left - 1 > start and words[left - 1] == "," and words[left].lower() not in _RELATIVE
    told = words[verb].lower() in ("told", "tells")
    own = any(i > verb and draft.relation[i] in _OBJECTS - ({"obj"} if told else set()) for i in below)
    closed = verb + 1 < end and (words[verb + 1] == "," or not any(words[i] == "," for i in range(verb, end)))
    if not alone or own or not closed or left <= root <= verb:
        return
    for i in below:
        if i < left:
            draft.head[i] = root
    draft.head[verb], draft.relation[verb] = root, "parataxis"


def _root(draft: Draft, node: int) -> int:
    while draft.head[node] != node:
        node = draft.head[node]
    return node


def _begins(draft: Draft, node: int, start: int) -> int:
    """The first of the words in a row that hang below a node, itself included."""
    left = node
    while left > start and draft.is_below(left - 1, node):
        left -= 1
    return left
