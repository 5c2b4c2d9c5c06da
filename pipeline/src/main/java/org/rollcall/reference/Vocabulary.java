package org.rollcall.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The words that a published column may hold, and what each means: {@code
 * reference/vocabularies.csv}.
 *
 * @param name as the headers of SQL files give it after {@code values:}
 * @param terms in the order of the file
 */
public record Vocabulary(String name, List<Term> terms) {

  /** A word and its meaning. */
  public record Term(String value, String meaning) {}

  private static final Map<String, Vocabulary> ALL = read();

  public Vocabulary {
    terms = List.copyOf(terms);
  }

  /** All of them, in the order of the file. */
  public static List<Vocabulary> all() {
    return List.copyOf(ALL.values());
  }

  /**
   * The one of this name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Vocabulary of(String name) {
    Vocabulary vocabulary = ALL.get(name);
    if (vocabulary == null) {
      throw new IllegalArgumentException("vocabularies.csv has no vocabulary " + name);
    }
    return vocabulary;
  }

  /** Its words. */
  public List<String> values() {
    return terms.stream().map(Term::value).toList();
  }

  private static Map<String, Vocabulary> read() {
    Map<String, List<Term>> terms = new LinkedHashMap<>();
    for (List<String> row : ReferenceTable.load("vocabularies").rows()) {
      terms
          .computeIfAbsent(row.get(0), name -> new ArrayList<>())
          .add(new Term(row.get(1), row.get(2)));
    }
    Map<String, Vocabulary> all = new LinkedHashMap<>();
    terms.forEach((name, of) -> all.put(name, new Vocabulary(name, of)));
    return all;
  }
}
