package org.rollcall.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Makes the large files that speed is measured on, from the public data sets beside the repository:
 * {@code make corpus}. Nothing of it is published.
 *
 * <ul>
 *   <li>{@code un-library.csv}: the history of the General Assembly's votes as a UN Digital Library
 *       export; {@code un-library-x10.csv}: the same ten times over
 *   <li>{@code un-library.xlsx}: the same votes as a workbook
 *   <li>{@code voeten.csv}: Voeten's votes, and the file that describes the roll calls
 *   <li>{@code ohchr/}: the OHCHR Library's votes and resolutions
 * </ul>
 *
 * @param data folder with the public data sets
 * @param folder that the files are written to
 * @param say takes a line on each file that is made
 */
record Corpus(Path data, Path folder, Consumer<String> say) {

  /** A part of the folder: the votes once over, as one writer makes it. */
  private interface Part {
    void write(Path file) throws IOException, SQLException;
  }

  private static final String HISTORY = "unvotes_1946_2019.parquet";
  private static final String VOETEN = "voeten_1946_2015.parquet";
  private static final String DESCRIPTIONS = "descriptions1-70latestversion.xls";
  private static final List<String> OHCHR = List.of("resolutions.csv", "votes_long.csv");

  /**
   * Writes the files anew.
   *
   * @param arguments the folder with the data sets; the folder to write to; how many times over
   */
  public static void main(String[] arguments) throws IOException, SQLException {
    Corpus corpus = new Corpus(Path.of(arguments[0]), Path.of(arguments[1]), System.out::println);
    int copies = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 1;
    if (!corpus.possible()) {
      System.out.println(corpus.whyNot());
      return;
    }
    for (Path file : corpus.files(copies)) {
      Files.deleteIfExists(file);
    }
    corpus.make(copies);
  }

  /** Whether there is something to make it of. */
  boolean possible() {
    return Files.isRegularFile(data.resolve(HISTORY));
  }

  /** What to say where it is not {@link #possible}. */
  String whyNot() {
    return "There is no " + data.resolve(HISTORY).normalize() + " to make the corpus of";
  }

  Path csv() {
    return folder.resolve("un-library.csv");
  }

  /** The history several times over, its ids shifted each time. */
  Path csv(int copies) {
    return copies == 1 ? csv() : folder.resolve("un-library-x" + copies + ".csv");
  }

  Path workbook() {
    return folder.resolve("un-library.xlsx");
  }

  Path voeten() {
    return folder.resolve("voeten.csv");
  }

  /** The companion of Voeten's votes, a real .xls. */
  Path descriptions() {
    return folder.resolve(DESCRIPTIONS);
  }

  /** The OHCHR Library's two files. */
  List<Path> ohchr() {
    return OHCHR.stream().map(name -> folder.resolve("ohchr").resolve(name)).toList();
  }

  private List<Path> files(int copies) {
    return List.of(csv(), csv(copies), workbook(), voeten());
  }

  /** Makes what is not there yet. */
  void make(int copies) throws IOException, SQLException {
    Files.createDirectories(folder.resolve("ohchr"));
    if (!Files.exists(csv()) || !Files.exists(workbook())) {
      try (History history = History.of(data)) {
        part(csv(), history::writeCsv);
        part(workbook(), file -> HistoryWorkbook.write(history, file));
      }
    }
    part(
        csv(copies),
        file -> {
          say.accept(ShiftedCopies.requireRoom(csv(), file, copies));
          ShiftedCopies.write(csv(), file, copies);
        });
    part(voeten(), this::voetenAsCsv);
    copy(DESCRIPTIONS, descriptions());
    for (Path file : ohchr()) {
      copy("ohchr/" + file.getFileName(), file);
    }
  }

  /** A file that was begun and not ended must not be taken for one that is whole. */
  private void part(Path file, Part part) throws IOException, SQLException {
    if (Files.exists(file)) {
      return;
    }
    long start = System.nanoTime();
    Path begun = file.resolveSibling(file.getFileName() + ".part");
    part.write(begun);
    Files.move(begun, file, StandardCopyOption.REPLACE_EXISTING);
    double seconds = (System.nanoTime() - start) / 1e9;
    say.accept(
        String.format(Locale.ROOT, "%s: %,d bytes, %.1f s", file, Files.size(file), seconds));
  }

  private void voetenAsCsv(Path file) throws SQLException {
    Sql.execute("COPY (FROM '" + data.resolve(VOETEN) + "') TO '" + file + "' (FORMAT csv)");
  }

  private void copy(String name, Path to) throws IOException {
    Files.copy(data.resolve(name), to, StandardCopyOption.REPLACE_EXISTING);
  }
}
