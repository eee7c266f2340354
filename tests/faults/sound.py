"""Says "ok" when the SQLite that Python brings along finds the database whole."""

import sqlite3
import sys

database = sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True)
findings = [row[0] for row in database.execute("PRAGMA integrity_check")]
findings += [str(row) for row in database.execute("PRAGMA foreign_key_check")]
print("\n".join(findings))
