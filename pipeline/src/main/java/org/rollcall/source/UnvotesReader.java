package org.rollcall.source;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
      return new VoteTable(header, new Votes(header, sink), sink);
    }
    if (isIssues(header)) {
      return new Issues(header, sink);
    }
    return new RollCallTable(header, sink);
  }

  /** One line per roll call and issue. */
  private static final class Issues implements LibraryTables.Lines {

    private final RawSink sink;
    private final int rollCall;
    private final int issue;
    private final Map<String, DecisionDraft> drafts = new LinkedHashMap<>();
    private final Map<String, String> refs = new HashMap<>();

    Issues(Header header, RawSink sink) {
      this.sink = sink;
      this.rollCall = LibraryTables.column(header, "rcid");
      this.issue = LibraryTables.column(header, "short_name");
    }

    @Override
    public void line(Row row) {
      String number = row.text(rollCall);
      String code = row.text(issue);
      if (number.isEmpty() || code.isEmpty()) {
        sink.notice(LayoutNotices.unidentifiedDecision(row.ref(rollCall), code));
        return;
      }
      refs.putIfAbsent(number, row.ref(rollCall));
      drafts
          .computeIfAbsent(
              number,
              id ->
                  new DecisionDraft()
                      .family(RollCallTable.FAMILY)
                      .put(Field.OWN_ID, id)
                      .put(Field.BODY, "GA"))
          .merge(Field.ISSUES, code, " ");
    }

    @Override
    public void end() {
      drafts.forEach((number, draft) -> sink.decision(draft.at(String.valueOf(refs.get(number)))));
    }
  }

  /** One line per roll call and State that voted. */
  private static final class Votes implements VoteLayout {

    private final Header header;
    private final RollCallTable rollCalls;

    Votes(Header header, RawSink sink) {
      this.header = header;
      this.rollCalls = new RollCallTable(header, sink);
    }

    @Override
    public List<Integer> decisionColumns() {
      return rollCalls.keyColumns();
    }

    /** R writes NA for a number that is missing. */
    @Override
    public List<String> key(Row line) {
      String number = rollCalls.ownId(line);
      return number == null ? List.of() : List.of(number);
    }

    @Override
    public List<Integer> countryColumns() {
      return List.of(header.column(Field.COUNTRY));
    }

    @Override
    public int voteColumn() {
      return header.column(Field.VOTE);
    }

    @Override
    public String country(Row line) {
      return line.text(header.column(Field.COUNTRY));
    }

    @Override
    public RawDecision decision(Row line) {
      return rollCalls.read(line);
    }
  }
}
