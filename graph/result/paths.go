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

	sentence func(model.Lang) string
}

// Sentence is the step as a sentence; nil for the first node.
func (s PathStep) Sentence(lang model.Lang) *string {
	if s.sentence == nil {
		return nil
	}
	sentence := s.sentence(lang)
	return &sentence
}

// GraphPaths are paths as the API shows them.
func GraphPaths(refs *query.Refs, found []paths.Path, names paths.Names) []GraphPath {
	shown := make([]GraphPath, len(found))
	for i, p := range found {
		shown[i] = GraphPath{Length: len(p.Steps) - 1, Cost: p.Cost}
		for at, step := range p.Steps {
			s := PathStep{Node: refs.Ref("node", step.Node)}
			if at > 0 {
				before, direction := p.Steps[at-1].Node, directionOf(step.Against)
				s.Relation, s.Direction = &step.Relation, &direction
				s.sentence = func(lang model.Lang) string {
					return names.Sentence(before, step.Relation, step.Against, step.Node, lang)
				}
			}
			shown[i].Steps = append(shown[i].Steps, s)
		}
	}
	return shown
}

func directionOf(against bool) string {
	if against {
		return "in"
	}
	return "out"
}
