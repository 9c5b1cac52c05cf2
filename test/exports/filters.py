"""The filters of exports: those of the API."""

import io
import json

import pandas

FILTERS = [
    ("Event", {"kind": {"eq": "SIGNAL"}}),
    ("Manifestation", {"strength": {"gte": 3}, "case": {"country": {"eq": "GB"}}}),
    ("Commitment", {"overdue": {"eq": True}}),
    ("Bottleneck", {"caseCount": {"gt": 10}, "not": {"category": {"in": ["LAW"]}}}),
    ("Document", {"date": {"overlaps": "2021"}, "title": {"contains": "herstel"}}),
]

REFUSED = [
    ("/export/graph.gml", {}, 404, "NOT_FOUND"),
    ("/id/trajectory/none", {}, 404, "NOT_FOUND"),
    ("/export/graph.cyjs", {"kind": "EVENTS"}, 400, "BAD_ARGUMENT"),
    ("/export/matrix.csv", {"kind": "EVENT"}, 400, "BAD_ARGUMENT"),
    ("/export/graph.cyjs", {"where": "{}"}, 400, "BAD_ARGUMENT"),
    ("/export/graph.cyjs", {"kind": "EVENT", "where": "{"}, 400, "BAD_USER_INPUT"),
    ("/export/graph.cyjs", {"kind": "EVENT", "where": '{"kind":{"eq":"NONE"}}'}, 400, "BAD_USER_INPUT"),
    ("/export/graph.cyjs", {"kind": "EVENT", "where": '{"actors":{"most":{}}}'}, 400, "BAD_USER_INPUT"),
    ("/export/graph.cyjs", {"kind": "EVENT", "where": '{"not":' * 60 + "{}" + "}" * 60}, 400, "QUERY_TOO_DEEP"),
    ("/export/graph.cyjs", {"asOf": "yesterday"}, 400, "BAD_ARGUMENT"),
    ("/export/graph.cyjs", {"first": "3"}, 400, "BAD_USER_INPUT"),
]


def tests(service):
    def chooses(kind, where):
        def test():
            constant = "".join("_" + c if c.isupper() else c for c in kind).strip("_").upper()
            graph = json.loads(service.export("graph.cyjs", kind=constant, where=json.dumps(where)))
            found = {n["data"]["id"] for n in graph["elements"]["nodes"]}
            wanted = {n["id"] for n in service.nodes(service.lists[kind], "id", where, kind)}
            assert found == wanted and found, (len(found), len(wanted))

        return test

    def refuses():
        for path, parameters, status, code in REFUSED:
            got, media, body = service.get(path, **parameters)
            assert (got, media) == (status, "application/json"), (path, parameters, got, media)
            told = json.loads(body)["errors"][0]
            assert told["extensions"]["code"] == code and told["message"], (path, parameters, told)

    def cuts_the_matrix():
        body = service.export("matrix.csv", where='{"country":{"eq":"NL"}}')
        rows = pandas.read_csv(io.BytesIO(body), comment="#", index_col="case")
        wanted = service.ask('{cases(first: 200, where: {country: {eq: "NL"}}) {nodes {id}}}')["cases"]["nodes"]
        assert set(rows.index) == {n["id"] for n in wanted}

    for kind, where in FILTERS:
        yield f"filter: {kind} {json.dumps(where)} chooses what the API chooses", chooses(kind, where)
    yield "filter: the matrix takes conditions on cases", cuts_the_matrix
    yield "filter: what cannot be used is refused with a code", refuses
