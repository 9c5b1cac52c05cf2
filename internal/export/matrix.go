package export

import (
	"bufio"
	"context"
	"encoding/csv"
	"fmt"
	"io"
	"strconv"
	"strings"

	"herstelgraaf/internal/fault"
	"herstelgraaf/internal/model"
)

// What the matrix is made of, by its names in the model.
const (
	matrixCases   = "Case"
	matrixColumns = "Bottleneck"
	matrixCells   = "Manifestation" // leads from a case to a bottleneck
	matrixCase    = "about"
	matrixColumn  = "bottleneck"
	matrixValue   = "strength"
)

// writeMatrix writes cases by bottlenecks: in each cell the greatest strength that is recorded, 0 where none is. What the
// graph is stands before it in lines that begin with #, the comment mark of CSV on the Web.
func writeMatrix(ctx context.Context, w io.Writer, p *part) error {
	cases, bottlenecks, cells := p.Model.Type(matrixCases), p.Model.Type(matrixColumns), p.Model.Type(matrixCells)
	if cases == nil || bottlenecks == nil || cells == nil {
		return fault.New(fault.Invalid, "the model has no %s, %s and %s: there is no matrix to write", matrixCases, matrixColumns, matrixCells)
	}
	var columns []string
	for n, err := range p.reader.Nodes(ctx, bottlenecks.Members()) {
		if err != nil {
			return err
		}
		columns = append(columns, n.ID)
	}
	strengths, err := p.strengths(ctx, cells.Members())
	if err != nil {
		return err
	}
	out := bufio.NewWriter(w)
	for _, fact := range p.about.pairs() {
		fmt.Fprintf(out, "# %s: %s\n", fact.name, strings.Join(strings.Fields(fact.value), " "))
	}
	rows := csv.NewWriter(out)
	row := append([]string{"case"}, columnNames(columns)...)
	if err := rows.Write(row); err != nil {
		return err
	}
	for n, err := range p.nodes(ctx, cases.Members()) {
		if err != nil {
			return err
		}
		row = append(row[:0], n.ID)
		for _, column := range columns {
			row = append(row, strconv.FormatInt(strengths[[2]string{n.ID, column}], 10))
		}
		if err := rows.Write(row); err != nil {
			return err
		}
	}
	rows.Flush()
	if err := rows.Error(); err != nil {
		return err
	}
	return out.Flush()
}

func (p *part) strengths(ctx context.Context, claims []*model.Kind) (map[[2]string]int64, error) {
	strengths := map[[2]string]int64{}
	for n, err := range p.reader.Nodes(ctx, claims) {
		if err != nil {
			return nil, err
		}
		strength, _ := n.Value(matrixValue).(int64)
		for _, of := range n.Targets(matrixCase) {
			for _, column := range n.Targets(matrixColumn) {
				at := [2]string{of, column}
				strengths[at] = max(strengths[at], strength)
			}
		}
	}
	return strengths, nil
}

// columnNames are the last parts of ids as names that R takes as they are: letters, digits and underscores, a letter
// first, each once.
func columnNames(ids []string) []string {
	names := make([]string, len(ids))
	taken := map[string]bool{}
	for i, id := range ids {
		name := strings.Map(func(r rune) rune {
			if r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' {
				return r
			}
			return '_'
		}, id[strings.LastIndexByte(id, '/')+1:])
		if name == "" || name[0] < 'A' || name[0] == '_' {
			name = "b_" + name
		}
		for base, n := name, 2; taken[name]; n++ {
			name = fmt.Sprintf("%s_%d", base, n)
		}
		taken[name] = true
		names[i] = name
	}
	return names
}
