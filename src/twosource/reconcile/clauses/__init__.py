"""What the accounts state, clause by clause, made comparable across them.

comparison (two clauses, piece against piece), senses (what the pieces mean here) → frames (the clauses of a story) →
group (those behind one claim), doers (whether two have two doers), sentences (printed nearly alike); notices, salience
and checkable say which of them are shown
"""
