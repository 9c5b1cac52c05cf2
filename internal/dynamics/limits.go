package dynamics

import (
	"errors"
	"slices"

	"herstelgraaf/internal/dynamics/itemset"
	"herstelgraaf/internal/fault"
)

// Limits of what an analysis takes on. What would exceed them is refused, with the limit named.
const (
	// MaxFirst is how many rows an answer has at most.
	MaxFirst = 200
	// maxFound is how many patterns, rules, sequences or loops a search may find.
	maxFound = 100_000
	// maxSamples is how many samples a null model is given at most.
	maxSamples = 9_999
	// maxWork is how many steps the samples may take together: some seconds.
	maxWork = 3e9
)

// check is a condition on an argument.
type check struct {
	ok    bool
	name  string
	given any
	right string
}

// firstWrong is the error of the first condition that does not hold; nil when all hold.
func firstWrong(checks ...check) error {
	for _, c := range checks {
		if !c.ok {
			return fault.Argument(c.name, c.given, "%s", c.right)
		}
	}
	return nil
}

// inRange is the condition that a number lies between two, both included.
func inRange(name string, given, least, most int) check {
	return check{given >= least && given <= most, name, given, "want a whole number from " + number(least) + " to " + number(most)}
}

func share(name string, given float64) check {
	return check{given >= 0 && given <= 1, name, given, "want a number from 0 to 1"}
}

func checkFirst(first int) check { return inRange("first", first, 0, MaxFirst) }

func checkStrength(strength int) check { return inRange("minStrength", strength, 1, 3) }

// tooMany explains that a search found more than it may, and what would be less.
func tooMany(err error, name string, given any, what, less string) error {
	if errors.Is(err, itemset.ErrTooMany) {
		return fault.Argument(name, given, "there would be over %d %s; %s", maxFound, what, less)
	}
	return err
}

// cut is the first rows of a list in an order.
func cut[T any](list []T, first int, compare func(a, b T) int) []T {
	slices.SortFunc(list, compare)
	return list[:min(first, len(list))]
}
