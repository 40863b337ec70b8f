"""Who says no: denials, contradictions and what accounts call false, held against the claims they speak of.

confront (yes and no brought together) → sides → denied (in other words), contrary (read by a network), refuted (what an
account tells only to call it false); contradictions (one speaker against himself), disbelief (who alone believes it)
"""
