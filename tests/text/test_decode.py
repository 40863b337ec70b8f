from itertools import product

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from twosource.text.decode import Floats, forest, label_sequence, tree


def is_tree(heads: list[int]) -> bool:
    for node in range(1, len(heads)):
        seen = set()
        at = node
        while at != 0:
            if at in seen:
                return False
            seen.add(at)
            at = heads[at]
    return heads[1:].count(0) == 1


def best_by_trying(scores: Floats) -> float:
    n = len(scores)
    totals = [
        sum(float(scores[d + 1, h]) for d, h in enumerate(heads))
        for heads in product(range(n), repeat=n - 1)
        if is_tree([-1, *heads]) and all(h != d + 1 for d, h in enumerate(heads))
    ]
    return max(totals)


@settings(max_examples=50, deadline=None)
@given(st.integers(2, 5), st.integers(0, 2**32 - 1))
def test_the_tree_is_the_best_of_all_trees_with_one_root(n: int, seed: int) -> None:
    scores = np.random.default_rng(seed).normal(size=(n, n)).round(2)
    heads = tree(scores).tolist()
    assert is_tree(heads)
    assert abs(sum(scores[d, heads[d]] for d in range(1, n)) - best_by_trying(scores)) < 1e-6


def test_two_words_that_claim_each_other_are_told_apart() -> None:
    """1 and 2 each like the other best; the root likes 2 better than 1."""
    scores = np.array([[0.0, 0.0, 0.0], [1.0, 0.0, 9.0], [2.0, 9.0, 0.0]])
    assert tree(scores).tolist() == [-1, 2, 0]


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 2**32 - 1), st.lists(st.integers(1, 4), min_size=1, max_size=4))
def test_every_sentence_of_a_batch_gets_its_own_tree(seed: int, lengths: list[int]) -> None:
    words = 1 + sum(lengths)
    arcs = np.random.default_rng(seed).normal(size=(2, words + 2, words + 2))
    row = [-1] + [s for s, n in enumerate(lengths) for _ in range(n)] + [-1, -1]
    heads = forest(arcs, np.array([row, row]))
    for b in range(2):
        start = 1
        for n in lengths:
            place = [0, *range(start, start + n)]
            local = [-1] + [place.index(int(heads[b, w])) for w in place[1:]]
            assert is_tree(local)
            assert local[1:] == tree(arcs[b][np.ix_(place, place)])[1:].tolist()
            start += n


LABELS = ["O", "B-X", "I-X", "B-Y", "I-Y"]


def test_a_name_never_changes_its_kind_in_the_middle() -> None:
    scores = np.log(np.array([[[0.1, 0.6, 0.1, 0.1, 0.1], [0.1, 0.05, 0.3, 0.05, 0.5]]]))
    assert [LABELS[i] for i in label_sequence(scores, LABELS)[0]] == ["B-X", "I-X"]


def test_a_name_never_begins_in_the_middle() -> None:
    scores = np.log(np.array([[[0.3, 0.1, 0.5, 0.05, 0.05]]]))
    assert [LABELS[i] for i in label_sequence(scores, LABELS)[0]] == ["O"]
