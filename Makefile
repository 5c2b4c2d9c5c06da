MVN  ?= mvn -B -ntp -q
ARGS ?=
LAUNCHER := pipeline/target/rollcall
SOURCES  := $(shell find pom.xml pipeline/pom.xml pipeline/src/main pipeline/src/build sql .mvn -type f)

.PHONY: run test spark fuzz check format bench corpus hostile input pages reproducible clean

run: $(LAUNCHER) ## Run the job on input/ and publish to output/; ARGS="--skip site" adds options
	@$(LAUNCHER) run $(ARGS)

$(LAUNCHER): $(SOURCES)
	@echo "Building Rollcall (the first time, Maven fetches its libraries)"
	@$(MVN) -DskipTests package

test: ## Formatting, static checks and every test; installs Debian's Chromium, Docker and strace if it may
	@sh pipeline/src/build/browser.sh
	@sh pipeline/src/build/docker.sh
	@sh pipeline/src/build/strace.sh
	@mvn -B -ntp -Pspark verify

spark: ## Build the job for a cluster: pipeline/spark/target/rollcall-spark.jar, for spark-submit
	@$(MVN) $(ARGS) -Pspark -DskipTests -Dlauncher.skip=true package

fuzz: ## Look for texts that make the resolvers fall over, a minute each, and for files that make the readers, two
	@JAZZER_FUZZ=1 mvn -B -ntp -Dtest.java.options= -pl pipeline test -Dtest=CountryResolverFuzzTest
	@JAZZER_FUZZ=1 mvn -B -ntp -Dtest.java.options= -pl pipeline test -Dtest=VoteResolverFuzzTest
	@JAZZER_FUZZ=1 mvn -B -ntp -Dtest.java.options= -pl pipeline test -Dtest=ReaderFuzzTest#everyFileIsReadOrRefused

check: ## Formatting and static checks only
	@$(MVN) -Pspark -DskipTests verify

format: ## Put the sources into the house's format
	@$(MVN) -Pspark spotless:apply

bench: $(LAUNCHER) ## Speed and memory against a floor; ARGS="-Dbench.only=csv,nothing-changed -Dbench.rounds=1" chooses
	@$(MVN) $(ARGS) -pl pipeline test-compile exec:exec@bench

corpus: ## Large files to measure on, into pipeline/target/corpus; ARGS="-Dcorpus.data=DIR -Dcorpus.copies=10" names the data sets, ten times over
	@$(MVN) $(ARGS) -pl pipeline test-compile exec:exec@corpus

hostile: ## Files of up to two gigabytes that a run must get over, into pipeline/target/hostile, each in a folder of its own
	@$(MVN) -pl pipeline test-compile exec:exec@hostile

input: ## Make the raw files of input/ anew from the facts in pipeline/src/shipped/facts
	@$(MVN) -pl pipeline test-compile exec:java@shipped-input

reproducible: ## Build the jar of the last commit twice, in two folders, and compare
	@sh pipeline/src/build/reproducible.sh .

pages: ## Make docs/notices.md, docs/reports.md and THIRD-PARTY.md anew
	@$(MVN) -pl pipeline test-compile exec:java@pages

clean: ## Remove what the build made; output/ stays
	@$(MVN) -Pspark clean
