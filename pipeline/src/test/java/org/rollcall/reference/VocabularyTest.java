package org.rollcall.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rollcall.decision.Adoption;
import org.rollcall.decision.Body;
import org.rollcall.decision.Kind;
import org.rollcall.decision.Outcome;
import org.rollcall.notice.Severity;
import org.rollcall.source.Authority;
import org.rollcall.vote.Vote;

/** The words of the codebook are those that the program writes. */
class VocabularyTest {

  @Test
  void theWordsAreThoseOfTheProgram() {
    assertWords("vote", Arrays.stream(Vote.values()).map(Vote::code).toList());
    assertWords("body", Arrays.stream(Body.values()).map(Body::name).toList());
    assertWords("kind", Arrays.stream(Kind.values()).map(Kind::words).toList());
    assertWords("adoption", Arrays.stream(Adoption.values()).map(Adoption::words).toList());
    assertWords("severity", Arrays.stream(Severity.values()).map(Severity::word).toList());
    assertWords(
        "authority",
        Arrays.stream(Authority.values())
            .map(each -> each.name().toLowerCase(Locale.ROOT))
            .toList());
    assertThat(Vocabulary.of("outcome").values())
        .containsAll(Arrays.stream(Outcome.values()).map(Outcome::word).toList());
  }

  private static void assertWords(String vocabulary, List<String> words) {
    assertThat(Vocabulary.of(vocabulary).values()).containsExactlyInAnyOrderElementsOf(words);
  }

  @Test
  void everyWordHasAMeaningAndASourceAndIsThereOnce() {
    for (Map<String, String> row : ReferenceTable.load("vocabularies").records()) {
      assertThat(row.get("meaning")).as(row.toString()).isNotBlank();
      assertThat(row.get("source")).as(row.toString()).isNotBlank();
    }
    assertThat(Vocabulary.all())
        .allSatisfy(each -> assertThat(each.values()).as(each.name()).doesNotHaveDuplicates());
  }

  @Test
  void anUnknownVocabularyIsRefusedByName() {
    assertThatThrownBy(() -> Vocabulary.of("colour"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("colour");
  }
}
