package evaluate

import (
	_ "embed"
	"fmt"
	"strings"

	"github.com/goccy/go-yaml"

	"herstelgraaf/internal/fault"
)

//go:embed testset.yaml
var testset []byte

// Description is a case described anew, in one language.
type Description struct {
	Case   string   // the id of the case
	Lang   string   // nl or en
	Text   string   `yaml:"text"`
	States []string `yaml:"states"` // ids of the bottlenecks that it states
	Denies []string `yaml:"denies"` // ids of the bottlenecks of which it says that they did not occur
}

// Bundled are the descriptions that are bundled with the program.
func Bundled() ([]Description, error) { return ParseDescriptions(testset) }

// ParseDescriptions reads descriptions as testset.yaml writes them: the ids of bottlenecks with their kind or without. A list
// without any text, or an entry without one, is BAD_ARGUMENT.
func ParseDescriptions(data []byte) ([]Description, error) {
	var entries []struct {
		Case string      `yaml:"case"`
		NL   Description `yaml:"nl"`
		EN   Description `yaml:"en"`
	}
	if err := yaml.Unmarshal(data, &entries); err != nil {
		return nil, fmt.Errorf("read the descriptions: %w", err)
	}
	var all []Description
	for _, e := range entries {
		if e.NL.Text == "" && e.EN.Text == "" {
			return nil, fault.New(fault.BadArgument, "the description of %q has no text: give nl or en with text, states and denies", e.Case)
		}
		e.NL.Lang, e.EN.Lang = "nl", "en"
		for _, d := range []Description{e.NL, e.EN} {
			if d.Text == "" {
				continue
			}
			d.Case = e.Case
			d.States, d.Denies = withKind(d.States), withKind(d.Denies)
			all = append(all, d)
		}
	}
	if len(all) == 0 {
		return nil, fault.New(fault.BadArgument, "there is no description: give a list of case, nl and en")
	}
	return all, nil
}

// bottleneckKind is what ids of bottlenecks begin with.
const bottleneckKind = "bottleneck/"

func withKind(slugs []string) []string {
	ids := make([]string, len(slugs))
	for i, s := range slugs {
		ids[i] = bottleneckKind + strings.TrimPrefix(s, bottleneckKind)
	}
	return ids
}
