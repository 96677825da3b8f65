#!/usr/bin/env python3
"""names_data.py LANGUAGE DATA > records - labelled names as running text for
tools/train_names.c. DATA is a folder of sets as EVALUATION.md lists them: token
TAB label files, or JSON lines with text and spans in bytes. A record is

    D id set weight part       part: train, or dev (a tenth, by a hash of the id)
    T bytes                    then so many bytes of text, and a line feed
    S start end KIND           names, in bytes of the text

Sentences of sets without documents become records of one line each. A set that
is missing is told and left out."""
import hashlib, json, os, re, sys

SETS = {  # file, name, weight, part or None for a tenth, demonyms are OTH there
    "de": [("germeval2014/train.tsv", "germeval", 1, "train", False),
           ("germeval2014/dev.tsv", "germeval", 1, "dev", False),
           ("wikinews-de/train.jsonl", "wikinews", 1, None, False),
           ("composed-de/train.jsonl", "composed", 1, None, False),
           ("smartdata/train.news.tsv", "smartdata", 0.5, None, False)],
    "en": [("uner-en-ewt/train.tsv", "ewt", 1, "train", True),
           ("uner-en-ewt/dev.tsv", "ewt", 1, "dev", True),
           ("wikigold-en/all.tsv", "wikigold", 1, None, True),
           ("gum-en/train.jsonl", "gum", 1, None, False),
           ("composed-en/train.jsonl", "composed", 1, None, False)],
}
NO_SPACE_BEFORE = set(",.;:!?…)]}%") | {"n't", "n’t"}
NO_SPACE_AFTER = set("([{„‚")


def detokenize(tokens):
    """Text of the tokens as people set it, and the place of each in it."""
    text, places, glue, open_marks = "", [], True, set()
    for i, token in enumerate(tokens):
        before = token not in NO_SPACE_BEFORE
        after = token not in NO_SPACE_AFTER
        if re.fullmatch(r"['’](s|S|re|ve|ll|d|m|t)", token) or token == "/":
            before = False
        if token == "/":
            after = False
        if token in ("$", "£", "€") and tokens[i + 1:i + 2] and tokens[i + 1][0].isdigit():
            after = False
        if token in ('"', "''", "``", "'"):
            if token in open_marks:
                before = False
                open_marks.discard(token)
            else:
                after = False
                open_marks.add(token)
        elif token in "“”«»" and len(token) == 1:
            opens = token == "«" or (token == "“" and not any(t in tokens[:i] for t in "„“"))
            before, after = opens, not opens
        if text and before and not glue:
            text += " "
        places.append((len(text), len(text) + len(token)))
        text += token
        glue = not after
    return text, places


def chunks(labels):
    start = None
    for i, label in enumerate(labels + ["O"]):
        if start is not None and (label[0] != "I" or label[2:] != kind):
            yield start, i, kind
            start = None
        if label[0] != "O" and start is None:
            start, kind = i, label[2:]


def part_of(ident, part):
    if part:
        return part
    return "dev" if hashlib.sha1(ident.encode()).digest()[0] % 10 == 0 else "train"


def write(ident, name, weight, part, text, spans):
    out = sys.stdout.buffer
    ident = re.sub(r"\s", "_", ident)
    if len(ident) > 100:
        ident = hashlib.sha1(ident.encode()).hexdigest()
    out.write(f"D {ident} {name} {weight} {part_of(ident, part)}\nT {len(text)}\n".encode())
    out.write(text + b"\n")
    for start, end, kind in spans:
        out.write(f"S {start} {end} {kind}\n".encode())


def sentences(path):
    """(document or None, tokens, labels) of a token TAB label file."""
    document, rows = None, []
    for line in open(path, encoding="utf8"):
        line = line.rstrip("\n")
        if line.startswith("# doc"):
            document = line[6:].strip()
        elif line:
            rows.append(line.split("\t")[:2])
        if not line and rows:
            yield document, [r[0] for r in rows], [r[1] for r in rows]
            rows = []
    if rows:
        yield document, [r[0] for r in rows], [r[1] for r in rows]


def place_kind(words, kind, demonyms):
    """"American" is no name here, whatever the set says."""
    return "LOCderiv" if kind == "OTH" and words in demonyms else kind


def from_tokens(path, name, weight, part, demonyms):
    current, text, spans, count, number = None, b"", [], 0, 0

    def flush():
        if text:
            write(current or f"{name}-{number}", name, weight, part, text, spans)

    for document, tokens, labels in sentences(path):
        if document != current or document is None:
            flush()
            current, text, spans, count = document, b"", [], 0
            number += 1
        if text:
            text += b" " if count % 4 else b"\n\n"
        line, places = detokenize(tokens)
        byte = lambda at: len(text) + len(line[:at].encode())
        for a, b, kind in chunks(labels):
            kind = place_kind(" ".join(tokens[a:b]), kind, demonyms)
            spans.append((byte(places[a][0]), byte(places[b - 1][1]), kind))
        text += line.encode()
        count += 1
    flush()


def from_json(path, name, weight, part):
    for line in open(path, encoding="utf8"):
        record = json.loads(line)
        write(record["id"], name, weight, part,
              record["text"].encode(), record["spans"])


def main():
    if len(sys.argv) != 3 or sys.argv[1] not in SETS:
        sys.exit(__doc__)
    data = sys.argv[2]
    path = os.path.join(os.path.dirname(__file__), "../lexicon/demonyms.txt")
    known = {line.rstrip("\n").split("\t")[1] for line in open(path, encoding="utf8") if "\t" in line}
    for file, name, weight, part, differs in SETS[sys.argv[1]]:
        path = os.path.join(data, file)
        if not os.path.exists(path):
            print(f"names_data.py: {path} is missing", file=sys.stderr)
        elif file.endswith(".jsonl"):
            from_json(path, name, weight, part)
        else:
            from_tokens(path, name, weight, part, known if differs else ())


main()
