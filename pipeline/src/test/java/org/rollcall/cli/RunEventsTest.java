package org.rollcall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code rollcall run --log json}, and what {@code rollcall status} tells programs afterwards. */
class RunEventsTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir private Path folder = Path.of("");

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @AfterEach
  void forget() {
    System.clearProperty("rollcall.log");
  }

  private int rollcall(String... words) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    return Main.execute(words, new PrintWriter(out), new PrintWriter(err));
  }

  private int run() {
    return rollcall(
        "run",
        "--log=json",
        "--skip=site,workbook,reports",
        "--input=" + folder.resolve("input"),
        "--output=" + folder.resolve("output"));
  }

  private static List<JsonNode> events(StringWriter lines) {
    return lines.toString().lines().map(line -> JSON.readTree(line)).toList();
  }

  private static JsonNode fact(JsonNode event, String name) {
    for (JsonNode pair : event.get("kvpList")) {
      if (pair.has(name)) {
        return pair.get(name);
      }
    }
    throw new AssertionError("no " + name + " in " + event);
  }

  @Test
  void everyLineIsAnEventAndStatusTellsTheSameAsRows() throws IOException {
    Files.writeString(
        Files.createDirectory(folder.resolve("input")).resolve("votes.csv"),
        "Body,Symbol,Date,Country,Vote\nGA,A/RES/60/173,2005-12-16,Chad,Y\n");
    assertThat(run()).isZero();
    List<JsonNode> events = events(out);
    assertThat(events).hasSize(7 + 1).allMatch(event -> event.has("timestamp"));
    assertThat(fact(events.get(1), "step").asString()).isEqualTo("read");
    JsonNode last = events.get(7);
    assertThat(last.get("message").asString()).isEqualTo("Published");
    assertThat(fact(last, "exit_code").asString()).isEqualTo("0");
    assertThat(fact(last, "votes").asString()).isEqualTo("1");

    String output = "--output=" + folder.resolve("output");
    assertThat(rollcall("status", output, "--format=json")).isZero();
    JsonNode runs = JSON.readTree(out.toString());
    assertThat(runs.size()).isEqualTo(1);
    assertThat(runs.get(0).get("outcome").asString()).isEqualTo("completed");
    assertThat(runs.get(0).get("exit_code").asInt()).isZero();
    assertThat(runs.get(0).get("data_version").asString()).isEqualTo("1.0.0");
    assertThat(runs.get(0).get("votes").asLong()).isEqualTo(1);
    assertThat(runs.get(0).get("published").asBoolean()).isTrue();
    assertThat(rollcall("status", output, "--format=csv")).isZero();
    assertThat(out.toString().lines()).hasSize(2);
    assertThat(rollcall("status", output)).isZero();
    assertThat(out.toString())
        .contains("exit code 0  published now", "data 1.0.0: 1 votes, 0 added and 0 removed");
  }

  @Test
  void aFailureIsAnEventToo() {
    assertThat(run()).isEqualTo(ExitCode.FAILED);
    JsonNode event = events(err).get(0);
    assertThat(event.get("level").asString()).isEqualTo("ERROR");
    assertThat(event.get("message").asString()).startsWith("There is no input folder");
    assertThat(fact(event, "suggestion").asString()).contains("--input");
  }

  @Test
  void beforeAnyRunProgramsReadNoRows() {
    assertThat(rollcall("status", "--output=" + folder, "--format=json")).isZero();
    assertThat(out.toString().strip()).isEqualTo("[ ]");
    assertThat(rollcall("status", "--output=" + folder, "--format=csv")).isZero();
    assertThat(out.toString()).startsWith("run,outcome,exit_code,started,").hasLineCount(1);
  }
}
