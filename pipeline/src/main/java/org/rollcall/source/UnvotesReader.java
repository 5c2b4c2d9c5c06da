package org.rollcall.source;

import java.util.Optional;

/**
 * The tables of the R package unvotes: votes in words without absences, roll calls, and the issues
 * that roll calls were about.
 */
final class UnvotesReader implements SourceReader {

  @Override
  public String name() {
    return "unvotes";
  }

  @Override
  public String description() {
    return "the R package unvotes: rcid, country, country_code, vote; or its roll calls; or its"
        + " issues";
  }

  @Override
  public String codeBook() {
    return "unvotes";
  }

  @Override
  public Authority authority() {
    return Authority.DATASET;
  }

  @Override
  public Optional<Recognition> recognise(Document document, SourceSettings settings) {
    return LibraryTables.recognise(document, settings, "a table of unvotes", UnvotesReader::fits);
  }

  private static boolean fits(Header header) {
    return isVotes(header)
        || isIssues(header)
        || (RollCallTable.fits(header) && !header.has(Field.YES));
  }

  private static boolean isVotes(Header header) {
    return LibraryTables.hasWords(header, "rcid", "country", "vote")
        && (LibraryTables.hasWords(header, "country_code")
            || LibraryTables.hasWords(header, "unres"))
        && !LibraryTables.hasWords(header, "ccode");
  }

  private static boolean isIssues(Header header) {
    return LibraryTables.hasWords(header, "rcid", "short_name", "issue");
  }

  @Override
  public void read(Document document, SourceSettings settings, RawSink sink) {
    LibraryTables.read(
        document, settings, sink, UnvotesReader::fits, header -> lines(header, sink));
  }

  private static LibraryTables.Lines lines(Header header, RawSink sink) {
    if (isVotes(header)) {
      return new Votes(header, sink);
    }
    if (isIssues(header)) {
      sink.notice(
          LibraryNotices.unusedTable(
              header,
              "The table of issues was not read: subjects are told by the titles of decisions"));
      return row -> {};
    }
    return new RollCallTable(header, sink);
  }

  /** One line per roll call and State that voted. */
  private static final class Votes implements LibraryTables.Lines {

    private final Header header;
    private final RawSink sink;
    private final RollCallTable rollCalls;
    private final int voteColumn;

    Votes(Header header, RawSink sink) {
      this.header = header;
      this.sink = sink;
      this.rollCalls = new RollCallTable(header, sink);
      this.voteColumn = header.column(Field.VOTE);
    }

    @Override
    public void line(Row row) {
      String name = row.text(header.column(Field.COUNTRY));
      if (!LibraryTables.usable(row, voteColumn, name, sink)) {
        return;
      }
      String vote = row.text(voteColumn);
      String ref = row.ref(voteColumn);
      if (rollCalls.ownId(row) == null) {
        sink.notice(LayoutNotices.voteWithoutDecision(ref, name + ": " + vote));
        return;
      }
      sink.vote(rollCalls.decision(row), name, vote, null, ref);
    }
  }
}
