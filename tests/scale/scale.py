#!/usr/bin/env python3
"""Time and memory grow with the size of an article and not faster, whatever
is in it, and no shape takes many times as long as prose. Ratios of CPU time
at two sizes, so that the machine does not matter.

    scale.py                a choice of shapes at 75 and 300 kB, as JSON
    scale.py --all          every shape
    scale.py --long         to 4 MB, as JSON, printed and on a terminal
    scale.py --shape WORD   shapes whose name holds WORD
"""
import argparse
import fcntl
import os
import pty
import resource
import select
import signal
import struct
import sys
import tempfile
import termios
import time

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)),
                                "../cli"))
from tap import done, expect, skip  # noqa: E402

LESART = os.path.join(os.environ.get("builddir", "build"), "lesart")
MEMORY = 512 << 20
OVER_PROSE = 6


def words(number):
    """A word of its own for each number."""
    letters = ""
    while True:
        letters += "bdfgklmnprstwz"[number % 14] + "aeiou"[number // 14 % 5]
        number //= 70
        if not number:
            return letters


def repeated(piece):
    return lambda size: piece * (size // len(piece.encode()))


def behind(head, piece):
    """The same behind a paragraph by which the language is known."""
    return lambda size: head + "\n\n" + repeated(piece)(size)


GERMAN = "Der Hafen ist zu, und die Stadt wartet auf das Geld für den Kran."
ENGLISH = "The harbour is shut and the town is waiting for the money for it."


def counted(line, at_once=1):
    """Lines with a number of their own, until the size is reached."""
    def make(size):
        parts, length, number = [], 0, 0
        while length < size:
            part = line(number)
            parts.append(part)
            length += len(part.encode())
            number += 1
        return "".join(parts)
    return make


def prose(number):
    return ("Am %d. Mai 2024 sagte Ute %s in Kiel, der Hafen habe %d Millionen "
            "Euro verloren. „Wir bauen weiter“, sagte %s. " % (
                number % 28 + 1, words(number % 97).title(), number % 1000,
                words(number % 97).title()))


SHAPES = {
    "prose": counted(lambda n: prose(n) + "\n" * (n % 4 == 3)),
    "one-line": counted(prose),
    "one-word": repeated("x"),
    "capitals": repeated("ABC"),
    "digits": repeated("7"),
    "digits-grouped": repeated("123."),
    "numbers-figures": repeated("7 "),
    "numbers-money": repeated("$ 5 "),
    "numbers-words": repeated("neunhundertneunundneunzigtausend"),
    "numbers-spaced": repeated("zwei hundert und "),
    "numbers-between": repeated("zwischen 5 und "),
    "numbers-brackets": repeated("(5 "),
    "numbers-slashes": repeated("1/2/"),
    "dates-weeks": repeated("vor 2 Wochen und "),
    "dates-last": repeated("letzte Woche im "),
    "headings": counted(lambda n: "# Kapitel %s\n" % words(n)),
    "headings-bare": counted(lambda n: "Kapitel %s\n\n" % words(n).title()),
    "headings-text": counted(
        lambda n: "## Der %d. Tag\n\nDer Hafen ist lange zu.\n\n" % n),
    "names": counted(lambda n: "Ute %s. " % words(n).title()),
    "names-one": repeated("Ute Brandt sprach. "),
    "names-forenames": counted(
        lambda n: "%s Brandt kam. " % words(n).title()),
    "names-row": counted(lambda n: "%s " % words(n).title()),
    "roles": counted(lambda n: "Minister Ute %s sagte. " % words(n).title()),
    "bodies": counted(lambda n: "die %s GmbH (%s), " % (
        words(n).title(), words(n)[:3].upper())),
    "numbers": counted(lambda n: "%d Euro und " % n),
    "numbers-bare": counted(lambda n: "%d " % n),
    "ranges": repeated("von 1 bis 2 "),
    "changes": repeated("von 90 auf 60 Prozent "),
    "number-words": repeated("hundert tausend "),
    "number-word": repeated("zweiundzwanzig"),
    "number-words-german": behind(GERMAN, "neunhundert tausend "),
    "number-words-english": behind(
        ENGLISH, "nine hundred and ninety nine thousand "),
    "articles": behind(GERMAN, "der "),
    "dates": repeated("am 3. Mai 2024 "),
    "date-chain": repeated("3. 4. 5. 6. "),
    "quotes": repeated("„Ja“, sagte er. "),
    "quotes-open": repeated("„"),
    "quotes-nested": lambda size: ("„a »b ‚c " * (size // 24) +
                                   "d’ « “" * (size // 24)),
    "quotes-unclosed": repeated("Ute Brandt sagte: „Wir gehen alle\n\n"),
    "quotes-unopened": repeated("Der Kran steht seit Tagen ganz still.“\n\n"),
    "quotes-announced": repeated("Ute Brandt sagte:\n\n"),
    "quotes-joined": repeated("er nannte es „a“ und ein „b“ und "),
    "quotes-straight": repeated("\" "),
    "quotes-single": repeated("‚a’ "),
    "quotes-french": repeated("« a "),
    "reported": repeated("Er sagte, dass er kommt. "),
    "sayings": repeated("sagte "),
    "lists": repeated("- Punkt\n"),
    "lists-counted": counted(lambda n: "%d. Punkt\n" % (n + 1)),
    "lists-deep": counted(lambda n: " " * (n % 400) + "- a\n"),
    "quoted-deep": lambda size: (">" * 200 + " a\n") * (size // 203),
    "quoted": repeated("> der Hafen ist lange zu und bleibt es auch\n"),
    "wrapped": repeated("Im Hafen steht der Kran seit Montag still und es gibt\n"
                        "keine Teile für ihn, sagt die Stadt, und es wird lange\n"),
    "quoted-one": repeated(">"),
    "code": repeated("    int main(void);\n"),
    "table": repeated("a    b    c\n"),
    "underlines": repeated("Titel\n=====\n"),
    "kickers": repeated("Kran: "),
    "blank-lines": repeated("\n"),
    "blanks": repeated(" "),
    "tabs": repeated("a\t"),
    "lines-short": repeated("a\n"),
    "lines-upper": repeated("A\n"),
    "commas": repeated(","),
    "stops": repeated("."),
    "stops-parted": repeated(". "),
    "letters-stopped": repeated("z. B. "),
    "initials": repeated("U.S."),
    "brackets": repeated("("),
    "brackets-both": repeated("(a) "),
    "hyphens": repeated("a-"),
    "dashes": repeated("– "),
    "hashes": repeated("# "),
    "stars": repeated("*"),
    "slashes": repeated("1/"),
    "colons": repeated("a: "),
    "addresses": repeated("https://a.example/b "),
    "address": repeated("https://a.example/"),
    "mails": repeated("a@b."),
    "questions": repeated("Was nun?\nNichts, sagte sie lange und laut.\n"),
    "datelines": repeated("KIEL (dpa) - "),
    "bylines": repeated("Von Ute Brandt und "),
    "marks": repeated("\u0301"),
    "marks-on-letters": repeated("e\u0301\u0302"),
    "soft-hyphens": repeated("a\u00ad"),
    "joiners": repeated("\U0001f469\u200d"),
    "flags": repeated("\U0001f1e9"),
    "wide": repeated("港"),
    "hangul": repeated("\u1100\u1161"),
    "controls": repeated("a\x1b"),
    "bidi": repeated("a\u202e"),
    "line-separators": repeated("a\u2028"),
    "bad-bytes": lambda size: b"a\xff" * (size // 2),
    "cut-bytes": lambda size: b"\xe2\x82 " * (size // 3),
}

CHOICE = (
    "prose one-line one-word digits headings-bare names names-row numbers "
    "ranges dates number-words-english quotes-nested quotes-unclosed "
    "numbers-figures numbers-spaced dates-weeks quotes-open "
    "quotes-straight lists-deep quoted table wrapped "
    "lines-short letters-stopped brackets marks bad-bytes").split()


def limit():
    resource.setrlimit(resource.RLIMIT_CPU, (120, 120))


def cost_in_pipe(path, *options):
    """CPU seconds, peak bytes and status of a run into nowhere."""
    child = os.fork()
    if not child:
        limit()
        null = os.open("/dev/null", os.O_RDWR)
        for stream in range(3):
            os.dup2(null, stream)
        os.execv(LESART, [LESART, *options, path])
    status, used = os.wait4(child, 0)[1:]
    return used.ru_utime + used.ru_stime, used.ru_maxrss << 10, status


def until_quiet(terminal, seconds):
    last = time.monotonic()
    while time.monotonic() - last < seconds:
        if select.select([terminal], [], [], 0.1)[0]:
            try:
                if not os.read(terminal, 1 << 16):
                    return
            except OSError:
                return
            last = time.monotonic()


def cost_on_terminal(path):
    """The same for a run on a terminal: read to the end, panels, a search."""
    child, terminal = pty.fork()
    if not child:
        limit()
        os.environ["TERM"] = "xterm-256color"
        os.execv(LESART, [LESART, path])
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("4H", 40, 150, 0, 0))
    os.kill(child, signal.SIGWINCH)
    for keys in (b"", b"G", b"#", b"w", b"\"", b"t", b"gg", b"/a\r", b"]", b"n",
                 b"\x1b", b"Q"):
        if keys:
            os.write(terminal, keys)
        until_quiet(terminal, 0.4 if keys else 1.0)
    until_quiet(terminal, 0.5)
    os.close(terminal)
    status, used = os.wait4(child, 0)[1:]
    return used.ru_utime + used.ru_stime, used.ru_maxrss << 10, status


def measure(folder, name, size, cost, times):
    text = SHAPES[name](size)
    path = os.path.join(folder, "%s-%d" % (name, size))
    with open(path, "wb") as file:
        file.write(text if isinstance(text, bytes) else text.encode())
    runs = [cost(path) for _ in range(times)]
    os.unlink(path)
    return (min(run[0] for run in runs), max(run[1] for run in runs),
            max(run[2] for run in runs))


def judge(folder, name, sizes, way, cost, times, base, prose):
    """At 4 times the size not over 4 times the time, and 60 % for noise;
    what is within 30 ms of an empty article cannot be told from it. And not
    over OVER_PROSE times what as much prose takes."""
    small = measure(folder, name, sizes[0], cost, times)
    large = measure(folder, name, sizes[1], cost, times)
    growth = sizes[1] / sizes[0]
    allowed = (max(small[0] - base, 0.01) * growth * 1.6) + 0.03
    detail = "%.3f s at %d kB, %.3f s at %d kB, %d MB" % (
        small[0], sizes[0] // 1000, large[0], sizes[1] // 1000, large[1] >> 20)
    good = (large[0] - base <= min(allowed, OVER_PROSE * prose) and
            large[1] <= MEMORY and large[2] == 0)
    if not good and times < 5 and large[2] == 0:  # other work: look again
        return judge(folder, name, sizes, way, cost, times + 4, base,
                     prose)
    if not good:
        detail += ", status %d" % large[2]
    expect(good, "%s, %s: %s" % (name, way, detail))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--long", action="store_true")
    parser.add_argument("--shape", default="")
    parser.add_argument("--way", default="")
    parser.add_argument("--size", type=int, default=0)
    options = parser.parse_args()
    if os.environ.get("LESART_SANITIZED"):
        skip("time and size", "sanitizers have times of their own")
        return done()
    long = options.long or os.environ.get("LESART_TEST_LONG")
    largest = options.size or (4000000 if long else 300000)
    sizes = (largest // 4, largest)
    names = SHAPES if long or options.all or options.shape else CHOICE
    ways = {"json": lambda path: cost_in_pipe(path, "--json")}
    if long:
        ways["print"] = lambda path: cost_in_pipe(path, "--print")
        ways["terminal"] = cost_on_terminal
    with tempfile.TemporaryDirectory() as folder:
        os.environ["HOME"] = folder
        os.environ["LC_ALL"] = "C.UTF-8"
        for variable in ("XDG_CONFIG_HOME", "XDG_STATE_HOME"):
            os.environ.pop(variable, None)
        for way, cost in ways.items():
            if options.way and options.way != way:
                continue
            base = measure(folder, "one-word", 1, cost, 2)[0]
            prose = measure(folder, "prose", sizes[1], cost, 2)[0]
            for name in names:
                if options.shape in name:
                    judge(folder, name, sizes, way, cost, 1, base, prose)
    done()


main()
