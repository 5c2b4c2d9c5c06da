package org.rollcall.reference;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.exceptions.CsvException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One CSV of {@code reference/} on the class path: UTF-8, comma, a header line.
 *
 * @param name the file's name without ending: {@code seats}
 * @param columns the header
 * @param rows one list of texts per line, as long as the header; an empty field is an empty text
 */
public record ReferenceTable(String name, List<String> columns, List<List<String>> rows) {

  /**
   * Reads a table by its name.
   *
   * @throws IllegalStateException if there is no such table, or a line has too few or too many
   *     fields
   */
  public static ReferenceTable load(String name) {
    try (InputStream in = ReferenceTable.class.getResourceAsStream("/reference/" + name + ".csv")) {
      if (in == null) {
        throw new IllegalStateException("No reference table " + name + ".csv on the class path");
      }
      return read(name, in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ReferenceTable read(String name, InputStream in) throws IOException {
    try (CSVReader csv =
        new CSVReaderBuilder(new InputStreamReader(in, StandardCharsets.UTF_8))
            .withCSVParser(new RFC4180ParserBuilder().build())
            .build()) {
      List<String[]> lines = csv.readAll();
      List<String> columns = List.of(lines.get(0));
      List<List<String>> rows = lines.stream().skip(1).map(List::of).toList();
      for (List<String> row : rows) {
        if (row.size() != columns.size()) {
          throw new IllegalStateException(name + ".csv: wrong number of fields in " + row);
        }
      }
      return new ReferenceTable(name, columns, rows);
    } catch (CsvException e) {
      throw new IllegalStateException(name + ".csv: " + e.getMessage(), e);
    }
  }

  /** The rows as maps from column to text. */
  public List<Map<String, String>> records() {
    return rows.stream().map(this::toMap).toList();
  }

  private Map<String, String> toMap(List<String> row) {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      map.put(columns.get(i), row.get(i));
    }
    return map;
  }
}
