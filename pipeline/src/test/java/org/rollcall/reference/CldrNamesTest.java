package org.rollcall.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import com.ibm.icu.util.VersionInfo;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Keeps {@code cldr_names.csv} equal to what ICU4J says. To write it anew after an update of ICU4J
 * or of the seats, run this test with {@code -Drollcall.write-cldr-names=true}.
 */
class CldrNamesTest {

  private static final List<String> LANGUAGES = List.of("en", "fr", "es", "ru", "ar", "zh");
  private static final String HEADER = "name,code,language,source";

  @Test
  void cldrNamesAreThoseOfIcu() throws IOException {
    String expected =
        Stream.concat(Stream.of(HEADER), rows()).collect(Collectors.joining("\n", "", "\n"));
    if (Boolean.getBoolean("rollcall.write-cldr-names")) {
      Files.writeString(Path.of("src/main/resources/reference/cldr_names.csv"), expected);
      return;
    }
    try (var in = ReferenceTable.class.getResourceAsStream("/reference/cldr_names.csv")) {
      assertThat(in).isNotNull();
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(expected);
    }
  }

  private static Stream<String> rows() {
    String source =
        "Unicode CLDR, by ICU4J "
            + VersionInfo.ICU_VERSION.getMajor()
            + "."
            + VersionInfo.ICU_VERSION.getMinor();
    List<Map<String, String>> members =
        ReferenceTable.load("seats").records().stream()
            .filter(row -> stillSeated(row.getOrDefault("code", "")))
            .toList();
    return LANGUAGES.stream()
        .flatMap(
            language ->
                members.stream()
                    .map(
                        row ->
                            name(language, row.getOrDefault("iso2", ""))
                                + ","
                                + row.get("code")
                                + ","
                                + language
                                + ","
                                + quoted(source)));
  }

  private static boolean stillSeated(String code) {
    return ReferenceTable.load("seat_terms").records().stream()
        .anyMatch(row -> code.equals(row.get("code")) && "".equals(row.get("valid_to")));
  }

  private static String name(String language, String iso2) {
    return quoted(LocaleDisplayNames.getInstance(new ULocale(language)).regionDisplayName(iso2));
  }

  private static String quoted(String field) {
    return field.indexOf(',') >= 0 ? '"' + field + '"' : field;
  }
}
