package dataset

import "herstelgraaf/internal/model"

// placeRule is the derivation that tells where an entry stands: exports put entries back in that order.
const placeRule = "place"

// place is the place of an entry in its section or inside its owner, from 1.
func place(g *graph, n *model.Node) model.Value { return int64(g.place(n.ID)) }

// languages are those in which all texts of a node exist that exist in any. Lists of texts may differ in length between
// languages, so they don't count.
func languages(_ *graph, n *model.Node) model.Value {
	texts, nl, en := false, true, true
	for _, v := range n.Values {
		if text, ok := v.(model.Text); ok {
			texts, nl, en = true, nl && text.NL != "", en && text.EN != ""
		}
	}
	exist := []string{}
	if texts && nl {
		exist = append(exist, "nl")
	}
	if texts && en {
		exist = append(exist, "en")
	}
	return exist
}
