package dynamics

import (
	"cmp"
	"slices"
)

// lasting is how long something took, or has taken so far.
type lasting struct {
	days float64
	open bool // it goes on: it takes at least so long (right-censored)
}

// survivalQuantile is the number of days after which a share of all has ended, estimated from those that have ended and
// those that go on: the least t at which the product-limit estimate of what still goes on,
//
//	S(t) = Π (1 - ended at u / not over before u), over the days u <= t,
//
// is at most 1 - share; where it is exactly that until the next end, the middle between the two days, so that without open ones it is the
// ordinary quantile (the second type of Hyndman and Fan 1996). False where too few have ended to tell. Kaplan and Meier 1958 (DOI
// 10.1080/01621459.1958.10501452).
func survivalQuantile(all []lasting, share float64) (float64, bool) {
	all = slices.Clone(all)
	slices.SortFunc(all, func(a, b lasting) int { return cmp.Compare(a.days, b.days) })
	const rounding = 1e-9
	left, reached := 1.0, -1.0
	for i := 0; i < len(all); {
		day, ended, upTo := all[i].days, 0, i
		for ; upTo < len(all) && all[upTo].days == day; upTo++ {
			if !all[upTo].open {
				ended++
			}
		}
		if ended > 0 && reached >= 0 {
			return (reached + day) / 2, true
		}
		left *= 1 - float64(ended)/float64(len(all)-i)
		switch {
		case ended > 0 && left < 1-share-rounding:
			return day, true
		case ended > 0 && left <= 1-share+rounding:
			reached = day
		}
		i = upTo
	}
	return reached, reached >= 0
}
