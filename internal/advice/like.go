package advice

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"herstelgraaf/internal/dynamics"
	"herstelgraaf/internal/fault"
)

// MaxText is how many characters a text may have.
const MaxText = 20_000

// Like is what similar cases are looked for by: exactly one of them.
type Like struct {
	Case    string            // the id of a case of the graph
	Profile *dynamics.Profile // what is known of a new one
	Text    string            // a description in Dutch or English
}

// Question is what is looked for, worked out.
type Question struct {
	Case       string // empty where no case of the graph was asked about
	Profile    dynamics.Profile
	Recognised Recognised // of a text
}

// Ask works out what is looked for. Errors: BAD_ARGUMENT where not exactly one of the three is given, where the profile or
// the text is empty or too long; NOT_FOUND for a case or a bottleneck that is not there.
func Ask(s *dynamics.Snapshot, k *Knowledge, like Like) (Question, error) {
	text := strings.TrimSpace(like.Text)
	switch {
	case like.Case != "" && like.Profile == nil && text == "":
		c, ok := s.Case(like.Case)
		if !ok {
			return Question{}, fault.Missing(like.Case)
		}
		return Question{Case: like.Case, Profile: s.ProfileOf(c)}, nil
	case like.Profile != nil && like.Case == "" && text == "":
		if like.Profile.Empty() {
			return Question{}, fault.New(fault.BadArgument, "the profile in like names nothing to compare: give bottlenecks, a domain, events or another part of it")
		}
		for id := range like.Profile.Bottlenecks {
			if !s.BottleneckExists(id) {
				return Question{}, fault.Missing(id)
			}
		}
		for _, id := range like.Profile.Denied {
			if !s.BottleneckExists(id) {
				return Question{}, fault.Missing(id)
			}
		}
		return Question{Profile: *like.Profile}, nil
	case text != "" && like.Case == "" && like.Profile == nil:
		if n := utf8.RuneCountInString(text); n > MaxText {
			return Question{}, fault.Argument("text", fmt.Sprintf("%d characters", n), "give at most %d characters", MaxText)
		}
		recognised, profile := k.Recognise(text)
		return Question{Profile: profile, Recognised: recognised}, nil
	}
	return Question{}, fault.New(fault.BadArgument, "like takes exactly one of case, profile and text, not empty")
}

// Similar are the cases most like what is asked.
func (q Question) Similar(ctx context.Context, s, among *dynamics.Snapshot, o dynamics.SimilarOptions) ([]dynamics.SimilarCase, error) {
	if q.Case != "" {
		return dynamics.CasesLike(ctx, s, among, q.Case, o)
	}
	return dynamics.CasesLikeProfile(ctx, s, among, q.Profile, o)
}

// named are the bottlenecks of the question, sorted.
func (q Question) named() []string {
	var ids []string
	for id := range q.Profile.Bottlenecks {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	return ids
}
