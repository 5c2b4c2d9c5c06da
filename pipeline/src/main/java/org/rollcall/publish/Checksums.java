package org.rollcall.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rollcall.reference.Sha256;

/** {@code SHA256SUMS}: every published file, as {@code sha256sum -c} reads it. */
public final class Checksums {

  /** The file's name. */
  public static final String NAME = "SHA256SUMS";

  private Checksums() {}

  static void write(Path folder, FileHashes hashes) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (Path file : files(folder)) {
      lines.append(hashes.of(file)).append("  ").append(name(folder, file)).append('\n');
    }
    Files.writeString(folder.resolve(NAME), lines);
  }

  /** Whether the folder holds exactly the files that its sums name, unchanged. */
  public static boolean hold(Path folder) throws IOException {
    Path sums = folder.resolve(NAME);
    if (!Files.isRegularFile(sums)) {
      return false;
    }
    List<String> lines = Files.readAllLines(sums);
    List<String> names = lines.stream().map(line -> line.replaceFirst("^\\w+  ", "")).toList();
    if (!names.equals(files(folder).stream().map(file -> name(folder, file)).toList())) {
      return false;
    }
    for (String line : lines) {
      Path file = folder.resolve(line.replaceFirst("^\\w+  ", ""));
      if (!line.startsWith(Sha256.of(file))) {
        return false;
      }
    }
    return true;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> !file.equals(folder.resolve(NAME)))
          .sorted()
          .collect(Collectors.toList());
    }
  }

  private static String name(Path folder, Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }
}
