package bench

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"strings"

	"herstelgraaf/internal/model"
)

// Operation is a question that the load driver asks again and again, with other variables each time.
type Operation struct {
	Name      string
	Document  string
	Variables func(v *Variables) map[string]any
}

// frequent is how many of the bottlenecks, the most frequent ones, operations ask about: the others show in too few cases
// to fill a page.
const frequent = 40

//go:embed operations/point.graphql
var pointDocument string

//go:embed operations/list.graphql
var listDocument string

//go:embed operations/deep.graphql
var deepDocument string

//go:embed operations/search.graphql
var searchDocument string

// Operations are the operations that are measured, in the order of the table.
var Operations = []Operation{
	{"point", pointDocument, func(v *Variables) map[string]any { return map[string]any{"id": v.caseID()} }},
	{"list", listDocument, func(v *Variables) map[string]any {
		return map[string]any{"bottleneck": v.bottleneck(), "domain": v.domain()}
	}},
	{"deep", deepDocument, func(v *Variables) map[string]any { return map[string]any{"id": v.bottleneck()} }},
	{"search", searchDocument, func(v *Variables) map[string]any { return map[string]any{"query": v.words()} }},
}

// OperationNamed finds an operation.
func OperationNamed(name string) (Operation, error) {
	var names []string
	for _, o := range Operations {
		if o.Name == name {
			return o, nil
		}
		names = append(names, o.Name)
	}
	return Operation{}, fmt.Errorf("there is no operation %q; want %s", name, strings.Join(names, ", "))
}

// Variables draws the values of variables, for a graph with a number of cases.
type Variables struct {
	random  *rand.Rand
	prose   *prose
	cases   int
	domains []string
}

// NewVariables draws from a seed.
func NewVariables(m *model.Model, cases int, seed uint64) *Variables {
	random := rand.New(rand.NewPCG(seed, 0))
	v := &Variables{random: random, prose: newProse(random), cases: cases}
	for _, d := range m.Vocabulary.List("Domain").Values {
		v.domains = append(v.domains, model.EnumValue(d.ID))
	}
	return v
}

func (v *Variables) caseID() string     { return CaseID(v.random.IntN(v.cases)) }
func (v *Variables) bottleneck() string { return BottleneckID(v.random.IntN(frequent)) }
func (v *Variables) domain() string     { return v.domains[v.random.IntN(len(v.domains))] }
func (v *Variables) words() string      { return v.prose.noun().nl + " " + v.prose.noun().nl }

// Body is the JSON of a request with variables drawn anew.
func (o Operation) Body(v *Variables) ([]byte, error) {
	return json.Marshal(map[string]any{"query": o.Document, "variables": o.Variables(v)})
}
