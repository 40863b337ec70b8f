"""Where accounts of one claim cannot both be right as written, slot by slot.

A difference is told only where the two clauses plainly speak of the same thing; whatever leaves a doubt gives none.
Silence is never held against an account, and a figure that has grown since an earlier printing is news, no conflict.

record (values in groups) and sameness (is it one event?) → days, counts, denials, parties → finder (the plainest)
and parallels (sentences that are alike but for one word)
"""

from twosource.reconcile.differences.counts import is_update, updates
from twosource.reconcile.differences.days import other_day, the_day
from twosource.reconcile.differences.finder import difference
from twosource.reconcile.differences.parties import words_of
from twosource.reconcile.differences.record import Found, Options, Story, apart, told

__all__ = [
    "Found",
    "Options",
    "Story",
    "apart",
    "difference",
    "is_update",
    "other_day",
    "the_day",
    "told",
    "updates",
    "words_of",
]
