#!/usr/bin/env python3
"""The documents say what the program does: the manual holds the tables, and
renders without a complaint; README, ARCHITECTURE and DATA_SOURCES name what
there is, and the examples run."""
import os
import re
import shutil
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)),
                                "../cli"))
from tap import done, expect, skip  # noqa: E402

BUILD = os.environ.get("builddir", "build")
SOURCE = os.environ.get("srcdir", ".")
MANUAL = os.path.join(BUILD, "lesart.1")


def read(name, folder=SOURCE):
    with open(os.path.join(folder, name), encoding="utf8") as file:
        return file.read()


def output(*command, **more):
    return subprocess.run(command, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, timeout=60, **more)


# ---- the manual, as it renders ------------------------------------------------
# What lint says about the machine, not about the page.
ABOUT_THE_MACHINE = re.compile("referenced manual not found|mandoc.db")

if shutil.which("mandoc"):
    result = output("mandoc", "-Tlint", MANUAL)
    lines = [line for line in
             (result.stdout + result.stderr).decode().splitlines()
             if not ABOUT_THE_MACHINE.search(line)]
    expect(not lines, "mandoc has nothing to say about the manual",
           "\n".join(lines))
else:
    skip("mandoc has nothing to say about the manual", "no mandoc here")
if shutil.which("man") and shutil.which("groff"):
    result = output("man", "--warnings", "-E", "UTF-8", "-l", MANUAL,
                    env=dict(os.environ, MANWIDTH="80", LC_ALL="C.UTF-8"))
    expect(result.returncode == 0 and not result.stderr,
           "man formats the manual without a warning",
           result.stderr.decode())
else:
    skip("man formats the manual without a warning", "no man here")

ROFF = {"\\&": "", "\\e": "\\", "\\(dq": '"', "\\-": "-", "\\(ha": "^",
        "\\(ti": "~", "\\(ga": "`", "\\(aq": "'"}
manual = re.sub(r"\\(&|e|-|\(..)", lambda m: ROFF.get(m[0], m[0]),
                read("lesart.1", BUILD))
sections = re.findall(r"^\.Sh (.*)$", manual, re.M)
expect(sections == ["NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "KEYS",
                    "SEARCH", "CONFIGURATION", "THEMES", "ENVIRONMENT",
                    "FILES", "EXIT STATUS", "EXAMPLES", "SEE ALSO"],
       "the manual has its sections", sections)


def section(name):
    return manual.split(".Sh " + name + "\n")[1].split("\n.Sh ")[0] + "\n"


# ---- the manual and the tables --------------------------------------------------
helped = dict(re.findall(
    r"^  --([a-z-]+)\S* +(\S.*)$", output(
        os.path.join(BUILD, "lesart"), "--help",
        env=dict(os.environ, LANGUAGE="en")).stdout.decode(), re.M))
described = {
    name: " ".join(text.split()) for name, text in re.findall(
        r"^\.It Fl -([a-z-]+).*\n((?:[^.].*\n)+)", section("OPTIONS").split("\n.Ss ")[0] + "\n",
        re.M)}
expect(len(helped) > 15 and
       all(described.get(name) == text for name, text in helped.items()),
       "the manual has every option of --help with its sentence",
       set(helped.items()) ^ set(described.items()))

# {"line-down", "j down", N_("a line down"), GROUP_MOVE ...
COMMAND = re.compile(r'\{"([a-z0-9-]+)", "([^"]*)",\s*'
                     r'(?:N_\(\s*"((?:[^"\\]|\\.)*)"\)|SECTION_HELP)')
commands = COMMAND.findall(read("ui/commands.c"))
PEOPLE = {"quote": '"', "hash": "#", "comma": ",", "semicolon": ";",
          "backslash": "\\"}
listed = re.findall(r"^\.It Ic (.*)\n((?:[^.].*\n)+)", section("KEYS"), re.M)
listed = [(keys, " ".join(text.split())) for keys, text in listed]
missing = []
for name, keys, text in commands:
    keys = " ".join(PEOPLE.get(key, key) for key in keys.split())
    if re.fullmatch("section-[0-9]", name):
        continue
    if not any(
            title == (keys or ":" + name) and
            words.startswith(text.replace('\\"', '"') + " (" + name)
            for title, words in listed):
        missing.append((name, keys, text))
expect(len(commands) > 50 and not missing,
       "the manual has every command with its keys", missing)
expect(("1 No to Ic 9", "go to the section of this number "
        "(section-1 to section-9)") in listed,
       "the manual has the keys of the sections", listed)

settings = re.findall(r'\{"([a-z]+)", "([a-z_]+)", VALUE_',
                      read("ui/config.c"))
expect(len(settings) > 10 and all(
    re.search(r"\.Ss Section %s\n(?:(?!\.Ss).*\n)*\.It Va %s No = " % row,
              section("CONFIGURATION")) for row in settings),
       "the manual has every setting in its section", settings)
roles = re.findall(r'ROLE\([A-Z_]+, "([a-z-]+)",', read("ui/roles.h"))
expect(len(roles) > 30 and all(
    "\n.It Li " + role + "\n" in section("THEMES") for role in roles),
       "the manual has every role")
themes = sorted(name[:-4] for name in os.listdir(
    os.path.join(SOURCE, "themes")) if name.endswith(".ini"))
expect(themes == re.findall(r"^\.It Cm (\w+)$", section("THEMES"), re.M),
       "the manual has every theme", themes)
formats = re.findall(r'\{"([a-z]+)", "', read("src/read/read.c"))
expect(formats and formats == re.findall(
    r"^\.It Cm (\w+)$", section("DESCRIPTION"), re.M),
       "the manual has every format", formats)

# ---- README and the others ------------------------------------------------------
TEXTS = {name: read(name) for name in (
    "README.md", "ARCHITECTURE.md", "DATA_SOURCES.md", "doc/lesart.mdoc")}
readme = TEXTS["README.md"]
PLACE = re.compile(r"(?<![\w/~.{$-])((?:src|ui|tests|tools|lexicon|themes|doc|"
                   r"models|po|build)/[\w./-]*|[A-Z_]+\.md|Makefile\.am)")
for name, text in TEXTS.items():
    places = sorted({place.rstrip(".") for place in PLACE.findall(text)})
    gone = [place for place in places if not os.path.exists(
        os.path.join(BUILD, place[6:]) if place.startswith("build/") else
        os.path.join(SOURCE, place))]
    expect(not gone, name + ": every path exists", gone)
expect(TEXTS["ARCHITECTURE.md"].count("\n") <= 100,
       "ARCHITECTURE.md has at most 100 lines")

known = {PEOPLE.get(key, key) for row in commands for key in row[1].split()}
table = readme.split("| keys | |\n|---|---|\n")[1].split("\n\n")[0]
named = [key for line in table.splitlines()
         for key in re.findall(r"`([^`]+)`", line.split(" | ")[0])]
expect(len(named) > 30 and not set(named) - known,
       "README names keys that there are", sorted(set(named) - known))
SWITCH = re.compile(r"--(?:enable|disable)-([a-z-]+)")
switches = set(SWITCH.findall(readme))
there = set(re.findall(r"AC_ARG_ENABLE\(\[([a-z-]+)\]", read("configure.ac")))
expect(switches and not switches - there,
       "README names switches of configure that there are", switches - there)
options = set(re.findall(r"(?<![\w-])--([a-z]+)\b(?!-*>)",
                         SWITCH.sub("", readme)))
expect(len(options) > 5 and not options - set(helped),
       "README names options that there are", options - set(helped))
expect(all("`%s`" % theme in readme for theme in themes),
       "README names every theme", themes)


def in_folder(command):
    """Run a line of a document where article.txt is an article."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copy(os.path.join(SOURCE, "tests/articles/ferry.txt"),
                    os.path.join(folder, "article.txt"))
        return output("sh", "-c", command, cwd=folder, env=dict(
            os.environ, LANGUAGE="en", XDG_CONFIG_HOME=folder,
            PATH=os.path.abspath(BUILD) + ":" + os.environ["PATH"]))


for block in re.findall(r"```ini\n(.*?)```", readme, re.S) + [
        text.replace("\\\\", "\\") for text in re.findall(
            r"\.Bd -literal -offset indent\n(\[keys\].*?)\.Ed",
            TEXTS["doc/lesart.mdoc"], re.S)]:
    result = in_folder("cat >config.ini <<'END'\n" + block + "END\n"
                       "lesart --config=config.ini --print article.txt")
    expect(result.stdout and not result.stderr,
           "an example of a configuration is one: " + block.splitlines()[-1],
           result.stderr.decode())
for block in re.findall(r"\.Bd -literal -offset indent\n(\[theme\].*?)\.Ed",
                        TEXTS["doc/lesart.mdoc"], re.S):
    result = in_folder("mkdir -p lesart/themes; cat >lesart/themes/own.ini "
                       "<<'END'\n" + block + "END\n"
                       "lesart --theme=own --print article.txt")
    expect(result.stdout and not result.stderr,
           "the example of a theme is one", result.stderr.decode())
lines = [line for block in re.findall(r"```sh\n(.*?)```", readme, re.S)
         for line in block.splitlines()]
for line in lines:
    if "jq" in line and not shutil.which("jq"):
        skip("README: " + line, "no jq here")
        continue
    result = in_folder(line)
    expect(result.returncode == 0 and not result.stderr and
           (result.stdout or "--check" in line), "README: " + line,
           (result.stdout + result.stderr).decode())
done()
