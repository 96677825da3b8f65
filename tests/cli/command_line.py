#!/usr/bin/env python3
"""The command line of the real program, in pipes: what it prints, its exit
statuses, and that each error is one clean line."""
import json
import os
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from tap import done, expect  # noqa: E402

BUILD = os.environ.get("builddir", "build")
SOURCE = os.environ.get("srcdir", ".")
LESART = os.path.join(BUILD, "lesart")
GERMAN = os.path.join(SOURCE, "tests/articles/hafen.txt")
ENGLISH = os.path.join(SOURCE, "tests/articles/harbour.txt")


def run(*arguments, stdin=b"", stdout=subprocess.PIPE, **more):
    environment = dict(os.environ, LC_ALL="C.UTF-8", LANGUAGE="")
    return subprocess.run([LESART, *arguments], input=stdin, stdout=stdout,
                          stderr=subprocess.PIPE, env=environment, timeout=20,
                          **more)


def one_line(result, status):
    text = result.stderr.decode()
    return (result.returncode == status and text.startswith("lesart: ") and
            text.count("\n") == 1 and text.isprintable() is False and
            text[:-1].isprintable())


# ---- JSON -------------------------------------------------------------------
result = run("--json", GERMAN)
article = json.loads(result.stdout)
text = article["text"].encode()


def at(span):
    return text[span[0]:span[1]].decode()


expect(result.returncode == 0 and not result.stderr, "--json succeeds")
expect(result.stdout.count(b"\n") == 1, "one object is one line in a pipe")
expect(article["lesart"] == 1 and article["source"]["path"] == GERMAN and
       article["source"]["format"] == "text" and
       article["source"]["charset"] == "UTF-8", "the source is told")
expect(at(article["masthead"]["kicker"]) == "Hafen", "the kicker")
expect(at(article["masthead"]["headline"]) == "Kräne stehen still",
       "the headline")
expect(at(article["masthead"]["dateline"]["place"]) == "Kiel",
       "the dateline's place")
expect([s["level"] for s in article["sections"]] == [0, 1] and
       at(article["sections"][1]["heading"]) == "Was nun zu tun ist",
       "sections and headings")
expect([b["section"] for b in article["blocks"]] == [0, 0, 1, 1],
       "blocks know their sections")
expect(article["sections"][1]["words"] == len(at(
    article["sections"][1]["span"]).split()), "words are counted")
expect(at(article["sentences"][0]).startswith("Im Hafen"),
       "sentences leave the dateline out", article["sentences"][:2])
expect(set(article) >= {
    "lesart", "source", "language", "text", "masthead", "sections", "blocks",
    "sentences", "entities", "numbers", "dates", "quotes", "links",
    "notes"}, "every array of the form is there")
expect(article["language"] == "de", "German is found")

result = run("--json", GERMAN, ENGLISH)
lines = result.stdout.splitlines()
expect(len(lines) == 2 and
       [json.loads(line)["language"] for line in lines] == ["de", "en"],
       "several files: an object a line")

result = run("--json", "-", stdin="Titel\x07 hier\nÄ\u0085 \x1b[1m\x7f".encode())
article = json.loads(result.stdout)
expect(not any(ord(c) < 32 and c != "\n" or 127 <= ord(c) < 160
               for c in article["text"]) and article["notes"],
       "controls are left out and noted", article)
expect(not any(b < 32 and b != 10 for b in result.stdout),
       "no control leaves in JSON")

result = run("--json", "-", stdin=b"")
expect(result.returncode == 0 and json.loads(result.stdout)["text"] == "",
       "an empty input is an empty article")

# ---- listings -----------------------------------------------------------------
result = run("--outline", GERMAN)
rows = [line.split("\t") for line in result.stdout.decode().splitlines()]
expect([row[1:] for row in rows] ==
       [["0", rows[0][2], ""], ["1", rows[1][2], "Was nun zu tun ist"]],
       "--outline: span, level, words, heading", rows)
rows = [line.split("\t") for line in
        run("--names", GERMAN).stdout.decode().splitlines()]
expect(all(len(row) == 5 for row in rows) and
       ["place", "Kiel"] in [row[1:3] for row in rows],
       "--names: span, kind, name, role, mentions", rows)
rows = [line.split("\t") for line in
        run("--numbers", GERMAN).stdout.decode().splitlines()]
expect(all(len(row) == 6 for row in rows) and
       any(row[1:4] == ["money", "3400000", "EUR"] for row in rows),
       "--numbers: span, kind, value, unit, subject, key", rows)
rows = [line.split("\t") for line in
        run("--dates", GERMAN).stdout.decode().splitlines()]
expect(all(len(row) == 5 for row in rows) and
       any(row[1] == "2027-03" and row[3] == "month" for row in rows),
       "--dates: span, value, end, grain, words", rows)
rows = [line.split("\t") for line in
        run("--quotes", GERMAN).stdout.decode().splitlines()]
expect(any(row[1:] == ["direct", "Ole Petersen", "Wir fahren nach Lübeck"]
           for row in rows), "--quotes: span, kind, speaker, words", rows)
expect(run("--dump=sentences", GERMAN).returncode == 0,
       "--dump prints a stage")

# ---- refusals -----------------------------------------------------------------
expect(one_line(run("--bogus"), 2), "an unknown option: one line, status 2")
expect(one_line(run("--dump=bogus", GERMAN), 2), "an unknown stage: status 2")
expect(one_line(run("--width=7", GERMAN), 2), "a bad width: status 2")
expect(one_line(run("--date=2025-02-29", GERMAN), 2), "no such day: status 2")
expect(one_line(run("--lang=xx", GERMAN), 2), "no such language: status 2")
result = run("--format=pdf", GERMAN)
expect(one_line(result, 2) and all(
    '"%s"' % name in result.stderr.decode()
    for name in ("text", "feed", "html", "mail", "markdown")),
    "no such format: status 2, and which there are", result.stderr)
expect(one_line(run("--json", "no/such/file"), 1), "no such file: status 1")
expect(one_line(run("--json", SOURCE), 1), "a directory: status 1")
result = run("--json", "no/such/\x1b]0;x\x07file")
expect(one_line(result, 1), "a name with escapes: one clean line",
       result.stderr)
result = run("--json", "no/such/file", GERMAN)
expect(result.returncode == 1 and json.loads(result.stdout)["language"] == "de",
       "the other files are done")
with open("/dev/full", "wb") as full:
    expect(one_line(run("--json", GERMAN, stdout=full), 1),
           "a full device is told")
result = subprocess.run(["sh", "-c", '"$0" --json "$1" >&-', LESART, GERMAN],
                        stderr=subprocess.PIPE)
expect(result.returncode == 1 and result.stderr.count(b"\n") == 1,
       "a closed standard output is told")

# ---- the rest -----------------------------------------------------------------
expect(run("--version").stdout.startswith(b"lesart "), "--version")
expect(b"--json" in run("--help").stdout, "--help names the options")
result = run("--check", "-", stdin=b"A \xff b c d.\n")
expect(result.returncode == 1 and b"invalid-utf8" in result.stdout or
       b"windows" in run("--json", "-", stdin=b"A \xff b c d.\n").stdout,
       "--check tells bad bytes")
expect(run("--check", GERMAN).returncode == 0, "--check of a good file")
result = run(GERMAN)
expect(result.returncode == 0 and "Kräne" in result.stdout.decode(),
       "in a pipe an article is printed")
with tempfile.NamedTemporaryFile(suffix=".txt") as file:
    file.write(b"Only a line of text that is long enough to be one, really.")
    file.flush()
    expect(run("--print", file.name).returncode == 0, "--print of one line")
done()
