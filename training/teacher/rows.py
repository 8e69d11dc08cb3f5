"""Sentences as rows of columns: form, class, tag given, tag right, head, relation, how often it counts."""

import re
from collections import Counter

import torch

#: What the network sees of a word, with the size of each embedding.
COLUMNS = [100, 12, 24, 40, 40, 20, 30, 16, 32, 32]
PAD, UNKNOWN, ROOT = 0, 1, 2


def read_rows(path):
    """A list of sentences, each a list of rows; sentences are parted by an empty line."""
    with open(path, encoding="utf8") as file:
        blocks = file.read().strip("\n").split("\n\n")
    return [[line.split("\t") for line in block.split("\n")] for block in blocks]


def fold(form):
    """The form in lower case, with digits as 0."""
    return re.sub(r"\d", "0", form.lower())


def letter_shape(form):
    """Kinds of letter, runs cut to two."""
    shape = ""
    for char in form[:30]:
        kind = "X" if char.isupper() else "x" if char.isalpha() else "0" if char.isdigit() else char
        if not shape.endswith(kind * 2):
            shape += kind
    return shape


def features(row):
    """Form, suffixes, prefixes, shape, class and tag of a word; as many as COLUMNS."""
    form, word_class, tag = row[:3]
    word = fold(form)
    suffixes = [f"s{size}{word[-size:]}" for size in (1, 2, 3, 4)]
    prefixes = [f"p{size}{word[:size]}" for size in (2, 3)]
    return [word, *suffixes, *prefixes, "h" + letter_shape(form), "c" + word_class, "t" + tag]


def count_features(sentences):
    """How often each feature is met, by column."""
    counters = [Counter() for _ in COLUMNS]
    for sentence in sentences:
        for row in sentence:
            for counter, name in zip(counters, features(row)):
                counter[name] += 1
    return counters


def vocabulary(counter):
    """Numbers of the features met twice and more."""
    numbers = {"<pad>": PAD, "<unknown>": UNKNOWN, "<root>": ROOT}
    for name, count in counter.items():
        if count >= 2:
            numbers[name] = len(numbers)
    return numbers


def encode(sentence, vocabularies):
    """The numbers of all features of a sentence."""
    return [[numbers.get(name, UNKNOWN) for numbers, name in zip(vocabularies, features(row))] for row in sentence]


def tensors(sentences, encoded, tags=None, relations=None):
    """Inputs, lengths, heads, relations and tags of a batch; word 0 is the root; -1 where nothing is to be learned."""
    longest = max(len(sentence) for sentence in sentences) + 1
    inputs = torch.zeros(len(sentences), longest, len(COLUMNS), dtype=torch.long)
    heads = torch.zeros(len(sentences), longest, dtype=torch.long)
    rights = torch.full((2, len(sentences), longest), -1, dtype=torch.long)
    for b, (sentence, numbers) in enumerate(zip(sentences, encoded)):
        inputs[b, 0, :] = ROOT
        inputs[b, 1 : len(sentence) + 1] = torch.tensor(numbers)
        if tags is None:
            continue
        for i, row in enumerate(sentence):
            heads[b, i + 1] = int(row[4])
            rights[0, b, i + 1] = relations.get(row[5], -1)
            rights[1, b, i + 1] = tags.get(row[3], -1)
    lengths = torch.tensor([len(sentence) + 1 for sentence in sentences])
    return inputs, lengths, heads, rights[0], rights[1]
