MVN  ?= mvn -B -ntp -q
ARGS ?=

.PHONY: run test check bench input clean

run: ## Build if needed, then run the job on input/ and publish to output/
	@$(MVN) -DskipTests package
	@pipeline/target/rollcall run $(ARGS)

test: ## Formatting, static checks and every test
	@mvn -B -ntp verify

check: ## Formatting and static checks only
	@$(MVN) -DskipTests verify

format: ## Put the sources into the house's format
	@$(MVN) spotless:apply

input: ## Make the raw files of input/ anew from the facts in pipeline/src/shipped/facts
	@$(MVN) -pl pipeline test-compile exec:java@shipped-input

clean: ## Remove what the build made; output/ stays
	@$(MVN) clean
