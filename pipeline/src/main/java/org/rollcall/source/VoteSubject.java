package org.rollcall.source;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a vote was about, as a few words of the record say: "the proposed amendment to draft
 * resolution A/C.3/71/L.27 contained in document A/C.3/71/L.54", "operative paragraph 6".
 *
 * @param words the record's words on one line
 * @param own the symbol of the very text that was voted on; null if the words name none
 * @param draft the draft that an amendment would change, or that a paragraph belongs to, or null
 * @param paragraph the paragraph that was voted on by itself, or that an amendment would change
 * @param amendment whether an amendment was voted on
 */
record VoteSubject(
    String words,
    @Nullable String own,
    @Nullable String draft,
    @Nullable String paragraph,
    boolean amendment) {

  /** A blank before a symbol is lost now and then: "Draft amendmentA/C.3/74/L.63". */
  private static final String SYMBOL =
      "(?<![\\p{Lu}\\d_/])(?:A(?:/C\\.\\d|/HRC)?(?:/(?:\\d{1,3}|ES-\\d+|S-\\d+))?"
          + "|E/CN\\.4/(?:\\d{4}|S-\\d+)|S)/(?:L\\.\\d+(?:/(?:Rev|Add|Corr)\\.\\s?\\d+)*|(?<=S/)\\d{4}/\\d+)";

  private static final Pattern DRAFT = Pattern.compile(SYMBOL);

  /** The amendment's own symbol: behind the word, in brackets, or "contained in document …". */
  private static final Pattern AMENDMENT_ITSELF =
      Pattern.compile(
          "(?i:(?:contained|set out|circulated) in (?:the )?(?:documents?\\s*)?"
              + "|amendments?(?: (?:proposed|submitted|introduced) by [^()]{1,120}?)?"
              + "\\s*\\(?(?:in |as )?(?:contained in )?(?:documents? )?)(?<symbol>"
              + SYMBOL
              + ")");

  private static final Pattern AMENDMENT =
      Pattern.compile("(?i)(?:\\b|sub-?)amendments?(?![\\p{Ll}])");
  private static final Pattern AS_AMENDED = Pattern.compile("(?i)as (orally )?(amended|revised)");
  private static final Pattern RESOLUTION =
      Pattern.compile(
          "(?:\\((?:see )?(?:General Assembly )?|\\bas )(?<kind>resolution|decision) "
              + "(?<number>[A-Z]*-?\\d+/\\d+(?: ?[A-Z])?(?![a-z])|\\d+(?: ?[A-Z])? \\([XIVSE-]+\\)|\\d+ \\(\\d{4}\\))");
  private static final Pattern NUMBERED =
      Pattern.compile("[Dd]raft (resolution|decision) ([IVXL]+(?: ?[A-Z])?|[A-Z])(?![\\w])");
  private static final Pattern NUMBER_ALONE =
      Pattern.compile("[Dd]raft (resolution|decision)(?! [AIVXL]|s)");

  private static final String NUMBERS =
      " \\d+(?: ?\\(\\w+\\))?(?:(?:,| and|, and| to) \\d+(?: ?\\(\\w+\\))?)*";
  private static final String ORDINAL =
      "(?:(?:\\p{L}+-)?\\p{L}+(?:st|nd|rd|th)|last|final|penultimate|new)";
  private static final Pattern PARAGRAPH =
      Pattern.compile(
          "(?i)((?:the )?(?:(?:"
              + ORDINAL
              + "(?:,? (?:and |to )?"
              + ORDINAL
              + ")* )?(?:operative|preambular) (?:sub)?paragraphs?(?:"
              + NUMBERS
              + ")?|(?:sub)?paragraphs?"
              + NUMBERS
              + "|(?-i:\\b[OP]Ps?) ?\\d+(?: ?\\(\\w+\\))?(?:, ?(?:[OP]P ?)?\\d+(?: ?\\(\\w+\\))?)*))");
  private static final Pattern REPORT =
      Pattern.compile(
          "(?<![\\w/])A/(?:\\d{2,3}|ES-\\d+)/\\d{1,4}(?:/(?:Add|Rev)\\.\\d+)*(?![\\w/])");
  private static final Pattern ENTITLED =
      Pattern.compile("(?i)(?:entitled|titled)\\s*[“\"«](?<quoted>[^”\"»]{5,400})[”\"»]");
  private static final Pattern BESIDE =
      Pattern.compile("[:–—]\\s*(?<title>\\p{Lu}[^\\n.]{12,300}(?:\\n\\p{Ll}[^\\n.]{3,200}){0,2})");
  private static final Pattern MOTION = Pattern.compile("(?i)\\bmotion\\b");

  /** Understands the words. */
  static VoteSubject of(String said) {
    String words = Text.oneLine(said);
    Matcher paragraph = PARAGRAPH.matcher(words);
    boolean hasParagraph = paragraph.find();
    Matcher amendment = AMENDMENT.matcher(AS_AMENDED.matcher(words).replaceAll(""));
    // "paragraph 5 of the amendment" is a paragraph, "amendment to paragraph 5" an amendment.
    boolean amends = amendment.find() && (!hasParagraph || amendment.start() < paragraph.start());
    String draft = firstDraft(words);
    String own = draft;
    if (amends) {
      Matcher itself = AMENDMENT_ITSELF.matcher(words);
      own = itself.find() ? itself.group("symbol") : null;
    }
    return new VoteSubject(
        words,
        own,
        draft,
        hasParagraph ? Text.oneLine(paragraph.group(1).replaceFirst("(?i)^the ", "")) : null,
        amends);
  }

  /** The symbol under which the vote is known: the text's own, else that of the draft. */
  @Nullable String symbol() {
    return own != null ? own : draft;
  }

  /** What tells this vote from others under its symbol; null if it was on the whole of it. */
  @Nullable String part() {
    if (amendment) {
      return own != null ? null : paragraph == null ? "amendment" : "amendment to " + paragraph;
    }
    return paragraph;
  }

  /** "amendment", "paragraph", "motion", or null where it was none of these. */
  @Nullable String kind() {
    if (amendment) {
      return "amendment";
    }
    if (paragraph != null) {
      return "paragraph";
    }
    return MOTION.matcher(words).find() ? "motion" : null;
  }

  /** The symbols of drafts in a text, the last of them; null if there is none. */
  static @Nullable String lastDraft(String text) {
    return last(DRAFT, text);
  }

  static @Nullable String firstDraft(String text) {
    Matcher matcher = DRAFT.matcher(text);
    return matcher.find() ? matcher.group() : null;
  }

  static @Nullable String lastReport(String text) {
    return last(REPORT, text);
  }

  private static @Nullable String last(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    String found = null;
    while (matcher.find()) {
      found = matcher.group();
    }
    return found;
  }

  /**
   * "(resolution 78/220)" as a symbol: A/RES/78/220; "adopted as resolution 2712 (2023)":
   * S/RES/2712 (2023).
   *
   * @param prefix how the body's resolutions begin: "A/RES/", "A/HRC/RES/"
   */
  static @Nullable String resolution(String tail, String prefix) {
    Matcher matcher = RESOLUTION.matcher(tail);
    if (!matcher.find()) {
      return null;
    }
    String number = matcher.group("number");
    if (number.matches("\\d+ \\(\\d{4}\\)")) {
      return "S/RES/" + number;
    }
    boolean resolution = matcher.group("kind").toLowerCase(Locale.ROOT).equals("resolution");
    return (resolution ? prefix : prefix.replace("RES", "DEC")) + number;
  }

  /** "draft resolution III", by which a committee's report numbers what it recommends. */
  static @Nullable String numbered(String text) {
    Matcher matcher = NUMBERED.matcher(text);
    if (matcher.find()) {
      return "draft " + matcher.group(1) + " " + matcher.group(2);
    }
    Matcher alone = NUMBER_ALONE.matcher(text);
    return alone.find() ? "draft " + alone.group(1) : null;
  }

  /** The title that a draft was called by last. */
  static @Nullable String title(String before, @Nullable String draft) {
    Matcher matcher = ENTITLED.matcher(before);
    String title = null;
    while (matcher.find()) {
      title = matcher.group("quoted");
    }
    int named = draft == null ? -1 : before.lastIndexOf(draft);
    if (title == null && named >= 0 && draft != null) {
      Matcher beside = BESIDE.matcher(before).region(named + draft.length(), before.length());
      title = beside.lookingAt() ? beside.group("title") : null;
    }
    return title == null ? null : Text.oneLine(title).replaceAll("[,.]$", "");
  }
}
