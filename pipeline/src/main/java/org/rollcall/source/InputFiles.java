package org.rollcall.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which files of the input folder are raw data, and which only stand beside it. */
public final class InputFiles {

  /** Files that say something about the data, or correct it, in lower case. */
  private static final Set<String> BESIDE_THE_DATA =
      Set.of(
          "readme.md",
          "readme.txt",
          "readme",
          "license",
          "license.md",
          "license.txt",
          "sources.yaml",
          "sources.yml",
          "aliases.csv",
          "blocs.csv",
          "corrections.csv",
          "claims.csv",
          "reports.yaml",
          "rollcall.yaml",
          "thumbs.db",
          "desktop.ini",
          "sha256sums");

  /** Left by programs that are writing, downloading or keeping a copy. */
  private static final List<String> LEFTOVERS =
      List.of(".tmp", ".temp", ".part", ".crdownload", ".download", ".swp", ".bak", "~");

  private InputFiles() {}

  /** The user's corrections of votes, beside the raw data, if there are any. */
  public static Optional<Path> corrections(Path folder) {
    Path file = Path.of(CorrectionsReader.FILE);
    return Files.isRegularFile(folder.resolve(file)) ? Optional.of(file) : Optional.empty();
  }

  /** How they are read. */
  public static SourceSettings correctionsSettings() {
    return SourceSettings.ofReader("corrections", new CorrectionsReader().name());
  }

  /**
   * The raw data files below a folder, as paths relative to it, in the order of their names.
   *
   * @throws IOException if the folder can't be listed
   */
  public static List<Path> list(Path folder) throws IOException {
    Path itself = folder.toRealPath(); // a link to a folder is not walked into
    try (Stream<Path> files = Files.walk(itself)) {
      return files
          .filter(Files::isRegularFile)
          .map(itself::relativize)
          .filter(InputFiles::isRawData)
          .sorted()
          .toList();
    }
  }

  /** Whether a path relative to the input folder names raw data. */
  public static boolean isRawData(Path relative) {
    for (Path part : relative) {
      String name = part.toString();
      if (name.startsWith(".") || name.startsWith("~$") || name.startsWith("__MACOSX")) {
        return false;
      }
    }
    String name = String.valueOf(relative.getFileName()).toLowerCase(Locale.ROOT);
    return !BESIDE_THE_DATA.contains(name) && LEFTOVERS.stream().noneMatch(name::endsWith);
  }
}
