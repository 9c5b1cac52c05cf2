package storetest

import (
	"context"
	"testing"

	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
)

// Bench measures reads in the shapes of the service's operations, and one write, on a generated library of 10,000 works.
// open gives an empty store with the model of this package and closes it when the benchmark ends.
func Bench(b *testing.B, open func(b *testing.B) store.Store) {
	s := open(b)
	if _, err := s.Apply(context.Background(), set(Large(s.Model(), Size{Works: 10_000, Authors: 150, Seed: 1})...)); err != nil {
		b.Fatal(err)
	}
	m := s.Model()
	for _, shape := range []struct {
		name string
		read func(store.Reader) error
	}{
		{"Point", point(m)},
		{"List", list(m)},
		{"Deep", deep(m)},
	} {
		b.Run(shape.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if err := s.View(context.Background(), shape.read); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
	b.Run("Write", func(b *testing.B) {
		b.ReportAllocs()
		stars := int64(1)
		for b.Loop() {
			stars = stars%5 + 1
			n := builder{m}.node("review/new", values{"stars": stars}, links{"about": {"novel/work-000000"}, "mentions": {"author/000"}})
			if _, err := s.Apply(context.Background(), set(n)); err != nil {
				b.Fatal(err)
			}
		}
	})
}

func relation(m *model.Model, kind, name string) *model.Relation {
	return m.Type(kind).(*model.Kind).Relation(name)
}

// point: a work by id with its credits and their authors, its reviews and their replies.
func point(m *model.Model) func(store.Reader) error {
	ctx := context.Background()
	credits, author := relation(m, "Novel", "credits"), relation(m, "Credit", "author")
	reviews, replies := relation(m, "Novel", "reviews"), relation(m, "Review", "replies")
	return func(r store.Reader) error {
		work, err := r.Read(ctx, []store.Request{{Source: store.ByID, IDs: []string{"novel/work-005000"}}})
		if err != nil {
			return err
		}
		at := work[0].Nodes
		second, err := r.Read(ctx, []store.Request{
			{Source: store.Along, Parents: at, Relation: credits, Page: store.Page{First: 50}},
			{Source: store.Along, Parents: at, Relation: reviews, Page: store.Page{First: 50}},
		})
		if err != nil {
			return err
		}
		_, err = r.Read(ctx, []store.Request{
			{Source: store.Along, Parents: second[0].Nodes, Relation: author},
			{Source: store.Along, Parents: second[1].Nodes, Relation: replies, Page: store.Page{First: 50}},
		})
		return err
	}
}

// list: works with a popular author and a genre, by title, the first 25.
func list(m *model.Model) func(store.Reader) error {
	q := store.Request{
		Source: store.OfKinds, Kinds: kinds(m, "Work"),
		Where: store.And{
			store.Related{Relation: "authors", Where: store.HasID{IDs: []string{"author/000"}}},
			store.Compare{Property: "genre", Values: []model.Value{"drama"}},
		},
		Order: []store.Order{{By: store.Property, Name: "title"}},
		Page:  store.Page{First: 25},
	}
	return func(r store.Reader) error {
		_, err := r.Read(context.Background(), []store.Request{q})
		return err
	}
}

// deep: a popular author's first 20 works, their first 10 authors, the first 5 reviews that mention each, their replies.
func deep(m *model.Model) func(store.Reader) error {
	ctx := context.Background()
	works, mentioned, replies := relation(m, "Author", "works"), relation(m, "Author", "mentionedIn"), relation(m, "Review", "replies")
	return func(r store.Reader) error {
		first, err := r.Read(ctx, []store.Request{{Source: store.ByID, IDs: []string{"author/000"}}})
		if err != nil {
			return err
		}
		second, err := r.Read(ctx, []store.Request{{Source: store.Along, Parents: first[0].Nodes, Relation: works, Page: store.Page{First: 20}}})
		if err != nil {
			return err
		}
		byKind := map[*model.Kind][]store.Ref{}
		for _, n := range second[0].Nodes {
			byKind[r.Kind(n)] = append(byKind[r.Kind(n)], n)
		}
		var level []store.Request
		for k, parents := range byKind {
			level = append(level, store.Request{Source: store.Along, Parents: parents, Relation: k.Relation("authors"), Page: store.Page{First: 10}})
		}
		third, err := r.Read(ctx, level)
		if err != nil {
			return err
		}
		seen := map[store.Ref]bool{}
		var authors []store.Ref
		for _, result := range third {
			for _, n := range result.Nodes {
				if !seen[n] {
					seen[n] = true
					authors = append(authors, n)
				}
			}
		}
		fourth, err := r.Read(ctx, []store.Request{{Source: store.Along, Parents: authors, Relation: mentioned, Page: store.Page{First: 5}}})
		if err != nil {
			return err
		}
		_, err = r.Read(ctx, []store.Request{{Source: store.Along, Parents: fourth[0].Nodes, Relation: replies, Page: store.Page{First: 50}}})
		return err
	}
}
