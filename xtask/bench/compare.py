"""Runs every engine on the same certificates, interleaved, and writes the page about it.

compare.py PROGRAM DESCRIPTION FOLDER PAGE: PROGRAM is our own; FOLDER takes the PDFs; PAGE is the
Markdown file to write. CPU seconds are user and system time of each process, start included.
"""

import datetime
import json
import os
import platform
import statistics
import subprocess
import sys
import unicodedata
from importlib.metadata import version

COUNTS = (300, 3000)
ROUNDS = 3
# Takes minutes; its figure differs from ours by a factor that no second round could change.
ONCE = "WeasyPrint"
OURS = "Langbiang"
PROGRAM, DESCRIPTION, FOLDER, PAGE = sys.argv[1:]
HERE = os.path.dirname(os.path.abspath(__file__))


ARTWORK = f"{FOLDER}/artwork.pdf"


def peer(script, *more):
    here = [sys.executable, f"{HERE}/{script}", DESCRIPTION]
    return lambda count, out: [*here, str(count), out, *more]


ENGINES = {
    OURS: lambda count, out: [PROGRAM, "print", str(count), out],
    "Typst": peer("with_typst.py"),
    "Typst, artwork as PDF": peer("with_typst.py", ARTWORK),
    "ReportLab": peer("with_reportlab.py"),
    "WeasyPrint": peer("with_weasyprint.py"),
}


def versions():
    return ", ".join(f"{name} {version(name.lower())}" for name in ("Typst", "ReportLab", "WeasyPrint"))


def measure(command):
    """(CPU seconds, peak memory in MB) of one process and what it starts."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0, f"{command} ended with {process.returncode}"
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def check(out, count, names):
    """Every engine must have drawn every page, and the last page its own name."""
    info = subprocess.run(["pdfinfo", out], capture_output=True, text=True, check=True).stdout
    pages = next(line.split()[1] for line in info.splitlines() if line.startswith("Pages:"))
    assert int(pages) == count, f"{out} has {pages} pages"
    last = ["pdftotext", "-f", str(count), "-l", str(count), out, "-"]
    text = subprocess.run(last, capture_output=True, text=True, check=True).stdout
    text = unicodedata.normalize("NFC", " ".join(text.split()))
    assert names[count - 1] in text, f"{out}: {names[count - 1]!r} is not on its last page"


def results(names):
    """(engine, count) -> pages per CPU-second of each round, memory in MB, bytes a page."""
    found = {}
    for count in COUNTS:
        for turn in range(ROUNDS):
            order = list(ENGINES)[turn:] + list(ENGINES)[:turn]
            for engine in order:
                if turn > 0 and engine == ONCE:
                    continue
                out = f"{FOLDER}/{engine.split()[0].strip(',').lower()}-{count}.pdf"
                cpu, memory = measure(ENGINES[engine](count, out))
                check(out, count, names)
                rates, _, _ = found.setdefault((engine, count), ([], memory, os.path.getsize(out) / count))
                rates.append(count / cpu)
                print(f"{count:5} {engine:21} {cpu:8.2f} CPU-s {count / cpu:8.0f} pages/CPU-s", flush=True)
    return found


def table(found):
    ours = {count: statistics.median(found[OURS, count][0]) for count in COUNTS}
    head = "| engine | " + " | ".join(f"{c:,} pages | ours is" for c in COUNTS)
    yield head + " | memory at 3,000 | kB a page |"
    yield "|---|" + "---:|" * (2 * len(COUNTS) + 2)
    for engine in ENGINES:
        cells = []
        for count in COUNTS:
            rate = statistics.median(found[engine, count][0])
            times = "" if engine == OURS else f"{ours[count] / rate:,.1f} times"
            cells.append(f"{rate:,.0f} | {times}")
        _, memory, size = found[engine, COUNTS[-1]]
        yield f"| {engine} | {' | '.join(cells)} | {memory:,.0f} MB | {size / 1000:.1f} |"


def machine():
    with open("/proc/cpuinfo", encoding="utf-8") as info:
        model = next(line.split(":")[1].strip() for line in info if line.startswith("model name"))
    system = platform.freedesktop_os_release()["PRETTY_NAME"]
    return f"{os.cpu_count()} cores of {model}, {system}, Python {platform.python_version()}"


def page(found):
    today = datetime.date.today().isoformat()
    return f"""# How fast documents are made

Written by `cargo xtask bench` on {today}. Machine: {machine()}.

The same certificates by four engines, in pages per CPU-second (user and system time of the whole
process, its start included): medians of {ROUNDS} interleaved rounds ({ONCE}: one). Only the
ratios mean anything; figures from a machine that was busy with other work are lower throughout.

{chr(10).join(table(found))}

The others: {versions()}. Ours: this tree, one process, the time of all its threads counted.

Every engine draws the same picture: our own certificate with its border, its words in the same
fonts at the same places, a name and an organisation of its own on every page, and a QR code of its
own as a vector drawing. The places come from our layout, and so do the QR codes: the others are
spared breaking lines and making codes, which our figure includes. Where an engine can keep the
shared artwork once, it does: ReportLab as a form, Typst as a PDF in the page's background. With the
artwork as SVG, the usual way, Typst draws its 5,000 strokes anew into every page, and so does
WeasyPrint, which takes vectors in no other form.
After every run the number of pages and the name on the last page are read back from the PDF.
"""


def main():
    with open(DESCRIPTION, encoding="utf-8") as text:
        names = [page["name"] for page in json.load(text)["pages"]]
    subprocess.run([sys.executable, f"{HERE}/artwork.py", DESCRIPTION, ARTWORK], check=True)
    found = results(names)
    with open(PAGE, "w", encoding="utf-8") as file:
        file.write(page(found))


main()
