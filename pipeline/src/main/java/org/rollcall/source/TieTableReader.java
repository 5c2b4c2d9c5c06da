package org.rollcall.source;

import java.util.Arrays;
import java.util.Optional;
import org.rollcall.notice.Notice;
import org.rollcall.notice.Severity;

/**
 * Pairs of roll calls on texts of equal content, by the numbers of Voeten's data or of the UN
 * Digital Library: one line per pair. It tells of no decision and no vote.
 */
final class TieTableReader implements SourceReader {

  /** Whose numbers the two columns hold. */
  private enum Numbers {
    RCID("rcid", "rcid1", "rcid2"),
    UNDL("undl", "undl_id1", "undl_id2");

    private final String family;
    private final String one;
    private final String other;

    Numbers(String family, String one, String other) {
      this.family = family;
      this.one = one;
      this.other = other;
    }

    boolean stand(Header header) {
      return LibraryTables.hasWords(header, one, other);
    }

    static Optional<Numbers> of(Header header) {
      return Arrays.stream(values()).filter(each -> each.stand(header)).findFirst();
    }
  }

  @Override
  public String name() {
    return "ties";
  }

  @Override
  public String description() {
    return "one line per pair of roll calls on texts of equal content: rcid1 and rcid2, or undl_id1"
        + " and undl_id2";
  }

  @Override
  public Authority authority() {
    return Authority.DATASET;
  }

  @Override
  public Optional<Recognition> recognise(Document document, SourceSettings settings) {
    return LibraryTables.recognise(
        document, settings, "pairs of roll calls on equal texts", TieTableReader::fits);
  }

  private static boolean fits(Header header) {
    return Numbers.of(header).isPresent();
  }

  @Override
  public void read(Document document, SourceSettings settings, RawSink sink) {
    LibraryTables.read(
        document,
        settings,
        sink,
        TieTableReader::fits,
        header -> new Lines(header, Numbers.of(header).orElseThrow(), sink));
  }

  /** The pairs of one table. */
  private static final class Lines implements LibraryTables.Lines {

    private final Numbers numbers;
    private final RawSink sink;
    private final int one;
    private final int other;

    Lines(Header header, Numbers numbers, RawSink sink) {
      this.numbers = numbers;
      this.sink = sink;
      this.one = LibraryTables.column(header, numbers.one);
      this.other = LibraryTables.column(header, numbers.other);
    }

    @Override
    public void line(Row row) {
      String first = row.text(one);
      String second = row.text(other);
      if (isNumber(first) && isNumber(second)) {
        sink.tie(numbers.family, first, second, row.ref(one));
      } else {
        sink.notice(withoutNumber(row, isNumber(first) ? other : one));
      }
    }

    private static boolean isNumber(String text) {
      return !text.isEmpty() && text.length() < 20 && text.chars().allMatch(Character::isDigit);
    }

    private static Notice withoutNumber(Row row, int column) {
      return Notice.at(
          Severity.WARNING,
          "tie-without-number",
          row.ref(column),
          "A pair of equal texts lacks the number of a roll call; it is not used",
          LayoutNotices.texts(row),
          "Write both numbers as the votes' own source has them, in digits");
    }
  }
}
