"""Which clauses of several accounts tell the same.

likeness (a few features of words) → meaning (and what the words mean), rivals (a better match elsewhere), neighbours
(candidates whose words differ) → grouping; either_way and overlooked read two clauses at once for what is left
"""
