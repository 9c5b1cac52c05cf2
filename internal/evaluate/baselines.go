package evaluate

import (
	"cmp"
	"context"
	"maps"
	"math"
	"slices"
	"strings"

	"herstelgraaf/internal/dynamics"
	"herstelgraaf/internal/model"
	"herstelgraaf/internal/recognise"
	"herstelgraaf/internal/store"
	"herstelgraaf/internal/text"
)

// document is the text of a case as the simpler ways see it: stems with their counts, of name and summary.
type document struct {
	raw    model.Text
	counts map[string]float64
	length float64
}

func readTexts(ctx context.Context, m *model.Model, r store.Reader) (map[string]document, error) {
	texts := map[string]document{}
	for n, err := range r.Nodes(ctx, m.Type("Case").Members()) {
		if err != nil {
			return nil, err
		}
		name, summary := n.TextOf("name"), n.TextOf("summary")
		d := document{raw: model.Text{NL: name.NL + ". " + summary.NL, EN: name.EN + ". " + summary.EN}, counts: map[string]float64{}}
		for stem, count := range dynamics.Stems(d.raw.NL, text.Dutch) {
			d.counts[stem] += count
			d.length += count
		}
		for stem, count := range dynamics.Stems(d.raw.EN, text.English) {
			d.counts[stem] += count
			d.length += count
		}
		texts[n.ID] = d
	}
	return texts, nil
}

// byBM25 orders the cases by BM25 (Robertson and Zaragoza 2009, DOI 10.1561/1500000019) of a text against name and
// summary, with k1 1.2 and b 0.75; cases without a common word are left out.
func (e *evaluation) byBM25(query, leaveOut string) []string {
	const k1, b = 1.2, 0.75
	average := 0.0
	in := map[string]float64{}
	for _, d := range e.texts {
		average += d.length / float64(len(e.texts))
		for stem := range d.counts {
			in[stem]++
		}
	}
	scores := map[string]float64{}
	for stem := range dynamics.Stems(query, recognise.LanguageOf(query)) {
		idf := math.Log(1 + (float64(len(e.texts))-in[stem]+0.5)/(in[stem]+0.5))
		for id, d := range e.texts {
			if n := d.counts[stem]; n > 0 && id != leaveOut {
				scores[id] += idf * n * (k1 + 1) / (n + k1*(1-b+b*d.length/average))
			}
		}
	}
	return ordered(scores)
}

// byJaccard orders the cases by how many of the bottlenecks of both they share.
func (e *evaluation) byJaccard(bottlenecks []string, leaveOut string) []string {
	scores := map[string]float64{}
	for _, c := range e.snapshot.Cases() {
		if c.ID == leaveOut {
			continue
		}
		shared, all := 0, len(bottlenecks)
		for _, m := range c.Manifestations {
			if slices.Contains(bottlenecks, m.Bottleneck) {
				shared++
			} else {
				all++
			}
		}
		if shared > 0 {
			scores[c.ID] = float64(shared) / float64(all)
		}
	}
	return ordered(scores)
}

// ordered are the ids, highest score first, then by id.
func ordered(scores map[string]float64) []string {
	ids := slices.Sorted(maps.Keys(scores))
	slices.SortStableFunc(ids, func(a, b string) int { return cmp.Compare(math.Round(scores[b]*1e9), math.Round(scores[a]*1e9)) })
	return ids
}

func ids(mentions []recognise.Mention) []string {
	list := make([]string, len(mentions))
	for i, m := range mentions {
		list[i] = m.ID
	}
	return list
}

func isForeign(id string) bool { return strings.HasPrefix(id, "foreign-case/") }
