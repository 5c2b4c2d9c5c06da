package org.rollcall.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds out what a vote was about: from its result sentence, and from what was said before it. */
final class VoteSubject {

  private static final Pattern DRAFT =
      Pattern.compile(
          "(?<![\\w/])(?:A(?:/C\\.\\d|/HRC)?(?:/(?:\\d{1,3}|ES-\\d+|S-\\d+))?|E/CN\\.4/\\d{4}|S)/(?:L\\.\\d+(?:/(?:Rev|Add|Corr)\\.\\s?\\d+)*|(?<=S/)\\d{4}/\\d+)");
  private static final Pattern RESOLUTION =
      Pattern.compile(
          "\\((?:see )?(?:General Assembly )?(resolution|decision) ([A-Z]*-?\\d+/\\d+(?: ?[A-Z])?(?![a-z])|\\d+(?: ?[A-Z])? \\([XIVSE-]+\\)|\\d+ \\(\\d{4}\\))");
  private static final Pattern NUMBERED =
      Pattern.compile("[Dd]raft (resolution|decision) ([IVXL]+(?: ?[A-Z])?)(?![\\w])");
  private static final Pattern NUMBER_ALONE =
      Pattern.compile("[Dd]raft (resolution|decision)(?! [AIVXL]|s)");
  private static final Pattern PARAGRAPH =
      Pattern.compile(
          "(?i)((?:the )?(?:(?:\\p{L}+ )?(?:(?:\\p{L}+-)?\\p{L}+(?:st|nd|rd|th) )?(?:operative|preambular) (?:sub)?paragraphs?(?: \\d+(?: ?\\(\\w+\\))?(?:(?:,| and| to) \\d+(?: ?\\(\\w+\\))?)*)?|(?:sub)?paragraphs? \\d+(?: ?\\(\\w+\\))?(?:(?:,| and| to) \\d+(?: ?\\(\\w+\\))?)*))");
  private static final Pattern REPORT =
      Pattern.compile(
          "(?<![\\w/])A/(?:\\d{2,3}|ES-\\d+)/\\d{1,4}(?:/(?:Add|Rev)\\.\\d+)*(?![\\w/])");
  private static final Pattern ENTITLED =
      Pattern.compile("(?i)(?:entitled|titled)\\s*[“\"«](?<quoted>[^”\"»]{5,400})[”\"»]");
  private static final Pattern BESIDE =
      Pattern.compile("[:–—]\\s*(?<title>\\p{Lu}[^\\n.]{12,300}(?:\\n\\p{Ll}[^\\n.]{3,200}){0,2})");

  private VoteSubject() {}

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

  /** "(resolution 78/220)" as a symbol: A/RES/78/220. */
  static @Nullable String resolution(String tail) {
    Matcher matcher = RESOLUTION.matcher(tail);
    if (!matcher.find()) {
      return null;
    }
    return (matcher.group(1).equals("resolution") ? "A/RES/" : "A/DEC/") + matcher.group(2);
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

  /** The paragraph that was voted on by itself, or null. */
  static @Nullable String paragraph(String subject) {
    Matcher matcher = PARAGRAPH.matcher(subject);
    return matcher.find() ? Text.oneLine(matcher.group(1).replaceFirst("(?i)^the ", "")) : null;
  }

  static boolean amendment(String subject) {
    return Pattern.compile("(?i)\\bamendments?\\b")
        .matcher(subject.replaceAll("(?i)as (orally )?amended", ""))
        .find();
  }

  static boolean motion(String subject) {
    return Pattern.compile("(?i)\\bmotion\\b").matcher(subject).find();
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
