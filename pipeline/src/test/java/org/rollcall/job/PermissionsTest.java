package org.rollcall.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files and folders that may not be read. Permissions do not bind root: there the run is made
 * without the capabilities that pass over them.
 */
@Timeout(300)
class PermissionsTest {

  private static final List<String> BOUND =
      List.of("setpriv", "--bounding-set=-dac_override,-dac_read_search");
  private static final String LINES = "Country,Vote,Symbol\nCuba,N,A/RES/60/1\n";
  private static final String GOOD = "Country,Vote,Symbol\nChad,Y,A/RES/60/2\n";

  private final Path folder;
  private final Path input;

  PermissionsTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    this.input = Files.createDirectory(folder.resolve("input"));
  }

  @BeforeEach
  void aGoodFile() throws IOException {
    Files.writeString(input.resolve("good.csv"), GOOD);
  }

  private static void forbid(Path path) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("---------"));
  }

  /** The words before the command, so that permissions bind; what may not be read is tried. */
  private static List<String> bound(Path forbidden) throws IOException {
    if (!Files.isReadable(forbidden)) {
      return List.of();
    }
    boolean binds = false;
    try {
      Process reads =
          new ProcessBuilder(
                  BOUND.get(0),
                  BOUND.get(1),
                  "sh",
                  "-c",
                  "! test -r \"$1\"",
                  "sh",
                  forbidden.toString())
              .redirectErrorStream(true)
              .start();
      reads.getInputStream().readAllBytes();
      binds = reads.waitFor() == 0;
    } catch (IOException e) {
      System.out.println("No setpriv: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (!binds && System.getenv("ROLLCALL_CI") != null) {
      fail("Nothing binds root to permissions here; Debian's util-linux has setpriv");
    }
    if (!binds) {
      System.out.println("Skipped: root, and setpriv takes no capabilities from it here");
    }
    assumeTrue(binds, "permissions do not bind this user");
    return BOUND;
  }

  @Test
  void aFileAndAFolderThatMayNotBeReadAreToldAndTheOthersPublished() throws IOException {
    Path file = Files.writeString(input.resolve("closed.csv"), LINES);
    Path inside = Files.createDirectory(input.resolve("closed folder"));
    Files.writeString(inside.resolve("votes.csv"), LINES);
    forbid(file);
    forbid(inside);
    ChildRun run = ChildRun.on(input, folder.resolve("output"), bound(file), List.of());
    assertThat(run.exitCode()).as(run.said()).isEqualTo(3);
    assertThat(run.lines("notices.csv"))
        .anyMatch(line -> line.startsWith("error,unreadable-file,") && line.contains("closed.csv"))
        .anyMatch(line -> line.startsWith("error,not-a-file,") && line.contains("closed folder"));
    assertThat(run.lines("votes.csv")).anyMatch(line -> line.contains("TCD"));
    Files.setPosixFilePermissions(inside, PosixFilePermissions.fromString("rwx------"));
  }

  @Test
  void aFileBesideTheDataThatMayNotBeReadStopsTheRunWithItsName() throws IOException {
    Path sources = Files.writeString(input.resolve("sources.yaml"), "sources: []\n");
    forbid(sources);
    ChildRun run = ChildRun.on(input, folder.resolve("output"), bound(sources), List.of());
    assertThat(run.exitCode()).as(run.said()).isEqualTo(1);
    assertThat(run.said()).contains("sources.yaml");
  }

  @Test
  void anInputFolderThatMayNotBeReadStopsTheRunWithItsName() throws IOException {
    forbid(input);
    ChildRun run = ChildRun.on(input, folder.resolve("output"), bound(input), List.of());
    Files.setPosixFilePermissions(input, PosixFilePermissions.fromString("rwx------"));
    assertThat(run.exitCode()).as(run.said()).isEqualTo(1);
    assertThat(run.said()).contains(input.toString()).contains("permissions");
  }
}
