package org.rollcall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
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
    return run(out, more);
  }

  private int run(Writer said, String... more) {
    List<String> arguments =
        Stream.concat(
                Stream.of("run", "--input", input.toString(), "--output", output.toString()),
                Stream.of(more))
            .toList();
    return Main.execute(
        arguments.toArray(new String[0]), new PrintWriter(said), new PrintWriter(err));
  }

  private int execute(String... arguments) {
    return Main.execute(arguments, new PrintWriter(out), new PrintWriter(err));
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
  void aLinkThatLeadsNowhereIsNamedAsOne() throws IOException {
    write("votes.csv", VOTES);
    Files.createSymbolicLink(output, folder.resolve("unplugged"));
    assertThat(run()).isEqualTo(1);
    assertThat(err.toString()).contains("it is a file, or a link that leads nowhere");
  }

  @Test
  void aFolderOfTheUsersWhereTheLinkGoesIsFoundBeforeTheWorkAndLeftAlone() throws IOException {
    write("votes.csv", VOTES);
    Path precious = Files.createDirectories(output.resolve("latest")).resolve("precious.txt");
    Files.writeString(precious, "mine");
    assertThat(run()).isEqualTo(1);
    assertThat(err.toString()).contains("latest stands where the link", "Move it away");
    assertThat(out.toString()).doesNotContain("inventory");
    assertThat(precious).hasContent("mine");
    assertThat(output.resolve("runs")).doesNotExist();
  }

  @Test
  void aFileAsInputFolderIsSaidToBeOne() throws IOException {
    write("votes.csv", VOTES);
    input = input.resolve("votes.csv");
    assertThat(run()).isEqualTo(1);
    assertThat(err.toString()).contains("votes.csv is a file, not a folder", "rollcall inspect");
  }

  @Test
  void aDamagedJobRepositoryIsPutAsideAndTheRunGoesOn() throws IOException {
    write("votes.csv", VOTES);
    Files.createDirectories(output.resolve(".rollcall"));
    Files.writeString(output.resolve(".rollcall/jobs.mv.db"), "no database");
    assertThat(run()).isEqualTo(0);
    assertThat(out.toString()).contains("The job repository was damaged", "jobs.damaged.mv.db");
    assertThat(output.resolve(".rollcall/jobs.damaged.mv.db")).hasContent("no database");
    assertThat(output.resolve("latest")).exists();
  }

  @Test
  void statusLeavesADamagedJobRepositoryAsItIs() throws IOException {
    Files.createDirectories(output.resolve(".rollcall"));
    Files.writeString(output.resolve(".rollcall/jobs.mv.db"), "no database");
    assertThat(execute("status", "--output", output.toString())).isEqualTo(1);
    assertThat(err.toString()).contains("jobs.mv.db cannot be opened", "Move that file away");
    assertThat(err.toString()).doesNotContain("\tat ", "opened: null");
    assertThat(output.resolve(".rollcall/jobs.mv.db")).hasContent("no database");
  }

  @Test
  void anotherDatabaseThanPostgresqlIsWrongUsage() {
    assertThat(execute("status", "--jobs-url", "jdbc:mysql://somewhere/jobs")).isEqualTo(2);
    assertThat(err.toString()).contains("--jobs-url: the job repository", "jdbc:postgresql:");
  }

  @Test
  void aPasswordInTheAddressOfTheJobRepositoryIsWrongUsageAndNotRepeated() {
    assertThat(execute("status", "--jobs-url", "jdbc:postgresql://somewhere/jobs?password=sesame"))
        .isEqualTo(2);
    assertThat(err.toString()).contains("ROLLCALL_JOBS_PASSWORD").doesNotContain("sesame");
    assertThat(execute("status", "--jobs-url", "jdbc:postgresql://me:sesame@somewhere/jobs"))
        .isEqualTo(2);
    assertThat(err.toString()).doesNotContain("sesame");
  }

  @Test
  void theSummaryPointsOnlyToWhatWasMade() throws IOException {
    write("votes.csv", VOTES);
    assertThat(run("--fail-on", "never", "--skip", "site,workbook")).isZero();
    assertThat(out.toString())
        .contains("Look at", "codebook.md")
        .doesNotContain("index.html", "rollcall.xlsx");
  }

  @Test
  void anUnreadableFileIsInTheSummaryHoweverManyNamesAreRefused() throws IOException {
    StringBuilder votes = new StringBuilder(VOTES);
    for (char c = 'a'; c <= 'z'; c++) {
      votes.append("Human Rights Council,A/HRC/RES/7/15,2008-03-27,Ruritania ").append(c);
      votes.append(",Y\n");
    }
    write("votes.csv", votes.toString());
    write("notes.gif.csv", "GIF89a");
    assertThat(run()).isEqualTo(3);
    assertThat(out.toString())
        .contains("The file is an image", "\"Ruritania", "12 more in data/notices.csv");
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
    Writer getsInTheWay =
        new StringWriter() {
          @Override
          public void write(String text, int from, int length) {
            if (text.startsWith("reports ")) {
              assertThat(inTheWay.toFile().mkdirs()).isTrue();
            }
          }
        };
    assertThat(run(getsInTheWay)).isEqualTo(1);
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
