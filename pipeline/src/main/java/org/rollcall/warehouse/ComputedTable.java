package org.rollcall.warehouse;

import java.util.List;
import org.rollcall.notice.Notice;

/**
 * A table beside those of {@code sql/scope} that SQL cannot make; reports name it as they do those.
 */
interface ComputedTable {

  /** Its name. */
  String name();

  /** SQL that reads the tables of {@code sql/scope} that it is made of. */
  String query();

  /** Makes it, temporary, in place of one of the same name. */
  void make(Warehouse warehouse);

  /** What must be said of the table as it was made last; nothing of most. */
  default List<Notice> doubts() {
    return List.of();
  }
}
