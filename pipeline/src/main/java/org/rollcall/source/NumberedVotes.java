package org.rollcall.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line per decision and State, where the data set has a number for every decision. The State's
 * name is believed; its code is used only where no name is given.
 */
final class NumberedVotes implements VoteLayout {

  private final Header header;
  private final String family;
  private final @Nullable String body;

  /**
   * @param body the body of all decisions, or null where each line says it
   */
  NumberedVotes(Header header, String family, @Nullable String body) {
    this.header = header;
    this.family = family;
    this.body = body;
  }

  @Override
  public List<Integer> decisionColumns() {
    return List.of(header.column(Field.OWN_ID));
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
  public String country(Row row) {
    String name = row.text(header.column(Field.COUNTRY));
    String code = name.isEmpty() ? row.text(header.column(Field.CODE)) : "";
    return code.isEmpty() ? name : RawSink.countryCode("iso3", code);
  }

  @Override
  public RawDecision decision(Row row) {
    return DecisionDraft.of(header, row)
        .family(family)
        .put(Field.BODY, body)
        .at(row.ref(header.column(Field.OWN_ID)));
  }
}
