package org.rollcall.cluster;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rollcall.warehouse.DuckDbWarehouse;
import org.rollcall.warehouse.Warehouse;

/** A cluster, and the folder that it publishes to. */
public interface Cluster extends AutoCloseable {

  /**
   * A warehouse on it.
   *
   * @param driver what this process keeps itself: raw cells that it read, what texts mean, notices
   * @param run the run's id; what the cluster keeps for it lies under that name until it is closed
   * @throws ClusterException if the cluster cannot be reached, or is of another version
   */
  Warehouse warehouse(DuckDbWarehouse driver, String run);

  /**
   * What was copied of raw files.
   *
   * @param files how many
   * @param bytes of them together
   */
  record Fetched(int files, long bytes) {}

  /**
   * Brings the raw files of {@link ClusterSettings#input()} to this machine: what is new there, or
   * was changed, is copied into a folder, and what is gone there goes. Large tables are still read
   * where they lie.
   *
   * @throws ClusterException if they cannot be read
   */
  Fetched fetch(Path folder);

  /** Whether it reads a table of so many bytes itself, so that this process never has its rows. */
  boolean reads(long bytes);

  /**
   * The record of the run that is published.
   *
   * @return the text of its {@code run.json}; nothing if none is published, or if not all of its
   *     files are there
   */
  Optional<String> published();

  /** Begins to write what the warehouse has, where no reader looks yet. */
  Publication publication(Warehouse warehouse, String run);

  /** Removes what a run left that did not end; nothing if it is published all the same. */
  void abandon(String run);

  /**
   * Removes old runs, and what was left by others that are dead as far as the store can tell, but
   * never the one that is published.
   *
   * @param keep how many stay, the published one among them; 0 for all
   * @return ids of those removed
   */
  List<String> prune(int keep);

  /** What it did so far, by name: stages, rows and bytes, seconds. */
  Map<String, String> figures();

  @Override
  void close();
}
