"""Runs every engine on the same certificates, interleaved, and writes the page about it.

compare.py PROGRAM TERMINAL DESCRIPTION MANY FOLDER PAGE: PROGRAM typesets our certificates, TERMINAL
is the whole program; DESCRIPTION holds 3,000 certificates, MANY 30,000; FOLDER takes the PDFs; PAGE
is the Markdown file to write. CPU seconds are user and system time of each process, start included.
"""

import datetime
import os
import platform
import shutil
import statistics
import subprocess
import sys
import unicodedata
from importlib.metadata import version

from whole import LISTS, Whole

COUNTS = (300, 3000)
ROUNDS = 3
# Takes minutes; its figure differs from ours by a factor that no second round could change.
ONCE = "WeasyPrint"
OURS = "Langbiang"
USUAL = "Typst"
BEST = "Typst, at its best"
# How many for the comparison of memory, and of files of their own.
MANY = 30_000
SEPARATE = 300
PROGRAM, TERMINAL, DESCRIPTION, DESCRIPTION_OF_MANY, FOLDER, PAGE = sys.argv[1:]
HERE = os.path.dirname(os.path.abspath(__file__))
ARTWORK = f"{FOLDER}/artwork.pdf"


def description(count):
    return DESCRIPTION_OF_MANY if count > COUNTS[-1] else DESCRIPTION


def peer(script, *more):
    def command(count, out):
        return [sys.executable, f"{HERE}/{script}", description(count), str(count), out, *more]

    return command


ENGINES = {
    OURS: lambda count, out: [PROGRAM, "print", str(count), out],
    USUAL: peer("with_typst.py"),
    BEST: peer("with_typst.py", ARTWORK),
    "ReportLab": peer("with_reportlab.py"),
    "WeasyPrint": peer("with_weasyprint.py"),
}


def versions():
    others = ("Typst", "ReportLab", "WeasyPrint")
    return ", ".join(f"{name} {version(name.lower())}" for name in others)


def measure(command):
    """(CPU seconds, peak memory in MB) of one process and what it starts."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0, f"{command} ended with {process.returncode}"
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def check(out, count, name):
    """Every engine must have drawn every page, and the last page its own name."""
    info = subprocess.run(["pdfinfo", out], capture_output=True, text=True, check=True).stdout
    pages = next(line.split()[1] for line in info.splitlines() if line.startswith("Pages:"))
    assert int(pages) == count, f"{out} has {pages} pages"
    last = ["pdftotext", "-f", str(count), "-l", str(count), out, "-"]
    text = subprocess.run(last, capture_output=True, text=True, check=True).stdout
    text = unicodedata.normalize("NFC", " ".join(text.split()))
    assert name in text, f"{out}: {name!r} is not on its last page"


def file_of(engine, count):
    return f"{FOLDER}/{engine.lower().replace(',', '').replace(' ', '-')}-{count}.pdf"


def results(names, whole):
    """(engine, count) -> pages per CPU-second of each round, memory in MB, bytes a page; and the
    whole command's CPU seconds for certificates of all, a round each."""
    found, commands = {}, []
    for count in COUNTS:
        for turn in range(ROUNDS):
            order = list(ENGINES)[turn:] + list(ENGINES)[:turn]
            if count == COUNTS[-1]:
                out = f"{FOLDER}/whole.pdf"
                commands.append(whole.cpu("certificates", count, out))
                check(out, count, "")
                show("the whole command", count, commands[-1])
            for engine in order:
                if turn > 0 and engine == ONCE:
                    continue
                out = file_of(engine, count)
                cpu, memory = measure(ENGINES[engine](count, out))
                check(out, count, names[count - 1])
                size = os.path.getsize(out) / count
                rates, _, _ = found.setdefault((engine, count), ([], memory, size))
                rates.append(count / cpu)
                show(engine, count, cpu)
    return found, statistics.median(commands)


def show(engine, count, cpu):
    print(f"{count:6} {engine:21} {cpu:8.2f} CPU-s {count / cpu:8.0f} pages/CPU-s", flush=True)


def memory_of_many(names):
    """Engine -> peak memory in MB and CPU seconds of one long file."""
    found = {}
    for engine in (OURS, BEST):
        out = file_of(engine, MANY)
        cpu, memory = measure(ENGINES[engine](MANY, out))
        check(out, MANY, names[MANY - 1])
        show(engine, MANY, cpu)
        found[engine] = (memory, cpu)
        os.remove(out)
    return found


def separate_files(names):
    """Engine -> CPU seconds for files of one page each."""
    commands = {
        OURS: lambda folder: [PROGRAM, "separate", str(SEPARATE), folder],
        BEST: lambda folder: ENGINES[BEST](SEPARATE, folder),
    }
    found = {engine: [] for engine in commands}
    for _ in range(ROUNDS):
        for engine, command in commands.items():
            folder = f"{FOLDER}/separate"
            shutil.rmtree(folder, ignore_errors=True)
            os.makedirs(folder)
            cpu, _ = measure(command(folder))
            for number in range(1, SEPARATE + 1):
                assert os.path.isfile(f"{folder}/{number}.pdf"), f"{engine}: {number} is missing"
            check(f"{folder}/{SEPARATE}.pdf", 1, names[SEPARATE - 1])
            found[engine].append(cpu)
    return {engine: statistics.median(cpu) for engine, cpu in found.items()}


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


def of_lists(lists):
    """How much each list costs, in words."""
    hundred = lists["certificates"]
    share = (f"{name} {lists[document] / hundred:.2f}" for document, name in LISTS.items())
    return ", ".join(share)


def page(found, many, separate, command, lists):
    today = datetime.date.today().isoformat()
    best = COUNTS[-1] / statistics.median(found[BEST, COUNTS[-1]][0])
    (memory, cpu), (their_memory, their_cpu) = many[OURS], many[BEST]
    return f"""# How fast documents are made

Written by `cargo xtask bench` on {today}. Machine: {machine()}.

The same certificates by four engines, in pages per CPU-second (user and system time of the whole
process, its start included): medians of {ROUNDS} interleaved rounds ({ONCE}: one). Only the
ratios mean anything; figures from a machine that was busy with other work are lower throughout.

{chr(10).join(table(found))}

- {MANY:,} certificates in one file: {memory:,.0f} MB and {cpu:.1f} CPU-seconds at most, Typst at its
  best {their_memory:,.0f} MB and {their_cpu:.1f}: a share of 1/{their_memory / memory:.1f} of the memory.
- {SEPARATE} certificates as files of their own: {separate[OURS]:.2f} CPU-seconds, each file brought to the disk;
  Typst at its best, with one compiler for all, {separate[BEST]:.2f}: 1/{separate[BEST] / separate[OURS]:.1f}.
- The whole command `print certificates`, with the database of {COUNTS[-1]:,} delegates, every check, the
  file brought to the disk and the print in the log: {command:.2f} CPU-seconds, where Typst at its best takes
  {best:.2f} to typeset alone: {best / command:.1f} times as fast.
- Papers of 300 delegates by the whole command, each as a share of 100 certificates by the same
  ({lists["certificates"]:.3f} CPU-seconds): {of_lists(lists)}.

The others: {versions()}. Ours: this tree, one process, the time of all its threads counted.

Every engine draws the same picture: our own certificate with its border, its words in the same
fonts at the same places, a name and an organisation of its own on every page, and a QR code of its
own. Ours is tagged (PDF/A-2a, PDF/UA-1), has an outline with the names, and is the only one that
breaks lines, checks what fits and makes codes: the places come from our layout, and so do the QR
codes, and the others are spared both.

- *Typst* is used as usual: the artwork as an SVG in the page's background, each code an SVG. It draws
  the 5,000 strokes anew into every page, and so does WeasyPrint, which takes vectors in no other form.
- *Typst, at its best* has the artwork as a PDF in the background, which it keeps once, and each code
  as an image of one value a module.
- *ReportLab* keeps the artwork as a form; each code is an image inside the page, which was
  quicker than a path.

After every run the number of pages and the name on the last page are read back from the PDF.
"""


def names_of(description):
    """The names on its pages, read by another process: the system counts what this one has ever held
    among the memory of each program that it starts."""
    read = "import json, sys; [print(p['name']) for p in json.load(open(sys.argv[1]))['pages']]"
    told = subprocess.run(
        [sys.executable, "-c", read, description], capture_output=True, text=True, check=True
    )
    return told.stdout.splitlines()


def main():
    names = names_of(DESCRIPTION_OF_MANY)
    subprocess.run([sys.executable, f"{HERE}/artwork.py", DESCRIPTION, ARTWORK], check=True)
    whole = Whole(TERMINAL, FOLDER, names[: COUNTS[-1]], measure)
    lists = whole.lists(FOLDER, 3 * ROUNDS)
    separate = separate_files(names)
    many = memory_of_many(names)
    found, command = results(names, whole)
    with open(PAGE, "w", encoding="utf-8") as file:
        file.write(page(found, many, separate, command, lists))


main()
