package org.rollcall.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.rollcall.publish.ClusterManifest;

/** Starts runs in one process, and reads what runs on a cluster published. */
final class Runs {

  private static final Path JAR = Path.of("../target/rollcall.jar").toAbsolutePath();

  private Runs() {}

  /** {@code java -jar} of a jar. */
  static Ended jar(Path logs, String name, Path jar, Duration atMost, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("-Xmx1g", "-jar", jar.toString()));
    command.addAll(List.of(arguments));
    try (JavaProcess process = JavaProcess.start(logs, name, Map.of(), List.of(), command)) {
      return process.ended(atMost);
    }
  }

  /** Rollcall as it runs without a cluster. */
  static Ended plain(Path logs, String name, Duration atMost, String... arguments)
      throws IOException, InterruptedException {
    return jar(logs, name, JAR, atMost, arguments);
  }

  /** What {@code latest.json} and the manifest that it names list. */
  static ClusterManifest published(Path output) throws IOException {
    String latest = Files.readString(output.resolve(Store.LATEST));
    return ClusterManifest.read(Files.readString(output.resolve(ClusterManifest.named(latest))));
  }

  /** The folder of the published run. */
  static Path folder(Path output) throws IOException {
    return output.resolve("runs").resolve(published(output).run());
  }

  /** Names of what a folder holds, but for hidden ones; none if it is not there. */
  static List<String> names(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(path -> path.getFileName().toString())
          .filter(name -> !name.startsWith("."))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
