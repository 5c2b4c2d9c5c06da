package org.rollcall.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What Voeten's files and those made from them say of a roll call, beside the votes or in a table
 * of their own. The number of the roll call, {@code rcid}, joins them.
 */
final class RollCallTable implements LibraryTables.Lines {

  /** Whose numbers the roll calls bear, in all files of the family. */
  static final String FAMILY = "rcid";

  /** A title that a broken quote has shifted out of its column leaves a figure there. */
  private static final Pattern NO_TITLE = Pattern.compile("[\\d.,]*");

  /**
   * Middle East, nuclear weapons and material, arms control and disarmament, human rights,
   * colonialism, economic development.
   */
  private static final List<String> ISSUES = List.of("me", "nu", "di", "hr", "co", "ec");

  private final Header header;
  private final RawSink sink;
  private final OwnIds decisions;
  private final int amend;
  private final int paragraph;
  private final int description;
  private final int shortTitle;
  private final Map<String, Integer> issueColumns = new LinkedHashMap<>();

  RollCallTable(Header header, RawSink sink) {
    this.header = header;
    this.sink = sink;
    this.decisions = new OwnIds(sink);
    this.amend = LibraryTables.column(header, "amend");
    this.paragraph = LibraryTables.column(header, "para");
    this.description = LibraryTables.column(header, "descr");
    this.shortTitle = LibraryTables.column(header, "short");
    for (String issue : ISSUES) {
      if (LibraryTables.hasWords(header, issue)) {
        issueColumns.put(issue, LibraryTables.column(header, issue));
      }
    }
  }

  /** Whether a header is that of a table of roll calls, without votes. */
  static boolean fits(Header header) {
    return LibraryTables.hasWords(header, "rcid", "unres", "date")
        && !header.has(Field.VOTE)
        && (LibraryTables.hasWords(header, "descr") || LibraryTables.hasWords(header, "short"));
  }

  /** A line of a table of roll calls. */
  @Override
  public void line(Row row) {
    if (ownId(row) == null) {
      sink.notice(
          LayoutNotices.unidentifiedDecision(
              row.ref(header.column(Field.OWN_ID)), LayoutNotices.texts(row)));
    } else {
      decisions.key(row.text(header.column(Field.OWN_ID)), () -> read(row));
    }
  }

  /** The roll call's number; null if the line has none. */
  @Nullable String ownId(Row row) {
    return known(row.text(header.column(Field.OWN_ID)));
  }

  /** The column of the roll call's number. */
  List<Integer> keyColumns() {
    return List.of(header.column(Field.OWN_ID));
  }

  RawDecision read(Row row) {
    return new DecisionDraft()
        .family(FAMILY)
        .put(Field.OWN_ID, ownId(row))
        .put(Field.BODY, "GA")
        .put(Field.SYMBOL, value(row, Field.SYMBOL))
        .put(Field.SESSION, value(row, Field.SESSION))
        .put(Field.DATE, VoetenDates.read(value(row, Field.DATE)))
        .put(Field.TITLE, title(row))
        .put(Field.KIND, kind(row))
        .put(Field.YES, value(row, Field.YES))
        .put(Field.NO, value(row, Field.NO))
        .put(Field.ABSTAIN, value(row, Field.ABSTAIN))
        .put(Field.ISSUES, issues(row))
        .at(row.ref(header.column(Field.OWN_ID)));
  }

  private @Nullable String value(Row row, Field field) {
    return header.has(field) ? known(row.text(header.column(field))) : null;
  }

  private @Nullable String title(Row row) {
    String full = known(row.text(description));
    return full != null && !NO_TITLE.matcher(full).matches() ? full : known(row.text(shortTitle));
  }

  /** Two flags: a vote on an amendment, a vote on a paragraph. */
  private @Nullable String kind(Row row) {
    if (row.text(amend).equals("1")) {
      return "amendment";
    }
    return row.text(paragraph).equals("1") ? "paragraph" : null;
  }

  /** Flags for the issues of a roll call, each in a column headed by its code. */
  private @Nullable String issues(Row row) {
    StringJoiner issues = new StringJoiner(" ");
    issueColumns.forEach(
        (issue, column) -> {
          if (row.text(column).equals("1")) {
            issues.add(issue);
          }
        });
    return issues.length() == 0 ? null : issues.toString();
  }

  /** R writes NA for what is missing. */
  private static @Nullable String known(String text) {
    return text.isEmpty() || text.equals("NA") ? null : text;
  }
}
