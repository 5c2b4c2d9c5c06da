package org.rollcall.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.rollcall.reference.Sha256;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.rollcall.notice.Notice;
import org.rollcall.notice.Severity;
import org.rollcall.source.SourceSettings;
import org.rollcall.source.SourcesFile;
import org.rollcall.source.UnreadableSourceException;

/**
 * What lies in the input folder.
 *
 * @param files the raw files, in order of their names
 * @param settings what {@code sources.yaml} says of each, by file name
 * @param ids the source id of each, by file name
 * @param side files that say how to read the others ({@code sources.yaml}, {@code aliases.csv}), with
 *     their hashes
 * @param notices what was found odd while looking
 */
record Inventory(
    List<InputFile> files,
    Map<String, SourceSettings> settings,
    Map<String, String> ids,
    List<InputFile> side,
    List<Notice> notices) {

  private static final List<String> SIDE_FILES = List.of(SourcesFile.NAME, "aliases.csv");

  /**
   * Lists and hashes the files.
   *
   * @throws JobFailure if the folder or all raw files are missing, one cannot be read, or {@code
   *     sources.yaml} makes no sense
   */
  static Inventory take(Path input) {
    if (!Files.isDirectory(input)) {
      throw new JobFailure(
          "There is no input folder " + input,
          "Give the folder with the raw files: rollcall run --input DIR");
    }
    List<InputFile> files = new ArrayList<>();
    List<InputFile> side = new ArrayList<>();
    for (Path path : walk(input)) {
      String name = input.relativize(path).toString().replace('\\', '/');
      if (SIDE_FILES.contains(name)) {
        side.add(hashed(path, name));
      } else if (!SourcesFile.ignored(path)) {
        files.add(hashed(path, name));
      }
    }
    if (files.isEmpty()) {
      throw new JobFailure(
          "There are no raw files in " + input,
          "Put workbooks or CSV files with votes there; input/README.md lists what is read");
    }
    return described(input, files, side);
  }

  private static List<Path> walk(Path input) {
    try (Stream<Path> all = Files.walk(input)) {
      return all.filter(Files::isRegularFile)
          .filter(path -> !hidden(input.relativize(path)))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new JobFailure(
          "The input folder " + input + " cannot be read: " + e.getMessage(),
          "Check its permissions",
          e);
    }
  }

  private static boolean hidden(Path relative) {
    for (Path part : relative) {
      if (part.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  private static InputFile hashed(Path path, String name) {
    try {
      return new InputFile(path, name, Sha256.of(path), Files.size(path));
    } catch (IOException e) {
      throw new JobFailure(
          name + " cannot be read: " + e.getMessage(),
          "Check its permissions, or take it out of the input folder",
          e);
    }
  }

  private static Inventory described(Path input, List<InputFile> files, List<InputFile> side) {
    SourcesFile sources = sources(input);
    List<Notice> notices = new ArrayList<>();
    Map<String, SourceSettings> settings = new HashMap<>();
    Map<String, String> ids = new HashMap<>();
    Set<String> taken = new HashSet<>();
    for (InputFile file : files) {
      SourceSettings found = sources.settingsFor(file.name());
      settings.put(file.name(), found);
      String id = uniqueId(found, file, taken);
      ids.put(file.name(), id);
      if (found.file() == null) {
        notices.add(undeclared(file, id));
      }
    }
    sources.unmatched(files.stream().map(InputFile::name).toList()).stream()
        .map(Inventory::missing)
        .forEach(notices::add);
    return new Inventory(files, settings, ids, side, notices);
  }

  private static SourcesFile sources(Path input) {
    try {
      return SourcesFile.in(input);
    } catch (UnreadableSourceException e) {
      throw new JobFailure(String.valueOf(e.getMessage()), e.suggestion(), e);
    }
  }

  /** The declared id, or the file's name without ending; with it if two would share an id. */
  private static String uniqueId(SourceSettings settings, InputFile file, Set<String> taken) {
    String plain = file.name().replaceFirst("\\.[^./]+$", "");
    for (String id : new String[] {settings.id(), plain, file.name()}) {
      if (id != null && taken.add(id)) {
        return id;
      }
    }
    throw new IllegalStateException("Two files named " + file.name());
  }

  private static Notice undeclared(InputFile file, String id) {
    return new Notice(
        Severity.INFO,
        "undeclared-source",
        id,
        "",
        file.name() + " has no entry in sources.yaml: where its facts come from is not known",
        file.name(),
        "Add an entry with file, title, origin, evidence, license and authority");
  }

  private static Notice missing(SourceSettings entry) {
    return new Notice(
        Severity.WARNING,
        "missing-source",
        Objects.requireNonNullElse(entry.id(), ""),
        "",
        "sources.yaml describes " + entry.file() + ", but no such file is in the input folder",
        Objects.requireNonNullElse(entry.file(), ""),
        "Put the file back, or remove its entry");
  }

  SourceSettings settings(InputFile file) {
    return settings.getOrDefault(file.name(), SourceSettings.NONE);
  }

  String sourceId(InputFile file) {
    return Objects.requireNonNull(ids.get(file.name()));
  }

  /** Settings by source id. */
  Map<String, SourceSettings> bySource() {
    Map<String, SourceSettings> bySource = new HashMap<>();
    files.forEach(file -> bySource.put(sourceId(file), settings(file)));
    return bySource;
  }
}
