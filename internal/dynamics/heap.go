package dynamics

import "container/heap"

// queue gives items in order, each when it is asked for: all are never sorted.
type queue[T any] struct {
	items   []T
	compare func(a, b T) int
}

func heapOf[T any](items []T, compare func(a, b T) int) *queue[T] {
	q := &queue[T]{items, compare}
	heap.Init(q)
	return q
}

func (q *queue[T]) Len() int           { return len(q.items) }
func (q *queue[T]) Less(i, j int) bool { return q.compare(q.items[i], q.items[j]) < 0 }
func (q *queue[T]) Swap(i, j int)      { q.items[i], q.items[j] = q.items[j], q.items[i] }
func (q *queue[T]) Push(x any)         { q.items = append(q.items, x.(T)) }

func (q *queue[T]) Pop() any {
	last := len(q.items) - 1
	x := q.items[last]
	q.items = q.items[:last]
	return x
}

func (q *queue[T]) pop() T { return heap.Pop(q).(T) }
