"""Writes mlxtend.json: what mlxtend finds in small random data. Needs mlxtend 0.25.0 from PyPI; run it in this folder."""
import json
import math
import random

import pandas
from mlxtend.frequent_patterns import association_rules, fpgrowth


def transactions(seed, rows, items, density):
    r = random.Random(seed)
    weights = [density * 2 * r.random() for _ in range(items)]
    return [[i for i in range(items) if r.random() < weights[i]] for _ in range(rows)]


def found(data, items, min_support, min_confidence):
    rows = len(data)
    table = pandas.DataFrame([[i in t for i in range(items)] for t in data])
    sets = fpgrowth(table, min_support=min_support / rows - 1e-9)
    frequent = {frozenset(int(i) for i in s): round(float(v) * rows) for s, v in zip(sets["itemsets"], sets["support"])}
    closed = [s for s, n in frequent.items() if not any(s < t and n == m for t, m in frequent.items())]
    rules = association_rules(sets, metric="confidence", min_threshold=min_confidence - 1e-9)
    return {
        "items": items, "minSupport": min_support, "minConfidence": min_confidence, "transactions": data,
        "frequent": sorted([sorted(s), n] for s, n in frequent.items()),
        "closed": sorted([sorted(s), frequent[s]] for s in closed),
        "rules": sorted([sorted(map(int, r["antecedents"])), sorted(map(int, r["consequents"])), round(r["support"], 9), round(r["confidence"], 9),
                         round(r["lift"], 9), None if math.isinf(r["conviction"]) else round(r["conviction"], 9)]
                        for _, r in rules.iterrows()),
    }


cases = [
    found(transactions(1, 23, 12, 0.35), 12, 4, 0.8),
    found(transactions(2, 70, 9, 0.4), 9, 7, 0.6),
    found(transactions(3, 130, 20, 0.15), 20, 5, 0.5),
]
with open("mlxtend.json", "w") as f:
    f.write("[\n" + ",\n".join(json.dumps(c, separators=(",", ":")) for c in cases) + "\n]\n")
