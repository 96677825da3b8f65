#!/usr/bin/env python3
"""screenshot.py [--svg] WIDTH HEIGHT FILE [OPTION...] [:KEY...] - what the
program of the build folder, where this runs, shows of FILE under tmux after
these keys (as tmux names them): as text, or as a picture with its colours.

    ../tools/screenshot.py --svg 140 34 ../tests/articles/ferry.txt \\
        --theme=night :w >../doc/lesart.svg
"""
import html
import os
import re
import subprocess
import sys
import tempfile
import time

CELL, LINE, SIZE = 8.4, 18, 14
INK, PAPER = "#d5dae4", "#1f232b"  # where the terminal's own are asked for
SIXTEEN = """000000 cd0000 00cd00 cdcd00 0000ee cd00cd 00cdcd e5e5e5
7f7f7f ff0000 00ff00 ffff00 5c5cff ff00ff 00ffff ffffff""".split()


def palette(index):
    """A colour of xterm's palette."""
    if index < 16:
        return "#" + SIXTEEN[index]
    if index > 231:
        return "#%02x%02x%02x" % ((8 + 10 * (index - 232),) * 3)
    levels = (0, 95, 135, 175, 215, 255)
    index -= 16
    return "#%02x%02x%02x" % (levels[index // 36], levels[index // 6 % 6],
                              levels[index % 6])


def capture(width, height, command, keys):
    """The screen after the keys, with its escape sequences."""
    socket = "lesart-screenshot-%d" % os.getpid()

    def tmux(*arguments):
        return subprocess.run(
            ["tmux", "-L", socket, "-f", "/dev/null", *arguments], check=True,
            stdout=subprocess.PIPE).stdout.decode()

    with tempfile.TemporaryDirectory() as home:
        tmux("new-session", "-d", "-x", width, "-y", height, "env",
             "HOME=" + home, "XDG_CONFIG_HOME=", "XDG_STATE_HOME=",
             "XDG_CACHE_HOME=", "LANGUAGE=en", "LC_ALL=C.UTF-8",
             "TERM=tmux-256color", *command)
        # There is nothing to wait for but the picture itself.
        time.sleep(1)
        for key in keys:
            tmux("send-keys", key)
            time.sleep(0.2)
        screen = tmux("capture-pane", "-p", "-e")
        tmux("kill-server")
    return screen


def style_after(style, codes):
    """The style after an SGR sequence."""
    codes = [int(code or 0) for code in codes.split(";")]
    style = dict(style)
    while codes:
        code = codes.pop(0)
        if code == 0:
            style = {}
        elif code in (1, 2, 3, 4, 7):
            style[code] = True
        elif code in (38, 48):
            if codes.pop(0) == 5:
                style[code] = palette(codes.pop(0))
            else:
                style[code] = "#%02x%02x%02x" % tuple(codes[:3])
                del codes[:3]
        elif 30 <= code < 38 or 40 <= code < 48:
            style[code // 10 * 10 + 8] = palette(code % 10)
        elif 90 <= code < 98 or 100 <= code < 108:
            style[38 if code < 98 else 48] = palette(code % 10 + 8)
        elif code in (39, 49):
            style.pop(code - 1, None)
        elif code in (22, 23, 24, 27):
            style.pop(code - 20, None)
            if code == 22:
                style.pop(1, None)
    return style


def runs(screen):
    """(row, column, text, style) of all that is alike on a row."""
    style = {}
    for row, line in enumerate(screen.rstrip("\n").split("\n")):
        column = 0
        for part in re.split(r"(\x1b\[[\d;]*m)", line):
            if part.startswith("\x1b["):
                style = style_after(style, part[2:-1])
            elif part:
                yield row, column, part, style
                column += len(part)


def svg(screen, width, height):
    print('<svg xmlns="http://www.w3.org/2000/svg" width="%g" height="%g" '
          'font-family="DejaVu Sans Mono, Menlo, Consolas, monospace" '
          'font-size="%d" xml:space="preserve">' %
          (width * CELL, height * LINE, SIZE))
    print('<rect width="100%%" height="100%%" fill="%s"/>' % PAPER)
    for row, column, text, style in runs(screen):
        ink, paper = style.get(38, INK), style.get(48, PAPER)
        if style.get(7):
            ink, paper = paper, ink
        where = (column * CELL, row * LINE)
        if paper != PAPER:
            print('<rect x="%g" y="%g" width="%g" height="%d" fill="%s"/>' %
                  (*where, len(text) * CELL, LINE, paper))
        if not text.strip() and not style.get(4):
            continue
        looks = "".join(
            ' %s' % name for code, name in (
                (1, 'font-weight="bold"'), (2, 'opacity="0.7"'),
                (3, 'font-style="italic"'),
                (4, 'text-decoration="underline"')) if style.get(code))
        print('<text x="%g" y="%g" textLength="%g" fill="%s"%s>%s</text>' %
              (where[0], where[1] + SIZE, len(text) * CELL, ink, looks,
               html.escape(text)))
    print("</svg>")


def main():
    arguments = sys.argv[1:]
    picture = arguments[:1] == ["--svg"]
    arguments = arguments[picture:]
    if len(arguments) < 3:
        sys.exit(__doc__)
    width, height = arguments[:2]
    command = ["./lesart"] + [word for word in arguments[2:]
                              if not word.startswith(":")]
    screen = capture(width, height, command,
                     [word[1:] for word in arguments[3:]
                      if word.startswith(":")])
    if picture:
        svg(screen, int(width), int(height))
    else:
        print(re.sub(r" *$", "", re.sub(r"\x1b\[[\d;]*m", "", screen),
                     flags=re.M), end="")


main()
