#!/usr/bin/env python3
"""Compressed input of the real program: whole, in members, cut, damaged, a
bomb, twice compressed; from files and from pipes."""
import gzip
import json
import os
import subprocess
import sys
import tempfile
import zlib

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from tap import done, expect  # noqa: E402

LESART = os.path.join(os.environ.get("builddir", "build"), "lesart")
TEXT = "Kran: Der Bagger rollt an\nKiel. Am Montag beginnt der Bau der Brücke.\n"
LONG = TEXT + "".join(f"Satz {i} steht in einem langen Bericht über den Hafen.\n" for i in range(20000))


def read(data, *arguments):
    with tempfile.NamedTemporaryFile(suffix=".gz") as file:
        file.write(data)
        file.flush()
        result = subprocess.run([LESART, "--json", *arguments, file.name],
                                capture_output=True, timeout=20)
    return result.returncode, json.loads(result.stdout)


def codes(article):
    return [note["code"] for note in article["notes"] if note["code"].startswith("gzip")]


packed = gzip.compress(TEXT.encode(), mtime=0)
plain = subprocess.run([LESART, "--json", "-"], input=TEXT.encode(), capture_output=True, timeout=20)
plain = json.loads(plain.stdout)
status, article = read(packed)
expect(status == 0 and article["text"] == plain["text"]
       and article["source"]["charset"] == "UTF-8" and not codes(article),
       "a compressed file is the text within")
piped = subprocess.run([LESART, "--json", "-"], input=packed, capture_output=True, timeout=20)
expect(json.loads(piped.stdout)["text"] == plain["text"],
       "and so is a compressed pipe")

pipe = subprocess.Popen([LESART, "--json", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
for i in range(len(packed)):
    pipe.stdin.write(packed[i:i + 1])
    pipe.stdin.flush()
pipe.stdin.close()
expect(json.loads(pipe.stdout.read())["text"] == plain["text"],
       "byte by byte")
pipe.wait()

big = gzip.compress(LONG.encode())
expect(len(read(big)[1]["text"]) == len(LONG) - 1,
       "a long one")
parts = b"".join(gzip.compress(part.encode()) for part in TEXT.splitlines(True))
expect(read(parts)[1]["text"] == plain["text"],
       "members one after the other")
status, article = read(big[:len(big) // 2])
expect(status == 0 and codes(article) == ["gzip-cut"] and article["text"].startswith(plain["text"]),
       "one that ends too early is shown up to there and told")
status, article = read(packed[:-8] + bytes(8))
expect(codes(article) == ["gzip-broken"] and article["text"] == plain["text"],
       "a wrong check sum is told")
status, article = read(packed + b"Unfug hinter dem Ende")
expect(codes(article) == ["gzip-junk"] and article["text"] == plain["text"],
       "what stands behind the end is left out")
status, article = read(packed + packed[:4])
expect(codes(article) == ["gzip-cut"],
       "a begun member behind it is told")
status, article = read(gzip.compress(packed))
expect(codes(article) == ["gzip-nested"] and article["text"] == "",
       "twice compressed is refused with a note")

bomb = zlib.compressobj(9, zlib.DEFLATED, 31)
bomb = b"".join(bomb.compress(b" " * (1 << 20)) for _ in range(200)) + bomb.flush()
status, article = read(bomb)
expect(status == 0 and codes(article) == ["gzip-bomb"],
       "a bomb is left with a note")
status, article = read(b"\x1f\x8b")
expect(status == 0 and codes(article) == ["gzip-cut"],
       "a magic number alone")
done()
