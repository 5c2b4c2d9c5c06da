package org.rollcall.source;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

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

  /** Whether a path relative to the input folder names raw data. */
  public static boolean isRawData(Path relative) {
    return !isPassedOver(relative) && !BESIDE_THE_DATA.contains(name(relative));
  }

  /** Whether it is hidden, or left by a program: nobody wants to hear of it. */
  static boolean isPassedOver(Path relative) {
    for (Path part : relative) {
      String name = part.toString();
      if (name.startsWith(".") || name.startsWith("~$") || name.startsWith("__MACOSX")) {
        return true;
      }
    }
    return LEFTOVERS.stream().anyMatch(name(relative)::endsWith);
  }

  private static String name(Path relative) {
    return String.valueOf(relative.getFileName()).toLowerCase(Locale.ROOT);
  }
}
