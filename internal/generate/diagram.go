package generate

import (
	"fmt"
	"strings"

	"herstelgraaf/internal/model"
)

// diagram draws the relations that nodes store. What all kinds of an interface have is drawn once, at the interface.
func (s *source) diagram(w *markdown) {
	w.line("## Diagram")
	w.line("Relations as they are stored; a rounded box is an interface, and a dotted line leads from it to its kinds. The relations that all kinds of an interface have stand at the interface.")
	var b strings.Builder
	b.WriteString("```mermaid\nflowchart LR\n")
	drawn := map[string]bool{}
	edge := func(format string, args ...any) {
		if line := fmt.Sprintf(format, args...); !drawn[line] {
			drawn[line] = true
			b.WriteString(line)
		}
	}
	ends := map[string]bool{}
	for _, k := range s.model.Kinds {
		for _, r := range k.Out {
			from := s.declarer(k, r)
			ends[from], ends[r.Target.TypeName()] = true, true
			edge("  %s -->|%s| %s\n", from, r.Type, r.Target.TypeName())
		}
	}
	for _, a := range s.model.Abstracts {
		if !ends[a.Name] {
			continue
		}
		edge("  %s([%s])\n", a.Name, a.Name)
		for _, k := range a.Kinds {
			edge("  %s -.- %s\n", a.Name, k.Name)
		}
	}
	b.WriteString("```")
	w.line("%s", b.String())
}

// declarer is the narrowest interface of a kind whose kinds all store the relation, else the kind itself.
func (s *source) declarer(k *model.Kind, r *model.Relation) string {
	name, size := k.Name, len(s.model.Kinds)+1
	for _, a := range k.Interfaces {
		if f := a.Field(r.Name); f == nil || f.Relation == nil || f.Relation.Type != r.Type || len(a.Kinds) >= size {
			continue
		}
		name, size = a.Name, len(a.Kinds)
	}
	return name
}
