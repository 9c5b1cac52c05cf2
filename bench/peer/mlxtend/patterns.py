"""The peer's own way of finding what recurs: mlxtend's frequent item sets of the transactions that bench analyses writes.

patterns.py TRANSACTIONS RECORDS CASES: it prints the time of one run and adds it to a file of records.
"""

import json
import resource
import sys
import time

import numpy
import pandas
from mlxtend.frequent_patterns import fpgrowth

transactions = [json.loads(line) for line in open(sys.argv[1])]
table = numpy.zeros((len(transactions), 1 + max(max(t) for t in transactions)), dtype=bool)
for row, items in enumerate(transactions):
    table[row, items] = True
frame = pandas.DataFrame(table)
start = time.perf_counter()
found = fpgrowth(frame, min_support=0.01 - 1e-9)
seconds = time.perf_counter() - start
sets = int((found["itemsets"].map(len) >= 2).sum())
print(f"mlxtend: {sets} frequent sets of two or more items in {seconds:.1f} s, peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10} MiB")
with open(sys.argv[2], "a") as records:
    print(json.dumps({"column": "mlxtend", "cases": int(sys.argv[3]), "fact": "patterns", "value": seconds}), file=records)
