package org.rollcall.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rollcall.source.ListHeading.Position;

/**
 * "[Subsequently, the delegation of X informed the Secretariat that it had intended to vote in
 * favour.]", or, in reports: "The delegation of X subsequently stated that, had it been present, it
 * would have voted in favour."
 *
 * @param names the delegations as listed
 * @param offset where the names begin in the text
 */
record IntendedVotes(String names, Position position, int offset) {

  private static final String DELEGATION = "(?:delegations?|representatives?)\\s+of\\s+";

  /** Words that end a list of delegations: what comes now is what they said. */
  private static final String SAYING =
      "(?:had|has|have|was|were|would|that|who|which|later|subsequently|also|informed|advised|notified"
          + "|indicated|stated|announced|said|wished|intended|to)\\b";

  private static final String NAMES =
      "(?<names>(?:(?!\\b" + SAYING + "|\\b" + DELEGATION + ")[^;\\[\\]:]){2,1500}?)";

  private static final String SAID =
      "(?:(?:(?:had|has|have|later|subsequently|also)\\s+){0,3}(?:informed|advised|notified|indicated"
          + "|stated|announced|said)\\b(?:(?!\\b"
          + DELEGATION
          + ")[^;\\[\\]]){0,240}?\\s)?";

  private static final String VOTE = "vote\\s+in\\s+favou?r|vote\\s+against|abstain";

  private static final String CAST = "voted\\s+in\\s+favou?r|voted\\s+against|abstained";

  private static final Pattern CLAUSE =
      Pattern.compile(
          "(?i)\\b"
              + DELEGATION
              + NAMES
              + "\\s*,?\\s+(?:"
              // It had intended to …; it had not intended to take part.
              + SAID
              + "(?:that\\s+)?(?:(?:it|they|he|she)\\s+)?(?:had|have|has)\\s+(?:also\\s+)?(?:"
              + "(?:intended|meant|wished)\\s+to\\s+(?<intended>"
              + VOTE
              + ")|(?<out>not\\s+intended\\s+to|intended\\s+not\\s+to)\\s+(?:take\\s+part|participate))"
              // Had it been present, it would have …
              + "|"
              + SAID
              + "(?:(?!\\b"
              + DELEGATION
              + ")[^;\\[\\]]){0,60}?\\bbeen\\s+present\\b(?:(?!\\b"
              + DELEGATION
              + ")[^;\\[\\]]){0,80}?\\bwould\\s+have\\s+(?<would>"
              + CAST
              + ")"
              // Behind another: "…; the delegation of Cuba, to abstain".
              + "|(?:that\\s+)?(?:(?:it|they)\\s+)?(?:(?:had\\s+)?intended\\s+)?to\\s+(?<bare>"
              + VOTE
              + "))");

  /** What is said in brackets behind a vote and begins so speaks of intentions. */
  private static final Pattern BRACKET =
      Pattern.compile("(?i)\\[\\s*Subsequently\\b[^\\]]{0,3000}\\]?");

  static List<IntendedVotes> all(String text) {
    List<IntendedVotes> found = new ArrayList<>();
    Matcher matcher = CLAUSE.matcher(text);
    while (matcher.find()) {
      String names =
          matcher.group("names").replaceAll("(?<=^|,|\\band)(\\s*)the\\s+(?=\\p{Lu})", "$1");
      found.add(new IntendedVotes(names, position(matcher), matcher.start("names")));
    }
    return found;
  }

  /** Where the remarks in brackets begin of which nothing was understood. */
  static List<Integer> notUnderstood(String text) {
    return BRACKET
        .matcher(text)
        .results()
        .filter(bracket -> !CLAUSE.matcher(bracket.group()).find())
        .map(MatchResult::start)
        .toList();
  }

  private static Position position(Matcher clause) {
    if (clause.group("out") != null) {
      return Position.ABSENT;
    }
    String what = "";
    for (String group : List.of("intended", "would", "bare")) {
      what = clause.group(group) == null ? what : clause.group(group).toLowerCase(Locale.ROOT);
    }
    if (what.contains("favo")) {
      return Position.FAVOUR;
    }
    return what.endsWith("against") ? Position.AGAINST : Position.ABSTAINING;
  }
}
