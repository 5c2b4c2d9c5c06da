package org.rollcall.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.rollcall.reference.Vocabulary;

/** {@code codebook.md}. */
final class CodebookMarkdown {

  private final StringBuilder text = new StringBuilder();

  private CodebookMarkdown() {}

  static void write(Codebook codebook, Path file) throws IOException {
    Files.writeString(file, new CodebookMarkdown().of(codebook));
  }

  private String of(Codebook codebook) {
    text.append("# Codebook\n\nVotes in United Nations bodies: one row per decision and member.\n");
    for (Codebook.Passage passage : codebook.introduction()) {
      text.append("\n## ").append(passage.title()).append('\n').append(passage.text()).append('\n');
    }
    tables("# Tables (`data/`)", codebook.tables());
    tables("# Reports (`reports/`)", codebook.reports());
    tables("# Views (in `rollcall.duckdb`)", codebook.views());
    vocabularies(codebook.vocabularies());
    notices(codebook.notices());
    return text.toString();
  }

  private void tables(String heading, List<Codebook.Table> tables) {
    if (!tables.isEmpty()) {
      text.append('\n').append(heading).append('\n');
      tables.forEach(this::table);
    }
  }

  private void table(Codebook.Table table) {
    text.append("\n## ").append(table.name()).append('\n').append(table.what()).append('.');
    if (!table.question().isEmpty()) {
      text.append(' ').append(table.question());
    }
    if (!table.method().isEmpty()) {
      text.append("\n\n").append(table.method());
    }
    if (!table.key().isEmpty()) {
      text.append("\n\nKey: `").append(String.join("`, `", table.key())).append("`.");
    }
    text.append("\n\n| column | what it holds | type | more |\n|---|---|---|---|\n");
    table.columns().forEach(this::column);
  }

  private void column(Codebook.Column column) {
    text.append("| `").append(column.name()).append("` | ").append(column.is()).append(" | ");
    text.append(column.type()).append(" | ").append(more(column)).append(" |\n");
  }

  private static String more(Codebook.Column column) {
    String more = column.required() ? "never empty" : "";
    if (column.values() != null) {
      more += (more.isEmpty() ? "" : "; ") + "words of `" + column.values() + "`";
    }
    if (column.references() != null) {
      more += (more.isEmpty() ? "" : "; ") + "key of `" + column.references() + "`";
    }
    return more;
  }

  private void vocabularies(List<Vocabulary> vocabularies) {
    text.append("\n# Words\nWhat columns may hold whose words are settled.\n");
    for (Vocabulary vocabulary : vocabularies) {
      text.append("\n## Words of ").append(vocabulary.name());
      text.append("\n\n| word | what it means |\n|---|---|\n");
      for (Vocabulary.Term term : vocabulary.terms()) {
        text.append("| `%s` | %s |\n".formatted(term.value(), term.meaning()));
      }
    }
  }

  private void notices(List<Codebook.Code> notices) {
    text.append("\n# Notices\nWhat the codes in `notices` mean, checks first.\n\n")
        .append("| code | severity | what it means |\n|---|---|---|\n");
    for (Codebook.Code notice : notices) {
      text.append(
          "| `%s` | %s | %s |\n"
              .formatted(notice.code(), notice.severity(), notice.meaning().replace('\n', ' ')));
    }
  }
}
