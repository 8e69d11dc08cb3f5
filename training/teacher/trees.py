"""The best tree under scores of arcs."""

import numpy as np

NEVER = -1e9


def best_tree(scores):
    """Heads of words 1, 2 …; `scores[word, head]`, head 0 is the root. The greedy choice where it is a tree with one root."""
    scores = scores.copy()
    np.fill_diagonal(scores, NEVER)
    heads = scores.argmax(1)
    heads[0] = 0
    if (heads[1:] == 0).sum() == 1 and is_tree(heads):
        return heads
    scores[1:, 0] -= 8.0
    return np.array(eisner(scores))


def is_tree(heads):
    """Whether every word leads to the root."""
    for word in range(1, len(heads)):
        at, steps = word, 0
        while at != 0 and steps <= len(heads):
            at, steps = heads[at], steps + 1
        if at != 0:
            return False
    return True


def eisner(scores):
    """The best projective tree (Eisner 1996)."""
    n = scores.shape[0]
    arc = scores.T
    whole, part = np.full((n, n, 2), NEVER), np.full((n, n, 2), NEVER)
    whole_at, part_at = np.zeros((n, n, 2), int), np.zeros((n, n, 2), int)
    for i in range(n):
        whole[i, i] = 0
    for width in range(1, n):
        for s in range(n - width):
            t = s + width
            sums = whole[s, s:t, 1] + whole[s + 1 : t + 1, t, 0]
            best = int(sums.argmax())
            part[s, t, 0], part[s, t, 1] = sums[best] + arc[t, s], sums[best] + arc[s, t]
            part_at[s, t] = s + best
            sums = whole[s, s:t, 0] + part[s:t, t, 0]
            whole_at[s, t, 0], whole[s, t, 0] = s + int(sums.argmax()), sums.max()
            sums = part[s, s + 1 : t + 1, 1] + whole[s + 1 : t + 1, t, 1]
            whole_at[s, t, 1], whole[s, t, 1] = s + 1 + int(sums.argmax()), sums.max()
    heads = [0] * n
    todo = [(0, n - 1, 1, True)]
    while todo:
        s, t, right, is_whole = todo.pop()
        if s == t:
            continue
        if is_whole:
            middle = whole_at[s, t, right]
            todo += [(s, middle, 1, False), (middle, t, 1, True)] if right else [(s, middle, 0, True), (middle, t, 0, False)]
        else:
            heads[t if right else s] = s if right else t
            middle = part_at[s, t, right]
            todo += [(s, middle, 1, True), (middle + 1, t, 0, True)]
    return heads
