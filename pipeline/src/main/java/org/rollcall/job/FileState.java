package org.rollcall.job;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the file system says of a file, without its content being read.
 *
 * @param bytes its size
 * @param modified when its content was last written; whoever may write it can set it
 * @param key which file it is, whatever its name: the inode; null where there are none
 * @param changed when anything of it last changed, which nobody can set; null where none is kept
 * @param fresh whether it was written so shortly before that a later write need not show
 */
record FileState(
    long bytes,
    FileTime modified,
    @Nullable Object key,
    @Nullable FileTime changed,
    boolean fresh) {

  /** Within it two writes may bear the same time, on some file systems. */
  private static final Duration CLOCK = Duration.ofSeconds(2);

  static FileState of(Path file) throws IOException {
    BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
    FileTime modified = found.lastModifiedTime();
    boolean fresh = modified.toInstant().isAfter(Instant.now().minus(CLOCK));
    return new FileState(found.size(), modified, found.fileKey(), changed(file), fresh);
  }

  private static @Nullable FileTime changed(Path file) throws IOException {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("unix")
        ? (FileTime) Files.getAttribute(file, "unix:ctime")
        : null;
  }

  /** Whether the file's content is surely that which it had in an earlier state. */
  boolean isSurely(FileState earlier) {
    return !earlier.fresh && withoutFresh().equals(earlier.withoutFresh());
  }

  private FileState withoutFresh() {
    return new FileState(bytes, modified, key, changed, false);
  }
}
