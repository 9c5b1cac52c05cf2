package dynamics

import (
	"context"
	"fmt"

	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
)

// ReadFollowUp is FollowUp over all recommendations; without asOf, at the data set's own date.
func ReadFollowUp(ctx context.Context, m *model.Model, r store.Reader, by FollowUpKey, asOf *model.Date) ([]FollowUpRow, error) {
	day, err := model.ParseDate(r.Meta()["asOf"])
	if asOf != nil {
		day, err = *asOf, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read the date of the data set: %w", err)
	}
	recommendations, err := Recommendations(ctx, m, r)
	if err != nil {
		return nil, err
	}
	return FollowUp(recommendations, by, day), nil
}

// Recommendations reads all recommendations with their answers. The order is that of the ids.
func Recommendations(ctx context.Context, m *model.Model, r store.Reader) ([]Recommendation, error) {
	byKind, err := nodesOf(ctx, m, r, "Recommendation", "Commitment", "StatusChange")
	if err != nil {
		return nil, fmt.Errorf("read the recommendations: %w", err)
	}
	changes := map[string]StatusChange{}
	for _, n := range byKind["StatusChange"] {
		changes[n.ID] = StatusChange{Date: n.DateOf("date"), Status: n.StringOf("status")}
	}
	answers := map[string][]Commitment{}
	for _, n := range byKind["Commitment"] {
		c := Commitment{
			Date:       n.DateOf("date"),
			By:         n.Targets("by"),
			Status:     n.StringOf("status"),
			StatusDate: n.DateOf("statusDate"),
		}
		// Ids of changes end with their dates, so that they come oldest first.
		for _, id := range n.Targets("history") {
			c.History = append(c.History, changes[id])
		}
		for _, id := range n.Targets("answers") {
			answers[id] = append(answers[id], c)
		}
	}
	var all []Recommendation
	for _, n := range byKind["Recommendation"] {
		all = append(all, Recommendation{
			ID:          n.ID,
			Date:        n.DateOf("date"),
			MadeBy:      n.Targets("madeBy"),
			AddressedTo: n.Targets("addressedTo"),
			Answers:     answers[n.ID],
		})
	}
	return all, nil
}

// nodesOf reads all nodes of the kinds with the names, each by id.
func nodesOf(ctx context.Context, m *model.Model, r store.Reader, names ...string) (map[string][]*model.Node, error) {
	nodes := map[string][]*model.Node{}
	var kinds []*model.Kind
	for _, name := range names {
		k, ok := m.Type(name).(*model.Kind)
		if !ok {
			return nil, fmt.Errorf("the model has no kind %s", name)
		}
		kinds = append(kinds, k)
	}
	for n, err := range r.Nodes(ctx, kinds) {
		if err != nil {
			return nil, err
		}
		nodes[n.Kind.Name] = append(nodes[n.Kind.Name], n)
	}
	return nodes, nil
}
