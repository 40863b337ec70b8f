"""Who has it from whom: copied text, phrases and order of another account, stated sources.

reuse (shared text) → phrasing, retold, translated (shared in other ways); sources (one name for each outlet) → cited
(what accounts state of it themselves); ties (who hangs together) → edges (the lineage of a story)
"""
