package bench

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"
)

// Record is one thing that was measured: a load, or a single value.
type Record struct {
	Column  string   `json:"column"` // what was measured, such as embedded
	Cases   int      `json:"cases"`
	Figures *Figures `json:"figures,omitempty"`
	// Fact names a single value: start and import (seconds), memory (bytes).
	Fact  string  `json:"fact,omitempty"`
	Value float64 `json:"value,omitempty"`
	// Skipped tells why a column has no figures.
	Skipped string `json:"skipped,omitempty"`
}

// AppendTo adds the record as a line to a file.
func (r Record) AppendTo(path string) error {
	line, err := json.Marshal(r)
	if err != nil {
		return err
	}
	f, err := os.OpenFile(path, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o644)
	if err != nil {
		return err
	}
	if _, err := f.Write(append(line, '\n')); err != nil {
		f.Close()
		return err
	}
	return f.Close()
}

// ReadRecords reads the lines of a file of records.
func ReadRecords(r io.Reader) ([]Record, error) {
	var records []Record
	lines := bufio.NewScanner(r)
	for lines.Scan() {
		var record Record
		if err := json.Unmarshal(lines.Bytes(), &record); err != nil {
			return nil, fmt.Errorf("record %d: %w", len(records)+1, err)
		}
		records = append(records, record)
	}
	return records, lines.Err()
}
