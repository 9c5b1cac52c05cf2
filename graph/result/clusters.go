package result

import (
	"strings"

	"herstelgraaf/internal/dynamics"
	"herstelgraaf/internal/model"
	"herstelgraaf/internal/query"
)

// CaseClusters are groups of cases.
type CaseClusters struct {
	Modularity float64
	Clusters   []CaseCluster
	Population dynamics.Population
}

// CaseCluster is a group of cases that are alike.
type CaseCluster struct {
	Cases, DefiningBottlenecks []query.Ref

	names []model.Text
}

// Label is the names of the defining bottlenecks; empty where there are none.
func (c CaseCluster) Label(lang model.Lang) string {
	names := make([]string, len(c.names))
	for i, name := range c.names {
		names[i] = name.In(lang)
	}
	return strings.Join(names, "; ")
}

// CaseClustersOf are groups as the API shows them, with the names of bottlenecks by id.
func CaseClustersOf(refs *query.Refs, found *dynamics.Clusters, names map[string]model.Text) *CaseClusters {
	shown := &CaseClusters{Modularity: found.Modularity, Population: found.Population}
	for _, c := range found.Clusters {
		cluster := CaseCluster{Cases: refsTo(refs, "cases", c.Cases), DefiningBottlenecks: refsTo(refs, "defining", c.Defining)}
		for _, id := range c.Defining {
			cluster.names = append(cluster.names, names[id])
		}
		shown.Clusters = append(shown.Clusters, cluster)
	}
	return shown
}
