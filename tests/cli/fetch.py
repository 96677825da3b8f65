#!/usr/bin/env python3
"""Articles from addresses, by the real program from servers on the loopback
address: what comes, redirects, limits, refusals, each one clean line."""
import contextlib
import gzip
import http.server
import json
import os
import shutil
import ssl
import subprocess
import sys
import tempfile
import threading
import time

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from tap import done, expect, skip  # noqa: E402

BUILD = os.environ.get("builddir", "build")
LESART = os.path.join(BUILD, "lesart")
MIB = 1 << 20
PAGE = """<!doctype html><html lang="de"><title>Der Kran steht still</title>
<link rel="stylesheet" href="/style.css"><script src="/script.js"></script>
<article><h1>Der Kran steht still</h1><img src="/picture.jpg">
<p>Kiel. Der Kran am <a href="/ostufer">Ostufer</a> steht seit Montag still,
und niemand weiß, wann die Arbeit im Hafen weitergeht.</p>
<p>Der Rat will am Dienstag 3,4 Millionen Euro für die Reparatur freigeben,
wie eine Sprecherin der Stadt sagte.</p></article></html>
"""
FEED = """<?xml version="1.0"?><rss version="2.0"><channel><title>Bote</title>
<item><title>Der Kran steht still</title><link>http://bote.example/1</link>
<description>Die Arbeit am Hafen ruht seit Montag.</description></item>
<item><title>Die Fähre fährt wieder</title><link>http://bote.example/2</link>
<description>Der Rat hat lange getagt.</description></item>
</channel></rss>"""
TEXT = "Der Kran steht still\n\nKiel. Der Kran am Ostufer steht still.\n"
HTML = "text/html; charset=utf-8"


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request, client_address):
        pass  # clients leave


class Handler(http.server.BaseHTTPRequestHandler):
    def log_message(self, *_):
        pass

    def answer(self, body, kind=HTML, **headers):
        self.send_response(200)
        self.send_header("Content-Type", kind)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        if "Content_Length" not in headers:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def redirect(self, to, code=302, **headers):
        self.send_response(code)
        self.send_header("Location", to)
        self.send_header("Content-Length", "0")
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()

    def stream(self, pieces, pause=0.0, kind="text/plain"):
        """Without a length: until the connection ends."""
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.end_headers()
        for piece in pieces:
            self.wfile.write(piece)
            self.wfile.flush()
            time.sleep(pause)

    def do_GET(self):
        requests.append(self.path)
        self.close_connection = True
        word, _, rest = self.path.lstrip("/").partition("/")
        handle = getattr(self, "get_" + word.partition("?")[0], None)
        if handle:
            handle(rest)
        else:
            self.send_error(404)

    def get_page(self, rest):
        self.answer(PAGE.encode())

    def get_latin(self, rest):
        self.answer(PAGE.encode("windows-1252"), "text/html; Charset=\"" + rest + "\"")

    def get_gzip(self, rest):
        assert "gzip" in self.headers["Accept-Encoding"]
        self.answer(gzip.compress(PAGE.encode()), Content_Encoding="gzip")

    def get_packed(self, rest):
        self.answer(gzip.compress(PAGE.encode()), "application/gzip")

    def get_broken(self, rest):
        self.answer(b"this is not gzip", Content_Encoding="gzip")

    def get_feed(self, rest):
        self.answer(FEED.encode(), "application/rss+xml")

    def get_text(self, rest):
        self.answer(TEXT.encode(), "text/plain; charset=utf-8")

    def get_nothing(self, rest):
        self.answer(b"")

    def get_drops(self, rest):
        """A byte at a time: the format is found all the same."""
        self.stream((bytes([byte]) for byte in PAGE.encode()), kind=HTML)

    def get_chain(self, rest):
        left = int(rest)
        self.redirect("/chain/%d" % (left - 1) if left > 1 else "../page/at#end",
                      (301, 302, 303, 307, 308)[left % 5])

    def get_loop(self, rest):
        self.redirect("http://127.0.0.1:%d/loop/%s" % (self.server.server_port, {"": "a", "a": "b", "b": "a"}[rest]))

    def get_to(self, rest):
        self.redirect({"file": "file:///etc/passwd", "ftp": "ftp://127.0.0.1/x",
                       "script": "javascript:alert(1)", "data": "data:text/plain,x",
                       "odd": "http://exa mple/\x1b[31m", "secret": "http://me:word@127.0.0.1/x",
                       "nowhere": "http://"}[rest])

    def get_cookie(self, rest):
        if "seen=1" in self.headers.get("Cookie", ""):
            self.answer(PAGE.encode())
        else:
            self.redirect("/cookie", **{"Set-Cookie": "seen=1; Path=/"})

    def get_told(self, rest):
        self.answer(b"x", "text/plain", Content_Length=str(16 * MIB + 1))

    def get_untold(self, rest):
        self.stream([TEXT.encode()] + 17 * [b" " * MIB])

    def get_bomb(self, rest):
        self.answer(gzip.compress(b" " * (200 * MIB), 1), "text/plain", Content_Encoding="gzip")

    def get_slow(self, rest):
        self.stream(([TEXT.encode()] if rest else []) + [b"x"] * 200, 0.1)

    def get_short(self, rest):
        self.answer(TEXT.encode(), "text/plain", Content_Length="5000")

    def get_kind(self, rest):
        self.answer(b"a\0b", rest)

    def get_called(self, rest):
        """A name for everything; the bytes say what it is."""
        self.answer(b"%PDF-1.7 and so on", rest)

    def get_code(self, rest):
        self.send_error(int(rest))


requests = []


@contextlib.contextmanager
def server(certificate=None):
    one = Server(("127.0.0.1", 0), Handler)
    if certificate:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
        one.socket = context.wrap_socket(one.socket, server_side=True)
    threading.Thread(target=one.serve_forever, args=(0.01,), daemon=True).start()
    yield "%s://127.0.0.1:%d" % ("https" if certificate else "http", one.server_port)
    one.shutdown()
    one.server_close()


def run(*arguments):
    environment = {name: value for name, value in os.environ.items()
                   if not name.lower().endswith("_proxy")}
    environment.update(LC_ALL="C.UTF-8", LANGUAGE="", XDG_CONFIG_HOME=HOME)
    del requests[:]
    return subprocess.run([LESART, *arguments], capture_output=True, timeout=60, env=environment)


def articles(*arguments):
    result = run("--json", *arguments)
    lines = [json.loads(line) for line in result.stdout.splitlines()]
    return result, lines


def fails(address, sentence, *arguments, shows=""):
    """One clean line, status 1, and an article only where some of it came."""
    result, lines = articles(*arguments, address)
    said = result.stderr.decode()
    good = result.returncode == 1 and said == "lesart: %s: %s\n" % (address, sentence)
    if shows:
        good &= len(lines) == 1 and shows in lines[0]["text"] and \
            any(note["level"] == "warning" and sentence in note["text"] for note in lines[0]["notes"])
    else:
        good &= not lines
    expect(good, address.split("/", 3)[-1] + ": " + sentence, said + str(lines)[:300])


def comes(address, text, name, *arguments):
    result, lines = articles(*arguments, address)
    good = result.returncode == 0 and not result.stderr and lines and text in lines[0]["text"]
    expect(good, name, result.stderr.decode() + str(lines)[:500])
    return lines[0] if lines else None


def codes(article):
    return {note["code"] for note in article["notes"]}


HOME = tempfile.mkdtemp()
with server() as at:
    # ---- what comes ----------------------------------------------------------
    with tempfile.NamedTemporaryFile(suffix=".html") as file:
        file.write(PAGE.encode())
        file.flush()
        [plain] = articles(file.name)[1]
    article = comes(at + "/page", "Kiel. Der Kran", "a page comes")
    expect(requests == ["/page"], "and nothing but the page", requests)
    expect({key: value for key, value in article.items() if key not in ("source", "links")} ==
           {key: value for key, value in plain.items() if key not in ("source", "links")},
           "it is the article that the file is")
    expect(article["source"]["address"] == at + "/page" and article["source"]["path"] == at + "/page",
           "its address is known", article["source"])
    expect([link["address"] for link in article["links"]] == [at + "/ostufer"],
           "its links are seen from there", article["links"])
    expect(run("--names", at.replace("http", "HTTP") + "/page").stdout, "HTTP in capitals, and a listing")
    article = comes(at + "/text", "Der Kran am Ostufer", "a text comes")
    expect(article["source"]["format"] == "text", "which is a text", article["source"])
    result, lines = articles(at + "/feed")
    expect([line["text"].split("\n")[0] for line in lines] == ["Der Kran steht still", "Die Fähre fährt wieder"],
           "a feed comes with its entries", lines)
    expect(requests == ["/feed"], "and none of its links is followed", requests)
    comes(at + "/gzip", "Kiel. Der Kran", "a page packed on the way")
    comes(at + "/packed", "Kiel. Der Kran", "a packed file")
    article = comes(at + "/drops", "Kiel. Der Kran", "a page in drops")
    expect(article["source"]["format"] == "html", "is a page", article["source"])
    article = comes(at + "/nothing", "", "an empty page is an empty article")
    article = comes(at + "/latin/ISO-8859-1", "niemand weiß", "a page in another charset")
    expect("charset-label" not in codes(article), "which the server names", article["notes"])
    article = comes(at + "/latin/utf-8", "niemand weiß", "a page in a charset that the server got wrong")
    expect("charset-label" in codes(article), "is told of", article["notes"])
    result, lines = articles(at + "/text", at + "/code/404", at + "/page")
    expect(result.returncode == 1 and len(lines) == 2 and result.stderr.count(b"\n") == 1,
           "of several the others are done", result.stderr)

    # ---- redirects -----------------------------------------------------------
    article = comes(at + "/chain/10", "Kiel. Der Kran", "ten redirects are followed")
    expect(article["source"]["address"] == at + "/page/at#end", "and the address is the last one",
           article["source"])
    comes(at + "/cookie", "Kiel. Der Kran", "a cookie is kept on the way")
    fails(at + "/chain/11", "it was redirected more than 10 times")
    fails(at + "/loop", "it was redirected in a circle")
    for away in ("file", "ftp", "script", "data", "nowhere"):
        fails(at + "/to/" + away, "it was redirected to what is not http or https")
    fails(at + "/to/odd", "this address cannot be fetched")
    fails(at + "/to/secret", "this address cannot be fetched")

    # ---- limits --------------------------------------------------------------
    fails(at + "/told", "the page is larger than 16 MiB")
    fails(at + "/untold", "the page is larger than 16 MiB", shows="Ostufer")
    result, lines = articles(at + "/bomb")
    expect(result.returncode == 1 and b"larger than 16 MiB" in result.stderr,
           "a page that unpacks to 200 MiB is not unpacked to its end", result.stderr)
    config = os.path.join(HOME, "slow.ini")
    with open(config, "w") as file:
        file.write("[reading]\nfetch_seconds = 1\n")
    began = time.monotonic()
    fails(at + "/slow", "the server takes too long", "--config=" + config, shows="x")
    fails(at + "/slow/text", "the server takes too long", "--config=" + config, shows="Ostufer")
    expect(time.monotonic() - began < 8, "after the time that the configuration gives")
    fails(at + "/short", "the connection broke", shows="Ostufer")
    fails(at + "/broken", "the connection broke")

    # ---- refusals ------------------------------------------------------------
    fails(at + "/none", "there is no such page (404)")
    fails(at + "/code/403", "the server does not allow it (403)")
    fails(at + "/code/503", "the server has failed (503)")
    fails(at + "/code/418", "the server has no page there (418)")
    fails(at + "/kind/image/png", "it is no text: image/png")
    fails(at + "/kind/application/pdf", "it is no text: application/pdf")
    fails(at + "/called/application/octet-stream", "it is no text: application/pdf")
    fails("http://no-such-host.invalid/x", "the host was not found")
    fails("https://" + at.partition("//")[2] + "/page", "no encrypted connection could be made")
    fails("http://", "this address cannot be fetched")
    fails("http://me:word@" + at.partition("//")[2] + "/page", "this address cannot be fetched")
    expect(not requests, "a password in an address is not sent", requests)
    fails("https://" + "x" * 3000, "this address cannot be fetched")
    result = run("--json", "http://no-such-host.invalid/\x1b]0;x\x07")
    expect(result.returncode == 1 and result.stderr.count(b"\n") == 1 and b"\x1b" not in result.stderr,
           "an address with escapes: one clean line", result.stderr)
    fails("file:///etc/hostname", "no such file")

    # ---- offline -------------------------------------------------------------
    fails(at + "/page", "nothing is fetched: Lesart is offline", "--offline")
    expect(not requests, "--offline: nobody is asked", requests)
    with open(config, "w") as file:
        file.write("[reading]\noffline = on\n")
    fails(at + "/page", "nothing is fetched: Lesart is offline", "--config=" + config)
    expect(not requests, "nor with the setting", requests)
    with tempfile.NamedTemporaryFile(suffix=".txt") as file:
        file.write(TEXT.encode())
        file.flush()
        comes(file.name, "Ostufer", "files are read offline", "--offline")
fails(at + "/page", "the server cannot be reached")

# ---- certificates --------------------------------------------------------------
if shutil.which("openssl"):
    certificate = os.path.join(HOME, "own.pem")
    subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj",
                    "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", certificate,
                    "-out", certificate + ".crt"], check=True, capture_output=True)
    with open(certificate, "a") as file, open(certificate + ".crt") as more:
        file.write(more.read())
    with server(certificate) as at:
        fails(at + "/page", "the certificate of the server is not trusted")
        expect(not requests, "and is asked for nothing", requests)
else:
    skip("a certificate that nobody trusts", "no openssl here")
shutil.rmtree(HOME)
done()
