package paths

import (
	"cmp"
	"encoding/base64"
	"encoding/json"

	"herstelgraaf/internal/fault"
)

// A cursor is base64url of a JSON list: the mark, then the relation, the direction and the id at the other end. It points to a
// place in the order of a node's neighbours, so it holds while relations come and go, its own among them.
const (
	cursorMark = "neighbours"
	outwards   = "out"
	inwards    = "in"
)

var cursorEncoding = base64.RawURLEncoding.Strict()

// Cursor points to the edge's place among the neighbours of a node.
func (e Edge) Cursor() string {
	direction := outwards
	if e.Against {
		direction = inwards
	}
	plain, _ := json.Marshal([]string{cursorMark, e.Relation, direction, e.To}) // strings can always be written
	return cursorEncoding.EncodeToString(plain)
}

// readCursor is an edge at the place of a cursor. Errors: BAD_CURSOR.
func readCursor(argument, cursor string) (*Edge, error) {
	plain, err := cursorEncoding.DecodeString(cursor)
	var parts []string
	if err != nil || json.Unmarshal(plain, &parts) != nil {
		return nil, fault.Cursor(argument, cursor, "it is no cursor of this service; take one from an edge or from pageInfo")
	}
	if len(parts) != 4 || parts[0] != cursorMark || parts[2] != outwards && parts[2] != inwards {
		return nil, fault.Cursor(argument, cursor, "it belongs to another list; take one from the neighbours of the node")
	}
	return &Edge{Relation: parts[1], Against: parts[2] == inwards, To: parts[3]}, nil
}

// compareEdges is the order of a node's neighbours: by the relation, those that the node stores before those stored at the
// other end, then by id.
func compareEdges(a, b Edge) int {
	return cmp.Or(cmp.Compare(a.Relation, b.Relation), compareBool(a.Against, b.Against), cmp.Compare(a.To, b.To))
}

func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}
