package paths

import (
	"context"
	"slices"
	"strings"

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
	names := make(Names, len(ids))
	for i, n := range nodes {
		if n != nil {
			names[ids[i]] = nameOf(n)
		}
	}
	return names, nil
}

// naming are the properties that tell what a node is called, the first that it has.
var naming = []string{"name", "prefLabel", "title", "text", "how", "lesson", "meaning", "why", "note", "locator"}

// maxName is how many characters a name has at most; a longer one is cut at a word.
const maxName = 80

func nameOf(n *model.Node) model.Text {
	for _, property := range naming {
		switch t := n.Value(property).(type) {
		case model.Text:
			return model.Text{NL: shortened(t.In(model.NL)), EN: shortened(t.In(model.EN))}
		case string:
			if t != "" {
				return model.Text{NL: shortened(t), EN: shortened(t)}
			}
		}
	}
	return model.Text{NL: n.ID, EN: n.ID}
}

func shortened(s string) string {
	if runes := []rune(s); len(runes) > maxName {
		cut := string(runes[:maxName])
		if at := strings.LastIndexByte(cut, ' '); at > 0 {
			cut = cut[:at]
		}
		return strings.TrimRight(cut, " ,;:") + "…"
	}
	return s
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
