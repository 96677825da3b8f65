#!/usr/bin/env python3
"""Mail of the real program: how it is known, several messages of an input,
and what is built to do harm."""
import json
import os
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from tap import done, expect  # noqa: E402

LESART = os.path.join(os.environ.get("builddir", "build"), "lesart")
HEAD = b"From: Anna Berg <anna@example.org>\nDate: Mon, 3 Nov 2025 10:00:00 +0000\nSubject: The old quay\nMessage-ID: <1@example.org>\nMIME-Version: 1.0\n"
BODY = b"\nTwelve lamps stand on the quay.\n"
MANY = b"Content-Type: multipart/mixed; boundary=b%d\n\n"


def articles(data, *arguments):
    with tempfile.NamedTemporaryFile(suffix=".txt") as file:
        file.write(data)
        file.flush()
        result = subprocess.run([LESART, "--json", *arguments, file.name], capture_output=True, timeout=60)
    return [json.loads(line) for line in result.stdout.splitlines()] if not result.returncode else [{}]


def codes(article):
    return [note["code"] for note in article["notes"] if note["code"] not in ("language-unknown", "language-told")]


def part(article, name):
    span = article["masthead"][name]
    return article["text"].encode()[span[0]:span[1]].decode() if span else None


def told(data, *arguments):
    got = articles(data, *arguments)[0]
    return got["source"]["format"], part(got, "headline"), got["text"].split("\n")[-1], codes(got)


def nested(levels):
    rest = b"".join(b"--b%d\n" % i + MANY % (i + 1) for i in range(levels))
    return HEAD + MANY % 0 + rest + b"--b%d\n" % levels + BODY


lamps = ("mail", "The old quay", "Twelve lamps stand on the quay.")
expect(told(HEAD + BODY) == (*lamps, []), "a message is known by its bytes")
expect(told((HEAD + BODY).replace(b"\n", b"\r\n")) == (*lamps, []), "also with CR LF")
expect(articles(HEAD + BODY)[0]["masthead"]["published"] == "2025-11-03", "its date is the article's")
expect(told(b"Subject: A\n" + BODY, "--format=mail")[0:2] == ("mail", "A"), "--format=mail takes what is not known by itself")
for other in (b"From: the harbour\nTwelve lamps.\n\nThey stand on the quay.\n", b"---\ntitle: A\ndate: 2025-11-03\n---\n\nB.\n",
              b"Date: Monday\nSubject: lamps\n\nThey stand on the quay.\n"):
    expect(articles(other)[0]["source"]["format"] != "mail", "no mail: " + other.decode().split("\n")[0])

box = b"".join(b"From anna Mon Nov  3 10:00:00 2025\n" + HEAD.replace(b"old", b"%d." % i) + BODY + b"\n" for i in range(300))
got = articles(box)
expect([part(a, "headline") for a in got] == ["The %d. quay" % i for i in range(300)], "a mailbox is an article a message, in their order")

# Its library looks for charsets in files, which the process cannot open.
got = told(HEAD.replace(b"The old", b"=?koi8-r?Q?=CD=CF=D2=C5?= =?iso-2022-kr?B?GyQpQw5BMw8=?= old") + BODY)
expect(got[0] == "mail" and got[1].startswith("море") and got[2] == lamps[2], "charsets within and out of reach", got)
got = told(HEAD + b"Content-Type: text/plain; charset=iso-2022-kr\n" + BODY)
expect(got == (*lamps, ["charset-unknown"]), "a charset out of reach is noted", got)
frame = b"\n-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA512\n\nTwelve lamps.\n\n- -- \nAnna\n-----BEGIN PGP SIGNATURE-----\n\niQEzBAEBCgAd\n=aB1c\n"
got = articles(HEAD + frame + b"-----END PGP SIGNATURE-----\nFrom the list.\n")[0]["text"]
expect(got.split("\n")[2:] == ["Twelve lamps.", "Anna", "From the list."], "the armour of a signature goes, what it signs stays", got)
got = articles(HEAD + frame + b"A line that is no armour.\n")[0]["text"]
expect(got.endswith("A line that is no armour."), "armour without an end hides nothing", got)
got = told(HEAD + b"Content-Type: text/plain; charset=utf-8\n\nOn the caf\xe9 terrace.\n")
expect(got[2] == "On the café terrace.", "a wrong charset is found out", got)
got = told(HEAD + b"Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\nVHdlbHZlIGxhbXBzIHN0YW5k")
expect(got[2] == "Twelve lamps stand", "base64 that is cut gives what is there", got)
got = articles(HEAD.replace(b"old", b"=?utf-8?Q?=1B[31mold=9B?=") + BODY)[0]
expect("\x1b" not in got["text"] and "control-characters" in codes(got), "escapes in a header are left out and noted")

expect(told(nested(300)) == (*lamps, []), "parts within parts within parts")
got = articles(nested(5000))[0]
expect(got["source"]["format"] == "mail" and part(got, "headline") == "The old quay", "5,000 of them are no harm")
# GMime takes more room for it bit by bit, and a sanitizer keeps all of them.
long = 40000 if os.environ.get("LESART_SANITIZED") else 4000000
expect(told(HEAD + b"X-Long: " + b"a" * long + b"\n" + BODY) == (*lamps, []), "a header of %d bytes" % long)
got = told(HEAD + MANY % 0 + b"--b0\n\nOne lamp.\n" * 3000)
expect(got[2] == "One lamp." and got[3] == ["pieces-cut"], "3,000 parts: the first thousand, and a note", got)

done()
