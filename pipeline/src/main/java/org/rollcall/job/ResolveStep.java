package org.rollcall.job;

import org.rollcall.warehouse.SqlFolder;
import org.rollcall.warehouse.Warehouse;

/** Finds out what the distinct texts mean: decisions, countries, votes, subjects. */
final class ResolveStep implements JobStep {

  private final References references;

  ResolveStep(References references) {
    this.references = references;
  }

  @Override
  public String name() {
    return "resolve";
  }

  @Override
  public Done run(RunContext run) {
    Warehouse warehouse = run.warehouse();
    SqlFolder.load("schema").stream()
        .filter(file -> file.name().equals("resolved"))
        .forEach(warehouse::run);
    try (NoticeLog notices = run.notices(name())) {
      VoteTexts votes = new VoteTexts(references.votes(), run.inventory(), notices);
      votes.resolve(warehouse);
      DecisionTexts decisions = new DecisionTexts(references.bodies(), run.inventory(), notices);
      long known = decisions.resolve(warehouse);
      CountryTexts countries =
          new CountryTexts(
              run.inventory().aliases().honouredBy(references.countries(), notices), notices);
      countries.resolve(warehouse);
      new SubjectTexts(references.subjects(), run.inventory(), notices).resolve(warehouse);
      long refused = countries.refused() + votes.refused();
      return new Done(
          countries.asked() + votes.asked(),
          known,
          refused,
          Words.count(countries.names(), "country name")
              + ", "
              + Words.count(votes.asked(), "vote text")
              + ", "
              + Words.count(refused, "text")
              + " refused");
    }
  }
}
