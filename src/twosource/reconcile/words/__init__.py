"""When words mean the same, and when a wording is another's: what every other folder here compares by.

common (words that bear no evidence), kin (verbs for one event; stems) → wording (a printing as terms)
→ turned (the same words, another sense), telling (the words of a sentence that tell a claim)
"""
