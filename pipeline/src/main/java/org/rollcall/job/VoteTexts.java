package org.rollcall.job;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rollcall.notice.Notice;
import org.rollcall.notice.Severity;
import org.rollcall.source.SourceSettings;
import org.rollcall.vote.Vote;
import org.rollcall.vote.VoteContext;
import org.rollcall.vote.VoteResolution;
import org.rollcall.vote.VoteResolver;
import org.rollcall.warehouse.Appender;
import org.rollcall.warehouse.Warehouse;

/** Resolves the distinct texts of vote cells, source by source: each has its own legend. */
final class VoteTexts {

  private static final String WHAT_IT_MEANS =
      "Correct the cell, or say what it means in the sheet's legend or in sources.yaml: ";

  private static final List<String> VOTES = Arrays.stream(Vote.values()).map(Vote::code).toList();

  private record Asked(String source, int number, String text) {}

  /** How many cells hold a text, and where the first of them is. */
  private record Cells(long count, String first) {}

  private final VoteResolver resolver;
  private final Map<String, SourceSettings> settings;
  private final NoticeLog notices;
  private long asked;
  private long refused;

  VoteTexts(VoteResolver resolver, Inventory inventory, NoticeLog notices) {
    this.resolver = resolver;
    this.settings = inventory.bySource();
    this.notices = notices;
  }

  long asked() {
    return asked;
  }

  long refused() {
    return refused;
  }

  void resolve(Warehouse warehouse) {
    List<Asked> texts =
        warehouse.query(
            "SELECT source_id, text_no, text FROM raw_text ORDER BY source_id, text",
            row -> new Asked(row.getString(1), row.getInt(2), row.getString(3)));
    asked = texts.size();
    Map<String, VoteContext> contexts = contexts(warehouse, texts);
    try (Appender rows = warehouse.appender("resolved_vote")) {
      for (Asked text : texts) {
        VoteContext context = contexts.getOrDefault(text.source(), VoteContext.NONE);
        rows.row(answer(warehouse, text, resolver.resolve(text.text(), context)));
      }
    }
  }

  private Map<String, VoteContext> contexts(Warehouse warehouse, List<Asked> texts) {
    Map<String, Map<String, String>> legends = new HashMap<>();
    warehouse.forEach(
        "SELECT source_id, text, meaning FROM raw_legend ORDER BY source_id, ref DESC",
        row ->
            legends
                .computeIfAbsent(row.getString(1), id -> new HashMap<>())
                .put(row.getString(2), row.getString(3)));
    Map<String, @Nullable String> codeBooks = new HashMap<>();
    warehouse.forEach(
        "SELECT source_id, code_book FROM source_file",
        row -> codeBooks.put(row.getString(1), row.getString(2)));
    Map<String, Set<String>> seen = new HashMap<>();
    texts.forEach(t -> seen.computeIfAbsent(t.source(), id -> new HashSet<>()).add(t.text()));
    Map<String, VoteContext> contexts = new HashMap<>();
    seen.forEach(
        (id, all) -> {
          SourceSettings declared = settings.getOrDefault(id, SourceSettings.NONE);
          Map<String, String> legend = new HashMap<>(legends.getOrDefault(id, Map.of()));
          legend.putAll(declared.values());
          if (declared.blank() != null) {
            legend.put("", declared.blank());
          }
          contexts.put(id, new VoteContext(legend, codeBooks.get(id), all));
        });
    return contexts;
  }

  private @Nullable Object[] answer(Warehouse warehouse, Asked text, VoteResolution resolution) {
    if (resolution instanceof VoteResolution.Matched m) {
      return row(text, "matched", m.vote().code(), m.rule(), m.note());
    }
    if (resolution instanceof VoteResolution.NoVote n) {
      if (!text.text().isBlank() && n.rule().equals("blank")) {
        unexplained(text, cells(warehouse, text), n.reason());
      }
      return row(text, "no vote", null, n.rule(), null);
    }
    if (resolution instanceof VoteResolution.Ambiguous a) {
      List<String> candidates = new ArrayList<>();
      a.candidates().forEach(vote -> candidates.add(vote.code()));
      refuse(text, cells(warehouse, text), "ambiguous-vote", a.reason(), candidates);
      return row(text, "ambiguous", null, a.rule(), null);
    }
    VoteResolution.Unknown u = (VoteResolution.Unknown) resolution;
    refuse(text, cells(warehouse, text), "unknown-vote", u.reason(), u.suggestions());
    return row(text, "unknown", null, u.rule(), null);
  }

  private static @Nullable Object[] row(
      Asked text, String status, @Nullable String vote, String rule, @Nullable String mark) {
    return new @Nullable Object[] {text.number(), status, vote, rule, mark, text.text().isBlank()};
  }

  private static Cells cells(Warehouse warehouse, Asked text) {
    return warehouse
        .query(
            "SELECT COUNT(*), "
                + Address.FIRST
                + " FROM raw_vote AS v"
                + " INNER JOIN raw_place AS p ON p.place_no = v.place_no WHERE v.text_no = "
                + text.number(),
            row -> new Cells(row.getLong(1), row.getString(2)))
        .get(0);
  }

  /** A blank needs no notice of its own; whoever wrote a dash may have meant something by it. */
  private void unexplained(Asked text, Cells cells, String reason) {
    notices.add(
        new Notice(
            Severity.WARNING,
            "unexplained-mark",
            text.source(),
            cells.first(),
            String.format(
                Locale.ROOT,
                "\"%s\" stands in %s, this the first; no vote is published for them. %s",
                text.text(),
                Words.count(cells.count(), "cell"),
                reason),
            text.text(),
            WHAT_IT_MEANS + inYaml(text.text(), "absent") + ", for instance"));
  }

  private static String inYaml(String text, String vote) {
    return "values: {\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\": " + vote + "}";
  }

  private void refuse(
      Asked text, Cells cells, String code, String reason, List<String> suggestions) {
    refused++;
    notices.add(
        new Notice(
            Severity.ERROR,
            code,
            text.source(),
            cells.first(),
            String.format(
                Locale.ROOT,
                "\"%s\" is not a vote that can be read (%s): %s not published, this the first",
                text.text(),
                reason,
                Words.count(cells.count(), "cell")),
            text.text(),
            suggestions.size() == 1
                ? WHAT_IT_MEANS + inYaml(text.text(), suggestions.get(0))
                : WHAT_IT_MEANS
                    + inYaml(text.text(), "VOTE")
                    + " with VOTE "
                    + String.join(" or ", suggestions.isEmpty() ? VOTES : suggestions)));
  }
}
