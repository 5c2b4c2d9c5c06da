package org.rollcall.publish;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * {@code manifest.json} of a run that was published on a cluster: all files that belong to it.
 *
 * @param run its id
 * @param files each with its path within the run's folder, in order of the paths
 */
public record ClusterManifest(String run, List<File> files) {

  /** A file and its length. */
  public record File(String path, long bytes) {}

  public ClusterManifest {
    files = List.copyOf(files);
  }

  /** As JSON. */
  public String text() {
    return DataPackage.JSON.writeValueAsString(this) + "\n";
  }

  /** From JSON. */
  public static ClusterManifest read(String text) {
    return DataPackage.JSON.readValue(text, ClusterManifest.class);
  }

  /** The text of {@code latest.json}, which names a manifest. */
  public static String naming(String run, String manifest) {
    return DataPackage.JSON.writeValueAsString(Map.of("run", run, "manifest", manifest)) + "\n";
  }

  /** The manifest that such a text names. */
  public static String named(String text) {
    return Objects.requireNonNull(
        DataPackage.JSON.readTree(text).path("manifest").stringValue(), "manifest");
  }
}
