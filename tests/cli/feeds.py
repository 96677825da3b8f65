#!/usr/bin/env python3
"""Feeds of the real program: several articles of one input, what is broken,
and what is refused."""
import json
import os
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from tap import done, expect  # noqa: E402

LESART = os.path.join(os.environ.get("builddir", "build"), "lesart")
ITEM = "<item><title>Nummer %d</title><link>https://f.example/%d</link><description>Der Kran %d steht still.</description></item>"


def run(data, *arguments):
    with tempfile.NamedTemporaryFile(suffix=".xml") as file:
        file.write(data if isinstance(data, bytes) else data.encode())
        file.flush()
        return subprocess.run([LESART, *arguments, file.name], capture_output=True, timeout=60)


def articles(data, *arguments):
    result = run(data, "--json", *arguments)
    return [json.loads(line) for line in result.stdout.splitlines()] if not result.returncode else []


def codes(article):
    return [note["code"] for note in article["notes"] if note["code"] not in ("language-unknown", "language-told")]


def headline(article):
    span = article["masthead"]["headline"]
    return article["text"].encode()[span[0]:span[1]].decode() if span else None


def feed(items, before=""):
    return f'<?xml version="1.0"?>{before}<rss version="2.0"><channel><title>Bote</title>{items}</channel></rss>'


got = articles(feed("".join(ITEM % (i, i, i) for i in range(300))))
expect(len(got) == 300 and [headline(a) for a in got] == [f"Nummer {i}" for i in range(300)],
       "one line of JSON an entry, in their order")
expect(all(a["source"]["format"] == "feed" and a["source"]["address"] == f"https://f.example/{i}" for i, a in enumerate(got)),
       "each with its address")
expect(len({a["source"]["path"] for a in got}) == 1 and not any(codes(a) for a in got), "the same path and no notes")
plain = run(feed(ITEM % (1, 1, 1) + ITEM % (2, 2, 2)), "--print=plain").stdout.decode()
expect(plain.count("Nummer") == 2, "all entries are printed")

got = articles(feed(ITEM % (1, 1, 1) + "<item><title>Zwei</title><description>a <b>b</description></item>" + ITEM % (3, 3, 3)))
expect([headline(a) for a in got] == ["Nummer 1", "Zwei", "Nummer 3"], "behind a fault reading goes on")
expect("broken-markup" in codes(got[1]) and not codes(got[0]), "and the fault is noted where it is")
whole = feed("".join(ITEM % (i, i, i) for i in range(5)))
got = articles(whole[:whole.index("Nummer 4") + 4])
expect([headline(a) for a in got] == ["Nummer 0", "Nummer 1", "Nummer 2", "Nummer 3", "Numm"] and "broken-markup" in codes(got[-1]),
       "a cut feed gives what is there")
got = articles(feed("<item><title>A & B&nbsp;C &eacute; &unbekannt;</title><description>AT&T</description></item>"))
expect(headline(got[0]) == "A & B\u00a0C é", "a bare & and entities of HTML are understood")
got = articles(feed("<item><title>&lt;script&gt; &amp;#27;[31m</title><description>&amp;#x9b;1m&lt;p&gt;Gut&lt;/p&gt;</description></item>"))
expect(all(ord(c) >= 32 and not 0x7f <= ord(c) < 0xa0 for a in got for c in a["text"] if c != "\n"),
       "references to controls stay out, also after two rounds")

laughs = '<!DOCTYPE rss [<!ENTITY a "ha">' + "".join(
    f'<!ENTITY a{i} "{"&a%s;" % (i - 1 if i else "") * 10}">' for i in range(12)) + "]>"
got = articles(feed("<item><title>&a11;</title></item>", laughs))
expect(len(got) == 1 and "entities-refused" in codes(got[0]), "an entity bomb is refused with a note")
with tempfile.NamedTemporaryFile(mode="w", suffix=".txt") as secret:
    secret.write("Geheimnis")
    secret.flush()
    outside = f'<!DOCTYPE rss [<!ENTITY x SYSTEM "file://{secret.name}">]>'
    got = articles(feed("<item><title>Von &x; draussen</title></item>", outside))
expect("Geheimnis" not in got[0]["text"] and "entities-refused" in codes(got[0]), "nothing outside is read")
got = articles(feed(""))
expect(len(got) == 1 and headline(got[0]) == "Bote", "a feed without entries says what it is")
deep = feed("<item><title>Tief</title><description>" + "<a>" * 20000 + "x" + "</a>" * 20000 + "</description></item>")
expect(headline(articles(deep)[0]) == "Tief", "nesting is no trouble")
latin = feed("<item><title>Größe</title></item>").replace("?>", ' encoding="iso-8859-1"?>', 1).encode("latin-1")
expect(headline(articles(latin)[0]) == "Größe", "the charset it names")
wide = b"\xff\xfe" + feed(ITEM % (1, 1, 1)).encode("utf-16-le")
expect(headline(articles(wide)[0]) == "Nummer 1", "UTF-16")

items = [{"id": str(i), "title": f"Nummer {i}", "content_html": f"<p>Der Kran {i} steht.</p>"} for i in range(3)]
top = {"version": "https://jsonfeed.org/version/1.1", "title": "Bote", "items": items}
expect([headline(a) for a in articles(json.dumps(top))] == ["Nummer 0", "Nummer 1", "Nummer 2"], "JSON Feed")
broken = json.dumps(top).replace('"1"', '"1" "?"')
got = articles(broken)
expect([headline(a) for a in got] == ["Nummer 0", "Nummer 2"] and "broken-markup" in codes(got[1]),
       "a broken entry costs only itself")
items[1]["x"] = json.loads("[" * 200 + "]" * 200)
got = articles(json.dumps(top))
expect([headline(a) for a in got] == ["Nummer 0", "Nummer 2"] and "nesting-cut" in codes(got[1]), "so does a deep one")
cut = json.dumps(top)
got = articles(cut[:cut.index("Nummer 2")])
expect([headline(a) for a in got][:1] == ["Nummer 0"], "a cut one gives what is whole")
done()
