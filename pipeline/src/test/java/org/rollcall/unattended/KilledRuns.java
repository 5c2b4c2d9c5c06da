package org.rollcall.unattended;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.publish.Checksums;

/**
 * Runs that are killed: two states of an input folder, what each leads to when nobody disturbs the
 * run, and what must hold when somebody does.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class KilledRuns {

  /** Published, with the notice of a refused name. */
  static final int RAISED = 3;

  private final List<String> more;

  /**
   * For runs of one kind.
   *
   * @param more their options
   */
  KilledRuns(String... more) {
    this.more = List.of(more);
  }

  @TempDir private static Path shared = Path.of("");
  private Path input = shared;
  Path published = shared;
  private Map<String, String> before = Map.of();
  private Map<String, String> after = Map.of();
  Duration whole = Duration.ZERO;

  @TempDir Path folder = Path.of("");
  Path output = folder;

  /** Two states of the input folder, and what each leads to when nobody disturbs it. */
  @BeforeAll
  void undisturbed() throws IOException {
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
    assertThat(after).isNotEqualTo(before).hasSizeGreaterThan(10);
  }

  /** The first state is published, the second lies in the input folder. */
  @BeforeEach
  void firstStateIsPublished() throws IOException {
    output = copyOf(published, folder.resolve("output"));
  }

  static Path copyOf(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.toList()) {
        Path copy = to.resolve(from.relativize(path));
        Files.copy(path, copy, LinkOption.NOFOLLOW_LINKS, StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
    return to;
  }

  RunProcess run(Path output) {
    return start(List.of(), output);
  }

  RunProcess start(List<String> under, Path output) {
    return RunProcess.start(
        under,
        List.of("-XX:-UsePerfData"), // which is another folder, and another's
        Map.of(),
        Stream.of(
                List.of("run", "--input", input.toString(), "--output", output.toString()),
                List.of("--threads", "1"),
                more)
            .flatMap(List::stream)
            .toList());
  }

  /** Whoever reads it now finds a whole run, the old one or the new one. */
  void lastGoodOutputIsWhole(String when) throws IOException {
    assertThat(Checksums.hold(output.resolve("latest").toRealPath())).as(when).isTrue();
    assertThat(RunProcess.bytes(output)).as(when).isIn(before, after);
  }

  void nextRunEndsAsIfNothingHadHappened(String when) throws IOException {
    try (RunProcess next = run(output)) {
      assertThat(next.end()).as(when + "\n" + next.said()).isEqualTo(RAISED);
    }
    assertThat(Checksums.hold(output.resolve("latest").toRealPath())).as(when).isTrue();
    assertThat(RunProcess.bytes(output)).as(when).isEqualTo(after);
    try (Stream<Path> left = Files.list(output.resolve(".rollcall/work"))) {
      assertThat(left).as(when).isEmpty();
    }
  }
}
