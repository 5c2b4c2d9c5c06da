package org.rollcall.publish.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code site/data/}: JSON in scripts, since a page that is opened from a disk may read scripts and
 * nothing else.
 */
final class DataFolder {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path folder;
  private final List<Path> portable = new ArrayList<>();
  private final Map<String, List<Path>> groups = new LinkedHashMap<>();

  DataFolder(Path site) throws IOException {
    this.folder = Files.createDirectories(site.resolve("data"));
  }

  /** Writes a value as the data of that name. */
  void put(String key, Object value) {
    put(key, json(value));
  }

  /** Writes text that is JSON already. */
  void put(String key, String json) {
    Path file = folder.resolve(key + ".js");
    try {
      Files.writeString(file, "Rollcall.put(" + json(key) + "," + inScript(json) + ");\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes what the one-file site carries too. */
  void putPortable(String key, String json) {
    put(key, json);
    portable.add(folder.resolve(key + ".js"));
  }

  /** Writes what the one-file site carries too, if all of its group together are not too long. */
  void putPortable(String group, String key, String json) {
    put(key, json);
    groups.computeIfAbsent(group, each -> new ArrayList<>()).add(folder.resolve(key + ".js"));
  }

  /**
   * The files that the one-file site carries.
   *
   * @param longest bytes of a group that it carries
   */
  List<Path> portable(long longest) throws IOException {
    List<Path> files = new ArrayList<>(portable);
    for (List<Path> group : groups.values()) {
      long bytes = 0;
      for (Path file : group) {
        bytes += Files.size(file);
      }
      if (bytes <= longest) {
        files.addAll(group);
      }
    }
    return files;
  }

  static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JacksonException e) {
      throw new IllegalStateException("Not JSON: " + value.getClass(), e);
    }
  }

  /**
   * JSON that can stand in a script, in a file or in a page: there "&lt;" could end the script. In
   * JSON it stands in texts only, where an escape means the same.
   */
  static String inScript(String json) {
    return json.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
  }
}
