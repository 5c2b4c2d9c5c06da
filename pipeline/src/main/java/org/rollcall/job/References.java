package org.rollcall.job;

import java.util.HashMap;
import java.util.Map;
import org.rollcall.country.CountryResolver;
import org.rollcall.decision.Body;
import org.rollcall.decision.BodyNames;
import org.rollcall.decision.Subjects;
import org.rollcall.reference.CountryReference;
import org.rollcall.reference.ReferenceTable;
import org.rollcall.reference.VoteReference;
import org.rollcall.vote.VoteResolver;

/**
 * What Rollcall knows beforehand.
 *
 * @param countries names of countries
 * @param votes texts of votes
 * @param bodies names of bodies
 * @param subjects subjects by title
 */
record References(
    CountryResolver countries, VoteResolver votes, BodyNames bodies, Subjects subjects) {

  static References load() {
    return new References(
        CountryReference.resolver(), VoteReference.resolver(), bodyNames(), subjectRules());
  }

  private static BodyNames bodyNames() {
    Map<String, Body> names = new HashMap<>();
    for (Map<String, String> row : ReferenceTable.load("body_names").records()) {
      names.put(row.getOrDefault("name", ""), Body.valueOf(row.getOrDefault("body", "")));
    }
    return new BodyNames(names);
  }

  private static Subjects subjectRules() {
    return new Subjects(
        ReferenceTable.load("subjects").records().stream()
            .map(
                row ->
                    Subjects.Rule.of(
                        row.getOrDefault("subject", ""),
                        row.getOrDefault("title", ""),
                        row.getOrDefault("symbol", ""),
                        row.getOrDefault("issues", "")))
            .toList());
  }
}
