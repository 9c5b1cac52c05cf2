package dynamics

import (
	"cmp"
	"math"
	"slices"
	"sync"

	"herstelgraaf/internal/model"
	"herstelgraaf/internal/text"
)

// traits is what is compared of a case, each an unordered set of features with how strong they are.
type traits struct {
	bottlenecks, roles, measures, groups, text vector

	events []uint32 // the kinds of the timeline, by the hash of the name
}

// vector is a set of features with weights above 0, by feature. It must not be changed.
type vector []feature

// feature is a trait by the hash of its name.
type feature struct {
	hash   uint32
	weight float32
}

// hashed is the FNV-1a hash of a name. Two names of a graph that hash alike would be taken for one: at a million names
// about one in four thousand has such a double.
func hashed(name string) uint32 {
	h := uint32(2166136261)
	for i := range len(name) {
		h = (h ^ uint32(name[i])) * 16777619
	}
	return h
}

func hashesOf(names []string) []uint32 {
	hashes := make([]uint32, len(names))
	for i, name := range names {
		hashes[i] = hashed(name)
	}
	return hashes
}

// weight is that of a feature; 0 where the vector does not have it.
func (v vector) weight(hash uint32) float32 {
	if i, ok := slices.BinarySearchFunc(v, hash, func(f feature, hash uint32) int { return cmp.Compare(f.hash, hash) }); ok {
		return v[i].weight
	}
	return 0
}

func (v vector) holds(name string) bool { return v.weight(hashed(name)) > 0 }

// vectorOf makes a vector of names with weights.
func vectorOf(weights map[string]float64) vector {
	v := make(vector, 0, len(weights))
	for name, weight := range weights {
		if weight > 0 {
			v = append(v, feature{hashed(name), float32(weight)})
		}
	}
	slices.SortFunc(v, func(a, b feature) int { return cmp.Compare(a.hash, b.hash) })
	return v
}

// textVector makes a vector of words: each weighs ln(1 + count), so that the same word again counts less and less.
func textVector(counts map[string]float64) vector {
	v := vectorOf(counts)
	for i := range v {
		v[i].weight = float32(math.Log1p(float64(v[i].weight)))
	}
	return v
}

// setStrength is the strength at which a bottleneck defines a case.
const setStrength = 3

// bottleneckWeights are the bottlenecks of a case, each from 0 to 1 by its strength.
func (c *Case) bottleneckWeights() map[string]float64 {
	weights := make(map[string]float64, len(c.Manifestations))
	for _, m := range c.Manifestations {
		weights[m.Bottleneck] = max(weights[m.Bottleneck], float64(m.Strength)/setStrength)
	}
	return weights
}

// roleName is a role as it is compared between cases: with the kind of body that had it, since cases abroad share no bodies.
func roleName(role, kindOfActor string) string { return role + " " + kindOfActor }

func (c *Case) roleWeights(actors table[string]) map[string]float64 {
	weights := map[string]float64{}
	for _, r := range c.Roles {
		kind, _ := actors.find(r.Actor)
		weights[roleName(r.Role, kind)] = 1
	}
	return weights
}

func (c *Case) measureWeights() map[string]float64 {
	weights := map[string]float64{}
	for _, m := range c.Measures {
		weights[m.Kind] = 1
	}
	return weights
}

// analyzer reads all texts of cases.
var analyzer = sync.OnceValue(func() *text.Analyzer { return text.NewAnalyzer() })

// Stems are the words of a text as similarity compares them: stems with their counts, those of Dutch and English apart.
func Stems(s string, lang text.Lang) map[string]float64 {
	counts := map[string]float64{}
	addStems(counts, s, lang)
	return counts
}

func addStems(counts map[string]float64, s string, lang text.Lang) {
	for t := range text.Tokens(s) {
		w := analyzer().Word(t.Word)
		if stem := w.Stem(lang); stem != "" {
			counts[stemName(lang, stem)]++
			if lang == text.Dutch {
				for _, part := range w.Parts() {
					counts[stemName(lang, part)] += partOfWord
				}
			}
		}
	}
}

// partOfWord is how much a part of a compound counts beside a word.
const partOfWord = 0.5

func stemName(lang text.Lang, stem string) string {
	if lang == text.English {
		return "en " + stem
	}
	return "nl " + stem
}

func summaryWords(n *model.Node) vector {
	words := map[string]float64{}
	for _, property := range []string{"name", "summary"} {
		t := n.TextOf(property)
		addStems(words, t.NL, text.Dutch)
		addStems(words, t.EN, text.English)
	}
	return textVector(words)
}

func groupWords(n *model.Node) vector {
	words := map[string]float64{}
	groups, _ := n.Value("groups").(model.TextList)
	for _, g := range groups.NL {
		addStems(words, g, text.Dutch)
	}
	for _, g := range groups.EN {
		addStems(words, g, text.English)
	}
	for word := range words {
		words[word] = 1
	}
	return vectorOf(words)
}
