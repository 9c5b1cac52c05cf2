package qca

import (
	"math/bits"
	"slices"
)

// primes are the prime implicants of a Boolean function that hold in at least one row that must be covered: the terms
// that imply it and can lose no condition.
//
// All 3^n terms are looked at once: a term that leaves a condition open implies the function where both its halves do
// (Quine 1952, DOI 10.2307/2308219; McCluskey 1956, DOI 10.1002/j.1538-7305.1956.tb03835.x), whatever the number of rows. Terms are
// numbers in base 3, so that the halves of a term come before it.
func primes(conditions int, holds, must func(row uint32) bool) []Term {
	powers := []int{1}
	for range conditions {
		powers = append(powers, 3*powers[len(powers)-1])
	}
	implies, covers := make([]bool, powers[conditions]), make([]bool, powers[conditions])
	digits := make([]uint8, conditions) // 0 absent, 1 present, 2 open
	const none = -1
	for at := range implies {
		var row uint32
		open := none
		for i, d := range digits {
			switch d {
			case 1:
				row |= 1 << i
			case 2:
				open = i
			}
		}
		if open == none {
			implies[at], covers[at] = holds(row), must(row)
		} else {
			one, other := at-powers[open], at-2*powers[open]
			implies[at], covers[at] = implies[one] && implies[other], covers[one] || covers[other]
		}
		next(digits)
	}
	var found []Term
	for at := range implies {
		if implies[at] && covers[at] && isPrime(implies, powers, digits, at) {
			found = append(found, termOf(digits))
		}
		next(digits)
	}
	return found
}

// next counts on in base 3; after the last number comes 0.
func next(digits []uint8) {
	for i := range digits {
		if digits[i]++; digits[i] < 3 {
			return
		}
		digits[i] = 0
	}
}

// isPrime tells whether a term that implies the function stops doing so whatever condition it loses.
func isPrime(implies []bool, powers []int, digits []uint8, at int) bool {
	for i, d := range digits {
		if d != 2 && implies[at+(2-int(d))*powers[i]] {
			return false
		}
	}
	return true
}

func termOf(digits []uint8) Term {
	var t Term
	for i, d := range digits {
		switch d {
		case 0:
			t.Absent |= 1 << i
		case 1:
			t.Present |= 1 << i
		}
	}
	return t
}

// primesOfUnion are the prime implicants of the union of some terms, by iterated consensus (Quine 1955, DOI 10.2307/2307285): where two terms
// differ in one condition, what they share is a term too; terms within others go.
func primesOfUnion(terms []Term) []Term {
	var found []Term
	for queue := terms; len(queue) > 0; queue = queue[1:] {
		t := queue[0]
		if slices.ContainsFunc(found, func(known Term) bool { return t.within(known) }) {
			continue
		}
		found = slices.DeleteFunc(found, func(known Term) bool { return known.within(t) })
		for _, known := range found {
			if c, ok := consensus(t, known); ok {
				queue = append(queue[:len(queue):len(queue)], c)
			}
		}
		found = append(found, t)
	}
	return found
}

// consensus is the term that two imply together, where they oppose each other in one condition only.
func consensus(a, b Term) (Term, bool) {
	opposed := a.Present&b.Absent | a.Absent&b.Present
	if bits.OnesCount32(opposed) != 1 {
		return Term{}, false
	}
	return Term{(a.Present | b.Present) &^ opposed, (a.Absent | b.Absent) &^ opposed}, true
}
