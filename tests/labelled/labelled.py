#!/usr/bin/env python3
"""labelled.py - small articles with their names marked, against what
Lesart finds: precision, recall and F1 of each language, strict (span and
kind), with floors that only rise. In de.txt and en.txt `{P Anna Kröger}` is a
person, L a place, O an organisation, X another name; `## ` is a headline, whose
names are not marked and not judged. In whom.*.txt `{P Anna Kröger#1}` says who is
whom by a number within the article; judged by B-cubed over the mentions found. Speaks
TAP."""
import json
import os
import re
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
LESART = os.path.join(os.environ.get("builddir", os.path.join(HERE, "../../build")), "lesart")
KINDS = {"P": "person", "L": "place", "O": "organisation", "X": "other"}
FLOORS = {"de": 95.5, "en": 95.0}  # F1 of people, places and organisations
WHOM_FLOORS = {"de": 98.0, "en": 98.0}  # F1 of B-cubed


def articles(path):
    """(headline, text, names) of each; names are (start, end, kind) in bytes
    of the text, each with who it is."""
    for part in open(path, encoding="utf8").read().split("## ")[1:]:
        headline, marked = part.strip().split("\n", 1)
        text, names, at = "", {}, 0
        for mark in re.finditer(r"\{([PLOX]) ([^}]*)\}", marked):
            text += marked[at:mark.start()]
            start = len(text.encode())
            words, _, who = mark[2].partition("#")
            text += words
            names[start, len(text.encode()), KINDS[mark[1]]] = who
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
    return {(start - shift, end - shift, entity["kind"]): number
            for number, entity in enumerate(article["entities"])
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


def bcubed(gold, got):
    """Precision summed over mentions that both have; recall the other way round."""
    both = set(gold) & set(got)
    return sum(len({other for other in both if got[other] == got[name] and gold[other] == gold[name]})
               / len([other for other in both if got[other] == got[name]]) for name in both)


def judge_whom(language):
    precision = recall = count = 0
    for headline, text, names in articles(os.path.join(HERE, f"whom.{language}.txt")):
        got = found(headline, text, language)
        precision += bcubed(names, got)
        recall += bcubed(got, names)
        both = set(names) & set(got)
        count += len(both)
        for one in sorted(both):
            for other in sorted(both):
                if one < other and (names[one] == names[other]) != (got[one] == got[other]):
                    print("#", *(text.encode()[name[0]:name[1]].decode() for name in (one, other)), sep=" | ")
    return count, 2 * precision * recall / (precision + recall) / count


print("1..4")
for number, language in enumerate(sorted(FLOORS), 1):
    count, right, wrong, missed = judge(language)
    score = 100 * 2 * right / (2 * right + wrong + missed)
    verdict = "ok" if score >= FLOORS[language] and count >= 20 else "not ok"
    print(f"{verdict} {number} - names in {count} labelled articles, {language}: "
          f"F1 {score:.1f}, {right} right, {wrong} wrong, {missed} missed; floor {FLOORS[language]}")
    sys.stdout.flush()

for number, language in enumerate(sorted(WHOM_FLOORS), 3):
    count, score = judge_whom(language)
    verdict = "ok" if 100 * score >= WHOM_FLOORS[language] and count >= 30 else "not ok"
    print(f"{verdict} {number} - who is whom in labelled articles, {language}: "
          f"{100 * score:.1f} of {count} mentions found; floor {WHOM_FLOORS[language]}")
    sys.stdout.flush()
