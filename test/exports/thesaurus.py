"""SKOS: read by rdflib, checked by pyshacl."""

from functools import cache
from pathlib import Path

import pyshacl
from rdflib import RDF, Graph, Literal, Namespace, URIRef
from rdflib.namespace import DCTERMS, SKOS

SHAPES = Path(__file__).with_name("nl_sbb.ttl")

# The integrity conditions of the SKOS reference, each as a query for what breaks it.
CONDITIONS = {
    "S9: a concept scheme is no concept": "?x a skos:Concept, skos:ConceptScheme",
    "S13: preferred, alternative and hidden labels have nothing in common":
        "{?x skos:prefLabel ?l ; skos:altLabel|skos:hiddenLabel ?l} UNION {?x skos:altLabel ?l ; skos:hiddenLabel ?l}",
    "S14: there is one preferred label in a language": "?x skos:prefLabel ?a, ?b FILTER(?a != ?b && lang(?a) = lang(?b))",
    "S27: what is related is neither wider nor narrower, however far": "?x skos:related ?y . ?x skos:broader+ ?y",
    "no concept is wider than itself": "?x skos:broader+ ?x",
    "narrower is the inverse of broader":
        "{?x skos:broader ?y FILTER NOT EXISTS {?y skos:narrower ?x}} UNION {?x skos:narrower ?y FILTER NOT EXISTS {?y skos:broader ?x}}",
    "related goes both ways": "?x skos:related ?y FILTER NOT EXISTS {?y skos:related ?x}",
    "concepts of one scheme share no notation":
        "?x skos:notation ?n ; skos:inScheme ?s . ?y skos:notation ?n ; skos:inScheme ?s FILTER(?x != ?y)",
    "concepts of one scheme share no preferred label":
        "?x skos:prefLabel ?n ; skos:inScheme ?s . ?y skos:prefLabel ?n ; skos:inScheme ?s FILTER(?x != ?y)",
}


def conforms(graph):
    return pyshacl.validate(graph, shacl_graph=Graph().parse(SHAPES), advanced=False)


def tests(service):
    @cache
    def graph():
        return Graph().parse(service.export("skos.ttl"), format="turtle")

    def same_in_both_forms():
        other = Graph().parse(service.export("skos.jsonld"), format="json-ld")
        assert set(other) == set(graph()), set(other) ^ set(graph())

    def follows_the_profile():
        good, _, report = conforms(graph())
        assert good, report

    def profile_is_checked():
        concept = next(graph().subjects(RDF.type, SKOS.Concept))
        for change in (
            lambda g: g.remove((concept, SKOS.definition, None)),
            lambda g: g.add((concept, SKOS.altLabel, g.value(concept, SKOS.prefLabel))),
            lambda g: g.add((concept, SKOS.prefLabel, Literal("no language"))),
            lambda g: g.remove((concept, SKOS.inScheme, None)),
        ):
            broken = Graph()
            broken += graph()
            change(broken)
            assert not conforms(broken)[0]

    def keeps(pattern):
        def test():
            broken = list(graph().query(f"SELECT DISTINCT ?x WHERE {{{pattern}}}", initNs={"skos": SKOS}))
            assert not broken, broken[:5]

        return test

    def is_complete():
        concepts = {str(c) for c in graph().subjects(RDF.type, SKOS.Concept)}
        for field in ("terms", "bottlenecks"):
            missing = [n["id"] for n in service.nodes(field, "id") if f"{service.url}/id/{n['id']}" not in concepts]
            assert not missing, missing
        names = service.ask('{__type(name: "VocabularyName") {enumValues {name}}}')["__type"]["enumValues"]
        for name in names:
            entries = service.ask("query($n: VocabularyName!) {vocabulary(name: $n) {value label(lang: NL) definition(lang: EN)}}", n=name["name"])
            scheme = URIRef(f"{service.url}/id/vocabulary/{name['name'].lower().replace('_', '-')}")
            for entry in entries["vocabulary"]:
                concept = graph().value(predicate=SKOS.prefLabel, object=Literal(entry["label"], lang="nl"), any=True)
                assert concept is not None, entry
                found = [c for c in graph().subjects(SKOS.inScheme, scheme) if graph().value(c, SKOS.notation) == Literal(entry["value"])]
                assert len(found) == 1 and (found[0], SKOS.definition, Literal(entry["definition"], lang="en")) in graph(), entry

    def says_what_it_is():
        about = service.ask("{graph {revision dataVersion asOf licence(lang: EN) howToCite(lang: NL)}}")["graph"]
        data_set = URIRef(service.url + "/")
        own = Namespace(service.url + "/def#")
        assert graph().value(data_set, own.revision).toPython() == about["revision"]
        assert str(graph().value(data_set, own.asOf)) == about["asOf"]
        assert (data_set, DCTERMS.rights, Literal(about["licence"], lang="en")) in graph()
        assert (data_set, DCTERMS.bibliographicCitation, Literal(about["howToCite"], lang="nl")) in graph()

    yield "skos: Turtle and JSON-LD say the same", same_in_both_forms
    yield "skos: it follows NL-SBB (pyshacl)", follows_the_profile
    yield "skos: what breaks NL-SBB is noticed", profile_is_checked
    for name, pattern in CONDITIONS.items():
        yield "skos: " + name, keeps(pattern)
    yield "skos: it holds all terms, bottlenecks and controlled lists", is_complete
    yield "skos: it says which state it shows, its licence and how to cite it", says_what_it_is
