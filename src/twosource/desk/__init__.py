"""The desk: the one place that knows readers, engine, pipeline and renderers, and wires them together."""

from twosource.desk.checkup import Checkup, checkup
from twosource.desk.report import Progress, report, write

__all__ = ["Checkup", "Progress", "checkup", "report", "write"]
