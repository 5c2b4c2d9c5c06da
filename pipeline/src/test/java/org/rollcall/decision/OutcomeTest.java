package org.rollcall.decision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutcomeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Adopted",
        "ADOPTED",
        "adopted as amended",
        "carried",
        "Approved",
        "Adopted without a vote"
      })
  void adopted(String text) {
    assertThat(Outcome.read(text)).contains(Outcome.ADOPTED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Rejected",
        "not adopted",
        "Was not carried",
        "not approved",
        "could not be adopted",
        "Lost",
        "failed",
        "defeated by 77 votes to 40"
      })
  void rejected(String text) {
    assertThat(Outcome.read(text)).contains(Outcome.REJECTED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "recorded vote", "WITHDRAWN", "closet", "unknown"})
  void neither(String text) {
    assertThat(Outcome.read(text)).isEmpty();
  }
}
