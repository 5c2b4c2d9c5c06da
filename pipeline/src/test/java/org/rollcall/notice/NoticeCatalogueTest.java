package org.rollcall.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rollcall.reference.ReferenceTable;

/** Every kind of notice is explained in the codebook. */
class NoticeCatalogueTest {

  private static final Pattern RAISED =
      Pattern.compile("Severity\\.(ERROR|WARNING|INFO),\\s*\"([a-z-]+)\"");

  /** Where one of two codes is chosen by what was found. */
  private static final Pattern CHOSEN =
      Pattern.compile("Severity\\.(ERROR|WARNING|INFO),\\s*\\w+ \\? \"([a-z-]+)\" : \"([a-z-]+)\"");

  private static Map<String, String> raised() throws IOException {
    Map<String, String> codes = new TreeMap<>();
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      for (Path source : sources.filter(path -> path.toString().endsWith(".java")).toList()) {
        String text = Files.readString(source);
        for (Matcher m = RAISED.matcher(text); m.find(); ) {
          codes.put(m.group(2), Severity.of(m.group(1)).word());
        }
        for (Matcher m = CHOSEN.matcher(text); m.find(); ) {
          codes.put(m.group(2), Severity.of(m.group(1)).word());
          codes.put(m.group(3), Severity.of(m.group(1)).word());
        }
      }
    }
    return codes;
  }

  @Test
  void whatIsRaisedIsExplainedWithItsSeverity() throws IOException {
    Map<String, String> explained = new TreeMap<>();
    for (Map<String, String> row : ReferenceTable.load("notice_codes").records()) {
      explained.put(row.getOrDefault("code", ""), row.getOrDefault("severity", ""));
      assertThat(row.get("explanation")).as(row.get("code")).isNotBlank();
    }
    assertThat(raised()).hasSizeGreaterThan(25);
    assertThat(explained).containsAllEntriesOf(raised());
  }
}
