package org.rollcall.publish;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.reference.Vocabulary;
import org.rollcall.warehouse.SqlFile;
import org.rollcall.warehouse.SqlFile.Column;
import org.rollcall.warehouse.Warehouse;
import org.rollcall.warehouse.Warehouse.ColumnType;

/**
 * What is declared of a published table, in the form of the Table Schema standard (version 2): its
 * columns with types, meanings and constraints, its key, and the keys of other tables that it
 * holds.
 */
final class TableSchema {

  private final Warehouse warehouse;
  private final Map<String, SqlFile> published = new LinkedHashMap<>();

  /**
   * Prepares to declare tables.
   *
   * @param published the tables that others may refer to
   */
  TableSchema(Warehouse warehouse, List<SqlFile> published) {
    this.warehouse = warehouse;
    published.forEach(table -> this.published.put(table.name(), table));
  }

  /** The schema of a table, ready to be written as JSON. */
  Map<String, Object> of(SqlFile table) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("fields", fields(table));
    schema.put("missingValues", List.of(""));
    if (!table.header().key().isEmpty()) {
      keys(table, schema);
    }
    List<Object> references = references(table);
    if (!references.isEmpty()) {
      schema.put("foreignKeys", references);
    }
    return schema;
  }

  private List<Object> fields(SqlFile table) {
    Map<String, Column> declared = new LinkedHashMap<>();
    table.header().columns().forEach(column -> declared.put(column.name(), column));
    List<Object> fields = new ArrayList<>();
    for (ColumnType column : warehouse.columns(table)) {
      fields.add(field(column, declared.get(column.name()), table.header().key()));
    }
    return fields;
  }

  private static Map<String, Object> field(
      ColumnType column, @Nullable Column declared, List<String> key) {
    Map<String, Object> field = new LinkedHashMap<>();
    field.put("name", column.name());
    field.put("type", type(column.type()));
    field.put("description", declared == null ? "" : declared.is());
    if (declared != null) {
      constrain(field, declared, key);
    }
    return field;
  }

  private static void constrain(Map<String, Object> field, Column declared, List<String> key) {
    Map<String, Object> constraints = new LinkedHashMap<>();
    if (declared.required()) {
      constraints.put("required", true);
    }
    if (key.equals(List.of(declared.name()))) {
      constraints.put("unique", true);
    }
    if (declared.values() != null) {
      Vocabulary words = Vocabulary.of(declared.values());
      constraints.put("enum", words.values());
      field.put("categories", words.terms().stream().map(TableSchema::category).toList());
    }
    if (!constraints.isEmpty()) {
      field.put("constraints", constraints);
    }
  }

  private static Map<String, String> category(Vocabulary.Term term) {
    Map<String, String> category = new LinkedHashMap<>();
    category.put("value", term.value());
    category.put("label", term.meaning());
    return category;
  }

  /** A key with a part that may be empty is no primary key; rows differ in it all the same. */
  private static void keys(SqlFile table, Map<String, Object> schema) {
    List<String> key = table.header().key();
    boolean full = table.keyColumns().stream().filter(Column::required).count() == key.size();
    schema.put(full ? "primaryKey" : "uniqueKeys", full ? key : List.of(key));
  }

  private List<Object> references(SqlFile table) {
    List<Object> references = new ArrayList<>();
    for (Column column : table.header().columns()) {
      if (column.references() != null) {
        references.add(reference(table, column, column.references()));
      }
    }
    return references;
  }

  private Map<String, Object> reference(SqlFile table, Column column, String name) {
    SqlFile other = published.get(name);
    if (other == null || other.header().key().size() != 1) {
      throw new IllegalStateException(
          "sql/%s/%s: %s refers to %s, which is no published table with a key of one column"
              .formatted(table.folder(), table.name(), column.name(), name));
    }
    Map<String, Object> target = new LinkedHashMap<>();
    target.put("resource", name);
    target.put("fields", other.header().key());
    Map<String, Object> reference = new LinkedHashMap<>();
    reference.put("fields", List.of(column.name()));
    reference.put("reference", target);
    return reference;
  }

  /** The standard's word for a type of DuckDB. */
  static String type(String duckType) {
    return switch (duckType) {
      case "BIGINT", "INTEGER", "HUGEINT" -> "integer";
      case "DOUBLE" -> "number";
      case "DATE" -> "date";
      case "BOOLEAN" -> "boolean";
      default -> "string";
    };
  }
}
