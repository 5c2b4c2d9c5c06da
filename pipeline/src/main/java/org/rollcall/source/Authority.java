package org.rollcall.source;

/** Kinds of source, best first: where two disagree, the better one is published. */
public enum Authority {
  /** What a person corrects by hand; it speaks of votes in decisions that other sources tell of. */
  CORRECTION(0),
  /** The body's own record: recorded-vote list, summary record, official minutes. */
  OFFICIAL_RECORD(1),
  /** The UN Digital Library's and the OHCHR Library's exports. */
  UN_LIBRARY(2),
  /** A scholarly or public data set. */
  DATASET(3),
  /** A workbook or list that somebody keeps. */
  HAND_MADE(4);

  private final int rank;

  Authority(int rank) {
    this.rank = rank;
  }

  /** The lower, the better. */
  public int rank() {
    return rank;
  }
}
