package recognise

import "slices"

// finding is a subject of which some words of a sentence tell.
type finding struct {
	subject    int
	tokens     []int // ascending
	telling    int   // how many of them are more than common words; 0 for a likeness
	confidence float64
	denied     bool
	like       bool     // by likeness, not by a cue
	insteadOf  []string // subjects that gave way to it
}

// unlikePairs are the pairs of places of subjects that are easily taken for each other, both ways.
func unlikePairs(subjects []Subject) map[[2]int]bool {
	places := make(map[string]int, len(subjects))
	for i, s := range subjects {
		places[s.ID] = i
	}
	pairs := map[[2]int]bool{}
	for i, s := range subjects {
		for _, id := range s.Unlike {
			if j, ok := places[id]; ok {
				pairs[[2]int{i, j}], pairs[[2]int{j, i}] = true, true
			}
		}
	}
	return pairs
}

// clearest leaves out of the findings of a sentence those that give way to another subject for which they are easily taken:
// where the same words tell more of that one, or where only a likeness stands against a cue. A likeness also gives way to a cue
// of the same subject, whether that tells of it or denies it.
func (r *Recogniser) clearest(findings []finding) []finding {
	gave := make([]bool, len(findings))
	for i, f := range findings {
		for j := range findings {
			other := &findings[j]
			if f.like && !other.like && other.subject == f.subject {
				gave[i] = true
			}
			if !r.unlike[[2]int{f.subject, other.subject}] || !other.clearerThan(f) {
				continue
			}
			gave[i] = true
			if !f.denied {
				other.insteadOf = append(other.insteadOf, r.subjects[f.subject].ID)
			}
		}
	}
	var kept []finding
	for i, f := range findings {
		if !gave[i] {
			kept = append(kept, f)
		}
	}
	return kept
}

// clearerThan tells whether words tell more of one subject than of another.
func (f *finding) clearerThan(other finding) bool {
	if other.like {
		return !f.like
	}
	return !f.like && f.telling > other.telling && slices.ContainsFunc(f.tokens, func(i int) bool { return slices.Contains(other.tokens, i) })
}
