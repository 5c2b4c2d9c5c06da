package org.rollcall.shipped;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.exceptions.CsvException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a CSV of facts: UTF-8, comma, a header line. */
final class FactTable {

  private FactTable() {}

  /**
   * The lines as maps from column to text, in the file's order.
   *
   * @throws IllegalStateException if a line has too few or too many fields
   */
  static List<Map<String, String>> read(Path file) {
    try (CSVReader csv =
        new CSVReaderBuilder(Files.newBufferedReader(file))
            .withCSVParser(new RFC4180ParserBuilder().build())
            .build()) {
      List<String[]> lines = csv.readAll();
      List<Map<String, String>> rows = new ArrayList<>();
      for (int i = 1; i < lines.size(); i++) {
        rows.add(row(file, i + 1, lines.get(0), lines.get(i)));
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (CsvException e) {
      throw new IllegalStateException(file + ": " + e.getMessage(), e);
    }
  }

  private static Map<String, String> row(Path file, int line, String[] header, String[] fields) {
    if (fields.length != header.length) {
      throw new IllegalStateException(
          "%s, line %d: %d fields where the header has %d"
              .formatted(file, line, fields.length, header.length));
    }
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < header.length; i++) {
      row.put(header[i], fields[i]);
    }
    return row;
  }

  /** The entries of a list field, which are parted by semicolons. */
  static List<String> list(String field) {
    return field.isEmpty() ? List.of() : List.of(field.split(";", -1));
  }

  /** A field that must be there. */
  static String field(Map<String, String> row, String column) {
    String text = row.get(column);
    if (text == null) {
      throw new IllegalStateException("No column '" + column + "' beside " + row.keySet());
    }
    return text;
  }
}
