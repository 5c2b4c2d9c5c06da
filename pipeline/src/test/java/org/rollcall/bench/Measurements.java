package org.rollcall.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Everything that is measured, each in a method of its own, with its target. */
final class Measurements {

  /** The job's whole memory on the history. */
  private static final int MOST_MB = 1_500;

  /** What DuckDB is given where data grow; the whole process must stay below it. */
  private static final int MEMORY_MB = 2_000;

  private static final int MEMORY_FOR_A_HUNDRED_MB = 4_000;
  private static final int LINES = 1_000_000;

  /** Of the history; a job that reads fewer cells has not done its work. */
  private static final int VOTES = 870_109;

  private static final int VOETENS_ROWS = 1_066_613;
  private static final int OFTEN = 100;
  private static final double XLSX_RATIO = 1.2;
  private static final String SESSION = "60";

  /** Of the estimate of ideal points; ten times the votes take more. */
  private static final int HEAP = 600;

  private static final int HEAP_FOR_TEN = 3_000;
  private static final Path SAMPLER = Path.of("src", "bench", "one-session.R").toAbsolutePath();

  private final Programs programs;
  private final Corpus corpus;
  private final Path shipped;
  private final Path scratch;

  Measurements(Programs programs, Corpus corpus, Path shipped, Path scratch) {
    this.programs = programs;
    this.corpus = corpus;
    this.shipped = shipped;
    this.scratch = scratch;
  }

  /** Those that need nothing but the project. */
  List<Measurement> onProject() {
    return List.of(resolveCountries(), resolveVotes(), shippedFirst(), shippedUnchanged());
  }

  /** Those that need the corpus. */
  List<Measurement> onCorpus() {
    return List.of(
        csv(),
        xlsxRead(),
        xlsxJob(),
        nothingChanged(),
        changedFile("changed-file", "870,109 votes as CSV and the same as .xlsx", csvAndXlsx()),
        reports(),
        pairs(),
        wholeHistory(),
        idealPoints(),
        idealPointsOfASession(),
        timesOver("tenfold", 10, MEMORY_MB));
  }

  /** Those that are run only if asked for by name, for they take long. */
  List<Measurement> onDemand() {
    return List.of(
        changedFile("changed-beside-csv", "870,109 votes as CSV", List.of(corpus.csv())),
        changedFile("changed-beside-xlsx", "870,109 votes as .xlsx", List.of(corpus.workbook())),
        idealPointsOfMore("ideal-points-votes", 10, 1),
        idealPointsOfMore("ideal-points-states", 1, 10),
        timesOver("hundredfold", 100, MEMORY_FOR_A_HUNDRED_MB));
  }

  private Measurement resolveCountries() {
    Path names = scratch.resolve("names.csv");
    return new Measurement(
        "resolve-countries",
        "resolve countries, 1,000,000 pairs of name and date",
        "wc reads the file",
        Target.NONE,
        OFTEN,
        () -> NamesForBench.write(names, LINES),
        () -> programs.program("wc", names.toString()),
        () -> programs.rollcall("resolve", "countries", "--in", names.toString()));
  }

  private Measurement resolveVotes() {
    Path votes = scratch.resolve("votes.csv");
    return new Measurement(
        "resolve-votes",
        "resolve votes, 1,000,000 texts",
        "wc reads the file",
        Target.NONE,
        OFTEN,
        () -> NamesForBench.writeVotes(votes, LINES),
        () -> programs.program("wc", votes.toString()),
        () -> programs.rollcall("resolve", "votes", "--in", votes.toString()));
  }

  private Measurement shippedFirst() {
    return new Measurement(
        "shipped",
        "run on the shipped input, all reports, first time",
        "starting Java (`rollcall --version`)",
        Target.NONE,
        OFTEN,
        () -> {},
        this::start,
        () -> run(shipped, programs.newFolder("output")));
  }

  private Measurement shippedUnchanged() {
    Path output = scratch.resolve("shipped-output");
    return new Measurement(
        "shipped-unchanged",
        "run on the shipped input, nothing changed",
        "starting Java (`rollcall --version`)",
        Target.seconds(2.5),
        OFTEN,
        () -> run(shipped, output),
        this::start,
        () -> run(shipped, output));
  }

  private Measurement csv() {
    return new Measurement(
        "csv",
        "from JVM start to published data, checks included, 870,109 votes as CSV",
        "one DuckDB process that reads the same file, types it, counts all pairs of countries and"
            + " writes Parquet and CSV",
        Target.ratio(2.0).andPeak(MOST_MB),
        OFTEN,
        () -> Programs.warm(corpus.csv()),
        this::duckDb,
        () -> programs.freshJob(programs.input(corpus.csv()), "").holding(VOTES).sample());
  }

  private Measurement xlsxRead() {
    return new Measurement(
        "xlsx-read",
        "step read, the same votes as .xlsx, heap of 512 MB",
        "the faster of two bare passes over all cells, of fastexcel-reader and of eec, heap of 512"
            + " MB, without the start of their JVM",
        Target.ratio(XLSX_RATIO),
        OFTEN,
        () -> Programs.warm(corpus.workbook()),
        this::pass,
        () -> {
          Programs.Job job =
              programs.freshJob(programs.input(corpus.workbook()), "-Xmx512m").holding(VOTES);
          return job.sample().withSeconds(job.secondsOf("read"));
        });
  }

  /** Both jobs in each round; what is compared is how much longer the workbook's takes. */
  private Measurement xlsxJob() {
    return new Measurement(
        "xlsx-job",
        "seconds by which the whole job takes longer from .xlsx than from CSV",
        "1.2 × the bare pass less the time in which DuckDB reads the CSV: what the workbook must"
            + " cost more",
        Target.ratio(1.0),
        OFTEN,
        () -> Programs.warm(corpus.csv(), corpus.workbook()),
        () -> {
          double read = programs.duckDb(corpus.csv()).figure("read");
          Sample pass = pass();
          return pass.withSeconds(XLSX_RATIO * pass.seconds() - read);
        },
        () -> {
          Sample csv = programs.freshJob(programs.input(corpus.csv()), "").holding(VOTES).sample();
          Sample xlsx =
              programs.freshJob(programs.input(corpus.workbook()), "").holding(VOTES).sample();
          String remark =
              String.format(
                  Locale.ROOT, "%.2f s from .xlsx, %.2f s from CSV", xlsx.seconds(), csv.seconds());
          return new Sample(xlsx.seconds() - csv.seconds(), xlsx.peakKb(), remark);
        });
  }

  private Measurement nothingChanged() {
    Path output = scratch.resolve("unchanged-output");
    Path input = scratch.resolve("unchanged-input");
    return new Measurement(
        "nothing-changed",
        "run with nothing changed, 870,109 votes as CSV",
        "starting Java (`rollcall --version`)",
        Target.seconds(2.5),
        OFTEN,
        () -> {
          Files.move(programs.input(corpus.csv()), input);
          programs.job(input, output, "").holding(VOTES);
        },
        this::start,
        () -> again(input, output));
  }

  private Sample again(Path input, Path output) throws IOException {
    Path before = output.resolve("latest").toRealPath();
    Sample sample = programs.job(input, output, "").sample();
    if (!output.resolve("latest").toRealPath().equals(before)) {
      throw new Processes.Failed("Nothing had changed, and yet it published anew");
    }
    return sample;
  }

  private List<Path> csvAndXlsx() {
    return List.of(corpus.csv(), corpus.workbook());
  }

  /** The small file gets one more blank line each time: other bytes, the same votes. */
  private Measurement changedFile(String name, String beside, List<Path> large) {
    Path output = scratch.resolve(name + "-output");
    Path input = scratch.resolve(name + "-input");
    Path small = input.resolve("small.csv");
    Path cache = output.resolve(".rollcall").resolve("cache");
    Measurement.Work changed =
        () -> {
          Files.writeString(small, "\n", StandardOpenOption.APPEND);
          return programs.job(input, output, "").holding((long) large.size() * VOTES).sample();
        };
    return new Measurement(
        name,
        "one small file changed beside " + beside,
        "the same run without the cache",
        Target.ratio(0.7),
        OFTEN,
        () -> {
          Files.move(programs.input(large.toArray(Path[]::new)), input);
          Files.copy(shipped.resolve("dprk-commission-and-council.csv"), small);
          programs.job(input, output, "");
        },
        () -> {
          Programs.remove(cache);
          return changed.run();
        },
        () -> {
          String kept = Files.exists(cache) ? "" : "there was no cache; ";
          Sample sample = changed.run();
          return new Sample(sample.seconds(), sample.peakKb(), kept + sample.remark());
        });
  }

  private Measurement reports() {
    return new Measurement(
        "reports",
        "from JVM start to published data and all reports, 870,109 votes as CSV",
        "the floor of `csv`",
        Target.ratio(4.0),
        OFTEN,
        () -> Programs.warm(corpus.csv()),
        this::duckDb,
        () -> {
          Path output = programs.newFolder("output");
          Programs.Job job = programs.jobWithReports(programs.input(corpus.csv()), output);
          Programs.remove(output);
          return job.holding(VOTES).sample();
        });
  }

  private Measurement pairs() {
    Path output = scratch.resolve("pairs-output");
    Path input = scratch.resolve("pairs-input");
    return new Measurement(
        "pairs",
        "the report voting-coincidence-pairs on 870,109 votes, what it reads made for it included",
        "one plain self-join of the same votes by number, which counts all pairs",
        Target.ratio(1.5),
        OFTEN,
        () -> {
          Files.move(programs.input(corpus.csv()), input);
          programs.jobWithReports(input, output).holding(VOTES);
        },
        () -> {
          Processes.Ended floor = programs.pairs(output.resolve("latest/rollcall.duckdb"));
          return Sample.of(floor).withSeconds(floor.figure("pairs"));
        },
        () -> {
          Path fresh = programs.newFolder("output");
          Programs.Job job = programs.jobWithReports(input, fresh);
          Programs.remove(fresh);
          return job.sample().withSeconds(job.secondsOfReport("voting-coincidence-pairs"));
        });
  }

  private Measurement wholeHistory() {
    return new Measurement(
        "whole-history",
        "first run on the history as CSV, Voeten's votes and descriptions, the OHCHR Library's votes",
        "the floor of `csv`, for the history alone",
        Target.NONE,
        OFTEN,
        () -> Programs.warm(corpus.csv(), corpus.voeten()),
        this::duckDb,
        () -> {
          Path[] files =
              Stream.concat(
                      Stream.of(corpus.csv(), corpus.voeten(), corpus.descriptions()),
                      corpus.ohchr().stream())
                  .toArray(Path[]::new);
          return programs
              .freshJob(programs.input(files), "")
              .holding(VOTES + VOETENS_ROWS)
              .sample();
        });
  }

  private Measurement idealPoints() {
    return new Measurement(
        "ideal-points",
        "ideal points of sessions 1 to 74",
        "starting Java (`rollcall --version`)",
        Target.seconds(10).andPeak(1_000),
        OFTEN,
        () -> {},
        this::start,
        () -> programs.estimate(HEAP, "history", corpus.data().toString()));
  }

  private Measurement idealPointsOfASession() {
    Path votes = scratch.resolve("session.csv");
    Path positions = scratch.resolve("session-positions.txt");
    String[] pass = {
      "session", corpus.data().toString(), SESSION, votes.toString(), positions.toString()
    };
    return new Measurement(
        "ideal-points-session",
        "ideal points of session " + SESSION + " alone",
        "11,000 draws of MCMCpack's MCMCordfactanal from the same votes",
        Target.ratio(1.0),
        OFTEN,
        () -> {
          if (!programs.hasPackage("MCMCpack")) {
            throw new Measurement.Skipped("R has no package MCMCpack (Debian: r-cran-mcmcpack)");
          }
          programs.estimate(HEAP, pass);
        },
        () -> programs.script(SAMPLER, votes.toString(), positions.toString()),
        () -> programs.estimate(HEAP, pass));
  }

  /** Drawn votes, since the history is there but once. */
  private Measurement idealPointsOfMore(String name, int rollCalls, int states) {
    int times = rollCalls * states;
    return new Measurement(
        name,
        "ideal points, %d times the %s, drawn from the model"
            .formatted(times, states > 1 ? "States" : "roll calls"),
        times + " × the same once",
        Target.ratio(1.0),
        1,
        () -> {},
        () -> {
          Sample once = programs.estimate(HEAP_FOR_TEN, "drawn", "1", "1");
          return once.withSeconds(times * once.seconds());
        },
        () ->
            programs.estimate(
                HEAP_FOR_TEN, "drawn", String.valueOf(rollCalls), String.valueOf(states)));
  }

  private Measurement timesOver(String name, int copies, int memory) {
    return new Measurement(
        name,
        "the job on %d times the history, --memory %dMB".formatted(copies, memory),
        "%d × the job on the history once, with the same memory".formatted(copies),
        Target.ratio(1.0).andPeak(memory),
        1,
        () -> corpus.make(copies),
        () -> {
          Sample once = spilling(corpus.csv(), 1, memory);
          return once.withSeconds(copies * once.seconds());
        },
        () -> spilling(corpus.csv(copies), copies, memory));
  }

  private Sample spilling(Path csv, int copies, int memory) throws IOException {
    Path output = programs.newFolder("output");
    Programs.Job job = programs.job(programs.input(csv), output, "", "--memory", memory + "MB");
    long left = Programs.filesIn(output.resolve(".rollcall").resolve("spill"));
    Programs.remove(output);
    if (left > 0) {
      throw new Processes.Failed(left + " files were left where DuckDB spills to");
    }
    return job.holding((long) copies * VOTES).sample();
  }

  private Sample duckDb() throws IOException {
    return Sample.of(programs.duckDb(corpus.csv()));
  }

  /** The faster of the two. */
  private Sample pass() {
    return Stream.of(FastexcelPass.class, EecPass.class)
        .map(by -> programs.pass(by, corpus.workbook()))
        .map(ended -> Sample.of(ended).withSeconds(ended.figure("pass")))
        .min(Comparator.comparingDouble(Sample::seconds))
        .orElseThrow();
  }

  private Sample start() {
    return programs.rollcall("--version");
  }

  private Sample run(Path input, Path output) {
    return programs.rollcall("run", "--input", input.toString(), "--output", output.toString());
  }
}
