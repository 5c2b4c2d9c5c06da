package org.rollcall.decision;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What became of a proposal. */
public enum Outcome {
  ADOPTED,
  REJECTED,
  UNKNOWN;

  /** As published. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads "Adopted", "rejected", "not adopted", "lost"; empty for what says neither. */
  public static Optional<Outcome> read(String text) {
    String plain = text.toLowerCase(Locale.ROOT);
    if (plain.contains("reject") || plain.contains("not adopted") || plain.contains("lost")) {
      return Optional.of(REJECTED);
    }
    if (plain.contains("adopted") || plain.contains("carried") || plain.contains("approved")) {
      return Optional.of(ADOPTED);
    }
    return Optional.empty();
  }

  /**
   * What the rules say follows from the vote, where no source states the outcome.
   *
   * <p>A resolution exists because it was adopted. Committees of the General Assembly, the
   * Commission and the Council decide by a majority of the members present and voting, abstentions
   * not counting, a tie being a rejection (General Assembly rules of procedure, rules 125 and 126,
   * with 133 on a tie; the Commission's and the Council's follow them). In the Security Council
   * nine affirmative votes carry a procedural matter (Charter, Article 27); on other matters a veto
   * is possible, so that the tally alone does not tell.
   *
   * @param yes votes in favour, null if not known
   * @param no votes against, null if not known
   */
  public static Outcome byRule(
      Body body, Kind kind, Adoption adoption, @Nullable Integer yes, @Nullable Integer no) {
    if (adoption == Adoption.WITHOUT_A_VOTE || kind == Kind.RESOLUTION) {
      return ADOPTED;
    }
    if (yes == null || no == null) {
      return UNKNOWN;
    }
    if (body == Body.SC) {
      return kind == Kind.PROCEDURAL ? (yes >= 9 ? ADOPTED : REJECTED) : UNKNOWN;
    }
    if (body == Body.GA) {
      return UNKNOWN; // an important question takes two thirds (Charter, Article 18)
    }
    return yes > no ? ADOPTED : REJECTED;
  }
}
