package org.rollcall.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.rollcall.reference.Sha256;
import org.rollcall.source.Limits;
import org.rollcall.source.SourceSettings;
import org.rollcall.warehouse.DuckDbWarehouse;
import org.rollcall.warehouse.OutOfResourcesException;
import org.rollcall.warehouse.Warehouse;
import org.rollcall.warehouse.WarehouseException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was read of large files, kept from run to run: raw texts only, as the reader gave them,
 * never what they were taken to mean. An entry belongs to a file's content, to what {@code
 * sources.yaml} says of it, and to the program that read it; if any of these changes, the file is
 * read anew.
 */
final class RawCache {

  /** Below this size a file is read as fast as its cached texts. */
  private static final long SMALLEST = 1 << 18;

  private static final String READING = "reading.json";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path folder;
  private final Program program;
  private final RawTables tables;
  private final DuckDbWarehouse driver;
  private final Progress progress;
  private final Background background;
  private final Set<String> used = ConcurrentHashMap.newKeySet();
  private int hits;

  RawCache(
      Path folder,
      Program program,
      RawTables tables,
      DuckDbWarehouse driver,
      Progress progress,
      Background background) {
    this.driver = driver;
    this.folder = folder;
    this.program = program;
    this.tables = tables;
    this.progress = progress;
    this.background = background;
  }

  private String key(InputFile file, SourceSettings settings) {
    Map<String, String> values = new TreeMap<>(settings.values());
    return Sha256.of(
        String.join(
            "\n",
            file.sha256(),
            settings.withoutValues().toString(),
            values.toString(),
            Limits.now().toString(),
            program.hash()));
  }

  /**
   * Its name begins with the file's hash and the program's, so that it can be told who needs it.
   */
  private Path entry(InputFile file, SourceSettings settings) {
    return folder.resolve(
        file.sha256() + "-" + ofProgram() + "-" + key(file, settings).substring(0, 16));
  }

  private String ofProgram() {
    return program.hash().substring(0, 16);
  }

  private static boolean worthIt(InputFile file) {
    return file.bytes() >= SMALLEST;
  }

  /** Puts what is known of a file into the raw tables, if anything is. */
  Optional<Reading> load(InputFile file, SourceSettings settings, String sourceId) {
    Path entry = entry(file, settings);
    if (!worthIt(file) || !Files.isRegularFile(entry.resolve(READING))) {
      return Optional.empty();
    }
    try {
      Reading reading = JSON.readValue(entry.resolve(READING).toFile(), Reading.class);
      tables.insert(sourceId, entry);
      used.add(String.valueOf(entry.getFileName()));
      hits++;
      return Optional.of(reading);
    } catch (JacksonException | WarehouseException e) {
      progress.say("The cache of " + file.name() + " cannot be used, so it is read anew");
      tables.forget(sourceId);
      return Optional.empty();
    }
  }

  /**
   * Keeps what was read of a file for the next run, while this one goes on; a cache that cannot be
   * written costs no run.
   */
  void store(
      InputFile file,
      SourceSettings settings,
      String sourceId,
      RawNumbers before,
      Reading reading) {
    if (worthIt(file)) {
      RawNumbers after = tables.numbers().copy();
      background.run(() -> write(file, settings, sourceId, before, after, reading));
    }
  }

  private void write(
      InputFile file,
      SourceSettings settings,
      String sourceId,
      RawNumbers before,
      RawNumbers after,
      Reading reading) {
    Path entry = entry(file, settings);
    Path unfinished = folder.resolve("unfinished");
    try (Warehouse beside = driver.beside()) {
      Workspace.remove(unfinished);
      Files.createDirectories(unfinished);
      new RawTables(beside, after).extract(sourceId, before, unfinished);
      JSON.writeValue(unfinished.resolve(READING).toFile(), reading);
      Workspace.remove(entry);
      Files.move(unfinished, entry, StandardCopyOption.ATOMIC_MOVE);
      used.add(String.valueOf(entry.getFileName()));
    } catch (IOException | JacksonException | WarehouseException | OutOfResourcesException e) {
      progress.say("The cache of " + file.name() + " could not be written: " + e.getMessage());
    }
  }

  /** How many files were not read because the cache had them. */
  int hits() {
    return hits;
  }

  /**
   * Forgets what neither this run nor another that is kept has read, once what this one did read is
   * stored.
   *
   * @param kept SHA-256 of the raw files of other runs
   */
  void prune(Set<String> kept) {
    background.run(() -> removeUnused(kept));
  }

  /** A file that was read otherwise before, or by another program, is not read so again. */
  private boolean isNeeded(String entry, Set<String> kept) {
    String file = entry.replaceFirst("-.*", "");
    return used.contains(entry)
        || (kept.contains(file)
            && entry.startsWith(file + "-" + ofProgram() + "-")
            && used.stream().noneMatch(each -> each.startsWith(file)));
  }

  private void removeUnused(Set<String> kept) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path entry : List.copyOf(entries.toList())) {
        if (!isNeeded(String.valueOf(entry.getFileName()), kept)) {
          Workspace.remove(entry);
        }
      }
    } catch (IOException e) {
      progress.say("Could not clean up " + folder + ": " + e.getMessage());
    }
  }
}
