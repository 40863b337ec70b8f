"""What the accounts of one story say side by side.

dossier.py is the whole of it, one step after the other.  From the ground up:

words (when two words or wordings are one), days (values as days; which account came first)
→ cast (who is spoken of, under one name each), lineage (who has it from whom)
→ utterances (the ledger: what was said, each printing of it, where they differ)
→ clauses (what the accounts state, made comparable) → alignment (which clauses tell the same)
→ differences (where clauses cannot both be right) → claims (the rows, with their cells)
→ stances (who says no) → matrix.py (all rows of a story) → origins (who stands behind a row, and so its rating)
"""
