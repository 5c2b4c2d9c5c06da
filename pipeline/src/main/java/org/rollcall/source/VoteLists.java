package org.rollcall.source;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.rollcall.source.ListHeading.Position;

/**
 * The lists of one vote, in the order of the record.
 *
 * @param start where the first heading begins
 * @param end where the last list ends
 */
record VoteLists(List<Listed> lists, int start, int end) {

  private static final int TAKEN_WITHIN = 200;
  private static final Pattern TAKEN =
      Pattern.compile("(?i)\\bvote\\s+was\\s+taken|\\bas\\s+follows\\s*:?\\s*$");

  /**
   * One list.
   *
   * @param start where the text behind the heading begins
   * @param text from there to its end
   */
  record Listed(ListHeading heading, int start, String text) {}

  /** All votes of a record. */
  static List<VoteLists> all(String text) {
    List<VoteLists> votes = new ArrayList<>();
    List<Listed> open = new ArrayList<>();
    Set<Position> taken = EnumSet.noneOf(Position.class);
    List<ListHeading> headings = ListHeading.all(text);
    int end = 0;
    for (int i = 0; i < headings.size(); i++) {
      ListHeading heading = headings.get(i);
      boolean apart = !open.isEmpty() && !text.substring(end, heading.start()).isBlank();
      if (apart || !taken.add(heading.position())) {
        close(open, end, votes);
        taken.clear();
        taken.add(heading.position());
      }
      int limit = i + 1 < headings.size() ? headings.get(i + 1).start() : text.length();
      String rest = text.substring(heading.end(), limit);
      int length = ListEnd.of(rest);
      open.add(new Listed(heading, heading.end(), rest.substring(0, length)));
      end = heading.end() + length;
    }
    close(open, end, votes);
    return votes;
  }

  private static void close(List<Listed> open, int end, List<VoteLists> votes) {
    if (!open.isEmpty()) {
      votes.add(new VoteLists(List.copyOf(open), open.get(0).heading().start(), end));
      open.clear();
    }
  }

  /**
   * Whether it is a vote: one heading alone may stand in a speech, unless a vote was just taken,
   * and nobody was against or abstained.
   */
  boolean complete(String text) {
    return lists.size() > 1
        || (lists.get(0).heading().position() == Position.FAVOUR
            && TAKEN.matcher(text.substring(Math.max(0, start - TAKEN_WITHIN), start)).find());
  }
}
