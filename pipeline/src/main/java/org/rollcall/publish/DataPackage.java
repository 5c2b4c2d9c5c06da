package org.rollcall.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.rollcall.warehouse.SqlFile;
import org.rollcall.warehouse.Warehouse;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code datapackage.json}: the files of {@code data/} and {@code reports/} with all that is
 * declared of them, in the form of the Data Package standard (version 2), which R, Python and
 * others read. CSV files say {@code profile} too, which readers of version 1 look for.
 */
final class DataPackage {

  static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /** The file's name. */
  static final String NAME = "datapackage.json";

  static final String TITLE = "Votes in United Nations bodies, cleaned by Rollcall";

  private static final String DESCRIPTION =
      "One row per decision and member of the body that took it, the decisions, and reports made of"
          + " them. The columns are explained here and in codebook.md. What sources say of their"
          + " terms stands with each of them; where they say nothing, nothing is known.";

  private final Warehouse warehouse;
  private final Path folder;
  private final FileHashes hashes;
  private final TableSchema schemas;

  private DataPackage(Warehouse warehouse, List<SqlFile> tables, Path folder, FileHashes hashes) {
    this.warehouse = warehouse;
    this.folder = folder;
    this.hashes = hashes;
    this.schemas = new TableSchema(warehouse, tables);
  }

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
    Map<String, Object> pack =
        new DataPackage(warehouse, tables, folder, hashes).describe(tables, reports, version);
    Files.writeString(folder.resolve(NAME), JSON.writeValueAsString(pack) + "\n");
  }

  private Map<String, Object> describe(List<SqlFile> tables, List<SqlFile> reports, String version)
      throws IOException {
    Origins origins = new Origins(warehouse);
    Map<String, Object> pack = new LinkedHashMap<>();
    pack.put("$schema", "https://datapackage.org/profiles/2.0/datapackage.json");
    pack.put("name", "rollcall");
    pack.put("title", TITLE);
    pack.put("description", DESCRIPTION);
    pack.put("version", version);
    pack.put("keywords", origins.keywords());
    Optional<String> license = origins.license();
    if (license.isPresent()) {
      pack.put("licenses", List.of(Map.of("name", license.get())));
    }
    List<Origins.Origin> sources = origins.sources();
    if (!sources.isEmpty()) {
      pack.put("sources", sources.stream().map(Origins.Origin::described).toList());
    }
    pack.put("resources", resources(tables, reports));
    return pack;
  }

  private List<Object> resources(List<SqlFile> tables, List<SqlFile> reports) throws IOException {
    List<Object> resources = new ArrayList<>();
    for (SqlFile table : tables) {
      resources.add(csv(table, "data/" + table.name() + ".csv"));
    }
    for (SqlFile report : reports) {
      resources.add(csv(report, "reports/" + report.name() + ".csv"));
    }
    for (SqlFile table : tables) {
      resources.add(parquet(table, "data/" + table.name() + ".parquet"));
    }
    return resources;
  }

  private Map<String, Object> csv(SqlFile table, String path) throws IOException {
    Map<String, Object> resource = new LinkedHashMap<>();
    resource.put("name", table.name());
    resource.put("type", "table");
    resource.put("profile", "tabular-data-resource");
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
    resource.put("dialect", dialect());
    file(resource, path);
    resource.put("schema", schemas.of(table));
    return resource;
  }

  /**
   * The same rows as the CSV file's, under a name of their own: the standard has no alternatives.
   */
  private Map<String, Object> parquet(SqlFile table, String path) throws IOException {
    Map<String, Object> resource = new LinkedHashMap<>();
    resource.put("name", table.name() + "-parquet");
    resource.put("type", "table");
    resource.put("path", path);
    resource.put("title", table.title() + " (as Parquet)");
    resource.put("format", "parquet");
    resource.put("mediatype", "application/vnd.apache.parquet");
    file(resource, path);
    resource.put("schema", schemas.of(table));
    return resource;
  }

  private void file(Map<String, Object> resource, String path) throws IOException {
    resource.put("bytes", Files.size(folder.resolve(path)));
    resource.put("hash", "sha256:" + hashes.of(folder.resolve(path)));
  }

  private static Map<String, Object> dialect() {
    Map<String, Object> dialect = new LinkedHashMap<>();
    dialect.put("header", true);
    dialect.put("delimiter", ",");
    dialect.put("lineTerminator", "\n");
    dialect.put("quoteChar", "\"");
    dialect.put("doubleQuote", true);
    return dialect;
  }
}
