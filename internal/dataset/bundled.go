package dataset

import (
	"embed"
	"fmt"
	"io/fs"

	"herstelgraaf"
	"herstelgraaf/internal/model"
)

//go:embed data
var data embed.FS

// Bundled is the data set that comes with the program: the folder with its files.
func Bundled() fs.FS {
	sub, err := fs.Sub(data, "data")
	if err != nil {
		panic(err) // the folder is named in the directive above
	}
	return sub
}

// The files that say something about the data set as a whole.
const (
	aboutFile      = "dataset.yaml"
	vocabularyFile = "vocabulary.yaml"
)

// Model is the model that the program is built with: schema.graphqls with the bundled vocabulary.
func Model() (*model.Model, error) {
	vocabulary, err := Vocabulary(Bundled())
	if err != nil {
		return nil, err
	}
	return model.Parse(herstelgraaf.Schema, vocabulary)
}

// Vocabulary reads the controlled lists of a data set, from which the model takes its enumerations.
func Vocabulary(fsys fs.FS) (*model.Vocabulary, error) {
	text, err := fs.ReadFile(fsys, vocabularyFile)
	if err != nil {
		return nil, fmt.Errorf("read the vocabulary: %w", err)
	}
	return model.ParseVocabulary(text)
}
