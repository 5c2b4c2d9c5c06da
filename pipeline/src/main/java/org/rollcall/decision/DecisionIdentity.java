package org.rollcall.decision;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Which decision a claim is about.
 *
 * @param id readable, unique, and the same from run to run: {@code GA:2005-12-16:A/RES/60/173}
 * @param part what tells it from others of the same symbol, or null
 * @param date the best that the sources together know, to the day or the month; null if none does
 */
public record DecisionIdentity(String id, @Nullable String part, @Nullable DecisionDate date) {

  static DecisionIdentity of(DecisionClaim claim, @Nullable DecisionDate date) {
    String id =
        claim.body() + ":" + day(date) + ":" + (claim.symbol() == null ? "" : claim.symbol());
    return new DecisionIdentity(
        claim.part() == null ? id : id + "#" + claim.part(), claim.part(), date);
  }

  private static String day(@Nullable DecisionDate date) {
    if (date == null) {
      return "undated";
    }
    return date.precision() == DecisionDate.Precision.DAY
        ? date.from().toString()
        : YearMonth.from(date.from()).toString();
  }
}
