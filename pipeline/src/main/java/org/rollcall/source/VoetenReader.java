package org.rollcall.source;

import java.util.List;
import java.util.Optional;

/**
 * Voeten's United Nations General Assembly Voting Data: one line per roll call and State, votes and
 * States as numbers; and the companion file that describes the roll calls.
 */
final class VoetenReader implements SourceReader {

  @Override
  public String name() {
    return "voeten";
  }

  @Override
  public String description() {
    return "Voeten's Dataverse files: rcid, vote 1/2/3/8/9 and ccode (Correlates of War), or the"
        + " descriptions of the roll calls with their totals";
  }

  @Override
  public String codeBook() {
    return "voeten";
  }

  @Override
  public Authority authority() {
    return Authority.DATASET;
  }

  @Override
  public Optional<Recognition> recognise(Document document, SourceSettings settings) {
    return LibraryTables.recognise(
        document, settings, "Voeten's votes or descriptions", VoetenReader::fits);
  }

  private static boolean fits(Header header) {
    return isVotes(header) || (RollCallTable.fits(header) && header.has(Field.YES));
  }

  private static boolean isVotes(Header header) {
    return LibraryTables.hasWords(header, "rcid", "ccode", "vote");
  }

  @Override
  public void read(Document document, SourceSettings settings, RawSink sink) {
    LibraryTables.read(document, settings, sink, VoetenReader::fits, header -> lines(header, sink));
  }

  private static LibraryTables.Lines lines(Header header, RawSink sink) {
    return isVotes(header)
        ? new VoteTable(header, new Votes(header, sink), sink)
        : new RollCallTable(header, sink);
  }

  /** One line per roll call and State, also for those that were not members yet. */
  private static final class Votes implements VoteLayout {

    private final Header header;
    private final RollCallTable rollCalls;
    private final int stateColumn;

    Votes(Header header, RawSink sink) {
      this.header = header;
      this.rollCalls = new RollCallTable(header, sink);
      this.stateColumn = LibraryTables.column(header, "ccode");
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
      return List.of(stateColumn);
    }

    @Override
    public int voteColumn() {
      return header.column(Field.VOTE);
    }

    @Override
    public String country(Row line) {
      String state = line.text(stateColumn);
      return state.isEmpty() ? "" : RawSink.countryCode("cow", state);
    }

    @Override
    public RawDecision decision(Row line) {
      return rollCalls.read(line);
    }
  }
}
