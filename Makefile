# Every check is a part of scripts/citest; the targets below name them.
export GOTOOLCHAIN := auto

CITEST := build/bin/citest

help: ## list the targets
	@sed -n 's/^\([a-z0-9-]*\):.*## \(.*\)/\1\t\2/p' $(MAKEFILE_LIST) | expand -t 20

release: ## static binaries for four platforms, the schema, licences and checksums, in build/release
	scripts/release

build: ## the program, one static binary, as build/herstelgraaf
	CGO_ENABLED=0 go build -trimpath -o build/herstelgraaf ./cmd/herstelgraaf

test: $(CITEST) ## every part that CI runs
	@$(CITEST)

lint: $(CITEST) ## gofmt, vet, staticcheck and govulncheck
	@$(CITEST) format vet staticcheck govulncheck

generate-check: $(CITEST) ## is what go generate makes committed as it is made?
	@$(CITEST) $@

test-go: $(CITEST) ## Go tests that need no server
	@$(CITEST) $@

test-neo4j: $(CITEST) ## Go tests against a real Neo4j, started for them
	@$(CITEST) $@

test-race: $(CITEST) ## all Go packages under the race detector
	@$(CITEST) $@

test-browser: $(CITEST) ## the playground in a headless Chromium
	@$(CITEST) $@

test-explorer: $(CITEST) ## every view of the explorer in a headless Chromium, with screenshots in build/explorer
	@$(CITEST) $@

test-audit: $(CITEST) ## the GraphQL-over-HTTP audits of graphql-http
	@$(CITEST) $@

test-exports: $(CITEST) ## every export, read by tools of other makers
	@$(CITEST) $@

test-clients: $(CITEST) ## what the pages for clients show: Python, a notebook, TypeScript, Go, curl
	@$(CITEST) $@

test-peers: $(CITEST) ## the golden files of the analyses, made anew by the programs they came from
	@$(CITEST) $@

test-differential: $(CITEST) ## random documents, answered as graphql-js answers them
	@$(CITEST) $@

bench: ## Go benchmarks, then servers under load, side by side: docs/performance.md gets the table
	go test -run '^$$' -bench . -benchmem ./cmd/herstelgraaf ./internal/...
	bench/run --page docs/performance.md
	bench/analyses --page docs/performance.md

web: node-modules ## build the front end anew into web/dist
	npm --prefix web run build

deps: go-modules node-modules python-modules neo4j-jars ## fetch what building and testing need

go-modules:
	go mod download
	go -C scripts/tools mod download
	go -C test/clients/go mod download

node-modules:
	git ls-files -z web/package-lock.json 'test/*/package-lock.json' | \
		xargs -0 -r -I{} sh -c 'cd "$$(dirname "{}")" && npm ci --no-audit --no-fund'

python-modules:
	for folder in test/exports test/clients test/peers; do \
		python3 -m venv $$folder/.venv && $$folder/.venv/bin/python -m pip install --quiet -r $$folder/requirements.txt || exit 1; \
	done

neo4j-jars:
	scripts/neo4j/serve --fetch

$(CITEST): FORCE
	@go build -o $@ ./scripts/citest

FORCE:

.DEFAULT_GOAL := help
.PHONY: help build release test lint generate-check test-go test-neo4j test-race test-browser test-explorer test-audit test-exports test-clients test-peers test-differential bench web \
	deps go-modules node-modules python-modules neo4j-jars FORCE
