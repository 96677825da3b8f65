"""Articles by the thousand: each with a headline, a date, people, places,
bodies, numbers and quotes of its own, the same ones every time.

    articles.py FOLDER [COUNT]    write them, 500 to a folder
"""
import os
import random
import sys

FORENAMES = ("Anna Jorun Ole Ute Karin Henrik Mira Tom Lea Piet Ines Jan Britta "
             "Arne Maike Sven Ella Timo Frauke Nils").split()
SURNAMES = ("Brandt Petersen Hansen Lorenz Wiechert Ahlers Moll Tietjen Krog "
            "Dierks Behn Clasen Rickmers Stolz Vogt Harms Jessen Lüders Prien "
            "Quast").split()
PLACES = ("Kiel Lübeck Rostock Wismar Husum Emden Cuxhaven Flensburg Stralsund "
          "Bremerhaven Hamburg Greifswald Oldenburg Schwerin").split()
BODIES = ("Reederei Nordlicht AG,Werft Sommer GmbH,Hafengesellschaft Ostsee mbH,"
          "Fischerei Jade eG,Stadtwerke Förde AG,Kranbau Lühr KG").split(",")
THINGS = ("den neuen Kai,die alte Fähre,den Leuchtturm,die Klappbrücke,"
          "das Zollhaus,das Trockendock,die Fischhalle,den Kranpark").split(",")
HEADINGS = ("Was nun zu tun ist,Der Streit um das Geld,So geht es weiter,"
            "Die Sicht der Anwohner,Ein Blick zurück").split(",")
SENTENCES = (
    "{who} sagte am {day}. {month} in {place}, der Hafen habe {number} "
    "Millionen Euro für {thing} ausgegeben.",
    "„Wir bauen weiter, auch wenn es {number} Wochen länger dauert“, sagte "
    "{family} bei einem Rundgang.",
    "Die {body} rechnet für das kommende Jahr mit einem Zuwachs von {number} "
    "Prozent.",
    "In {place} stehen seit Montag {number} Schiffe vor der Einfahrt, und "
    "niemand weiß, wann sie anlegen dürfen.",
    "{other} widersprach: Die Zahlen der {body} seien längst überholt.",
    "Gegen {thing} gibt es Bedenken, weil die Zufahrt durch ein Wohngebiet "
    "führt und dort {number} Familien leben.",
    "Nach Angaben von {family} sollen die Arbeiten im {month} beginnen.",
    "Wer im Hafen von {place} arbeitet, kennt solche Versprechen seit Jahren.",
    "Der Rat will {thing} im {month} noch einmal besprechen, ehe er über "
    "{number} Millionen Euro entscheidet.",
)
MONTHS = ("Januar Februar März April Mai Juni Juli August September Oktober "
          "November Dezember").split()


def article(number, sentences=40):
    """The text of one of them."""
    draw = random.Random(number)
    who = draw.choice(FORENAMES) + " " + draw.choice(SURNAMES)
    other = draw.choice(FORENAMES) + " " + draw.choice(SURNAMES)
    place = draw.choice(PLACES)

    def sentence():
        return draw.choice(SENTENCES).format(
            who=who, family=who.split()[1], other=other,
            place=draw.choice((place, draw.choice(PLACES))),
            body=draw.choice(BODIES), thing=draw.choice(THINGS),
            number=draw.randrange(2, 99), day=draw.randrange(1, 28),
            month=draw.choice(MONTHS))

    parts = ["%s: Streit Nummer %d um %s" % (
        place, number, draw.choice(THINGS))]
    parts.append("Von %s\n%d. %s %d" % (
        other, draw.randrange(1, 29), draw.choice(MONTHS),
        draw.randrange(2015, 2026)))
    for left in range(sentences, 0, -4):
        if left % 12 == 4:
            parts.append(draw.choice(HEADINGS))
        parts.append(" ".join(sentence() for _ in range(min(4, left))))
    return "\n\n".join(parts) + "\n"


def write(folder, count):
    """Write that many of them."""
    for number in range(count):
        inside = os.path.join(folder, "%03d" % (number // 500))
        os.makedirs(inside, exist_ok=True)
        path = os.path.join(inside, "%05d.txt" % number)
        with open(path, "w", encoding="utf8") as file:
            file.write(article(number))


if __name__ == "__main__":
    write(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 10000)
