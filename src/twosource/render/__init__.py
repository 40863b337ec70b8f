"""Dossiers to text; computes no fact."""
