"""The nouns: frozen records made of the standard library only."""
