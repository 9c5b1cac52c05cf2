package dataset

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/agnivade/levenshtein"
)

// Severity tells whether a problem stops an import.
type Severity string

// The severities.
const (
	Error   Severity = "error"
	Warning Severity = "warning"
)

// Problem is one thing that is wrong in the data files.
type Problem struct {
	File     string   `json:"file"` // below the data folder, with forward slashes
	Line     int      `json:"line"` // from 1
	Column   int      `json:"column"`
	Severity Severity `json:"severity"`
	Code     Code     `json:"code"`
	Message  string   `json:"message"` // what is wrong
	Want     string   `json:"want"`    // what would be right
}

// Code is a kind of problem.
type Code string

// The kinds of problems.
const (
	NotYAML            Code = "NOT_YAML"
	UnknownFile        Code = "UNKNOWN_FILE"
	FileName           Code = "FILE_NAME"
	WrongShape         Code = "WRONG_SHAPE"
	UnknownKey         Code = "UNKNOWN_KEY"
	MissingField       Code = "MISSING_FIELD"
	BadID              Code = "BAD_ID"
	UnknownKind        Code = "UNKNOWN_KIND"
	DuplicateID        Code = "DUPLICATE_ID"
	DanglingReference  Code = "DANGLING_REFERENCE"
	DuplicateReference Code = "DUPLICATE_REFERENCE"
	WrongValue         Code = "WRONG_VALUE"
	WrongEnum          Code = "WRONG_ENUM"
	BadDate            Code = "BAD_DATE"
	OutOfRange         Code = "OUT_OF_RANGE"
	NotUnique          Code = "NOT_UNIQUE"
	Contradicts        Code = "CONTRADICTS"
	AliasClash         Code = "ALIAS_CLASH"
	NoSource           Code = "NO_SOURCE"
	RestsOnNothing     Code = "RESTS_ON_NOTHING"
	MissingLanguage    Code = "MISSING_LANGUAGE"
	BreaksModel        Code = "BREAKS_MODEL"
	VocabularyDiffers  Code = "VOCABULARY_DIFFERS"
)

// String writes a problem on one line, as compilers do.
func (p Problem) String() string {
	s := fmt.Sprintf("%s:%d:%d: %s: %s", p.File, p.Line, p.Column, p.Severity, p.Message)
	if p.Want != "" {
		s += "; want " + p.Want
	}
	return s
}

// Errors counts the problems that stop an import.
func Errors(problems []Problem) int {
	n := 0
	for _, p := range problems {
		if p.Severity == Error {
			n++
		}
	}
	return n
}

func sortProblems(problems []Problem) {
	slices.SortStableFunc(problems, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column), cmp.Compare(a.Code, b.Code))
	})
}

// nearest gives up to three of the candidates that resemble a text most, in words: `"a" or "b"`; empty where none does.
func nearest(text string, candidates []string) string {
	type match struct {
		text     string
		distance int
	}
	var matches []match
	limit := max(2, len(text)/3)
	for _, c := range candidates {
		if d := len(c) - len(text); d > limit || -d > limit {
			continue
		}
		if d := levenshtein.ComputeDistance(text, c); d <= limit {
			matches = append(matches, match{c, d})
		}
	}
	slices.SortFunc(matches, func(a, b match) int {
		return cmp.Or(cmp.Compare(a.distance, b.distance), cmp.Compare(a.text, b.text))
	})
	var words []string
	for _, m := range matches[:min(3, len(matches))] {
		words = append(words, fmt.Sprintf("%q", m.text))
	}
	return strings.Join(words, " or ")
}
