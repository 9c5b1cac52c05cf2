package storetest

import (
	"fmt"
	"math/rand/v2"

	"herstelgraaf/internal/model"
)

// Size tells how large a generated library is.
type Size struct {
	Works   int
	Authors int
	Seed    uint64
}

// Large generates a library for benchmarks: 5 to 20 credits a work, their authors by Zipf's law, so that author/000 has
// part in a large share of the works; 4 reviews a work, each mentioning 1 to 3 authors, with 1 or 2 replies each.
func Large(m *model.Model, size Size) []*model.Node {
	r := rand.New(rand.NewPCG(size.Seed, 2))
	zipf := rand.NewZipf(r, 1.1, 8, uint64(size.Authors-1))
	author := func() string { return fmt.Sprintf("author/%03d", zipf.Uint64()) }
	b := builder{m}
	text := func(n int) string {
		s := make([]byte, 0, n)
		for len(s) < n {
			s = fmt.Appendf(s, "%s ", words[1+r.IntN(20)])
		}
		return string(s)
	}
	genres := m.Vocabulary.List("Genre").Values
	var nodes []*model.Node
	for i := range size.Authors {
		nodes = append(nodes, b.node(fmt.Sprintf("author/%03d", i), values{"name": model.Text{NL: text(12), EN: text(12)}}, nil))
	}
	for i := range size.Works {
		kind := []string{"novel", "film"}[i%2]
		slug := fmt.Sprintf("work-%06d", i)
		work := kind + "/" + slug
		nodes = append(nodes, b.node(work, values{
			"title": model.Text{NL: text(25), EN: text(25)}, "genre": genres[r.IntN(len(genres))].ID,
			"pages": int64(r.IntN(900)), "rating": float64(r.IntN(50)) / 10, "published": model.Date{Year: int16(1900 + r.IntN(120)), Month: uint8(1 + r.IntN(12))},
		}, nil))
		seen := map[string]bool{}
		for range 5 + r.IntN(16) {
			if a := author(); !seen[a] {
				seen[a] = true
				nodes = append(nodes, b.node(fmt.Sprintf("credit/%s/%s", slug, a[len("author/"):]), values{"role": text(60)}, links{"work": {work}, "author": {a}}))
			}
		}
		for j := range 4 {
			review := fmt.Sprintf("review/%s/%d", slug, j)
			mentions := map[string]bool{}
			for range 1 + r.IntN(3) {
				mentions[author()] = true
			}
			nodes = append(nodes, b.node(review, values{"stars": int64(1 + r.IntN(5))}, links{"about": {work}, "mentions": keys(mentions)}))
			for k := range 1 + r.IntN(2) {
				nodes = append(nodes, b.node(fmt.Sprintf("reply/%s/%d-%d", slug, j, k), values{"polite": r.IntN(2) == 0}, links{"answers": {review}}))
			}
		}
	}
	return nodes
}

func keys(set map[string]bool) []string {
	var list []string
	for k := range set {
		list = append(list, k)
	}
	return list
}
