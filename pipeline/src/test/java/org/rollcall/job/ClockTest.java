package org.rollcall.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A machine whose clock is set back, or stands still: what was published last stays the last. */
class ClockTest {

  private static final Instant LATER = Instant.parse("2026-11-26T03:15:00Z");
  private static final Instant EARLIER = Instant.parse("2026-10-25T00:30:00Z");

  @TempDir private Path folder = Path.of("");
  private Path input = folder;
  private Path output = folder;

  @BeforeEach
  void layOut() throws IOException {
    input = Files.createDirectory(folder.resolve("input"));
    output = folder.resolve("output");
    Files.writeString(input.resolve("rollcall.yaml"), "keep: 1\n");
  }

  private JobRunner.Result run(Instant at, String vote) throws IOException {
    Files.writeString(
        input.resolve("votes.csv"),
        "Body,Symbol,Date,Country,Vote\nGA,A/RES/60/173,2005-12-16,Chad," + vote + "\n");
    RunOptions options =
        RunOptions.of(input, output).withThreads(1).skipping("site", "workbook", "reports");
    return new JobRunner(
            options,
            new Progress(new PrintWriter(new StringWriter())),
            new StopRequest(),
            Clock.fixed(at, ZoneOffset.UTC))
        .run();
  }

  private String published() throws IOException {
    return Files.readString(output.resolve("latest/data/votes.csv"));
  }

  @Test
  void setBackItPublishesAndTheOlderRunIsTheOneThatGoes() throws IOException {
    String first = run(LATER, "Y").record().run();
    JobRunner.Result second = run(EARLIER, "N");
    assertThat(second.record().run()).isLessThan(first);
    assertThat(published()).contains(",no,");
    assertThat(second.removed()).containsExactly(first);
    assertThat(new RunHistory(output).last(10))
        .extracting(RunHistory.Entry::run)
        .containsExactly(second.record().run(), first);
  }

  @Test
  void setBackItStillSeesThatNothingChanged() throws IOException {
    run(LATER, "Y");
    assertThat(run(EARLIER, "Y").changed()).isFalse();
  }

  @Test
  void standingStillNoRunTakesTheNameOfAnother() throws IOException {
    Files.writeString(input.resolve("rollcall.yaml"), "keep: 0\n");
    String first = run(LATER, "Y").record().run();
    String second = run(LATER, "N").record().run();
    String third = run(LATER, "Y").record().run();
    assertThat(List.of(first, second, third)).doesNotHaveDuplicates();
    assertThat(published()).contains(",yes,");
    assertThat(third).startsWith(first);
  }
}
