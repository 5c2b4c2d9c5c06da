package org.rollcall.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessesTest {

  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();

  @TempDir Path scratch;

  @Test
  void takesWhatAProcessPrintsAndHowLongItRan() {
    Processes.Ended ended = new Processes(scratch).run(List.of(JAVA, "--version"), Map.of());
    assertThat(ended.output()).contains(System.getProperty("java.version"));
    assertThat(ended.seconds()).isPositive();
  }

  @Test
  void handsOnTheEnvironment() {
    Processes.Ended ended =
        new Processes(scratch)
            .run(List.of(JAVA, "-version"), Map.of("JAVA_TOOL_OPTIONS", "-Dmarked=by-the-test"));
    assertThat(ended.output()).contains("-Dmarked=by-the-test");
  }

  @Test
  void doesNotMeasureWhatFails() {
    assertThatThrownBy(
            () -> new Processes(scratch).run(List.of(JAVA, "-jar", "no-such.jar"), Map.of()))
        .isInstanceOf(Processes.Failed.class)
        .hasMessageContaining("ended with 1")
        .hasMessageContaining("no-such.jar");
  }

  @Test
  void readsAFigureFromItsLine() {
    Processes.Ended ended = new Processes.Ended(1, 0, "read 2.208\npairs 1.224\nnot a figure\n");
    assertThat(ended.figure("pairs")).isEqualTo(1.224);
    assertThatThrownBy(() -> ended.figure("csv")).hasMessageContaining("No line \"csv\"");
  }
}
