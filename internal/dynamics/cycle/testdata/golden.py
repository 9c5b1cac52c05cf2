"""Writes networkx.json: the cycles that networkx finds in random graphs. Needs networkx 3.6.1 from PyPI; run it in this folder."""
import json
import random

import networkx


def found(seed, nodes, edges, bound):
    r = random.Random(seed)
    g = networkx.DiGraph()
    g.add_nodes_from(range(nodes))
    while g.number_of_edges() < edges:
        g.add_edge(r.randrange(nodes), r.randrange(nodes))
    cycles = []
    for c in networkx.simple_cycles(g, length_bound=bound):
        at = c.index(min(c))
        cycles.append(c[at:] + c[:at])
    return {"nodes": nodes, "edges": sorted(map(list, g.edges)), "bound": bound, "cycles": sorted(cycles)}


cases = [found(1, 6, 14, 6), found(2, 12, 40, 4), found(3, 30, 90, 5), found(4, 8, 6, 8)]
with open("networkx.json", "w") as f:
    f.write("[\n" + ",\n".join(json.dumps(c, separators=(",", ":")) for c in cases) + "\n]\n")
