package org.rollcall.publish;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.exceptions.CsvException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The rows of a CSV file beside what a data package declares of them. */
final class DeclaredRows {

  private static final Map<String, Pattern> TYPES =
      Map.of(
          "string", Pattern.compile("(?s).*"),
          "integer", Pattern.compile("-?\\d+"),
          "number", Pattern.compile("-?\\d+(\\.\\d+)?([eE][-+]?\\d+)?"),
          "date", Pattern.compile("\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])"),
          "boolean", Pattern.compile("true|false"));

  private final JsonNode resource;
  private final List<Map<String, String>> rows = new ArrayList<>();

  DeclaredRows(JsonNode resource, Path folder) throws IOException {
    this.resource = resource;
    Path file = folder.resolve(resource.get("path").asString());
    try (CSVReader csv =
        new CSVReaderBuilder(Files.newBufferedReader(file))
            .withCSVParser(new RFC4180ParserBuilder().build())
            .build()) {
      String[] heading = csv.readNext();
      for (String[] line = csv.readNext(); line != null; line = csv.readNext()) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < heading.length; i++) {
          row.put(heading[i], line[i]);
        }
        rows.add(row);
      }
    } catch (CsvException e) {
      throw new IOException(file.toString(), e);
    }
  }

  int size() {
    return rows.size();
  }

  /** What is wrong with the rows by themselves, in words; empty if they are as declared. */
  List<String> faults() {
    List<String> faults = new ArrayList<>();
    for (JsonNode field : resource.get("schema").get("fields")) {
      values(field, faults);
    }
    key("primaryKey", faults);
    for (JsonNode key : resource.get("schema").path("uniqueKeys")) {
      unique(texts(key), faults);
    }
    return faults;
  }

  private void values(JsonNode field, List<String> faults) {
    String name = field.get("name").asString();
    JsonNode constraints = field.path("constraints");
    Pattern type = TYPES.get(field.get("type").asString());
    Set<String> words = new HashSet<>(texts(constraints.path("enum")));
    for (Map<String, String> row : rows) {
      String value = row.getOrDefault(name, "");
      if (value.isEmpty()) {
        if (constraints.path("required").asBoolean(false)) {
          faults.add(name + " is required: " + row);
        }
      } else if (type == null || !type.matcher(value).matches()) {
        faults.add(name + " is no " + field.get("type").asString() + ": " + row);
      } else if (!words.isEmpty() && !words.contains(value)) {
        faults.add(name + " is none of its words: " + row);
      }
    }
    if (constraints.path("unique").asBoolean(false)) {
      unique(List.of(name), faults);
    }
  }

  private void key(String kind, List<String> faults) {
    List<String> key = texts(resource.get("schema").path(kind));
    for (String column : key) {
      rows.stream()
          .filter(row -> row.getOrDefault(column, "").isEmpty())
          .forEach(row -> faults.add(column + " of the key is empty: " + row));
    }
    unique(key, faults);
  }

  private void unique(List<String> key, List<String> faults) {
    Set<List<String>> seen = new HashSet<>();
    for (Map<String, String> row : rows) {
      if (!key.isEmpty() && !seen.add(values(row, key))) {
        faults.add(key + " is there twice: " + row);
      }
    }
  }

  /** Which rows refer to a row of another table that is not there. */
  List<String> dangling(Map<String, DeclaredRows> tables) {
    List<String> faults = new ArrayList<>();
    for (JsonNode reference : resource.get("schema").path("foreignKeys")) {
      JsonNode target = reference.get("reference");
      DeclaredRows other = tables.get(target.get("resource").asString());
      Set<List<String>> there = new HashSet<>();
      if (other != null) {
        other.rows.forEach(row -> there.add(values(row, texts(target.get("fields")))));
      }
      List<String> columns = texts(reference.get("fields"));
      rows.stream()
          .filter(row -> !values(row, columns).contains(""))
          .filter(row -> !there.contains(values(row, columns)))
          .forEach(row -> faults.add(columns + " leads nowhere: " + row));
    }
    return faults;
  }

  private static List<String> values(Map<String, String> row, List<String> columns) {
    return columns.stream().map(column -> row.getOrDefault(column, "")).toList();
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(each -> texts.add(each.asString()));
    return texts;
  }
}
