package org.rollcall.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;

/** What was measured on. */
final class Machine {

  private static final Path MEMORY = Path.of("/proc/meminfo");

  private Machine() {}

  /** Cores, memory, system, Java, DuckDB, and how busy it is. */
  static String inWords() throws SQLException, IOException {
    try (Connection duckDb = Sql.open()) {
      return String.format(
          Locale.ROOT,
          "%d cores, %s of memory, %s %s; Java %s; DuckDB %s; load before it began %.1f",
          Runtime.getRuntime().availableProcessors(),
          memory(),
          System.getProperty("os.name"),
          System.getProperty("os.arch"),
          System.getProperty("java.version"),
          duckDb.getMetaData().getDatabaseProductVersion(),
          ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
  }

  private static String memory() throws IOException {
    if (!Files.isReadable(MEMORY)) {
      return "an unknown amount";
    }
    long kb =
        Files.readAllLines(MEMORY).stream()
            .filter(line -> line.startsWith("MemTotal:"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
            .findFirst()
            .orElseThrow();
    return String.format(Locale.ROOT, "%.0f GB", kb * 1024 / 1e9);
  }
}
