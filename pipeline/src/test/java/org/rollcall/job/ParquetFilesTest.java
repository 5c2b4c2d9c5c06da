package org.rollcall.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.source.Document;
import org.rollcall.source.Documents;
import org.rollcall.source.Row;
import org.rollcall.source.UnreadableSourceException;
import org.rollcall.warehouse.ParquetDocument;

/** Tables that come as Parquet, whatever the file is called. */
class ParquetFilesTest {

  @TempDir private Path folder = Path.of("");

  private Path write(String query) throws SQLException {
    Path file = folder.resolve("votes.csv");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("COPY (" + query + ") TO '" + file + "' (FORMAT parquet)");
    }
    return file;
  }

  private static List<Row> rows(Path file) {
    try (Document document = Documents.open(file, ParquetDocument::open)) {
      assertThat(document.container()).isEqualTo("parquet");
      return document.sheets().get(0).head(100);
    }
  }

  @Test
  void datesNumbersAndTextsReadAsAPersonWouldWriteThem() throws SQLException {
    Path file =
        write(
            "SELECT 3.0::DOUBLE AS rcid, DATE '2005-12-16' AS date,"
                + " TIMESTAMP '2005-12-16 00:00:00' AS day, ' Côte d''Ivoire ' AS country,"
                + " NULL AS vote, 88::BIGINT AS yes");
    List<Row> rows = rows(file);
    assertThat(rows).hasSize(2);
    assertThat(rows.get(0).text(3)).isEqualTo("country");
    assertThat(
            List.of(
                rows.get(1).text(0),
                rows.get(1).text(1),
                rows.get(1).text(2),
                rows.get(1).text(3),
                rows.get(1).text(4),
                rows.get(1).text(5)))
        .containsExactly("3", "2005-12-16", "2005-12-16", "Côte d'Ivoire", "", "88");
    assertThat(rows.get(1).ref(4)).isEqualTo("row 1");
  }

  @Test
  void aNameThatIsAPatternOfOthersReadsNoneOfThem() throws SQLException, IOException {
    Path file = write("SELECT 'Japan' AS country, 'yes' AS vote, 'A/RES/60/1' AS symbol");
    byte[] japan = Files.readAllBytes(file);
    byte[] cuba =
        Files.readAllBytes(write("SELECT 'Cuba' AS country, 'no' AS vote, 'A/RES/60/2' AS symbol"));
    try (SmallRun run =
        SmallRun.of(SmallRun.file("*.parquet", japan), SmallRun.file("[a]?.parquet", cuba))) {
      assertThat(run.rows("SELECT COUNT(*) FROM raw_vote")).containsExactly("2");
      assertThat(run.codes()).doesNotContain("unreadable-file");
    }
  }

  @Test
  void theVotesOfUnvotesComeWithTheirRows() throws SQLException, IOException {
    Path file =
        write(
            "SELECT 4000::DOUBLE AS rcid, 'Japan' AS country, 'JP' AS country_code, 'yes' AS vote"
                + " UNION ALL SELECT 4000, 'Cuba', 'CU', 'no'");
    try (SmallRun run =
        SmallRun.of(
            SmallRun.file(
                "roll_calls.csv",
                """
                rcid,session,importantvote,date,unres,amend,para,short,descr
                4000,60,0,2005-12-16,R/60/173,0,0,DPRK,Human rights in the DPRK
                """),
            SmallRun.file("votes.parquet", Files.readAllBytes(file)))) {
      assertThat(run.rows("SELECT country_code, vote, source_ref FROM votes ORDER BY ALL"))
          .containsExactly("CUB no row 2", "JPN yes row 1");
    }
  }

  @Test
  void aDamagedFileIsRefusedInWords() throws SQLException, IOException {
    byte[] bytes = Files.readAllBytes(write("SELECT 'Japan' AS country, 'Y' AS vote"));
    for (int length : new int[] {4, 20, bytes.length / 2, bytes.length - 1}) {
      Path file =
          Files.write(folder.resolve("cut.parquet"), java.util.Arrays.copyOf(bytes, length));
      assertThatThrownBy(() -> rows(file))
          .isInstanceOf(UnreadableSourceException.class)
          .hasMessageContaining("Parquet file is damaged");
    }
  }

  @Test
  void aLargeFileThatIsDamagedFurtherOnIsRefusedAndTheOthersAreRead()
      throws SQLException, IOException {
    byte[] bytes =
        Files.readAllBytes(
            write(
                "SELECT i // 200 AS rcid, 'State ' || md5(i::VARCHAR) AS country,"
                    + " 'JP' AS country_code, 'yes' AS vote FROM range(400000) AS t(i)"));
    assertThat(bytes.length).isGreaterThan(2 << 20);
    for (int i = bytes.length / 2; i < bytes.length / 2 + 200_000; i++) {
      bytes[i] = 0x55;
    }
    try (SmallRun run =
        SmallRun.of(
            SmallRun.file(
                "good.csv", "Body,Symbol,Date,Country,Vote\nGA,A/RES/60/173,2005-12-16,Japan,Y\n"),
            SmallRun.file("votes.parquet", bytes))) {
      assertThat(run.found("unreadable-file"))
          .extracting(notice -> notice.sourceId())
          .containsExactly("votes");
      assertThat(run.votesOf("JPN")).containsExactly("A/RES/60/173 yes good");
      assertThat(run.rows("SELECT COUNT(*) FROM raw_vote")).containsExactly("1");
    }
  }

  @Test
  void flippedBytesNeverEndTheProgramInAWayItShouldNot() throws SQLException, IOException {
    byte[] bytes =
        Files.readAllBytes(
            write("SELECT 'Japan' AS country, 'Y' AS vote, i AS rcid FROM range(500) AS t(i)"));
    Random random = new Random(11);
    for (int round = 0; round < 150; round++) {
      byte[] damaged = bytes.clone();
      for (int flips = 1 + random.nextInt(6); flips > 0; flips--) {
        damaged[4 + random.nextInt(damaged.length - 4)] = (byte) random.nextInt(256);
      }
      Path file = Files.write(folder.resolve("flipped.parquet"), damaged);
      try {
        assertThat(rows(file)).isNotNull();
      } catch (UnreadableSourceException refused) {
        assertThat(refused.suggestion()).isNotBlank();
      }
    }
  }
}
