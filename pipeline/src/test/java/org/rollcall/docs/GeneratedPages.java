package org.rollcall.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rollcall.reference.ReferenceTable;
import org.rollcall.warehouse.SqlFile;
import org.rollcall.warehouse.SqlFolder;

/**
 * The pages of {@code docs/} that are made of what the program itself reads, the headers of sql/
 * and the reference tables, and the list of what others made; {@code make pages} runs it.
 */
public final class GeneratedPages {

  /** In SQL a quote within a text is doubled. */
  private static final Pattern SUGGESTION =
      Pattern.compile("'((?:[^']++|'')*+)'\\s+AS suggestion", Pattern.CASE_INSENSITIVE);

  private static final String NOTICES =
      """
      # Notices

      Made by `make pages` from `sql/checks` and `reference/notice_codes.csv`: change those, not this page.

      A notice is what Rollcall found wrong or odd: its severity, its code, the source and the cell or line
      in it, the message, the text as written, and what to do. `data/notices.csv` has all of them, the
      summary at the end of a run the gravest, `rollcall inspect FILE` those of one file's layout.

      | severity | what it means | exit code of the run |
      |---|---|---|
      | error | votes were lost or may be wrong | 3 unless `--fail-on never` |
      | warning | published, but look | 3 with `--fail-on warning` |
      | info | worth knowing | 0 |
      """;

  private static final String REPORTS =
      """
      # Reports

      Made by `make pages` from the headers of `sql/reports`: change those, not this page.

      `rollcall report` lists them, `rollcall report NAME` prints one. Filters make it anew from the
      published votes; each report below says which it takes. What its columns mean stands in
      `codebook.md` beside the data. [methods.md](methods.md) tells what they have in common.

      """;

  private GeneratedPages() {}

  private record Code(String severity, String meaning, String action) {}

  /**
   * Writes the pages.
   *
   * @param arguments the folder to write to
   */
  public static void main(String... arguments) throws IOException {
    for (Map.Entry<String, String> page : pages().entrySet()) {
      Path file = Path.of(arguments[0]).resolve(page.getKey()).normalize();
      Files.writeString(file, page.getValue());
      System.out.println("Wrote " + file);
    }
  }

  /** Their texts by name. */
  static Map<String, String> pages() throws IOException {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("notices.md", notices());
    pages.put("reports.md", reports());
    pages.put("../THIRD-PARTY.md", ThirdPartyPage.text());
    return pages;
  }

  private static String notices() {
    StringBuilder text = new StringBuilder(NOTICES);
    Map<String, Code> codes = codes();
    for (String severity : List.of("error", "warning", "info")) {
      text.append("\n## ").append(severity).append('\n');
      text.append("| code | what it means | what to do |\n|---|---|---|\n");
      codes.forEach(
          (code, each) -> {
            if (each.severity().equals(severity)) {
              text.append("| `%s` | %s | %s |%n".formatted(code, each.meaning(), each.action()));
            }
          });
    }
    return text.toString();
  }

  private static Map<String, Code> codes() {
    Map<String, Code> codes = new TreeMap<>();
    for (SqlFile check : SqlFolder.load("checks")) {
      codes.put(
          check.name().replace('_', '-'),
          new Code(
              words(check.header().severity()),
              check.title() + ". " + words(check.header().explanation()),
              suggestion(check)));
    }
    for (Map<String, String> row : ReferenceTable.load("notice_codes").records()) {
      codes.put(
          row.getOrDefault("code", ""),
          new Code(
              row.getOrDefault("severity", ""),
              row.getOrDefault("explanation", ""),
              row.getOrDefault("action", "")));
    }
    return codes;
  }

  /** What a check's query advises. */
  static String suggestion(SqlFile check) {
    Matcher suggestion = SUGGESTION.matcher(check.query());
    if (!suggestion.find()) {
      throw new IllegalStateException(
          "sql/checks: " + check.name() + " needs one text as its suggestion");
    }
    return suggestion.group(1).replace("''", "'") + ".";
  }

  private static String reports() {
    StringBuilder text = new StringBuilder(REPORTS);
    List<SqlFile> reports = SqlFolder.load("reports");
    text.append("| report | what it answers |\n|---|---|\n");
    for (SqlFile report : reports) {
      text.append(
          "| [`%1$s`](#%1$s) | %2$s |%n"
              .formatted(report.name(), words(report.header().question())));
    }
    for (SqlFile report : reports) {
      describe(report, text);
    }
    return text.toString();
  }

  private static void describe(SqlFile report, StringBuilder text) {
    SqlFile.Header header = report.header();
    text.append("\n## ").append(report.name()).append('\n').append(report.title()).append(". ");
    text.append(words(header.question())).append('\n');
    if (header.method() != null) {
      text.append('\n').append(words(header.method()).replace("*", "\\*")).append('\n');
    }
    if (!header.takes().isEmpty()) {
      text.append("\nTakes ")
          .append(
              header.takes().stream().map(f -> "`--" + f + "`").collect(Collectors.joining(", ")))
          .append(header.filters().given().isEmpty() ? "" : "; unless told otherwise: ")
          .append(header.filters().words())
          .append(".\n");
    }
  }

  private static String words(@Nullable String text) {
    return Objects.requireNonNullElse(text, "").strip().replace('\n', ' ');
  }
}
