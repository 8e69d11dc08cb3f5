"""The network: embeddings, two BiLSTM layers, biaffine scorers of arcs and labels (Dozat and Manning 2017)."""

import torch
import torch.nn as nn
import torch.nn.functional as F

from rows import COLUMNS, PAD

ARC, LABEL = 300, 100


class Network(nn.Module):
    def __init__(self, sizes, tag_count, relation_count, hidden):
        super().__init__()
        self.emb = nn.ModuleList([nn.Embedding(n, d, padding_idx=PAD) for n, d in zip(sizes, COLUMNS)])
        for embedding in self.emb:
            nn.init.normal_(embedding.weight, 0, 0.1)
        self.inp = nn.Linear(sum(COLUMNS), 200)
        self.l1 = nn.LSTM(200, hidden, batch_first=True, bidirectional=True)
        self.l2 = nn.LSTM(2 * hidden, hidden, batch_first=True, bidirectional=True)
        self.tagger = nn.Linear(2 * hidden, tag_count)
        self.hd = nn.Linear(2 * hidden, ARC)
        self.dp = nn.Linear(2 * hidden, ARC)
        self.rh = nn.Linear(2 * hidden, LABEL)
        self.rd = nn.Linear(2 * hidden, LABEL)
        self.U = nn.Parameter(torch.zeros(ARC + 1, ARC))
        nn.init.orthogonal_(self.U)
        self.W = nn.Parameter(torch.zeros(relation_count, LABEL + 1, LABEL + 1))
        nn.init.normal_(self.W, 0, 0.01)
        self.relation_count = relation_count

    def drop(self, x, share):
        """Drops the same cells at every word of a sentence."""
        if not self.training:
            return x
        return x * (x.new_empty(x.shape[0], 1, x.shape[2]).bernoulli_(1 - share) / (1 - share))

    def drop_words(self, x, share):
        """Drops a whole embedding at some words."""
        if not self.training:
            return x
        return x * (x.new_empty(x.shape[0], x.shape[1], 1).bernoulli_(1 - share) / (1 - share))

    def run(self, lstm, x, lengths):
        packed = nn.utils.rnn.pack_padded_sequence(x, lengths, batch_first=True, enforce_sorted=False)
        return nn.utils.rnn.pad_packed_sequence(lstm(packed)[0], batch_first=True)[0]

    def forward(self, inputs, lengths):
        """Scores of tags; of arcs (batch, word, head); and words as heads and as children, for `label_scores`."""
        last = len(COLUMNS) - 1
        parts = [self.drop_words(e(inputs[:, :, i]), 0.33 if i == last else 0.2) for i, e in enumerate(self.emb)]
        x = F.leaky_relu(self.inp(torch.cat(parts, -1)), 0.1)
        x = self.drop(x, 0.33)
        x = self.drop(self.run(self.l1, x, lengths), 0.33)
        tags = self.tagger(x)
        x = self.drop(self.run(self.l2, x, lengths), 0.33)
        heads, children, label_heads, label_children = (
            self.drop(F.leaky_relu(layer(x), 0.1), 0.33) for layer in (self.hd, self.dp, self.rh, self.rd)
        )
        one = torch.ones_like(children[:, :, :1])
        arcs = torch.cat([children, one], -1) @ self.U @ heads.transpose(1, 2)
        return tags, arcs, torch.cat([label_heads, one], -1), torch.cat([label_children, one], -1)

    def label_scores(self, label_heads, label_children, heads):
        """Scores of the relations of each word to its head."""
        own = torch.gather(label_heads, 1, heads.unsqueeze(-1).expand(-1, -1, label_heads.shape[-1]))
        batch, words, size = label_children.shape
        turned = label_children.reshape(batch * words, size) @ self.W.permute(1, 0, 2).reshape(size, -1)
        turned = turned.view(batch * words, self.relation_count, size)
        return (turned * own.reshape(batch * words, 1, size)).sum(-1).view(batch, words, self.relation_count)
