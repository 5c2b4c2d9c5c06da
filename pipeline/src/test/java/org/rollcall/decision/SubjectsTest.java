package org.rollcall.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
        "The situation  in the\u00a0Democratic People's Republic of Korea",
        "Human rights in the DPRK",
        "dprk",
        " DPRK ",
      })
  void humanRightsInTheDprk(String title) {
    assertThat(subjects.of(title)).containsExactly("dprk");
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
                        Objects.requireNonNull(row.get("pattern"))))
            .toList());
  }
}
