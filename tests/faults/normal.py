"""The control run: one row a commit with `synchronous=NORMAL`, one line a row; or only lines for
the rows that are there."""

import sqlite3
import sys

database = sqlite3.connect(sys.argv[1], isolation_level=None)
database.execute("PRAGMA journal_mode = WAL")
database.execute("PRAGMA synchronous = NORMAL")
database.execute("CREATE TABLE IF NOT EXISTS line(text TEXT)")
if sys.argv[2] == "look":
    for _ in database.execute("SELECT * FROM line"):
        print("row")
while sys.argv[2] == "write":
    database.execute("INSERT INTO line VALUES('acknowledged')")
    print("row", flush=True)
