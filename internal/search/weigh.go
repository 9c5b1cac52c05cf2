package search

import "herstelgraaf/internal/text"

// weighAll finds the terms' weights in the whole index, and from them the most
// that a word can count in a document of each view.
func (r *run) weighAll(views []found) {
	r.weights = make([]wordWeights, len(r.words))
	for i, word := range r.words {
		w := &r.weights[i]
		for slot, stem := range word.stems {
			if stem != "" {
				w.stems[slot] = r.idf(slot, r.frequency(views, func(f *found) *postings { return &f.terms[i].stems[slot] }))
			}
		}
		w.parts = make([]float64, len(word.parts))
		for n := range word.parts {
			w.parts[n] = r.idf(text.Dutch.Slot(), r.frequency(views, func(f *found) *postings { return &f.terms[i].parts[n] })) / 2
		}
		for v := range views {
			views[v].terms[i].bound = r.bound(i, &views[v].terms[i], func(p *postings) uint16 { return p.peak })
		}
	}
}

// frequency counts the living documents of a term in all views.
func (r *run) frequency(views []found, term func(*found) *postings) int {
	n := 0
	for v := range views {
		n += term(&views[v]).live(r.views[v].dead)
	}
	return n
}

// bound is the most that a word can count in a document, given the peaks of its terms.
func (r *run) bound(i int, t *wordTermsIn, peakOf func(*postings) uint16) float64 {
	var by [text.Langs]float64
	for slot := range t.stems {
		by[slot] = weigh(r.weights[i].stems[slot], peakOf(&t.stems[slot]))
	}
	parts := 0.0
	for n := range t.parts {
		parts += weigh(r.weights[i].parts[n], peakOf(&t.parts[n]))
	}
	by[text.Dutch.Slot()] += parts
	return max(by[0], by[1])
}

// boundIn is the most that a document of one word of a bitmap can score. It is
// summed as score does, so that it is never less than a score by rounding.
func (r *run) boundIn(f *found, word int) float64 {
	sum := 0.0
	for i := range f.terms {
		if t := &f.terms[i]; t.bits[word] != 0 {
			sum += r.bound(i, t, func(p *postings) uint16 { return p.peakIn(word) })
		}
	}
	return sum
}

func (r *run) score(f *found, ord uint32) float64 {
	sum := 0.0
	for i := range f.terms {
		t := &f.terms[i]
		if !t.bits.has(ord) {
			continue
		}
		var by [text.Langs]float64
		for slot := range t.stems {
			if units := t.stems[slot].at(ord); units > 0 {
				by[slot] = weigh(r.weights[i].stems[slot], units)
			}
		}
		by[text.Dutch.Slot()] += r.partsScore(f, i, ord)
		sum += max(by[0], by[1])
	}
	return sum
}

// partsScore is what a compound's parts count in a document that holds them all.
func (r *run) partsScore(f *found, i int, ord uint32) float64 {
	t, sum := &f.terms[i], 0.0
	for n := range t.parts {
		units := t.parts[n].at(ord)
		if units == 0 {
			return 0
		}
		sum += weigh(r.weights[i].parts[n], units)
	}
	return sum
}
