package org.rollcall.source;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The lines of a sheet with one vote: countries, then perhaps totals and notes. */
final class VoteSheetLines {

  private final VoteSheet vote;
  private final Header header;
  private final RawSink sink;
  private final Footnotes footnotes = new Footnotes();
  private final Skipped skipped = new Skipped();
  private int lastVote;
  private int lastData;

  VoteSheetLines(VoteSheet vote, RawSink sink) {
    this.vote = vote;
    this.header = vote.header();
    this.sink = sink;
  }

  /** Gives all votes of the sheet under the decision's key. */
  void read(long decision) {
    try (Stream<Row> rows = vote.sheet().rows()) {
      rows.filter(row -> row.number() > header.row().number()).forEach(this::look);
    }
    lastData = header.row().number();
    TableLines.forEach(vote.sheet(), header, sink, row -> line(row, decision));
    if (!skipped.isEmpty()) {
      sink.notice(LayoutNotices.skippedRows(vote.sheet().name(), "totals, notes, groups", skipped));
    }
  }

  /** A first pass: footnotes, and the last line with a vote. */
  private void look(Row row) {
    String country = row.text(header.countryColumn());
    String text = row.text(header.column(Field.VOTE));
    if (text.isEmpty() || text.equals(country)) {
      footnotes.add(country);
    } else if (!Totals.is(country, text)) {
      lastVote = row.number();
    }
  }

  private void line(Row row, long decision) {
    int voteColumn = header.column(Field.VOTE);
    String country = header.country(row);
    String text = row.text(voteColumn);
    String ref = row.ref(voteColumn);
    if (row.error(voteColumn)) {
      sink.lost(LayoutNotices.errorCell(ref, text, "vote"));
    } else if (row.error(header.countryColumn())) {
      String name = row.text(header.countryColumn());
      sink.lost(LayoutNotices.errorCell(row.ref(header.countryColumn()), name, "country"));
    } else if (country == null && !text.isEmpty()) {
      sink.lost(LayoutNotices.voteWithoutCountry(ref, text));
    } else if (country == null || isAside(row, country, text)) {
      skipped.add(row);
    } else {
      lastData = row.number();
      sink.vote(decision, country, text, note(row, text), ref);
    }
  }

  /** A total, or a line without a vote that is a note, a group, or apart from the table. */
  private boolean isAside(Row row, String country, String text) {
    if (!text.isEmpty() && !text.equals(country)) {
      return Totals.is(country, text);
    }
    boolean apart = row.number() > lastVote && row.number() != lastData + 1;
    return apart
        || text.equals(country)
        || RowLabel.isNote(country)
        || RowLabel.isGroup(country)
        || Totals.isLabel(country);
  }

  private @Nullable String note(Row row, String text) {
    return Notes.join(
        header.value(row, Field.NOTE),
        footnotes.of(text),
        row.comment(header.column(Field.VOTE)),
        row.comment(header.countryColumn()));
  }
}
