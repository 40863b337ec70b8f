"""The ledger of a story: what was said, once each, with every printing of it.

witnesses (quotations as printings) → kinship (which are of one utterance), then overheard, reported, renditions and
restated (other ways to print it) → collate (word under word) → variants (where they differ) → ledger
"""
