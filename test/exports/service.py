"""The running service, asked over HTTP: its exports, and its API to compare them with."""

import json
import urllib.error
import urllib.parse
import urllib.request


class Service:
    def __init__(self, url):
        self.url = url
        self.lists = self._lists()

    def get(self, path, **parameters):
        """Answers with status, media type and body."""
        address = self.url + path
        if parameters:
            address += "?" + urllib.parse.urlencode(parameters, doseq=True)
        try:
            with urllib.request.urlopen(address) as answer:
                return answer.status, answer.headers.get_content_type(), answer.read()
        except urllib.error.HTTPError as refused:
            return refused.code, refused.headers.get_content_type(), refused.read()

    def export(self, name, **parameters):
        status, _, body = self.get("/export/" + name, **parameters)
        if status != 200:
            raise AssertionError(f"{name} answers {status}: {body[:500]!r}")
        return body

    def ask(self, query, **variables):
        body = json.dumps({"query": query, "variables": variables}).encode()
        request = urllib.request.Request(self.url + "/graphql", body, {"Content-Type": "application/json"})
        with urllib.request.urlopen(request) as answer:
            told = json.load(answer)
        if told.get("errors"):
            raise AssertionError(told["errors"])
        return told["data"]

    def _lists(self):
        """The root field that lists each kind of node."""
        types = self.ask(
            '{kinds: __type(name: "NodeKind") {enumValues {name}}'
            ' query: __type(name: "Query") {fields {name type {name ofType {name}}}}}'
        )
        kinds = {value["name"].replace("_", "").lower() for value in types["kinds"]["enumValues"]}
        lists = {}
        for field in types["query"]["fields"]:
            name = field["type"]["name"] or field["type"]["ofType"]["name"] or ""
            kind = name.removesuffix("Connection")
            if name.endswith("Connection") and kind.lower() in kinds:
                lists[kind] = field["name"]
        return lists

    def counts(self):
        """The number of nodes of each kind."""
        names, counts = sorted(self.lists), {}
        for start in range(0, len(names), 10):
            some = names[start : start + 10]
            data = self.ask("{" + " ".join(f"{self.lists[kind]}(first: 0) {{totalCount}}" for kind in some) + "}")
            counts |= {kind: data[self.lists[kind]]["totalCount"] for kind in some}
        return counts

    def nodes(self, field, selection, where=None, kind=None):
        """All nodes of a list, page by page."""
        found, after = [], None
        while True:
            condition = f"($after: String, $where: {kind}Where)" if kind else "($after: String)"
            given = ", where: $where" if kind else ""
            query = f"query{condition} {{{field}(first: 200, after: $after{given}) {{nodes {{{selection}}} pageInfo {{hasNextPage endCursor}}}}}}"
            page = self.ask(query, after=after, **({"where": where} if kind else {}))[field]
            found += page["nodes"]
            if not page["pageInfo"]["hasNextPage"]:
                return found
            after = page["pageInfo"]["endCursor"]
