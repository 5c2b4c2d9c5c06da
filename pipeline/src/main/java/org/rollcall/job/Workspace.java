package org.rollcall.job;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The output folder: what is published, and under {@code .rollcall/} all that the job remembers.
 *
 * @param output absolute path
 */
public record Workspace(Path output) {

  public Path latest() {
    return output.resolve("latest");
  }

  public Path runs() {
    return output.resolve("runs");
  }

  public Path memory() {
    return output.resolve(".rollcall");
  }

  public Path lock() {
    return memory().resolve("lock");
  }

  /** The folder's own name, for what hosts share that may know it by different paths. */
  public Path id() {
    return memory().resolve("id");
  }

  /** How the last run went, for a collector of metrics. */
  public Path metrics() {
    return memory().resolve("run.prom");
  }

  /** The job repository's database. */
  public Path jobs() {
    return memory().resolve("jobs");
  }

  /** What was read of large files, for the next run. */
  public Path cache() {
    return memory().resolve("cache");
  }

  /** What is left of runs that are not kept, until it is removed. */
  public Path pruned() {
    return memory().resolve("pruned");
  }

  /** Copies of raw files that lie on a store. */
  public Path fetched() {
    return memory().resolve("input");
  }

  public Path spill() {
    return memory().resolve("spill");
  }

  /** Where a run builds what it will publish; kept only until it has. */
  public Path work(String run) {
    return memory().resolve("work").resolve(run);
  }

  /**
   * Makes the folders, and tries that they can be written to.
   *
   * @throws JobFailure if they cannot
   */
  public void prepare() {
    try {
      requireLink();
      Files.createDirectories(memory());
      Files.createDirectories(runs());
      Files.delete(Files.createTempFile(memory(), "writable", ""));
    } catch (IOException e) {
      throw new JobFailure(
          "The output folder " + output + " cannot be written to: " + reason(e),
          "Give another with --output, or change its permissions",
          e);
    }
  }

  /** What somebody put where the link goes is theirs: it must not be found out after the work. */
  private void requireLink() {
    if (Files.exists(latest(), LinkOption.NOFOLLOW_LINKS) && !Files.isSymbolicLink(latest())) {
      throw new JobFailure(
          latest() + " stands where the link to the published run goes, and is no link",
          "Move it away, or give another folder with --output");
    }
  }

  /** Points {@code latest} at a run, in one step: a reader sees the old or the new. */
  void pointTo(String run) throws IOException {
    Path link = memory().resolve("latest-" + run);
    Files.deleteIfExists(link);
    Files.createSymbolicLink(link, Path.of("runs", run));
    Files.move(link, latest(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static String reason(IOException e) {
    if (e instanceof FileAlreadyExistsException) {
      return "it is a file, or a link that leads nowhere";
    }
    if (e instanceof FileSystemException system && system.getReason() != null) {
      return system.getReason().toLowerCase(Locale.ROOT);
    }
    String kind = e.getClass().getSimpleName().replaceAll("([a-z])([A-Z])", "$1 $2");
    return kind.replace(" Exception", "").toLowerCase(Locale.ROOT);
  }

  /** Removes a folder and all in it, if it is there. */
  static void remove(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
