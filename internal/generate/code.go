package generate

import (
	_ "embed"
	"fmt"

	"github.com/99designs/gqlgen/api"
	"github.com/99designs/gqlgen/codegen"
	"github.com/99designs/gqlgen/codegen/config"
	"github.com/99designs/gqlgen/codegen/templates"
	"github.com/99designs/gqlgen/plugin/modelgen"
)

// code runs gqlgen in the current directory, which holds gqlgen.yml. Resolvers are written by hand, but for those of the
// root fields that the executor answers.
func code() error {
	cfg, err := config.LoadConfig("gqlgen.yml")
	if err != nil {
		return fmt.Errorf("read gqlgen.yml: %w", err)
	}
	return api.Generate(cfg, api.NoPlugins(), api.AddPlugin(modelgen.New()), api.AddPlugin(executorFields{}))
}

// executorFields is a plugin of gqlgen that writes the resolvers of the root fields that the executor answers.
type executorFields struct{}

//go:embed executor_fields.gotpl
var executorFieldsTemplate string

// Name is the plugin's name in gqlgen's errors.
func (executorFields) Name() string { return "executor-fields" }

// GenerateCode writes graph/executor_fields.go.
func (executorFields) GenerateCode(data *codegen.Data) error {
	var answered []*codegen.Field
	for _, f := range data.QueryRoot.Fields {
		if f.Type.Name() == subtreeScalar {
			answered = append(answered, f)
		}
	}
	return templates.Render(templates.Options{
		PackageName:     "graph",
		Filename:        "graph/executor_fields.go",
		Template:        executorFieldsTemplate,
		Data:            answered,
		Packages:        data.Config.Packages,
		GeneratedHeader: true,
		PruneOptions:    data.Config.GetPruneOptions(),
	})
}
