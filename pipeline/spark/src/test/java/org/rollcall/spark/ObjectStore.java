package org.rollcall.spark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;
import org.jspecify.annotations.Nullable;

/**
 * A folder of this machine that behaves as an object store does: nothing can be renamed, and an
 * object shows when all of it is there. Its scheme is {@code norename}.
 */
public final class ObjectStore extends RawLocalFileSystem {

  static final URI ADDRESS = URI.create("norename:///");

  /** Knows the scheme. */
  static Configuration configuration() {
    Configuration configuration = new Configuration(false);
    configuration.set("fs.norename.impl", ObjectStore.class.getName());
    return configuration;
  }

  @Override
  public URI getUri() {
    return ADDRESS;
  }

  @Override
  public String getScheme() {
    return ADDRESS.getScheme();
  }

  @Override
  public FileStatus getFileStatus(Path file) throws IOException {
    return plain(super.getFileStatus(file));
  }

  @Override
  public FileStatus[] listStatus(Path folder) throws IOException {
    return Arrays.stream(super.listStatus(folder))
        .map(ObjectStore::plain)
        .toArray(FileStatus[]::new);
  }

  /** Of the other kind permissions are asked for, by an address with the scheme file. */
  private static FileStatus plain(FileStatus status) {
    return new FileStatus(
        status.getLen(),
        status.isDirectory(),
        status.getReplication(),
        status.getBlockSize(),
        status.getModificationTime(),
        status.getPath());
  }

  @Override
  public boolean rename(Path from, Path to) throws IOException {
    throw new IOException("An object store renames nothing: " + from);
  }

  @Override
  public FSDataOutputStream create(
      Path file,
      boolean overwrite,
      int bufferSize,
      short replication,
      long blockSize,
      @Nullable Progressable progress)
      throws IOException {
    return new FSDataOutputStream(new Upload(pathToFile(file).toPath()), null);
  }

  @Override
  public FSDataOutputStream create(
      Path file,
      FsPermission permission,
      boolean overwrite,
      int bufferSize,
      short replication,
      long blockSize,
      @Nullable Progressable progress)
      throws IOException {
    return create(file, overwrite, bufferSize, replication, blockSize, progress);
  }

  private static final class Upload extends ByteArrayOutputStream {

    private final java.nio.file.Path target;

    Upload(java.nio.file.Path target) {
      this.target = target;
    }

    @Override
    public void close() throws IOException {
      Files.createDirectories(target.getParent());
      java.nio.file.Path aside =
          Files.createTempFile(target.getParent(), ".upload", ""); // hidden, as an upload is
      Files.write(aside, toByteArray());
      Files.move(
          aside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
