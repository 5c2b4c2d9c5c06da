package org.rollcall.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.rollcall.cluster.Cluster;
import org.rollcall.publish.RunRecord;

/**
 * What is published on a cluster's store, as the driver's own folder remembers it: the record of
 * the run alone. The store is right where the two differ.
 */
final class Published {

  private Published() {}

  /** Remembers a run that has been published. */
  static void remember(Workspace workspace, RunRecord record) throws IOException {
    Path folder = workspace.runs().resolve(record.run());
    Files.createDirectories(folder);
    Files.writeString(folder.resolve(RunRecord.NAME), record.text());
    workspace.pointTo(record.run());
  }

  /** Remembers what the store has, or that it has nothing. */
  static void recall(Workspace workspace, Cluster cluster) throws IOException {
    Optional<RunRecord> published = cluster.published().flatMap(RunRecord::of);
    if (published.isPresent()) {
      remember(workspace, published.get());
    } else {
      Files.deleteIfExists(workspace.latest());
    }
  }
}
