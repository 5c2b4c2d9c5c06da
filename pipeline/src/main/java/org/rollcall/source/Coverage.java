package org.rollcall.source;

/** What a source says about the States that it does not list under a decision. */
public enum Coverage {
  /** It claims a row for every member: one that is missing is a defect. */
  COMPLETE,
  /** An official recorded-vote list: whoever is not listed took no part. */
  UNLISTED_ABSENT,
  /** It says nothing of the others. */
  PARTIAL,
  /** It lists who dissociated itself from a decision adopted without a vote. */
  DISSOCIATIONS
}
