package dataset

import (
	"embed"
	"fmt"
	"io/fs"

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

// Vocabulary reads the controlled lists of a data set, from which the model takes its enumerations.
func Vocabulary(fsys fs.FS) (*model.Vocabulary, error) {
	text, err := fs.ReadFile(fsys, vocabularyFile)
	if err != nil {
		return nil, fmt.Errorf("read the vocabulary: %w", err)
	}
	return model.ParseVocabulary(text)
}
