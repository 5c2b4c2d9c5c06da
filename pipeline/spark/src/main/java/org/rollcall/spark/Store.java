package org.rollcall.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.ChecksumException;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.rollcall.cluster.ClusterException;
import org.rollcall.publish.ClusterManifest;
import org.rollcall.publish.RunRecord;
import tools.jackson.core.JacksonException;

/**
 * The folder that runs are published to, on any file system or object store that Hadoop knows.
 *
 * <p>A run writes its files below {@code runs/<run>/}, where nobody looks yet, then {@code
 * manifest.json} beside them, which names each with its size, and last {@code latest.json} at the
 * top, which names the manifest. That one small file is the switch: it is replaced as a whole, by a
 * rename where the file system has one that replaces, else by writing an object anew, which stores
 * show only when it is complete. Nothing else is ever renamed or written over.
 *
 * <p>Of a run that died, those who know it is dead remove what it left ({@link #abandon}). The
 * folder of one that nobody knows of is removed when nothing was written into it for a day: another
 * driver may be at it.
 */
final class Store {

  /** The switch. */
  static final String LATEST = "latest.json";

  static final String MANIFEST = "manifest.json";

  /** So long a run that lives does not keep silent. */
  static final Duration SILENCE = Duration.ofDays(1);

  private static final Pattern RUN = Pattern.compile("\\d{8}T\\d{6}Z-[0-9a-f]{8}(-\\d+)?");

  private final FileSystem files;
  private final Path root;

  /** What the store's own clock said, in milliseconds since 1970. */
  private long now;

  private Store(FileSystem files, Path root) {
    this.files = files;
    this.root = root;
  }

  /**
   * Finds the folder, and makes it if it is not there.
   *
   * @throws ClusterException if it cannot be written to
   */
  static Store at(String output, Configuration configuration) {
    try {
      Path path = new Path(output);
      FileSystem files = path.getFileSystem(configuration);
      Store store = new Store(files, files.makeQualified(path));
      store.requireWritable();
      return store;
    } catch (IOException | IllegalArgumentException e) {
      throw new ClusterException(
          "The output " + output + " cannot be written to: " + firstLine(e),
          "Check that it is reached from here, its permissions and the credentials for it, or give"
              + " another with --output",
          e);
    }
  }

  private void requireWritable() throws IOException {
    if (files.exists(root) && !files.getFileStatus(root).isDirectory()) {
      throw new IOException("it is a file");
    }
    Path probe = new Path(memory(), "writable-" + UUID.randomUUID()); // two may try at once
    write(probe, "");
    now = files.getFileStatus(probe).getModificationTime();
    files.delete(probe, false);
  }

  static String firstLine(Throwable e) {
    Throwable cause = e;
    while (cause.getCause() != null && cause.getMessage() == null) {
      cause = cause.getCause();
    }
    String message = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    return message.isBlank() ? cause.getClass().getSimpleName() : message;
  }

  private Path memory() {
    return new Path(root, ".rollcall");
  }

  Path root() {
    return root;
  }

  FileSystem files() {
    return files;
  }

  /** What a run needs on the way. */
  Path staging(String run) {
    return new Path(new Path(memory(), "staging"), run);
  }

  /** What a run publishes. */
  Path run(String run) {
    return new Path(new Path(root, "runs"), run);
  }

  /** The text of the published run's {@code run.json}, if all of its files are there. */
  Optional<String> published() {
    try {
      Optional<ClusterManifest> manifest = manifest();
      if (manifest.isEmpty() || !isWhole(manifest.get())) {
        return Optional.empty();
      }
      return Optional.of(read(new Path(run(manifest.get().run()), RunRecord.NAME)));
    } catch (FileNotFoundException | ChecksumException removedOrDamaged) {
      return Optional.empty();
    } catch (IOException e) {
      throw new ClusterException(
          "What is published in " + root + " cannot be read: " + firstLine(e),
          "Check the store and the credentials for it",
          e);
    }
  }

  /** The manifest that {@code latest.json} names. */
  Optional<ClusterManifest> manifest() throws IOException {
    try {
      String named = ClusterManifest.named(read(new Path(root, LATEST)));
      return Optional.of(ClusterManifest.read(read(new Path(root, named))));
    } catch (FileNotFoundException nothingPublished) {
      return Optional.empty();
    } catch (ChecksumException | JacksonException | NullPointerException notOurs) {
      return Optional.empty(); // nobody can read it, so nobody misses it
    }
  }

  private boolean isWhole(ClusterManifest manifest) throws IOException {
    List<ClusterManifest.File> there = list(run(manifest.run()));
    return there.containsAll(manifest.files());
  }

  /** All files of a folder but the manifest, by their paths within it. */
  List<ClusterManifest.File> list(Path folder) throws IOException {
    List<ClusterManifest.File> found = new ArrayList<>();
    int base = files.makeQualified(folder).toUri().getPath().length() + 1;
    RemoteIterator<LocatedFileStatus> all = files.listFiles(folder, true);
    while (all.hasNext()) {
      LocatedFileStatus file = all.next();
      String name = file.getPath().toUri().getPath().substring(base);
      if (!name.equals(MANIFEST) && !file.getPath().getName().startsWith("_")) {
        found.add(new ClusterManifest.File(name, file.getLen()));
      }
    }
    found.sort(Comparator.comparing(ClusterManifest.File::path));
    return found;
  }

  /** Lists the run's files in its manifest, and points to it. */
  void complete(String run) {
    try {
      ClusterManifest manifest = new ClusterManifest(run, list(run(run)));
      write(new Path(run(run), MANIFEST), manifest.text());
      replace(new Path(root, LATEST), ClusterManifest.naming(run, "runs/" + run + "/" + MANIFEST));
    } catch (IOException e) {
      throw new ClusterException(
          "The run could not be published in " + root + ": " + firstLine(e),
          "Check the space and the permissions there; what was published before is untouched",
          e);
    }
  }

  private void replace(Path file, String text) throws IOException {
    Path aside = new Path(memory(), file.getName() + "." + System.nanoTime());
    switch (files.getUri().getScheme()) {
      case "file" -> {
        // past Hadoop, which would leave a sum of the file beside it
        java.nio.file.Path here = java.nio.file.Path.of(aside.toUri().getPath());
        Files.writeString(here, text);
        Files.move(
            here,
            java.nio.file.Path.of(file.toUri().getPath()),
            StandardCopyOption.ATOMIC_MOVE,
            StandardCopyOption.REPLACE_EXISTING);
      }
      case "hdfs" -> {
        write(aside, text);
        FileContext.getFileContext(files.getUri(), files.getConf())
            .rename(aside, file, Options.Rename.OVERWRITE);
      }
      default -> write(file, text);
    }
  }

  /** Writes a text. */
  void write(Path file, String text) throws IOException {
    try (OutputStream out = files.create(file, true)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Moves a file of this machine to the store. */
  void put(java.nio.file.Path local, Path file) throws IOException {
    files.copyFromLocalFile(true, true, new Path(local.toUri()), file);
  }

  /** Copies the Parquet files of a folder into one of this machine. */
  void getParquet(Path folder, java.nio.file.Path local) throws IOException {
    for (FileStatus part : files.listStatus(folder)) {
      String name = part.getPath().getName();
      if (name.endsWith(".parquet")) {
        files.copyToLocalFile(false, part.getPath(), new Path(local.resolve(name).toUri()), true);
      }
    }
  }

  private String read(Path file) throws IOException {
    try (var in = files.open(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Removes what a run left that did not end; nothing if it is published all the same. */
  void abandon(String run) throws IOException {
    files.delete(staging(run), true);
    if (!files.exists(manifestOf(run))) {
      files.delete(run(run), true);
    }
  }

  private Path manifestOf(String run) {
    return new Path(run(run), MANIFEST);
  }

  /**
   * Removes old runs, but never the one that is published, and what dead ones left.
   *
   * @param keep how many stay, the published one among them; 0 for all
   * @return ids of those removed
   */
  List<String> prune(int keep) throws IOException {
    List<String> removed = new ArrayList<>();
    for (String run : runs(staging("run").getParent())) {
      if (isSilent(staging(run)) && isSilent(run(run))) {
        files.delete(staging(run), true);
      }
    }
    List<String> ended = new ArrayList<>();
    for (String run : runs(run("run").getParent())) {
      if (files.exists(manifestOf(run))) {
        ended.add(run);
      } else if (isSilent(run(run)) && isSilent(staging(run))) {
        files.delete(run(run), true);
      }
    }
    Optional<ClusterManifest> manifest = manifest();
    if (keep == 0 || manifest.isEmpty()) {
      return removed;
    }
    ended.remove(manifest.get().run());
    ended.sort(Comparator.reverseOrder());
    for (String old : ended.subList(Math.min(keep - 1, ended.size()), ended.size())) {
      files.delete(run(old), true);
      removed.add(old);
    }
    return removed;
  }

  private List<String> runs(Path folder) throws IOException {
    List<String> runs = new ArrayList<>();
    try {
      for (FileStatus each : files.listStatus(folder)) {
        if (RUN.matcher(each.getPath().getName()).matches()) {
          runs.add(each.getPath().getName());
        }
      }
    } catch (FileNotFoundException none) {
      return runs;
    }
    return runs;
  }

  /** By the files: a folder's own time is today's in some stores, and none in others. */
  private boolean isSilent(Path folder) throws IOException {
    long last = 0;
    try {
      RemoteIterator<LocatedFileStatus> all = files.listFiles(folder, true);
      if (!all.hasNext()) {
        last = files.getFileStatus(folder).getModificationTime();
      }
      while (all.hasNext()) {
        last = Math.max(last, all.next().getModificationTime());
      }
    } catch (FileNotFoundException gone) {
      return true;
    }
    return last < now - SILENCE.toMillis();
  }
}
