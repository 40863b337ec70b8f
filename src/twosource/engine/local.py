"""The engine for one machine: the built-in ``map``, or a process pool's."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context
from typing import Any, Protocol, TypeVar

from twosource.engine.flow import Flow

T = TypeVar("T")
R = TypeVar("R")
K = TypeVar("K")


class Map(Protocol):
    """Applies a function to every item, in order, like the built-in ``map``."""

    def __call__(self, function: Callable[[Any], R], items: Iterable[Any], /) -> Iterator[R]:
        """The results, in the order of the items."""
        ...


@dataclass(frozen=True, slots=True)
class LocalFlow(Flow[T]):
    """Records on one machine; ``map`` decides whether one process works on them or several."""

    records: tuple[T, ...]
    map: Map

    def each(self, task: Callable[[T], Iterable[R]]) -> Flow[R]:
        """What the task yields for every record."""
        batches = self.map(partial(_listed, task), self.records)
        return LocalFlow(tuple(r for batch in batches for r in batch), self.map)

    def group(self, key: Callable[[T], K], task: Callable[[K, tuple[T, ...]], Iterable[R]]) -> Flow[R]:
        """What the task yields for every key and all the records that have it."""
        groups: dict[K, list[T]] = {}
        for record in self.records:
            groups.setdefault(key(record), []).append(record)
        batches = self.map(partial(_listed_group, task), [(k, tuple(g)) for k, g in groups.items()])
        return LocalFlow(tuple(r for batch in batches for r in batch), self.map)

    def __iter__(self) -> Iterator[T]:
        return iter(self.records)


def _listed(task: Callable[[T], Iterable[R]], record: T) -> list[R]:
    # A generator cannot cross a process border; a list can.
    return list(task(record))


def _listed_group(task: Callable[[K, tuple[T, ...]], Iterable[R]], group: tuple[K, tuple[T, ...]]) -> list[R]:
    return list(task(*group))


@dataclass(frozen=True, slots=True)
class LocalEngine:
    """Runs flows in this process, or in others when given a pool's ``map``."""

    map: Map = map

    def flow(self, records: Iterable[T]) -> Flow[T]:
        """The records as a flow."""
        return LocalFlow(tuple(records), self.map)


@contextmanager
def process_pool(workers: int | None = None) -> Iterator[LocalEngine]:
    """A local engine over several processes, one per core unless told; they end with the block.

    Processes are spawned, not forked: a fork would inherit the language model's threads in an unknown state.
    """
    with ProcessPoolExecutor(workers or os.cpu_count(), mp_context=get_context("spawn")) as pool:
        yield LocalEngine(pool.map)
