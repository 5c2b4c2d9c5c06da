package org.rollcall.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One line per country and decision, under any header: country, resolution, vote. */
final class LongTableReader implements SourceReader {

  /** What tells one decision from another; a title repeats on each line and may vary. */
  private static final List<Field> KEY =
      List.of(
          Field.OWN_ID,
          Field.BODY,
          Field.SYMBOL,
          Field.PART,
          Field.SESSION,
          Field.DATE,
          Field.YEAR,
          Field.DRAFT);

  @Override
  public String name() {
    return "long-table";
  }

  @Override
  public String description() {
    return "one line per country and decision: columns for country, vote, and symbol or date";
  }

  @Override
  public Optional<Recognition> recognise(Document document, SourceSettings settings) {
    for (Sheet sheet : ChosenSheets.of(document, settings)) {
      Optional<Header> header = Header.find(sheet, settings, LongTableReader::fits);
      if (header.isPresent()) {
        String seen =
            "header in line %d with %s"
                .formatted(header.get().row().number(), header.get().words());
        return Optional.of(new Recognition(90, seen));
      }
    }
    return Optional.empty();
  }

  static boolean fits(Header header) {
    return header.hasVotes()
        && header.hasAny(
            Field.SYMBOL, Field.DATE, Field.YEAR, Field.OWN_ID, Field.TITLE, Field.LEADS_TO);
  }

  @Override
  public void read(Document document, SourceSettings settings, RawSink sink) {
    ChosenSheets.report(document, settings, sink);
    for (Sheet sheet : ChosenSheets.of(document, settings)) {
      Optional<Header> header = Header.find(sheet, settings, LongTableReader::fits);
      if (header.isPresent()) {
        Table table = new Table(header.get(), sink);
        TableLines.forEach(sheet, header.get(), sink, table::line);
      } else if (Legend.isLegend(sheet)) {
        Legend.read(sheet, sink);
      } else if (!sheet.head(1).isEmpty()) {
        sink.notice(
            LayoutNotices.skippedSheet(sheet.name(), LayoutNotices.texts(sheet.head(1).get(0))));
      }
    }
  }

  /** The lines of one sheet; remembers the decisions met so far. */
  private static final class Table {

    private final Header header;
    private final RawSink sink;
    private final int[] keyColumns;
    private final Map<List<String>, Long> decisions = new HashMap<>();
    private String[] lastKey = {};
    private long lastDecision;

    Table(Header header, RawSink sink) {
      this.header = header.withoutLineIds();
      this.sink = sink;
      List<Field> fields = new ArrayList<>(KEY);
      if (!this.header.hasAny(Field.SYMBOL, Field.OWN_ID, Field.DATE, Field.DRAFT)) {
        fields.add(Field.TITLE);
      }
      keyColumns = fields.stream().filter(this.header::has).mapToInt(this.header::column).toArray();
    }

    void line(Row row) {
      String country = header.country(row);
      int voteColumn = header.column(Field.VOTE);
      String vote = row.text(voteColumn);
      String ref = row.ref(voteColumn);
      if (row.error(voteColumn)) {
        sink.notice(LayoutNotices.errorCell(ref, vote, "vote"));
      } else if (country == null) {
        noCountry(row, vote, ref);
      } else if (row.error(header.countryColumn())) {
        sink.notice(LayoutNotices.errorCell(row.ref(header.countryColumn()), country, "country"));
      } else {
        vote(row, country, vote, ref);
      }
    }

    private void noCountry(Row row, String vote, String ref) {
      if (vote.isEmpty()) {
        sink.notice(
            LayoutNotices.skippedRows(
                row.ref(0), "neither country nor vote", List.of(LayoutNotices.texts(row))));
      } else {
        sink.notice(LayoutNotices.voteWithoutCountry(ref, vote));
      }
    }

    private void vote(Row row, String country, String vote, String ref) {
      if (!DecisionDraft.identified(header, row)) {
        sink.notice(LayoutNotices.voteWithoutDecision(ref, country + ": " + vote));
        return;
      }
      sink.vote(decision(row), country, vote, note(row), ref);
    }

    /** Lines of one decision mostly stand together. */
    private long decision(Row row) {
      if (!isLastKey(row)) {
        lastKey = key(row);
        List<String> key = Arrays.asList(lastKey);
        Long known = decisions.get(key);
        lastDecision =
            known == null
                ? sink.decision(DecisionDraft.of(header, row).at(row.ref(decisionColumn())))
                : known;
        decisions.put(key, lastDecision);
      }
      return lastDecision;
    }

    private int decisionColumn() {
      return header.has(Field.SYMBOL) ? header.column(Field.SYMBOL) : 0;
    }

    private boolean isLastKey(Row row) {
      if (lastKey.length != keyColumns.length || decisions.isEmpty()) {
        return false;
      }
      for (int i = 0; i < keyColumns.length; i++) {
        if (!lastKey[i].equals(row.text(keyColumns[i]))) {
          return false;
        }
      }
      return true;
    }

    private String[] key(Row row) {
      String[] key = new String[keyColumns.length];
      for (int i = 0; i < key.length; i++) {
        key[i] = row.text(keyColumns[i]);
      }
      return key;
    }

    private @Nullable String note(Row row) {
      return Notes.join(
          header.value(row, Field.NOTE),
          row.comment(header.column(Field.VOTE)),
          row.comment(header.countryColumn()));
    }
  }
}
