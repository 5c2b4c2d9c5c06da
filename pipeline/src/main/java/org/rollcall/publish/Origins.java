package org.rollcall.publish;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rollcall.decision.Body;
import org.rollcall.warehouse.ResultRow;
import org.rollcall.warehouse.Warehouse;

/** Where the published data come from and what they are about, as far as the sources say. */
final class Origins {

  private static final Pattern LICENSE_ID = Pattern.compile("[-A-Za-z0-9._]*[0-9.][-A-Za-z0-9._]*");

  private final Warehouse warehouse;

  Origins(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  /**
   * A file that facts were read from.
   *
   * @param title what it is; its name where nobody says
   * @param origin where its facts come from, or null
   * @param evidence how sure they are, or null
   * @param license the terms under which they may be used, or null
   */
  record Origin(
      String id,
      String title,
      @Nullable String origin,
      @Nullable String evidence,
      @Nullable String license) {

    /** As the Data Package standard has it, with what it has no words for beside. */
    Map<String, String> described() {
      Map<String, String> source = new LinkedHashMap<>();
      source.put("title", title);
      source.put("source_id", id);
      put(source, "origin", origin);
      put(source, "evidence", evidence);
      put(source, "license", license);
      return source;
    }

    private static void put(Map<String, String> source, String name, @Nullable String text) {
      if (text != null && !text.isBlank()) {
        source.put(name, text);
      }
    }
  }

  /** The files that were read, by id. */
  List<Origin> sources() {
    return warehouse.query(
        "SELECT source_id, COALESCE(title, path), origin, evidence, license FROM sources"
            + " WHERE status = 'read' ORDER BY source_id",
        Origins::origin);
  }

  private static Origin origin(ResultRow row) {
    return new Origin(
        row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5));
  }

  /**
   * The licence of it all: the identifier that every file declares. Terms in words, or different
   * ones, say nothing of the whole.
   */
  Optional<String> license() {
    Set<String> licenses = new LinkedHashSet<>();
    for (Origin source : sources()) {
      licenses.add(source.license() == null ? "" : source.license().strip());
    }
    return licenses.stream()
        .findFirst()
        .filter(only -> licenses.size() == 1 && LICENSE_ID.matcher(only).matches());
  }

  /** Words to find it by: the bodies that decided, and the subjects of their decisions. */
  List<String> keywords() {
    Set<String> words = new LinkedHashSet<>(List.of("United Nations", "roll calls", "voting"));
    warehouse
        .query("SELECT DISTINCT body FROM decisions ORDER BY body", row -> row.getString(1))
        .forEach(body -> words.add(Body.valueOf(body).title()));
    words.addAll(
        warehouse.query(
            "SELECT DISTINCT r.name FROM decision_subject AS s"
                + " INNER JOIN ref_subjects AS r ON r.subject = s.subject ORDER BY r.name",
            row -> row.getString(1)));
    return List.copyOf(words);
  }
}
