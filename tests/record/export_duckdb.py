"""Loads an export into DuckDB and asks it what the program tells by itself.

Usage: export_duckdb.py PLANDIFF
"""

import json
import pathlib
import subprocess
import sys
import tempfile

import duckdb


def told(program, *arguments):
    """The program's own answer as JSON."""
    done = subprocess.run([program, *arguments, "--format", "json"], check=True, capture_output=True)
    return json.loads(done.stdout)


def load(folder):
    """A database with a table for each file."""
    database = duckdb.connect()
    for path in sorted(folder.glob("*.csv")):
        database.execute(
            f"create table {path.stem} as select * from read_csv(?, header = true, quote = '\"', escape = '\"')",
            [str(path)],
        )
    for path in sorted(folder.glob("*.jsonl")):
        database.execute(f"create table {path.stem}_lines as select * from read_json_auto(?)", [str(path)])
    return database


def one(database, question, *values):
    return database.execute(question, list(values)).fetchone()[0]


def caps(program, provision):
    """The plans of which an account states a cap, by the page of the provision."""
    answers = told(program, "provisions", provision)["answers"]
    has_cap = lambda account: isinstance(account["typed"], dict) and "cap" in account["typed"]
    return {answer["plan"] for answer in answers if any(map(has_cap, [answer, *answer["rivals"]]))}


def check(what, found, wanted):
    if found != wanted:
        sys.exit(f"{what}: DuckDB counts {found}, plandiff {wanted}")
    print(f"{what}: {found}")


def main(program):
    with tempfile.TemporaryDirectory() as room:
        folder = pathlib.Path(room) / "tables"
        subprocess.run([program, "export", str(folder)], check=True, capture_output=True)
        database = load(folder)
        found = one(
            database,
            "select count(distinct plan) from terms where provision = ? and field = 'amount' and bound = 'cap'",
            "force-size",
        )
        wanted = caps(program, "force-size")
        assert wanted, "the record has plans that cap the force"
        check("plans that state a cap on force-size", found, len(wanted))

        contested = [answer for answer in told(program, "show", "19")["answers"] if answer["state"] == "contested"]
        assert contested, "the record has contested clauses of plan 19"
        question = "select count(*) from clauses where cast(plan as varchar) = ? and account = 0 and state = 'contested'"
        check("contested clauses of plan 19", one(database, question, "19"), len(contested))

        sources = len(told(program, "sources")["sources"])
        check("sources", one(database, "select count(*) from sources"), sources)
        for table in ["clauses", "sources", "provisions", "plans"]:
            rows = one(database, f"select count(*) from {table}")
            check(f"rows of {table}.jsonl", one(database, f"select count(*) from {table}_lines"), rows)
        loose = "select count(*) from citations where source not in (select source from sources)"
        check("citations of no known source", one(database, loose), 0)


if __name__ == "__main__":
    main(sys.argv[1])
