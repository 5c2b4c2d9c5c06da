package org.rollcall.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.docs.Markdown;
import org.springframework.scheduling.support.CronExpression;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Services, schedules and images: that their makers take them, and that they call what is there.
 */
class DeployTest {

  private static final Path DEPLOY = Markdown.PROJECT.resolve("deploy");
  private static final Pattern OPTION = Pattern.compile("--[a-z][a-z-]*");

  @TempDir private Path folder = Path.of("");

  private static String file(String name) throws IOException {
    return Files.readString(DEPLOY.resolve(name));
  }

  private record Ended(int code, String said) {}

  private Ended start(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Ended(process.exitValue(), said);
  }

  private static void requireSystemd() {
    boolean there = Files.isExecutable(Path.of("/usr/bin/systemd-analyze"));
    if (!there) {
      System.out.println("Skipped: systemd-analyze is not there (Debian's package systemd)");
    }
    assumeTrue(there);
  }

  /** The units, calling a program that is there. */
  private Path units() throws IOException {
    String program = folder.resolve("rollcall").toString();
    Files.writeString(folder.resolve("rollcall"), "#!/bin/sh\n");
    assertThat(folder.resolve("rollcall").toFile().setExecutable(true)).isTrue();
    for (String unit : List.of("rollcall.service", "rollcall.timer")) {
      Files.writeString(
          folder.resolve(unit), file(unit).replace("/opt/rollcall/rollcall", program));
    }
    return folder;
  }

  @Test
  void systemdTakesTheServiceAndTheTimer() throws IOException, InterruptedException {
    requireSystemd();
    Path units = units();
    Ended ended =
        start(
            "systemd-analyze",
            "verify",
            units.resolve("rollcall.service").toString(),
            units.resolve("rollcall.timer").toString());
    assertThat(ended.said()).doesNotContain("rollcall.service", "rollcall.timer");
    assertThat(ended.code()).isZero();
  }

  @Test
  void theServiceIsExposedToLittle() throws IOException, InterruptedException {
    requireSystemd();
    Ended ended =
        start(
            "systemd-analyze",
            "security",
            "--offline=true",
            "--threshold=15",
            units().resolve("rollcall.service").toString());
    assertThat(ended.code()).as(ended.said()).isZero();
  }

  @Test
  void theCronJobHasWhatAClusterAsksFor() throws IOException {
    try (MappingIterator<JsonNode> documents =
        new YAMLMapper().readerFor(JsonNode.class).readValues(file("cronjob.yaml"))) {
      List<JsonNode> all = documents.readAll();
      assertThat(all).hasSize(2);
      JsonNode job = all.get(0);
      assertThat(job.at("/apiVersion").asString()).isEqualTo("batch/v1");
      assertThat(job.at("/kind").asString()).isEqualTo("CronJob");
      assertThat(firstAfterMidnight(job.at("/spec/schedule").asString())).isEqualTo("03:15");
      assertThat(job.at("/spec/concurrencyPolicy").asString()).isEqualTo("Forbid");
      JsonNode pod = job.at("/spec/jobTemplate/spec/template/spec");
      assertThat(pod.at("/restartPolicy").asString())
          .as("what a podFailurePolicy needs")
          .isEqualTo("Never");
      JsonNode container = pod.at("/containers/0");
      assertThat(container.at("/securityContext/readOnlyRootFilesystem").asBoolean()).isTrue();
      assertThat(names(container.at("/volumeMounts"))).isEqualTo(names(pod.at("/volumes")));
      assertThat(
              job.at("/spec/jobTemplate/spec/podFailurePolicy/rules/0/onExitCodes/containerName")
                  .asString())
          .isEqualTo(container.at("/name").asString());
      assertThat(all.get(1).at("/spec/podSelector/matchLabels"))
          .isEqualTo(job.at("/spec/jobTemplate/spec/template/metadata/labels"));
    }
  }

  /** When a schedule of cron's five fields comes first on a day in winter. */
  private static String firstAfterMidnight(String schedule) {
    LocalDateTime midnight = LocalDateTime.of(2026, 1, 6, 0, 0);
    LocalDateTime first =
        Objects.requireNonNull(CronExpression.parse("0 " + schedule).next(midnight), schedule);
    assertThat(first).as(schedule).isBefore(midnight.plusDays(1));
    return String.valueOf(first.toLocalTime());
  }

  @Test
  void cronStartsTheJobAtTheSameTime() throws IOException {
    List<String> lines =
        Stream.concat(
                file("crontab").lines(),
                Markdown.page("docs/operating.md").blocks().stream()
                    .filter(block -> block.language().equals("cron"))
                    .flatMap(block -> block.lines().stream()))
            .filter(line -> !line.startsWith("#"))
            .toList();
    assertThat(lines)
        .hasSize(2)
        .allSatisfy(
            line -> {
              Matcher fields = Pattern.compile("((?:\\S+ ){5})(.+)").matcher(line);
              assertThat(fields.matches()).as(line).isTrue();
              assertThat(firstAfterMidnight(fields.group(1).strip())).isEqualTo("03:15");
              assertThat(fields.group(2))
                  .as("cron takes % as the end of a line")
                  .doesNotContain("%");
            });
  }

  private static Set<String> names(JsonNode list) {
    Set<String> names = new TreeSet<>();
    list.forEach(each -> names.add(each.at("/name").asString()));
    return names;
  }

  @Test
  void theImageIsMadeOfTheJarThatTheBuildMakes() throws IOException {
    assertThat(file("Dockerfile").lines())
        .anyMatch(line -> line.startsWith("COPY rollcall.jar "))
        .anyMatch(line -> line.startsWith("USER "))
        .noneMatch(line -> line.startsWith("ADD "));
  }

  @Test
  void everyOptionThatIsUsedIsOneOfRun() throws IOException {
    Set<String> known = options(String.join("\n", Markdown.page("docs/operating.md").lines()));
    for (String name : List.of("rollcall.service", "crontab", "cronjob.yaml")) {
      List<String> calls =
          file(name)
              .lines()
              .filter(line -> !line.strip().startsWith("#") && line.contains("--input"))
              .toList();
      assertThat(calls).as(name).hasSize(1);
      assertThat(known).as(name).containsAll(options(calls.get(0)));
    }
  }

  private static Set<String> options(String text) {
    Set<String> options = new TreeSet<>();
    for (Matcher m = OPTION.matcher(text); m.find(); ) {
      options.add(m.group());
    }
    return options;
  }
}
