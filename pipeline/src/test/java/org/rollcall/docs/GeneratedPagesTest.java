package org.rollcall.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollcall.reference.ReferenceTable;
import org.rollcall.warehouse.SqlFile;
import org.rollcall.warehouse.SqlFolder;

class GeneratedPagesTest {

  @ParameterizedTest
  @ValueSource(strings = {"notices.md", "reports.md", "../THIRD-PARTY.md"})
  void thePageIsWhatTheProgramSays(String page) throws Exception {
    assertThat(Markdown.PROJECT.resolve("docs").resolve(page))
        .as("docs/%s is out of date: run make pages, and commit it", page)
        .hasContent(String.valueOf(GeneratedPages.pages().get(page)));
  }

  @Test
  void everyNoticeSaysWhatToDo() {
    for (SqlFile check : SqlFolder.load("checks")) {
      assertThat(GeneratedPages.suggestion(check)).as(check.name()).hasSizeGreaterThan(10);
    }
    for (Map<String, String> row : ReferenceTable.load("notice_codes").records()) {
      assertThat(row.get("action")).as(row.get("code")).endsWith(".").hasSizeGreaterThan(8);
    }
  }

  @Test
  void thePagesAreWrittenWhereTheyAreAskedFor(@TempDir Path folder) throws Exception {
    GeneratedPages.main(Files.createDirectory(folder.resolve("docs")).toString());
    assertThat(Files.readString(folder.resolve("docs/notices.md")))
        .contains("| `unknown-country` | A name is no Member's that is known.")
        .contains("| `stated-tally` | Stated against counted tally.");
    assertThat(Files.readString(folder.resolve("docs/reports.md")))
        .contains("Takes `--subject`, `--body`, `--bloc`, `--from`, `--to`.")
        .contains("unless told otherwise: body GA, country USA");
    assertThat(Files.readString(folder.resolve("THIRD-PARTY.md")))
        .contains("| org.duckdb:duckdb_jdbc | ", "| @observablehq/plot | ");
  }
}
