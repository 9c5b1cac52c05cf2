"""GraphML, GEXF and Cytoscape JSON: read by networkx."""

import io
import json
from functools import cache

import networkx


def tests(service):
    @cache
    def graphml():
        return networkx.read_graphml(io.BytesIO(service.export("graph.graphml")), force_multigraph=True)

    @cache
    def gexf():
        return networkx.read_gexf(io.BytesIO(service.export("graph.gexf")), version="1.3")

    @cache
    def cytoscape():
        return networkx.cytoscape_graph(json.loads(service.export("graph.cyjs")))

    def every_node(graph):
        def test():
            found = {}
            for _, data in graph().nodes(data=True):
                found[data["nodeKind"]] = found.get(data["nodeKind"], 0) + 1
            assert found == {kind: n for kind, n in service.counts().items() if n}, found

        return test

    def values(graph, label):
        def test():
            for node in service.nodes("manifestations", "id strength phase how(lang: EN) bottleneck {id}"):
                data = graph().nodes[node["id"]]
                assert (data["strength"], data["phase"]) == (node["strength"], node["phase"]), data
                assert "how_en" not in data or data["how_en"] == node["how"], data
                assert graph().has_edge(node["id"], node["bottleneck"]["id"]), node
            for kind in ("bottlenecks", "manifestations", "citations", "events"):
                for node in service.nodes(kind, "id label"):
                    assert graph().nodes[node["id"]][label] == node["label"], node

        return test

    def same_relations():
        def one_way(graph):
            return {(a, b) for a, b in graph().edges()}

        assert one_way(graphml) == one_way(cytoscape)
        # networkx reads a mutual relation of GEXF as two.
        assert one_way(graphml) <= one_way(gexf) <= one_way(graphml) | {(b, a) for a, b in one_way(graphml)}

    def says_what_it_is():
        about = service.ask("{graph {revision dataVersion asOf licence(lang: EN) howToCite(lang: NL)}}")["graph"]
        text = service.export("graph.gexf").decode().partition("<graph")[0]
        for name, value in (("revision", str(about["revision"])), ("dataVersion", about["dataVersion"]), ("asOf", about["asOf"]),
                            ("licence_en", about["licence"]), ("howToCite_nl", about["howToCite"])):
            assert graphml().graph[name] == value, graphml().graph
            assert dict(cytoscape().graph)[name] == value, cytoscape().graph
            assert f"{name}: {value}" in text, text

    for name, graph, label in (("graphml", graphml, "label"), ("gexf", gexf, "label"), ("cytoscape", cytoscape, "name")):
        yield f"{name}: networkx reads every node of the API", every_node(graph)
        yield f"{name}: values, labels and relations are those of the API", values(graph, label)
    yield "drawings: the three forms have the same relations", same_relations
    yield "drawings: each says which state it shows, its licence and how to cite it", says_what_it_is
