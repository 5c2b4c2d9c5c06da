package org.rollcall.country;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.country.CountryResolution.Ambiguous;
import org.rollcall.country.CountryResolution.Matched;

/** Aliases of users that may be honoured, and what is wrong with the others. */
final class UserAliases {

  static final UserAliases NONE = new UserAliases();

  private final Map<String, List<Claim>> claims = new HashMap<>();
  private final List<AliasProblem> problems = new ArrayList<>();

  private UserAliases() {}

  static UserAliases of(List<Alias> aliases, CountryIndex index, CountryResolver builtIn) {
    UserAliases checked = new UserAliases();
    for (Alias alias : aliases) {
      String problem = checked.problem(alias, index, builtIn);
      if (problem != null) {
        checked.problems.add(new AliasProblem(alias, problem));
      } else {
        NameKey key = index.key(alias.name());
        checked
            .claims
            .computeIfAbsent(key.sorted(), k -> new ArrayList<>())
            .add(
                new Claim(
                    index.seat(alias.code()),
                    alias.name(),
                    key.ordered(),
                    alias.period(),
                    null,
                    "user's alias"));
      }
    }
    return checked;
  }

  List<AliasProblem> problems() {
    return List.copyOf(problems);
  }

  /** The aliases for the key. */
  List<Claim> claims(NameKey key) {
    return claims.getOrDefault(key.sorted(), List.of());
  }

  private @Nullable String problem(Alias alias, CountryIndex index, CountryResolver builtIn) {
    if (index.key(alias.name()).isEmpty()) {
      return "The name is empty; write the name as it stands in your files.";
    }
    if (!index.hasSeat(alias.code())) {
      return "No Member's seat has the code '"
          + alias.code()
          + "'; use ISO 3166-1 alpha-3, as in the published countries table.";
    }
    if (!alias.inOrder()) {
      return "It ends on " + alias.to() + ", before it begins: " + alias.from() + ".";
    }
    String other = otherMeaning(alias, index, builtIn);
    if (other != null) {
      return other;
    }
    return overlap(alias, index);
  }

  private static @Nullable String otherMeaning(
      Alias alias, CountryIndex index, CountryResolver builtIn) {
    for (Period days : index.spans(alias.period())) {
      CountryResolution known = builtIn.resolve(alias.name(), days.from(), days.to());
      if (known instanceof Matched matched && !matched.code().equals(alias.code())) {
        return "'"
            + alias.name()
            + "' already stands for "
            + matched.code()
            + " ("
            + matched.rule()
            + ") on "
            + days.from()
            + "; limit the alias to other days, or leave it out.";
      }
      if (known instanceof Ambiguous several
          && several.candidates().stream().noneMatch(c -> c.code().equals(alias.code()))) {
        return "'"
            + alias.name()
            + "' is the name of other seats on "
            + days.from()
            + "; choose one of them.";
      }
    }
    return null;
  }

  private @Nullable String overlap(Alias alias, CountryIndex index) {
    for (Claim claim : claims.getOrDefault(index.key(alias.name()).sorted(), List.of())) {
      if (claim.period().overlaps(alias.period()) && !claim.seat().code().equals(alias.code())) {
        return "An earlier line gives '"
            + alias.name()
            + "' to "
            + claim.seat().code()
            + " on the same days; make the dates differ.";
      }
    }
    return null;
  }
}
