package org.rollcall.job;

import java.util.List;

/**
 * The reference tables that {@code sql/clean} and {@code sql/reports} use, as {@code ref_<name>}.
 */
final class ReferenceTables {

  static final List<String> NAMES =
      List.of(
          "seats",
          "seat_terms",
          "seat_names",
          "bodies",
          "body_terms",
          "blocs",
          "bloc_terms",
          "subjects");

  private ReferenceTables() {}
}
