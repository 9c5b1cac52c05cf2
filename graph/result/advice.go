package result

import (
	"herstelgraaf/internal/advice"
	"herstelgraaf/internal/dynamics"
	"herstelgraaf/internal/model"
	"herstelgraaf/internal/query"
	"herstelgraaf/internal/recognise"
)

// Advice is what past cases teach for a new situation.
type Advice struct {
	Recognised                  Recognised
	Similar                     []SimilarCase
	WatchFor                    []ExpectedBottleneck
	NextEvents                  []NextEvent
	Considerations, Comparisons []query.Ref
	Recommendations             []PastRecommendation
	Measures                    []UsedMeasure
	Population                  dynamics.Population

	report *advice.Report
}

// Markdown is the whole as Markdown.
func (a *Advice) Markdown(lang model.Lang) string { return a.report.Markdown(lang) }

// Recognised is what was recognised in a text.
type Recognised struct {
	Bottlenecks, Denied    []RecognisedBottleneck
	Terms                  []query.Ref
	Domain, Country, Phase *string
	Events, Measures       []string
	Because                []RecognisedWords
}

// RecognisedWords are the words that led to something that was recognised.
type RecognisedWords struct {
	Part  string
	Value string
	Words []string
}

// RecognisedBottleneck is a bottleneck that was recognised, with the words that led to it.
type RecognisedBottleneck struct {
	Node       query.Ref
	Confidence float64
	Because    []string
	InsteadOf  []query.Ref
}

// ExpectedBottleneck is a bottleneck to be watched for.
type ExpectedBottleneck struct {
	dynamics.Warning
	Bottleneck query.Ref
	Because    []query.Ref
}

// NextEvent is a kind of event that came after.
type NextEvent struct {
	dynamics.Next
	Examples []query.Ref
}

// PastRecommendation is a recommendation that was made in a similar case.
type PastRecommendation struct {
	ID             string
	Recommendation query.Ref
	Status         FollowUpStatus

	text model.Text
}

// FollowUpStatus is commitments by status.
type FollowUpStatus advice.Status

// Text is what should be done.
func (r PastRecommendation) Text(lang model.Lang) string { return r.text.In(lang) }

// UsedMeasure is a kind of measure that similar cases used.
type UsedMeasure struct {
	dynamics.Used
	Examples []query.Ref
}

// AdviceOf is an advice as the API shows it. The report may be nil where its Markdown is not asked for.
func AdviceOf(refs *query.Refs, a *advice.Advice, report *advice.Report) *Advice {
	shown := &Advice{
		Recognised:     recognised(refs, a),
		Similar:        SimilarCases(refs, a.Similar, a.Population),
		Considerations: refsTo(refs, "considerations", a.Considerations),
		Comparisons:    refsTo(refs, "comparisons", a.Comparisons),
		Population:     a.Population,
		report:         report,
	}
	for _, x := range a.WatchFor {
		shown.WatchFor = append(shown.WatchFor, ExpectedBottleneck{x, refs.Ref("bottleneck", x.Bottleneck), refsTo(refs, "because", x.Because)})
	}
	for _, n := range a.Next {
		shown.NextEvents = append(shown.NextEvents, NextEvent{n, refsTo(refs, "examples", n.Examples)})
	}
	for _, r := range a.Recommendations {
		shown.Recommendations = append(shown.Recommendations, PastRecommendation{r.ID, refs.Ref("recommendation", r.ID), FollowUpStatus(r.Status), r.Text})
	}
	for _, m := range a.Measures {
		shown.Measures = append(shown.Measures, UsedMeasure{m, refsTo(refs, "measures", m.Examples)})
	}
	return shown
}

func recognised(refs *query.Refs, a *advice.Advice) Recognised {
	r := Recognised{
		Bottlenecks: recognisedBottlenecks(refs, a.Recognised.Bottlenecks),
		Denied:      recognisedBottlenecks(refs, a.Recognised.Denied),
		Domain:      surest(a.Recognised.Domains),
		Country:     surest(a.Recognised.Countries),
	}
	if a.Phase != "" {
		r.Phase = &a.Phase
	}
	same := func(id string) string { return id }
	r.because("domain", a.Recognised.Domains, model.EnumValue)
	r.because("country", a.Recognised.Countries, same)
	r.because("event", a.Recognised.Events, model.EnumValue)
	r.because("measure", a.Recognised.Measures, model.EnumValue)
	r.because("term", a.Recognised.Terms, same)
	for _, m := range a.Recognised.Terms {
		r.Terms = append(r.Terms, refs.Ref("terms", m.ID))
	}
	for _, m := range a.Recognised.Events {
		r.Events = append(r.Events, m.ID)
	}
	for _, m := range a.Recognised.Measures {
		r.Measures = append(r.Measures, m.ID)
	}
	return r
}

// because adds the words that led to a part of what was recognised.
func (r *Recognised) because(part string, mentions []recognise.Mention, value func(id string) string) {
	for _, m := range mentions {
		r.Because = append(r.Because, RecognisedWords{part, value(m.ID), m.Because})
	}
}

func recognisedBottlenecks(refs *query.Refs, mentions []recognise.Mention) []RecognisedBottleneck {
	var shown []RecognisedBottleneck
	for _, m := range mentions {
		shown = append(shown, RecognisedBottleneck{refs.Ref("recognised", m.ID), m.Confidence, m.Because, refsTo(refs, "insteadOf", m.InsteadOf)})
	}
	return shown
}

// surest is the first of some mentions, which are ordered by confidence; nil where there is none or two are equally sure.
func surest(mentions []recognise.Mention) *string {
	if len(mentions) == 0 || len(mentions) > 1 && mentions[1].Confidence == mentions[0].Confidence {
		return nil
	}
	return &mentions[0].ID
}
