package org.rollcall.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rollcall.analysis.idealpoint.SampledPoints;
import org.rollcall.reference.ReferenceTable;
import org.rollcall.warehouse.SqlFolder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * {@code rollcall.yaml}: how the job is to be run, beside the options of the command line.
 *
 * <pre>
 * keep: 10
 * thresholds:
 *   refused_share: 0.01
 *   votes_lost: 100
 *   votes_lost_share: 0.02
 *   findings: {stated-tally: 20}
 * ideal_points: {parts_out_from: 52, anchor: USA, ties_by_title: false, bootstrap: 0}
 * </pre>
 *
 * @param keep published runs that stay, the latest among them; 0 for all
 * @param thresholds beyond which a run raises an error
 * @param idealPoints which votes ideal points are estimated from
 */
record SettingsFile(int keep, Thresholds thresholds, IdealPointSettings idealPoints) {

  /** Its name in the input folder. */
  static final String NAME = "rollcall.yaml";

  /** What holds where there is no file. */
  static final SettingsFile NONE = new SettingsFile(10, Thresholds.NONE);

  SettingsFile(int keep, Thresholds thresholds) {
    this(keep, thresholds, IdealPointSettings.NONE);
  }

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .build();

  /** The file's top level. */
  private record Content(
      @Nullable Integer keep,
      @Nullable Thresholds thresholds,
      @Nullable IdealPointSettings idealPoints) {

    static final Content NONE = new Content(null, null, null);

    SettingsFile settings() {
      return new SettingsFile(
          keep == null ? SettingsFile.NONE.keep() : keep,
          thresholds == null ? Thresholds.NONE : thresholds,
          idealPoints == null ? IdealPointSettings.NONE : idealPoints);
    }
  }

  /**
   * Reads the settings.
   *
   * @param input in which {@code rollcall.yaml} may lie
   * @param named a file that is to be read instead; null for none
   * @throws JobFailure if the file makes no sense, saying in which line
   */
  static SettingsFile read(Path input, @Nullable Path named) {
    Path file = named == null ? SideFile.in(input, NAME).orElse(null) : named;
    if (file == null) {
      return NONE;
    }
    String name = named == null ? NAME : named.toString();
    try {
      return parse(name, Files.readString(file));
    } catch (IOException e) {
      throw new JobFailure(
          "The settings " + name + " cannot be read: " + reason(e),
          "Give a file that is there, as UTF-8 text: --config FILE",
          e);
    }
  }

  private static String reason(IOException e) {
    return e instanceof java.nio.file.NoSuchFileException
        ? "there is no such file"
        : String.valueOf(e.getMessage());
  }

  private static SettingsFile parse(String name, String yaml) {
    if (yaml.lines().map(String::strip).allMatch(line -> line.isEmpty() || line.startsWith("#"))) {
      return NONE;
    }
    try {
      Content content = YAML.readValue(yaml, Content.class);
      SettingsFile settings = (content == null ? Content.NONE : content).settings();
      settings.requireSense(name);
      return settings;
    } catch (JacksonException e) {
      throw wrong(name, e);
    }
  }

  private static JobFailure wrong(String name, JacksonException e) {
    String where = e.getLocation() == null ? name : name + " line " + e.getLocation().getLineNr();
    if (e instanceof UnrecognizedPropertyException unknown) {
      return new JobFailure(
          name + ": the key \"" + unknown.getPropertyName() + "\" is not known",
          "Correct or remove it; there may be: "
              + unknown.getKnownPropertyIds().stream()
                  .map(String::valueOf)
                  .sorted()
                  .collect(Collectors.joining(", ")),
          e);
    }
    return new JobFailure(
        where + ": " + e.getOriginalMessage().lines().findFirst().orElse("no YAML"),
        "Correct it; docs/formats.md shows its form",
        e);
  }

  private void requireSense(String name) {
    require(keep >= 0, name, "keep", "a number of runs, or 0 for all");
    share(name, "refused_share", thresholds.refusedShare());
    share(name, "votes_lost_share", thresholds.votesLostShare());
    Long lost = thresholds.votesLost();
    require(lost == null || lost >= 0, name, "votes_lost", "a number of votes, 0 or more");
    require(
        idealPoints.hasSession(), name, "parts_out_from", "the number of a session, or 0 for none");
    require(idealPoints.knowsAnchor(), name, "anchor", "the code of a seat: USA");
    require(
        idealPoints.hasSamples(),
        name,
        "bootstrap",
        "a number of samples from %d to %d, such as 199, or 0 for none"
            .formatted(SampledPoints.FEWEST, IdealPointSettings.MOST_SAMPLES));
    Set<String> known = codes();
    for (Map.Entry<String, Long> each : thresholds.findings().entrySet()) {
      if (!known.contains(each.getKey())) {
        throw new JobFailure(
            name + ": findings: there is no notice \"" + each.getKey() + "\"",
            "Correct the code; docs/notices.md lists them");
      }
      require(
          each.getValue() != null && each.getValue() >= 0,
          name,
          each.getKey(),
          "a number of findings, 0 or more");
    }
  }

  private static void share(String name, String key, @Nullable Double value) {
    require(value == null || (value >= 0 && value <= 1), name, key, "a share from 0 to 1");
  }

  private static void require(boolean sense, String name, String key, String what) {
    if (!sense) {
      throw new JobFailure(name + ": " + key + " is no sensible value", "Write " + what);
    }
  }

  /** Every code that a notice may have: those of Java and those of the checks. */
  private static Set<String> codes() {
    return Stream.concat(
            ReferenceTable.load("notice_codes").records().stream()
                .map(row -> row.getOrDefault("code", "")),
            SqlFolder.load("checks").stream().map(ChecksStep::code))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
