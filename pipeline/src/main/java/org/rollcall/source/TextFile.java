package org.rollcall.source;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.ICSVParser;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.exceptions.CsvValidationException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A table in a text file, read from the file each time its rows are asked for. Delimiter and
 * encoding are found by content. A file whose quotes are in order is read record by record; one
 * with a quote that is never closed is read line by line, so that it costs the broken lines and no
 * more.
 *
 * <p>The beginning of a file says what it is. Whether all of it is UTF-8, and all of its quotes are
 * in order, is only found out when all of it has to be read here: a database that reads it finds
 * out by itself.
 */
final class TextFile implements Document {

  /** So much of a file decides on its delimiter. */
  private static final int SAMPLE_LINES = 200;

  /**
   * The longest record of a meeting has not a tenth of it; more would take long to look through.
   */
  private static final long LONGEST_PROSE = 4L << 20;

  /** How a file is to be read. */
  private record Reading(TextEncoding encoding, boolean byLine) {}

  private final Path path;
  private final Reading beginning;
  private final char delimiter;
  private final int skipped; // lines before the table that belong to no row: Excel's sep=;
  private @Nullable Reading whole;

  private TextFile(Path path, Reading beginning, char delimiter, int skipped) {
    this.path = path;
    this.beginning = beginning;
    this.delimiter = delimiter;
    this.skipped = skipped;
  }

  static Document open(Path path) throws IOException {
    TextSample sample = TextSample.of(path);
    List<String> lines = sample.text().lines().limit(SAMPLE_LINES).toList();
    if (lines.stream().allMatch(line -> Text.strip(line).isEmpty())) {
      throw new UnreadableSourceException(
          "The file holds blank lines only", "Put the file there again, or take it out");
    }
    String first = lines.get(0).toLowerCase(Locale.ROOT);
    boolean declared = first.startsWith("sep=") && first.length() == 5;
    char delimiter = declared ? first.charAt(4) : Delimiter.of(lines);
    boolean broken = Quotes.brokenIn(sample.text(), sample.whole(), delimiter);
    return new TextFile(path, new Reading(sample.encoding(), broken), delimiter, declared ? 1 : 0);
  }

  /** How all of the file is to be read; it has to be gone through for that. */
  private Reading whole() throws IOException {
    Reading known = whole;
    if (known == null) {
      TextEncoding encoding = TextEncoding.of(path);
      try (Reader text = encoding.open(path)) {
        known = new Reading(encoding, Quotes.firstBrokenLine(text, delimiter) > 0);
      }
      whole = known;
    }
    return known;
  }

  @Override
  public Path path() {
    return path;
  }

  @Override
  public String container() {
    return "csv";
  }

  @Override
  public List<Sheet> sheets() {
    return List.of(
        new Sheet() {
          @Override
          public String name() {
            return "";
          }

          @Override
          public boolean hidden() {
            return false;
          }

          @Override
          public Stream<Row> rows() {
            try {
              return TextFile.this.rows(whole());
            } catch (IOException e) {
              throw gone(e);
            }
          }

          @Override
          public List<Row> head(int limit) {
            try (Stream<Row> rows = TextFile.this.rows(beginning)) {
              return rows.limit(limit).toList();
            }
          }

          @Override
          public Optional<TableFile> file() {
            return asItStands();
          }
        });
  }

  private Optional<TableFile> asItStands() {
    boolean utf8 = beginning.encoding().charset().equals(StandardCharsets.UTF_8);
    return utf8 && !beginning.byLine()
        ? Optional.of(new TableFile(path, new TableFile.Format.Delimited(delimiter), TextRow.LINE))
        : Optional.empty();
  }

  /** The lines as they stand; a form feed begins a page. */
  @Override
  public Stream<ProseLine> prose() {
    try {
      if (Files.size(path) > LONGEST_PROSE) {
        return Stream.empty();
      }
      BoundedText text = new BoundedText(TextEncoding.of(path).open(path), Limits.now().line());
      BufferedReader lines = new BufferedReader(text);
      Iterator<ProseLine> numbered = new PagedLines(lines, text);
      return StreamSupport.stream(
              Spliterators.spliteratorUnknownSize(numbered, Spliterator.ORDERED), false)
          .onClose(() -> close(lines));
    } catch (IOException e) {
      throw gone(e);
    }
  }

  private static void close(Reader reader) {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Numbers lines, within each page where the file has pages. */
  private static final class PagedLines implements Iterator<ProseLine> {

    private final BufferedReader lines;
    private final BoundedText text;
    private @Nullable String next;
    private int page;
    private int number;

    PagedLines(BufferedReader lines, BoundedText text) throws IOException {
      this.lines = lines;
      this.text = text;
      next = lines.readLine();
    }

    @Override
    public boolean hasNext() {
      return next != null;
    }

    @Override
    public ProseLine next() {
      String line = next;
      if (line == null) {
        throw new NoSuchElementException();
      }
      try {
        next = lines.readLine();
        text.letPass();
      } catch (IOException e) {
        throw gone(e);
      }
      if (line.indexOf('\f') >= 0) {
        page = page == 0 ? (number == 0 ? 1 : 2) : page + 1;
        number = 0;
      }
      number++;
      return new ProseLine(line.replace("\f", ""), page, number, false);
    }
  }

  private Stream<Row> rows(Reading reading) {
    try {
      BoundedText text = new BoundedText(reading.encoding().open(path), Limits.now().line());
      RowIterator rows = reading.byLine() ? new ByLine(this, text) : new ByRecord(this, text);
      return StreamSupport.stream(
              Spliterators.spliteratorUnknownSize(rows, Spliterator.ORDERED | Spliterator.NONNULL),
              false)
          .onClose(rows::close);
    } catch (IOException e) {
      throw gone(e);
    }
  }

  private static UnreadableSourceException gone(IOException e) {
    return new UnreadableSourceException(
        "The file can't be read any more: " + e.getMessage(),
        "Check that it is still there, and run again",
        e);
  }

  private ICSVParser parser() {
    return new RFC4180ParserBuilder().withSeparator(delimiter).build();
  }

  @Override
  public void close() {
    // Each stream of rows closes its own file.
  }

  /** Rows one after the other; a row without any text is left out. */
  private abstract static class RowIterator implements Iterator<Row>, AutoCloseable {

    private final BoundedText text;
    private final int mostColumns = Limits.now().columns();
    private final long mostBlank = Limits.now().repeated();
    private long blank;
    private @Nullable Row next;
    private boolean done;

    RowIterator(BoundedText text) {
      this.text = text;
    }

    /** The next record, blank or not; null at the end. */
    abstract @Nullable Row read() throws IOException;

    abstract Reader source();

    @Override
    public boolean hasNext() {
      try {
        while (next == null && !done) {
          Row row = read();
          text.letPass();
          done = row == null;
          refuseTooWide(row);
          next = row != null && (row.width() > 0 || row.problem() != null) ? row : null;
          blank = next == null ? blank + 1 : 0;
          refuseTooManyBlank();
        }
        return next != null;
      } catch (IOException e) {
        throw gone(e);
      }
    }

    private void refuseTooManyBlank() {
      if (blank > mostBlank) {
        throw Limits.beyond(
            "The text has more than " + Limits.words(mostBlank) + " blank lines in a row",
            "repeated");
      }
    }

    private void refuseTooWide(@Nullable Row row) {
      if (row != null && row.width() > mostColumns) {
        throw Limits.beyond(
            "%s has %s columns, more than %s"
                .formatted(
                    Text.oneLine(row.ref(0)), Limits.words(row.width()), Limits.words(mostColumns)),
            "columns");
      }
    }

    @Override
    public Row next() {
      if (!hasNext() || next == null) {
        throw new NoSuchElementException();
      }
      Row row = next;
      next = null;
      return row;
    }

    @Override
    public void close() {
      TextFile.close(source());
    }
  }

  private static final class ByRecord extends RowIterator {

    private final Reader source;
    private final CSVReader csv;
    private final int skipped; // opencsv does not count them

    ByRecord(TextFile file, BoundedText text) {
      super(text);
      source = text;
      skipped = file.skipped;
      csv =
          new CSVReaderBuilder(source)
              .withCSVParser(file.parser())
              .withSkipLines(file.skipped)
              .withMultilineLimit(Quotes.MOST_LINES)
              .build();
    }

    @Override
    @Nullable Row read() throws IOException {
      try {
        int number = (int) csv.getLinesRead() + 1 + skipped;
        String[] fields = csv.readNext();
        return fields == null ? null : TextRow.of(number, Arrays.asList(fields), TextRow.LINE);
      } catch (CsvValidationException e) {
        throw new IOException(e);
      }
    }

    @Override
    Reader source() {
      return source;
    }
  }

  private static final class ByLine extends RowIterator {

    private static final String PROBLEM =
        "a quote is not closed where its field ends, so the line's fields can't be told apart";

    private final TextFile file;
    private final ICSVParser parser;
    private final BufferedReader lines;
    private int number;

    ByLine(TextFile file, BoundedText text) throws IOException {
      super(text);
      this.file = file;
      parser = file.parser();
      lines = new BufferedReader(text);
      for (; number < file.skipped; number++) {
        lines.readLine();
      }
    }

    @Override
    @Nullable Row read() throws IOException {
      String line = lines.readLine();
      if (line == null) {
        return null;
      }
      number++;
      return Quotes.closedIn(line, file.delimiter)
          ? TextRow.of(number, Arrays.asList(parser.parseLine(line)), TextRow.LINE)
          : new TextRow(number, List.of(Text.strip(line)), PROBLEM);
    }

    @Override
    Reader source() {
      return lines;
    }
  }
}
