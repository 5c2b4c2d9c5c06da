package org.rollcall.publish;

import java.util.List;
import org.rollcall.warehouse.ReportMaker.Account;
import org.rollcall.warehouse.SqlFile;

/** {@code README.md} beside exported files: what they are, and what is not in them. */
record ExportReadme(Export export, Export.As as, List<Account> account) {

  String text() {
    StringBuilder text = new StringBuilder();
    SqlFile main = export.main();
    text.append("# ").append(main.title()).append("\n\n");
    text.append("Written by `rollcall export --format ").append(export.name()).append("`");
    String filters = main.header().filters().words();
    text.append(filters.isEmpty() ? "" : ", " + filters).append(". ");
    text.append("Missing values are ");
    text.append(as == Export.As.CSV ? "NA" : "null").append(".\n\n");
    for (Account each : account) {
      text.append("- ").append(each.words()).append('\n');
    }
    for (int i = 0; i < export.files().size(); i++) {
      file(text, export.names(as).get(i), export.files().get(i));
    }
    return text.toString();
  }

  private static void file(StringBuilder text, String name, SqlFile file) {
    text.append("\n## ").append(name).append("\n");
    text.append(file.title()).append(". ").append(strip(file.header().question())).append(' ');
    text.append(strip(file.header().method())).append("\n\n| column | is |\n|---|---|\n");
    file.header()
        .columns()
        .forEach(
            column ->
                text.append("| `")
                    .append(column.name())
                    .append("` | ")
                    .append(column.is())
                    .append(" |\n"));
  }

  private static String strip(@org.jspecify.annotations.Nullable String words) {
    return words == null ? "" : words.strip();
  }
}
