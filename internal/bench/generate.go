package bench

import (
	"fmt"
	"iter"
	"math/rand/v2"
	"slices"
	"time"

	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
)

// What a generated graph has beside its cases.
const (
	Bottlenecks = 150
	Actors      = 200
)

// chunk is how many nodes a change set has at least, but for the last one.
const chunk = 10_000

// Options say which graph is generated.
type Options struct {
	Cases int
	Seed  uint64
	// Analyses gives cases what the analyses read in place of recommendations: 4 to 9 events, 1 to 3 measures and 2
	// involvements. It is 23 nodes a case as well.
	Analyses bool
	// Thin gives cases half as many claims: 11 nodes a case. With Analyses it is 2 to 4 events, a measure and an involvement.
	Thin bool
}

// size is about the number of nodes.
func (o Options) size() int {
	if o.Thin {
		return 11 * o.Cases
	}
	return 23 * o.Cases
}

// asOf is the day to which the generated statuses hold.
var asOf = model.Date{Year: 2026, Month: 7, Day: 1}

// Generate makes a graph as change sets to be applied in turn: bottlenecks and actors, then the cases. A case has 5 to 20
// manifestations of distinct bottlenecks, Zipf-distributed, and 4 recommendations, each with 1 to 3 bottlenecks and 1 or 2
// commitments: 23.5 nodes on average. A thin one has 2 to 8 manifestations and 2 recommendations:
// 11 nodes. Claims have no citations. The same model and options give the same graph.
func Generate(m *model.Model, o Options) iter.Seq[store.ChangeSet] {
	return func(yield func(store.ChangeSet) bool) {
		g := newGenerator(m, o)
		set := g.changeSet("the bottlenecks and the actors")
		set.Meta = meta()
		set.Put = g.surroundings()
		if !yield(set) {
			return
		}
		for from := 0; from < o.Cases; {
			to := from
			var nodes []*model.Node
			for ; to < o.Cases && len(nodes) < chunk; to++ {
				nodes = g.appendCase(nodes, to)
			}
			set := g.changeSet(fmt.Sprintf("the cases %d to %d", from+1, to))
			set.Put = nodes
			if !yield(set) {
				return
			}
			from = to
		}
	}
}

// CaseID is the id of a generated case, counted from 0.
func CaseID(i int) string { return "trajectory/" + caseSlug(i) }

// BottleneckID is the id of a generated bottleneck, counted from 0, the most frequent one.
func BottleneckID(i int) string { return "bottleneck/" + bottleneckSlug(i) }

func caseSlug(i int) string       { return fmt.Sprintf("case-%05d", i+1) }
func bottleneckSlug(i int) string { return fmt.Sprintf("bottleneck-%03d", i+1) }
func actorID(i int) string        { return fmt.Sprintf("actor/actor-%03d", i+1) }

func meta() store.Meta {
	return store.Meta{
		"dataVersion": "synthetic", "asOf": asOf.String(),
		"title.nl": "Gegenereerde graaf", "title.en": "Generated graph",
		"licence.nl": "Vrij te gebruiken: niets hierin is echt.", "licence.en": "Free to use: nothing in it is real.",
		"howToCite.nl": "Niet citeren.", "howToCite.en": "Do not cite.",
	}
}

type generator struct {
	model       *model.Model
	options     Options
	bottlenecks zipf
}

func newGenerator(m *model.Model, o Options) *generator {
	return &generator{m, o, newZipf(Bottlenecks)}
}

func (g *generator) changeSet(what string) store.ChangeSet {
	return store.ChangeSet{Author: "bench", Reason: "generate " + what, Time: time.Unix(asOf.First()*24*60*60, 0).UTC()}
}

// prose begins a source of texts that depends on nothing but the seed and a place in the graph.
func (g *generator) prose(place int) *prose {
	return newProse(rand.New(rand.NewPCG(g.options.Seed, uint64(place))))
}

// surroundings are the nodes that cases share.
func (g *generator) surroundings() []*model.Node {
	p := g.prose(-1)
	var nodes []*model.Node
	for i := range Actors {
		n := g.node("Actor", actorID(i))
		set(n, "name", p.name())
		set(n, "kind", g.pick(p, "ActorKind"))
		set(n, "country", "NL")
		nodes = append(nodes, n)
	}
	for i := range Bottlenecks {
		n := g.node("Bottleneck", BottleneckID(i))
		set(n, "name", p.noun().title())
		set(n, "category", g.pick(p, "BottleneckCategory"))
		set(n, "definition", p.text(120, 250))
		set(n, "recognise", p.text(120, 250))
		nodes = append(nodes, n)
	}
	return nodes
}

// appendCase adds the i-th case and its claims.
func (g *generator) appendCase(nodes []*model.Node, i int) []*model.Node {
	p := g.prose(i)
	id, slug := CaseID(i), caseSlug(i)
	n := g.node("Trajectory", id)
	from := 1985 + p.random.IntN(30)
	set(n, "name", p.name())
	set(n, "summary", p.text(250, 500))
	set(n, "country", "NL")
	set(n, "domain", g.pick(p, "Domain"))
	set(n, "status", g.pick(p, "CaseStatus"))
	set(n, "harmPeriod.from", model.Date{Year: int16(from)})
	set(n, "harmPeriod.to", model.Date{Year: int16(from + p.random.IntN(10))})
	nodes = append(nodes, n)
	least, more, advice := 5, 16, 4
	if g.options.Thin {
		least, more, advice = 2, 7, 2
	}
	for place, b := range g.bottlenecks.distinct(p.random, least+p.random.IntN(more)) {
		n := g.claim("Manifestation", "manifestation/"+slug+"/"+bottleneckSlug(b), id, place)
		set(n, "phase", g.pick(p, "Phase"))
		set(n, "strength", int64(1+p.random.IntN(3)))
		set(n, "how", p.text(100, 250))
		lead(n, "bottleneck", BottleneckID(b))
		nodes = append(nodes, n)
	}
	if g.options.Analyses {
		return g.appendTimeline(nodes, p, id, slug, from)
	}
	commitments := 0
	for place := range advice {
		r := g.claim("Recommendation", fmt.Sprintf("recommendation/%s/%d", slug, place+1), id, place)
		made := g.date(p, from+10)
		set(r, "date", made)
		set(r, "text", p.text(60, 130))
		set(r, "level", g.pick(p, "Level"))
		lead(r, "madeBy", actorID(p.random.IntN(Actors)))
		lead(r, "addressedTo", actorID(p.random.IntN(Actors)))
		for _, b := range g.bottlenecks.distinct(p.random, 1+p.random.IntN(3)) {
			lead(r, "addresses", BottleneckID(b))
		}
		nodes = append(nodes, r)
		for range 1 + p.random.IntN(2) {
			nodes = append(nodes, g.commitment(p, slug, commitments, r, int(made.Year)))
			commitments++
		}
	}
	return nodes
}

func (g *generator) commitment(p *prose, slug string, place int, answers *model.Node, year int) *model.Node {
	n := g.claim("Commitment", fmt.Sprintf("commitment/%s/%d", slug, place+1), answers.Targets("about")[0], place)
	made, due := g.date(p, year), g.date(p, year+1+p.random.IntN(4))
	status := g.pick(p, "CommitmentStatus")
	set(n, "date", made)
	set(n, "text", p.text(60, 160))
	set(n, "due", due)
	set(n, "firstDue", due)
	set(n, "status", status)
	set(n, "statusDate", asOf)
	set(n, "overdue", []int64{})
	if status == "open" || status == "in-progress" || status == "delayed" || status == "partly-fulfilled" {
		set(n, "overdue", []int64{due.Last() + 1})
	}
	lead(n, "by", actorID(p.random.IntN(Actors)))
	lead(n, "answers", answers.ID)
	return n
}

// date is a month or a day in a year.
func (g *generator) date(p *prose, year int) model.Date {
	d := model.Date{Year: int16(year), Month: uint8(1 + p.random.IntN(12))}
	if p.random.IntN(3) > 0 {
		d.Day = uint8(1 + p.random.IntN(28))
	}
	return d
}

func (g *generator) pick(p *prose, list string) string {
	values := g.model.Vocabulary.List(list).Values
	return values[p.random.IntN(len(values))].ID
}

func (g *generator) node(kind, id string) *model.Node {
	n := model.NewNode(g.model.Type(kind).(*model.Kind), id)
	set(n, "languages", []string{"nl", "en"})
	return n
}

func (g *generator) claim(kind, id, about string, place int) *model.Node {
	n := g.node(kind, id)
	set(n, "place", int64(place+1))
	lead(n, "about", about)
	return n
}

func set(n *model.Node, property string, v model.Value) {
	n.Values[n.Kind.Property(property).Index] = v
}

// lead adds a target to a relation.
func lead(n *model.Node, relation, target string) {
	at := n.Kind.Relation(relation).OutIndex
	if i, found := slices.BinarySearch(n.Out[at], target); !found {
		n.Out[at] = slices.Insert(n.Out[at], i, target)
	}
}
