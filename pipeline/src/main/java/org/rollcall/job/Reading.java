package org.rollcall.job;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.notice.Notice;
import org.rollcall.source.Authority;

/**
 * How a file was read.
 *
 * @param container what it was packed in; null if it could not be read, like the next four
 * @param reader name of the reader
 * @param codeBook that the reader names
 * @param authority of such files, where sources.yaml does not say
 * @param seen what the reader saw, in words
 * @param decisions that were found
 * @param cells vote cells that were found
 * @param refused vote cells that the reader had to refuse
 * @param notices of the reader, in order
 */
record Reading(
    @Nullable String container,
    @Nullable String reader,
    @Nullable String codeBook,
    @Nullable Authority authority,
    @Nullable String seen,
    long decisions,
    long cells,
    long refused,
    List<Notice> notices) {

  /** A file of which nothing can be used. */
  static Reading refused(List<Notice> notices) {
    return new Reading(null, null, null, null, null, 0, 0, 0, notices);
  }
}
