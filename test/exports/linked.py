"""The whole graph as JSON-LD: read by rdflib."""

from functools import cache

from rdflib import RDF, RDFS, XSD, Graph, Literal, Namespace, URIRef
from rdflib.namespace import PROV


def tests(service):
    own = Namespace(service.url + "/def#")

    def iri(identifier):
        return URIRef(f"{service.url}/id/{identifier}")

    @cache
    def graph():
        return Graph().parse(service.export("graph.jsonld"), format="json-ld")

    def holds_every_node():
        for kind, count in service.counts().items():
            found = len(set(graph().subjects(RDF.type, own[kind])))
            assert found == count, f"{found} nodes of {kind}, the API has {count}"

    def values_are_those_of_the_api():
        for node in service.nodes("trajectories", "id nl: name(lang: NL) en: name(lang: EN) domain languages harmPeriod {from} cost {amount {amount}}"):
            case = iri(node["id"])
            assert (case, own.name, Literal(node["nl"], lang="nl")) in graph(), node
            assert "EN" not in node["languages"] or (case, own.name, Literal(node["en"], lang="en")) in graph(), node
            assert (case, own.domain, iri("vocabulary/domain/" + node["domain"].lower().replace("_", "-"))) in graph(), node
            if node["harmPeriod"] and node["harmPeriod"]["from"]:
                begun = graph().value(graph().value(case, own.harmPeriod), own["from"])
                types = {4: XSD.gYear, 7: XSD.gYearMonth, 10: XSD.date}
                assert str(begun) == node["harmPeriod"]["from"] and begun.datatype == types[len(str(begun))], node
            if node["cost"]:
                value = graph().value(graph().value(graph().value(case, own.cost), own.amount), own.amount)
                assert value.datatype == XSD.decimal and str(value) == node["cost"]["amount"]["amount"], node

    def claims_lead_to_documents():
        derivations = set(graph().subjects(RDF.type, PROV.Derivation))
        assert derivations
        for derivation in derivations:
            assert (graph().value(derivation, PROV.entity), RDF.type, PROV.Entity) in graph(), derivation
        derived = {claim for claim, _ in graph().subject_objects(PROV.qualifiedDerivation)}
        for claim in derived:
            qualified = {graph().value(d, PROV.entity) for d in graph().objects(claim, PROV.qualifiedDerivation)}
            assert qualified == set(graph().objects(claim, PROV.wasDerivedFrom)), claim

    def citations_keep_their_locators():
        for claim in service.nodes("manifestations", "id citations {id locator document {id}}"):
            cited = {
                (str(d), str(graph().value(d, PROV.entity)), str(graph().value(d, own.locator)))
                for d in graph().objects(iri(claim["id"]), PROV.qualifiedDerivation)
            }
            wanted = {(str(iri(c["id"])), str(iri(c["document"]["id"])), str(c["locator"])) for c in claim["citations"]}
            assert cited == wanted, (cited, wanted)

    def a_node_answers_for_itself():
        identifier = service.nodes("events", "id")[0]["id"]
        status, media, body = service.get("/id/" + identifier)
        assert (status, media) == (200, "application/ld+json")
        alone = Graph().parse(body, format="json-ld")
        own_triples = set(alone.triples((iri(identifier), None, None)))
        assert own_triples and own_triples == set(graph().triples((iri(identifier), None, None)))
        status, media, body = service.get("/id/vocabulary/phase")
        assert status == 200 and len(Graph().parse(body, format="json-ld")) > 5

    def definitions_are_told():
        status, media, body = service.get("/def")
        assert (status, media) == (200, "application/ld+json")
        defined = set(Graph().parse(body, format="json-ld").subjects(RDFS.comment))
        assert defined == set(graph().subjects(RDFS.comment))
        used = {p for p in graph().predicates() if p.startswith(own)} | {c for c in graph().objects(None, RDF.type) if c.startswith(own)}
        assert used - defined <= {own.revision, own.asOf}, used - defined
        cases = {c for c in graph().subjects(RDFS.subClassOf, own.Case)}
        assert cases == {own.Trajectory, own.ForeignCase}, cases

    yield "json-ld: it holds every node of the API", holds_every_node
    yield "json-ld: its values are those of the API, dates as precise as they are known", values_are_those_of_the_api
    yield "json-ld: each claim leads to its documents by PROV-O", claims_lead_to_documents
    yield "json-ld: citations keep their locators", citations_keep_their_locators
    yield "json-ld: classes and properties are described, there and at /def", definitions_are_told
    yield "json-ld: the IRI of a node answers with the same statements", a_node_answers_for_itself
