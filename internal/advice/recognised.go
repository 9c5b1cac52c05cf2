package advice

import (
	"cmp"
	"slices"
	"strings"

	"herstelgraaf/internal/dynamics"
	"herstelgraaf/internal/recognise"
)

// Recognised is what a text was found to tell of.
type Recognised struct {
	Bottlenecks []recognise.Mention // surest first
	Denied      []recognise.Mention // bottlenecks of which the text says that they did not occur
	Terms       []recognise.Mention
	Domains     []recognise.Mention // ids of the vocabulary, as are the next two
	Events      []recognise.Mention // in the order of the text
	Measures    []recognise.Mention
	Countries   []recognise.Mention // ISO 3166-1 alpha-2 codes
}

// Recognise finds what a text tells of, and the profile by which cases like it are looked for.
func (k *Knowledge) Recognise(s string) (Recognised, dynamics.Profile) {
	var r Recognised
	for _, m := range k.Bottlenecks.Recognise(s) {
		if m.Denied {
			r.Denied = append(r.Denied, m)
		} else {
			r.Bottlenecks = append(r.Bottlenecks, m)
		}
	}
	r.Terms = plain(k.Terms.Recognise(s), "") // also those of which it denies something
	r.Domains = plain(domains(k.Domains.Recognise(s)), "domain/")
	r.Events = plain(stated(k.Events.Recognise(s)), "event/")
	r.Measures = plain(stated(k.Measures.Recognise(s)), "measure/")
	r.Countries = plain(stated(k.Countries.Recognise(s)), "country/")
	slices.SortStableFunc(r.Events, func(a, b recognise.Mention) int { return cmp.Compare(a.At, b.At) })

	p := dynamics.Profile{
		Bottlenecks: confidences(r.Bottlenecks),
		Domains:     confidences(r.Domains),
		Countries:   confidences(r.Countries),
		Measures:    confidences(r.Measures),
		Text:        dynamics.Stems(s, recognise.LanguageOf(s)),
		Described:   true,
	}
	for _, m := range r.Denied {
		p.Denied = append(p.Denied, m.ID)
	}
	for _, m := range r.Events {
		p.Events = append(p.Events, m.ID)
	}
	return r, p
}

// stated are the mentions that are not denied.
func stated(mentions []recognise.Mention) []recognise.Mention {
	return slices.DeleteFunc(mentions, func(m recognise.Mention) bool { return m.Denied })
}

// domains are the mentions that are not denied; where there are none, the others: 'the patients were not told' is about health
// all the same.
func domains(mentions []recognise.Mention) []recognise.Mention {
	if slices.ContainsFunc(mentions, func(m recognise.Mention) bool { return !m.Denied }) {
		return stated(mentions)
	}
	return mentions
}

// plain are mentions with their ids without a prefix. It changes the list that is given.
func plain(mentions []recognise.Mention, prefix string) []recognise.Mention {
	for i := range mentions {
		mentions[i].ID = strings.TrimPrefix(mentions[i].ID, prefix)
	}
	return mentions
}

// confidences are mentions as a part of a profile; nil for none.
func confidences(mentions []recognise.Mention) map[string]float64 {
	if len(mentions) == 0 {
		return nil
	}
	weights := make(map[string]float64, len(mentions))
	for _, m := range mentions {
		weights[m.ID] = m.Confidence
	}
	return weights
}
