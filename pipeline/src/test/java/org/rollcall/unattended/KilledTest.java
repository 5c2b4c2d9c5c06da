package org.rollcall.unattended;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.publish.Checksums;

/**
 * A run that is killed at any instant: what was published before stays whole, and the next run ends
 * with the same bytes as one that nobody disturbed.
 */
class KilledTest {

  /** How many kills at random instants: {@code -Drollcall.kills=200} for a longer hunt. */
  private static final int KILLS = Integer.getInteger("rollcall.kills", 6);

  /** Which instants: said with each failure, so that it can be tried again. */
  private static final long SEED = Long.getLong("rollcall.kills.seed", 20051216);

  /** Published, with the notice of a refused name. */
  private static final int RAISED = 3;

  /** What the system reports of a process that got SIGKILL. */
  private static final int KILLED = 137;

  private static final List<String> STEPS =
      List.of("inventory", "read", "resolve", "reconcile", "checks", "reports", "publish");

  /** Every how many calls it is killed: {@code -Drollcall.kills.every=1} for each of them. */
  private static final int EVERY = Integer.getInteger("rollcall.kills.every", 5);

  /** The system calls after which the folder looks different to somebody else. */
  private static final List<String> FOLDER_CALLS =
      List.of("rename", "link", "symlink", "unlink", "rmdir", "mkdir");

  /** Those of them by which something is shown to all. */
  private static final Set<String> SHOWS = Set.of("rename", "link", "symlink");

  @TempDir private static Path shared = Path.of("");
  private static Path input = shared;
  private static Path published = shared;
  private static Map<String, String> before = Map.of();
  private static Map<String, String> after = Map.of();
  private static Duration whole = Duration.ZERO;

  @TempDir private Path folder = Path.of("");
  private Path output = folder;

  /** Two states of the input folder, and what each leads to when nobody disturbs it. */
  @BeforeAll
  static void undisturbed() throws IOException {
    input = RunProcess.layOut(shared);
    published = shared.resolve("published");
    try (RunProcess run = run(published)) {
      assertThat(run.end()).as(run.said()).isEqualTo(RAISED);
    }
    before = RunProcess.bytes(published);
    Files.writeString(
        input.resolve("later.csv"),
        "Body,Symbol,Date,Country,Vote\nGA,A/RES/61/174,2006-12-19,Mali,Y\n");
    Path later = copyOf(published, shared.resolve("later"));
    Instant start = Instant.now();
    try (RunProcess run = run(later)) {
      assertThat(run.end()).as(run.said()).isEqualTo(RAISED);
    }
    whole = Duration.between(start, Instant.now());
    after = RunProcess.bytes(later);
    assertThat(after).isNotEqualTo(before).hasSizeGreaterThan(30);
  }

  /** The first state is published, the second lies in the input folder. */
  @BeforeEach
  void firstStateIsPublished() throws IOException {
    output = copyOf(published, folder.resolve("output"));
  }

  private static Path copyOf(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.toList()) {
        Path copy = to.resolve(from.relativize(path));
        Files.copy(path, copy, LinkOption.NOFOLLOW_LINKS, StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
    return to;
  }

  private static RunProcess run(Path output) {
    return start(List.of(), output);
  }

  private static RunProcess start(List<String> under, Path output) {
    return RunProcess.start(
        under,
        List.of("-XX:-UsePerfData"), // which is another folder, and another's
        Map.of(),
        List.of(
            "run", "--input", input.toString(), "--output", output.toString(), "--threads", "1"));
  }

  /** Whoever reads it now finds a whole run, the old one or the new one. */
  private void lastGoodOutputIsWhole(String when) throws IOException {
    assertThat(Checksums.hold(output.resolve("latest").toRealPath())).as(when).isTrue();
    assertThat(RunProcess.bytes(output)).as(when).isIn(before, after);
  }

  private void nextRunEndsAsIfNothingHadHappened(String when) throws IOException {
    try (RunProcess next = run(output)) {
      assertThat(next.end()).as(when + "\n" + next.said()).isEqualTo(RAISED);
    }
    assertThat(Checksums.hold(output.resolve("latest").toRealPath())).as(when).isTrue();
    assertThat(RunProcess.bytes(output)).as(when).isEqualTo(after);
    try (Stream<Path> left = Files.list(output.resolve(".rollcall/work"))) {
      assertThat(left).as(when).isEmpty();
    }
  }

  @Test
  void atRandomInstants() throws IOException {
    Random random = new Random(SEED);
    for (int kill = 0; kill < KILLS; kill++) {
      long millis = 150 + (long) (random.nextDouble() * whole.toMillis());
      String when = "killed after %d ms, kill %d of seed %d".formatted(millis, kill, SEED);
      try (RunProcess run = run(output)) {
        if (!run.endsWithin(Duration.ofMillis(millis))) {
          run.kill();
        }
      }
      lastGoodOutputIsWhole(when);
    }
    nextRunEndsAsIfNothingHadHappened(KILLS + " kills of seed " + SEED);
  }

  /** By turns before and after the job repository learns that the step has ended. */
  @Test
  void atTheEdgeOfEachStepOneAfterTheOther() throws IOException {
    List<String> went = new ArrayList<>();
    for (String step : STEPS) {
      try (RunProcess run = run(output)) {
        int millis = went.size() % 2 == 0 ? 12 : 0;
        if (run.readTo(step) && !run.endsWithin(Duration.ofMillis(millis))) {
          run.kill();
          went.add(step);
        }
      }
      lastGoodOutputIsWhole("killed after " + step);
    }
    assertThat(went).contains("inventory", "read", "resolve", "reconcile", "checks", "reports");
    nextRunEndsAsIfNothingHadHappened("killed after " + went);
  }

  /**
   * Under a tracer that kills the process as it enters a call that changes a folder: each instant
   * at which others could see something half done.
   */
  @Test
  void atTheCallsThatChangeAFolder() throws IOException {
    assumeTrue(canTrace(), "no strace, or no right to trace");
    List<String> calls = calls();
    Map<String, Integer> times = new HashMap<>();
    List<String> killed = new ArrayList<>();
    for (int i = 0; i < calls.size(); i++) {
      String call = calls.get(i);
      int time = times.merge(call, 1, Integer::sum);
      if (SHOWS.contains(call) || i % EVERY == 0) {
        String when = "killed at call %d, %s %d".formatted(i + 1, call, time);
        output = copyOf(published, folder.resolve("output" + i));
        assertThat(traced(call, time)).as(when).isEqualTo(KILLED);
        lastGoodOutputIsWhole(when);
        nextRunEndsAsIfNothingHadHappened(when);
        killed.add(call);
      }
    }
    System.out.println("Killed at " + killed.size() + " of " + calls.size() + " calls: " + killed);
    assertThat(killed).contains("rename", "link", "symlink");
  }

  private static boolean canTrace() {
    try {
      Process tracer = new ProcessBuilder("strace", "-qq", "-o", "/dev/null", "true").start();
      return tracer.waitFor() == 0;
    } catch (IOException noSuchProgram) {
      System.out.println("Skipped: no strace; Debian's package of that name has it");
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** The calls of a run that nobody disturbs, in their order; those of its first thread. */
  private List<String> calls() throws IOException {
    Path log = folder.resolve("calls.log");
    List<String> under =
        List.of(
            "strace",
            "-f",
            "-qq",
            "-o",
            log.toString(),
            "-e",
            "trace=" + String.join(",", FOLDER_CALLS),
            "-e",
            "signal=none");
    try (RunProcess run = start(under, output)) {
      assertThat(run.end()).isEqualTo(RAISED);
    }
    List<String> lines = Files.readAllLines(log);
    String first = lines.get(0).replaceFirst(" .*", "");
    return lines.stream()
        .filter(line -> line.startsWith(first + " "))
        .map(line -> line.replaceFirst("^\\d+ +(\\w+)\\(.*", "$1"))
        .toList();
  }

  /** Runs until it enters that call for the n-th time. */
  private int traced(String call, int time) {
    List<String> under =
        List.of(
            "strace",
            "-f",
            "-qq",
            "-o",
            "/dev/null",
            "-e",
            "trace=" + call,
            "-e",
            "signal=none",
            "-e",
            "inject=" + call + ":signal=SIGKILL:when=" + time);
    try (RunProcess run = start(under, output)) {
      return run.end();
    }
  }
}
