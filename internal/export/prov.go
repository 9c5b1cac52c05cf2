package export

import (
	"context"

	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
)

// Relations that PROV-O (W3C Recommendation 2013) has words for, by their types in the model. A claim is derived from
// documents; each citation is such a derivation, qualified by its locator.
const (
	citesRelation      = "CITES"
	inDocumentRelation = "IN_DOCUMENT"
	publishedRelation  = "PUBLISHED_BY"
	restsOnRelation    = "RESTS_ON"
)

var provProperties = map[string]string{
	citesRelation:      "prov:qualifiedDerivation",
	inDocumentRelation: "prov:entity",
	publishedRelation:  "prov:wasAttributedTo",
	restsOnRelation:    "prov:wasDerivedFrom",
}

// provTypes are the classes of PROV-O that a kind belongs to, as the relations from it and to it say.
func provTypes(m *model.Model) map[*model.Kind][]string {
	types := map[*model.Kind][]string{}
	add := func(k *model.Kind, class string) {
		for _, t := range types[k] {
			if t == class {
				return
			}
		}
		types[k] = append(types[k], class)
	}
	for _, k := range m.Kinds {
		for _, r := range k.Out {
			switch r.Type {
			case citesRelation:
				add(k, "prov:Entity")
				addAll(add, r, "prov:Derivation")
			case inDocumentRelation:
				addAll(add, r, "prov:Entity")
			case publishedRelation:
				add(k, "prov:Entity")
				addAll(add, r, "prov:Agent")
			case restsOnRelation:
				add(k, "prov:Entity")
			}
		}
	}
	return types
}

func addAll(add func(*model.Kind, string), r *model.Relation, class string) {
	for _, k := range r.Target.Members() {
		add(k, class)
	}
}

// targetsOfType are the ids that a node's relations of a type lead to.
func targetsOfType(n *model.Node, relationType string) []string {
	var ids []string
	for _, r := range n.Kind.Out {
		if r.Type == relationType {
			ids = append(ids, n.Out[r.OutIndex]...)
		}
	}
	return ids
}

// lookup gives the nodes with some ids, by id; those that do not exist are left out.
func lookup(ctx context.Context, r store.Reader, ids []string) (map[string]*model.Node, error) {
	found := make(map[string]*model.Node, len(ids))
	for len(ids) > 0 {
		some := ids[:min(batch, len(ids))]
		ids = ids[len(some):]
		nodes, err := r.Lookup(ctx, some)
		if err != nil {
			return nil, err
		}
		for _, n := range nodes {
			if n != nil {
				found[n.ID] = n
			}
		}
	}
	return found, nil
}
