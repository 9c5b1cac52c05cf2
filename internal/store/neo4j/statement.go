package neo4j

import (
	"strconv"

	"herstelgraaf/internal/model"
)

// statement is Cypher being made. Its text depends on the shape of what is asked, and never on a value, so that the
// server's plan cache knows it the next time; values are parameters.
type statement struct {
	model     *model.Model
	params    map[string]any
	today     int64
	variables int
	places    map[*model.List]string
	pins      []pin // of the request that is being compiled
}

func newStatement(m *model.Model) *statement {
	return &statement{model: m, params: map[string]any{}, places: map[*model.List]string{}}
}

// param adds a parameter and gives its name.
func (s *statement) param(v any) string {
	name := "p" + strconv.Itoa(len(s.params))
	s.params[name] = v
	return "$" + name
}

// variable gives a name that the statement has not used.
func (s *statement) variable(prefix string) string {
	s.variables++
	return prefix + strconv.Itoa(s.variables)
}

// placesOf is a parameter that maps the values of an enumeration to their places in its list.
func (s *statement) placesOf(l *model.List) string {
	if name, ok := s.places[l]; ok {
		return name
	}
	places := make(map[string]any, len(l.Values))
	for i, item := range l.Values {
		places[item.ID] = int64(i)
	}
	name := s.param(places)
	s.places[l] = name
	return name
}

// trueToday is whether a temporal Boolean of a variable is true on the request's day; null where it is absent.
func (s *statement) trueToday(variable string, p *model.Property) string {
	return "(size([day IN " + variable + "." + quote(columns(p)[0]) + " WHERE day <= " + s.param(s.today) + "]) % 2 = 1)"
}
