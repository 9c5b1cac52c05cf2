package store

import "herstelgraaf/internal/model"

// Ref is a node within one Reader: a small number that means nothing elsewhere.
type Ref uint32

// NoRef stands for a node that does not exist.
const NoRef = ^Ref(0)

// Source tells where the nodes of a request come from.
type Source uint8

// The sources.
const (
	// ByID looks nodes up: the result has one page, aligned with IDs, with NoRef for an id that does not exist or is of
	// none of Kinds (nil: any). Where, Order and Page don't apply.
	ByID Source = iota
	// OfKinds lists all nodes of Kinds: the result has one page.
	OfKinds
	// Along follows Relation from each of Parents: the result has one page for each. A relation without a name is no field's:
	// its type, direction and target tell what it leads to; see model.Kind.In.
	Along
)

// Request asks for nodes. All results are in a total order: Order, then id.
type Request struct {
	Source   Source
	IDs      []string
	Kinds    []*model.Kind
	Parents  []Ref // distinct, of one kind: the one that declares Relation
	Relation *model.Relation

	Where  Filter // nil: all
	Order  []Order
	Page   Page
	Count  bool           // whether to count all that match Where, whatever the page
	Facets []FacetRequest // counted over all nodes of the source, each with its own filter
	// Values are the properties that will be asked for, by kind index; a kind that is absent has none.
	Values map[int][]*model.Property
	// Today is the day at which temporal properties are judged, as a day number.
	Today int64
	// Next, if set, gives what will be asked of the nodes of the result, for an engine to which a round trip is dear: it may
	// answer some of it along with this request.
	Next func() []Next
}

// Next is a request that follows on another: Along its Relation, from those nodes of the other's result that are of a kind,
// each once, in the order in which they first come. It has no Parents.
type Next struct {
	Of      *model.Kind // the one that declares Relation
	Request Request
}

// Parents are the nodes of the other request's result, which a Reader gave, that the request follows on.
func (n Next) Parents(r Reader, result Result) []Ref {
	var parents []Ref
	seen := make(map[Ref]bool, len(result.Nodes))
	for _, node := range result.Nodes {
		if node != NoRef && !seen[node] && r.Kind(node) == n.Of {
			seen[node] = true
			parents = append(parents, node)
		}
	}
	return parents
}

// Page cuts a list. With Last it is cut from the end; the nodes stay in the order of the request. Neither: no limit. Both:
// First cuts, then Last. Cursors hold whether or not their node exists.
type Page struct {
	First, Last   int  // 0: not given; a request for none at all has Empty
	Empty         bool // the page is empty and stands right after After, or at the beginning of the list
	After, Before *Position
}

// Result answers a request.
type Result struct {
	// Nodes has all pages one after the other; page i is Nodes[Offsets[i]:Offsets[i+1]].
	Nodes   []Ref
	Offsets []int32
	// Pages has what is known of each page; nil for ByID.
	Pages []PageFacts
	// Facets are aligned with the facets of the request, for each page: Facets[page][facet].
	Facets [][]Facet
	// Next answers what Request.Next gave, aligned with it; nil where the engine leaves that to be asked for.
	Next []Result
}

// PageFacts tells what lies around a page.
type PageFacts struct {
	Total int // if Count
	// HasNext tells whether nodes follow the page, HasPrevious whether nodes come before it, among those that match Where.
	// As in the Relay specification they are reliable for the direction of paging; in the other direction they tell
	// whether a cursor was given (After: HasPrevious, Before: HasNext) and a node lies beyond it.
	HasNext, HasPrevious bool
}

// Page is the nodes of the i-th page.
func (r *Result) Page(i int) []Ref { return r.Nodes[r.Offsets[i]:r.Offsets[i+1]] }

// FacetRequest asks how many nodes have each value of a property. Of a list each distinct element counts.
type FacetRequest struct {
	Property string
	Where    Filter
}

// Facet is the answer: values by count descending, then value, absent (nil) last; at most MaxFacetValues.
type Facet struct {
	Values []FacetValue
	Other  int // nodes whose value is not among Values
}

// FacetValue is a value with the number of nodes that have it.
type FacetValue struct {
	Value model.Value
	Count int
}

// MaxFacetValues is how many values a facet shows.
const MaxFacetValues = 50

// Order is one key of an order. Absent values come last, both ways; enumerations go by their place in the vocabulary,
// texts by text.Key, dates by first then last day.
type Order struct {
	By       OrderBy
	Name     string     // the property's name; for Degree the relation's
	Lang     model.Lang // for texts
	Descends bool
}

// OrderBy tells what an order goes by.
type OrderBy uint8

// What an order goes by.
const (
	ID       OrderBy = iota
	Property         // a scalar, not a list
	Degree           // the number of distinct nodes that a relation to many leads to
)

// Position is a place in an order: the value of each key and the id.
type Position struct {
	Keys []Key
	ID   string
}

// Key is the value of one key of an order: nil (absent), string (text.Key of a text; a string or an id as it is), int64
// (numbers, places of enumerations, model.Date.SortKey, 0 and 1 for Booleans) or float64 (decimals).
type Key any
