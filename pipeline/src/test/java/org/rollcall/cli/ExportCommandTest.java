package org.rollcall.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.job.SmallRun.file;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.job.SmallRun;

@TestInstance(Lifecycle.PER_CLASS)
class ExportCommandTest {

  private final SmallRun small =
      SmallRun.of(
          file(
              "votes.csv",
              """
              Body,Symbol,Date,Title,Country,Vote
              GA,A/RES/65/225,2010-12-21,Human rights in the DPRK,Chad,Y
              GA,A/RES/65/225,2010-12-21,Human rights in the DPRK,Cuba,X
              """));

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  @TempDir private Path folder = Path.of("");

  @BeforeAll
  void publish() {
    small.published();
  }

  @AfterAll
  void close() {
    small.close();
  }

  private int export(String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    List<String> all =
        Stream.concat(
                Stream.of("export", "--output", small.output().toString()), Stream.of(arguments))
            .toList();
    return Main.execute(all.toArray(new String[0]), new PrintWriter(out), new PrintWriter(err));
  }

  @Test
  void withoutAFormatTheyAreListedWithALineEach() {
    assertThat(export()).isZero();
    assertThat(out.toString().lines())
        .hasSize(4)
        .anyMatch(line -> line.startsWith("unvotes ") && line.contains("un_roll_calls"));
  }

  @Test
  void anUnknownFormatIsWrongUsageAndNamedWithThoseThatThereAre() {
    assertThat(export("--format", "stata")).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString())
        .contains("There is no format stata; there are long, roll-call-matrix, unvotes, voeten");
  }

  @Test
  void aFolderWithoutAFormatIsWrongUsage() {
    assertThat(export("somewhere")).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("Say --format NAME; there are long");
  }

  @Test
  void whatWasLeftOutIsToldBesideTheOutput() {
    Path target = folder.resolve("told");
    assertThat(export("--format", "unvotes", target.toString())).isZero();
    assertThat(out.toString()).contains(target.resolve("un_votes.csv") + "  1 rows");
    assertThat(err.toString().lines())
        .containsExactly("1 vote used", "1 left out: absent: the package has no absences");
  }

  @Test
  void aFolderThatIsNotEmptyIsLeftAloneUnlessForced() throws IOException {
    Path target = Files.createDirectory(folder.resolve("full"));
    Files.writeString(target.resolve("votes.csv"), "mine");
    Files.writeString(target.resolve("other.txt"), "mine too");
    assertThat(export("--format", "long", target.toString())).isEqualTo(ExitCode.FAILED);
    assertThat(err.toString()).contains("is not empty", "--force");
    assertThat(target.resolve("votes.csv")).hasContent("mine");

    assertThat(export("--format", "long", target.toString(), "--force")).isZero();
    assertThat(Files.readString(target.resolve("votes.csv"))).contains("TCD");
    assertThat(target.resolve("other.txt")).hasContent("mine too");
  }

  @Test
  void aFileIsNoFolder() throws IOException {
    Path target = Files.writeString(folder.resolve("file"), "mine");
    assertThat(export("--format", "long", target.toString())).isEqualTo(ExitCode.USAGE);
    assertThat(target).hasContent("mine");
  }

  @Test
  void filtersAreThoseOfReports() {
    assertThat(export("--format", "long", folder.resolve("f").toString(), "--country", "Cuba"))
        .isZero();
    assertThat(err.toString())
        .contains("1 vote used", "1 left out: of other States than those asked for");
    assertThat(export("--format", "long", folder.resolve("g").toString(), "--body", "GA9"))
        .isEqualTo(ExitCode.USAGE);
    assertThat(folder.resolve("g")).doesNotExist();
  }
}
