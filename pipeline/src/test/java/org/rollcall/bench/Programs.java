package org.rollcall.bench;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.duckdb.DuckDBDriver;
import org.jspecify.annotations.Nullable;
import org.rollcall.analysis.idealpoint.EstimatorPass;
import org.rollcall.publish.RunRecord;

/** The programs that are measured: Rollcall's launcher, and what stands beside it as a floor. */
final class Programs {

  private final Processes processes;
  private final Path launcher;
  private final Path scratch;
  private int folders;

  Programs(Processes processes, Path launcher, Path scratch) {
    this.processes = processes;
    this.launcher = launcher;
    this.scratch = scratch;
  }

  /** A folder that is not there yet. */
  Path newFolder(String name) {
    folders++;
    return scratch.resolve(name + "-" + folders);
  }

  /** An input folder with files, linked where the disk is the same. */
  Path input(Path... files) throws IOException {
    Path input = Files.createDirectories(newFolder("input"));
    for (Path file : files) {
      Path there = input.resolve(file.getFileName());
      try {
        Files.createLink(there, file.toRealPath());
      } catch (IOException | UnsupportedOperationException otherDisk) {
        Files.copy(file, there);
      }
    }
    return input;
  }

  /** The launcher with arguments. */
  Sample rollcall(String... arguments) {
    return Sample.of(processes.run(words(launcher.toString(), arguments), Map.of()));
  }

  /** A job that has run. */
  record Job(Processes.Ended ended, RunRecord record) {

    double secondsOf(String step) {
      return record.steps().stream()
          .filter(each -> each.name().equals(step))
          .mapToDouble(RunRecord.Step::seconds)
          .findFirst()
          .orElseThrow();
    }

    double secondsOfReport(String name) {
      return record.reports().stream()
          .filter(each -> each.name().equals(name))
          .map(RunRecord.Report::seconds)
          .filter(Objects::nonNull)
          .findFirst()
          .orElseThrow();
    }

    private long cells() {
      return record.files().stream().mapToLong(RunRecord.RawFile::cells).sum();
    }

    /** The job, if it read what it should: one that refuses its file is quick. */
    Job holding(long cells) {
      if (cells() < cells) {
        throw new Processes.Failed(
            String.format(Locale.ROOT, "The job read %,d vote cells of %,d", cells(), cells));
      }
      return this;
    }

    /** What came out, in words. */
    private String published() {
      return String.format(
          Locale.ROOT,
          "%,d vote cells read, %,d votes published, %d notices of severity error",
          cells(),
          record.totals().getOrDefault("votes", 0L),
          record.notices().getOrDefault("error", 0L));
    }

    Sample sample() {
      return new Sample(ended.seconds(), ended.peakKb(), published());
    }
  }

  /** The job up to published data, checks included, without reports. */
  Job job(Path input, Path output, String javaOptions, String... more) {
    return skipping("reports,site,workbook", input, output, javaOptions, more);
  }

  /** The job with all reports. */
  Job jobWithReports(Path input, Path output) {
    return skipping("site,workbook,ideal-points", input, output, "");
  }

  private Job skipping(String skip, Path input, Path output, String javaOptions, String... more) {
    List<String> words =
        words(
            launcher.toString(),
            "run",
            "--input",
            input.toString(),
            "--output",
            output.toString(),
            "--skip",
            skip,
            "--fail-on",
            "never");
    words.addAll(List.of(more));
    Map<String, String> environment =
        javaOptions.isEmpty() ? Map.of() : Map.of("ROLLCALL_JAVA_OPTS", javaOptions);
    Processes.Ended ended = processes.run(words, environment);
    RunRecord record =
        RunRecord.in(output.resolve("latest"))
            .orElseThrow(() -> new Processes.Failed("No run.json in " + output));
    return new Job(ended, record);
  }

  /** The same job into a folder that is made for it and removed after. */
  Job freshJob(Path input, String javaOptions, String... more) throws IOException {
    Path output = newFolder("output");
    Job job = job(input, output, javaOptions, more);
    remove(output);
    return job;
  }

  /** {@link DuckDbFloor} on a file. */
  Processes.Ended duckDb(Path csv) throws IOException {
    Path output = Files.createDirectories(newFolder("floor"));
    String classPath = where(DuckDbFloor.class) + File.pathSeparator + where(DuckDBDriver.class);
    Processes.Ended ended =
        java(
            classPath,
            List.of("-XX:TieredStopAtLevel=1", "-Xshare:auto"),
            DuckDbFloor.class,
            csv.toString(),
            output.toString());
    remove(output);
    return ended;
  }

  /** {@link PairsFloor} on a published database. */
  Processes.Ended pairs(Path database) {
    String classPath = where(PairsFloor.class) + File.pathSeparator + where(DuckDBDriver.class);
    return java(
        classPath,
        List.of("-XX:TieredStopAtLevel=1", "-Xshare:auto"),
        PairsFloor.class,
        database.toString());
  }

  /** {@link EstimatorPass} with a heap of so many MB: of it, what the estimate alone took. */
  Sample estimate(int heap, String... arguments) {
    Processes.Ended ended =
        java(
            System.getProperty("java.class.path"),
            List.of("-Xmx" + heap + "m", "-Xshare:auto"),
            EstimatorPass.class,
            arguments);
    String remark = String.join("; ", ended.output().lines().toList());
    return new Sample(ended.figure("estimate"), ended.peakKb(), remark);
  }

  /** A script of R, which prints {@code sample SECONDS}. */
  Sample script(Path script, String... arguments) {
    List<String> words = words("Rscript", "--vanilla", script.toString());
    words.addAll(List.of(arguments));
    Processes.Ended ended = processes.run(words, Map.of());
    return Sample.of(ended).withSeconds(ended.figure("sample"));
  }

  /** Whether R is there with a package. */
  boolean hasPackage(String name) {
    try {
      String load = "suppressPackageStartupMessages(library(" + name + "))";
      processes.run(List.of("Rscript", "--vanilla", "-e", load), Map.of());
      return true;
    } catch (Processes.Failed notInstalled) {
      return false;
    }
  }

  /** {@link FastexcelPass} or {@link EecPass} on a file. */
  Processes.Ended pass(Class<?> by, Path workbook) {
    return java(
        System.getProperty("java.class.path"),
        List.of("-Xmx512m", "-Xshare:auto"),
        by,
        workbook.toString());
  }

  /** Any other program. */
  Sample program(String... words) {
    return Sample.of(processes.run(List.of(words), Map.of()));
  }

  private Processes.Ended java(
      String classPath, List<String> options, Class<?> main, String... arguments) {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    List<String> words = new ArrayList<>(List.of(java.toString()));
    words.addAll(options);
    words.addAll(List.of("-cp", classPath, main.getName()));
    words.addAll(List.of(arguments));
    return processes.run(words, Map.of());
  }

  private static String where(Class<?> type) {
    return Path.of(URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString()))
        .toString();
  }

  private static List<String> words(String first, String... more) {
    List<String> words = new ArrayList<>(List.of(first));
    words.addAll(List.of(more));
    return words;
  }

  /**
   * Reads files once, so that the first round finds them in the system's cache as the others do.
   */
  static void warm(Path... files) throws IOException {
    for (Path file : files) {
      Files.copy(file, OutputStream.nullOutputStream());
    }
  }

  /** How many files are below a folder, which need not be there. */
  static long filesIn(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return 0;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).count();
    }
  }

  /** Removes a folder and all in it, if it is there; of links only themselves. */
  static void remove(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path each, @Nullable IOException problem)
              throws IOException {
            Files.delete(each);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
