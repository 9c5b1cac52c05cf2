package export

import (
	"strconv"

	"herstelgraaf/internal/store"
)

// about is what an export says of itself.
type about struct {
	revision, dataVersion, asOf string
	title, licence, howToCite   text
	base, filter                string
}

func readAbout(revision store.Revision, meta store.Meta, s Selection) about {
	both := func(name string) text { return text{NL: meta[name+".nl"], EN: meta[name+".en"]} }
	a := about{
		revision: strconv.FormatUint(uint64(revision), 10), dataVersion: meta["dataVersion"], asOf: meta["asOf"],
		title: both("title"), licence: both("licence"), howToCite: both("howToCite"), base: s.BaseIRI, filter: s.Filter,
	}
	if s.AsOf.Year != 0 {
		a.asOf = s.AsOf.String()
	}
	return a
}

type pair struct{ name, value string }

// pairs are the facts that are known, by the names that the API gives them.
func (a about) pairs() []pair {
	all := []pair{
		{"title_nl", a.title.NL}, {"title_en", a.title.EN}, {"revision", a.revision}, {"dataVersion", a.dataVersion}, {"asOf", a.asOf},
		{"licence_nl", a.licence.NL}, {"licence_en", a.licence.EN}, {"howToCite_nl", a.howToCite.NL}, {"howToCite_en", a.howToCite.EN},
		{"baseIRI", a.base}, {"filter", a.filter},
	}
	known := all[:0]
	for _, p := range all {
		if p.value != "" {
			known = append(known, p)
		}
	}
	return known
}
