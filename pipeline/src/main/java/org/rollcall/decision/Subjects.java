package org.rollcall.decision;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The subjects that decisions are followed on through the years, known by their titles. */
public final class Subjects {

  /**
   * How a subject is known.
   *
   * @param id short name: {@code dprk}
   * @param pattern found anywhere in a title in small letters
   * @param anchors words of which such a title has one; none if that is not known
   */
  public record Rule(String id, Pattern pattern, Set<String> anchors) {

    /** A rule from its texts. */
    public static Rule of(String id, String pattern) {
      String small = inSmallLetters(pattern);
      return new Rule(id, Pattern.compile(small), Anchors.of(small));
    }

    private boolean fits(String title) {
      return (anchors.isEmpty() || anchors.stream().anyMatch(title::contains))
          && pattern.matcher(title).find();
    }
  }

  /** All but what is escaped: \\W is not \\w. Small letters are compared faster than any case. */
  private static String inSmallLetters(String pattern) {
    return ESCAPED_OR_NOT
        .matcher(pattern)
        .replaceAll(
            part ->
                Matcher.quoteReplacement(
                    part.group().startsWith("\\")
                        ? part.group()
                        : part.group().toLowerCase(Locale.ROOT)));
  }

  private static final Pattern ESCAPED_OR_NOT = Pattern.compile("\\\\.|[^\\\\]+");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final List<Rule> rules;

  public Subjects(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  /** All subjects of a title, or the one whose id the text is; empty if none is known. */
  public List<String> of(String text) {
    String plain =
        BLANKS
            .matcher(text.replace('’', '\'').replace('\u00a0', ' '))
            .replaceAll(" ")
            .strip()
            .toLowerCase(Locale.ROOT);
    return rules.stream()
        .filter(rule -> rule.id().equalsIgnoreCase(plain) || rule.fits(plain))
        .map(Rule::id)
        .distinct()
        .toList();
  }
}
