"""What an article states, clause by clause.

clauses (which tokens make a clause) → frame (who, whom, polarity, hedges) → finder (the records)
"""

from twosource.findings.propositions.finder import propositions

__all__ = ["propositions"]
