package result

import (
	"herstelgraaf/internal/model"
	"herstelgraaf/internal/paths"
	"herstelgraaf/internal/query"
)

// GraphPath is a path between two nodes.
type GraphPath struct {
	Length int
	Cost   float64
	Steps  []PathStep
}

// PathStep is a node on a path, with the relation that leads to it.
type PathStep struct {
	Node                query.Ref
	Relation, Direction *string

	path  paths.Named
	place int
}

// Sentence is the step as a sentence; nil for the first node.
func (s PathStep) Sentence(lang model.Lang) *string {
	if s.place == 0 {
		return nil
	}
	sentence := s.path.Sentence(s.place, lang)
	return &sentence
}

// GraphPaths are paths as the API shows them.
func GraphPaths(refs *query.Refs, found []paths.Named) []GraphPath {
	shown := make([]GraphPath, len(found))
	for i, p := range found {
		shown[i] = GraphPath{Length: len(p.Steps) - 1, Cost: p.Cost}
		for at, step := range p.Steps {
			s := PathStep{Node: refs.Ref("node", step.Node), path: p, place: at}
			if at > 0 {
				direction := "out"
				if step.Against {
					direction = "in"
				}
				s.Relation, s.Direction = &step.Relation, &direction
			}
			shown[i].Steps = append(shown[i].Steps, s)
		}
	}
	return shown
}
