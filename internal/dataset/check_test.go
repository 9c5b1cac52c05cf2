package dataset

import (
	"os"
	"regexp"
	"strings"
	"testing"
)

// Each mistake is planted in the small data set; the place is that of the last line that holds `at`.
func TestCheckFindsEachPlantedMistake(t *testing.T) {
	const first = "cases/first.yaml"
	tests := []struct {
		name, file, old, new string
		at                   string // a piece of the line on which the problem is told
		code                 Code
		severity             Severity
		message, want        string // pieces of what is told
	}{
		{"an unknown id", first, "actors: [agency]", "actors: [agancy]", "agancy", DanglingReference, Error, `"agancy"`, `"agency"`},
		{"an unknown full id", first, "recommendation/second/r-9", "recommendation/second/r-8", "r-8", DanglingReference, Error, "r-8", "recommendation/second/r-9"},
		{"an id of the wrong kind", first, "bottleneck: signals-ignored", "bottleneck: actor/agency", "actor/agency", DanglingReference, Error, "actor/agency", "Bottleneck"},
		{"a short id where any subject can stand", "terms.yaml", "about: [trajectory/first]", "about: [first]", "[first]", DanglingReference, Error, `"first"`, "Subject"},
		{"a duplicate id", first, "id: 2021-03-05-signal", "id: 2014-signal", "id: 2014-signal", DuplicateID, Error, "event/first/2014-signal", "of its own"},
		{"a duplicate made id", first, "  - {actor: agency, role: caused-harm}\n", "  - {actor: agency, role: caused-harm}\n  - {actor: the-agency, role: caused-harm}\n", "the-agency", DuplicateID, Error, "involvement/first/agency-caused-harm", "id"},
		{"a claim without a source", first, "    how: {nl: \"Niemand luisterde.\", en: \"Nobody listened.\"}\n    citations: [{document: report}]\n", "    how: {nl: \"Niemand luisterde.\", en: \"Nobody listened.\"}\n", "bottleneck: signals-ignored", NoSource, Error, "manifestation/first/signals-ignored", "citations"},
		{"a claim with an empty list of sources", first, "citations: [{document: report, locator: \"p. 12\"}, {document: letter}]", "citations: []", "citations: []", NoSource, Error, "event/first/2014-signal", "citations"},
		{"a wrong enum value", first, "status: running", "status: runing", "runing", WrongEnum, Error, "CaseStatus", `"running"`},
		{"an enum value like none", first, "domain: benefits", "domain: zzzzzzzzzzzz", "zzzz", WrongEnum, Error, "Domain", "one of benefits, social-security"},
		{"a date that does not parse", first, `date: "2021-03-05"`, `date: "2021-02-30"`, "2021-02-30", BadDate, Error, "no such day", "2021-03"},
		{"a date within a value", first, `{from: "2004"}`, `{from: "04"}`, `"04"`, BadDate, Error, "from", "2021"},
		{"an unknown key", first, "    phase: signalling\n", "    fase: signalling\n", "fase", UnknownKey, Error, `"fase"`, `"phase"`},
		{"a key that belongs elsewhere", "documents.yaml", "kind: inquiry-report", "kind: inquiry-report, about: [x]", "about", UnknownKey, Error, `"about"`, "one of"},
		{"a missing required field", first, "    strength: 3\n", "", "bottleneck: signals-ignored", MissingField, Error, "strength", "required"},
		{"a missing required relation", first, "    madeBy: agency\n", "", "id: r-1", MissingField, Error, "madeBy", "Actor"},
		{"a missing id", first, "  - {id: how-many, text", "  - {text", "Hoeveel", MissingField, Error, "id is missing", "OpenQuestion"},
		{"a missing field that makes the id", first, "  - {actor: agency, role: caused-harm}", "  - {actor: agency}", "{actor: agency}", MissingField, Error, "role", "id"},
		{"a value out of range", first, "strength: 3", "strength: 4", "strength: 4", OutOfRange, Error, "4", "from 1 to 3"},
		{"a value that is no number", first, "strength: 3", "strength: clear", "clear", WrongValue, Error, "clear", "whole number"},
		{"an amount with separators", first, `amount: "1500000.5"`, `amount: "1.500.000,5"`, "1.500.000", WrongValue, Error, "1.500.000,5", "30000"},
		{"a text in one language", first, "en: \"Another signal\"", "", "Weer een", MissingLanguage, Warning, "title", "English"},
		{"a text without languages", first, `summary: {nl: "Wat er gebeurde.", en: "What happened."}`, `summary: "Wat er gebeurde."`, "summary", WrongShape, Error, "single value", "{nl: …, en: …}"},
		{"one reference for a list", first, "addresses: [long-waits]", "addresses: long-waits", "addresses", WrongShape, Error, "addresses", "list of ids"},
		{"a reference twice", first, "addresses: [long-waits]", "addresses: [long-waits, long-waits]", "addresses", DuplicateReference, Warning, "long-waits", "once"},
		{"a bottleneck that is both shown and not found", first, "manifestations:\n", "absences:\n  - {bottleneck: signals-ignored, note: {nl: \"Niet gevonden.\", en: \"Not found.\"}, citations: [{document: report}]}\nmanifestations:\n", "Niet gevonden", Contradicts, Error, "manifestation/first/signals-ignored", "either the Absence or the Manifestation"},
		{"an alias that is an id", "actors.yaml", "the-agency", "ministry", "aliases", AliasClash, Error, `"ministry"`, "another alias"},
		{"an alias twice", "actors.yaml", "aliases: [the-agency]", "aliases: [the-agency, the-agency]", "aliases", AliasClash, Error, "the-agency", "once"},
		{"an id with capitals and spaces", "documents.yaml", "id: report", "id: \"The Report\"", "The Report", BadID, Error, "The Report", "letters"},
		{"an unknown kind", first, "id: trajectory/first", "id: trajectry/first", "trajectry", UnknownKind, Error, "trajectry/first", "trajectory/"},
		{"a file named otherwise", first, "id: trajectory/first", "id: trajectory/eerste", "trajectory/eerste", FileName, Warning, "cases/first.yaml", "cases/eerste.yaml"},
		{"an involvement that rests on nothing", first, "    actors: [agency]\n", "", "role: caused-harm", RestsOnNothing, Warning, "involvement/first/agency-caused-harm", "event"},
		{"broken YAML", first, "harmPeriod: {from: \"2004\"}", "harmPeriod: {from: \"2004\"", "", NotYAML, Error, "YAML", "well-formed"},
		{"a key twice", first, "country: NL\n", "country: NL\ncountry: GB\n", "GB", NotYAML, Error, "YAML", "well-formed"},
		{"an anchor", first, "country: NL\n", "country: &x NL\n", "&x", NotYAML, Error, "Anchor", "itself"},
		{"no date of the data set", "dataset.yaml", "asOf: \"2026-07-02\"\n", "", "version", MissingField, Error, "asOf", ""},
		{"no list where one belongs", first, "openQuestions:\n  - {id: how-many", "openQuestions:\n  {id: how-many", "how-many", WrongShape, Error, "openQuestions", "list"},
	}
	m := theModel(t)
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			files := small(t)
			if !strings.Contains(files[test.file], test.old) {
				t.Fatalf("%s does not hold %q", test.file, test.old)
			}
			files[test.file] = strings.Replace(files[test.file], test.old, test.new, 1)
			problems, err := Check(folder(files), m)
			if err != nil {
				t.Fatal(err)
			}
			line := 0
			for i, l := range strings.Split(files[test.file], "\n") {
				if test.at != "" && strings.Contains(l, test.at) {
					line = i + 1
				}
			}
			for _, p := range problems {
				if p.Code == test.code && p.File == test.file && (line == 0 || p.Line == line) && p.Severity == test.severity && strings.Contains(p.Message, test.message) && strings.Contains(p.Want, test.want) {
					return
				}
			}
			t.Errorf("no %s at %s:%d; told was\n%s", test.code, test.file, line, lines(problems))
		})
	}
}

func TestCheckIsSilentOnRightFiles(t *testing.T) {
	problems, err := Check(folder(small(t)), theModel(t))
	if err != nil || len(problems) > 0 {
		t.Errorf("problems in right files: %v\n%s", err, lines(problems))
	}
}

func TestProblemsAreSortedByFileAndLine(t *testing.T) {
	files := small(t)
	files["cases/first.yaml"] = strings.NewReplacer("domain: benefits", "domain: x", "strength: 3", "strength: 9").Replace(files["cases/first.yaml"])
	files["actors.yaml"] = strings.Replace(files["actors.yaml"], "kind: ministry", "kind: x", 1)
	problems, err := Check(folder(files), theModel(t))
	if err != nil || len(problems) < 3 {
		t.Fatal(err, lines(problems))
	}
	for i := 1; i < len(problems); i++ {
		a, b := problems[i-1], problems[i]
		if a.File > b.File || a.File == b.File && a.Line > b.Line {
			t.Errorf("%s stands before %s", a, b)
		}
	}
}

func TestFilesOfAnotherVocabularyAreRefused(t *testing.T) {
	files := small(t)
	files[vocabularyFile] = "vocabularies:\n  - name: Domain\n    label: {nl: Domein, en: Domain}\n    values:\n      - {id: sailing, label: {nl: Zeilen, en: Sailing}, definition: {nl: x, en: x}}\n"
	problems, err := Check(folder(files), theModel(t))
	if err != nil {
		t.Fatal(err)
	}
	told := lines(problems)
	for _, want := range []string{`vocabulary.yaml:5:14: error: the model's list Domain has no value "sailing"`, `lacks the model's value "benefits"`, "list EventKind is missing"} {
		if !strings.Contains(told, want) {
			t.Errorf("not told: %s; told was\n%s", want, told)
		}
	}
}

func TestEveryCodeIsExplained(t *testing.T) {
	source, err := os.ReadFile("problem.go")
	if err != nil {
		t.Fatal(err)
	}
	page, err := os.ReadFile("../../docs/data.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, code := range regexp.MustCompile(`Code = "([A-Z_]+)"`).FindAllStringSubmatch(string(source), -1) {
		if !strings.Contains(string(page), "| `"+code[1]+"` |") {
			t.Errorf("docs/data.md does not explain %s", code[1])
		}
	}
}
