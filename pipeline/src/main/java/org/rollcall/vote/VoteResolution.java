package org.rollcall.vote;

import java.util.List;

/** The answer to what a text in a vote cell means. */
public sealed interface VoteResolution {

  /**
   * What decided: {@code word}, {@code letter}, {@code legend}, {@code code book}, {@code blank}.
   */
  String rule();

  /**
   * One vote.
   *
   * @param note the footnote mark that was split off, or empty
   */
  record Matched(Vote vote, String rule, String note) implements VoteResolution {}

  /**
   * The text says that there is no vote to record: the State was not a member, or a blank cell of
   * which nothing is known. No row, no error.
   *
   * @param reason in words
   */
  record NoVote(String rule, String reason) implements VoteResolution {}

  /** More than one vote fits. */
  record Ambiguous(List<Vote> candidates, String rule, String reason) implements VoteResolution {}

  /** No vote fits. */
  record Unknown(String rule, String reason, List<String> suggestions) implements VoteResolution {}
}
