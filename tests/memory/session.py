#!/usr/bin/env python3
"""A command in a pseudo-terminal: types keys at it, one group at a time, and
ends with its exit status. Standard error goes where it went before, so that
what valgrind or a sanitizer says is seen.

    session.py COMMAND [ARGUMENT...]
"""
import fcntl
import os
import pty
import select
import struct
import sys
import termios
import time

KEYS = ["j", "jjj k", " ", "G", "gg", "]", "]", "}", ")", ")", "\r", "\x7f",
        "w", "jj\r", "n", "N", "\x1b", "#", "s", ".", "j\r", "\"", "j", "t", "o",
        "/der\r", "n", "N", "*", "@a", "\r", "\x1b", "v", "+", "-", "T", "y",
        "l", "a", "\x1b", ":12\r", ":theme night\r", ":nothing\r", "?", "G",
        "\x1b", ">", "<", "=", "\x1b", "\x0c", "\x1b[200~a\nb\x1b[201~",
        "\x1b[<0;9;9M\x1b[<0;9;9m", "\x1b[<65;9;9M", "Q"]
SIZES = [(24, 80), (40, 150), (1, 1), (60, 240), (30, 110)]


def until_quiet(terminal, seconds):
    """Read until nothing has come for so long. False at its end."""
    last = time.monotonic()
    while time.monotonic() - last < seconds:
        if select.select([terminal], [], [], 0.05)[0]:
            try:
                if not os.read(terminal, 1 << 16):
                    return False
            except OSError:
                return False
            last = time.monotonic()
    return True


def main():
    errors = os.dup(2)
    child, terminal = pty.fork()
    if not child:
        os.dup2(errors, 2)
        os.environ["TERM"] = "xterm-256color"
        os.execvp(sys.argv[1], sys.argv[1:])
    quiet = float(os.environ.get("LESART_TEST_QUIET", "0.3"))
    until_quiet(terminal, quiet * 10)
    for number, keys in enumerate(KEYS):
        if number % 8 == 0:
            rows, columns = SIZES[number // 8 % len(SIZES)]
            fcntl.ioctl(terminal, termios.TIOCSWINSZ,
                        struct.pack("4H", rows, columns, 0, 0))
        os.write(terminal, keys.encode())
        if not until_quiet(terminal, quiet):
            break
    until_quiet(terminal, 60)
    status = os.waitpid(child, 0)[1]
    sys.exit(os.WEXITSTATUS(status) if os.WIFEXITED(status) else
             128 + os.WTERMSIG(status))


main()
