package org.rollcall.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The .sql files that ship with Rollcall: {@code sql/} at the top of the repository. */
public final class SqlFolder {

  private static final Pattern NAME = Pattern.compile("(?:\\d+[a-z]?_)?(.+)\\.sql");

  /** The line above a report's account of its votes. */
  private static final String ACCOUNT = "-- account";

  private static final String HEADLINE = "-- headline";
  private static final List<String> MARKS = List.of(ACCOUNT, HEADLINE);

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private static final Map<String, List<SqlFile>> LOADED = new ConcurrentHashMap<>();

  private SqlFolder() {}

  /**
   * All files of a folder, in the order of their names.
   *
   * @throws IllegalStateException if a header cannot be read
   */
  public static List<SqlFile> load(String folder) {
    return LOADED.computeIfAbsent(folder, SqlFolder::read);
  }

  private static List<SqlFile> read(String folder) {
    try {
      Resource[] found =
          new PathMatchingResourcePatternResolver(SqlFolder.class.getClassLoader())
              .getResources("classpath*:sql/" + folder + "/*.sql");
      return Arrays.stream(found)
          .sorted(Comparator.comparing(SqlFolder::fileName))
          .map(resource -> parse(folder, fileName(resource), text(resource)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static SqlFile parse(String folder, String fileName, String text) {
    Matcher name = NAME.matcher(fileName);
    if (!name.matches()) {
      throw new IllegalStateException("sql/" + folder + "/" + fileName + " is not a .sql file");
    }
    List<String> lines = text.lines().toList();
    String yaml =
        lines.stream()
            .takeWhile(SqlFolder::comment)
            .map(line -> line.replaceFirst("^-- ?", ""))
            .collect(Collectors.joining("\n"));
    List<String> sql = lines.stream().dropWhile(SqlFolder::comment).toList();
    return new SqlFile(
        folder,
        name.group(1),
        header(folder + "/" + fileName, yaml),
        query(sql.stream().takeWhile(line -> !MARKS.contains(line)).toList()),
        below(sql, ACCOUNT),
        below(sql, HEADLINE));
  }

  /** The query between this mark and the next, or null. */
  private static @Nullable String below(List<String> sql, String mark) {
    int at = sql.indexOf(mark);
    return at < 0
        ? null
        : query(sql.stream().skip(at + 1L).takeWhile(line -> !MARKS.contains(line)).toList());
  }

  private static String query(List<String> lines) {
    return String.join("\n", lines).strip().replaceFirst(";$", "");
  }

  private static SqlFile.Header header(String file, String yaml) {
    try {
      return yaml.isBlank() ? SqlFile.Header.NONE : YAML.readValue(yaml, SqlFile.Header.class);
    } catch (JacksonException e) {
      throw new IllegalStateException("sql/" + file + ": header: " + e.getMessage(), e);
    }
  }

  private static boolean comment(String line) {
    return line.startsWith("--");
  }

  private static String fileName(Resource resource) {
    return Objects.requireNonNull(resource.getFilename());
  }

  private static String text(Resource resource) {
    try {
      return resource.getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
