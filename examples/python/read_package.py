"""Reads the data package: checks each file of data/ against its hash and tells rows and columns.

Needs: Python 3 alone.
Use:   python3 examples/python/read_package.py [PUBLISHED_FOLDER]
"""

import csv
import hashlib
import json
import sys
from datetime import date
from pathlib import Path

READ_AS = {"integer": int, "number": float, "date": date.fromisoformat}


def rows(folder, resource):
    """The rows of a file, each value of the type that the package says; None for what is missing."""
    types = {field["name"]: field["type"] for field in resource["schema"]["fields"]}
    with open(folder / resource["path"], encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            yield {
                name: READ_AS.get(types[name], str)(text) if text else None
                for name, text in row.items()
            }


def main(folder):
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    print(package["title"], package["version"])
    for resource in package["resources"]:
        if resource["format"] != "csv" or not resource["path"].startswith("data/"):
            continue
        content = (folder / resource["path"]).read_bytes()
        if "sha256:" + hashlib.sha256(content).hexdigest() != resource["hash"]:
            sys.exit(resource["path"] + " was altered since it was published")
        table = list(rows(folder, resource))
        print(f"{resource['path']:24} {len(table):8} rows  {resource['title']}")
        if resource["name"] == "decisions":
            days = [row["date"] for row in table if row["date"]]
            print(" " * 24, f"from {min(days)} to {max(days)}")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "output/latest"))
