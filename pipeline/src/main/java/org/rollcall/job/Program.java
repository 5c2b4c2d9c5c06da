package org.rollcall.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * Which Rollcall this is.
 *
 * @param version as in the pom
 * @param hash of its classes, SQL and reference data, computed at build: another hash may publish
 *     something else from the same files
 */
public record Program(String version, String hash) {

  /** The running one. */
  public static Program current() {
    try (InputStream in = Program.class.getResourceAsStream("/rollcall-program.properties")) {
      if (in == null) {
        throw new IllegalStateException("rollcall-program.properties is missing: build with Maven");
      }
      Properties properties = new Properties();
      properties.load(in);
      return new Program(properties.getProperty("version"), properties.getProperty("hash"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
