package result

import (
	"cmp"

	"herstelgraaf/internal/advice"
	"herstelgraaf/internal/dynamics"
	"herstelgraaf/internal/query"
	"herstelgraaf/internal/recognise"
)

// SimilarTo is what cases must be like.
type SimilarTo struct {
	Case, Text *string
	Profile    *CaseProfile
}

// CaseProfile is what is known of a new case.
type CaseProfile struct {
	Bottlenecks, Absent, Events, Measures []string
	Domain, Country, Groups, Text         *string
	Roles                                 []ProfileRole
}

// ProfileRole says that a kind of body has a role.
type ProfileRole struct{ Role, Kind string }

// Like is what cases must be like, as package advice takes it. A text of a profile that is too long is BAD_ARGUMENT.
func (t SimilarTo) Like() (advice.Like, error) {
	like := advice.Like{Case: valueOf(t.Case), Text: valueOf(t.Text)}
	if t.Profile == nil {
		return like, nil
	}
	if err := cmp.Or(advice.CheckLength("profile.groups", valueOf(t.Profile.Groups)), advice.CheckLength("profile.text", valueOf(t.Profile.Text))); err != nil {
		return like, err
	}
	profile := t.Profile.profile()
	like.Profile = &profile
	return like, nil
}

func (p *CaseProfile) profile() dynamics.Profile {
	profile := dynamics.Profile{Bottlenecks: certain(p.Bottlenecks), Denied: p.Absent, Events: p.Events, Measures: certain(p.Measures)}
	if p.Domain != nil {
		profile.Domains = certain([]string{*p.Domain})
	}
	if p.Country != nil {
		profile.Countries = certain([]string{*p.Country})
	}
	for _, r := range p.Roles {
		if profile.Roles == nil {
			profile.Roles = map[string]float64{}
		}
		profile.Roles[dynamics.RoleName(r.Role, r.Kind)] = 1
	}
	if p.Groups != nil {
		profile.Groups = dynamics.Stems(*p.Groups, recognise.LanguageOf(*p.Groups))
	}
	if p.Text != nil {
		profile.Text = dynamics.Stems(*p.Text, recognise.LanguageOf(*p.Text))
	}
	return profile
}

// certain are things that are known for sure; nil for none.
func certain(ids []string) map[string]float64 {
	if len(ids) == 0 {
		return nil
	}
	weights := make(map[string]float64, len(ids))
	for _, id := range ids {
		weights[id] = 1
	}
	return weights
}

func valueOf(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

// SimilarityWeights say how much each dimension counts.
type SimilarityWeights struct {
	Bottlenecks, Domain, Country, Events, Roles, Measures, Groups, Text float64
}

// Weights are the weights that are given, else those by default.
func (w *SimilarityWeights) Weights() dynamics.Weights {
	if w == nil {
		return dynamics.DefaultWeights
	}
	return dynamics.Weights{
		dynamics.ByBottlenecks: w.Bottlenecks, dynamics.ByDomain: w.Domain, dynamics.ByCountry: w.Country, dynamics.ByEvents: w.Events,
		dynamics.ByRoles: w.Roles, dynamics.ByMeasures: w.Measures, dynamics.ByGroups: w.Groups, dynamics.ByText: w.Text,
	}
}

// SimilarCase is a case with how much it is like what was asked.
type SimilarCase struct {
	Case       query.Ref
	Score      float64
	Reasons    []SimilarityReason
	Population dynamics.Population
}

// SimilarityReason is what one dimension adds to a score.
type SimilarityReason struct {
	Dimension                        string
	Similarity, Weight, Contribution float64
	Shared                           []query.Ref
}

// SimilarCases are similar cases as the API shows them; among is what was looked among.
func SimilarCases(refs *query.Refs, found []dynamics.SimilarCase, among dynamics.Population) []SimilarCase {
	shown := make([]SimilarCase, len(found))
	for i, c := range found {
		shown[i] = SimilarCase{Case: refs.Ref("similar", c.Case), Score: c.Score, Population: among}
		for _, r := range c.Reasons {
			shown[i].Reasons = append(shown[i].Reasons, SimilarityReason{
				Dimension: r.Dimension.String(), Similarity: r.Similarity, Weight: r.Weight, Contribution: r.Contribution,
				Shared: refsTo(refs, "shared", r.Shared),
			})
		}
	}
	return shown
}
