package org.rollcall.vote;

import java.util.List;

/**
 * A line of a code book: what a number or letter stands for in the files of one source.
 *
 * @param votes the vote, or nothing if it says that there is none to record
 */
public record CodeBookEntry(String codeBook, String text, List<Vote> votes) {

  public CodeBookEntry {
    votes = List.copyOf(votes);
  }
}
