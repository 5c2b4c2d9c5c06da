package org.rollcall.vote;

import java.util.List;

/**
 * A text that is used for a vote.
 *
 * @param text as written, in any case
 * @param votes what it may stand for: one vote; several if the text alone does not tell; none if it
 *     says that there is no vote to record
 * @param rule {@code word}, or {@code letter} for a text that means what the file makes of it,
 *     {@code local letter} for one that is a vote only in a file of its language
 */
public record VoteText(String text, List<Vote> votes, String rule) {

  public VoteText {
    votes = List.copyOf(votes);
  }
}
