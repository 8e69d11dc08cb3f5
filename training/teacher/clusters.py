"""
Clusters words by the words that stand next to them, and like clusters into families.

    clusters.py OUT --rows FILES… --texts FILES…

Rows are tokenised already (`teacher-rows.ts`), texts are not. Each word of at least four occurrences gets a vector: the
positive pointwise mutual information with the 3,000 commonest words at the two places on either side, brought down to 100
dimensions; the vectors are clustered by k-means.
"""

import argparse
import re
from collections import Counter

import numpy as np
import scipy.sparse as sparse
from scipy.sparse.linalg import svds

from rows import fold, read_rows

LEAST, CONTEXTS, PLACES, SIZE = 4, 3000, (-2, -1, 1, 2), 100
CLUSTERS, FAMILIES, STEPS = 512, 64, 25

TOKEN = re.compile(r"\w+(?=n't\b)|n't\b|'(?:s|re|ve|ll|d|m)\b|[\w][\w.\-]*\w|\w|[^\w\s]")


def sentences_of(path):
    """The tokens of a text, cut at its lines and where a sentence seems to end."""
    with open(path, encoding="utf8") as file:
        text = file.read().replace("\u2019", "'")
    for sentence in re.split(r"(?<=[.?!])\s+(?=[A-Z\"])|\n+", text):
        words = [fold(token) for token in TOKEN.findall(sentence)]
        if len(words) >= 3:
            yield words


def vectors(sentences, words):
    """A vector of length 1 for each word."""
    index = {word: i for i, word in enumerate(words)}
    outside = CONTEXTS
    rows, columns = [], []
    for sentence in sentences:
        numbers = [index.get(word, -1) for word in sentence]
        for i, word in enumerate(numbers):
            if word < 0:
                continue
            for place, offset in enumerate(PLACES):
                inside = 0 <= i + offset < len(numbers)
                other = numbers[i + offset] if inside else outside + (offset > 0)
                if 0 <= other and (not inside or other < CONTEXTS):
                    rows.append(word)
                    columns.append(place * (CONTEXTS + 2) + other)
    shape = (len(words), len(PLACES) * (CONTEXTS + 2))
    counts = sparse.coo_matrix((np.ones(len(rows), np.float32), (rows, columns)), shape=shape).tocsr()
    counts.sum_duplicates()
    total, by_word, by_context = counts.sum(), np.asarray(counts.sum(1)).ravel(), np.asarray(counts.sum(0)).ravel()
    smoothed = by_context**0.75
    smoothed *= by_context.sum() / smoothed.sum()
    cells = counts.tocoo()
    information = np.log(cells.data * total / (by_word[cells.row] * np.maximum(smoothed[cells.col], 1)))
    positive = np.maximum(information, 0).astype(np.float32)
    left, strength, _ = svds(sparse.coo_matrix((positive, (cells.row, cells.col)), shape=shape).tocsr(), k=SIZE, random_state=1)
    order = np.argsort(-strength)
    found = left[:, order] * np.sqrt(strength[order])
    return (found / (np.linalg.norm(found, axis=1, keepdims=True) + 1e-9)).astype(np.float32)


def means(points, weights, count, random):
    """Spherical k-means: the number of each point's cluster, and the centres."""
    share = weights / weights.sum()
    centres = points[random.choice(len(points), count, replace=False, p=share)].copy()
    for _ in range(STEPS):
        nearest = (points @ centres.T).argmax(1)
        for k in range(count):
            own = nearest == k
            if own.any():
                centres[k] = (points[own] * weights[own, None]).sum(0)
                centres[k] /= np.linalg.norm(centres[k]) + 1e-9
            else:
                centres[k] = points[random.choice(len(points), p=share)]
    return (points @ centres.T).argmax(1), centres


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out")
    parser.add_argument("--rows", nargs="*", default=[])
    parser.add_argument("--texts", nargs="*", default=[])
    args = parser.parse_args()
    sentences = [[fold(row[0]) for row in sentence] for path in args.rows for sentence in read_rows(path)]
    for path in args.texts:
        sentences += sentences_of(path)
    counts = Counter(word for sentence in sentences for word in sentence)
    words = [word for word, count in counts.most_common() if count >= LEAST]
    weights = np.sqrt(np.minimum([counts[word] for word in words], 1000).astype(float))
    random = np.random.default_rng(1)
    clusters, centres = means(vectors(sentences, words), weights, CLUSTERS, random)
    sizes = np.array([weights[clusters == k].sum() + 1e-6 for k in range(CLUSTERS)])
    families, _ = means(centres, sizes, FAMILIES, random)
    with open(args.out, "w", encoding="utf8") as file:
        file.write("word\tcluster\tfamily\n")
        for word, cluster in zip(words, clusters):
            file.write(f"{word}\t{cluster + 1}\t{families[cluster] + 1}\n")


main()
