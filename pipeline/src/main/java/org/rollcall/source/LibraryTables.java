package org.rollcall.source;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** What the readers of the big public data sets have in common: one table, its header known. */
final class LibraryTables {

  /** More than any reader that goes by synonyms. */
  static final int CERTAIN = 97;

  private LibraryTables() {}

  /** Recognised, if a sheet has a header that fits. */
  static Optional<Recognition> recognise(
      Document document, SourceSettings settings, String what, Predicate<Header> fits) {
    return ChosenSheets.of(document, settings).stream()
        .flatMap(sheet -> Header.find(sheet, settings, fits).stream())
        .findFirst()
        .map(
            header ->
                new Recognition(
                    CERTAIN,
                    "%s, header in line %d with %s"
                        .formatted(
                            what,
                            header.row().number(),
                            header.columns().isEmpty()
                                ? LayoutNotices.texts(header.row())
                                : header.words())));
  }

  /** Takes the lines of one table. */
  @FunctionalInterface
  interface Lines {

    void line(Row row);

    /** After the last line. */
    default void end() {}
  }

  /**
   * Gives the lines of every sheet whose header fits to what {@code reader} makes of the header.
   */
  static void read(
      Document document,
      SourceSettings settings,
      RawSink sink,
      Predicate<Header> fits,
      Function<Header, Lines> reader) {
    ChosenSheets.report(document, settings, sink);
    for (Sheet sheet : ChosenSheets.of(document, settings)) {
      Optional<Header> header = Header.find(sheet, settings, fits);
      if (header.isPresent()) {
        Lines lines = reader.apply(header.get());
        TableLines.forEach(sheet, header.get(), sink, lines);
      } else if (!sheet.head(1).isEmpty()) {
        sink.notice(
            LayoutNotices.skippedSheet(sheet.name(), LayoutNotices.texts(sheet.head(1).get(0))));
      }
    }
  }

  /** Whether the header line has all of these words, in whatever case. */
  static boolean hasWords(Header header, String... words) {
    return List.of(words).stream().allMatch(word -> column(header, word) >= 0);
  }

  /** Column of a header word, or -1; as the data set writes it, whatever its case. */
  static int column(Header header, String word) {
    for (int column = 0; column < header.width(); column++) {
      if (header.row().text(column).equalsIgnoreCase(word)) {
        return column;
      }
    }
    return -1;
  }
}
