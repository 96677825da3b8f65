#!/usr/bin/env python3
"""Lesart speaks German: every string that people see is marked and
translated, and the program finds its catalogue."""
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
LESART = os.path.join(BUILD, "lesart")
CATALOGUE = os.path.join(SOURCE, "po/de.po")
ARTICLE = os.path.join(SOURCE, "tests/articles/hafen.txt")


def messages(text):
    """The messages of a catalogue: msgid to the entry's lines."""
    found = {}
    # A message begins after a blank line or after the last one's words.
    for entry in re.findall(
            r"(?:^#.*\n)*^msgid (?:(?:.*\n)(?!#|msgid |\n))*.*\n?", text,
            re.M):
        words = re.search(r'^msgid ((?:".*"\n?)+)', entry, re.M)[1]
        found["".join(part[1:-1] for part in words.splitlines())] = entry
    found.pop("", None)
    return found


def said(*arguments, program=LESART, **environment):
    keep = {key: value for key, value in os.environ.items()
            if key != "LANGUAGE" and key != "LANG" and key[:3] != "LC_"}
    result = subprocess.run(
        [program, *arguments], stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=20,
        env=dict(keep, XDG_CONFIG_HOME="/nowhere", **environment))
    return (result.stdout + result.stderr).decode()


# ---- the catalogue --------------------------------------------------------------
ADVICE = "make -C build update-po adds new strings to po/de.po: translate them"
if shutil.which("xgettext") and shutil.which("msgfmt"):
    template = subprocess.run(
        [os.path.join(SOURCE, "po/extract")], check=True,
        stdout=subprocess.PIPE).stdout.decode()
    with open(CATALOGUE, encoding="utf8") as file:
        catalogue = file.read()
    strings, german = messages(template), messages(catalogue)
    expect(len(strings) > 200, "there are strings to translate", len(strings))
    missing = sorted(set(strings) - set(german))
    expect(not missing, "every string is in de.po",
           "\n".join([ADVICE] + missing))
    # A string that is translated ahead, or is gone, does no harm; the next
    # update-po takes it out.
    empty = [words for words, entry in german.items()
             if re.search(r'^msgstr(\[\d\])? ""(?!\n")', entry, re.M)]
    expect(not empty, "every string is translated", "\n".join(empty))
    expect("fuzzy" not in catalogue, "no translation is fuzzy")
    result = subprocess.run(
        ["msgfmt", "--check-format", "--check-domain", "-o", "/dev/null",
         CATALOGUE], stderr=subprocess.PIPE)
    expect(result.returncode == 0, "translations keep their formats",
           result.stderr.decode())
else:
    skip("the catalogue is whole", "no gettext tools here")

# ---- marks ------------------------------------------------------------------------
# Words in the arguments of what speaks to people are marked.
SPEAKS = re.compile(
    r"\b(?:app_say|app_complain|complain|complaints_add|options_refuse|note|"
    r"slice_string|note_add|note_end)\s*\(")
WORDS = re.compile(r'"[^"\n]*[A-Za-z]{2,} [A-Za-z]{2,}[^"\n]*"')
unmarked = []
for folder, _, names in os.walk(SOURCE):
    where = os.path.relpath(folder, SOURCE)
    if not re.match(r"(src|ui)(/|$)", where):
        continue
    for name in names:
        if not name.endswith(".c"):
            continue
        with open(os.path.join(folder, name), encoding="utf8") as file:
            text = file.read()
        for start in SPEAKS.finditer(text):
            call = text[start.start():].split(";\n")[0]
            bare = re.sub(r'(?:N?_|gettext|ngettext)\(\s*(?:"[^"\n]*"\s*,?\s*'
                          r')+', "", call)
            if WORDS.search(bare):
                unmarked.append(where + "/" + name + ": " + call)
        for field in re.finditer(r'\.(?:title|help) = ("[^"\n]*")', text):
            unmarked.append(where + "/" + name + ": " + field[0])
expect(not unmarked, "what speaks to people is marked for translation",
       "\n".join(unmarked))

# ---- the program --------------------------------------------------------------------
ways = {
    "LANG=de_DE.UTF-8": {"LANG": "de_DE.UTF-8"},
    "a German locale that is nowhere installed": {"LC_ALL": "de_XX.UTF-8"},
    "LC_MESSAGES=de_AT": {"LC_MESSAGES": "de_AT", "LANG": "en_US.UTF-8"},
    "LANGUAGE=de": {"LANGUAGE": "de"},
    "LANGUAGE=de over an English locale":
        {"LANGUAGE": "de:en", "LANG": "en_US.UTF-8"},
    "LANGUAGE=de over C.UTF-8": {"LANGUAGE": "de", "LC_ALL": "C.UTF-8"},
}
for way, environment in ways.items():
    text = said("--help", **environment)
    expect(text.startswith("Aufruf: lesart [OPTION...] [DATEI...]") and
           "diese Hilfe ausgeben" in text and "print" not in
           re.sub("--print", "", text), "German by " + way, text)
for way, environment in {
        "C": {"LC_ALL": "C", "LANGUAGE": "de"}, "nothing": {},
        "LANG=en_GB.UTF-8": {"LANG": "en_GB.UTF-8"},
        "LANG=fr_FR.UTF-8": {"LANG": "fr_FR.UTF-8"}}.items():
    expect(said("--help", **environment).startswith("Usage: lesart"),
           "English by " + way)
expect(said("no/such/file", LANG="de_DE.UTF-8") ==
       "lesart: no/such/file: Datei nicht gefunden\n",
       "an error in German", said("no/such/file", LANG="de_DE.UTF-8"))
expect(said("--width=7", LANGUAGE="de") ==
       "lesart: --width: braucht eine Zahl von 20 bis 200\n",
       "a refusal in German", said("--width=7", LANGUAGE="de"))
with tempfile.TemporaryDirectory() as prefix:
    os.mkdir(prefix + "/bin")
    shutil.copy(LESART, prefix + "/bin/lesart")
    os.symlink(os.path.abspath(os.path.join(BUILD, "share")),
               prefix + "/share")
    expect(said("--help", program=prefix + "/bin/lesart", LANGUAGE="de")
           .startswith("Aufruf: "), "German where it was moved to")
with tempfile.NamedTemporaryFile(suffix=".ini") as file:
    file.write(b'[ui]\nlanguage = "de"\n[layout]\npanel = "nothing"\n')
    file.flush()
    text = said("--config=" + file.name, "--print", ARTICLE, LC_ALL="C")
    expect(":4: panel ist eines von: numbers" in text,
           "German by the configuration", text)
    file.seek(0)
    file.truncate()
    file.write(b'[ui]\nlanguage = "en"\n[layout]\npanel = "nothing"\n')
    file.flush()
    text = said("--config=" + file.name, "--print", ARTICLE, LANG="de_DE.UTF-8")
    expect(":4: panel is one of: numbers" in text,
           "English by the configuration", text)
done()
