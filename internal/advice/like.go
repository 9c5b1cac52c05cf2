package advice

import (
	"context"
	"fmt"
	"maps"
	"regexp"
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
// the text is empty, where the text is too long, where the profile contradicts itself or its country is no code; NOT_FOUND
// for a case or a bottleneck that is not there.
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
		return Question{Profile: *like.Profile}, check(s, *like.Profile)
	case text != "" && like.Case == "" && like.Profile == nil:
		if err := CheckLength("text", text); err != nil {
			return Question{}, err
		}
		recognised, profile := k.Recognise(text)
		return Question{Profile: profile, Recognised: recognised}, nil
	}
	return Question{}, fault.New(fault.BadArgument, "like takes exactly one of case, profile and text, not empty")
}

// CheckLength is BAD_ARGUMENT for a text of more than MaxText characters in the argument with a name.
func CheckLength(name, text string) error {
	if n := utf8.RuneCountInString(text); n > MaxText {
		return fault.Argument(name, fmt.Sprintf("%d characters", n), "give at most %d characters", MaxText)
	}
	return nil
}

// check tells what is wrong with a profile.
func check(s *dynamics.Snapshot, p dynamics.Profile) error {
	if p.Empty() {
		return fault.New(fault.BadArgument, "the profile in like names nothing to compare: give bottlenecks, a domain, events or another part of it")
	}
	for _, id := range append(slices.Sorted(maps.Keys(p.Bottlenecks)), p.Denied...) {
		if !s.BottleneckExists(id) {
			return fault.Missing(id)
		}
	}
	for _, id := range p.Denied {
		if p.Bottlenecks[id] > 0 {
			return fault.Argument("profile.absent", id, "want no bottleneck that is among those that are there")
		}
	}
	for code := range p.Countries {
		if !countryCode.MatchString(code) {
			return fault.Argument("profile.country", code, "want an ISO 3166-1 alpha-2 code, such as NL")
		}
	}
	return nil
}

var countryCode = regexp.MustCompile(`^[A-Z]{2}$`)

// Similar are the cases most like what is asked.
func (q Question) Similar(ctx context.Context, s, among *dynamics.Snapshot, o dynamics.SimilarOptions) ([]dynamics.SimilarCase, error) {
	if q.Case != "" {
		return dynamics.CasesLike(ctx, s, among, q.Case, o)
	}
	return dynamics.CasesLikeProfile(ctx, s, among, q.Profile, o)
}

// named are the bottlenecks of the question, sorted.
func (q Question) named() []string {
	return slices.Sorted(maps.Keys(q.Profile.Bottlenecks))
}
