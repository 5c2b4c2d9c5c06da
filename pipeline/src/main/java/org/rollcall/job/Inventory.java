package org.rollcall.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rollcall.notice.Notice;
import org.rollcall.notice.Severity;
import org.rollcall.reference.Sha256;
import org.rollcall.source.InputFiles;
import org.rollcall.source.InputFolder;
import org.rollcall.source.SourceSettings;
import org.rollcall.source.SourcesFile;
import org.rollcall.source.UnreadableSourceException;
import org.rollcall.warehouse.ReportMaker;
import org.rollcall.warehouse.SqlFile;

/**
 * What lies in the input folder.
 *
 * @param files the raw files, in order of their names
 * @param settings what {@code sources.yaml} says of each, by file name; the id is always there
 * @param side files that say how to read the others ({@code sources.yaml}, {@code aliases.csv})
 * @param aliases the user's own names for countries
 * @param reports those that {@code reports.yaml} asks for
 * @param operation how the job is to be run: {@code rollcall.yaml}
 * @param notices what was found odd while looking
 */
record Inventory(
    List<InputFile> files,
    Map<String, SourceSettings> settings,
    List<InputFile> side,
    AliasesFile aliases,
    List<SqlFile> reports,
    SettingsFile operation,
    List<Notice> notices) {

  private static final List<String> SIDE_FILES =
      List.of(
          SourcesFile.NAME, AliasesFile.NAME, ReportsFile.NAME, BlocsFile.NAME, ClaimsFile.NAME);

  /**
   * Lists and hashes the files.
   *
   * @throws JobFailure if all raw files are missing, or {@code sources.yaml} makes no sense
   */
  static Inventory take(Path input) {
    return take(input, null);
  }

  /**
   * The same.
   *
   * @param config read instead of {@code rollcall.yaml}; null for none
   */
  static Inventory take(Path input, @Nullable Path config) {
    SettingsFile operation = SettingsFile.read(input, config);
    InputFolder folder = list(input);
    List<Path> raw = folder.files();
    if (raw.isEmpty()) {
      throw new JobFailure(
          "There are no raw files in " + input,
          "Put workbooks or CSV files with votes there; docs/formats.md tells what is read");
    }
    SourcesFile sources = sources(input);
    Map<String, SourceSettings> settings = new HashMap<>();
    List<Notice> notices = new ArrayList<>(folder.notices());
    notices.addAll(sources.missing(raw));
    sources
        .settingsFor(raw)
        .forEach(
            (path, found) -> {
              settings.put(name(path), found);
              if (!sources.knows(path)) {
                notices.add(undeclared(name(path), found));
              }
            });
    List<Path> files = new ArrayList<>(raw);
    SideFile.in(input, InputFiles.CORRECTIONS)
        .map(file -> Path.of(InputFiles.CORRECTIONS))
        .ifPresent(
            path -> {
              files.add(path);
              settings.put(name(path), InputFiles.correctionsSettings());
            });
    List<InputFile> readable = readable(input, files, notices);
    notices.addAll(sameContent(readable));
    return new Inventory(
        readable,
        settings,
        SIDE_FILES.stream()
            .filter(name -> SideFile.in(input, name).isPresent())
            .map(name -> hashed(input, Path.of(name)))
            .toList(),
        AliasesFile.read(input),
        reports(input, operation),
        operation,
        notices);
  }

  private static List<SqlFile> reports(Path input, SettingsFile operation) {
    List<SqlFile> reports = ReportsFile.read(input);
    for (SqlFile report : reports) {
      if (operation.idealPoints().samples() == 0 && ReportMaker.takesSamples(report)) {
        throw new JobFailure(
            ReportsFile.NAME + ": " + report.name() + ": " + ReportMaker.NO_SAMPLES,
            ReportMaker.ASK_FOR_SAMPLES);
      }
    }
    return reports;
  }

  private static InputFolder list(Path input) {
    try {
      return InputFolder.of(input);
    } catch (IllegalArgumentException e) {
      throw new JobFailure(String.valueOf(e.getMessage()), "Correct it in ROLLCALL_JAVA_OPTS", e);
    } catch (IOException e) {
      throw new JobFailure(
          "The input folder " + input + " cannot be read: " + e.getMessage(),
          "Check its permissions",
          e);
    }
  }

  private static String name(Path relative) {
    return relative.toString().replace('\\', '/');
  }

  /** Those of which a hash can be made; of the others, notices. */
  private static List<InputFile> readable(Path input, List<Path> files, List<Notice> notices) {
    List<InputFile> readable = new ArrayList<>();
    for (Path file : files) {
      try {
        readable.add(hashed(input, file));
      } catch (JobFailure e) {
        notices.add(
            Notice.at(
                Severity.ERROR,
                "unreadable-file",
                "",
                String.valueOf(e.getMessage()),
                name(file),
                e.suggestion()));
      }
    }
    return List.copyOf(readable);
  }

  /** A source that is there twice would seem to bear itself out. */
  private static List<Notice> sameContent(List<InputFile> files) {
    List<Notice> notices = new ArrayList<>();
    Map<String, String> first = new HashMap<>();
    for (InputFile file : files) {
      String other = first.putIfAbsent(file.sha256(), file.name());
      if (other != null && file.bytes() > 0) {
        notices.add(
            Notice.at(
                Severity.WARNING,
                "same-content",
                "",
                file.name() + " has the very content of " + other + "; both are read",
                file.name(),
                "Take one of the two out of the folder"));
      }
    }
    return notices;
  }

  private static InputFile hashed(Path input, Path relative) {
    Path path = input.resolve(relative);
    try {
      FileState state = FileState.of(path);
      return new InputFile(path, name(relative), Sha256.of(path), state);
    } catch (IOException e) {
      throw new JobFailure(
          name(relative) + " cannot be read: " + e.getMessage(),
          "Check its permissions, or take it out of the input folder",
          e);
    }
  }

  private static SourcesFile sources(Path input) {
    try {
      return SourcesFile.read(input);
    } catch (UnreadableSourceException e) {
      throw new JobFailure(e);
    }
  }

  private static Notice undeclared(String name, SourceSettings settings) {
    return new Notice(
        Severity.INFO,
        "undeclared-source",
        Objects.requireNonNullElse(settings.id(), name),
        "",
        name + " has no entry in sources.yaml: where its facts come from is not known",
        name,
        "Add an entry with file, title, origin, evidence, license and authority");
  }

  SourceSettings settings(InputFile file) {
    return settings.getOrDefault(file.name(), SourceSettings.NONE);
  }

  String sourceId(InputFile file) {
    return Objects.requireNonNullElse(settings(file).id(), file.name());
  }

  /** Settings by source id. */
  Map<String, SourceSettings> bySource() {
    Map<String, SourceSettings> bySource = new HashMap<>();
    files.forEach(file -> bySource.put(sourceId(file), settings(file)));
    return bySource;
  }
}
