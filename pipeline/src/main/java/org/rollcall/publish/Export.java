package org.rollcall.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.rollcall.reference.ReferenceTable;
import org.rollcall.warehouse.Filters;
import org.rollcall.warehouse.ReportMaker;
import org.rollcall.warehouse.ReportMaker.Account;
import org.rollcall.warehouse.SqlFile;
import org.rollcall.warehouse.SqlFolder;
import org.rollcall.warehouse.Warehouse;

/**
 * The published votes in a shape that other programs read: one file for each file of {@code
 * sql/exports} that is named after the format, {@code format.file.sql}. The one with an account
 * speaks for the format.
 *
 * @param name of the format: {@code unvotes}
 * @param files that it is made of
 */
public record Export(String name, List<SqlFile> files) {

  private static final List<String> REFERENCES =
      List.of("voeten_states", "unvotes_issues", "code_books");

  /** How files are written. */
  public enum As {
    CSV("(FORMAT csv, HEADER true, NULLSTR 'NA')"),
    PARQUET("(FORMAT parquet, COMPRESSION zstd)");

    private final String options;

    As(String options) {
      this.options = options;
    }

    /** As the operator writes it, and the ending of the files. */
    @Override
    public String toString() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * What was written.
   *
   * @param rows by file name
   * @param account of all published votes
   */
  public record Written(Map<String, Long> rows, List<Account> account) {}

  /** All formats, by name. */
  public static List<Export> all() {
    Map<String, List<SqlFile>> formats = new LinkedHashMap<>();
    for (SqlFile file : SqlFolder.load("exports")) {
      formats.computeIfAbsent(formatOf(file), name -> new ArrayList<>()).add(file);
    }
    return formats.entrySet().stream()
        .map(format -> new Export(format.getKey(), List.copyOf(format.getValue())))
        .toList();
  }

  private static String formatOf(SqlFile file) {
    return file.name().substring(0, file.name().indexOf('.'));
  }

  private static String nameOf(SqlFile file, As as) {
    return file.name().substring(file.name().indexOf('.') + 1) + "." + as;
  }

  /** The file that speaks for the format. */
  public SqlFile main() {
    return files.stream().filter(file -> file.account() != null).findFirst().orElseThrow();
  }

  /**
   * The same with filters; those that it has by itself hold where these are silent.
   *
   * @throws IllegalArgumentException if it does not take one of them, in words
   */
  public Export with(Filters filters) {
    return new Export(
        name, files.stream().map(file -> file.with(filters.or(file.header().filters()))).toList());
  }

  /**
   * Writes the files into a folder, which is made if it is not there. All are written beside it
   * first, so that none is ever seen half done.
   *
   * @param warehouse with the published tables, and room for others beside them
   * @throws IOException if they cannot be written
   */
  public Written write(Warehouse warehouse, Path folder, As as) throws IOException {
    REFERENCES.forEach(table -> warehouse.load(ReferenceTable.load(table)));
    Path target = folder.toAbsolutePath().normalize();
    Path parent = Files.createDirectories(Objects.requireNonNull(target.getParent()));
    Path beside = Files.createTempDirectory(parent, ".rollcall-export-");
    try {
      Written written = write(new ReportMaker(warehouse), beside, as);
      Files.createDirectories(target);
      move(beside, target);
      return written;
    } finally {
      remove(beside);
    }
  }

  private Written write(ReportMaker maker, Path folder, As as) throws IOException {
    Map<String, Long> rows = new LinkedHashMap<>();
    for (SqlFile file : files) {
      String written = nameOf(file, as);
      rows.put(written, maker.write(file, folder.resolve(written), as.options));
    }
    List<Account> account = maker.account(main());
    Files.writeString(folder.resolve("README.md"), new ExportReadme(this, as, account).text());
    return new Written(rows, account);
  }

  /** Names of the files that it writes. */
  List<String> names(As as) {
    return files.stream().map(file -> nameOf(file, as)).toList();
  }

  private static void move(Path from, Path to) throws IOException {
    for (Path file : list(from)) {
      Files.move(
          file,
          to.resolve(file.getFileName()),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void remove(Path folder) throws IOException {
    for (Path file : list(folder)) {
      Files.delete(file);
    }
    Files.delete(folder);
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
