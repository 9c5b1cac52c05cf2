package itemset

import (
	"math/bits"
	"slices"
)

// Matrix tells which items each transaction has. It is not changed once it is made.
type Matrix struct {
	rows    [][]int32 // the items of each transaction, ascending
	columns []column  // the transactions of each item
	ones    int       // pairs of a transaction and an item that it has
}

// column is a set of transactions, a bit each.
type column []uint64

func newColumn(rows int) column     { return make(column, (rows+63)/64) }
func (c column) set(row int32)      { c[row/64] |= 1 << (row % 64) }
func (c column) clear(row int32)    { c[row/64] &^= 1 << (row % 64) }
func (c column) has(row int32) bool { return c[row/64]>>(row%64)&1 == 1 }

// NewMatrix makes a matrix of transactions over a number of items. Items may stand in any order, and more than once.
func NewMatrix(transactions [][]int, items int) *Matrix {
	m := &Matrix{rows: make([][]int32, len(transactions)), columns: make([]column, items)}
	for i := range m.columns {
		m.columns[i] = newColumn(len(transactions))
	}
	for r, transaction := range transactions {
		row := make([]int32, len(transaction))
		for i, item := range transaction {
			row[i] = int32(item)
			m.columns[item].set(int32(r))
		}
		slices.Sort(row)
		m.rows[r] = slices.Compact(row)
		m.ones += len(m.rows[r])
	}
	return m
}

// Transactions is the number of transactions.
func (m *Matrix) Transactions() int { return len(m.rows) }

// Support is the number of transactions that have all of the items.
func (m *Matrix) Support(items []int) int { return support(m.columns, len(m.rows), items) }

// Having are the transactions that have all of the items, ascending.
func (m *Matrix) Having(items []int) []int {
	having := make([]int, 0, m.Support(items))
	for w := range (len(m.rows) + 63) / 64 {
		for word := m.word(items, w); word != 0; word &= word - 1 {
			having = append(having, w*64+bits.TrailingZeros64(word))
		}
	}
	return having
}

// word is the w-th 64 transactions that have all of the items.
func (m *Matrix) word(items []int, w int) uint64 {
	word := ^uint64(0)
	if rest := len(m.rows) - w*64; rest < 64 {
		word = 1<<rest - 1
	}
	for _, item := range items {
		word &= m.columns[item][w]
	}
	return word
}

func support(columns []column, rows int, items []int) int {
	if len(items) == 0 {
		return rows
	}
	n := 0
	for w, word := range columns[items[0]] {
		for _, item := range items[1:] {
			word &= columns[item][w]
		}
		n += bits.OnesCount64(word)
	}
	return n
}
