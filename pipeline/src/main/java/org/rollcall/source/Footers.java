package org.rollcall.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Keeps the footnotes of a page back while a list runs on over them to the next page, and gives
 * them out before the next sentence of the record.
 */
final class Footers {

  /** The rule over the footnotes of a page. */
  static final String RULE = "__________";

  private static final Pattern RULE_LINE = Pattern.compile("\\s*_{5,}\\s*");

  /** A footnote that tells of delegations, where its rule is only drawn. */
  private static final Pattern REMARK =
      Pattern.compile(
          "\\s*(?:\\d{1,2}|[*†‡]{1,3}|[¹²³⁴⁵⁶⁷⁸⁹]{1,2}|[a-z]/?)\\s*"
              + "(?:Subsequently|The (?:delegations?|representatives?)\\b).*");

  private static final Pattern ENDED = Pattern.compile(".*[.\\])]\\s*$");
  private static final Pattern PARAGRAPH = Pattern.compile("\\s*\\d{1,3}\\.\\s+\\p{Lu}.*");
  private static final int LONGEST = 20;

  private final List<ProseLine> kept = new ArrayList<>();
  private String before = "";
  private boolean open;
  private boolean ruled;
  private int page;
  private int length;

  /** Whether a line is a footnote's, or the rule over it. */
  boolean takes(ProseLine line, boolean furniture) {
    String text = line.text();
    boolean turned = line.page() != page;
    page = line.page();
    boolean rule = RULE_LINE.matcher(text).matches();
    if (ruled && (turned || (furniture && !rule))) {
      open = false;
    }
    if (rule) {
      return rule();
    }
    if (furniture || text.isBlank()) {
      return open;
    }
    boolean takes = open(text) && keep(line);
    if (!takes) {
      before = text;
    }
    return takes;
  }

  private boolean rule() {
    open = !open;
    ruled = open;
    length = 0;
    return true;
  }

  private boolean open(String text) {
    if (!open && REMARK.matcher(text).matches() && !ENDED.matcher(before).matches()) {
      open = true;
      ruled = false;
      length = 0;
    } else if (open && ends(text)) {
      open = false;
    }
    return open;
  }

  private boolean ends(String text) {
    return ++length > LONGEST
        || PARAGRAPH.matcher(text).matches()
        || !ListHeading.all(RecordText.clean(text)).isEmpty();
  }

  private boolean keep(ProseLine line) {
    kept.add(line);
    if (!ruled && ENDED.matcher(line.text()).matches()) {
      open = false;
    }
    return true;
  }

  /** What was kept back, if a line begins a sentence or a paragraph of the record. */
  List<ProseLine> due(ProseLine line) {
    boolean sentence =
        PARAGRAPH.matcher(line.text()).matches()
            || ListEnd.beginsSentence(RecordText.clean(line.text()));
    return sentence ? rest() : List.of();
  }

  /** What was kept back. */
  List<ProseLine> rest() {
    List<ProseLine> rest = List.copyOf(kept);
    kept.clear();
    return rest;
  }
}
