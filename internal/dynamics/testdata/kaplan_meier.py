"""Writes kaplan_meier.json: quantiles that lifelines estimates from random durations. Needs lifelines 0.30.3 from PyPI; run it in this folder.

lifelines takes the first day at which the estimate is low enough; this program the middle of the days over which it is exactly at the
share. Data in which that happens are left out.
"""
import json
import math
import random

from lifelines import KaplanMeierFitter


def estimate(seed):
    r = random.Random(seed)
    days = [r.randrange(1, 400) for _ in range(r.randrange(3, 30))]
    open_ = [r.random() < 0.35 for _ in days]
    fit = KaplanMeierFitter().fit(days, [not o for o in open_])
    if any(abs(s - q) < 1e-9 for s in fit.survival_function_["KM_estimate"] for q in (0.25, 0.5, 0.75)):
        return None
    quantiles = [fit.percentile(1 - q) for q in (0.25, 0.5, 0.75)]
    return {"days": days, "open": open_, "quantiles": [None if math.isinf(q) else float(q) for q in quantiles]}


found = [e for e in map(estimate, range(60)) if e]
with open("kaplan_meier.json", "w") as f:
    f.write("[\n" + ",\n".join(json.dumps(e, separators=(",", ":")) for e in found) + "\n]\n")
