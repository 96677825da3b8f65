#!/usr/bin/env python3
"""The program of the shelf: folders, the index, and what it answers."""
import os
import sqlite3
import subprocess
import sys
import tempfile
import time

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from tap import done, expect  # noqa: E402

PROGRAM = os.path.abspath(
    os.path.join(os.environ.get("builddir", "build"), "lesart-shelf"))

CRANES = """Hafen: Kiel bekommt zwei neue Kräne

Kiel. Bürgermeisterin Anna Meyer hat zwei Kräne für 12,4 Millionen Euro
bestellt. Anna Meyer sagte, sie kämen im Frühjahr.
"""
REPAIRS = """Streit um Kräne

Kiel. Die Opposition warf Anna Meyer vor, dass 12,4 Millionen Euro zu viel
seien. Der Streit dauert an.
"""
RAIN = "Regen\n\nEs regnet seit Tagen. Die Wege sind nass.\n"


class Shelf:
    """A running lesart-shelf."""

    def __init__(self, index):
        self.process = subprocess.Popen(
            [PROGRAM, index, ""], stdin=subprocess.PIPE,
            stdout=subprocess.PIPE, text=True, encoding="utf8")
        self.serial = 0

    def say(self, *fields):
        self.process.stdin.write("\t".join(map(str, fields)) + "\n")
        self.process.stdin.flush()

    def record(self):
        return self.process.stdout.readline().rstrip("\n").split("\t")

    def open(self, path):
        """All records until everything is read."""
        self.say("open", 7, path)
        records = []
        while True:
            record = self.record()
            records.append(record)
            if record == [""] or (record[0] == "progress" and
                                  record[1] == record[2]):
                return records

    def ask(self, word, *fields):
        self.serial += 1
        self.say(word, self.serial, *fields)
        records = []
        while True:
            record = self.record()
            if record[:2] == ["end", str(self.serial)] or record == [""]:
                return records
            records.append(record)

    def end(self):
        self.process.stdin.close()
        return self.process.wait(timeout=20)


def cards(records):
    return {r[10]: r for r in records if r[0] == "card"}


with tempfile.TemporaryDirectory() as work:
    folder, index = work + "/articles", work + "/index"
    os.mkdir(folder)
    for name, text in (("a.txt", CRANES), ("b.txt", REPAIRS), ("c.txt", RAIN)):
        with open(folder + "/" + name, "w", encoding="utf8") as file:
            file.write(text)
    for i in range(6):
        with open("%s/d%d.txt" % (folder, i), "w", encoding="utf8") as file:
            file.write(RAIN)

    shelf = Shelf(index)
    found = cards(shelf.open(folder))
    expect("Kiel bekommt zwei neue Kräne" in found, "a headline", found)
    crane = found["Kiel bekommt zwei neue Kräne"]
    expect("Anna Meyer" in crane[9], "its names", crane)
    expect(crane[2] == "7", "the number that it was asked with", crane)
    expect(crane[5] == "0", "it is unread", crane)
    hits = shelf.ask("text", "kraene")
    expect(len(hits) == 2, "texts are found folded", hits)
    expect(len(shelf.ask("text", "kräne streit")) == 1, "all words")
    who = shelf.ask("names", "mey")
    expect(any(r[5] == "Anna Meyer" and r[3] == "2" for r in who),
           "names across articles", who)
    expect(len(shelf.ask("name", "0", "Anna Meyer")) == 2, "and where")
    like = shelf.ask("like", crane[1])
    expect([r[2] for r in like] == [found["Streit um Kräne"][1]],
           "the same story", like)
    shelf.say("opened", crane[1])
    shelf.say("nonsense", "1", "2")
    shelf.say("text")
    expect(shelf.end() == 0, "it ends with its input")

    shelf = Shelf(index)
    found = cards(shelf.open(folder))
    expect(found["Kiel bekommt zwei neue Kräne"][5] == "1",
           "what was read is still read")
    failed = [r for r in shelf.open(folder + "/none") if r[0] == "failed"]
    expect(len(failed) == 1, "a folder that is not there is told", failed)
    shelf.end()

    os.remove(folder + "/c.txt")
    shelf = Shelf(index)
    shelf.open(folder)
    for _ in range(200):
        base = sqlite3.connect("file:%s?mode=ro" % index, uri=True)
        known = base.execute("SELECT count(*) FROM files").fetchone()[0]
        base.close()
        if known == 8:
            break
        time.sleep(0.05)
    expect(known == 8, "a file that is gone is forgotten", known)
    shelf.end()

    with open(index, "r+b") as file:
        file.write(os.urandom(8192))
    shelf = Shelf(index)
    expect(len(cards(shelf.open(folder))) == 3, "a damaged index is renewed")
    shelf.end()
done()
