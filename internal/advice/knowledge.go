package advice

import (
	"context"
	"maps"
	"slices"
	"strings"

	"herstelgraaf/internal/dynamics"
	"herstelgraaf/internal/model"
	"herstelgraaf/internal/recognise"
	"herstelgraaf/internal/store"
	"herstelgraaf/internal/text"
)

// examplesOfEach is how many past manifestations of a bottleneck the recogniser learns from at most: the first by id.
// More change little, and a graph of any size is read in the same time.
const examplesOfEach = 100

// Knowledge is what texts are recognised by at one revision of a graph. It is immutable.
type Knowledge struct {
	Bottlenecks, Terms, Domains, Events, Measures, Countries *recognise.Recogniser

	phases map[string]map[string]int // by bottleneck and phase: in how many manifestations it played in that phase
}

// ReadKnowledge reads it.
func ReadKnowledge(ctx context.Context, m *model.Model, r store.Reader) (*Knowledge, error) {
	read := reading{ctx, m, r}
	k := &Knowledge{phases: map[string]map[string]int{}}
	bottlenecks, err := k.bottleneckSubjects(read)
	if err != nil {
		return nil, err
	}
	terms, err := termSubjects(read)
	if err != nil {
		return nil, err
	}
	a := text.NewAnalyzer()
	k.Bottlenecks = recognise.New(a, bottlenecks)
	k.Terms = recognise.New(a, terms)
	k.Domains = recognise.New(a, listSubjects(m, "Domain", "domain/"))
	k.Events = recognise.New(a, listSubjects(m, "EventKind", "event/"))
	k.Measures = recognise.New(a, listSubjects(m, "MeasureKind", "measure/"))
	k.Countries = recognise.New(a, countrySubjects())
	return k, nil
}

// phaseOf is the phase in which the bottlenecks of a profile played most in the past; empty for a profile without any.
// Each bottleneck counts by how surely it is there, spread over the phases of its manifestations.
func (k *Knowledge) phaseOf(p dynamics.Profile) string {
	votes := map[string]float64{}
	for _, bottleneck := range slices.Sorted(maps.Keys(p.Bottlenecks)) {
		weight, total := p.Bottlenecks[bottleneck], 0
		for _, n := range k.phases[bottleneck] {
			total += n
		}
		for phase, n := range k.phases[bottleneck] {
			votes[phase] += weight * float64(n) / float64(total)
		}
	}
	best := ""
	for _, phase := range slices.Sorted(maps.Keys(votes)) {
		if best == "" || votes[phase] > votes[best] {
			best = phase
		}
	}
	return best
}

// Without is the knowledge that has not seen what is recorded of a case.
func (k *Knowledge) Without(caseID string) *Knowledge {
	without := *k
	without.Bottlenecks = k.Bottlenecks.Without(caseID)
	return &without
}

func (k *Knowledge) bottleneckSubjects(read reading) ([]recognise.Subject, error) {
	nodes, err := read.ofKind("Bottleneck")
	if err != nil {
		return nil, err
	}
	ids := make([]string, len(nodes))
	for i, n := range nodes {
		ids[i] = n.ID
	}
	manifestations, err := read.along("Bottleneck", "manifestations", ids, examplesOfEach)
	if err != nil {
		return nil, err
	}
	distinctions, err := read.along("Bottleneck", "notToConfuseWith", ids, 0)
	if err != nil {
		return nil, err
	}
	subjects := make([]recognise.Subject, len(nodes))
	for i, n := range nodes {
		s := recognise.Subject{ID: n.ID, Labels: append(texts(n.TextOf("name")), altLabels(n)...)}
		for _, d := range distinctions[i] {
			s.Unlike = append(s.Unlike, d.Targets("other")...)
		}
		s.About = append(texts(n.TextOf("definition")), texts(n.TextOf("recognise"))...)
		k.phases[n.ID] = map[string]int{}
		for _, m := range manifestations[i] {
			k.phases[n.ID][m.StringOf("phase")]++
			about := strings.Join(m.Targets("about"), " ")
			for _, t := range texts(m.TextOf("how")) {
				s.Examples = append(s.Examples, recognise.Example{Text: t, Case: about})
			}
		}
		subjects[i] = s
	}
	return subjects, nil
}

func termSubjects(read reading) ([]recognise.Subject, error) {
	nodes, err := read.ofKind("Term")
	if err != nil {
		return nil, err
	}
	subjects := make([]recognise.Subject, len(nodes))
	for i, n := range nodes {
		subjects[i] = recognise.Subject{ID: n.ID, Labels: append(texts(n.TextOf("prefLabel")), altLabels(n)...)}
	}
	return subjects, nil
}

// altLabels are the other names of a node.
func altLabels(n *model.Node) []recognise.Text {
	var labels []recognise.Text
	others, _ := n.Value("altLabels").(model.TextList)
	for _, label := range others.NL {
		labels = append(labels, recognise.Text{Lang: text.Dutch, Text: label})
	}
	for _, label := range others.EN {
		labels = append(labels, recognise.Text{Lang: text.English, Text: label})
	}
	return labels
}

// listSubjects are the values of a controlled list.
func listSubjects(m *model.Model, list, prefix string) []recognise.Subject {
	var subjects []recognise.Subject
	for _, item := range m.Vocabulary.List(list).Values {
		subjects = append(subjects, recognise.Subject{ID: prefix + item.ID, Labels: texts(model.Text(item.Label)), About: texts(model.Text(item.Definition))})
	}
	return subjects
}

// countrySubjects are the countries that have cues.
func countrySubjects() []recognise.Subject {
	var subjects []recognise.Subject
	for _, id := range recognise.Cued("country/") {
		subjects = append(subjects, recognise.Subject{ID: id})
	}
	return subjects
}

// texts is a text in the languages in which it exists.
func texts(t model.Text) []recognise.Text {
	var list []recognise.Text
	if t.NL != "" {
		list = append(list, recognise.Text{Lang: text.Dutch, Text: t.NL})
	}
	if t.EN != "" {
		list = append(list, recognise.Text{Lang: text.English, Text: t.EN})
	}
	return list
}
