package org.rollcall.decision;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A document symbol in the United Nations' own spelling, without blanks before a letter or a
 * bracket.
 *
 * @param text {@code A/RES/60/173}, {@code A/C.3/69/L.28/Rev.1}, {@code A/RES/3448(XXX)}
 * @param body the body whose decision it is, null where the symbol does not tell
 * @param session the regular session it names, null where it names none, or a special one
 */
public record Symbol(String text, @Nullable Body body, @Nullable Integer session) {

  private record Form(
      Pattern pattern,
      Function<MatchResult, Body> body,
      Function<MatchResult, @Nullable Integer> session) {

    static Form of(String pattern, Body body) {
      return new Form(Pattern.compile(pattern), m -> body, m -> null);
    }

    static Form of(String pattern, Body body, int sessionGroup) {
      return new Form(
          Pattern.compile(pattern), m -> body, m -> Integer.valueOf(m.group(sessionGroup)));
    }
  }

  private static final List<Form> FORMS =
      List.of(
          Form.of("A/(?:RES|DEC)/(\\d{1,3})/.+", Body.GA, 1),
          new Form(
              Pattern.compile("A/RES/\\d+[A-Z]*\\(([IVX]+)\\).*"),
              m -> Body.GA,
              m -> Roman.read(m.group(1))),
          Form.of("A/(?:RES|DEC)/.+", Body.GA),
          Form.of("A/(\\d{1,3})/L\\..+", Body.GA, 1),
          Form.of("A/(?:E?S-[\\dIVX]+/)?L\\..+", Body.GA),
          new Form(
              Pattern.compile("A/C\\.([1-6])/(\\d{1,3})/.+"),
              Symbol::committee,
              m -> Integer.valueOf(m.group(2))),
          new Form(Pattern.compile("A/C\\.([1-6])/.+"), Symbol::committee, m -> null),
          Form.of("A/HRC/(?:(?:RES|DEC|PRST)/)?(\\d{1,3})/.+", Body.HRC, 1),
          Form.of("A/HRC/.+", Body.HRC),
          Form.of("E/CN\\.4/(?!SUB).+", Body.CHR), // not its Sub-Commission's
          Form.of("S/(?:RES/|PV\\.)?\\d+.*", Body.SC));

  private static final Pattern BARE_RESOLUTION =
      Pattern.compile(
          "(?:(?:UN)?GA|A)?[ /]*(?:R|RES|RESOLUTION)?[ /.]*(\\d{1,3})/(\\d{1,4})([A-Z]*)");

  /** Voeten's files: ESS/10/2 in an emergency special session, SS/9/1 in a special one. */
  private static final Pattern SPECIAL_SESSION =
      Pattern.compile("(E?S)S/(\\d{1,2})/(\\d{1,4})([A-Z]*)");

  private static final Pattern NUMBERED_THROUGH =
      Pattern.compile("A/RES/(\\d{1,2})/(\\d{1,4})([A-Z]*)");

  /**
   * Resolutions of the sessions up to these were numbered through, with the session in Roman
   * numerals: 3379 (XXX), 2248 (S-V), 2252 (ES-V); from then on each session began with 1.
   */
  private static final int LAST_NUMBERED_THROUGH = 30;

  private static final int LAST_SPECIAL_NUMBERED_THROUGH = 7;
  private static final int LAST_EMERGENCY_NUMBERED_THROUGH = 5;

  private record Replacement(Pattern pattern, String by) {
    static Replacement of(String pattern, String by) {
      return new Replacement(Pattern.compile(pattern), by);
    }
  }

  /** Whatever is longer is taken as it stands. */
  private static final int LONGEST = 1000;

  /** As most are written: nothing to be done. */
  private static final Pattern TIDY = Pattern.compile("(?!.*/(?:REV|ADD|CORR))[A-Z0-9/.()-]+");

  private static final List<Replacement> BLANKS_AND_DASHES =
      List.of(
          Replacement.of("[\\p{Z}\\s\\p{Cc}\\p{Cf}]+", " "),
          Replacement.of("[\u2010-\u2015\u2212]", "-"));

  private static final List<Replacement> IN_CAPITALS =
      List.of(
          Replacement.of(" ?/ ?", "/"),
          Replacement.of("\\. ", "."),
          Replacement.of(" \\(", "("),
          Replacement.of("(\\d) ([A-Z])$", "$1$2"),
          Replacement.of("/REV[. ]?(\\d)", "/Rev.$1"),
          Replacement.of("/ADD[. ]?(\\d)", "/Add.$1"),
          Replacement.of("/CORR[. ]?(\\d)", "/Corr.$1"));

  /**
   * Reads a symbol as people write it: stray blanks, lower case, "60/173" in a list of the General
   * Assembly's resolutions, "R/60/173" as Voeten's files have it.
   *
   * @param hint the body that the source names, or null
   * @return empty if the text is blank
   */
  public static Optional<Symbol> parse(String written, @Nullable Body hint) {
    if (written.length() > LONGEST) {
      String text = written.strip();
      return text.isEmpty() ? Optional.empty() : Optional.of(new Symbol(text, null, null));
    }
    String tidy = tidy(written);
    if (tidy.isEmpty()) {
      return Optional.empty();
    }
    String text = hint == null || hint == Body.GA ? resolution(tidy) : numberedThrough(tidy);
    for (Form form : FORMS) {
      Matcher matcher = form.pattern().matcher(text);
      if (matcher.matches()) {
        return Optional.of(
            new Symbol(text, form.body().apply(matcher), form.session().apply(matcher)));
      }
    }
    return Optional.of(new Symbol(text, null, null));
  }

  private static Body committee(MatchResult match) {
    return Body.valueOf("GA" + match.group(1));
  }

  /** In full, if it is a resolution of the General Assembly in short. */
  private static String resolution(String text) {
    Matcher special = SPECIAL_SESSION.matcher(text);
    if (special.matches()) {
      return specialSession(special);
    }
    Matcher bare = BARE_RESOLUTION.matcher(text);
    return numberedThrough(
        bare.matches() ? "A/RES/" + bare.group(1) + "/" + bare.group(2) + bare.group(3) : text);
  }

  private static String specialSession(MatchResult special) {
    String kind = special.group(1);
    int session = Integer.parseInt(special.group(2));
    String number = special.group(3) + special.group(4);
    int last = kind.equals("ES") ? LAST_EMERGENCY_NUMBERED_THROUGH : LAST_SPECIAL_NUMBERED_THROUGH;
    return session >= 1 && session <= last
        ? "A/RES/" + number + "(" + kind + "-" + Roman.write(session) + ")"
        : "A/RES/" + kind + "-" + session + "/" + number;
  }

  private static String numberedThrough(String text) {
    Matcher matcher = NUMBERED_THROUGH.matcher(text);
    if (!matcher.matches()) {
      return text;
    }
    int session = Integer.parseInt(matcher.group(1));
    return session >= 1 && session <= LAST_NUMBERED_THROUGH
        ? "A/RES/" + matcher.group(2) + matcher.group(3) + "(" + Roman.write(session) + ")"
        : text;
  }

  private static String tidy(String written) {
    if (TIDY.matcher(written).matches()) {
      return written;
    }
    String text = replaced(written, BLANKS_AND_DASHES).strip().toUpperCase(Locale.ROOT);
    return replaced(text, IN_CAPITALS);
  }

  private static String replaced(String text, List<Replacement> replacements) {
    String replaced = text;
    for (Replacement each : replacements) {
      replaced = each.pattern().matcher(replaced).replaceAll(each.by());
    }
    return replaced;
  }

  /** Roman numerals of the sessions that had them. */
  private static final class Roman {

    private static final List<String> TENS = List.of("", "X", "XX", "XXX");
    private static final List<String> ONES =
        List.of("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX");

    private Roman() {}

    static String write(int number) {
      return TENS.get(number / 10) + ONES.get(number % 10);
    }

    static @Nullable Integer read(String numeral) {
      for (int number = 1; number <= LAST_NUMBERED_THROUGH; number++) {
        if (write(number).equals(numeral)) {
          return number;
        }
      }
      return null;
    }
  }
}
