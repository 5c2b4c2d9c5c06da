package org.rollcall.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
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

  /** Name of the user's corrections of votes. */
  public static final String CORRECTIONS = CorrectionsReader.FILE;

  private InputFiles() {}

  /**
   * A file beside the raw data, if it is there. What it says decides how others are read: so one
   * that may not be opened is not passed over as raw data are.
   *
   * @throws UnreadableSourceException if it is a link that leads out of the folder or nowhere, or
   *     no file at all
   */
  public static Optional<Path> beside(Path folder, String name) {
    Path file = folder.resolve(name);
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    Optional<String> why = InputFolder.refused(folder, file);
    if (why.isPresent()) {
      throw new UnreadableSourceException(
          name + " " + why.get(), "Put the file itself there, or take it out of the folder");
    }
    refuseToHold(name, file);
    return Optional.of(file);
  }

  private static void refuseToHold(String name, Path file) {
    long most = Limits.now().held();
    try {
      if (Files.size(file) > most) {
        throw Limits.beyond(
            name + " has more than " + Limits.words(most) + " bytes, which are too many to hold",
            "held");
      }
    } catch (IOException e) {
      throw new UnreadableSourceException(
          name + " cannot be read: " + e.getMessage(), "Check its permissions", e);
    }
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
