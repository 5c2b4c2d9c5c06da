package org.rollcall.source;

import java.util.stream.Stream;
import org.rollcall.notice.Notice;

/**
 * The lines below a table's header. Lines that are no data (notes, a header repeated) are set aside
 * and named in one notice; broken ones get a notice each.
 */
final class TableLines {

  private final Sheet sheet;
  private final Header header;
  private final RawSink sink;
  private final Skipped skipped = new Skipped();
  private final boolean votes;
  private boolean hiddenRows;

  private TableLines(Sheet sheet, Header header, RawSink sink, boolean votes) {
    this.sheet = sheet;
    this.header = header;
    this.sink = sink;
    this.votes = votes;
  }

  /** Gives every line of data to {@code data}. */
  static void forEach(Sheet sheet, Header header, RawSink sink, LibraryTables.Lines data) {
    TableLines lines = new TableLines(sheet, header, sink, data instanceof VoteTable);
    if (!(data instanceof VoteTable votes && lines.takenAsAWhole(votes))) {
      lines.run(data);
    }
    data.end();
    if (data instanceof VoteTable votes) {
      votes.report(sheet.name());
    }
    lines.report();
  }

  private boolean takenAsAWhole(VoteTable votes) {
    return sheet
        .file()
        .filter(file -> sink.takes(file, votes, row -> oddLine(row, votes)))
        .isPresent();
  }

  /** A line that needs a second look, from a table that the sink takes as a whole. */
  private void oddLine(Row row, VoteTable votes) {
    if (isData(row)) {
      votes.line(row);
    }
  }

  private void run(LibraryTables.Lines data) {
    try (Stream<Row> rows = sheet.rows()) {
      rows.filter(row -> row.number() > header.row().number())
          .filter(this::isData)
          .forEach(data::line);
    }
  }

  private void report() {
    if (!skipped.isEmpty()) {
      sink.notice(LayoutNotices.skippedRows(sheet.name(), "notes and repeated headers", skipped));
    }
    if (hiddenRows) {
      sink.notice(LayoutNotices.hiddenPart(sheet.name(), "rows"));
    }
  }

  private boolean isData(Row row) {
    if (row.problem() != null) {
      lost(LayoutNotices.brokenLine(row));
      return false;
    }
    if (row.width() == 0) {
      return false;
    }
    if (header.repeatedBy(row) || isNote(row)) {
      skipped.add(row);
      return false;
    }
    if (sheet.name().isEmpty() && row.width() > header.width()) {
      lost(LayoutNotices.tooManyFields(row, header.width()));
      return false;
    }
    hiddenRows |= row.hidden();
    return true;
  }

  /** In a table of votes a line is a vote. */
  private void lost(Notice notice) {
    if (votes) {
      sink.lost(notice);
    } else {
      sink.notice(notice);
    }
  }

  /** One text only, and not where a vote or a symbol stands. */
  private boolean isNote(Row row) {
    int only = columnOfOnlyText(row);
    if (only < 0 || header.columns().size() < 2 || only == header.column(Field.VOTE)) {
      return false;
    }
    if (only == header.countryColumn()) {
      // Under Country and Vote it may be a State with a blank cell: the reader decides.
      return LongTableReader.fits(header);
    }
    return only != header.column(Field.SYMBOL) || CellShape.of(row.text(only)) == CellShape.TEXT;
  }

  /** Column of a row's only text, -1 if it has several; a merged text counts once. */
  private static int columnOfOnlyText(Row row) {
    int only = -1;
    for (int column = 0; column < row.width(); column++) {
      String text = row.text(column);
      if (!text.isEmpty() && only >= 0 && !text.equals(row.text(only))) {
        return -1;
      }
      only = only < 0 && !text.isEmpty() ? column : only;
    }
    return only;
  }
}
