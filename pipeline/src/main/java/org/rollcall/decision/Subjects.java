package org.rollcall.decision;

import java.util.List;
import java.util.regex.Pattern;

/** The subjects that decisions are followed on through the years, known by their titles. */
public final class Subjects {

  /**
   * How a subject is known.
   *
   * @param id short name: {@code dprk}
   * @param pattern found anywhere in a title, whatever its case
   */
  public record Rule(String id, Pattern pattern) {

    /** A rule from its texts. */
    public static Rule of(String id, String pattern) {
      return new Rule(
          id, Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }
  }

  private final List<Rule> rules;

  public Subjects(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  /** All subjects of a title, or the one whose id the text is; empty if none is known. */
  public List<String> of(String text) {
    String plain = text.replace('’', '\'').replace('\u00a0', ' ').replaceAll("\\s+", " ").strip();
    return rules.stream()
        .filter(rule -> rule.id().equalsIgnoreCase(plain) || rule.pattern().matcher(plain).find())
        .map(Rule::id)
        .distinct()
        .toList();
  }
}
