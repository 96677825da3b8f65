#!/usr/bin/env python3
"""Ten thousand articles on a terminal: when their list is there, how long keys
wait while it fills and when it is full, what it costs, and the second start.

    folder.py [COUNT]       10,000 articles; fewer have the same bars
    folder.py --folder DIR  those of articles.py that lie there

Bars are for a machine that does something else besides; what was measured
is told as well.
"""
import argparse
import fcntl
import os
import pty
import re
import select
import signal
import struct
import sys
import tempfile
import termios
import time

sys.dont_write_bytecode = True
HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.join(HERE, "../cli")]
import articles  # noqa: E402
from tap import done, expect, skip  # noqa: E402

LESART = os.path.join(os.environ.get("builddir", "build"), "lesart")
CURSOR, NO_CURSOR = "\x1b[?25h", "\x1b[?25l"

FIRST_LIST = 500       # milliseconds to the first rows
SECOND_FULL = 2000     # to all cards of a second start
FILLED_A_SECOND = 60   # articles, at the least
KEY_WORK, KEY_WAIT = 10, 50  # milliseconds: of a processor; to the answer
MEMORY, SHELF_MEMORY = 96, 384   # MB


class Terminal:
    """Lesart on a terminal of 120 by 40; what it writes is read at once."""

    def __init__(self, *arguments):
        self.started = time.monotonic()
        self.child, self.terminal = pty.fork()
        if not self.child:
            os.environ["TERM"] = "xterm-256color"
            os.execv(LESART, [LESART, *arguments])
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ,
                    struct.pack("4H", 40, 120, 0, 0))
        self.bytes = ""

    def since(self):
        return 1000 * (time.monotonic() - self.started)

    def read(self, seconds):
        """What comes within that time, as soon as something does."""
        if not select.select([self.terminal], [], [], seconds)[0]:
            return ""
        try:
            got = os.read(self.terminal, 1 << 16).decode("utf8", "replace")
        except OSError:
            return ""
        self.bytes = (self.bytes + got)[-200000:]
        return got

    def shown(self):
        return re.sub(r"\x1b(\[[0-9;?<>=]*[a-zA-Z]|[()].|[=>])", " ",
                      self.bytes)

    def until(self, pattern, seconds=60.0):
        """Milliseconds since the start when it shows."""
        end = time.monotonic() + seconds
        while not re.search(pattern, self.shown()):
            if time.monotonic() > end:
                return float("inf")
            self.read(0.05)
        return self.since()

    def key(self, keys, answer=None):
        """Press; milliseconds until the answer has come, or anything, and
        those of a processor that it took."""
        while self.read(0 if answer else 0.03):
            pass
        self.bytes = ""
        began, before = time.monotonic(), self.work()
        os.write(self.terminal, keys.encode())
        while (answer not in self.bytes) if answer else not self.bytes:
            self.read(0.5)
            if time.monotonic() - began > 5:
                break
        return 1000 * (time.monotonic() - began), self.work() - before

    def shows(self, pattern):
        """Does it stand on the screen, which is painted anew for that?"""
        self.key("\x0c", "┐")
        self.read(0.02)
        return re.search(pattern, self.shown())

    def work(self):
        """Milliseconds of a processor that Lesart has had."""
        with open("/proc/%d/schedstat" % self.child) as file:
            return int(file.read().split()[0]) / 1e6

    def quiet(self, seconds):
        while self.read(seconds):
            pass

    def peaks(self):
        """Peak MB of Lesart, and of the program of the shelf."""
        peaks = {}
        for name in os.listdir("/proc"):
            try:
                with open("/proc/%s/status" % name) as file:
                    status = file.read()
            except OSError:
                continue
            if name == str(self.child) or re.search(
                    r"^PPid:\s+%d$" % self.child, status, re.M):
                peaks[re.search(r"Name:\s+(\S+)", status).group(1)] = int(
                    re.search(r"VmHWM:\s+(\d+)", status).group(1)) >> 10
        return peaks

    def leave(self):
        os.write(self.terminal, b"\x07Q")
        while self.read(2):
            pass
        os.close(self.terminal)
        for _ in range(100):
            process, status = os.waitpid(self.child, os.WNOHANG)
            if process:
                return status
            time.sleep(0.05)
        os.kill(self.child, signal.SIGKILL)
        return os.waitpid(self.child, 0)[1]


def told(name, keys):
    """Tell and judge how long keys have waited, and what they cost."""
    for what, times, most in (("wait", [key[0] for key in keys], KEY_WAIT),
                              ("work", [key[1] for key in keys], KEY_WORK)):
        times.sort()
        usual = times[len(times) * 98 // 100]
        print("# %s, %s of %d keys: median %.1f ms, 98 %% %.1f ms, most %.1f ms"
              % (name, what, len(times), times[len(times) // 2], usual,
                 times[-1]))
        expect(usual <= most and times[-1] <= 2 * most,
               "%s: %s, one in fifty up to twice %d ms" % (name, what, most),
               times[-20:])


def first_start(folder, count):
    """The list fills while keys are pressed: the prompt of the filter shows
    the cursor, and hides it, whatever else is drawn."""
    terminal = Terminal(folder)
    shown = terminal.until("Streit Nummer 0 ")
    print("# first start: first rows after %.0f ms" % shown)
    expect(shown <= FIRST_LIST, "the first rows come at once", shown)
    waits = []
    while not terminal.shows(r"Articles \(%d\) *─" % count):
        for _ in range(5):
            waits.append(terminal.key("/", CURSOR))
            waits.append(terminal.key("\x07", NO_CURSOR))
            time.sleep(0.1)
        if terminal.since() > 1000 * count / FILLED_A_SECOND:
            break
    seconds = terminal.since() / 1000
    print("# full after %.1f s: %.0f articles a second" % (
        seconds, count / seconds))
    expect(count / seconds >= FILLED_A_SECOND, "the list fills", seconds)
    told("while it fills", waits)
    return terminal


def full_list(terminal):
    """What a person does in the full list."""
    terminal.quiet(0.5)
    told("in the full list", [terminal.key(key) for key in
                              "jjjjkkGkgjssss  bbdduu"])
    waits = []
    for words in ("kiel", "streit nummer 77", "brandt", "uu", "klappbrücke"):
        terminal.key("/", CURSOR)
        terminal.key("\x15")
        for letter in words:
            waits.append(terminal.key(letter))
        terminal.key("\x07", NO_CURSOR)
        terminal.quiet(0.3)
    told("in the filter", waits)
    waits = []
    for words in ("anna b", "stol", "x"):
        terminal.key("@", CURSOR)
        for letter in words:
            waits.append(terminal.key(letter))
        terminal.key("\x07", NO_CURSOR)
        terminal.quiet(0.3)
    told("in the prompt of names", waits)


def cost(terminal):
    peaks = terminal.peaks()
    print("# memory: %s MB" % peaks)
    expect(peaks["lesart"] <= MEMORY, "memory of the list", peaks)
    expect(peaks.get("lesart-shelf", 0) <= SHELF_MEMORY,
           "memory of the shelf", peaks)


def second_start(folder, count):
    terminal = Terminal(folder)
    shown = terminal.until("Streit Nummer 0 ")
    while not terminal.shows(r"Articles \(%d\) *─" % count):
        time.sleep(0.03)
        if terminal.since() > 20000:
            break
    full = terminal.since()
    print("# second start: first rows after %.0f ms, all after %.0f ms" % (
        shown, full))
    expect(shown <= FIRST_LIST, "the second start shows rows at once", shown)
    expect(full <= SECOND_FULL, "and soon all of them", full)
    cost(terminal)
    expect(terminal.leave() == 0, "it ends well")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("count", type=int, nargs="?", default=10000)
    parser.add_argument("--folder")
    options = parser.parse_args()
    if os.environ.get("LESART_SANITIZED"):
        skip("times of folders", "sanitizers have times of their own")
        return done()
    with tempfile.TemporaryDirectory() as home:
        os.environ.update(HOME=home, LC_ALL="C.UTF-8")
        for variable in ("CONFIG", "STATE", "CACHE", "DATA"):
            os.environ.pop("XDG_%s_HOME" % variable, None)
        folder = options.folder
        if not folder:
            folder = home + "/articles"
            articles.write(folder, options.count)
        terminal = first_start(folder, options.count)
        full_list(terminal)
        cost(terminal)
        expect(terminal.leave() == 0, "it ends well")
        second_start(folder, options.count)
    return done()


if __name__ == "__main__":
    main()
