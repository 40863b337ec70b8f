"""How tasks are run: the verbs in which the pipeline is written, whatever machine carries them out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Protocol, TypeVar

T_co = TypeVar("T_co", covariant=True)
R = TypeVar("R")
K = TypeVar("K")


class Flow(Protocol[T_co]):
    """Records on their way.  Order is not kept; a task may run anywhere, and twice.

    Tasks are module-level functions (or partials of them) of records, so that they can cross a process border.
    """

    def each(self, task: Callable[[T_co], Iterable[R]]) -> Flow[R]:
        """What the task yields for every record."""
        ...

    def group(self, key: Callable[[T_co], K], task: Callable[[K, tuple[T_co, ...]], Iterable[R]]) -> Flow[R]:
        """What the task yields for every key and all the records that have it."""
        ...

    def __iter__(self) -> Iterator[T_co]:
        """The records."""
        ...
