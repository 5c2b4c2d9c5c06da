package org.rollcall.source;

import java.util.Locale;

/** What a column, or a labelled line, of a file can hold. The words for each: headers.csv. */
enum Field {
  COUNTRY,
  /** Countries again, in a list of those that dissociated themselves. */
  DISSOCIATED,
  /** A code for the country; used where no name is given. */
  CODE,
  VOTE,
  SYMBOL,
  /** "Resolution": the symbol, or what a draft became, by what stands beside it. */
  RESOLUTION,
  DRAFT,
  LEADS_TO,
  BODY,
  DATE,
  YEAR,
  SESSION,
  TITLE,
  KIND,
  PART,
  ADOPTION,
  OUTCOME,
  YES,
  NO,
  ABSTAIN,
  ABSENT,
  /** All figures of a vote in one text: "88-21-60". */
  TALLY,
  EVIDENCE,
  /** Codes of the issues that a data set files a decision under, with blanks between them. */
  ISSUES,
  OWN_ID,
  NOTE,
  /** A region, a bloc, a running number: nothing of the vote. */
  GROUP,
  MEANING,
  LEGEND,
  TOTAL;

  static Field of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
