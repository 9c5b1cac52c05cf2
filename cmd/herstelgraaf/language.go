package main

import (
	"github.com/urfave/cli/v3"

	"herstelgraaf/internal/model"
)

// languageFlag says in which language a command answers.
func languageFlag(value string) cli.Flag {
	return stringFlag("lang", value, "language of the answer: nl or en")
}

func languageOf(c *cli.Command) (model.Lang, error) {
	lang, ok := map[string]model.Lang{"nl": model.NL, "en": model.EN}[c.String("lang")]
	if !ok {
		return lang, usage("--lang is %q: give nl or en", c.String("lang"))
	}
	return lang, nil
}
