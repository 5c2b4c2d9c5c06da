package org.rollcall.decision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdoptionTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Adopted without a vote",
        "ADOPTED WITHOUT VOTE",
        "without a recorded vote",
        "Consensus",
        "by consensus",
        "adopté sans vote",
      })
  void adoptionsWithoutAVote(String text) {
    assertThat(Adoption.read(text)).contains(Adoption.WITHOUT_A_VOTE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Recorded vote",
        "RECORDED",
        "roll call",
        "Roll-call vote",
        "vote",
        "recorded vote (no consensus)"
      })
  void recordedVotes(String text) {
    assertThat(Adoption.read(text)).contains(Adoption.RECORDED_VOTE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NON-RECORDED",
        "NON-RECORDED, no voting information available",
        "not recorded",
        "unrecorded vote",
        "WITHDRAWN",
        "NOT CONSIDERED",
        "Adopted",
        "controlled",
        ""
      })
  void whatSaysNeither(String text) {
    assertThat(Adoption.read(text)).isEmpty();
  }
}
