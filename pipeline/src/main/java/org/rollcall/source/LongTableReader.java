package org.rollcall.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

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
        VoteTable table = new VoteTable(header.get(), new Columns(header.get()), sink);
        TableLines.forEach(sheet, header.get(), sink, table);
        LayoutNotices.unusedColumns(header.get()).ifPresent(sink::notice);
      } else if (Legend.isLegend(sheet)) {
        Legend.read(sheet, sink);
      } else if (!sheet.head(1).isEmpty()) {
        sink.notice(
            LayoutNotices.skippedSheet(sheet.name(), LayoutNotices.texts(sheet.head(1).get(0))));
      }
    }
  }

  /** The columns of one sheet. */
  private static final class Columns implements VoteLayout {

    private final Header header;
    private final List<Integer> keyColumns;

    Columns(Header header) {
      this.header = header.withoutLineIds();
      List<Field> fields = new ArrayList<>(KEY);
      if (!this.header.hasAny(Field.SYMBOL, Field.OWN_ID, Field.DATE, Field.DRAFT)) {
        fields.add(Field.TITLE);
      }
      keyColumns = this.header.columns(fields.toArray(new Field[0]));
    }

    @Override
    public List<Integer> decisionColumns() {
      return keyColumns;
    }

    @Override
    public List<Integer> tellingColumns() {
      List<Integer> telling =
          header.columns(Field.OWN_ID, Field.SYMBOL, Field.DATE, Field.YEAR, Field.DRAFT);
      return telling.isEmpty() ? keyColumns : telling;
    }

    @Override
    public List<String> lastResort(Row line) {
      List<Integer> columns = new ArrayList<>(header.columns(Field.TITLE, Field.LEADS_TO));
      return VoteLayout.texts(line, columns).isEmpty()
          ? List.of()
          : Stream.concat(keyColumns.stream(), columns.stream())
              .distinct()
              .map(line::text)
              .toList();
    }

    @Override
    public List<Integer> countryColumns() {
      return header.columns(Field.COUNTRY, Field.CODE);
    }

    @Override
    public int voteColumn() {
      return header.column(Field.VOTE);
    }

    @Override
    public int noteColumn() {
      return header.column(Field.NOTE);
    }

    @Override
    public String country(Row line) {
      return Objects.requireNonNullElse(header.country(line), "");
    }

    @Override
    public RawDecision decision(Row line) {
      int column = header.has(Field.SYMBOL) ? header.column(Field.SYMBOL) : 0;
      return DecisionDraft.of(header, line).at(line.ref(column));
    }
  }
}
