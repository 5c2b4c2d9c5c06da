package org.rollcall.unattended;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The same at the instants at which others could see something half done: a tracer kills the
 * process as it enters a call that changes a folder. The calls that show something to all are those
 * of every run; reports, site and workbook would only add files.
 */
class KilledAtCallsTest extends KilledRuns {

  /** Every how many calls it is killed: {@code -Drollcall.kills.every=1} for each of them. */
  private static final int EVERY = Integer.getInteger("rollcall.kills.every", 5);

  /** The system calls after which the folder looks different to somebody else. */
  private static final List<String> FOLDER_CALLS =
      List.of("rename", "link", "symlink", "unlink", "rmdir", "mkdir");

  /** Those of them by which something is shown to all. */
  private static final Set<String> SHOWS = Set.of("rename", "link", "symlink");

  /** What the system reports of a process that got SIGKILL. */
  private static final int KILLED = 137;

  KilledAtCallsTest() {
    super("--skip", "reports,site,workbook");
  }

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
