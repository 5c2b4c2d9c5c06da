"""How united was each bloc in the plenary's recorded votes on human rights in the DPRK?

The index is that of Hix, Noury and Roland: 1 where all vote alike, 0 where they split in three.

Needs: pandas (Debian: python3-pandas).
Use:   python3 examples/python/cohesion.py [PUBLISHED_FOLDER [BLOC ...]]
"""

import sys
from pathlib import Path

import pandas as pd


def agreement(votes):
    counts = votes.value_counts()
    return (3 * counts.max() - counts.sum()) / (2 * counts.sum())


def main(folder, blocs):
    data = folder / "data"
    votes = pd.read_csv(data / "votes.csv", parse_dates=["date"], keep_default_na=False)
    decisions = pd.read_csv(data / "decisions.csv", keep_default_na=False)
    members = pd.read_csv(data / "blocs.csv", parse_dates=["valid_from", "valid_to"])

    about = decisions[decisions.title.str.contains("Democratic People.s Republic of Korea")]
    votes = votes[
        (votes.body == "GA")
        & votes.decision_id.isin(about.decision_id)
        & votes.vote.isin(["yes", "no", "abstain"])
    ]
    both = votes.merge(members[members.bloc.isin(blocs)], on="country_code")
    then = (both.valid_from <= both.date) & (both.valid_to.isna() | (both.valid_to >= both.date))
    table = both[then].groupby(["date", "symbol", "bloc"]).vote.apply(agreement).unstack()
    print(table.round(3).to_string())


if __name__ == "__main__":
    main(
        Path(sys.argv[1] if len(sys.argv) > 1 else "output/latest"),
        sys.argv[2:] or ["nam", "african-group", "asean", "eu"],
    )
