package org.rollcall.source;

import org.rollcall.notice.Notice;
import org.rollcall.notice.Severity;

/** What the readers of the big public data sets find odd: slips in symbols. */
final class LibraryNotices {

  private LibraryNotices() {}

  /** "A/61/443/Add.": the number is missing. */
  static Notice cutShort(String ref, String text) {
    return Notice.at(
        Severity.WARNING,
        "symbol-cut-short",
        ref,
        "A symbol ends where a number should follow; it is left out",
        text,
        "Look the whole symbol up in the Library");
  }

  /** "A/65/456/Add. 3": the blank does not belong there. */
  static Notice strayBlank(String ref, String text) {
    return Notice.at(
        Severity.INFO,
        "stray-blank",
        ref,
        "A blank stands within a symbol; it is read without",
        text,
        "Nothing, if the symbol without the blank is right");
  }

  /** "A/C.3/65/L.47|A/65/456/Add.3": the field holds several. */
  static Notice severalSymbols(String ref, String text, String chosen) {
    return Notice.at(
        Severity.INFO,
        "several-symbols",
        ref,
        "The field holds several symbols; " + chosen + " is used",
        text,
        "Nothing, unless another of them is the decision's own");
  }
}
