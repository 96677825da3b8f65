#!/usr/bin/env python3
"""cases.py [--renew] [NAME...] - articles and what the readers made of them.

A case is a folder with input.* and `expected`: the masthead, the structure
and the notes. --renew writes `expected` anew; read the difference before
it is committed. Speaks TAP."""
import glob
import json
import os
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
LESART = os.path.join(os.environ.get("builddir", os.path.join(HERE, "../../build")), "lesart")


def run(*arguments):
    done = subprocess.run([LESART, *arguments], capture_output=True, timeout=60)
    if done.returncode or done.stderr:
        raise RuntimeError(f"{arguments}: {done.returncode} {done.stderr.decode()}")
    return done.stdout.decode()


def described(path):
    article = json.loads(run("--json", "--lang=de", path))
    text = article["text"].encode()

    def words(span):
        return text[span[0]:span[1]].decode() if span else "-"
    head, line = article["masthead"], article["masthead"]["dateline"]
    yield f"format     {article['source']['format']}, {article['source']['charset']}"
    for name in ("kicker", "headline", "byline"):
        yield f"{name:11}{words(head[name])}"
    for name in ("standfirst", "authors"):
        for span in head[name]:
            yield f"{name:11}{words(span)}"
    yield f"published  {head['published'] or '-'}"
    if line:
        yield f"dateline   {words(line['span'])} | {words(line['place'])} | {words(line.get('agency'))}"
    for section in article["sections"]:
        yield f"section    {section['level']} {section['words']} words, {words(section['heading'])}"
    for link in article["links"]:
        yield f"link       {words(link['span'])} {link['address']}"
    for note in article["notes"]:
        if note["code"] != "language-told":
            yield f"note       {note['code']} {note['span']}"
    yield from run("--dump=structure", "--lang=de", path).splitlines()


def main():
    names = [a for a in sys.argv[1:] if not a.startswith("--")] or sorted(
        n for n in os.listdir(HERE) if os.path.isdir(os.path.join(HERE, n)))
    print(f"1..{len(names)}")
    for number, name in enumerate(names, 1):
        folder = os.path.join(HERE, name)
        try:
            got = "\n".join(described(glob.glob(os.path.join(folder, "input.*"))[0])) + "\n"
        except (RuntimeError, ValueError, IndexError) as error:
            got = f"{error}\n"
        golden = os.path.join(folder, "expected")
        if "--renew" in sys.argv:
            with open(golden, "w", encoding="utf-8") as file:
                file.write(got)
        want = open(golden, encoding="utf-8").read() if os.path.exists(golden) else ""
        print("ok" if got == want else "not ok", number, "- case", name)
        if got != want:
            for mark, lines, other in (("-", want, got), ("+", got, want)):
                for line in lines.splitlines():
                    if line not in other.splitlines():
                        print("#", mark, line)


if __name__ == "__main__":
    main()
