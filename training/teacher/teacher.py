"""
Trains a neural parser and lets it parse text, for the perceptron parser to learn from (see README.md).

    teacher.py train MODEL --rows train.tsv --tests dev.tsv --epochs 12
    teacher.py label MODEL --rows raw.tsv --out silver.tsv
"""

import argparse
import random
import time

import numpy as np
import torch
import torch.nn.functional as F

from network import Network
from rows import UNKNOWN, count_features, encode, read_rows, tensors, vocabulary
from trees import NEVER, best_tree

HIDDEN, RATE, BATCH, OWN = 200, 2.5e-3, 1500, 2


def batches(sentences, size):
    """Indexes of sentences of about the same length, `size` words to a batch."""
    order = sorted(range(len(sentences)), key=lambda i: len(sentences[i]) + random.random() * 3)
    result, batch, longest = [], [], 0
    for i in order:
        length = len(sentences[i]) + 1
        if batch and max(longest, length) * (len(batch) + 1) > size:
            result.append(batch)
            batch, longest = [], 0
        batch.append(i)
        longest = max(longest, length)
    return result + [batch] if batch else result


def within(lengths, longest):
    """Which cells of a batch are words or roots."""
    return torch.arange(longest)[None, :] < lengths[:, None]


def parse(model, sentences):
    """For each sentence heads, relations, and the probabilities of both."""
    network, relations = model["network"], model["relations"]
    network.eval()
    result = [None] * len(sentences)
    with torch.no_grad():
        for batch in batches(sentences, 4000):
            chosen = [sentences[i] for i in batch]
            inputs, lengths, *_ = tensors(chosen, [encode(s, model["vocabularies"]) for s in chosen])
            _, arcs, label_heads, label_children = network(inputs, lengths)
            mask = within(lengths, inputs.shape[1])
            arcs = arcs.masked_fill(~mask[:, None, :], NEVER).softmax(-1)
            heads = torch.zeros(len(batch), inputs.shape[1], dtype=torch.long)
            for j, sentence in enumerate(chosen):
                length = len(sentence) + 1
                heads[j, :length] = torch.tensor(best_tree((arcs[j, :length, :length] + 1e-9).log().numpy()))
            sure, labels = network.label_scores(label_heads, label_children, heads).softmax(-1).max(-1)
            for j, i in enumerate(batch):
                own = heads[j, 1 : len(sentences[i]) + 1]
                words = slice(1, len(sentences[i]) + 1)
                of_arcs = arcs[j, words].gather(1, own[:, None])[:, 0]
                names = [relations[label] for label in labels[j, words].tolist()]
                result[i] = (own.tolist(), names, of_arcs.tolist(), sure[j, words].tolist())
    return result


def las(model, sentences):
    """The share of words with the right head and the right relation without its subtype, in percent."""
    right = total = 0
    for sentence, (heads, relations, *_) in zip(sentences, parse(model, sentences)):
        for row, head, relation in zip(sentence, heads, relations):
            total += 1
            right += int(row[4]) == head and relation.split(":")[0] == row[5].split(":")[0]
    return 100 * right / total


def average(kept, network):
    """Takes the weights of now into the running average."""
    state = network.state_dict()
    if kept is None:
        return {name: value.clone() for name, value in state.items()}
    for name, value in state.items():
        kept[name].mul_(0.98).add_(value, alpha=0.02)
    return kept


def loss_of(network, batch, hide, tags, relations):
    """The loss on a batch: arcs, labels, and (by a third) tags. Rare words are hidden at random."""
    inputs, lengths, heads, labels, right_tags = tensors(*batch, tags, relations)
    words = inputs[:, :, 0]
    inputs[:, :, 0] = torch.where(torch.rand(words.shape) < hide[words], torch.full_like(words, UNKNOWN), words)
    tag_scores, arcs, label_heads, label_children = network(inputs, lengths)
    mask = within(lengths, inputs.shape[1])
    learned = mask.clone()
    learned[:, 0] = False
    arcs = arcs.masked_fill(~mask[:, None, :], NEVER)
    scores = network.label_scores(label_heads, label_children, heads)
    of_arcs = F.cross_entropy(arcs[learned], heads[learned])
    of_labels = F.cross_entropy(scores[learned], labels[learned], ignore_index=-1)
    return of_arcs + of_labels + 0.3 * F.cross_entropy(tag_scores[learned], right_tags[learned], ignore_index=-1)


def train(args):
    sentences = [s for s in read_rows(args.rows) for _ in range(OWN if int(s[0][6]) > 1 else 1)]
    counters = count_features(sentences)
    vocabularies = [vocabulary(counter) for counter in counters]
    tags = {tag: i for i, tag in enumerate(sorted({row[3] for s in sentences for row in s}))}
    relations = {name: i for i, name in enumerate(sorted({row[5] for s in sentences for row in s}))}
    encoded = [encode(s, vocabularies) for s in sentences]
    network = Network([len(v) for v in vocabularies], len(tags), len(relations), HIDDEN)
    model = {"network": network, "vocabularies": vocabularies, "relations": list(relations), "tags": list(tags)}
    hide = torch.tensor([0.0] * 3 + [0.25 / (0.25 + counters[0][word]) for word in list(vocabularies[0])[3:]])
    optimiser = torch.optim.Adam(network.parameters(), lr=RATE, betas=(0.9, 0.95), eps=1e-8)
    total = args.epochs * len(batches(sentences, BATCH))
    kept, step, started = None, 0, time.time()
    for epoch in range(args.epochs):
        network.train()
        order = batches(sentences, BATCH)
        random.shuffle(order)
        for batch in order:
            for group in optimiser.param_groups:
                group["lr"] = RATE * min(1, (step + 1) / 100) * max(0.02, 1 - step / total)
            loss = loss_of(network, ([sentences[i] for i in batch], [encoded[i] for i in batch]), hide, tags, relations)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 5.0)
            optimiser.step()
            step += 1
            if kept is None or step % 4 == 0:
                kept = average(kept, network)
        print(f"epoch {epoch + 1}, {time.time() - started:.0f} s", flush=True)
    network.load_state_dict(kept)
    for path in args.tests:
        print(f"{path}: LAS {las(model, read_rows(path)):.2f}")
    torch.save({**model, "network": network.state_dict()}, args.model)


def load(path):
    saved = torch.load(path)
    sizes = [len(v) for v in saved["vocabularies"]]
    network = Network(sizes, len(saved["tags"]), len(saved["relations"]), HIDDEN)
    network.load_state_dict(saved["network"])
    return {**saved, "network": network}


def label(args):
    """Writes the rows with head, relation and the probabilities of both."""
    sentences = read_rows(args.rows)
    parsed = parse(load(args.model), sentences)
    with open(args.out, "w", encoding="utf8") as out:
        for sentence, columns in zip(sentences, parsed):
            for row, head, relation, of_arc, of_label in zip(sentence, *columns):
                out.write("\t".join([*row[:3], str(head), relation, f"{of_arc:.3f}", f"{of_label:.3f}"]) + "\n")
            out.write("\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("mode", choices=["train", "label"])
    parser.add_argument("model")
    parser.add_argument("--rows", required=True)
    parser.add_argument("--tests", nargs="*", default=[])
    parser.add_argument("--out")
    parser.add_argument("--epochs", type=int, default=12)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    torch.set_num_threads(1)
    random.seed(args.seed)
    np.random.seed(args.seed)
    torch.manual_seed(args.seed)
    (train if args.mode == "train" else label)(args)


main()
