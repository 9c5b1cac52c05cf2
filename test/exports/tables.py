"""CSV: read by pandas, and by csvw with the description that comes with it."""

import io
import json
import tempfile
import zipfile
from functools import cache
from pathlib import Path

import csvw
import pandas

RUN_BY_SPREADSHEETS = tuple("=+-@\t\r\n＝＋－＠")


def tests(service):
    @cache
    def archive():
        return zipfile.ZipFile(io.BytesIO(service.export("csv.zip")))

    @cache
    def table(name):
        return pandas.read_csv(archive().open(name), keep_default_na=False, na_values=[""])

    @cache
    def matrix():
        return pandas.read_csv(io.BytesIO(service.export("matrix.csv")), comment="#", index_col="case")

    def fits_its_description():
        with tempfile.TemporaryDirectory() as folder:
            archive().extractall(folder)
            description = csvw.CSVW(str(Path(folder, "csv-metadata.json")), validate=True)
            assert description.is_valid, [str(w.message) for w in description.warnings][:10]
            described = {str(t.url) for t in description.tables}
        held = {name for name in archive().namelist() if name.endswith(".csv")}
        assert described == held, described ^ held

    def holds_every_node():
        for kind, count in service.counts().items():
            rows = table(f"nodes/{kind}.csv")
            assert len(rows) == count and rows["id"].is_unique, kind

    def relations_lead_somewhere():
        known = set()
        for name in archive().namelist():
            if name.startswith("nodes/"):
                known |= set(table(name)["id"])
        for name in archive().namelist():
            if name.startswith("relations/"):
                rows = table(name)
                assert set(rows["from"]) | set(rows["to"]) <= known, name
                assert not rows.duplicated().any(), name

    def values_are_those_of_the_api():
        rows = table("nodes/Event.csv").set_index("id")
        for node in service.nodes("events", "id date kind phase place nl: title(lang: NL)"):
            row = rows.loc[node["id"]]
            assert (row["date"], row["kind"], row["phase"], row["place"]) == (node["date"], node["kind"], node["phase"], node["place"]), node
            title = row["title_nl"]
            assert title == node["nl"] or title == "'" + node["nl"] or pandas.isna(title), node

    def nothing_is_run():
        description = json.load(archive().open("csv-metadata.json"))
        for part in description["tables"]:
            rows = pandas.read_csv(archive().open(part["url"]), dtype=str, keep_default_na=False)
            for column in part["tableSchema"]["columns"]:
                kind = column["datatype"]
                if (kind["base"] if isinstance(kind, dict) else kind) == "string":
                    bad = rows[column["name"]][rows[column["name"]].str.startswith(RUN_BY_SPREADSHEETS)]
                    assert bad.empty, (part["url"], column["name"], bad.head())

    def says_what_it_is():
        about = service.ask("{graph {revision dataVersion asOf licence(lang: EN) howToCite(lang: NL)}}")["graph"]
        description = json.load(archive().open("csv-metadata.json"))
        assert description["schema:version"] == about["dataVersion"] and description["dc:date"] == about["asOf"]
        assert description["dc:identifier"] == f"revision {about['revision']}"
        assert {"@value": about["licence"], "@language": "en"} in description["dc:rights"]
        assert {"@value": about["howToCite"], "@language": "nl"} in description["dc:bibliographicCitation"]
        head = service.export("matrix.csv").decode().splitlines()
        assert f"# revision: {about['revision']}" in head and f"# licence_en: {about['licence']}" in head, head[:12]

    def matrix_is_that_of_the_api():
        counts = service.counts()
        assert matrix().shape == (counts["Trajectory"] + counts["ForeignCase"], counts["Bottleneck"]), matrix().shape
        assert all(kind == "int64" for kind in matrix().dtypes), matrix().dtypes
        assert all(name.isidentifier() for name in matrix().columns), matrix().columns
        wanted = pandas.DataFrame(0, index=matrix().index, columns=matrix().columns)
        for claim in service.nodes("manifestations", "strength case {id} bottleneck {id}"):
            if claim["case"]:
                at = claim["case"]["id"], claim["bottleneck"]["id"].partition("/")[2].replace("-", "_")
                wanted.loc[at] = max(wanted.loc[at], claim["strength"])
        pandas.testing.assert_frame_equal(matrix(), wanted)

    yield "csv: csvw finds the tables as their description says, keys included", fits_its_description
    yield "csv: it holds every node of the API", holds_every_node
    yield "csv: relations lead from node to node, each once", relations_lead_somewhere
    yield "csv: values are those of the API", values_are_those_of_the_api
    yield "csv: no cell is a formula", nothing_is_run
    yield "csv: it says which state it shows, its licence and how to cite it", says_what_it_is
    yield "matrix: pandas reads numbers only, and they are those of the API", matrix_is_that_of_the_api
