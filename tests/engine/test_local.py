"""One suite for every engine: the same flow gives the same records."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from twosource.engine.local import LocalEngine, process_pool


@pytest.fixture(params=["builtin map", "process pool"])
def engine(request: pytest.FixtureRequest) -> Iterator[LocalEngine]:
    if request.param == "builtin map":
        yield LocalEngine()
        return
    with process_pool(2) as pooled:
        yield pooled


def words_of(line: str) -> Iterator[str]:
    yield from line.split()


def initial(word: str) -> str:
    return word[0]


def counted(key: str, words: tuple[str, ...]) -> Iterator[tuple[str, int]]:
    yield key, len(words)


def test_each_yields_any_number_of_records(engine: LocalEngine) -> None:
    assert list(engine.flow(["a b", "", "c"]).each(words_of)) == ["a", "b", "c"]


def test_group_brings_records_of_one_key_together(engine: LocalEngine) -> None:
    flow = engine.flow(["ash oak", "alder"]).each(words_of).group(initial, counted)
    assert sorted(flow) == [("a", 2), ("o", 1)]


def test_a_flow_can_be_read_twice(engine: LocalEngine) -> None:
    flow = engine.flow(["a b"]).each(words_of)
    assert list(flow) == list(flow) == ["a", "b"]


def broken(word: str) -> Iterator[str]:
    if word:
        raise ValueError("no such word")
    yield word


def test_a_fault_in_a_task_reaches_the_caller(engine: LocalEngine) -> None:
    with pytest.raises(ValueError, match="no such word"):
        list(engine.flow(["a"]).each(broken))
