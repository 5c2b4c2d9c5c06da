package org.rollcall.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.rollcall.warehouse.SqlFile;
import org.rollcall.warehouse.SqlFile.Column;
import org.rollcall.warehouse.Warehouse;
import org.rollcall.warehouse.Warehouse.ColumnType;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code datapackage.json}: the CSV files of {@code data/} and {@code reports/} with their columns,
 * in the form of the Data Package standard (version 2), which R, Python and others read.
 */
final class DataPackage {

  static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private DataPackage() {}

  /**
   * Writes the file.
   *
   * @param version of the schema and the reference data
   */
  static void write(
      Warehouse warehouse,
      List<SqlFile> tables,
      List<SqlFile> reports,
      String version,
      Path folder,
      FileHashes hashes)
      throws IOException {
    List<Object> resources = new ArrayList<>();
    for (SqlFile table : tables) {
      resources.add(resource(warehouse, table, "data/" + table.name() + ".csv", folder, hashes));
    }
    for (SqlFile report : reports) {
      resources.add(
          resource(warehouse, report, "reports/" + report.name() + ".csv", folder, hashes));
    }
    Map<String, Object> pack = new LinkedHashMap<>();
    pack.put("$schema", "https://datapackage.org/profiles/2.0/datapackage.json");
    pack.put("name", "rollcall");
    pack.put("title", "Votes in United Nations bodies, cleaned by Rollcall");
    pack.put("version", version);
    pack.put("resources", resources);
    Files.writeString(folder.resolve("datapackage.json"), JSON.writeValueAsString(pack) + "\n");
  }

  private static Map<String, Object> resource(
      Warehouse warehouse, SqlFile table, String path, Path folder, FileHashes hashes)
      throws IOException {
    Map<String, Object> resource = new LinkedHashMap<>();
    resource.put("name", table.name());
    resource.put("type", "table");
    resource.put("path", path);
    resource.put("title", table.title());
    String description =
        Caveats.behind(Objects.requireNonNullElse(table.header().question(), ""), warehouse, table);
    if (!description.isEmpty()) {
      resource.put("description", description);
    }
    resource.put("format", "csv");
    resource.put("mediatype", "text/csv");
    resource.put("encoding", "utf-8");
    resource.put("bytes", Files.size(folder.resolve(path)));
    resource.put("hash", "sha256:" + hashes.of(folder.resolve(path)));
    resource.put("schema", Map.of("fields", fields(warehouse, table)));
    return resource;
  }

  private static List<Object> fields(Warehouse warehouse, SqlFile table) {
    Map<String, String> meanings = new LinkedHashMap<>();
    for (Column column : table.header().columns()) {
      meanings.put(column.name(), column.is());
    }
    List<Object> fields = new ArrayList<>();
    for (ColumnType column : warehouse.columns(table)) {
      Map<String, Object> field = new LinkedHashMap<>();
      field.put("name", column.name());
      field.put("type", type(column.type()));
      field.put("description", meanings.getOrDefault(column.name(), ""));
      fields.add(field);
    }
    return fields;
  }

  private static String type(String duckType) {
    return switch (duckType) {
      case "BIGINT", "INTEGER", "HUGEINT" -> "integer";
      case "DOUBLE" -> "number";
      case "DATE" -> "date";
      case "BOOLEAN" -> "boolean";
      default -> "string";
    };
  }
}
