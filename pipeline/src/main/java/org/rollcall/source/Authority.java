package org.rollcall.source;

/** Kinds of source, best first: where two disagree, the better one is published. */
public enum Authority {
  /** The body's own record: recorded-vote list, summary record, official minutes. */
  OFFICIAL_RECORD,
  /** The UN Digital Library's and the OHCHR Library's exports. */
  UN_LIBRARY,
  /** A scholarly or public data set. */
  DATASET,
  /** A workbook or list that somebody keeps. */
  HAND_MADE
}
