"""Whom the accounts of a story speak of, under one name each.

namesakes (which referents are one) → entities (the cast) → named_once (whom only one account names);
spellings (one name in two spellings)
"""
