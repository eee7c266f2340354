"""The whole program from its command: database read, text checked, file written, print noted.

A workspace of its own with one event of 3,000 delegates; nothing of it is known to the program
before it starts.
"""

import csv
import os
import shutil
import statistics
import subprocess

# Printed in the same run: each beside a hundred certificates.
LISTS = {
    "delegate-list": "delegate list",
    "sign-in-sheet": "sign-in sheet",
    "badges": "badges",
}


class Whole:
    """The program and the workspace that it prints from."""

    def __init__(self, program, folder, names, measure):
        self.program, self.folder, self.measure = program, f"{folder}/workspace", measure
        shutil.rmtree(self.folder, ignore_errors=True)
        for count in (100, 300, len(names)):
            self.enter(f"bench-{count}", names[:count], f"{folder}/delegates.csv")

    def enter(self, code, names, list_file):
        with open(list_file, "w", encoding="utf-8", newline="") as file:
            rows = csv.writer(file)
            rows.writerow(["Họ và tên", "Chức vụ", "Cơ quan"])
            place = "Sở Thông tin và Truyền thông tỉnh Lâm Đồng, đơn vị số"
            rows.writerows([n, "Chuyên viên", f"{place} {i}"] for i, n in enumerate(names))
        event = ["--code", code, "--name", "Hội nghị tập huấn", "--start", "2024-06-06"]
        self.command("event", "create", *event)
        self.command("delegates", "import", list_file, "--event", code)
        os.remove(list_file)

    def command(self, *arguments):
        command = [self.program, "--workspace", self.folder, *arguments]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)

    def cpu(self, document, count, out):
        """CPU seconds of one printing; the event's first, so that it starts with no choices."""
        event = ["--event", f"bench-{count}", "--out", out]
        return self.measure([self.program, "--workspace", self.folder, "print", document, *event])[0]

    def lists(self, folder, rounds):
        """Document -> CPU seconds for 300 delegates, and for certificates of 100."""
        told = {}
        for _ in range(rounds):
            for document, count in [*((d, 300) for d in LISTS), ("certificates", 100)]:
                cpu = self.cpu(document, count, f"{folder}/whole.pdf")
                told.setdefault(document, []).append(cpu)
        return {document: statistics.median(cpu) for document, cpu in told.items()}
