package org.rollcall.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds where a list of States ends and the record goes on in sentences. */
final class ListEnd {

  /** How sentences begin that stand behind lists; the list may be glued to them. */
  private static final Pattern SENTENCE =
      Pattern.compile(
          ("(?:^|(?<=[\\s.,;\\])]))(?:(?:[\\[(]|[*†‡]{1,3}|\\d{1,2}(?=\\s))\\s*)?(?:"
                  + "Subsequently\\b|Draft (?:resolution|decision|amendment|proposal|text)\\b"
                  + "|(?:Oral |Orally |Proposed )?[Aa]mendments?\\b|Motion\\b|Proposal\\b"
                  + "|(?:Sub)?[Pp]aragraphs?\\b|Operative (?:para|sub)|Preambular para|Resolution\\b"
                  + "|The (?:\\p{Ll}[\\p{L}-]*\\b(?! Yugoslav)|President|Acting|Chair|Vice|Committee\\b|Assembly\\b|Council\\b"
                  + "|General|Secretary|Commission)"
                  + "|An? (?:recorded|separate|single|roll|vote|oral|motion)|At (?:the|its)\\b"
                  + "|(?:Mr|Mrs|Ms|Miss|Sir|Dame|Dr)\\.? \\p{Lu}|A(?:nnex|NNEX)\\b|V(?:ote|OTE)\\b"
                  + "|Speaking\\b|Explanations?\\b|Accordingly\\b|Before\\b|After\\b|It was\\b|I \\p{Ll}|We \\p{Ll}"
                  + "|Also\\b|Having\\b|Following\\b|Statements?\\b|Action on\\b|Agenda\\b|By (?:\\p{Ll}|\\d)"
                  + "|In (?:the|accordance|explanation|addition|view|its|a|that|this|light)\\b|For (?:the|a)\\b|On (?:the|behalf|\\d)"
                  + "|Under\\b|With (?:the|\\d)|As (?:a|the|to)\\b|There\\b|That\\b|This\\b|Thus\\b|Therefore\\b|Note\\b|Notes?:"
                  + "|(?:END|End) (?:OF|of)\\b|E(?:xplanation|XPLANATION)|[Ss]ource:|Adopted\\b|Rejected\\b|_{3,}|\\*(?:\\s*\\*){2,})"
                  + "|\\n\\s*(?:\\d{1,3}|[A-Z])\\.\\s")
              .replace(" ", "\\s+"));

  /** "[Subsequently, …]" behind a list, "…]" around it. */
  private static final Pattern SQUARE_BRACKET = Pattern.compile("[\\[\\]]");

  private static final Pattern PERIOD = Pattern.compile("\\.(?=\\s|$|\\])");
  private static final Pattern SHORTENED =
      Pattern.compile("(?i)(?:^|[\\s(])(?:st|ste|dem|rep|fed|is|pdr|plur|repub|u|s|a|k|dpr)$");
  private static final Pattern VERB =
      Pattern.compile(
          "\\b(?:was|were|had|has|have|is|are|informed|adopted|rejected|approved|said|took|requested|would|will)\\b");
  private static final Pattern NEXT_PIECE = Pattern.compile("[^,.;\\n]*");
  private static final int MOST_WORDS = 9;

  private ListEnd() {}

  /** Whether a line begins as sentences behind lists do. */
  static boolean beginsSentence(String line) {
    return SENTENCE.matcher(line.strip()).lookingAt();
  }

  /** Where the list ends that begins the text. */
  static int of(String text) {
    Matcher bracket = SQUARE_BRACKET.matcher(text);
    int limit = bracket.find() ? bracket.start() : text.length();
    Matcher sentence = SENTENCE.matcher(text).region(0, limit);
    int end = sentence.find() ? sentence.start() : limit;
    int period = period(text.substring(0, end));
    return longPiece(text.substring(0, Math.min(end, period)));
  }

  /** A full stop ends the list, unless it shortens a word or was meant for a comma. */
  private static int period(String list) {
    Matcher period = PERIOD.matcher(list);
    while (period.find()) {
      String before = list.substring(0, period.start());
      String after = list.substring(period.end());
      if (!SHORTENED.matcher(before).find() && !goesOn(after)) {
        return period.end();
      }
    }
    return list.length();
  }

  private static boolean goesOn(String after) {
    String rest = after.strip();
    if (rest.isEmpty() || !Character.isUpperCase(rest.charAt(0)) || !rest.contains(",")) {
      return false;
    }
    Matcher piece = NEXT_PIECE.matcher(rest);
    return piece.lookingAt() && isShort(piece.group()) && rest.startsWith(",", piece.end());
  }

  private static boolean isShort(String piece) {
    return piece.strip().split("\\s+").length <= MOST_WORDS && !VERB.matcher(piece).find();
  }

  /** What is far too long for a name is none: there the list ended with its line. */
  private static int longPiece(String list) {
    int start = 0;
    for (String piece : list.split("(?<=,)", -1)) {
      int line = piece.indexOf('\n', piece.length() - piece.stripLeading().length());
      if (line > 0 && !isShort(piece) && VERB.matcher(piece).find()) {
        return start + line;
      }
      start += piece.length();
    }
    return list.length();
  }
}
