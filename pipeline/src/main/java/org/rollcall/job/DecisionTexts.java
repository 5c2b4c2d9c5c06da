package org.rollcall.job;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rollcall.decision.Adoption;
import org.rollcall.decision.Body;
import org.rollcall.decision.BodyNames;
import org.rollcall.decision.DateText;
import org.rollcall.decision.DecisionClaim;
import org.rollcall.decision.DecisionDate;
import org.rollcall.decision.DecisionIdentity;
import org.rollcall.decision.DecisionMatcher;
import org.rollcall.decision.Kind;
import org.rollcall.decision.MonthDates;
import org.rollcall.decision.Outcome;
import org.rollcall.decision.Symbol;
import org.rollcall.notice.Notice;
import org.rollcall.notice.Severity;
import org.rollcall.source.Coverage;
import org.rollcall.source.SourceSettings;
import org.rollcall.warehouse.Appender;
import org.rollcall.warehouse.ResultRow;
import org.rollcall.warehouse.Warehouse;

/** Resolves the texts that describe decisions, and finds which sources mean the same one. */
final class DecisionTexts {

  /** A decision with its texts read, before it is matched with those of other sources. */
  private record Described(
      DecisionRow texts,
      @Nullable Body body,
      @Nullable Symbol symbol,
      @Nullable DecisionDate date,
      @Nullable Adoption adoption,
      @Nullable Outcome outcome,
      @Nullable String leadsTo,
      @Nullable String draft,
      String coverage) {

    Described toTheMonth() {
      DecisionDate month = date == null ? null : MonthDates.month(date);
      return new Described(texts, body, symbol, month, adoption, outcome, leadsTo, draft, coverage);
    }
  }

  private static final List<String> FIELDS =
      List.of(
          "body",
          "symbol",
          "part",
          "session",
          "date",
          "title",
          "kind",
          "adoption",
          "outcome",
          "yes",
          "no",
          "abstain",
          "leads_to",
          "draft",
          "evidence",
          "issues",
          "own_id",
          "family",
          "coverage");

  private static final int FIRST_FIELD = 5;

  private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

  /** "61st session", "88.0", "1,203". */
  private static final Pattern BESIDE_NUMBERS =
      Pattern.compile("(?i)(st|nd|rd|th)( session)?$|\\.0+$|[\\s,]");

  /** A spreadsheet counts days: 38702 is 16 December 2005, or four years later. */
  private static final Pattern SERIAL = Pattern.compile("\\d{5}(\\.\\d+)?");

  private final BodyNames bodies;
  private final Map<String, SourceSettings> settings;
  private final NoticeLog notices;
  private final Map<String, String> repeated = new HashMap<>();
  private final Map<String, DateText.Reading> datesRead = new HashMap<>();

  DecisionTexts(BodyNames bodies, Inventory inventory, NoticeLog notices) {
    this.bodies = bodies;
    this.settings = inventory.bySource();
    this.notices = notices;
  }

  /**
   * Fills resolved_decision.
   *
   * @return how many decisions the sources name together
   */
  long resolve(Warehouse warehouse) {
    List<Described> all =
        warehouse
            .query(
                "SELECT d.source_id, d.claim_no, f.authority_rank, d.ref, d."
                    + String.join(", d.", FIELDS)
                    + " FROM raw_decision AS d"
                    + " INNER JOIN source_file AS f ON f.source_id = d.source_id"
                    + " ORDER BY d.source_id, d.claim_no",
                this::texts)
            .stream()
            .map(this::describe)
            .collect(Collectors.collectingAndThen(Collectors.toList(), this::withTrueDates));
    List<Described> known =
        all.stream().filter(d -> d.body() != null && !d.texts().isCorrection()).toList();
    Tallies tallies = Tallies.of(warehouse, known.stream().map(DecisionTexts::asked).toList());
    DecisionMatcher.Matches matches =
        DecisionMatcher.match(known.stream().map(d -> claim(d, tallies)).toList());
    matches.oddities().forEach(this::report);
    DecisionNumbers numbers = new DecisionNumbers();
    try (Appender rows = warehouse.appender("resolved_decision")) {
      for (int i = 0; i < known.size(); i++) {
        append(rows, numbers, known.get(i), matches.identities().get(i));
      }
      all.stream()
          .filter(d -> d.body() == null && !d.texts().isCorrection())
          .forEach(d -> append(rows, numbers, d, null));
      Corrected corrected = new Corrected(matches.identities());
      all.stream()
          .filter(d -> d.texts().isCorrection())
          .forEach(d -> append(rows, numbers, d, corrected(d.texts(), corrected)));
    }
    return numbers.decisions();
  }

  /** The decision that a correction means; null, and a notice, if it is not plain which. */
  private @Nullable DecisionIdentity corrected(DecisionRow texts, Corrected corrected) {
    String written = Objects.requireNonNullElse(texts.get("own_id"), "");
    List<DecisionIdentity> meant = corrected.find(written);
    if (meant.size() == 1) {
      return meant.get(0);
    }
    String ids =
        meant.stream()
            .map(DecisionIdentity::id)
            .sorted()
            .limit(10)
            .collect(Collectors.joining(", "));
    notices.add(
        new Notice(
            Severity.ERROR,
            "correction-refused",
            texts.source(),
            texts.ref(),
            meant.isEmpty()
                ? "No source tells of a decision \"" + written + "\"; its corrections are not used"
                : "\"" + written + "\" could be any of " + ids + "; its corrections are not used",
            written,
            "Write the decision_id of the published decisions"));
    return null;
  }

  /** Days that are none, in sources made from Voeten's data, become the months that they mean. */
  private List<Described> withTrueDates(List<Described> all) {
    Map<String, List<DecisionDate>> dates = new TreeMap<>();
    for (Described decision : all) {
      if (decision.date() != null) {
        dates
            .computeIfAbsent(decision.texts().source(), id -> new ArrayList<>())
            .add(decision.date());
      }
    }
    dates.values().removeIf(ofSource -> !MonthDates.tellTheMonthOnly(ofSource));
    dates.forEach(this::reportMonths);
    return all.stream()
        .map(d -> dates.containsKey(d.texts().source()) ? d.toTheMonth() : d)
        .toList();
  }

  private void reportMonths(String source, List<DecisionDate> dates) {
    List<DecisionDate> days = dates.stream().filter(MonthDates::isEarlyDay).toList();
    notices.add(
        new Notice(
            Severity.INFO,
            "days-tell-months",
            source,
            "",
            Words.count(days.size(), "decision")
                + " before 1997 "
                + "are dated to days that cannot all be true (none after the 7th, or each the last of"
                + " its month): their dates are taken as true to the month only",
            days.get(0).from().toString(),
            "Nothing, if the data come from Voeten's or unvotes; else correct the days"));
  }

  private DecisionRow texts(ResultRow row) {
    Map<String, String> fields = new HashMap<>();
    for (int field = 0; field < FIELDS.size(); field++) {
      String text = row.getString(FIRST_FIELD + field);
      if (text != null && !text.isBlank()) {
        // most texts repeat: dates, bodies, titles of several roll calls
        fields.put(FIELDS.get(field), repeated.computeIfAbsent(text.strip(), same -> same));
      }
    }
    return new DecisionRow(
        row.getString(1), row.getInt(2), row.getInt(3), Map.copyOf(fields), row.getString(4));
  }

  /** A sheet headed "Third Committee" is not titled so: the heading names the body. */
  private DecisionRow headingRead(DecisionRow texts) {
    String title = texts.get("title");
    if (title == null || texts.get("body") != null || bodies.find(title).isEmpty()) {
      return texts;
    }
    Map<String, String> fields = new HashMap<>(texts.fields());
    fields.remove("title");
    fields.put("body", title);
    return new DecisionRow(texts.source(), texts.claim(), texts.authority(), fields, texts.ref());
  }

  private Described describe(DecisionRow written) {
    DecisionRow texts = headingRead(written);
    SourceSettings declared = settings.getOrDefault(texts.source(), SourceSettings.NONE);
    Optional<Body> named = body(texts.get("body")).or(() -> body(declared.body()));
    Optional<Symbol> symbol = symbol(texts.get("symbol"), named.orElse(null));
    Body body = bodyOf(texts, named, symbol);
    return new Described(
        texts,
        body,
        symbol.orElse(null),
        date(texts),
        Optional.ofNullable(texts.get("adoption")).flatMap(Adoption::read).orElse(null),
        outcome(texts),
        symbol(texts.get("leads_to"), Body.GA).map(Symbol::text).orElse(null),
        symbol(texts.get("draft"), null).map(Symbol::text).orElse(null),
        coverage(texts, declared));
  }

  private Optional<Body> body(@Nullable String text) {
    return text == null ? Optional.empty() : bodies.find(text);
  }

  private static Optional<Symbol> symbol(@Nullable String text, @Nullable Body hint) {
    return text == null ? Optional.empty() : Symbol.parse(text, hint);
  }

  /**
   * The symbol tells the body better than a sheet's heading does; where both do, they must agree.
   */
  private @Nullable Body bodyOf(DecisionRow texts, Optional<Body> named, Optional<Symbol> symbol) {
    Body bySymbol = symbol.map(Symbol::body).orElse(null);
    if (bySymbol != null && named.isPresent() && named.get() != bySymbol) {
      notices.add(
          new Notice(
              Severity.WARNING,
              "body-against-symbol",
              texts.source(),
              texts.ref(),
              "The body is given as "
                  + named.get().title()
                  + ", but "
                  + texts.get("symbol")
                  + " is a symbol of the "
                  + bySymbol.title()
                  + ", which is used",
              Objects.requireNonNullElse(texts.get("body"), ""),
              "Correct the body or the symbol"));
    }
    if (bySymbol != null) {
      return bySymbol;
    }
    // A text that names no known body must not be overruled by a default: check unknown_body says
    // so.
    boolean misnamed = texts.get("body") != null && body(texts.get("body")).isEmpty();
    return misnamed ? null : named.orElse(null);
  }

  private @Nullable DecisionDate date(DecisionRow texts) {
    String written = texts.get("date");
    if (written == null) {
      return null;
    }
    DateText.Reading reading = datesRead.computeIfAbsent(written, DateText::read);
    if (reading instanceof DateText.Reading.Read read) {
      return read.date();
    }
    String why =
        reading instanceof DateText.Reading.Ambiguous a
            ? "could be " + a.dayFirst() + " or " + a.monthFirst()
            : "is not a date";
    notices.add(
        new Notice(
            Severity.WARNING,
            "unreadable-date",
            texts.source(),
            texts.ref(),
            "The date \"" + written + "\" " + why + "; it is left out",
            written,
            SERIAL.matcher(written).matches()
                ? "It looks like the number behind a spreadsheet's date: format the cell as a date"
                : "Write it as year-month-day: 2005-12-16"));
    return null;
  }

  private @Nullable Outcome outcome(DecisionRow texts) {
    return Optional.ofNullable(texts.get("outcome"))
        .or(() -> Optional.ofNullable(texts.get("adoption")))
        .flatMap(Outcome::read)
        .orElse(null);
  }

  private static String coverage(DecisionRow texts, SourceSettings declared) {
    String seen = texts.get("coverage");
    if (seen != null) {
      return seen;
    }
    Coverage said = declared.coverage() == null ? Coverage.PARTIAL : declared.coverage();
    return said.name().toLowerCase(Locale.ROOT);
  }

  private static Tallies.Asked asked(Described d) {
    return new Tallies.Asked(d.texts(), symbol(d));
  }

  private static DecisionClaim claim(Described d, Tallies tallies) {
    return new DecisionClaim(
        d.texts().source(),
        d.texts().ref(),
        d.texts().authority(),
        Objects.requireNonNull(d.body()),
        symbol(d),
        d.texts().get("part"),
        d.texts().get("family"),
        d.texts().get("own_id"),
        d.date(),
        tallies.of(d.texts()));
  }

  private void report(DecisionMatcher.Oddity oddity) {
    boolean twice = oddity.kind() == DecisionMatcher.Oddity.Kind.NAMED_TWICE;
    notices.add(
        new Notice(
            Severity.WARNING,
            twice ? "decision-named-twice" : "same-symbol-other-date",
            oddity.claim().source(),
            oddity.claim().ref(),
            oddity.message(),
            Objects.requireNonNullElse(oddity.claim().symbol(), ""),
            twice
                ? "Name the paragraph or amendment, or give each its own number"
                : "If it is one decision, correct the date that is wrong"));
  }

  private void append(
      Appender rows, DecisionNumbers numbers, Described d, @Nullable DecisionIdentity identity) {
    DecisionRow t = d.texts();
    DecisionDate date = identity == null ? d.date() : identity.date();
    boolean dated = date != null && date.precision() != DecisionDate.Precision.YEAR;
    LocalDate from = dated && date != null ? date.from() : null;
    LocalDate to = dated && date != null ? date.to() : null;
    String body = body(d, identity);
    boolean claimedDay = d.date() != null && d.date().precision() == DecisionDate.Precision.DAY;
    rows.row(
        t.source(),
        t.authority(),
        t.claim(),
        identity == null ? null : numbers.decision(identity.id()),
        identity == null ? null : identity.id(),
        numbers.day(from, to),
        body == null ? null : numbers.sitting(body, from, to),
        body,
        identity == null ? symbol(d) : identity.symbol(),
        identity == null ? t.get("part") : identity.part(),
        session(d),
        claimedDay && d.date() != null ? d.date().from() : null,
        from,
        to,
        dated && date != null ? date.precision().name().toLowerCase(Locale.ROOT) : null,
        t.get("title"),
        kind(d, identity).words(),
        d.adoption() == null ? null : d.adoption().words(),
        d.outcome() == null ? null : d.outcome().word(),
        number(t, "yes"),
        number(t, "no"),
        number(t, "abstain"),
        d.leadsTo(),
        d.draft(),
        t.get("evidence"),
        t.get("issues"),
        d.coverage(),
        t.ref());
  }

  private static @Nullable String body(Described d, @Nullable DecisionIdentity identity) {
    Body body = identity == null ? d.body() : identity.body();
    return body == null ? null : body.name();
  }

  private static @Nullable String symbol(Described d) {
    return d.symbol() == null ? null : d.symbol().text();
  }

  private static Kind kind(Described d, @Nullable DecisionIdentity identity) {
    return identity == null
        ? Kind.UNKNOWN
        : Kind.read(d.texts().get("kind"), identity.part(), identity.body(), identity.symbol());
  }

  private @Nullable Integer session(Described d) {
    Integer said = number(d.texts(), "session");
    return said != null ? said : d.symbol() == null ? null : d.symbol().session();
  }

  private @Nullable Integer number(DecisionRow texts, String field) {
    String written = texts.get(field);
    if (written == null) {
      return null;
    }
    String digits =
        NUMBER.matcher(written).matches()
            ? written
            : BESIDE_NUMBERS.matcher(written).replaceAll("");
    if (NUMBER.matcher(digits).matches()) {
      return Integer.valueOf(digits);
    }
    notices.add(
        new Notice(
            Severity.WARNING,
            "unreadable-number",
            texts.source(),
            texts.ref(),
            "\"" + written + "\" under " + field + " is not a whole number; it is left out",
            written,
            "Write digits only"));
    return null;
  }
}
