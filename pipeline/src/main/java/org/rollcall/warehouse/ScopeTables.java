package org.rollcall.warehouse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.rollcall.notice.Notice;

/**
 * The tables of {@code sql/scope}, and those beside them that SQL cannot make: which of them a
 * query needs, in the order of making, and which filters change them.
 */
final class ScopeTables {

  private static final Pattern COMMENT = Pattern.compile("--[^\n]*");
  private static final Pattern WORD = Pattern.compile("\\w+");
  private static final Pattern FILTER = Pattern.compile("\\bp\\.(\\w+)");

  private record Table(String query, Maker maker) {}

  /** Makes one of them. */
  private interface Maker {
    void make(Warehouse warehouse);
  }

  private final Map<String, Table> tables = new LinkedHashMap<>();
  private final Map<String, ComputedTable> computed = new HashMap<>();
  private final Map<String, Set<String>> needs = new HashMap<>();

  private ScopeTables() {}

  static ScopeTables all() {
    ScopeTables all = new ScopeTables();
    for (SqlFile file : SqlFolder.load("scope")) {
      all.tables.put(
          file.name(), new Table(file.query(), warehouse -> warehouse.createTemporaryTable(file)));
    }
    List<ComputedTable> computed = new ArrayList<>(ScopeIdealPoints.tables());
    computed.add(new ScopeCamps());
    for (ComputedTable each : computed) {
      all.tables.put(each.name(), new Table(each.query(), each::make));
      all.computed.put(each.name(), each);
    }
    return all;
  }

  /** What must be said of a table as it was made last. */
  List<Notice> doubts(String table) {
    ComputedTable made = computed.get(table);
    return made == null ? List.of() : made.doubts();
  }

  void make(String table, Warehouse warehouse) {
    Objects.requireNonNull(tables.get(table)).maker().make(warehouse);
  }

  /** Names of the tables that a query reads, and those that they are made of before them. */
  Set<String> neededBy(String sql) {
    Set<String> needed = new LinkedHashSet<>();
    for (String name : named(sql)) {
      needed.addAll(needsOf(name));
      needed.add(name);
    }
    return needed;
  }

  private Set<String> needsOf(String table) {
    Set<String> known = needs.get(table);
    if (known == null) {
      known = neededBy(Objects.requireNonNull(tables.get(table)).query());
      needs.put(table, known);
    }
    return known;
  }

  private Set<String> named(String sql) {
    Set<String> words =
        new TreeSet<>(
            WORD.matcher(COMMENT.matcher(sql).replaceAll(""))
                .results()
                .map(MatchResult::group)
                .toList());
    Set<String> named = new LinkedHashSet<>(tables.keySet());
    named.retainAll(words);
    return named;
  }

  /** Whether a table holds something else under one set of filters than under another. */
  boolean differs(String table, Filters one, Filters other) {
    Set<String> all = new LinkedHashSet<>(needsOf(table));
    all.add(table);
    return all.stream()
        .map(each -> Objects.requireNonNull(tables.get(each)).query())
        .flatMap(query -> FILTER.matcher(query).results())
        .map(found -> found.group(1).replace("_date", ""))
        .anyMatch(filter -> !Objects.equals(one.given().get(filter), other.given().get(filter)));
  }
}
