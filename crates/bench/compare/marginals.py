"""MST and AIM of smartnoise-synth on UCI Adult: how far their synthetic records are from the exact two-way tables.

    timeout 300 python marginals.py mst 1.0 ../shared/data/adult/adult.csv [seed]

Prints mean L1/n and RMSE over all two-way tables, at delta 1e-9. Domains are taken from the data, which favours them.
"""

import itertools
import sys
import time

import numpy as np
import pandas as pd


def synthesizer(method, epsilon):
    if method == "mst":
        from snsynth.mst import MSTSynthesizer

        return MSTSynthesizer(epsilon=epsilon, delta=1e-9)
    from snsynth.aim import AIMSynthesizer

    # The restricted form of reference runs: few rounds and a small model, or it does not end.
    return AIMSynthesizer(epsilon=epsilon, delta=1e-9, max_model_size=2, rounds=25)


def main():
    method, epsilon, path = sys.argv[1], float(sys.argv[2]), sys.argv[3]
    np.random.seed(int(sys.argv[4]) if len(sys.argv) > 4 else 1)
    data = pd.read_csv(path)
    started = time.time()
    model = synthesizer(method, epsilon)
    model.fit(data, categorical_columns=list(data.columns), preprocessor_eps=0.0)
    made = model.sample(len(data)).astype(int)
    took = time.time() - started
    lengths = {c: int(max(data[c].max(), made[c].max())) + 1 for c in data.columns}
    far, squares, cells = [], 0.0, 0
    for a, b in itertools.combinations(data.columns, 2):
        size = lengths[a] * lengths[b]
        exact = np.bincount(data[a] * lengths[b] + data[b], minlength=size)
        other = np.bincount(made[a] * lengths[b] + made[b], minlength=size)
        far.append(np.abs(exact - other).sum() / len(data))
        squares += ((exact - other) ** 2).sum()
        cells += size
    one_way = [
        np.abs(np.bincount(data[c], minlength=lengths[c]) - np.bincount(made[c], minlength=lengths[c])).sum() / len(data)
        for c in data.columns
    ]
    print("one-way L1/n:", ", ".join(f"{c} {d:.3f}" for c, d in zip(data.columns, one_way)))
    print(f"{method} epsilon {epsilon}: L1/n {np.mean(far):.4f} RMSE {(squares / cells) ** 0.5:.1f} in {took:.0f} s")


main()
