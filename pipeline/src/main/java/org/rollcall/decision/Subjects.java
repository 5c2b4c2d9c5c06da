package org.rollcall.decision;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The subjects that decisions are followed on through the years, known by rules. */
public final class Subjects {

  /** What tells a subject. */
  public enum Told {
    TITLE,
    SYMBOL,
    ISSUE;

    /** As it is published. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What is known of a decision.
   *
   * @param title null where there is none
   * @param symbol in full, null where there is none
   * @param issues codes under which a data set files it
   */
  public record About(@Nullable String title, @Nullable String symbol, Set<String> issues) {}

  /**
   * How a subject is known: by a title, or a symbol, or an issue.
   *
   * @param id short name: {@code dprk}
   * @param title found anywhere in a title in small letters; null if titles don't tell
   * @param anchors words of which such a title has one; none if that is not known
   * @param symbol fits the whole symbol; null if symbols don't tell
   * @param issues codes of a data set, of which one tells it
   */
  public record Rule(
      String id,
      @Nullable Pattern title,
      Set<String> anchors,
      @Nullable Pattern symbol,
      Set<String> issues) {

    /** A rule from its texts; an empty one tells nothing. */
    public static Rule of(String id, String title, String symbol, String issues) {
      String small = inSmallLetters(title);
      return new Rule(
          id,
          title.isEmpty() ? null : Pattern.compile(small),
          title.isEmpty() ? Set.of() : Anchors.of(small),
          symbol.isEmpty() ? null : Pattern.compile(symbol),
          issues.isEmpty() ? Set.of() : Set.of(BLANKS.split(issues.strip())));
    }

    /** A rule over titles only. */
    public static Rule of(String id, String title) {
      return of(id, title, "", "");
    }

    private boolean fits(String plainTitle) {
      return title != null
          && (anchors.isEmpty() || anchors.stream().anyMatch(plainTitle::contains))
          && title.matcher(plainTitle).find();
    }

    private @Nullable Told told(@Nullable String plainTitle, About about) {
      if (plainTitle != null && fits(plainTitle)) {
        return Told.TITLE;
      }
      if (symbol != null && about.symbol() != null && symbol.matcher(about.symbol()).matches()) {
        return Told.SYMBOL;
      }
      return issues.stream().anyMatch(about.issues()::contains) ? Told.ISSUE : null;
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
    String plain = plain(text);
    return rules.stream()
        .filter(rule -> rule.id().equalsIgnoreCase(plain) || rule.fits(plain))
        .map(Rule::id)
        .distinct()
        .toList();
  }

  /** All subjects of a decision, each with what told it first. */
  public Map<String, Told> of(About about) {
    String plain = about.title() == null ? null : plain(about.title());
    Map<String, Told> found = new LinkedHashMap<>();
    for (Rule rule : rules) {
      Told told = rule.told(plain, about);
      if (told != null) {
        found.putIfAbsent(rule.id(), told);
      }
    }
    return found;
  }

  private static String plain(String title) {
    return BLANKS
        .matcher(title.replace('’', '\'').replace('\u00a0', ' '))
        .replaceAll(" ")
        .strip()
        .toLowerCase(Locale.ROOT);
  }
}
