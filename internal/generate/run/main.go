// Command run makes all generated files. `go generate ./...` starts it at the top of the repository.
package main

import (
	"fmt"
	"os"

	"herstelgraaf/internal/generate"
)

func main() {
	if err := generate.Run(); err != nil {
		fmt.Fprintln(os.Stderr, "generate:", err)
		os.Exit(1)
	}
}
