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
        table.end(sheet.name());
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

    /** What tells decisions apart in lines where all of those are blank. */
    private final int[] lastResort;

    private final List<String> skipped = new ArrayList<>();
    private final List<String> totals = new ArrayList<>();
    private final Map<List<String>, Long> decisions = new HashMap<>();

    Table(Header header, RawSink sink) {
      this.header = header.withoutLineIds();
      this.sink = sink;
      List<Field> fields = new ArrayList<>(KEY);
      if (!this.header.hasAny(Field.SYMBOL, Field.OWN_ID, Field.DATE, Field.DRAFT)) {
        fields.add(Field.TITLE);
      }
      keyColumns = columns(fields);
      lastResort = columns(List.of(Field.TITLE, Field.LEADS_TO));
    }

    private int[] columns(List<Field> fields) {
      return fields.stream().filter(header::has).mapToInt(header::column).toArray();
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
        skipped.add(LayoutNotices.texts(row));
      } else {
        sink.notice(LayoutNotices.voteWithoutCountry(ref, vote));
      }
    }

    private void vote(Row row, String country, String vote, String ref) {
      if (!vote.isEmpty() && Totals.is(country, vote)) {
        totals.add(LayoutNotices.texts(row));
        return;
      }
      Long decision = decision(row);
      if (decision == null) {
        sink.notice(LayoutNotices.voteWithoutDecision(ref, country + ": " + vote));
      } else {
        sink.vote(decision, country, vote, note(row), ref);
      }
    }

    /** Key of the decision that a line belongs to; null if it names none. */
    private @Nullable Long decision(Row row) {
      List<String> key = key(row);
      Long known = decisions.get(key);
      if (known == null) {
        DecisionDraft draft = DecisionDraft.of(header, row);
        if (draft.identified()) {
          known = sink.decision(draft.at(row.ref(decisionColumn())));
          decisions.put(key, known);
        }
      }
      return known;
    }

    void end(String sheet) {
      report(sheet, "neither country nor vote", skipped);
      report(sheet, "totals", totals);
      LayoutNotices.unusedColumns(header).ifPresent(sink::notice);
    }

    private void report(String sheet, String what, List<String> lines) {
      if (!lines.isEmpty()) {
        sink.notice(LayoutNotices.skippedRows(sheet, what, lines));
      }
    }

    private int decisionColumn() {
      return header.has(Field.SYMBOL) ? header.column(Field.SYMBOL) : 0;
    }

    private List<String> key(Row row) {
      List<String> key = texts(row, keyColumns);
      return key.stream().allMatch(String::isEmpty) ? texts(row, lastResort) : key;
    }

    private static List<String> texts(Row row, int[] columns) {
      return Arrays.stream(columns).mapToObj(row::text).toList();
    }

    private @Nullable String note(Row row) {
      return Notes.join(
          header.value(row, Field.NOTE),
          row.comment(header.column(Field.VOTE)),
          row.comment(header.countryColumn()));
    }
  }
}
