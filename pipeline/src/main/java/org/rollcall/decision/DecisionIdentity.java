package org.rollcall.decision;

import org.jspecify.annotations.Nullable;

/**
 * Which decision a claim is about.
 *
 * @param id readable, unique, and the same from run to run: {@code GA:2005-12-16:A/RES/60/173}
 * @param body the body that decided
 * @param symbol the document's symbol as the best source has it, or null
 * @param part what tells it from others of the same symbol, or null
 * @param date the best that the sources together know; null if none knows any
 */
public record DecisionIdentity(
    String id,
    Body body,
    @Nullable String symbol,
    @Nullable String part,
    @Nullable DecisionDate date) {

  static DecisionIdentity of(DecisionClaim claim, @Nullable DecisionDate date) {
    String id =
        claim.body()
            + ":"
            + (date == null ? "undated" : date.words())
            + ":"
            + (claim.symbol() == null ? "" : claim.symbol());
    return new DecisionIdentity(
        claim.part() == null ? id : id + "#" + claim.part(),
        claim.body(),
        claim.symbol(),
        claim.part(),
        date);
  }
}
