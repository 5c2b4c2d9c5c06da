package org.rollcall.decision;

import org.jspecify.annotations.Nullable;

/**
 * What one source says to identify a decision.
 *
 * @param source the source's id
 * @param ref where in the source
 * @param authority rank of the source, 0 = best; of two dates the better source's is believed
 * @param symbol the document's symbol, or null
 * @param part paragraph or amendment that the source names, or null
 * @param family whose number {@code ownId} is, where several sources use the same ones ({@code
 *     rcid}); null if it is this source's alone
 * @param ownId the source's own number, or null
 * @param date when, or null
 * @param tally how it ended, "88-21-60", or null; it tells roll calls under one symbol apart where
 *     sources number them differently
 */
public record DecisionClaim(
    String source,
    String ref,
    int authority,
    Body body,
    @Nullable String symbol,
    @Nullable String part,
    @Nullable String family,
    @Nullable String ownId,
    @Nullable DecisionDate date,
    @Nullable String tally) {

  /** A claim that says nothing of the tally. */
  public DecisionClaim(
      String source,
      String ref,
      int authority,
      Body body,
      @Nullable String symbol,
      @Nullable String part,
      @Nullable String family,
      @Nullable String ownId,
      @Nullable DecisionDate date) {
    this(source, ref, authority, body, symbol, part, family, ownId, date, null);
  }

  /** Whether its symbol is one that a body gives once: to the resolution that it adopted. */
  boolean namesOneResolution() {
    return symbol != null && symbol.contains("/RES/") && part == null;
  }

  /** Within what a symbol is to be told apart: a family's sources count as one. */
  String numbering() {
    return family == null ? "source " + source : "family " + family;
  }

  DecisionClaim withPart(@Nullable String newPart) {
    return new DecisionClaim(
        source, ref, authority, body, symbol, newPart, family, ownId, date, tally);
  }
}
