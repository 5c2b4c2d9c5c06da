package org.rollcall.warehouse;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rollcall.source.Document;
import org.rollcall.source.Row;
import org.rollcall.source.Sheet;
import org.rollcall.source.TableFile;
import org.rollcall.source.UnreadableSourceException;
import org.rollcall.warehouse.Warehouse.ColumnType;

/**
 * A table in a Parquet file. The names of its columns stand in row 0, as a header; the rows are
 * counted from 1.
 */
public final class ParquetDocument implements Document, Sheet {

  private final Path path;
  private final DuckDbWarehouse reader;
  private final TableFile file;
  private final List<ColumnType> columns;

  private ParquetDocument(Path path, DuckDbWarehouse reader) {
    this.path = path;
    this.reader = reader;
    this.file = new TableFile(path, new TableFile.Format.Parquet(), "row ");
    this.columns = ParquetFile.columns(reader, path);
  }

  /**
   * Opens it.
   *
   * @throws UnreadableSourceException if it is damaged
   */
  public static Document open(Path path) {
    DuckDbWarehouse reader = DuckDbWarehouse.inMemory();
    try {
      return new ParquetDocument(path, reader);
    } catch (WarehouseException e) {
      reader.close();
      throw damaged(e);
    }
  }

  private static UnreadableSourceException damaged(WarehouseException e) {
    String reason =
        String.valueOf(e.getCause() == null ? e.getMessage() : e.getCause().getMessage());
    return new UnreadableSourceException(
        "The Parquet file is damaged or of a kind that is not known: "
            + reason.lines().findFirst().orElse(""),
        "Download or copy it again, or save it as .csv",
        e);
  }

  @Override
  public Path path() {
    return path;
  }

  @Override
  public String container() {
    return "parquet";
  }

  @Override
  public List<Sheet> sheets() {
    return List.of(this);
  }

  @Override
  public String name() {
    return "";
  }

  @Override
  public boolean hidden() {
    return false;
  }

  @Override
  public Optional<TableFile> file() {
    return Optional.of(file);
  }

  @Override
  public Stream<Row> rows() {
    Row header = file.line(0, columns.stream().map(ColumnType::name).toList());
    AtomicInteger number = new AtomicInteger();
    Stream<Row> rows =
        reader.stream(
            "SELECT "
                + String.join(", ", ParquetFile.texts(reader, path))
                + " FROM read_parquet("
                + Warehouse.literal(path)
                + ")",
            row -> file.line(number.incrementAndGet(), texts(row)),
            ParquetDocument::damaged);
    return Stream.concat(Stream.of(header), rows).filter(row -> row.width() > 0);
  }

  private List<@Nullable String> texts(ResultRow row) {
    List<@Nullable String> texts = new ArrayList<>();
    for (int i = 1; i <= columns.size(); i++) {
      texts.add(row.getString(i));
    }
    return texts;
  }

  @Override
  public void close() {
    reader.close();
  }
}
