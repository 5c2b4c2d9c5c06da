package org.rollcall.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.RemoteIterator;
import org.jspecify.annotations.Nullable;
import org.rollcall.cluster.Cluster.Fetched;
import org.rollcall.cluster.ClusterException;

/**
 * Raw files as the cluster sees them. If they lie on a store, this process has copies, by which it
 * tells what they are and reads the small ones; Spark reads the large ones on the store. A file
 * that is another there than the copy by now is read from the copy, of which the run has the hash.
 */
final class RawFiles {

  private final @Nullable String input;
  private final Configuration configuration;
  private final Map<Path, FileStatus> originals = new HashMap<>();

  /**
   * Prepares.
   *
   * @param input address of a folder; null if all of the cluster has the files at the path at which
   *     this machine has them
   */
  RawFiles(@Nullable String input, Configuration configuration) {
    this.input = input;
    this.configuration = configuration;
  }

  /** As {@link org.rollcall.cluster.Cluster#fetch} has it. */
  Fetched fetch(Path folder) {
    org.apache.hadoop.fs.Path root = new org.apache.hadoop.fs.Path(String.valueOf(input));
    try {
      FileSystem files = root.getFileSystem(configuration);
      Files.createDirectories(folder);
      list(files, files.makeQualified(root), folder);
      removeOthers(folder);
      return copy(files, folder);
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      throw new ClusterException(
          "The input " + input + " cannot be read: " + Store.firstLine(e),
          "Check that it is reached from here, its permissions and the credentials for it, and the"
              + " space in "
              + folder
              + ", or give another with --input",
          e);
    }
  }

  private void list(FileSystem files, org.apache.hadoop.fs.Path root, Path folder)
      throws IOException {
    originals.clear();
    int base = root.toUri().getPath().length() + 1;
    RemoteIterator<LocatedFileStatus> all = files.listFiles(root, true);
    while (all.hasNext()) {
      FileStatus file = all.next();
      Path copy = folder.resolve(file.getPath().toUri().getPath().substring(base)).normalize();
      if (!copy.startsWith(folder)) {
        throw new IOException(file.getPath() + " leads out of the folder");
      }
      originals.put(copy, file);
    }
  }

  /** Removes what is no copy of a file on the store, and no folder of one. */
  private void removeOthers(Path folder) throws IOException {
    Set<Path> kept = new HashSet<>(Set.of(folder));
    for (Path copy : originals.keySet()) {
      for (Path each = copy; each != null && kept.add(each); ) {
        each = each.getParent();
      }
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        if (!kept.contains(each)) {
          Files.delete(each);
        }
      }
    }
  }

  private Fetched copy(FileSystem files, Path folder) throws IOException {
    Path aside = folder.resolveSibling(folder.getFileName() + ".part"); // a copy is whole, or none
    int count = 0;
    long bytes = 0;
    for (Map.Entry<Path, FileStatus> each : originals.entrySet()) {
      Path copy = each.getKey();
      FileStatus original = each.getValue();
      if (!isOf(copy, original)) {
        try (InputStream in = files.open(original.getPath())) {
          Files.copy(in, aside, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.setLastModifiedTime(aside, FileTime.fromMillis(original.getModificationTime()));
        Files.createDirectories(copy.getParent());
        Files.move(aside, copy, StandardCopyOption.REPLACE_EXISTING);
        count++;
        bytes += original.getLen();
      }
    }
    return new Fetched(count, bytes);
  }

  private static boolean isOf(Path copy, FileStatus original) throws IOException {
    return Files.isRegularFile(copy)
        && Files.size(copy) == original.getLen()
        && Files.getLastModifiedTime(copy).toMillis() == original.getModificationTime();
  }

  /** Where Spark reads a file of this machine. */
  String address(Path file) {
    FileStatus original = originals.get(file);
    return original == null ? file.toUri().toString() : original.getPath().toString();
  }

  /** Whether Spark reads there what this machine has. */
  boolean isAsFetched(Path file) {
    FileStatus original = originals.get(file);
    if (original == null) {
      return true;
    }
    try {
      FileStatus now =
          original.getPath().getFileSystem(configuration).getFileStatus(original.getPath());
      return now.getLen() == original.getLen()
          && now.getModificationTime() == original.getModificationTime();
    } catch (IOException gone) {
      return false; // the copy is there
    }
  }
}
