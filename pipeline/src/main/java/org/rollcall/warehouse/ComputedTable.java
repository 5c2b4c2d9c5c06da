package org.rollcall.warehouse;

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
}
