package org.rollcall.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.rollcall.reference.ReferenceTable;
import org.rollcall.warehouse.SqlFile;
import org.rollcall.warehouse.SqlFile.Column;

/**
 * {@code codebook.md}: every column of every published table, from the headers of the SQL files.
 */
final class Codebook {

  private static final String INTRODUCTION =
      """
      # Codebook

      Votes in United Nations bodies: one row per decision and member. CSV files are UTF-8 with commas
      and a header line; an empty field is a missing value. The Parquet files hold the same.

      ## Votes
      `yes`, `no`, `abstain`: as recorded. `absent`: a member that took no part, where the source says so
      or is an official recorded-vote list, in which whoever is not listed took no part. `disassociated`:
      stood apart from a decision that was adopted without a vote. `adopted_without_vote`: a member that
      went along with such a decision, where a source names those who did not. Where nothing is known
      there is no row.

      ## Country codes
      ISO 3166-1 alpha-3 of the Member whose seat it is; `country_name` is its name on that day. Same
      seat, same code: the USSR is RUS, Byelorussian SSR BLR, Ukrainian SSR UKR, Zaire COD, Burma MMR,
      Upper Volta BFA, Democratic Kampuchea KHM, the United Arab Republic EGY, the Federation of Malaya
      MYS, Tanganyika TZA, the China seat since 1945 CHN, the Federal Republic of Germany (1973–1990)
      DEU, Yemen (Arab Republic) YEM; Yugoslavia from 1 November 2000, then Serbia and Montenegro, then
      Serbia are SRB. Seats that ended have ISO 3166-3's former alpha-3: YUG (to 1992), CSK (to 1992),
      DDR (1973–1990), YMD (1967–1990); and, by our own convention, EAZ for Zanzibar (1963–64).

      ## Opening the CSV files in a spreadsheet
      CSV files hold every text as its source has it. A text that begins with `=`, `+`, `-` or `@` is
      taken for a formula by some spreadsheets: import the columns as text, or open `rollcall.xlsx`, in
      which such texts begin with an apostrophe.
      """;

  private Codebook() {}

  static void write(List<SqlFile> tables, List<SqlFile> reports, List<SqlFile> checks, Path file)
      throws IOException {
    StringBuilder text = new StringBuilder(INTRODUCTION);
    text.append("\n# Tables (`data/`)\n");
    tables.forEach(table -> describe(table, text));
    if (!reports.isEmpty()) {
      text.append("\n# Reports (`reports/`)\n");
      reports.forEach(report -> describe(report, text));
    }
    notices(checks, text);
    Files.writeString(file, text);
  }

  private static void notices(List<SqlFile> checks, StringBuilder text) {
    text.append("\n# Notices\nWhat the codes in `notices` mean, checks first.\n\n")
        .append("| code | severity | what it means |\n|---|---|---|\n");
    for (SqlFile check : checks) {
      line(
          check.name().replace('_', '-'),
          words(check.header().severity()),
          check.title() + ". " + words(check.header().explanation()),
          text);
    }
    for (Map<String, String> notice : ReferenceTable.load("notice_codes").records()) {
      line(
          notice.getOrDefault("code", ""),
          notice.getOrDefault("severity", ""),
          notice.getOrDefault("explanation", ""),
          text);
    }
  }

  private static void line(String code, String severity, String meaning, StringBuilder text) {
    text.append("| `%s` | %s | %s |%n".formatted(code, severity, meaning.replace('\n', ' ')));
  }

  private static void describe(SqlFile table, StringBuilder text) {
    text.append("\n## ").append(table.name()).append('\n').append(table.title()).append(".");
    if (table.header().question() != null) {
      text.append(' ').append(words(table.header().question()));
    }
    if (table.header().method() != null) {
      text.append("\n\n").append(words(table.header().method()));
    }
    text.append("\n\n| column | what it holds |\n|---|---|\n");
    for (Column column : table.header().columns()) {
      text.append("| `").append(column.name()).append("` | ").append(column.is()).append(" |\n");
    }
  }

  private static String words(@org.jspecify.annotations.Nullable String text) {
    return Objects.requireNonNullElse(text, "").strip();
  }
}
