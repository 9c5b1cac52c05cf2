package paths

import (
	"context"
	"slices"

	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
)

// Names tells what nodes are called, by id.
type Names map[string]model.Text

// NamesOnPaths reads what the nodes of paths are called.
func NamesOnPaths(ctx context.Context, r store.Reader, found []Path) (Names, error) {
	var ids []string
	for _, p := range found {
		for _, s := range p.Steps {
			ids = append(ids, s.Node)
		}
	}
	return namesOf(ctx, r, ids)
}

// NamesAround reads what nodes and their neighbours are called.
func NamesAround(ctx context.Context, r store.Reader, found []Neighbourhood) (Names, error) {
	var ids []string
	for _, a := range found {
		ids = append(ids, a.Node)
		for _, e := range a.Edges {
			ids = append(ids, e.To)
		}
	}
	return namesOf(ctx, r, ids)
}

func namesOf(ctx context.Context, r store.Reader, ids []string) (Names, error) {
	slices.Sort(ids)
	ids = slices.Compact(ids)
	nodes, err := r.Lookup(ctx, ids)
	if err != nil {
		return nil, err
	}
	nodes = slices.DeleteFunc(nodes, func(n *model.Node) bool { return n == nil })
	names, err := store.Labels(ctx, r, nodes)
	if err != nil {
		return nil, err
	}
	for _, n := range nodes {
		if said, ok := title(n); ok {
			names[n.ID] = said
		}
	}
	return names, nil
}

// title is what a node says of itself, in short. In a sentence it stands before the label, which may be no more than the name
// of the node at the other end.
func title(n *model.Node) (model.Text, bool) {
	p := n.Kind.Title()
	if p == nil {
		return model.Text{}, false
	}
	switch t := n.Values[p.Index].(type) {
	case model.Text:
		return model.Text{NL: model.Shortened(t.In(model.NL)), EN: model.Shortened(t.In(model.EN))}, true
	case string:
		return model.Text{NL: model.Shortened(t), EN: model.Shortened(t)}, true
	}
	return model.Text{}, false
}

// Sentence says the relation of a type between two nodes; against, where it is stored at the other.
func (names Names) Sentence(one, relation string, against bool, other string, lang model.Lang) string {
	from, to := one, other
	if against {
		from, to = other, one
	}
	verb, ok := verbs[relation]
	if !ok {
		verb = model.Text{NL: relation, EN: relation}
	}
	return quoted(names[from].In(lang), lang) + " " + verb.In(lang) + " " + quoted(names[to].In(lang), lang) + "."
}

func quoted(s string, lang model.Lang) string {
	if lang == model.EN {
		return "“" + s + "”"
	}
	return "‘" + s + "’"
}

// verbs say the types of relations, from the node that stores it to the other.
var verbs = map[string]model.Text{
	"ABOUT":              {NL: "gaat over", EN: "is about"},
	"ACKNOWLEDGED_IN":    {NL: "is erkend in", EN: "was acknowledged in"},
	"ADDRESSED_TO":       {NL: "is gericht aan", EN: "was addressed to"},
	"ADDRESSES":          {NL: "pakt aan:", EN: "addresses"},
	"AFFECTED":           {NL: "trof mensen, geteld als", EN: "harmed people, counted as"},
	"ANSWERS":            {NL: "is een antwoord op", EN: "answers"},
	"BROADER":            {NL: "valt onder", EN: "is narrower than"},
	"BY":                 {NL: "kwam van", EN: "came from"},
	"CHANGED_BY":         {NL: "is gewijzigd door", EN: "was changed by"},
	"CITES":              {NL: "berust op", EN: "rests on"},
	"COMPARES":           {NL: "vergelijkt", EN: "compares"},
	"COSTS":              {NL: "kost", EN: "costs"},
	"DESCRIBED_BY":       {NL: "is ook beschreven als", EN: "is also described as"},
	"DISTINGUISHED_BY":   {NL: "is te onderscheiden:", EN: "is told apart:"},
	"DISTINGUISHED_FROM": {NL: "onderscheidt van", EN: "tells apart from"},
	"FROM":               {NL: "begint bij", EN: "begins with"},
	"INVOLVES":           {NL: "betreft", EN: "involves"},
	"IN_DOCUMENT":        {NL: "staat in", EN: "stands in"},
	"IN_SCHEME":          {NL: "hoort bij", EN: "belongs to"},
	"LACKS":              {NL: "vond niets van", EN: "found nothing of"},
	"MADE_BY":            {NL: "is gedaan door", EN: "was made by"},
	"OF_ACTOR":           {NL: "is een rol van", EN: "is a role of"},
	"PART_OF":            {NL: "is deel van", EN: "is part of"},
	"POINTS_TO":          {NL: "wijst op", EN: "points to"},
	"PROMISED_BY":        {NL: "is toegezegd door", EN: "was promised by"},
	"PUBLISHED_BY":       {NL: "is uitgegeven door", EN: "was published by"},
	"RELATED":            {NL: "is verwant met", EN: "is related to"},
	"RESTS_ON":           {NL: "berust op", EN: "rests on"},
	"SHOWS":              {NL: "laat zien:", EN: "shows"},
	"STATED_BY":          {NL: "is gesteld door", EN: "was stated by"},
	"TO":                 {NL: "leidt tot", EN: "leads to"},
	"TURNS_ON":           {NL: "draait om", EN: "turns on"},
	"USED_IN":            {NL: "is anders gebruikt:", EN: "is used differently:"},
}
