package org.rollcall.hostile;

import static org.rollcall.hostile.Hostile.noticed;
import static org.rollcall.hostile.Hostile.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What may lie in a folder beside files: links, pipes, folders, odd names. */
final class HostileFolders {

  private static final String PASSED_OVER = "not-a-file";

  private HostileFolders() {}

  static List<Hostile> all() {
    return List.of(
        noticed("pipe.csv", PASSED_OVER, "pipe", 0, HostileFolders::pipe),
        read("folder.csv", 0, (file, a) -> Files.createDirectory(file)),
        noticed(
            "device.csv",
            PASSED_OVER,
            "leads out",
            0,
            (file, a) -> Files.createSymbolicLink(file, Path.of("/dev/zero"))),
        noticed(
            "secret.csv",
            PASSED_OVER,
            "leads out",
            0,
            (file, a) -> Files.createSymbolicLink(file, a.secret())),
        noticed(
            "up-and-out.csv",
            PASSED_OVER,
            "leads out",
            0,
            (file, a) ->
                Files.createSymbolicLink(file, Path.of("..", a.secret().getFileName().toString()))),
        noticed(
            "elsewhere",
            PASSED_OVER,
            "link to a folder",
            0,
            (file, a) -> Files.createSymbolicLink(file, a.secret().toAbsolutePath().getParent())),
        noticed(
            "nowhere.csv",
            PASSED_OVER,
            "leads nowhere",
            0,
            (file, a) -> Files.createSymbolicLink(file, Path.of("gone.csv"))),
        noticed(
            "circle.csv",
            PASSED_OVER,
            "leads nowhere",
            0,
            (file, a) -> Files.createSymbolicLink(file, file.getFileName())),
        read("line\nbreak.csv", 2, HostileFolders::table),
        read("right\u202Eto-left.csv", 2, HostileFolders::table),
        read("\u0007bell'quote\"semi;.csv", 2, HostileFolders::table),
        read("e\u0301.csv", 2, HostileFolders::table),
        read("\u00E9.csv", 2, HostileFolders::table),
        read("-rf *.csv", 2, HostileFolders::table),
        read("..csv.csv", 0, HostileFolders::table),
        read("n".repeat(250) + ".csv", 2, HostileFolders::table),
        read("d/".repeat(100) + "deep.csv", 2, HostileFolders::deep));
  }

  private static void table(Path file, Hostile.Around around) throws IOException {
    Files.writeString(file, HostileTexts.csv(around));
  }

  private static void deep(Path file, Hostile.Around around) throws IOException {
    Files.createDirectories(file.getParent());
    table(file, around);
  }

  private static void pipe(Path file, Hostile.Around around) throws IOException {
    try {
      new ProcessBuilder("mkfifo", file.toString()).inheritIO().start().waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
