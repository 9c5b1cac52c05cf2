package result

import (
	"fmt"
	"io"
	"strconv"

	"github.com/99designs/gqlgen/graphql"

	"herstelgraaf/internal/fault"
	"herstelgraaf/internal/model"
)

// MarshalDate writes a date as precisely as it is known; null for none.
func MarshalDate(d model.Date) graphql.Marshaler {
	if d == (model.Date{}) {
		return graphql.Null
	}
	return graphql.WriterFunc(func(w io.Writer) { io.WriteString(w, strconv.Quote(d.String())) })
}

// UnmarshalDate reads a year, a month or a day.
func UnmarshalDate(v any) (model.Date, error) {
	s, ok := v.(string)
	if !ok {
		return model.Date{}, fault.New(fault.BadArgument, "%v is no date: want a string, YYYY, YYYY-MM or YYYY-MM-DD", v)
	}
	d, err := model.ParseDate(s)
	if err != nil {
		return model.Date{}, fault.New(fault.BadArgument, "%s", err)
	}
	return d, nil
}

// MarshalDecimal writes a number as a string, in the fewest digits that read back as the same number.
func MarshalDecimal(n float64) graphql.Marshaler {
	return graphql.WriterFunc(func(w io.Writer) { io.WriteString(w, strconv.Quote(strconv.FormatFloat(n, 'f', -1, 64))) })
}

// UnmarshalDecimal reads a number, written as a string or as a number.
func UnmarshalDecimal(v any) (float64, error) {
	n, err := strconv.ParseFloat(fmt.Sprint(v), 64)
	if err != nil {
		return 0, fault.New(fault.BadArgument, "%v is no number", v)
	}
	return n, nil
}

// MarshalVocabularyID writes the id of a value of a controlled list as the API does.
func MarshalVocabularyID(id string) graphql.Marshaler {
	return graphql.MarshalString(model.EnumValue(id))
}

// UnmarshalVocabularyID reads the value of a controlled list as its id; the schema has checked that it is one.
func UnmarshalVocabularyID(v any) (string, error) {
	s, err := graphql.UnmarshalString(v)
	return model.EnumID(s), err
}
