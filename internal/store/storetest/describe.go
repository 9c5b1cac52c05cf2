package storetest

import (
	"fmt"
	"strings"

	"herstelgraaf/internal/store"
)

// describe writes a request so that a failure can be read and made again by hand.
func describe(q store.Request, parents []string) string {
	var b strings.Builder
	if q.Source == store.Along {
		fmt.Fprintf(&b, "along %s from %q", q.Relation.Name, parents)
	} else {
		b.WriteString("of kinds")
		for _, k := range q.Kinds {
			b.WriteString(" " + k.Name)
		}
	}
	fmt.Fprintf(&b, "\n where %#v\n order %+v\n page first %d last %d empty %t", q.Where, q.Order, q.Page.First, q.Page.Last, q.Page.Empty)
	for name, p := range map[string]*store.Position{"after": q.Page.After, "before": q.Page.Before} {
		if p != nil {
			fmt.Fprintf(&b, " %s %+v", name, *p)
		}
	}
	fmt.Fprintf(&b, "\n count %t, today %d, facets %#v", q.Count, q.Today, q.Facets)
	return b.String()
}
