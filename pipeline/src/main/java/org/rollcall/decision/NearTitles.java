package org.rollcall.decision;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Titles that a subject's rule does not catch, though their words are much like those of titles
 * that it does: the cosine of word weights, a word weighing more the fewer titles have it (tf-idf;
 * Salton and Buckley, Information Processing and Management 24, 1988).
 */
public final class NearTitles {

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int SHORTEST = 3;

  /** Below this nearly every pair of titles has something in common. */
  private static final double LEAST = 0.25;

  private final Map<String, Integer> titlesWith = new HashMap<>();
  private final Set<String> all;

  /** Of all titles, caught or not. */
  public NearTitles(Collection<String> titles) {
    all = new HashSet<>(titles);
    all.forEach(title -> words(title).forEach(word -> titlesWith.merge(word, 1, Integer::sum)));
  }

  /**
   * A title that was missed.
   *
   * @param title as it stands
   * @param nearness to the nearest title that was caught, up to 1
   * @param caught that title
   */
  public record Near(String title, double nearness, String caught) {}

  /** The titles nearest to those that were caught, nearest first. */
  public List<Near> missed(Collection<String> caught, int limit) {
    Set<String> taken = Set.copyOf(caught);
    return all.stream()
        .filter(title -> !taken.contains(title))
        .flatMap(title -> nearest(title, taken).stream())
        .sorted(Comparator.comparingDouble(Near::nearness).reversed().thenComparing(Near::title))
        .limit(limit)
        .toList();
  }

  private List<Near> nearest(String title, Set<String> caught) {
    return caught.stream()
        .map(other -> new Near(title, nearness(title, other), other))
        .filter(near -> near.nearness() >= LEAST)
        .max(Comparator.comparingDouble(Near::nearness).thenComparing(Near::caught))
        .stream()
        .toList();
  }

  double nearness(String one, String other) {
    Set<String> first = words(one);
    Set<String> second = words(other);
    double common =
        first.stream().filter(second::contains).mapToDouble(word -> square(weight(word))).sum();
    return common == 0 ? 0 : common / (length(first) * length(second));
  }

  private double length(Set<String> words) {
    return Math.sqrt(words.stream().mapToDouble(word -> square(weight(word))).sum());
  }

  private double weight(String word) {
    return Math.log(1.0 + (double) all.size() / titlesWith.getOrDefault(word, 1));
  }

  private static double square(double number) {
    return number * number;
  }

  private static Set<String> words(String title) {
    return NO_WORD
        .splitAsStream(title.toLowerCase(Locale.ROOT))
        .filter(word -> word.length() >= SHORTEST)
        .collect(Collectors.toSet());
  }
}
