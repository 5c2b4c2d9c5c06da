package org.rollcall.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table with one vote on each line. It can be read line by line; or a sink that is able to may
 * take the plain lines as a whole, with what this class tells of them.
 */
public final class VoteTable implements LibraryTables.Lines {

  private static final int LONGEST_CODE = 3;

  private final Header header;
  private final VoteLayout layout;
  private final RawSink sink;
  private final int[] decisionColumns;
  private final int[] countryColumns;
  private final int voteColumn;
  private final int noteColumn;
  private final Map<List<String>, Long> claims = new HashMap<>();
  private List<String> lastKey = List.of();
  private long lastClaim;
  private final Map<String, Boolean> labels = new HashMap<>();
  private final Skipped skipped = new Skipped();
  private final Skipped totals = new Skipped();

  VoteTable(Header header, VoteLayout layout, RawSink sink) {
    this.header = header;
    this.layout = layout;
    this.sink = sink;
    this.voteColumn = layout.voteColumn();
    this.noteColumn = layout.noteColumn();
    this.decisionColumns = layout.decisionColumns().stream().mapToInt(Integer::intValue).toArray();
    this.countryColumns = layout.countryColumns().stream().mapToInt(Integer::intValue).toArray();
  }

  /** How many columns the header has. */
  public int width() {
    return header.width();
  }

  /** Number of the header's line. */
  public int headerLine() {
    return header.row().number();
  }

  /** Columns whose texts together tell one decision from another. */
  public List<Integer> decisionColumns() {
    return layout.decisionColumns();
  }

  /** Those of them of which one at least must hold something. */
  public List<Integer> tellingColumns() {
    return layout.tellingColumns();
  }

  /** Columns that the country is told by. */
  public List<Integer> countryColumns() {
    return layout.countryColumns();
  }

  /** Column of the votes. */
  public int voteColumn() {
    return layout.voteColumn();
  }

  /** Column of footnotes, or -1. */
  public int noteColumn() {
    return layout.noteColumn();
  }

  /** Whether a line names a country, and not in error or as the header does. */
  public boolean plainCountry(Row line) {
    return !layout.country(line).isEmpty()
        && errorIn(line) < 0
        && !isTotal(layout.country(line))
        && layout.countryColumns().stream()
            .noneMatch(column -> line.text(column).equalsIgnoreCase(header.row().text(column)));
  }

  /** Whether a line says which decision it speaks of. */
  public boolean tellsDecision(Row line) {
    return layout.tellingColumns().stream().anyMatch(column -> !line.text(column).isEmpty())
        && !layout.key(line).isEmpty();
  }

  /** The country of a line, as it goes to the sink; empty if it names none. */
  public String country(Row line) {
    return layout.country(line);
  }

  /** Key of the decision that a line speaks of; it is handed to the sink when first met. */
  public long claim(Row line) {
    if (!sameDecision(line)) {
      lastKey = layout.key(line);
      Long known = claims.get(lastKey);
      lastClaim = known == null ? sink.decision(layout.decision(line)) : known;
      claims.put(lastKey, lastClaim);
    }
    return lastClaim;
  }

  /** Lines of one decision mostly stand together. */
  private boolean sameDecision(Row line) {
    if (lastKey.size() != decisionColumns.length) {
      return false;
    }
    for (int i = 0; i < decisionColumns.length; i++) {
      if (!line.text(decisionColumns[i]).equals(lastKey.get(i))) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void line(Row line) {
    String vote = line.text(voteColumn);
    String country = layout.country(line);
    if (line.error(voteColumn)) {
      sink.lost(LayoutNotices.errorCell(line.ref(voteColumn), vote, "vote"));
    } else if (country.isEmpty()) {
      withoutCountry(line, vote, line.ref(voteColumn));
    } else if (errorIn(line) >= 0) {
      sink.lost(LayoutNotices.errorCell(line.ref(errorIn(line)), country, "country"));
    } else if (!vote.isEmpty() && isTotal(country) && Totals.is(country, vote)) {
      totals.add(line);
    } else if (!sameDecision(line) && layout.key(line).isEmpty()) {
      sink.lost(LayoutNotices.voteWithoutDecision(line.ref(voteColumn), country + ": " + vote));
    } else {
      sink.vote(claim(line), country, vote, note(line), line, voteColumn);
    }
  }

  private void withoutCountry(Row line, String vote, String ref) {
    if (vote.isEmpty()) {
      skipped.add(line);
    } else {
      sink.lost(LayoutNotices.voteWithoutCountry(ref, vote));
    }
  }

  /** "No" may be Norway's code as well as the word over a column of figures. */
  private boolean isTotal(String country) {
    return labels.computeIfAbsent(
        country, text -> text.length() > LONGEST_CODE && Totals.isLabel(text));
  }

  /** Tells once of the lines that were passed over. */
  void report(String sheet) {
    report(sheet, "neither country nor vote", skipped);
    report(sheet, "totals", totals);
  }

  private void report(String sheet, String what, Skipped lines) {
    if (!lines.isEmpty()) {
      sink.notice(LayoutNotices.skippedRows(sheet, what, lines));
    }
  }

  private int errorIn(Row line) {
    for (int column : countryColumns) {
      if (line.error(column)) {
        return column;
      }
    }
    return -1;
  }

  private @Nullable String note(Row line) {
    String note = line.text(noteColumn);
    String voteComment = line.comment(voteColumn);
    String comments = null;
    for (int column : countryColumns) {
      String comment = line.comment(column);
      comments = comment == null ? comments : Notes.join(comments, comment);
    }
    return note.isEmpty() && voteComment == null && comments == null
        ? null
        : Notes.join(note, voteComment, comments);
  }
}
