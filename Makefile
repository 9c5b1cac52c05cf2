# Every check is a part of scripts/citest; the targets below name them.
export GOTOOLCHAIN := auto

CITEST := build/bin/citest
FORCE:

help: ## list the targets
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/\1\t\2/p' $(MAKEFILE_LIST) | expand -t 18

test: $(CITEST) ## run every part that CI runs
	@$(CITEST)

lint: $(CITEST) ## gofmt, vet, staticcheck and govulncheck
	@$(CITEST) format vet staticcheck govulncheck

generate-check: $(CITEST) ## is what go generate makes committed as it is made?
	@$(CITEST) $@

test-go: $(CITEST) ## the Go tests that need no server
	@$(CITEST) $@

build: ## build the program, statically, as build/herstelgraaf
	CGO_ENABLED=0 go build ./...

$(CITEST): FORCE
	@go build -o $@ ./scripts/citest

.DEFAULT_GOAL := help
.PHONY: help test lint generate-check test-go build FORCE
