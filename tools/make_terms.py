#!/usr/bin/env python3
"""make_terms.py [--cldr=DIR] [--iso=FILE] - makes the tables of src/lexicon.

Reads tools/terms/{terms.de,terms.en,signs,names}, the names of currencies
and units of the Unicode CLDR (Debian package unicode-cldr-core) and the list
of currencies of ISO 4217 (package iso-codes), and writes
src/lexicon/{terms_de,terms_en,units}.c. Run it in the root of the
tree after a change; what it writes is committed, so that building needs
neither package."""
import json
import re
import sys
import xml.etree.ElementTree as ElementTree

CLDR = "/usr/share/unicode/cldr/common/main"
ISO = "/usr/share/iso-codes/json/iso_4217.json"
ENDINGS = ("", "e", "en", "em", "er", "es")
# Units that are told by grammar, not by a name behind the amount.
NO_UNITS = {"percent", "karat", "item", "dot", "em", "drop", "pinch", "jigger",
            "grain", "stone-imperial", "per", "point", "year-person",
            "month-person", "week-person", "day-person", "generic"}
RENAMED = {"metric-ton": "tonne", "kilocalorie": "kilocalorie",
           "foodcalorie": "kilocalorie"}
MAJOR = ("USD", "EUR", "GBP", "CHF", "SEK", "NOK", "DKK", "CAD", "AUD")


def fold(word):
    """As term_fold in src/lexicon/words.c: ASCII and Latin-1 lower case."""
    return "".join(c.lower() if c < "\u0100" and c != "\u00df" else c
                   for c in word)


def hash_of(data):
    """As key_hash in src/lexicon/words.c."""
    h = 2166136261
    for byte in data:
        h = (h ^ byte) * 16777619 & 0xffffffff
    return h ^ h >> 15


def classes():
    head = open("src/lexicon/terms.h", encoding="utf-8").read()
    body = head.split("enum term_class {")[1].split("}")[0]
    return re.findall(r"^\tTERM_(\w+),", body, re.M)


def slots(keys):
    size = 1
    while size < 2 * len(keys) + 1:
        size *= 2
    if len(keys) < 2000:
        size *= 2
    table = [0] * size
    for n, key in enumerate(keys):
        at = hash_of(key) % size
        while table[at]:
            at = (at + 1) % size
        table[at] = n + 1
    return table


def blob(keys):
    data, at = b"", {}
    for key in keys:
        at[key] = len(data)
        data += key
    return data, at


def emit_bytes(out, name, data):
    out.append(f"static const char {name}[] =")
    line = ""
    for byte in data:
        c = chr(byte)
        piece = "\\" + c if c in '"\\' else c
        if not 32 <= byte < 127:
            piece = f"\\{byte:03o}"
        if len(line) + len(piece) > 64:
            out.append(f'\t"{line}"')
            line = ""
        line += piece
    out.append(f'\t"{line}";\n')


def emit_numbers(out, kind, name, numbers):
    out.append(f"static const {kind} {name}[] = {{")
    line = "\t"
    for n in numbers:
        piece = f"{n},"
        if len(line) + len(piece) > 72:
            out.append(line)
            line = "\t"
        line += piece
    out.append(line + "\n};\n")


# ---- words of grammar ------------------------------------------------------

def words(language, order):
    senses = {}
    for line in open(f"tools/terms/terms.{language}", encoding="utf-8"):
        if not line.strip() or line[0] == "#":
            continue
        name, value, *forms = line.split()
        for form in forms:
            stems = ([form[:-1] + e for e in ENDINGS] if form.endswith("~")
                     else [form])
            for word in stems:
                word = fold(word.replace("_", " "))
                both = {word}
                if language == "de" and re.search("[äöüß]", word):
                    both.add(word.replace("ä", "ae").replace("ö", "oe")
                             .replace("ü", "ue").replace("ß", "ss"))
                    both.add(word.replace("ß", "ss"))
                if " " in word:
                    senses.setdefault(word.split()[0], {}).setdefault(
                        name + "_HEAD", 0)
                for key in both:
                    senses.setdefault(key, {}).setdefault(name, int(value))
    for word in senses:
        for name in senses[word]:
            if name not in order:
                sys.exit(f"{language}: unknown class {name}")
    return senses


def write_words(language, order):
    senses = words(language, order)
    keys = sorted(word.encode() for word in senses)
    data, at = blob(keys)
    values, first = [], {}
    for key in keys:
        here = senses[key.decode()]
        ordered = [here[name] for name in order if name in here]
        first[key] = len(values)
        values += ordered
    out = ["/* Made by tools/make_terms.py: do not edit. */",
           '#include "lexicon/term_tables.h"\n']
    emit_bytes(out, "keys", data)
    emit_numbers(out, "int16_t", "values", values)
    out.append("static const struct term words[] = {")
    for key in keys:
        mask = sum(1 << order.index(name) for name in senses[key.decode()])
        out.append(f"\t{{0x{mask:x}, {at[key]}, {first[key]}, {len(key)}}},")
    out.append("};\n")
    table = slots(keys)
    emit_numbers(out, "uint16_t", "slots", table)
    name = {"de": "german", "en": "english"}[language]
    out.append(f"const struct term_table terms_{name} = {{\n"
               f"\tkeys, values, words, slots, {len(table) - 1}}};")
    write(f"src/lexicon/terms_{language}.c", out)


# ---- currencies and units --------------------------------------------------

def german_forms(name):
    """A name in all cases: "kambodschanischer riel" also with -e, -en ..."""
    forms = {name}
    first, _, rest = name.partition(" ")
    stem = re.sub(r"e[nrms]?$", "", first)
    if rest and stem != first and first[0] != "(":
        forms |= {f"{stem}{e} {rest}" for e in ENDINGS[1:]}
    return forms


def cldr_money(language, tree, active):
    names, signs, last = {}, {}, {}
    for entry in tree.findall("numbers/currencies/currency"):
        code = entry.get("type")
        for tag in entry.findall("displayName"):
            name = fold(tag.text)
            if re.search(r"[()\d–]", name) or code[0] == "X":
                continue
            forms = german_forms(name) if language == "de" else {name}
            for form in forms:
                if form not in names or code in active:
                    names[form] = (0, code)
            if code in active:
                last.setdefault(name.split()[-1], set()).add(code)
        for tag in entry.findall("symbol"):
            if code in active and not tag.text.isascii():
                signs.setdefault(tag.text, set()).add(code)
    for word, codes in last.items():
        if len(codes) == 1 and len(word) > 2:
            names.setdefault(word, (0, next(iter(codes))))
    return names, {s: (0, next(iter(c))) for s, c in signs.items()
                   if len(c) == 1}


def cldr_units(tree):
    names, signs = {}, {}
    for length in tree.findall("units/unitLength"):
        long = length.get("type") == "long"
        for entry in length.findall("unit"):
            kind, _, unit = entry.get("type").partition("-")
            unit = RENAMED.get(unit, unit)
            if kind in ("duration", "graphics", "light", "consumption",
                        "force", "torque") or unit in NO_UNITS:
                continue
            for tag in entry.findall("unitPattern"):
                text = tag.text or ""
                if not text.startswith("{0}") or tag.get("draft"):
                    continue
                text = text[3:].strip("\u00a0 \u202f")
                if long and len(text) > 1:
                    names.setdefault(fold(text), (0, unit))
                elif not long and text and " " not in text:
                    signs.setdefault(text, (0, unit))
    return names, signs


def by_hand(path, separator):
    rows = []
    for line in open(path, encoding="utf-8"):
        if line.strip() and line[0] != "#":
            rows.append(line.strip().split(None, 3) if separator is None
                        else line.strip())
    return rows


def value_of(text):
    exponent, _, unit = text.rpartition(":")
    return (int(exponent or 0), unit)


def write_units():
    iso = {e["alpha_3"] for e in json.load(open(ISO))["4217"]}
    active = {c for c in iso if c[0] != "X"}
    tables = {}
    signs = {"de": {}, "en": {}}
    unit_signs = {}
    for language in ("de", "en"):
        tree = ElementTree.parse(f"{CLDR}/{language}.xml").getroot()
        names, signs[language] = cldr_money(language, tree, active)
        tables["money", language] = names
        names, short = cldr_units(tree)
        tables["unit", language] = names
        for sign, unit in short.items():
            if len(sign) > 1 and not sign.isalpha():
                unit_signs.setdefault(sign, unit)
        for code in active:
            signs[language].setdefault(code, (0, code))
        for code in MAJOR:
            signs[language].setdefault("M" + code, (6, code))
            signs[language].setdefault("T" + code, (3, code))
    for kind, language, sign, unit in by_hand("tools/terms/signs", None):
        for one in ("de", "en") if language == "*" else (language,):
            if kind == "money":
                signs[one][sign] = value_of(unit)
            else:
                unit_signs[sign] = value_of(unit)
    for line in by_hand("tools/terms/names", ":"):
        head, _, names = line.partition(" : ")
        kind, language, unit = head.split()
        for name in names.split(","):
            tables[kind, language][fold(name.strip())] = value_of(unit)
    out = ["/* Made by tools/make_terms.py: do not edit. */",
           '#include "lexicon/term_tables.h"\n']
    every = sorted({u for t in (*tables.values(), *signs.values(), unit_signs)
                    for _, u in t.values()})
    data, at = b"", {}
    for unit in every:
        at[unit] = len(data)
        data += unit.encode() + b"\0"
    emit_bytes(out, "identifiers", data)
    for name, table in (
            ("money_german", tables["money", "de"]),
            ("money_english", tables["money", "en"]),
            ("units_german", tables["unit", "de"]),
            ("units_english", tables["unit", "en"]),
            ("money_signs_german", signs["de"]),
            ("money_signs_english", signs["en"]),
            ("unit_signs", unit_signs)):
        keys = sorted(k.encode() for k in table if len(k.encode()) <= 255)
        letters, where = blob(keys)
        emit_bytes(out, f"{name}_keys", letters)
        out.append(f"static const struct unit_entry {name}_entries[] = {{")
        for key in keys:
            exponent, unit = table[key.decode()]
            out.append(f"\t{{{where[key]}, {at[unit]}, {len(key)}, "
                       f"{exponent}}},")
        out.append("};\n")
        table = slots(keys)
        emit_numbers(out, "uint16_t", f"{name}_slots", table)
        out.append(f"const struct unit_table {name} = {{\n"
                   f"\t{name}_keys, identifiers, {name}_entries,\n"
                   f"\t{name}_slots, {len(table) - 1}}};\n")
    write("src/lexicon/units.c", out)


def write(path, out):
    with open(path, "w", encoding="utf-8") as file:
        file.write("\n".join(out).rstrip() + "\n")


def main():
    global CLDR, ISO
    for option in sys.argv[1:]:
        if option.startswith("--cldr="):
            CLDR = option[7:]
        elif option.startswith("--iso="):
            ISO = option[6:]
        else:
            sys.exit(__doc__)
    order = classes()
    for language in ("de", "en"):
        write_words(language, order)
    write_units()


main()
