package org.rollcall.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.rollcall.reference.Sha256;

/** Run by the build: writes {@code rollcall-program.properties} for {@link Program}. */
final class ProgramHash {

  private ProgramHash() {}

  /**
   * Hashes what makes the program.
   *
   * @param arguments the version, the folder of compiled classes and resources (which also gets the
   *     result), then single files such as the poms, whose dependencies matter too
   */
  public static void main(String[] arguments) throws IOException {
    Path classes = Path.of(arguments[1]);
    Path result = classes.resolve("rollcall-program.properties");
    List<String> lines = new ArrayList<>();
    try (Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        if (!file.equals(result)) {
          lines.add(classes.relativize(file) + " " + Sha256.of(file));
        }
      }
    }
    for (int i = 2; i < arguments.length; i++) {
      lines.add(Sha256.of(Path.of(arguments[i])));
    }
    Files.writeString(
        result, "version=" + arguments[0] + "\nhash=" + Sha256.of(String.join("\n", lines)) + "\n");
  }
}
