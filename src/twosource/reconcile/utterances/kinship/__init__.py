"""Which printings are of one utterance: containment of their words, weighed by how rare the words are.

Pairs come from an inverted index of word pairs and rare words, never from comparing all with all.  Strong ties join;
a short quotation with a weak tie goes to the one group it fits best, so that it cannot tie two groups together.

options → tying (which two are one) → parting (where a long one is cut) → grouping; voices says who speaks
"""

from twosource.reconcile.utterances.kinship.grouping import groups
from twosource.reconcile.utterances.kinship.parting import cut_where_parted
from twosource.reconcile.utterances.kinship.voices import majority

__all__ = ["cut_where_parted", "groups", "majority"]
