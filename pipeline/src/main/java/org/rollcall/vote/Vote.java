package org.rollcall.vote;

import java.util.Locale;

/** What a member did when its body decided. */
public enum Vote {
  YES,
  NO,
  ABSTAIN,
  /** A member that took no part, where the source says so. */
  ABSENT,
  /** Stood apart from a decision that was adopted without a vote. */
  DISASSOCIATED,
  /** Went along with a decision that was adopted without a vote. */
  ADOPTED_WITHOUT_VOTE;

  /** The word used in the published data: {@code adopted_without_vote}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
