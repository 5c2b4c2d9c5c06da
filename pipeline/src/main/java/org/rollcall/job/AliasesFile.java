package org.rollcall.job;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rollcall.country.Alias;
import org.rollcall.country.AliasProblem;
import org.rollcall.country.CountryResolver;
import org.rollcall.notice.Notice;
import org.rollcall.notice.Severity;

/**
 * {@code input/aliases.csv}: the user's own names for countries, with a heading line: name, code,
 * valid_from, valid_to, note. Dates may be empty.
 *
 * @param aliases those that could be read, by line
 * @param notices what is wrong with the others
 */
record AliasesFile(Map<Integer, Alias> aliases, List<Notice> notices) {

  static final String NAME = "aliases.csv";

  private static final HeadedCsv CSV =
      new HeadedCsv(NAME, "alias-refused", "alias", "name,code,valid_from,valid_to,note");

  static AliasesFile read(Path input) {
    Map<Integer, Alias> aliases = new HashMap<>();
    List<Notice> notices = CSV.read(input, (line, texts) -> aliases.put(line, alias(texts)));
    return new AliasesFile(aliases, notices);
  }

  private static Alias alias(Map<String, String> texts) {
    String name = texts.getOrDefault("name", "");
    String code = texts.getOrDefault("code", "");
    if (name.isEmpty() || code.isEmpty()) {
      throw new IllegalArgumentException("names no country or no code");
    }
    return new Alias(
        name,
        code,
        HeadedCsv.day(texts.getOrDefault("valid_from", ""), true),
        HeadedCsv.day(texts.getOrDefault("valid_to", ""), false),
        texts.getOrDefault("note", ""));
  }

  /** The resolver that honours them, with notices of those that it must refuse. */
  CountryResolver honouredBy(CountryResolver builtIn, NoticeLog log) {
    notices.forEach(log::add);
    List<Alias> all = List.copyOf(aliases.values());
    for (AliasProblem problem : builtIn.problems(all)) {
      log.add(
          new Notice(
              Severity.ERROR,
              "alias-refused",
              NAME,
              ref(problem.alias()),
              problem.reason() + " The alias is not used",
              problem.alias().name(),
              "Correct or remove the line"));
    }
    return builtIn.withAliases(all);
  }

  private String ref(Alias alias) {
    return aliases.entrySet().stream()
        .filter(entry -> entry.getValue().equals(alias))
        .map(entry -> "line " + entry.getKey())
        .findFirst()
        .orElse("");
  }
}
