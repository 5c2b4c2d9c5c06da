package org.rollcall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to whoever gives Rollcall the wrong thing. */
class BadUseTest {

  private static final String VOTES =
      """
      body,symbol,date,country,vote
      Human Rights Council,A/HRC/RES/7/15,2008-03-27,CUBA,N
      Human Rights Council,A/HRC/RES/7/15,2008-03-27,FRANCE,Y
      """;

  @TempDir private Path folder;
  private Path input;
  private Path output;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void anInputFolder() throws IOException {
    input = Files.createDirectory(folder.resolve("input"));
    output = folder.resolve("output");
  }

  private int run(String... more) {
    List<String> arguments =
        Stream.concat(
                Stream.of("run", "--input", input.toString(), "--output", output.toString()),
                Stream.of(more))
            .toList();
    return Main.execute(
        arguments.toArray(new String[0]), new PrintWriter(out), new PrintWriter(err));
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(input.resolve(name), text);
  }

  @Test
  void withoutAnInputFolderNothingIsMadeAndTheMessageNamesIt() throws IOException {
    Files.delete(input);
    assertThat(run()).isEqualTo(1);
    assertThat(err.toString()).contains("There is no input folder", input.toString(), "--input");
    assertThat(output).doesNotExist();
  }

  @Test
  void anEmptyInputFolderIsSaidToBeEmpty() throws IOException {
    write("README.md", "nothing here yet");
    assertThat(run()).isEqualTo(1);
    assertThat(err.toString()).contains("There are no raw files in");
    assertThat(output.resolve("latest")).doesNotExist();
  }

  @Test
  void anUnknownOptionIsWrongUsage() {
    assertThat(run("--frobnicate")).isEqualTo(2);
    assertThat(err.toString()).contains("--frobnicate", "Usage: rollcall run");
  }

  @Test
  void anOutputFolderThatCannotBeWrittenToIsNamed() throws IOException {
    write("votes.csv", VOTES);
    Files.writeString(output, "a file where the folder should be");
    assertThat(run()).isEqualTo(1);
    assertThat(err.toString()).contains("cannot be written to", output.toString(), "--output");
  }

  @Test
  void anOutputFolderWithinTheInputFolderIsWrongUsage() throws IOException {
    write("votes.csv", VOTES);
    output = input.resolve("output");
    assertThat(run()).isEqualTo(2);
    assertThat(err.toString()).contains("lies in the input folder");
  }

  @Test
  void aFileThatCannotBeReadIsReportedAndTheRestIsPublished() throws IOException {
    write("votes.csv", VOTES);
    Files.write(input.resolve("broken.xlsx"), new byte[] {'P', 'K', 3, 4, 9, 9, 9, 9});
    assertThat(run()).isEqualTo(3);
    assertThat(out.toString()).contains("broken.xlsx", "not read");
    assertThat(Files.readString(output.resolve("latest/data/votes.csv"))).contains("CUB", "FRA");
    assertThat(Files.readString(output.resolve("latest/data/notices.csv")))
        .contains("unreadable-file");
    assertThat(run("--fail-on", "never")).isZero();
    assertThat(out.toString()).contains("Nothing changed");
  }

  @Test
  void aRefusedNameIsAnErrorWithTheLineThatWouldSettleIt() throws IOException {
    write("votes.csv", VOTES.replace("CUBA", "Ruritania"));
    assertThat(run()).isEqualTo(3);
    assertThat(out.toString()).contains("\"Ruritania\"", "line 2", "aliases.csv");
    assertThat(run("--fail-on", "never")).isZero();
  }

  @Test
  void aMistakeInSourcesYamlIsNamedWithItsLineAndNothingIsPublished() throws IOException {
    write("votes.csv", VOTES);
    write("sources.yaml", "sources:\n  - file: votes.csv\n    authorty: dataset\n");
    assertThat(run()).isEqualTo(1);
    assertThat(err.toString()).contains("sources.yaml line 3", "authorty");
    assertThat(output.resolve("latest")).doesNotExist();
  }

  @Test
  void aSecondRunAtTheSameTimeEndsWithFourAndSaysWhoIsFirst() throws Exception {
    write("votes.csv", VOTES);
    Files.createDirectories(output.resolve(".rollcall"));
    try (OtherProcess other = new OtherProcess(output.resolve(".rollcall/lock"))) {
      other.awaitLock();
      assertThat(run()).isEqualTo(4);
      assertThat(err.toString()).contains("Another run is using", "process 4711");
    }
    assertThat(run("--fail-on", "never")).isZero();
  }

  /** A process of its own that holds the lock until it is closed. */
  private static final class OtherProcess implements AutoCloseable {
    private final Process process;

    OtherProcess(Path lock) throws IOException {
      process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  Holder.class.getName(),
                  lock.toString())
              .start();
    }

    void awaitLock() throws IOException {
      InputStream said = process.getInputStream();
      assertThat(new String(said.readNBytes(4), StandardCharsets.UTF_8)).isEqualTo("held");
    }

    @Override
    public void close() {
      process.destroyForcibly().onExit().join();
    }
  }

  /** What the other process does. */
  static final class Holder {
    private Holder() {}

    public static void main(String[] arguments) throws Exception {
      Path lock = Path.of(arguments[0]);
      Files.writeString(lock, "process 4711, since yesterday");
      try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
          FileLock held = channel.lock()) {
        System.out.print(held.isValid() ? "held" : "lost");
        System.out.flush();
        Thread.sleep(60_000);
      }
    }
  }

  @Test
  void whatWasPublishedStaysWhenALaterRunFails() throws IOException {
    write("votes.csv", VOTES);
    run();
    String before = Files.readString(output.resolve("latest/SHA256SUMS"));
    write("sources.yaml", "sources: [");
    assertThat(run()).isEqualTo(1);
    assertThat(Files.readString(output.resolve("latest/SHA256SUMS"))).isEqualTo(before);
  }

  @Test
  void aRunThatFailedWhilePublishingGoesOnThereTheNextTime() throws IOException {
    write("votes.csv", VOTES);
    Path inTheWay = output.resolve("latest/in the way");
    Files.createDirectories(inTheWay);
    assertThat(run()).isEqualTo(1);
    assertThat(err.toString()).contains("Publishing failed");
    Files.delete(inTheWay);
    Files.delete(output.resolve("latest"));
    out.getBuffer().setLength(0);
    run();
    assertThat(out.toString())
        .contains("Going on where the run", "publish")
        .doesNotContain("reconcile ");
    assertThat(output.resolve("latest/run.json")).exists();
  }

  @Test
  void alteredOutputIsPublishedAnew() throws IOException {
    write("votes.csv", VOTES);
    run();
    Files.writeString(output.resolve("latest/data/votes.csv"), "tampered");
    run();
    assertThat(out.toString()).contains("altered since they were written");
    assertThat(Files.readString(output.resolve("latest/data/votes.csv"))).contains("CUB");
  }

  @Test
  void skippingEverythingThatCanBeSkippedStillPublishesTheData() throws IOException {
    write("votes.csv", VOTES);
    run("--skip", "reports,site,workbook");
    assertThat(output.resolve("latest/data/votes.csv")).exists();
    assertThat(output.resolve("latest/rollcall.xlsx")).doesNotExist();
    assertThat(output.resolve("latest/site")).doesNotExist();
  }
}
