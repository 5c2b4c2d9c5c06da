package org.rollcall.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rollcall.warehouse.Filters;
import org.rollcall.warehouse.SqlFile;
import org.rollcall.warehouse.SqlFolder;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * {@code input/reports.yaml}: reports that each run makes beside those that come with Rollcall,
 * with filters of their own.
 *
 * <pre>
 * reports:
 *   nam-on-dprk: {report: voting-bloc-shifts, subject: dprk, bloc: nam, from: 2005}
 * </pre>
 */
final class ReportsFile {

  static final String NAME = "reports.yaml";

  private static final Pattern FILE_NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final String REPORT = "report";
  private static final String TITLE = "title";

  private ReportsFile() {}

  /**
   * The reports that the file asks for, in its order; none if there is no file.
   *
   * @throws JobFailure if it makes no sense, naming the entry
   */
  static List<SqlFile> read(Path input) {
    Optional<Path> file = SideFile.in(input, NAME);
    if (file.isEmpty()) {
      return List.of();
    }
    List<SqlFile> reports = new ArrayList<>();
    entries(file.get())
        .forEach(
            (name, entry) -> {
              try {
                reports.add(report(name, entry));
              } catch (IllegalArgumentException e) {
                throw new JobFailure(
                    NAME + ": " + name + ": " + e.getMessage(), "Correct the entry", e);
              }
            });
    return reports;
  }

  private static Map<String, Map<String, String>> entries(Path file) {
    try {
      Map<String, @Nullable Map<String, Map<String, String>>> content =
          new YAMLMapper().readValue(Files.readString(file), new TypeReference<>() {});
      Map<String, Map<String, String>> entries = content == null ? null : content.get("reports");
      if (entries == null || content.size() != 1) {
        throw new JobFailure(
            NAME + " has no list of reports",
            "Write reports: and below it one line for each, as docs/formats.md shows");
      }
      return entries;
    } catch (JacksonException | IOException e) {
      throw new JobFailure(
          NAME + " cannot be read: " + e.getMessage(),
          "Correct it; docs/formats.md shows its form",
          e);
    }
  }

  private static SqlFile report(String name, @Nullable Map<String, String> entry) {
    if (!FILE_NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "a report's name is made of small letters, digits and hyphens");
    }
    List<SqlFile> known = SqlFolder.load("reports");
    if (known.stream().anyMatch(each -> each.name().equals(name))) {
      throw new IllegalArgumentException("a report of this name comes with Rollcall");
    }
    Map<String, String> filters = new LinkedHashMap<>(entry == null ? Map.of() : entry);
    String report = filters.remove(REPORT);
    String title = filters.remove(TITLE);
    SqlFile base =
        known.stream()
            .filter(each -> each.name().equals(report))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        report == null ? "it names no report" : "there is no report " + report));
    SqlFile filtered = base.with(Filters.of(filters));
    String words = filtered.header().filters().words();
    return filtered.named(
        name, title != null ? title : base.title() + (words.isEmpty() ? "" : ": " + words));
  }
}
