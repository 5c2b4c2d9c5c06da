package org.rollcall.source;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rollcall.notice.Notice;
import org.rollcall.notice.Severity;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What {@code input/sources.yaml} says of the files beside it: a list under {@code sources}, keys
 * in snake_case, see {@link SourceSettings}.
 *
 * @param entries in the file's order
 */
public record SourcesFile(List<SourceSettings> entries) {

  /** Its name in the input folder. */
  public static final String NAME = "sources.yaml";

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
          .build();

  /** The file's top level. */
  record Content(@Nullable List<SourceSettings> sources) {}

  public SourcesFile {
    entries = List.copyOf(entries);
  }

  /**
   * Reads {@code sources.yaml} of an input folder; none is as good as an empty one.
   *
   * @throws UnreadableSourceException if it is no YAML, has a key or a value that is not known, an
   *     entry without {@code file}, or one id twice; the message says in which line
   */
  public static SourcesFile read(Path folder) {
    Optional<Path> file = InputFiles.beside(folder, NAME);
    if (file.isEmpty()) {
      return new SourcesFile(List.of());
    }
    try {
      return parse(Files.readString(file.get()));
    } catch (IOException e) {
      throw new UnreadableSourceException(
          NAME + " can't be read: " + e.getMessage(), "Save it as UTF-8 text", e);
    }
  }

  static SourcesFile parse(String yaml) {
    List<SourceSettings> entries = new ArrayList<>();
    try {
      Content content = isBlank(yaml) ? null : YAML.readValue(yaml, Content.class);
      if (content != null && content.sources() != null) {
        content.sources().stream().filter(Objects::nonNull).forEach(entries::add);
      }
    } catch (JacksonException e) {
      throw wrong(e, yaml);
    }
    refuseWithoutFile(entries);
    refuseSameId(entries);
    return new SourcesFile(entries);
  }

  private static boolean isBlank(String yaml) {
    return yaml.lines().map(String::strip).allMatch(line -> line.isEmpty() || line.startsWith("#"));
  }

  /** The parser has looked ahead when it complains of a key, so its own line is one too far. */
  private static String lineOf(String key, String yaml) {
    Pattern pattern = Pattern.compile("(^|[\\s{,\"'])" + Pattern.quote(key) + "[\"']?\\s*:");
    List<String> lines = yaml.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (pattern.matcher(lines.get(i)).find()) {
        return " line " + (i + 1);
      }
    }
    return "";
  }

  private static UnreadableSourceException wrong(JacksonException e, String yaml) {
    TokenStreamLocation location = e.getLocation();
    String where = location == null ? NAME : NAME + " line " + location.getLineNr();
    if (e instanceof UnrecognizedPropertyException unknown) {
      String known =
          Arrays.stream(SourceSettings.class.getRecordComponents())
              .map(part -> snake(part.getName()))
              .collect(Collectors.joining(", "));
      return new UnreadableSourceException(
          NAME
              + lineOf(unknown.getPropertyName(), yaml)
              + ": the key \""
              + unknown.getPropertyName()
              + "\" is not known",
          "Correct or remove it; an entry of the list \"sources\" may have: " + known,
          e);
    }
    if (e instanceof InvalidFormatException invalid && invalid.getTargetType().isEnum()) {
      String known =
          Arrays.stream(invalid.getTargetType().getEnumConstants())
              .map(value -> value.toString().toLowerCase(Locale.ROOT))
              .collect(Collectors.joining(", "));
      return new UnreadableSourceException(
          where + ": the value \"" + invalid.getValue() + "\" is not known",
          "Use one of: " + known,
          e);
    }
    String kind = e instanceof DatabindException ? "does not have the right form" : "is no YAML";
    return new UnreadableSourceException(
        where + ": the file " + kind + ": " + e.getOriginalMessage(),
        "Write a list under \"sources\", each entry with \"file\" and keys of its own",
        e);
  }

  private static String snake(String name) {
    return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }

  private static void refuseWithoutFile(List<SourceSettings> entries) {
    for (int i = 0; i < entries.size(); i++) {
      SourceSettings entry = entries.get(i);
      if (entry.file() == null || entry.file().isBlank()) {
        String which = entry.id() == null ? "number " + (i + 1) : "\"" + entry.id() + "\"";
        throw new UnreadableSourceException(
            NAME + ": the entry " + which + " names no file", "Add \"file:\" to it");
      }
      matcher(entry);
    }
  }

  private static void refuseSameId(List<SourceSettings> entries) {
    Map<String, String> files = new HashMap<>();
    for (SourceSettings entry : entries) {
      String id = entry.id();
      String first = id == null ? null : files.putIfAbsent(id, String.valueOf(entry.file()));
      if (first != null) {
        throw new UnreadableSourceException(
            "%s: the id \"%s\" is given twice, to %s and to %s"
                .formatted(NAME, id, first, entry.file()),
            "Give each entry an id of its own");
      }
    }
  }

  /**
   * What is said of one file, its id filled in: the declared one, else the file's name without
   * ending. Where an entry's glob fits several files, the file's name is put behind its id.
   *
   * @param relative the file's path relative to the input folder
   */
  public SourceSettings settingsFor(Path relative) {
    Optional<SourceSettings> entry =
        entries.stream().filter(candidate -> fits(candidate, relative)).findFirst();
    SourceSettings settings = entry.orElse(SourceSettings.NONE);
    String declared = settings.id();
    String id =
        declared == null
            ? stem(relative)
            : isGlob(settings) ? declared + "-" + stem(relative) : declared;
    return withId(settings, id);
  }

  /**
   * The settings of all files, each with an id of its own: where two files would share one, as
   * {@code votes.csv} and {@code votes.xlsx} do, each keeps its ending.
   */
  public Map<Path, SourceSettings> settingsFor(List<Path> files) {
    Map<String, Integer> uses = new HashMap<>();
    for (Path file : files) {
      uses.merge(String.valueOf(settingsFor(file).id()), 1, Integer::sum);
    }
    Map<Path, SourceSettings> all = new LinkedHashMap<>();
    for (Path file : files) {
      SourceSettings settings = settingsFor(file);
      boolean shared = uses.getOrDefault(String.valueOf(settings.id()), 0) > 1;
      all.put(file, shared ? withId(settings, slashless(file)) : settings);
    }
    return all;
  }

  /** Whether an entry speaks of a file; one without still loads, with a notice. */
  public boolean knows(Path relative) {
    return entries.stream().anyMatch(entry -> fits(entry, relative));
  }

  /** One notice for each entry that fits none of the files. */
  public List<Notice> missing(List<Path> files) {
    List<Notice> notices = new ArrayList<>();
    Set<String> told = new HashSet<>();
    for (SourceSettings entry : entries) {
      String file = String.valueOf(entry.file());
      if (files.stream().noneMatch(path -> fits(entry, path)) && told.add(file)) {
        notices.add(
            Notice.at(
                Severity.WARNING,
                "missing-file",
                NAME,
                NAME + " speaks of a file that is not there",
                file,
                "Put the file into the input folder, or take the entry out"));
      }
    }
    return notices;
  }

  private static boolean fits(SourceSettings entry, Path relative) {
    String file = String.valueOf(entry.file());
    Path name = relative.getFileName();
    boolean literal = slashed(relative).equals(file) || String.valueOf(name).equals(file);
    if (literal || !isGlob(entry)) {
      return literal;
    }
    PathMatcher matcher = matcher(entry);
    return matcher.matches(relative) || (name != null && matcher.matches(name));
  }

  private static boolean isGlob(SourceSettings entry) {
    return String.valueOf(entry.file()).matches(".*[*?\\[{].*");
  }

  private static PathMatcher matcher(SourceSettings entry) {
    try {
      return FileSystems.getDefault().getPathMatcher("glob:" + entry.file());
    } catch (PatternSyntaxException e) {
      throw new UnreadableSourceException(
          NAME + ": \"" + entry.file() + "\" is no file name and no pattern",
          "Use * and ? for parts of a name",
          e);
    }
  }

  private static String slashed(Path relative) {
    return relative.toString().replace('\\', '/');
  }

  private static String slashless(Path relative) {
    return slashed(relative).replace('/', '-');
  }

  private static String stem(Path relative) {
    return slashless(relative).replaceFirst("(?<=.)\\.[^.]*$", "");
  }

  private static SourceSettings withId(SourceSettings old, String id) {
    return new SourceSettings(
        id,
        old.file(),
        old.title(),
        old.origin(),
        old.evidence(),
        old.license(),
        old.authority(),
        old.reader(),
        old.body(),
        old.subject(),
        old.coverage(),
        old.blank(),
        old.codeBook(),
        old.sheets(),
        old.headerRows(),
        old.countryColumn(),
        old.values());
  }
}
