package org.rollcall.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import com.opencsv.ICSVParser;
import com.opencsv.RFC4180ParserBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.rollcall.warehouse.TextTable;

/**
 * A table of texts that Spark reads, in as many parts as the file has blocks. The lines are counted
 * on the way: Spark numbers rows within each part, and how many lines the parts before have is
 * known after one pass.
 */
final class SparkTextTable implements TextTable {

  private static final String NAME = "text_table";
  private static final String LINE = "line_no";

  /** A whole line, as a text, or its fields as an array. */
  private static final String WHOLE = "whole";

  private final SparkWarehouse warehouse;
  private final Fields fields;

  private SparkTextTable(SparkWarehouse warehouse, Fields fields) {
    this.warehouse = warehouse;
    this.fields = fields;
  }

  /** The fields of a whole line. */
  @FunctionalInterface
  private interface Fields {
    List<@Nullable String> of(Row row, int column) throws IOException;
  }

  /** As {@link org.rollcall.warehouse.Warehouse#delimited} has it. */
  static Optional<TextTable> delimited(
      SparkWarehouse warehouse,
      Path file,
      char delimiter,
      int width,
      Collection<Integer> columns,
      int headerLine) {
    return Failures.guarded(
        String.valueOf(file.getFileName()),
        () -> {
          Dataset<Row> lines =
              warehouse
                  .spark()
                  .read()
                  .text(warehouse.address(file))
                  .select(
                      col("value"),
                      col("_metadata.file_block_start").as("block"),
                      functions.monotonically_increasing_id().as("id"));
          List<Row> blocks = blocks(lines);
          if (!areLines(blocks)) {
            return Optional.empty();
          }
          keep(warehouse, numbered(lines, blocks), delimiter, width, columns, headerLine);
          ICSVParser parser = new RFC4180ParserBuilder().withSeparator(delimiter).build();
          return Optional.of(
              new SparkTextTable(
                  warehouse,
                  (row, column) -> Arrays.asList(parser.parseLine(row.getString(column)))));
        });
  }

  /** Of each block where its numbers begin, how many lines it has, and what rules it out. */
  private static List<Row> blocks(Dataset<Row> lines) {
    // by bytes, which are known; characters would be counted
    Column quotes = expr("OCTET_LENGTH(value) - OCTET_LENGTH(REPLACE(value, '\"', ''))");
    return lines
        .groupBy("block")
        .agg(
            functions.min("id"),
            functions.count(lit(1)),
            functions.sum(functions.when(quotes.mod(2).equalTo(1), 1).otherwise(0)),
            functions.sum(functions.when(expr("NOT is_valid_utf8(value)"), 1).otherwise(0)))
        .orderBy("block")
        .collectAsList();
  }

  /** No field goes over several lines, and all is UTF-8; else who reads line by line must. */
  private static boolean areLines(List<Row> blocks) {
    return blocks.stream().allMatch(block -> block.getLong(3) == 0 && block.getLong(4) == 0);
  }

  /** By a join, since a file may have thousands of blocks. */
  private static Dataset<Row> numbered(Dataset<Row> lines, List<Row> blocks) {
    List<Row> shifts = new ArrayList<>();
    long before = 0;
    for (Row block : blocks) {
      shifts.add(RowFactory.create(block.getLong(0), before + 1 - block.getLong(1)));
      before += block.getLong(2);
    }
    Dataset<Row> shift =
        lines
            .sparkSession()
            .createDataFrame(shifts, StructType.fromDDL("block BIGINT, shift BIGINT"));
    return lines
        .join(functions.broadcast(shift), "block")
        .select(col("id").plus(col("shift")).cast("int").as(LINE), col("value").as(WHOLE));
  }

  private static void keep(
      SparkWarehouse warehouse,
      Dataset<Row> lines,
      char delimiter,
      int width,
      Collection<Integer> columns,
      int headerLine) {
    String schema =
        IntStream.range(0, width)
            .mapToObj(i -> TextTable.field(i) + " STRING")
            .collect(Collectors.joining(", "));
    Map<String, String> options =
        Map.of(
            "sep", String.valueOf(delimiter),
            "quote", "\"",
            "escape", "\"",
            "mode", "PERMISSIVE",
            "columnNameOfCorruptRecord", "broken",
            "maxCharsPerColumn", "-1");
    Column parsed = functions.from_csv(col(WHOLE), lit(schema + ", broken STRING"), options);
    Column sound =
        col("f.broken")
            .isNull()
            .and(expr("whole NOT LIKE '%\"%'").or(col(WHOLE).rlike(plain(delimiter))));
    List<Column> kept = new ArrayList<>(List.of(col(LINE), col(WHOLE)));
    for (int column : columns) {
      kept.add(
          functions
              .when(sound, functions.nullif(col("f." + TextTable.field(column)), lit("")))
              .as(TextTable.field(column)));
    }
    warehouse.keep(
        NAME,
        lines
            .where(col(LINE).gt(headerLine))
            .withColumn("f", parsed)
            .select(kept.toArray(Column[]::new)));
  }

  /** Fields in quotes or without any, as RFC 4180 has them; Spark itself is more lenient. */
  private static String plain(char delimiter) {
    String apart = java.util.regex.Pattern.quote(String.valueOf(delimiter));
    String field = "(?:\"(?:[^\"]++|\"\")*+\"|(?:(?!" + apart + ")[^\"])*+)";
    return "^" + field + "(?:" + apart + field + ")*+$";
  }

  /** As {@link org.rollcall.warehouse.Warehouse#parquet} has it. */
  static Optional<TextTable> parquet(
      SparkWarehouse warehouse, Path file, Collection<Integer> columns) {
    return Failures.guarded(
        String.valueOf(file.getFileName()),
        () -> {
          Dataset<Row> rows = warehouse.spark().read().parquet(warehouse.address(file));
          List<Column> texts =
              Arrays.stream(rows.schema().fields()).map(SparkTextTable::text).toList();
          List<Column> kept = new ArrayList<>();
          kept.add(col("_metadata.row_index").plus(1).cast("int").as(LINE));
          kept.add(functions.array(texts.toArray(Column[]::new)).as(WHOLE));
          for (int column : columns) {
            kept.add(texts.get(column).as(TextTable.field(column)));
          }
          warehouse.keep(NAME, rows.select(kept.toArray(Column[]::new)));
          return Optional.of(new SparkTextTable(warehouse, (row, column) -> row.getList(column)));
        });
  }

  /** As DuckDB has it: whole numbers without decimals, days without a time of midnight. */
  private static Column text(StructField field) {
    Column value = col("`" + field.name().replace("`", "``") + "`");
    String type = field.dataType().simpleString();
    if (type.equals("double") || type.equals("float")) {
      return functions
          .when(
              value.equalTo(functions.floor(value)).and(functions.abs(value).lt(1e15)),
              value.cast("bigint").cast("string"))
          .otherwise(value.cast("string"));
    }
    return type.startsWith("timestamp")
        ? functions.regexp_replace(value.cast("string"), " 00:00:00.*$", "")
        : value.cast("string");
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String line() {
    return LINE;
  }

  @Override
  public String row() {
    return LINE;
  }

  @Override
  public Optional<List<Line>> lines(String condition, List<Integer> key, long limit)
      throws IOException {
    String query =
        "SELECT %s, %s%s FROM %s WHERE %s ORDER BY %s%s"
            .formatted(
                LINE,
                WHOLE,
                key.stream()
                    .map(column -> ", " + TextTable.field(column))
                    .collect(Collectors.joining()),
                NAME,
                condition,
                LINE,
                limit == Long.MAX_VALUE ? "" : " LIMIT " + limit);
    List<Line> found = new ArrayList<>();
    for (Row row : warehouse.rows(query)) {
      List<@Nullable String> texts = new ArrayList<>(key.size());
      for (int i = 0; i < key.size(); i++) {
        texts.add(row.getString(i + 2));
      }
      found.add(new Line(row.getInt(0), texts, fields.of(row, 1)));
    }
    return Optional.of(found);
  }

  @Override
  public void close() {
    warehouse.dropTemporary(NAME);
  }
}
