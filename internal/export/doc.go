// Package export writes the graph, or a part of it, in forms that other programs read: SKOS, JSON-LD, GraphML, GEXF,
// Cytoscape JSON, CSV, JSON Lines. What they hold follows from the model. The data files of the project itself are
// internal/dataset's; addresses and files are the server's and cmd's.
package export
