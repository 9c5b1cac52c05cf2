"""Writes prefixspan.json: the closed patterns that prefixspan finds in random sequences. Needs prefixspan 0.5.2 from PyPI; run it in this folder."""
import json
import random

from prefixspan import PrefixSpan


def found(seed, count, length, kinds, support):
    r = random.Random(seed)
    db = [[r.randrange(kinds) for _ in range(r.randrange(length) + 1)] for _ in range(count)]
    patterns = PrefixSpan(db).frequent(support, closed=True)
    return {"kinds": kinds, "minSupport": support, "sequences": db, "patterns": sorted([p, n] for n, p in patterns)}


cases = [found(1, 8, 6, 4, 2), found(2, 23, 10, 8, 6), found(3, 60, 12, 6, 25), found(4, 20, 14, 10, 5)]
with open("prefixspan.json", "w") as f:
    f.write("[\n" + ",\n".join(json.dumps(c, separators=(",", ":")) for c in cases) + "\n]\n")
