# What can be made:
#   demo     set up, build, and run the main job on a new pack and a sample
#   test     set up and pass the tests
#   check    formatting, imports, golden files: what every commit passes besides the tests
#   release  the static binary at dist/stackpack
#   bench    times of start-up, lint and build, beside an empty program and zip; speed of reading
#   fuzz     feeds all readers with what libFuzzer makes up: make fuzz SECONDS=60
#   mutants  breaks a sample in hundreds of small ways and counts what lint finds
#   golden   write anew what is generated: the list of templates, golden files, docs
#   format   lay out the sources

.PHONY: demo test check release bench fuzz mutants golden format setup

setup:
	@scripts/setup

demo: setup
	swift build -c release --product stackpack
	@scripts/demo

test: setup
	swift build --build-tests
	swift test --skip-build --disable-xctest

check: setup
	swift format lint --strict --recursive Package.swift Sources Tests Benchmarks Fuzzing
	swift build --explicit-target-dependency-import-check error
	scripts/embed-templates
	git diff --exit-code -- Sources/BundledTemplates

release:
	scripts/release

bench: release
	scripts/bench

SECONDS ?= 60

fuzz: setup
	@SECONDS=$(SECONDS) scripts/fuzz

mutants: setup
	swift build -c release --product stackpack
	@scripts/mutants

golden: setup
	scripts/embed-templates
	swift build --build-tests
	STACKPACK_GOLDEN=write swift test --skip-build --disable-xctest

format:
	swift format --in-place --recursive Package.swift Sources Tests Benchmarks Fuzzing
