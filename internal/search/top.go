package search

// candidate is a document with its score in ten-thousandths.
type candidate struct {
	score int
	view  int
	ord   uint32
}

// top keeps the first of the candidates offered to it, or the last if backward.
type top struct {
	views    []view
	size     int
	backward bool
	heap     []candidate // the one that is first to go at [0]
}

// before says whether a comes before b in the order of hits.
func (t *top) before(a, b candidate) bool {
	switch {
	case a.score != b.score:
		return a.score > b.score
	case a.view == b.view:
		return a.ord < b.ord
	}
	return t.views[a.view].ids[a.ord] < t.views[b.view].ids[b.ord]
}

// worse says whether a leaves the heap before b.
func (t *top) worse(a, b candidate) bool {
	if t.backward {
		return t.before(a, b)
	}
	return t.before(b, a)
}

func (t *top) full() bool { return len(t.heap) >= t.size }

// closed says that t is full and that c, and all that come after it, would not get in.
func (t *top) closed(c candidate) bool {
	return t.full() && !t.backward && (t.size == 0 || t.before(t.heap[0], c))
}

func (t *top) offer(c candidate) {
	if t.full() {
		if t.size == 0 || !t.worse(t.heap[0], c) {
			return
		}
		t.heap[0] = c
		t.down(0)
		return
	}
	t.heap = append(t.heap, c)
	for i := len(t.heap) - 1; i > 0; {
		parent := (i - 1) / 2
		if !t.worse(t.heap[i], t.heap[parent]) {
			return
		}
		t.heap[i], t.heap[parent] = t.heap[parent], t.heap[i]
		i = parent
	}
}

func (t *top) down(i int) {
	for {
		child := 2*i + 1
		if child >= len(t.heap) {
			return
		}
		if child+1 < len(t.heap) && t.worse(t.heap[child+1], t.heap[child]) {
			child++
		}
		if !t.worse(t.heap[child], t.heap[i]) {
			return
		}
		t.heap[i], t.heap[child] = t.heap[child], t.heap[i]
		i = child
	}
}

// take empties t: the first comes first, the last first if backward.
func (t *top) take() []candidate {
	out := make([]candidate, len(t.heap))
	for i := len(out) - 1; i >= 0; i-- {
		out[i] = t.heap[0]
		last := len(t.heap) - 1
		t.heap[0] = t.heap[last]
		t.heap = t.heap[:last]
		t.down(0)
	}
	return out
}
