package org.rollcall.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Titles as sources print them, and the subjects they are about: the same in Java and DuckDB. */
class SubjectPatternTest {

  /** Those of one question each; the broad ones hold many of them. */
  private static final List<Map<String, String>> SUBJECTS =
      ReferenceTable.load("subjects").records().stream()
          .filter(row -> String.valueOf(row.get("broad")).isEmpty())
          .toList();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Situation of human rights in the Democratic People's Republic of Korea | dprk",
        "Situation of human rights in the Democratic People’s Republic of Korea : resolution / | dprk",
        "The situation of human rights in the Democratic People‘s Republic of Korea | dprk",
        "Situation of human rights in the Democratic People?Æs Republic of Korea : resolution | dprk",
        "HUMAN RIGHTS, REPORTS, DEMOCRATIC PEOPLE'S REPUBLIC OF KOREA | dprk",
        "The situation in the Democratic People's Republic of Korea | dprk",
        "DPRK human rights | dprk",
        "Outcome of the universal periodic review : Democratic People’s Republic of Korea | ''",
        "Nuclear tests by the Democratic People's Republic of Korea | ''",
        "Situation of human rights in the Democratic Republic of the Congo | ''",
        "Situation of human rights in the Islamic Republic of Iran | iran",
        "HUMAN RIGHTS, IRAN | iran",
        "Situation of human rights in the Syrian Arab Republic | syria",
        "Human rights in the occupied Syrian Golan | syrian-golan",
        "Israeli settlements in the Occupied Palestinian Territory, including East Jerusalem, and the occupied Syrian Golan | israeli-settlements",
        "Situation of human rights of Rohingya Muslims and other minorities in Myanmar | myanmar",
        "Human rights situation  in Belarus : resolution / | belarus",
        "Necessity of ending the economic, commercial and financial embargo imposed by the United States of America against Cuba | cuba-embargo",
        "Situation of human rights in Cuba | cuba-human-rights",
        "Situation of human rights in South Sudan | ''",
        "Situation of human rights in the Sudan | sudan-human-rights",
        "Human rights and unilateral coercive measures | unilateral-coercive-measures",
        "Use of mercenaries as a means of violating human rights and impeding the exercise of the right of peoples to self-determination | mercenaries",
        "The right of the Palestinian people to self-determination | palestinian-self-determination",
        "Combating glorification of Nazism, neo-Nazism and other practices that contribute to fuelling contemporary forms of racism | nazism",
        "Moratorium on the use of the death penalty | death-penalty",
        "The right to development | right-to-development",
        "Territorial integrity of Ukraine | ukraine-aggression",
        "Cooperation with and assistance to Ukraine in the field of human rights | ''"
      })
  void aTitleIsAboutTheSubjectItNames(String title, String subject) throws SQLException {
    List<String> expected = subject.isEmpty() ? List.of() : List.of(subject);
    assertThat(inJava(title)).as("by Java").isEqualTo(expected);
    assertThat(inDuckDb(title)).as("by DuckDB").isEqualTo(expected);
  }

  @Test
  void subjectsOfManyQuestionsAreMarkedBroad() {
    assertThat(ReferenceTable.load("subjects").records())
        .filteredOn(row -> "yes".equals(row.get("broad")))
        .extracting(row -> row.get("subject"))
        .containsExactlyInAnyOrder("middle-east", "nuclear", "decolonisation", "human-rights");
    assertThat(ReferenceTable.load("subjects").records())
        .extracting(row -> row.get("broad"))
        .containsOnly("yes", "");
  }

  @Test
  void subjectsAreUnique() {
    assertThat(ReferenceTable.load("subjects").records())
        .extracting(row -> row.get("subject"))
        .doesNotHaveDuplicates();
    assertThat(SUBJECTS).hasSizeGreaterThan(20);
  }

  private static List<String> inJava(String title) {
    return SUBJECTS.stream()
        .filter(row -> pattern(row).matcher(title).find())
        .map(row -> String.valueOf(row.get("subject")))
        .sorted()
        .collect(Collectors.toList());
  }

  private static Pattern pattern(Map<String, String> row) {
    return Pattern.compile(String.valueOf(row.get("title")), Pattern.CASE_INSENSITIVE);
  }

  private static List<String> inDuckDb(String title) throws SQLException {
    try (Connection duckDb = DriverManager.getConnection("jdbc:duckdb:");
        PreparedStatement query =
            duckDb.prepareStatement("SELECT regexp_matches(?::VARCHAR, ?::VARCHAR, 'i')")) {
      List<String> subjects = new java.util.ArrayList<>();
      for (Map<String, String> row : SUBJECTS) {
        query.setString(1, title);
        query.setString(2, String.valueOf(row.get("title")));
        try (ResultSet result = query.executeQuery()) {
          if (result.next() && result.getBoolean(1)) {
            subjects.add(String.valueOf(row.get("subject")));
          }
        }
      }
      return subjects.stream().sorted().toList();
    }
  }
}
