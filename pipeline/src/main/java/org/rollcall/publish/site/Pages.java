package org.rollcall.publish.site;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.rollcall.warehouse.SqlFile;
import org.rollcall.warehouse.Warehouse;

/** The pages: each has an address of its own and says in its head what it is of. */
final class Pages {

  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.rollcall.publish.pages");

  /** Views without a key, by name, with their titles. */
  private static final List<List<String>> VIEWS =
      List.of(
          List.of("index", "Votes in United Nations bodies"),
          List.of("decisions", "Decisions"),
          List.of("countries", "States"),
          List.of("blocs", "Blocs"),
          List.of("reports", "Reports"),
          List.of("explore", "Explore"),
          List.of("agreement", "Who votes with whom"),
          List.of("alignment", "Between two States"),
          List.of("cohesion", "How united blocs are"),
          List.of("outvoted", "Most often outvoted"),
          List.of("heatmap", "States × decisions"),
          List.of("flows", "Flow of votes"),
          List.of("committee", "Committee beside plenary"),
          List.of("quality", "Quality of the data"));

  private final Warehouse warehouse;
  private final Path site;
  private final List<String> scripts;

  Pages(Warehouse warehouse, Path site, List<String> scripts) {
    this.warehouse = warehouse;
    this.site = site;
    this.scripts = scripts;
  }

  void write(List<SqlFile> reports) throws IOException {
    for (List<String> view : VIEWS) {
      page(site, new Shell(view.get(0), "", view.get(1), "", "", scripts));
    }
    Path folder = Files.createDirectories(site.resolve("report"));
    for (SqlFile report : reports) {
      String question = Objects.requireNonNullElse(report.header().question(), "").strip();
      page(folder, shell("report", report.name(), report.title(), question));
    }
    countries();
    blocs();
    decisions();
  }

  private void countries() throws IOException {
    Path folder = Files.createDirectories(site.resolve("country"));
    warehouse.forEach(
        "SELECT code, name, votes FROM site_country ORDER BY n",
        row ->
            page(
                folder,
                shell(
                    "country",
                    row.getString(1),
                    row.getString(2),
                    String.format(Locale.ROOT, "Its %,d votes.", row.getLong(3)))));
  }

  private void blocs() throws IOException {
    Path folder = Files.createDirectories(site.resolve("bloc"));
    warehouse.forEach(
        "SELECT id, name FROM site_bloc ORDER BY n",
        row -> page(folder, shell("bloc", row.getString(1), row.getString(2), "")));
  }

  private void decisions() throws IOException {
    Path folder = Files.createDirectories(site.resolve("decision"));
    List<Shell> shells =
        warehouse.query(
            """
        SELECT id, concat_ws(' ', body, COALESCE(symbol, part, id)), title,
               concat_ws(
                 ', ', CAST(date AS VARCHAR), NULLIF(outcome, 'unknown'), adoption,
                 CASE WHEN yes IS NOT NULL
                   THEN concat(yes, ' yes, ', no, ' no, ', abstain, ' abstentions') END)
        FROM site_decision
        """,
            row ->
                shell(
                    "decision",
                    row.getString(1),
                    row.getString(2),
                    (Objects.requireNonNullElse(row.getString(3), "") + " " + row.getString(4))
                        .strip()));
    shells.parallelStream().forEach(shell -> page(folder, shell)); // tens of thousands of them
  }

  private Shell shell(String view, String key, String title, String description) {
    return new Shell(view, key, title, description, "../", scripts);
  }

  private static void page(Path folder, Shell shell) {
    String name = shell.key().isEmpty() ? shell.view() : shell.key();
    String file = shell.view().equals("decision") ? Slug.of(name) : name;
    StringOutput html = new StringOutput();
    TEMPLATES.render("shell.jte", shell, html);
    try {
      Files.writeString(folder.resolve(file + ".html"), html.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
