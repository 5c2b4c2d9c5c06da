package org.rollcall.source;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The Third Committee's votes as parsed from its summary records: a table of votes and a table of
 * events, joined on {@code event_id}.
 */
final class ThirdCommitteeReader implements SourceReader {

  private static final String FAMILY = "third-committee";
  private static final String BODY = "Third Committee";

  @Override
  public String name() {
    return "third-committee";
  }

  @Override
  public String description() {
    return "the Third Committee's votes of its summary records: event_id, draft_symbol, and country"
        + " and vote, or the event's date, kind and totals";
  }

  @Override
  public String codeBook() {
    return "ohchr";
  }

  @Override
  public Authority authority() {
    return Authority.DATASET;
  }

  @Override
  public Optional<Recognition> recognise(Document document, SourceSettings settings) {
    return LibraryTables.recognise(
        document, settings, "the Third Committee's votes or events", ThirdCommitteeReader::fits);
  }

  private static boolean fits(Header header) {
    return LibraryTables.hasWords(header, "event_id", "draft_symbol")
        && (header.hasVotes() || LibraryTables.hasWords(header, "meeting_date"));
  }

  @Override
  public void read(Document document, SourceSettings settings, RawSink sink) {
    LibraryTables.read(
        document,
        settings,
        sink,
        ThirdCommitteeReader::fits,
        header ->
            header.hasVotes()
                ? new VoteTable(header, new NumberedVotes(header, FAMILY, BODY), sink)
                : row -> event(header, row, sink));
  }

  private static void event(Header header, Row row, RawSink sink) {
    DecisionDraft event =
        DecisionDraft.of(header, row)
            .family(FAMILY)
            .put(Field.BODY, BODY)
            .put(Field.EVIDENCE, summaryRecord(header, row));
    sink.decision(event.at(row.ref(header.column(Field.OWN_ID))));
  }

  private static @Nullable String summaryRecord(Header header, Row row) {
    String symbol = row.text(LibraryTables.column(header, "sr_symbol"));
    return symbol.isEmpty() ? null : symbol;
  }
}
