"""Writes every list with its expected.json and the table in README.md: `python make.py`.

The same seeds, dates and bytes each time. Needs what requirements.txt names.
"""

import importlib
import pathlib

from listing import Listing

KINDS = "plain columns groups pages fonts encodings texts formats numbers names provinces changes heads versions nasty".split()
FOLDER = pathlib.Path(__file__).resolve().parent.parent
MARK = "<!-- written by make/make.py -->\n"


def main():
    for kind in KINDS:
        importlib.import_module(f"kind_{kind}").make()
    for made in Listing.made:
        (FOLDER / made.name).write_bytes(made.data)
        stem = made.name.rsplit(".", 1)[0]
        (FOLDER / f"{stem}.expected.json").write_bytes(made.expected().encode())
    lines = []
    for made in Listing.made:
        why = made.why.replace("|", r"\|")
        lines.append(f"| `{made.name}` | {len(made.answers['rows'])} | {why} |\n")
    table = "| list | people | what is hard about it |\n| --- | ---: | --- |\n" + "".join(lines)
    readme = FOLDER / "README.md"
    before, _, after = readme.read_text(encoding="utf-8").partition(MARK)
    after = after.partition(MARK)[2]
    readme.write_text(before + MARK + table + MARK + after, encoding="utf-8", newline="\n")
    print(len(Listing.made), "lists,", sum(len(made.answers["rows"]) for made in Listing.made), "people")


if __name__ == "__main__":
    main()
