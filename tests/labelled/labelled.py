#!/usr/bin/env python3
"""labelled.py - small articles with their names marked, against what
Lesart finds: precision, recall and F1 of each language, strict (span and
kind), with floors that only rise. In de.txt and en.txt `{P Anna Kröger}` is a
person, L a place, O an organisation, X another name; `## ` is a headline, whose
names are not marked and not judged. Speaks TAP."""
import json
import os
import re
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
LESART = os.path.join(os.environ.get("builddir", os.path.join(HERE, "../../build")), "lesart")
KINDS = {"P": "person", "L": "place", "O": "organisation", "X": "other"}
FLOORS = {"de": 94.0, "en": 93.5}  # F1 of people, places and organisations


def articles(path):
    """(headline, text, names) of each; names are (start, end, kind) in bytes
    of the text."""
    for part in open(path, encoding="utf8").read().split("## ")[1:]:
        headline, marked = part.strip().split("\n", 1)
        text, names, at = "", [], 0
        for mark in re.finditer(r"\{([PLOX]) ([^}]*)\}", marked):
            text += marked[at:mark.start()]
            start = len(text.encode())
            text += mark[2]
            names.append((start, len(text.encode()), KINDS[mark[1]]))
            at = mark.end()
        yield headline, text + marked[at:], names


def found(headline, text, language):
    with tempfile.NamedTemporaryFile(suffix=".txt") as file:
        file.write(f"{headline}\n\n{text}\n".encode())
        file.flush()
        done = subprocess.run([LESART, "--json", f"--lang={language}", file.name],
                              capture_output=True, timeout=60, check=True)
    article = json.loads(done.stdout)
    shift = article["text"].encode().find(text.encode())
    return {(start - shift, end - shift, entity["kind"]) for entity in article["entities"]
            for start, end in entity["mentions"] if start >= shift}


def judge(language):
    right = wrong = missed = count = 0
    for headline, text, names in articles(os.path.join(HERE, language + ".txt")):
        count += 1
        gold = {name for name in names if name[2] != "other"}
        got = {name for name in found(headline, text, language) if name[2] != "other"}
        right += len(gold & got)
        wrong += len(got - gold)
        missed += len(gold - got)
        for mark, these in (("-", gold - got), ("+", got - gold)):
            for start, end, kind in sorted(these):
                print(f"# {mark} {kind} {text.encode()[start:end].decode()} ({headline})")
    return count, right, wrong, missed


print("1..2")
for number, language in enumerate(sorted(FLOORS), 1):
    count, right, wrong, missed = judge(language)
    score = 100 * 2 * right / (2 * right + wrong + missed)
    verdict = "ok" if score >= FLOORS[language] and count >= 20 else "not ok"
    print(f"{verdict} {number} - names in {count} labelled articles, {language}: "
          f"F1 {score:.1f}, {right} right, {wrong} wrong, {missed} missed; floor {FLOORS[language]}")
    sys.stdout.flush()
