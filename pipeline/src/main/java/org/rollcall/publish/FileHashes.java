package org.rollcall.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.rollcall.reference.Sha256;

/** SHA-256 of files that are written once: each is gone through once, too. */
final class FileHashes {

  private final Map<Path, String> known = new ConcurrentHashMap<>();

  /** The file's hash, in hex. */
  String of(Path file) throws IOException {
    try {
      return known.computeIfAbsent(file, FileHashes::hash);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static String hash(Path file) {
    try {
      return Sha256.of(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
