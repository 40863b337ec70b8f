"""Where an article says that it has something from somewhere else."""

from twosource.findings.citations.finder import citations

__all__ = ["citations"]
