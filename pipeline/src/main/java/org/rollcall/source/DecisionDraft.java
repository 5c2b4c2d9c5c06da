package org.rollcall.source;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects what a file says of a decision, field by field, until it can be handed on. */
final class DecisionDraft {

  /** "88-21-60", "88/21/60", "88 : 21 : 60", perhaps with absences. */
  private static final Pattern TALLY =
      Pattern.compile(
          "\\s*(\\d{1,3})\\s*[-–—/:,;]\\s*(\\d{1,3})\\s*[-–—/:,;]\\s*(\\d{1,3})"
              + "(?:\\s*[-–—/:,;]\\s*(\\d{1,3}))?\\s*");

  private static final Pattern WITHOUT_VOTE =
      Pattern.compile(
          "(?i).*(without\\s+(a\\s+)?vote|\\bby\\s+consensus\\b|^\\s*consensus\\s*$|\\bw/o\\s+(a\\s+)?vote).*");

  private static final List<Field> IDENTIFYING =
      List.of(
          Field.SYMBOL,
          Field.DRAFT,
          Field.OWN_ID,
          Field.DATE,
          Field.TITLE,
          Field.YEAR,
          Field.LEADS_TO);

  private static final Pattern YEAR = Pattern.compile("\\b(19|20)\\d\\d\\b");

  /** Fields whose cells may hold a date or a tally beside the symbol. */
  private static final Set<Field> SYMBOLS = Set.of(Field.SYMBOL, Field.RESOLUTION, Field.DRAFT);

  private final Map<Field, String> values = new EnumMap<>(Field.class);
  private @Nullable Coverage coverage;
  private @Nullable String family;

  /** What the columns of a table's line say. */
  static DecisionDraft of(Header header, Row line) {
    DecisionDraft draft = new DecisionDraft();
    for (Field field : header.columns().keySet()) {
      draft.put(field, header.value(line, field));
    }
    return draft;
  }

  /** Sets a field, unless the text is blank or the field is set. */
  DecisionDraft put(Field field, @Nullable String text) {
    if (text == null || text.isBlank()) {
      return this;
    }
    Optional<SymbolText> parts = SYMBOLS.contains(field) ? SymbolText.of(text) : Optional.empty();
    parts.ifPresent(symbol -> values.putIfAbsent(symbol.field(), symbol.rest()));
    values.putIfAbsent(field, parts.map(SymbolText::symbol).orElse(text));
    return this;
  }

  /** Adds a second text to a field. */
  void join(Field field, String text) {
    merge(field, text, "; ");
  }

  /** The same, with something else between the two. */
  void merge(Field field, String text, String between) {
    values.merge(
        field, text, (first, second) -> first.equals(second) ? first : first + between + second);
  }

  /** Hands a field's text on to another field, unless that one is set; then nothing changes. */
  void move(Field from, Field to) {
    String text = values.get(from);
    if (text != null && values.putIfAbsent(to, text) == null) {
      values.remove(from);
    }
  }

  /** Sets a field, whatever it was; null unsets it. */
  void set(Field field, @Nullable String text) {
    if (text == null) {
      values.remove(field);
    } else {
      values.put(field, text);
    }
  }

  DecisionDraft coverage(Coverage value) {
    coverage = value;
    return this;
  }

  /** Says that the own number is one of a family's, whose files share them. */
  DecisionDraft family(String value) {
    family = value;
    return this;
  }

  @Nullable String get(Field field) {
    return values.get(field);
  }

  boolean has(Field field) {
    return values.containsKey(field);
  }

  /** Whether anything tells this decision from others. */
  boolean identified() {
    return IDENTIFYING.stream().anyMatch(this::has);
  }

  /** Whether a draft made of a table's line would be {@link #identified()}. */
  static boolean identified(Header header, Row line) {
    for (Field field : IDENTIFYING) {
      if (header.has(field) && !line.text(header.column(field)).isBlank()) {
        return true;
      }
    }
    return false;
  }

  /** Whether a text says that a decision was adopted without a vote. */
  static boolean saysWithoutVote(@Nullable String text) {
    return text != null && text.length() < 200 && WITHOUT_VOTE.matcher(text).matches();
  }

  static boolean isTally(String text) {
    return TALLY.matcher(text).matches();
  }

  RawDecision at(String ref) {
    splitTally();
    String date = has(Field.DATE) ? get(Field.DATE) : year();
    return new RawDecision(
        get(Field.BODY),
        get(Field.SYMBOL),
        get(Field.PART),
        get(Field.SESSION),
        date,
        get(Field.TITLE),
        get(Field.KIND),
        get(Field.ADOPTION),
        get(Field.OUTCOME),
        get(Field.YES),
        get(Field.NO),
        get(Field.ABSTAIN),
        get(Field.ABSENT),
        get(Field.LEADS_TO),
        get(Field.DRAFT),
        get(Field.EVIDENCE),
        get(Field.ISSUES),
        get(Field.OWN_ID),
        family,
        coverage,
        ref);
  }

  /** "2005 (sixtieth session)" is 2005. */
  private @Nullable String year() {
    String text = get(Field.YEAR);
    Matcher year = YEAR.matcher(text == null ? "" : text);
    return year.find() ? year.group() : text;
  }

  private void splitTally() {
    Matcher tally = TALLY.matcher(values.getOrDefault(Field.TALLY, ""));
    if (tally.matches()) {
      put(Field.YES, tally.group(1));
      put(Field.NO, tally.group(2));
      put(Field.ABSTAIN, tally.group(3));
      put(Field.ABSENT, tally.group(4));
    }
  }
}
