package org.rollcall.decision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KindTest {

  @ParameterizedTest
  @CsvSource({
    "Resolution, RESOLUTION",
    "draft resolution, DRAFT_RESOLUTION",
    "Draft resolution as amended, DRAFT_RESOLUTION",
    "Amendment to draft resolution, AMENDMENT",
    "separate vote on operative paragraph 7, PARAGRAPH",
    "PP 12, PARAGRAPH",
    "Motion for no action, MOTION",
    "procedural motion, PROCEDURAL",
    "decision, DECISION",
  })
  void theSourcesOwnWordsComeFirst(String text, Kind kind) {
    assertThat(Kind.read(text, null, Body.GA, "A/RES/60/173")).isEqualTo(kind);
  }

  @Test
  void whatHasAResolutionsSymbolIsOne() {
    assertThat(Kind.read(null, null, Body.GA, "A/RES/60/173")).isEqualTo(Kind.RESOLUTION);
    assertThat(Kind.read("", null, Body.HRC, "A/HRC/RES/7/15")).isEqualTo(Kind.RESOLUTION);
  }

  @Test
  void whatACommitteeVotesOnUnderAnLSymbolIsADraft() {
    assertThat(Kind.read(null, null, Body.GA3, "A/C.3/60/L.48")).isEqualTo(Kind.DRAFT_RESOLUTION);
  }

  @Test
  void aPartOfAResolutionIsNotTheResolution() {
    assertThat(Kind.read(null, "4381", Body.GA, "A/RES/60/173")).isEqualTo(Kind.UNKNOWN);
    assertThat(Kind.read(null, "OP 5", Body.GA, "A/RES/60/173")).isEqualTo(Kind.PARAGRAPH);
    assertThat(Kind.read(null, "oral amendment", Body.GA3, "A/C.3/69/L.28"))
        .isEqualTo(Kind.AMENDMENT);
  }

  @Test
  void theSourceMayStillSayThatAPartIsTheWhole() {
    assertThat(Kind.read("resolution", "4381", Body.GA, "A/RES/60/173")).isEqualTo(Kind.RESOLUTION);
  }

  @Test
  void withoutASymbolNothingIsKnown() {
    assertThat(Kind.read(null, null, Body.GA, null)).isEqualTo(Kind.UNKNOWN);
    assertThat(Kind.read(null, null, Body.SC, "S/2014/872")).isEqualTo(Kind.UNKNOWN);
  }
}
