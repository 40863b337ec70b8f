"""From groups of clauses to the rows that are shown: cells, stances, the words that say it best.

support (who may stand behind one claim), distance (what an account prints and does not vouch for), statements (when a
thing was said) → rows; perhaps (where a silent account may speak of it after all)
"""
