package org.rollcall.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Heads of records, and lists of votes as records print them. */
final class RecordFixture {

  static final String PLENARY_HEAD =
      """
      United Nations A/78/PV.50
      General Assembly Official Records
      Seventy-eighth session
      50th plenary meeting
      Tuesday, 19 December 2023, 10 a.m.
      New York
      President: Mr. Francis (Trinidad and Tobago)
      The meeting was called to order at 10 a.m.
      """;

  static final String SUMMARY_HEAD =
      """
      United Nations A/C.3/69/SR.47
      General Assembly
      Sixty-ninth session
      Official Records
      Distr.: General
      22 January 2015
      Original: English
      Third Committee
      Summary record of the 47th meeting
      Held at Headquarters, New York, on Tuesday, 18 November 2014, at 3 p.m.
      Chair: Ms. Mesquita Borges (Timor-Leste)
      """;

  private RecordFixture() {}

  static String lists(Map<String, List<String>> lists) {
    List<String> lines = new ArrayList<>();
    lists.forEach(
        (heading, names) -> {
          lines.add(heading + ":");
          lines.add(names.isEmpty() ? "None." : String.join(", ", names) + ".");
        });
    return String.join("\n", lines) + "\n";
  }
}
