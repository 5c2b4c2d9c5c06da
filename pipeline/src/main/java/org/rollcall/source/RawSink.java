package org.rollcall.source;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rollcall.notice.Notice;

/** Where a reader puts what it finds. */
public interface RawSink {

  /**
   * A decision; once per decision and file, before its votes.
   *
   * @return the key under which its votes are given
   */
  long decision(RawDecision decision);

  /**
   * One cell of a roll call.
   *
   * @param decision the key that {@link #decision} gave
   * @param country the name as written, or a code as {@link #countryCode} marks it
   * @param vote the text as written, footnote mark included; empty for a blank cell
   * @param note a footnote or a cell comment that belongs to it, or null
   * @param ref its address in the file: {@code Votes!C17}, {@code line 318}
   */
  void vote(long decision, String country, String vote, @Nullable String note, String ref);

  /** The same, for the cell of a row; its address is only made if it is needed as a text. */
  default void vote(
      long decision, String country, String vote, @Nullable String note, Row row, int column) {
    vote(decision, country, vote, note, row.ref(column));
  }

  /**
   * What a delegation later said it had meant to vote; its vote stays as it was.
   *
   * @param decision the key that {@link #decision} gave
   * @param country the name as written
   * @param vote the text as written: "In favour"
   * @param ref its address in the file
   */
  void intended(long decision, String country, String vote, String ref);

  /**
   * How a reader gives a country of which the file has a code only: {@code cow:345}.
   *
   * @param codeBook {@code iso3}, {@code iso2}, {@code cow} or {@code m49}
   */
  static String countryCode(String codeBook, String code) {
    return codeBook + ":" + code;
  }

  /**
   * A line of the file's own legend; it wins over what Rollcall knows of vote texts. The text may
   * be empty: then the legend says what a blank cell means.
   */
  void legend(String text, String meaning, String ref);

  /**
   * Two roll calls on texts of equal content.
   *
   * @param family whose numbers they are: {@code rcid}, {@code undl}
   * @param one number of the one, as written
   * @param other that of the other
   * @param ref address of the pair in the file
   */
  default void tie(String family, String one, String other, String ref) {}

  /** Something wrong or odd; the sink fills in the source. */
  void notice(Notice notice);

  /** A vote cell, or a line with one vote, that has to be refused: it is counted, and told. */
  default void lost(Notice notice) {
    notice(notice);
  }

  /**
   * Takes a table of votes as a whole, if this sink has a quicker way than line by line. Lines that
   * need a second look (a country, a vote or a decision is missing, the header stands again) are
   * handed to {@code odd}, in their order among the decisions.
   *
   * @return false if nothing was taken; then the table has to be read line by line
   */
  default boolean takes(TableFile file, VoteTable votes, Consumer<Row> odd) {
    return false;
  }

  /** Whom a reader may ask whether a text is a name. */
  default NameOracle names() {
    return NameOracle.NONE;
  }
}
