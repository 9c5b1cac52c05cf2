package query

import (
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"hash/fnv"
	"strconv"

	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
)

// A cursor is base64url of a JSON list: the fingerprint of the order, the value of each of its keys and the id. It points
// to a place in the order, so it holds while nodes come and go, its own among them.

var cursorEncoding = base64.RawURLEncoding.Strict()

// appendCursor adds a cursor as a JSON string.
func appendCursor(dst []byte, fingerprint string, at store.Position) []byte {
	plain := append([]byte{'['}, '"')
	plain = append(plain, fingerprint...)
	plain = append(plain, '"')
	for _, k := range at.Keys {
		plain = append(plain, ',')
		switch k := k.(type) {
		case nil:
			plain = append(plain, "null"...)
		case string:
			plain = appendString(plain, k)
		case int64:
			plain = strconv.AppendInt(plain, k, 10)
		case float64:
			plain = strconv.AppendFloat(plain, k, 'g', -1, 64)
		}
	}
	plain = append(plain, ',')
	plain = appendString(plain, at.ID)
	plain = append(plain, ']')
	dst = append(dst, '"')
	dst = cursorEncoding.AppendEncode(dst, plain)
	return append(dst, '"')
}

var errNoCursor = errors.New("it is no cursor of this service; take one from an edge or from pageInfo")

// readCursor reads a cursor of an order.
func readCursor(cursor string, of model.Type, order []store.Order) (*store.Position, error) {
	plain, err := cursorEncoding.DecodeString(cursor)
	if err != nil {
		return nil, errNoCursor
	}
	var parts []json.RawMessage
	if json.Unmarshal(plain, &parts) != nil || len(parts) < 2 {
		return nil, errNoCursor
	}
	var print string
	if json.Unmarshal(parts[0], &print) != nil {
		return nil, errNoCursor
	}
	if print != fingerprint(of, order) || len(parts) != len(order)+2 {
		return nil, errors.New("it belongs to another order or another list; take one from the list that is paged")
	}
	at := &store.Position{Keys: make([]store.Key, len(order))}
	for i, o := range order {
		if at.Keys[i], err = readKeyOf(of, o, parts[i+1]); err != nil {
			return nil, errNoCursor
		}
	}
	if json.Unmarshal(parts[len(parts)-1], &at.ID) != nil {
		return nil, errNoCursor
	}
	return at, nil
}

func readKeyOf(of model.Type, o store.Order, raw json.RawMessage) (store.Key, error) {
	if string(raw) == "null" {
		return nil, nil
	}
	kind := model.TypeInt
	if o.By == store.ID {
		kind = model.TypeString
	}
	if o.By == store.Property {
		kind = propertyOf(of, o.Name).Type
	}
	switch kind {
	case model.TypeString, model.TypeText:
		var s string
		err := json.Unmarshal(raw, &s)
		return s, err
	case model.TypeDecimal:
		return strconv.ParseFloat(string(raw), 64)
	default:
		return strconv.ParseInt(string(raw), 10, 64)
	}
}

// propertyOf finds the property that an order or a filter of a type names.
func propertyOf(of model.Type, name string) *model.Property {
	return of.Members()[0].Property(name)
}

// fingerprint tells orders apart: of which type, by what, in which language and direction.
func fingerprint(of model.Type, order []store.Order) string {
	h := fnv.New32a()
	fmt.Fprint(h, of.TypeName())
	for _, o := range order {
		fmt.Fprintf(h, " %d %s %d %t", o.By, o.Name, o.Lang, o.Descends)
	}
	return strconv.FormatUint(uint64(h.Sum32()), 36)
}
