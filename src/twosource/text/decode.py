"""Scores to structure: the best tree over a sentence, the best allowed sequence of name labels."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.floating[Any]]
Ints = NDArray[np.integer[Any]]
_NEVER = -1e9


def tree(scores: Floats) -> Ints:
    """Heads of the best tree with one root.

    Args:
        scores: ``scores[d, h]`` for dependent ``d`` and head ``h``; row and column 0 stand for the root.

    Returns:
        The head of every node; ``-1`` for node 0.  Maximum spanning arborescence (Chu and Liu 1965, Edmonds 1967).
        Where the best tree has several edges of the root, a constant taken from all of them leaves exactly one in the
        best tree, and changes nothing else.
    """
    scores = np.array(scores, dtype=np.float64)
    scores[0, :] = _NEVER
    np.fill_diagonal(scores, _NEVER)
    heads = _arborescence(scores)
    if (heads == 0).sum() == 1:
        return heads
    span = scores[1:][scores[1:] > _NEVER / 2]
    scores[1:, 0] -= (span.max() - span.min() + 1.0) * len(scores)
    return _arborescence(scores)


def _cycle(heads: Ints) -> list[int]:
    """The nodes of one cycle, none when there is no cycle."""
    state = [0] * len(heads)
    state[0] = -1
    for start in range(1, len(heads)):
        node = start
        while state[node] == 0:
            state[node] = start
            node = int(heads[node])
        if state[node] == start:
            cycle, at = [node], int(heads[node])
            while at != node:
                cycle.append(at)
                at = int(heads[at])
            return cycle
        # What led here is settled: it ends at the root or in nodes seen before.
        state = [-1 if s == start else s for s in state]
    return []


def _arborescence(scores: Floats) -> Ints:
    heads: Ints = np.asarray(scores.argmax(axis=1))
    heads[0] = -1
    cycle = _cycle(heads)
    if not cycle:
        return heads
    inside = np.array(sorted(cycle))
    rest = np.setdiff1d(np.arange(len(scores)), inside)
    last = len(rest)
    small = np.full((last + 1, last + 1), _NEVER)
    small[:last, :last] = scores[np.ix_(rest, rest)]
    leaving = scores[np.ix_(rest, inside)]
    small[:last, last] = leaving.max(axis=1)
    entering = scores[np.ix_(inside, rest)] - scores[inside, heads[inside]][:, None]
    small[last, :last] = entering.max(axis=0)
    small[0, :] = _NEVER
    contracted = _arborescence(small)
    for i in range(1, last):
        heads[rest[i]] = inside[leaving[i].argmax()] if contracted[i] == last else rest[contracted[i]]
    into = contracted[last]
    heads[inside[entering[:, into].argmax()]] = rest[into]
    return heads


def forest(arcs: Floats, sentence: Ints) -> Ints:
    """Heads for a batch of chunks: one tree in every sentence.

    Args:
        arcs: batch x words x words scores, dependents in rows; word 0 of every chunk stands for the root.
        sentence: batch x words sentence numbers within the chunk, ``-1`` for word 0 and for padding.

    Returns:
        Batch x words head positions; 0 at roots and padding.
    """
    allowed = (sentence[:, :, None] == sentence[:, None, :]) & (sentence[:, :, None] >= 0)
    allowed[:, :, 0] = True
    size = arcs.shape[1]
    allowed[:, np.arange(1, size), np.arange(1, size)] = False
    heads: Ints = np.asarray(np.where(allowed, arcs, _NEVER).argmax(axis=2))
    heads[sentence < 0] = 0
    for b, number in _broken(heads, sentence):
        words = np.flatnonzero(sentence[b] == number)
        place = np.concatenate(([0], words))
        heads[b, words] = place[tree(arcs[b][np.ix_(place, place)])[1:]]
    return heads


def _broken(heads: Ints, sentence: Ints) -> list[tuple[int, int]]:
    """Chunk and number of the sentences whose heads are no tree with one root."""
    reached = heads
    for _ in range(max(1, int(heads.shape[1]).bit_length())):
        reached = np.take_along_axis(reached, reached, axis=1)
    inside = sentence >= 0
    lost = {(int(b), int(sentence[b, w])) for b, w in np.argwhere((reached != 0) & inside)}
    for b, row in enumerate((heads == 0) & inside):
        numbers = sentence[b][inside[b]]
        if numbers.size:
            roots = np.bincount(sentence[b][row], minlength=int(numbers.max()) + 1)
            lost.update((b, int(n)) for n in np.unique(numbers) if roots[n] != 1)
    return sorted(lost)


def label_sequence(scores: Floats, labels: list[str]) -> Ints:
    """The best allowed label sequence for every row of a batch (Viterbi): ``I-X`` only after ``B-X`` or ``I-X``.

    Args:
        scores: batch x words x labels log probabilities.
        labels: ``O``, ``B-X``, ``I-X``.
    """
    batch, words, count = scores.shape
    step = np.zeros((count, count))
    for j, label in enumerate(labels):
        if label.startswith("I-"):
            step[[i for i, before in enumerate(labels) if before[2:] != label[2:]], j] = _NEVER
    first = np.array([_NEVER if label.startswith("I-") else 0.0 for label in labels])
    best = scores[:, 0] + first
    back = np.zeros((words, batch, count), dtype=np.intp)
    for w in range(1, words):
        through = best[:, :, None] + step
        back[w] = through.argmax(axis=1)
        best = through.max(axis=1) + scores[:, w]
    path = np.zeros((batch, words), dtype=np.intp)
    path[:, -1] = best.argmax(axis=1)
    for w in range(words - 1, 0, -1):
        path[:, w - 1] = np.take_along_axis(back[w], path[:, w : w + 1], axis=1)[:, 0]
    return path
