"""pac-synth 0.0.8: how much of the mass of combinations it does not report.

    python pac.py FILE.csv [COLUMN]        one file, or each country of COLUMN with 250 to 360 records

For all combinations of one and two values (reporting length 2) at epsilon 1: the share of their exact counts that
belongs to combinations which the differentially private aggregates leave out. Nothing is left out of our tables.
"""

import sys

import pandas as pd
from pacsynth import Dataset, DpAggregateSeededParametersBuilder, DpAggregateSeededSynthesizer


RUNS = 5


def suppressed(frame, length):
    """The mean share of RUNS runs, and how many of them gave nothing at all."""
    data = Dataset.from_data_frame(frame)
    exact = data.get_aggregates(length, ";")
    whole = sum(exact.values())
    shares = []
    for _ in range(RUNS):
        builder = DpAggregateSeededParametersBuilder().reporting_length(length).epsilon(1.0)
        model = DpAggregateSeededSynthesizer(builder.build())
        try:
            model.fit(data)
        except BaseException as error:  # its panic is no Exception: the noisy number of records fell below zero
            if isinstance(error, KeyboardInterrupt):
                raise
            continue
        reported = model.get_dp_aggregates(";")
        shares.append(sum(count for name, count in exact.items() if name not in reported) / whole)
    return (sum(shares) / len(shares) if shares else 1.0), RUNS - len(shares)


def main():
    frame = pd.read_csv(sys.argv[1], dtype=str, keep_default_na=False)
    parts = [("all", frame)]
    if len(sys.argv) > 2:
        column = sys.argv[2]
        groups = ((name, part.drop(columns=column)) for name, part in frame.groupby(column))
        parts = [(name, part) for name, part in groups if name and 250 <= len(part) <= 360]
    for name, part in parts:
        for length in (2, 3):
            share, failed = suppressed(part, length)
            print(
                f"{sys.argv[1].split('/')[-1]} {name}: {len(part)} records, combinations of up to {length}: "
                f"{share:.0%} of their mass suppressed (mean of {RUNS - failed} runs; {failed} gave nothing)"
            )


main()
