package org.rollcall.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollcall.reference.ReferenceTable;

class SubjectsTest {

  private final Subjects subjects = shipped();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Situation of human rights in the Democratic People's Republic of Korea",
        "Situation of human rights in the Democratic People’s Republic of Korea",
        "SITUATION OF HUMAN RIGHTS IN THE DEMOCRATIC PEOPLE'S REPUBLIC OF KOREA",
        "Human rights in the DPRK",
      })
  void aResolutionOnHumanRightsInTheDprkIsOnHumanRightsToo(String title) {
    assertThat(subjects.of(title)).containsExactly("dprk", "human-rights");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The situation  in the\u00a0Democratic People's Republic of Korea",
        "dprk",
        " DPRK ",
      })
  void theSituationInTheDprkIsTheSameSubjectWithoutTheWords(String title) {
    assertThat(subjects.of(title)).containsExactly("dprk");
  }

  @Test
  void humanRightsInACountryAreOfBothSubjectsAndHumanRightsQuestionsOfTheBroadOneAlone() {
    assertThat(subjects.of("Situation of human rights in Myanmar"))
        .containsExactly("myanmar", "human-rights");
    assertThat(
            subjects.of(
                "Human rights questions: alternative approaches for improving the effective"
                    + " enjoyment of human rights and fundamental freedoms"))
        .containsExactly("human-rights");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Situation of human rights in the Republic of Korea",
        "Non-proliferation: Democratic People's Republic of Korea",
        "Question of Korea",
        "",
      })
  void whatIsNotAboutHumanRightsInTheDprk(String title) {
    assertThat(subjects.of(title)).doesNotContain("dprk");
  }

  @Test
  void aSubjectIsToldByATitleASymbolOrAnIssue() {
    Subjects three =
        new Subjects(
            List.of(Subjects.Rule.of("bread", "right to food", "A/RES/\\d+/(165|166)", "ec hr")));
    assertThat(three.of(about("The right to food", null)))
        .containsExactly(Map.entry("bread", Subjects.Told.TITLE));
    assertThat(three.of(about(null, "A/RES/62/165")))
        .containsExactly(Map.entry("bread", Subjects.Told.SYMBOL));
    assertThat(three.of(about("Bread", "A/RES/62/1650", "me", "hr")))
        .containsExactly(Map.entry("bread", Subjects.Told.ISSUE));
    assertThat(three.of(about("Bread", "A/RES/62/1650", "me"))).isEmpty();
    assertThat(three.of(about(null, null))).isEmpty();
  }

  private static Subjects.About about(
      @Nullable String title, @Nullable String symbol, String... issues) {
    return new Subjects.About(title, symbol, Set.of(issues));
  }

  @ParameterizedTest
  @CsvSource({
    "middle-east, The situation in the Middle East",
    "middle-east, Assistance to Palestine refugees",
    "nuclear, Comprehensive Nuclear-Test-Ban Treaty",
    "decolonisation, Dissemination of information on decolonization",
    "decolonisation, Information from Non-Self-Governing Territories",
  })
  void broadSubjectsAreToldByTheirWordsToo(String subject, String title) {
    assertThat(subjects.of(title)).contains(subject);
  }

  @Test
  void aTitleMayHaveSeveralSubjectsEachOnce() {
    Subjects two =
        new Subjects(
            List.of(
                Subjects.Rule.of("food", "right to food"),
                Subjects.Rule.of("food", "hunger"),
                Subjects.Rule.of("development", "right to development")));
    assertThat(two.of("Hunger, the right to food and the Right to Development"))
        .containsExactly("food", "development");
  }

  private static Subjects shipped() {
    return new Subjects(
        ReferenceTable.load("subjects").records().stream()
            .map(
                row ->
                    Subjects.Rule.of(
                        Objects.requireNonNull(row.get("subject")),
                        Objects.requireNonNull(row.get("title")),
                        Objects.requireNonNull(row.get("symbol")),
                        Objects.requireNonNull(row.get("issues"))))
            .toList());
  }
}
