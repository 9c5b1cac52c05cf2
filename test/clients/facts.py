"""What the pages' programs print, compared with what the API says when it is asked otherwise."""

import base64
import json
import re
from decimal import Decimal
from pathlib import Path

PICTURES = Path("build/ci")


def of(page, service):
    """The tests of a page: pairs of a name and a function. They run after the page."""
    return {
        "python.md": python, "typescript.md": typescript, "go.md": go, "curl.md": curl, "notebook.md": notebook,
    }[page.path.name](page, service)


def python(page, service):
    def claims():
        told = []
        for case in service.nodes("trajectories", "id name(lang: EN)"):
            found = service.ask(
                """query($case: ID!) {manifestations(where: {case: {id: {eq: $case}}, strength: {eq: 3}, bottleneck: {id: {eq: "bottleneck/signals-ignored"}}}) {
                nodes {citations {document {title}}}}}""", case=case["id"],
            )["manifestations"]["nodes"]
            told += [case["name"]] * len(found) + [f"  {c['document']['title']} (" for n in found for c in n["citations"]]
        printed = page.printed[0].splitlines()[:-2]
        assert len(printed) == len(told) > 0, (printed, told)
        for line, wanted in zip(sorted(printed), sorted(told)):
            assert line == wanted or wanted.endswith("(") and line.startswith(wanted), (line, wanted)

    def says_what_it_rests_on():
        graph = service.ask("{graph {revision asOf howToCite(lang: EN)}}")["graph"]
        assert page.printed[0].splitlines()[-2:] == [f"revision {graph['revision']}, as of {graph['asOf']}", graph["howToCite"]]

    def amount():
        cost = service.ask('{node(id: "trajectory/toeslagenaffaire") {... on Trajectory {cost {amount {amount}}}}}')["node"]["cost"]
        printed = re.search(r"EUR ([\d,.]+)", page.printed[2])[1].replace(",", "")
        assert Decimal(printed) == Decimal(cost["amount"]["amount"]), printed

    yield "the claims and sources are those of the cases", claims
    yield "it names the revision, the day and how to cite", says_what_it_rests_on
    yield "the amount is exact", amount


def typescript(page, service):
    def overdue():
        told = service.ask(
            """{cases(first: 20, where: {country: {eq: "GB"}}, asOf: "2026-01-01") {nodes {commitments(first: 100) {nodes {id due overdue citations {document {title}}}}}}}"""
        )["cases"]["nodes"]
        wanted = {c["id"]: c for case in told for c in case["commitments"]["nodes"] if c["overdue"]}
        printed = dict(re.findall(r"^(commitment/\S+): due (\S+),", page.printed[0], re.MULTILINE))
        assert printed == {i: c["due"] for i, c in wanted.items()} and printed, (printed, wanted)
        for c in wanted.values():
            assert c["citations"][0]["document"]["title"] in page.printed[0], c

    yield "the overdue promises are those of the British cases", overdue


def go(page, service):
    def bottlenecks():
        told = service.nodes("bottlenecks", "id name(lang: EN) cases {totalCount}")
        wanted = sorted((-b["cases"]["totalCount"], b["id"], b["name"]) for b in told)[:6]
        printed = re.findall(r"^(\S.*): (\d+) cases$", page.printed[0], re.MULTILINE)
        assert printed == [(name, str(-count)) for count, _, name in wanted], printed

    def sources():
        titles = {d["title"] for d in service.nodes("documents", "title")}
        printed = re.findall(r"strong, such as in .*\n  (.*)", page.printed[0])
        assert len(printed) == 6 and set(printed) <= titles, set(printed) - titles

    yield "the bottlenecks are those that most cases have", bottlenecks
    yield "each source is a document of the graph", sources


def curl(page, service):
    def counts():
        told = service.ask('{bottlenecks {totalCount} trajectories {totalCount} terms {totalCount} bottleneck(id: "bottleneck/signals-ignored") {cases {totalCount}}}')
        assert json.loads(page.printed[0])["data"]["bottleneck"]["caseCount"] == told["bottleneck"]["cases"]["totalCount"]
        assert f'"totalCount":{told["trajectories"]["totalCount"]}' in page.printed[2]
        assert page.printed[3].count(f'"totalCount":{told["bottlenecks"]["totalCount"]}') == 2
        assert page.printed[4] == "{0} of {0}\n".format(told["terms"]["totalCount"])

    def sources():
        told = service.ask('{trajectory(id: "trajectory/toeslagenaffaire") {manifestations(where: {bottleneck: {id: {eq: "bottleneck/signals-ignored"}}}) {nodes {citations {document {title url}}}}}}')
        for citation in told["trajectory"]["manifestations"]["nodes"][0]["citations"]:
            assert citation["document"]["title"] in page.printed[1] and citation["document"]["url"] in page.printed[1], citation

    def matrix():
        told = service.ask(
            """{cases(where: {country: {eq: "GB"}}) {nodes {id manifestations(where: {bottleneck: {id: {eq: "bottleneck/boundary-inequality"}}}) {nodes {strength}}}}}"""
        )["cases"]["nodes"]
        header, *rows = [line.split(",") for line in page.printed[6].splitlines() if "," in line]
        column = header.index("boundary_inequality")
        wanted = {c["id"]: max([m["strength"] for m in c["manifestations"]["nodes"]], default=0) for c in told}
        assert {row[0]: int(row[column]) for row in rows} == wanted and rows, (rows, wanted)

    yield "counts are those of the API", counts
    yield "the claim's sources are those of its case", sources
    yield "the export's rows are the British cases with their strengths", matrix


def notebook(page, service):
    def outputs():
        cells = json.loads((page.folder / "executed.ipynb").read_text())["cells"]
        return [o for cell in cells for o in cell.get("outputs", [])]

    def pattern():
        told = service.ask('{recurringPatterns(minCases: 4, minSize: 3, first: 1, orderBy: SURPRISE, seed: 1) {caseCount cases {id} bottlenecks {id}}}')["recurringPatterns"][0]
        names = ", ".join(b["id"].split("/")[1].replace("-", "_") for b in told["bottlenecks"])
        cases = service.ask("{cases {totalCount}}")["cases"]["totalCount"]
        assert f"{names} together in {told['caseCount']} of {cases} cases" in page.printed[0]

    def picture():
        pictures = [base64.b64decode(o["data"]["image/png"]) for o in outputs() if "image/png" in o.get("data", {})]
        assert len(pictures) == 1 and pictures[0].startswith(b"\x89PNG"), len(pictures)
        PICTURES.mkdir(parents=True, exist_ok=True)
        (PICTURES / "clients-matrix.png").write_bytes(pictures[0])

    def committed_without_outputs():
        cells = json.loads((page.path.parent / "patterns.ipynb").read_text())["cells"]
        assert not any(cell.get("outputs") or cell.get("execution_count") for cell in cells)

    yield "the pattern is the API's, and the matrix agrees", pattern
    yield "it draws the matrix", picture
    yield "it is kept without outputs", committed_without_outputs
