package org.rollcall.cli;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.CSVWriterBuilder;
import com.opencsv.ICSVWriter;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.exceptions.CsvValidationException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.job.JobFailure;

/** CSV in, CSV out, a line at a time: any length, bounded memory. */
final class CsvStream {

  /** Answers one line. */
  @FunctionalInterface
  interface Answer {
    /** The line to write for the values of the columns asked for; a missing value is empty. */
    String[] to(String[] values);
  }

  private final List<String> columns;

  /**
   * A stream of lines with these columns.
   *
   * @param columns found by name if the first line names the first of them, else by position
   */
  CsvStream(String... columns) {
    this.columns = List.of(columns);
  }

  /**
   * Reads all lines and writes an answer to each.
   *
   * @param file null or "-" for standard input
   */
  void run(@Nullable Path file, String[] heading, Answer answer, PrintWriter out) {
    try (CSVReader in = reader(file);
        ICSVWriter csv =
            new CSVWriterBuilder(new Unclosed(out))
                .withParser(new RFC4180ParserBuilder().build())
                .withLineEnd("\n")
                .build()) {
      csv.writeNext(heading, false);
      String[] line = in.readNext();
      int[] places = places(line);
      if (named(line)) {
        line = in.readNext();
      }
      for (; line != null; line = in.readNext()) {
        if (asks(line)) {
          csv.writeNext(answer.to(values(line, places)), false);
        }
      }
    } catch (IOException | CsvValidationException e) {
      throw new JobFailure(
          "The input cannot be read: " + e.getMessage(),
          "Give a CSV file, or - for standard input",
          e);
    }
  }

  private static CSVReader reader(@Nullable Path file) throws IOException {
    boolean standard = file == null || file.toString().equals("-");
    if (!standard && !Files.isRegularFile(file)) {
      throw new JobFailure("There is no file " + file, "Give a CSV file, or - for standard input");
    }
    InputStream in = standard ? System.in : Files.newInputStream(file);
    BufferedReader text =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
    text.mark(1);
    if (text.read() != '\uFEFF') {
      text.reset();
    }
    return new CSVReaderBuilder(text).withCSVParser(new RFC4180ParserBuilder().build()).build();
  }

  /** An empty line asks nothing, unless there is one column: then its text is empty. */
  private boolean asks(String[] line) {
    return columns.size() == 1 || line.length > 1 || !line[0].isEmpty();
  }

  private boolean named(String @Nullable [] line) {
    return line != null && place(line, columns.get(0)) >= 0;
  }

  private int[] places(String @Nullable [] line) {
    int[] places = new int[columns.size()];
    for (int i = 0; i < places.length; i++) {
      places[i] = named(line) && line != null ? place(line, columns.get(i)) : i;
    }
    return places;
  }

  private static int place(String[] heading, String column) {
    for (int i = 0; i < heading.length; i++) {
      if (text(heading, i).strip().equalsIgnoreCase(column)) {
        return i;
      }
    }
    return -1;
  }

  private static String[] values(String[] line, int[] places) {
    String[] values = new String[places.length];
    for (int i = 0; i < places.length; i++) {
      values[i] = text(line, places[i]);
    }
    return values;
  }

  private static String text(String[] line, int place) {
    boolean there = place >= 0 && place < line.length;
    return there ? line[place] : "";
  }

  /** Standard output outlives the CSV that is written to it. */
  private static final class Unclosed extends java.io.FilterWriter {
    Unclosed(PrintWriter out) {
      super(out);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
