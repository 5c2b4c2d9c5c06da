package org.rollcall.source;

import org.jspecify.annotations.Nullable;

/**
 * One line per decision and State, where the data set has a number for every decision. The State's
 * name is believed; its code is used only where no name is given.
 */
final class NumberedVotes implements LibraryTables.Lines {

  private final Header header;
  private final String family;
  private final @Nullable String body;
  private final RawSink sink;
  private final OwnIds decisions;
  private final int idColumn;
  private final int voteColumn;
  private final int nameColumn;
  private final int codeColumn;

  /**
   * @param body the body of all decisions, or null where each line says it
   */
  NumberedVotes(Header header, String family, @Nullable String body, RawSink sink) {
    this.header = header;
    this.family = family;
    this.body = body;
    this.sink = sink;
    this.decisions = new OwnIds(sink);
    this.idColumn = header.column(Field.OWN_ID);
    this.voteColumn = header.column(Field.VOTE);
    this.nameColumn = header.column(Field.COUNTRY);
    this.codeColumn = header.column(Field.CODE);
  }

  @Override
  public void line(Row row) {
    String country = country(row);
    if (!LibraryTables.usable(row, voteColumn, country, sink)) {
      return;
    }
    String id = row.text(idColumn);
    String vote = row.text(voteColumn);
    if (id.isEmpty()) {
      sink.lost(LayoutNotices.voteWithoutDecision(row.ref(voteColumn), country + ": " + vote));
      return;
    }
    sink.vote(decisions.key(id, () -> decision(row)), country, vote, null, row.ref(voteColumn));
  }

  private String country(Row row) {
    String name = row.text(nameColumn);
    String code = name.isEmpty() ? row.text(codeColumn) : "";
    return code.isEmpty() ? name : RawSink.countryCode("iso3", code);
  }

  private RawDecision decision(Row row) {
    return DecisionDraft.of(header, row).family(family).put(Field.BODY, body).at(row.ref(idColumn));
  }
}
