package org.rollcall.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rollcall.source.ListHeading.Position;

/**
 * "[Subsequently, the delegation of X informed the Secretariat that it had intended to vote in
 * favour.]"
 *
 * @param names the delegations as listed
 * @param offset where the names begin in the text
 */
record IntendedVotes(String names, Position position, int offset) {

  private static final Pattern CLAUSE =
      Pattern.compile(
          "(?i)delegations?\\s+of\\s+(?<names>(?:(?!\\bdelegations?\\s+of\\b)[^;\\[\\]])*?)\\s*,?\\s+(?:(?:had\\s+|has\\s+|have\\s+)?"
              + "(?:informed|advised|notified|indicated)\\b[^;\\[\\]]*?\\s)?"
              + "(?:(?:it|they)\\s+)?(?:(?:had|have|has)\\s+(?:intended|meant|wished)\\s+)?to\\s+"
              + "(?<what>vote\\s+in\\s+favou?r|vote\\s+against|abstain)");

  static List<IntendedVotes> all(String text) {
    List<IntendedVotes> found = new ArrayList<>();
    Matcher matcher = CLAUSE.matcher(text);
    while (matcher.find()) {
      String what = Text.oneLine(matcher.group("what")).toLowerCase(java.util.Locale.ROOT);
      Position position =
          what.equals("abstain")
              ? Position.ABSTAINING
              : what.endsWith("against") ? Position.AGAINST : Position.FAVOUR;
      String names =
          matcher.group("names").replaceAll("(?<=^|,|\\band)(\\s*)the\\s+(?=\\p{Lu})", "$1");
      found.add(new IntendedVotes(names, position, matcher.start("names")));
    }
    return found;
  }
}
