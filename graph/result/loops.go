package result

import (
	"herstelgraaf/internal/dynamics"
	"herstelgraaf/internal/query"
)

// FeedbackLoop is a loop in which bottlenecks feed each other.
type FeedbackLoop struct {
	Sign              string
	Links             []LoopLink
	Length, CaseCount int
	Cases, WholeIn    []query.Ref
	Population        dynamics.Population
}

// LoopLink is a link of a feedback loop.
type LoopLink struct {
	From, To           query.Ref
	Sign               string // the id in the vocabulary
	CaseCount          int
	Cases, CausalLinks []query.Ref
}

// FeedbackLoops are the loops as the API shows them.
func FeedbackLoops(refs *query.Refs, loops []dynamics.Loop) []FeedbackLoop {
	shown := make([]FeedbackLoop, len(loops))
	for i, l := range loops {
		shown[i] = FeedbackLoop{
			Sign:       map[bool]string{false: "REINFORCING", true: "BALANCING"}[l.Balancing],
			Length:     len(l.Links),
			CaseCount:  len(l.Cases),
			Cases:      refsTo(refs, "cases", l.Cases),
			WholeIn:    refsTo(refs, "wholeIn", l.WholeIn),
			Population: l.Population,
		}
		for _, link := range l.Links {
			shown[i].Links = append(shown[i].Links, LoopLink{
				From:        refs.Ref("from", link.From),
				To:          refs.Ref("to", link.To),
				Sign:        map[bool]string{false: "positive", true: "negative"}[link.Negative],
				CaseCount:   len(link.Cases),
				Cases:       refsTo(refs, "linkCases", link.Cases),
				CausalLinks: refsTo(refs, "causalLinks", link.Claims),
			})
		}
	}
	return shown
}
