#!/usr/bin/env python3
"""make_places.py > lexicon/places.txt - countries, regions and cities in German
and English, from the data of the Debian packages libgeonames-common (GeoNames,
CC BY 4.0) and iso-codes (LGPL 2.1 or later). Only for making the list anew: the
build reads the list itself. One line a place: its class, then its names, parted
by bars; they stand for one another. Needs both packages; --root tells another
place than /usr/share."""
import argparse, collections, gettext, json, os, re

# Countries whose regions the news name by themselves.
REGIONS = "DE AT CH US CA AU FR IT ES PL IN BR CN JP UA GB BE NL".split()


def catalogue(root, language, domain):
    path = os.path.join(root, "locale", language, "LC_MESSAGES", domain + ".mo")
    with open(path, "rb") as file:
        return gettext.GNUTranslations(file)._catalog


def clean(name):
    """The name as texts write it, or None where they hardly would."""
    name = re.sub(r"\s*[\[(].*", "", name).replace("ʼ", "'").strip()
    if ", " in name:                       # "Korea, Republic of"
        return None
    if len(name) < 3 or not name[0].isupper() or any(c.isdigit() for c in name):
        return None
    return name


def line(kind, names):
    kept = list(dict.fromkeys(n for n in map(clean, names) if n))
    return (kind, kept) if kept else None


def countries(root):
    rows = json.load(open(os.path.join(root, "iso-codes/json/iso_3166-1.json"),
                          encoding="utf8"))["3166-1"]
    german = catalogue(root, "de", "iso_3166-1")
    for row in rows:
        names = []
        for key in ("common_name", "name", "official_name"):
            if key in row:
                names += [german.get(row[key], row[key]), row[key]]
        yield line("country", names)


def regions(root):
    rows = json.load(open(os.path.join(root, "iso-codes/json/iso_3166-2.json"),
                          encoding="utf8"))["3166-2"]
    german = catalogue(root, "de", "iso_3166-2")
    for row in rows:
        if row["code"][:2] not in REGIONS or "parent" in row:
            continue
        yield line("region", [german.get(row["name"], row["name"]), row["name"]])


def cities(root):
    german = catalogue(root, "de", "geonames")
    english = catalogue(root, "en", "geonames")
    for ident in german:
        if ident.isdigit():
            yield line("city", [german[ident], english.get(ident, german[ident])])


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--root", default="/usr/share")
    root = options.parse_args().root
    seen = collections.OrderedDict()
    for make in (countries, regions, cities):
        for made in make(root):
            if made and made[1][0] not in seen:
                for name in made[1]:
                    seen.setdefault(name, made)
    done = set()
    for kind, names in seen.values():
        if id(names) not in done:
            done.add(id(names))
            own = [n for n in names if seen[n][1] is names]
            print(kind + "\t" + "|".join(own))


main()
