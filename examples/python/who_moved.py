"""Who moved from one vote to another?

Needs: Python 3 alone.
Use:   python3 examples/python/who_moved.py [PUBLISHED_FOLDER [EARLIER LATER]]
"""

import csv
import sys
from collections import Counter
from pathlib import Path


def votes(folder, symbol):
    """The votes on a symbol, by code of the country, as (name, vote)."""
    with open(folder / "data" / "votes.csv", encoding="utf-8", newline="") as file:
        found = {
            row["country_code"]: (row["country_name"], row["vote"])
            for row in csv.DictReader(file)
            if row["symbol"] == symbol
        }
    return found or sys.exit(f"No votes on {symbol} in {folder}")


def main(folder, earlier, later):
    before, after = votes(folder, earlier), votes(folder, later)
    moves = [
        (before[code][1], after[code][1], code, after[code][0])
        for code in sorted(before.keys() & after.keys())
        if before[code][1] != after[code][1]
    ]
    for old, new, code, name in sorted(moves):
        print(f"{old:10} -> {new:10} {code}  {name}")
    print()
    for (old, new), countries in Counter(move[:2] for move in moves).most_common():
        print(f"{countries:4}  {old} -> {new}")
    print(f"{len(moves):4}  moved from {earlier} to {later}")


if __name__ == "__main__":
    main(
        Path(sys.argv[1] if len(sys.argv) > 1 else "output/latest"),
        *(sys.argv[2:4] if len(sys.argv) > 3 else ("A/RES/60/173", "A/RES/61/174")),
    )
