#!/usr/bin/env python3
"""label_pieces.py SETS < pieces > rows - which pieces of a page stand in its gold text.

SETS is a folder with one folder a set: index.tsv (id, split, domain ...),
gold/ID.txt (the article, a paragraph a line) or segments.json (wanted and
unwanted snippets); a piece is a line of tools/page_features. A row is what
tools/train_pieces reads: group (of the publisher), label, weight, features.

A piece belongs to the article if most of its runs of four words stand in the
gold text, or if it is a line of it. Of the same text twice in a page the one
among more long pieces of the article is taken. Of pages that only have snippets
only the pieces that hold one are labelled."""
import collections
import json
import os
import re
import sys
import unicodedata

HEADING_WORDS = 9  # that a heading counts for at least
WORD = re.compile(r"\w+")


def norm(text):
    text = unicodedata.normalize("NFKC", text).replace("\u00ad", "").replace("\u200b", "")
    return WORD.findall(text.casefold())


def runs(words):
    return [tuple(words[i:i + 4]) for i in range(len(words) - 3)]


def by_gold(pieces, kinds, gold):
    have = collections.Counter()
    for line in gold.split("\n"):
        have.update(set(runs(norm(line))))
    # Paragraphs may be joined in the gold text: count runs over the whole.
    whole = set(runs(norm(gold)))
    lines = collections.Counter(" ".join(norm(x)) for x in gold.split("\n") if x.strip())
    labels, weights = [], []
    for text in pieces:
        words = norm(text)
        grams = runs(words)
        line = " ".join(words)
        if lines[line]:
            label, sure = 1, 1
        elif grams and len(words) >= 6:
            share = sum(g in whole for g in grams) / len(grams)
            label, sure = int(share >= .5), abs(share - .5) * 2
        else:
            label, sure = 0, 1
        labels.append(label)
        least = HEADING_WORDS if kinds[len(weights)] == "1" else 1
        weights.append(sure * max(least, len(words)) ** .5)
    settle_doubles(pieces, kinds, labels, lines)
    total = sum(w for w, l in zip(weights, labels) if l) or 1
    scale = 60 / total
    rest = sum(w for w, l in zip(weights, labels) if not l) or 1
    return labels, [min(w * scale, 20) if l else min(w * min(scale, 90 / rest), 20)
                    for w, l in zip(weights, labels)]


def settle_doubles(pieces, kinds, labels, lines):
    places = collections.defaultdict(list)
    for i, (text, label) in enumerate(zip(pieces, labels)):
        if label:
            places[" ".join(norm(text))].append(i)
    # Lists of contents repeat the headings: what stands among long pieces is
    # meant, and a heading rather than an item.
    prose = [label * (1 if len(norm(text)) >= 12 else .1) for text, label in zip(pieces, labels)]
    around = [sum(prose[max(0, i - 6):i + 7]) + (kinds[i] == "1") for i in range(len(labels))]
    for line, at in places.items():
        room = max(1, lines[line])
        for i in sorted(at, key=lambda i: -around[i])[room:]:
            labels[i] = 0


def by_snippets(pieces, wanted, unwanted):
    squeeze = lambda s: re.sub(r"\s+", " ", s).strip()
    labels, weights = [], []
    for text in pieces:
        text = squeeze(text)
        good = any(squeeze(s) in text for s in wanted)
        bad = any(squeeze(s) in text for s in unwanted)
        labels.append(-1 if good == bad else int(good))
        weights.append(4)
    return labels, weights


def group_of(domain):
    parts = domain.split(".")
    name = parts[-2] if len(parts) > 1 else domain
    return sum(ord(c) * 31 ** i for i, c in enumerate(name)) % 100003


def main():
    sets, pages = sys.argv[1], collections.OrderedDict()
    for line in sys.stdin:
        path, index, kind, text, features = line.rstrip("\n").split("\t", 4)
        pages.setdefault(path, []).append((text, features, kind))
    where = {}
    for name in os.listdir(sets):
        index = f"{sets}/{name}/index.tsv"
        if os.path.exists(index):
            for line in open(index, encoding="utf-8").read().split("\n")[1:]:
                if line:
                    fields = line.split("\t")
                    where[fields[0]] = (name, fields[2] or ".".join(fields[0].split(".")[:2]))
    segments = {}
    for path, pieces in pages.items():
        page = os.path.basename(path)[:-5]
        name, domain = where[page]
        texts = [p[0] for p in pieces]
        gold = f"{sets}/{name}/gold/{page}.txt"
        if os.path.exists(gold):
            labels, weights = by_gold(texts, [p[2] for p in pieces], open(gold, encoding="utf-8").read())
        else:
            if name not in segments:
                segments[name] = json.load(open(f"{sets}/{name}/segments.json", encoding="utf-8"))
            labels, weights = by_snippets(texts, segments[name][page]["with"], segments[name][page]["without"])
        group = group_of(domain)
        for label, weight, piece in zip(labels, weights, pieces):
            print(group, label, f"{weight:.4g}", piece[1], sep="\t")


if __name__ == "__main__":
    main()
