package org.rollcall.source;

import java.util.Locale;
import java.util.regex.Pattern;

/** Tells what stands at the left of a row without votes: a note, a group's name, or a State. */
final class RowLabel {

  /** Longer than any State's name. */
  private static final int LONGEST_NAME = 70;

  /** A sentence has as many words, and a full stop. */
  private static final int WORDS_OF_SENTENCE = 4;

  private static final Pattern NOTE_WORD =
      Pattern.compile(
          "(?is)^(notes?|sources?|nb|n\\.b\\.|key|legend|see|compiled|last updated|updated|prepared"
              + "|copyright|https?:)\\b.*|^©.*");

  private static final Pattern WORD_GAP = Pattern.compile("\\s+");

  /** Names of groups of States that stand over their members' rows, made of such words only. */
  private static final Pattern GROUP_NAME =
      Pattern.compile(
          "(?i)(\\W|\\b(africa|african|asia|asian|europe|european|america|americas|american"
              + "|south asia|south america|southeast|south-east|caribbean|latin|pacific|oceania"
              + "|middle east|arab|east|west|eastern|western|northern|southern|north|central"
              + "|sub-saharan|states|groups?|regions?|regional|countries|members|non|observers"
              + "|others?|and|of|the|grulac|weog|eeg|eu|nam|oic|asean|g77)\\b)+");

  private RowLabel() {}

  /** A footnote, a source line, a sentence. */
  static boolean isNote(String label) {
    boolean sentence = label.endsWith(".") && WORD_GAP.split(label, -1).length >= WORDS_OF_SENTENCE;
    return label.length() > LONGEST_NAME
        || sentence
        || Footnotes.isNote(label)
        || NOTE_WORD.matcher(label).matches();
  }

  /** "AFRICA", "Western European and Others Group". */
  static boolean isGroup(String label) {
    return label.length() <= LONGEST_NAME && GROUP_NAME.matcher(label).matches();
  }

  static boolean isCapitals(String label) {
    return label.equals(label.toUpperCase(Locale.ROOT)) && label.length() > 1;
  }
}
