package org.rollcall.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A file that takes more memory than there is costs itself, and no other. */
@Timeout(300)
class LittleMemoryTest {

  private final Path input;
  private final Path output;

  LittleMemoryTest(@TempDir Path folder) throws IOException {
    input = Files.createDirectory(folder.resolve("input"));
    output = folder.resolve("output");
    Files.writeString(input.resolve("a.csv"), "Country,Vote,Symbol\nCuba,N,A/RES/60/1\n");
    Files.writeString(
        input.resolve("b.html"),
        "<html><table>" + "<tr><td>Cuba<td><b>N</b>".repeat(1_000_000) + "</table>");
    Files.writeString(input.resolve("c.csv"), "Country,Vote,Symbol\nChad,Y,A/RES/60/2\n");
  }

  private ChildRun run(String... more) {
    List<String> options = new ArrayList<>(List.of("-Xmx160m"));
    options.addAll(List.of(more));
    return ChildRun.on(input, output, List.of(), options);
  }

  private static void assertOthersPublished(ChildRun run) {
    assertThat(run.lines("votes.csv"))
        .anyMatch(line -> line.contains("CUB"))
        .anyMatch(line -> line.contains("TCD"))
        .hasSize(3);
  }

  @Test
  void theLessMemoryTheSmallerTheFileThatIsHeld() {
    ChildRun run = run();
    assertThat(run.exitCode()).as(run.said()).isEqualTo(3);
    assertThat(run.lines("notices.csv"))
        .anyMatch(line -> line.startsWith("error,unreadable-file,") && line.contains("b.html"));
    assertOthersPublished(run);
  }

  /** Other threads may run short meanwhile, too; then nothing is published, and it is said why. */
  @Test
  void aFileThatFillsTheMemoryIsToldOrNothingIsPublished() {
    ChildRun run = run("-Drollcall.limit.held=1000000000");
    assertThat(run.exitCode()).as(run.said()).isIn(1, 3);
    if (run.exitCode() == 1) {
      assertThat(run.published()).doesNotExist();
    } else {
      assertThat(run.lines("notices.csv"))
          .anyMatch(line -> line.startsWith("error,too-large-for-memory,"));
      assertOthersPublished(run);
    }
  }
}
