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
 * A document symbol in the United Nations' own spelling.
 *
 * @param text {@code A/RES/60/173}, {@code A/C.3/69/L.28/Rev.1}
 * @param body the body whose decision it is, null where the symbol does not tell
 * @param session the session it names, null where it names none
 */
public record Symbol(String text, @Nullable Body body, @Nullable Integer session) {

  private record Form(Pattern pattern, Function<MatchResult, Body> body) {}

  private static final List<Form> FORMS =
      List.of(
          new Form(Pattern.compile("A/RES/(\\d+)/.+"), m -> Body.GA),
          new Form(
              Pattern.compile("A/C\\.([1-6])/(\\d+)/.+"), m -> Body.valueOf("GA" + m.group(1))),
          new Form(Pattern.compile("A/HRC/(?:RES/|DEC/)?S?-?(\\d+)/.+"), m -> Body.HRC),
          new Form(Pattern.compile("E/CN\\.4/(?:RES/)?(?:\\d{4})/.+"), m -> Body.CHR),
          new Form(Pattern.compile("S/(?:RES/|PV\\.)?\\d+.*"), m -> Body.SC));

  private static final Pattern BARE_RESOLUTION =
      Pattern.compile("(?:R|RES|RESOLUTION|A)?[ /.]*(\\d{1,3})/(\\d{1,4})([ ]?[A-Z]*)");

  /**
   * Reads a symbol as people write it: stray blanks, lower case, "60/173" in a list of the General
   * Assembly's resolutions, "R/60/173" as Voeten's files have it.
   *
   * @param hint the body that the source names, or null
   * @return empty if the text is blank
   */
  public static Optional<Symbol> parse(String written, @Nullable Body hint) {
    String text = tidy(written);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    for (Form form : FORMS) {
      Matcher matcher = form.pattern().matcher(text);
      if (matcher.matches()) {
        Body body = form.body().apply(matcher);
        return Optional.of(new Symbol(text, body, session(body, matcher)));
      }
    }
    Matcher bare = BARE_RESOLUTION.matcher(text);
    if ((hint == null || hint == Body.GA) && bare.matches()) {
      String full = "A/RES/" + bare.group(1) + "/" + bare.group(2) + bare.group(3).strip();
      return Optional.of(new Symbol(full, Body.GA, Integer.valueOf(bare.group(1))));
    }
    return Optional.of(new Symbol(text, null, null));
  }

  private static @Nullable Integer session(Body body, MatchResult match) {
    return switch (body) {
      case GA, HRC -> Integer.valueOf(match.group(1));
      case CHR, SC -> null;
      default -> Integer.valueOf(match.group(2));
    };
  }

  private static String tidy(String written) {
    String text =
        written
            .replace('\u00a0', ' ')
            .replaceAll("[\u2010-\u2015\u2212]", "-")
            .strip()
            .toUpperCase(Locale.ROOT)
            .replaceAll("\\s*/\\s*", "/")
            .replaceAll("\\.\\s+", ".")
            .replaceAll("\\s+", " ");
    return text.replaceAll("/REV\\.?(\\d)", "/Rev.$1")
        .replaceAll("/ADD\\.?(\\d)", "/Add.$1")
        .replaceAll("/CORR\\.?(\\d)", "/Corr.$1");
  }
}
