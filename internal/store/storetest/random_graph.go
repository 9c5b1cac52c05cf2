package storetest

import "herstelgraaf/internal/model"

// RandomGraph makes up to n nodes of each kind of a model, with relations among them, from a seed. Their texts are such as
// engines are likely to order or to compare differently.
func RandomGraph(m *model.Model, seed uint64, n int) []*model.Node {
	return newRandom(m, seed).graph(n)
}
