package org.rollcall.source;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the head of a record says of all its votes.
 *
 * @param kind what kind of record it is
 * @param symbol its own: "A/78/PV.50"
 * @param body as it names itself
 * @param session its number, or null
 * @param date of the meeting; in a committee's report, of the report
 */
record RecordHead(
    Kind kind,
    @Nullable String symbol,
    @Nullable String body,
    @Nullable String session,
    @Nullable String date) {

  /** Kinds of record; they differ in what they say of States that are in no list. */
  enum Kind {
    MEETING,
    /** A committee's, the Human Rights Council's or the Commission's report: of many meetings. */
    COMMITTEE_REPORT,
    /** A resolution, or a volume of them, with its vote below or above the text. */
    RESOLUTION,
    PRESS_RELEASE
  }

  private static final int DEPTH = 90;
  private static final String MONTHS =
      "(?:January|February|March|April|May|June|July|August|September|October|November|December)";
  private static final Pattern MEETING_SYMBOL =
      Pattern.compile(
          "(?<![\\w/])(?:(?:A|S|E/CN\\.4|A/HRC)/(?:C\\.\\d/)?(?:[A-Z\\d-]+/)?(?:PV|SR)\\.\\d+(?:/Add\\.\\d+)?)");
  private static final Pattern REPORT_SYMBOL =
      Pattern.compile(
          "(?<![\\w/])A/(?:\\d{2,3}|ES-\\d+)/\\d{1,4}(?:/(?:Add|Rev)\\.\\d+)*(?![\\w/])");
  private static final Pattern COUNCIL_REPORT_SYMBOL =
      Pattern.compile(
          "(?<![\\w/])(?:A/HRC/(?:S-)?\\d+/\\d+|E/CN\\.4/\\d{4}/\\d+|E/\\d{4}/\\d+)(?:/(?:Add|Rev)\\.\\d+)*(?![\\w/])");
  private static final Pattern RESOLUTION_SYMBOL =
      Pattern.compile("(?<![\\w/])A/(?:HRC/)?RES/(?:S-|ES-)?\\d+/\\d+(?:[A-Z](?!\\w))?");
  private static final Pattern ADOPTED_BY =
      Pattern.compile(
          "(?i)(?:Resolution|Decision)s?\\s+adopted\\s+by\\s+the\\s+[\\p{L} ]+?\\s+on\\s+(\\d{1,2}\\s+"
              + MONTHS
              + "\\s+\\d{4})");
  private static final Pattern RESOLUTION_TITLE =
      Pattern.compile("(?im)^\\s*(?:Resolution|Decision)s?\\s+adopted\\s+by\\s+the\\b");
  private static final Pattern VOLUME =
      Pattern.compile("(?m)^\\s*(?:RESOLUTION \\d+/\\d+|Resolutions and Decisions)\\b");
  private static final Pattern COUNCIL_REPORT =
      Pattern.compile(
          "(?is)(?:Report of the|Report on the|\\breport\\b.{0,80}\\bof the)\\s+(?:United Nations\\s+)?(?:Human Rights Council|Commission on Human Rights)|"
              + "(?:Human Rights Council|Commission on Human Rights).{0,200}\\bReport\\b");
  private static final Pattern PRESS_SYMBOL =
      Pattern.compile("(?<![\\w/])(?:GA(?:/[A-Z&]+)?|SC|HRC?|HR/CN|CHR)/\\d{1,5}(?![\\w/])");
  private static final Pattern COMMITTEE =
      Pattern.compile("(?i)\\b(First|Second|Third|Fourth|Fifth|Sixth) Committee\\b");
  private static final Pattern COMMITTEE_SYMBOL = Pattern.compile("A/C\\.([1-6])/");
  private static final List<String> COMMITTEES =
      List.of("First", "Second", "Third", "Fourth", "Fifth", "Sixth");
  private static final Pattern DAY =
      Pattern.compile(
          "(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\\s+(?<weekday>\\d{1,2}\\s+"
              + MONTHS
              + ",?\\s+\\d{4}))");
  private static final Pattern DATE =
      Pattern.compile("(?<!\\d)(\\d{1,2}\\s+" + MONTHS + ",?\\s+\\d{4})");
  private static final Pattern SESSION =
      Pattern.compile(
          "(?i)\\b(?:(?<tens>twent|thirt|fort|fift|sixt|sevent|eight|ninet)(?:ieth|y[- ](?<ones>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth))|(?<number>\\d{1,3})(?:st|nd|rd|th))\\s+(?:regular\\s+)?session");
  private static final List<String> TENS =
      List.of("", "", "twent", "thirt", "fort", "fift", "sixt", "sevent", "eight", "ninet");
  private static final List<String> ONES =
      List.of(
          "", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth");
  private static final Map<String, String> PRESS_BODIES =
      Map.of(
          "GA/DIS",
          "First Committee",
          "GA/EF",
          "Second Committee",
          "GA/SHC",
          "Third Committee",
          "GA/SPD",
          "Fourth Committee",
          "GA/AB",
          "Fifth Committee",
          "GA/L",
          "Sixth Committee",
          "GA",
          "General Assembly",
          "SC",
          "Security Council");
  private static final Pattern REPORT_OF =
      Pattern.compile("Report of the\\s+(First|Second|Third|Fourth|Fifth|Sixth) Committee");

  static RecordHead of(List<ProseLine> lines) {
    String head =
        lines.stream()
            .filter(line -> !line.text().isBlank())
            .limit(DEPTH)
            .map(line -> RecordText.clean(line.text()))
            .takeWhile(line -> !line.matches("(?i)\\s*in favou?r\\s*:?.*"))
            .collect(Collectors.joining("\n"));
    String meeting = find(MEETING_SYMBOL, head);
    if (meeting != null) {
      return new RecordHead(
          Kind.MEETING, meeting, meetingBody(meeting, head), session(head, meeting), day(head));
    }
    String resolution = find(RESOLUTION_SYMBOL, head);
    if (resolution != null && RESOLUTION_TITLE.matcher(head).find()) {
      return resolution(resolution, head, lines);
    }
    String press = find(PRESS_SYMBOL, head);
    String council = find(COUNCIL_REPORT_SYMBOL, head);
    if (press == null && council != null && COUNCIL_REPORT.matcher(head).find()) {
      return new RecordHead(
          Kind.COMMITTEE_REPORT, council, pressBody(null, head), session(head, council), day(head));
    }
    if (press == null && VOLUME.matcher(head).find()) {
      return new RecordHead(
          Kind.RESOLUTION, null, pressBody(null, head), session(head, ""), day(head));
    }
    String report = find(REPORT_SYMBOL, head);
    if (press == null && report != null && REPORT_OF.matcher(head).find()) {
      return new RecordHead(
          Kind.COMMITTEE_REPORT, report, committee(head), session(head, report), day(head));
    }
    Kind kind =
        press == null
                && head.matches(
                    "(?s).*\\d(?:st|nd|rd|th) (?:plenary )?meeting.*(?:Chair|President).*")
            ? Kind.MEETING
            : Kind.PRESS_RELEASE;
    return new RecordHead(kind, press, pressBody(press, head), session(head, ""), day(head));
  }

  /** A resolution by itself, with its day in the title or over the vote at its end. */
  private static RecordHead resolution(String symbol, String head, List<ProseLine> lines) {
    String text =
        lines.stream().map(line -> RecordText.clean(line.text())).collect(Collectors.joining("\n"));
    Matcher adopted = ADOPTED_BY.matcher(head);
    String date = MeetingDays.last(text, null);
    if (date == null) {
      date = adopted.find() ? Text.oneLine(adopted.group(1)) : day(head);
    }
    String body = symbol.startsWith("A/HRC/") ? "Human Rights Council" : "General Assembly";
    return new RecordHead(Kind.RESOLUTION, symbol, body, session(head, symbol), date);
  }

  private static @Nullable String find(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? matcher.group() : null;
  }

  private static @Nullable String meetingBody(String symbol, String head) {
    Matcher committee = COMMITTEE_SYMBOL.matcher(symbol);
    if (committee.lookingAt()) {
      return COMMITTEES.get(Integer.parseInt(committee.group(1)) - 1) + " Committee";
    }
    if (symbol.startsWith("S/")) {
      return "Security Council";
    }
    if (symbol.startsWith("E/CN.4/")) {
      return "Commission on Human Rights";
    }
    if (symbol.startsWith("A/HRC/")) {
      return "Human Rights Council";
    }
    return symbol.startsWith("A/") ? "General Assembly" : committee(head);
  }

  private static @Nullable String committee(String head) {
    Matcher matcher = COMMITTEE.matcher(head);
    return matcher.find() ? capital(matcher.group(1)) + " Committee" : null;
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(java.util.Locale.ROOT)
        + word.substring(1).toLowerCase(java.util.Locale.ROOT);
  }

  private static @Nullable String pressBody(@Nullable String symbol, String head) {
    if (symbol != null) {
      String known = PRESS_BODIES.get(symbol.replaceAll("/\\d+$", ""));
      if (known != null) {
        return known;
      }
    }
    String committee = committee(head);
    if (committee != null) {
      return committee;
    }
    for (String body :
        List.of(
            "Human Rights Council",
            "Commission on Human Rights",
            "Security Council",
            "General Assembly")) {
      if (head.contains(body)) {
        return body;
      }
    }
    return null;
  }

  private static @Nullable String session(String head, String symbol) {
    Matcher own =
        Pattern.compile("^(?:A|A/C\\.\\d|A/HRC|A/RES|A/HRC/RES)/(\\d{1,3})/").matcher(symbol);
    if (own.find()) {
      return own.group(1);
    }
    Matcher words = SESSION.matcher(head);
    if (!words.find()) {
      return null;
    }
    if (words.group("number") != null) {
      return words.group("number");
    }
    int tens = TENS.indexOf(words.group("tens").toLowerCase(java.util.Locale.ROOT));
    String ones = words.group("ones");
    return String.valueOf(
        10 * tens + (ones == null ? 0 : ONES.indexOf(ones.toLowerCase(java.util.Locale.ROOT))));
  }

  /** The day with its weekday is the meeting's; another may be that of printing. */
  private static @Nullable String day(String head) {
    Matcher day = DAY.matcher(head);
    if (day.find()) {
      return Text.oneLine(day.group("weekday").replace(",", ""));
    }
    Matcher date = DATE.matcher(head);
    return date.find() ? Text.oneLine(date.group(1).replace(",", "")) : null;
  }

  /** What the lists say of States that stand in none of them. */
  Coverage coverage(boolean absentListed) {
    if (absentListed) {
      return Coverage.COMPLETE;
    }
    return kind == Kind.PRESS_RELEASE ? Coverage.PARTIAL : Coverage.UNLISTED_ABSENT;
  }

  /** Whether the Human Rights Council or the Commission decides: they number their own. */
  boolean council() {
    return "Human Rights Council".equals(body) || "Commission on Human Rights".equals(body);
  }

  /** How the body's resolutions begin. */
  String resolutionPrefix() {
    if ("Human Rights Council".equals(body)) {
      return "A/HRC/RES/";
    }
    return "Commission on Human Rights".equals(body) ? "E/CN.4/RES/" : "A/RES/";
  }
}
