"""What two printings must share to be of one utterance."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Ties:
    """What two printings must share when their speakers stand to each other in one way."""

    #: Weight of the shared words (a rare word is 1, an everyday word 0.4, grammar 0.1).
    shared: float
    #: Share of the lighter printing's weight that the other has too.
    contained: float
    #: Words of one unbroken shared run that tie two long printings which overlap only in part, and its weight.
    run: int
    run_shared: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """Thresholds of kinship; set on hand-grouped news stories, where joining wrongly costs more than missing."""

    same: Ties = Ties(shared=1.8, contained=0.5, run=6, run_shared=1.8)
    unknown: Ties = Ties(shared=2.2, contained=0.6, run=7, run_shared=3.0)
    #: Two speakers: only equal wording of some length, so that one of the accounts must have the speaker wrong.
    other: Ties = Ties(shared=3.0, contained=0.75, run=9, run_shared=3.0)
    #: A printing whose every word stands in the other, in one run of this many words, needs less weight.
    whole: int = 5
    whole_shared: float = 1.4
    #: The same, where the accounts name two speakers.
    whole_run: int = 7
    #: Two speakers: a printing that stands in the other with nearly every word, at least so many, needs this weight.
    whole_other: float = 2.2
    #: A light printing joins the group of its neighbour in the account when it stands right beside it in another
    #: account of the group: so many words of it at least, this share of them, so many words apart at most.
    beside: int = 4
    beside_share: float = 0.8
    beside_apart: int = 3
    #: Two printings in one account are one utterance only where this share of the lighter stands in the other: who
    #: prints both wordings prints two statements.
    within: float = 0.9
    #: Two printings are of one utterance only where they share this part of what their speakers say themselves, other
    #: people's words that they repeat left out.
    own: float = 0.5
    #: One rare word in marks is enough for the same speaker.
    single: float = 0.9
    #: From this weight on a tie may join groups; below, the printing goes to its best group.
    strong: float = 3.0
    #: Printings that may share one index key; keys of more are no evidence of kinship.
    posting: int = 120
    #: Families that print one side of a cue, only one of which has the other side too, from which on the two sides are
    #: two statements.
    without: int = 4
    #: Characters between two printings in one account that make them two statements there.
    apart: int = 300


DEFAULT = Options()
