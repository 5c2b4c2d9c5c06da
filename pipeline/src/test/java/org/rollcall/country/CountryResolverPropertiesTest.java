package org.rollcall.country;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.rollcall.country.CountryResolution.Ambiguous;
import org.rollcall.country.CountryResolution.Matched;
import org.rollcall.reference.CountryReference;

class CountryResolverPropertiesTest {

  private static final CountryData DATA = CountryReference.data();
  private static final CountryResolver RESOLVER = CountryResolver.of(DATA);
  private static final LocalDate FIRST = LocalDate.of(1945, 10, 24);
  private static final List<String> NAMES =
      Stream.of(
              DATA.names().stream().map(SeatName::name),
              DATA.aliases().stream().map(KnownName::name),
              DATA.refused().stream().map(RefusedName::name))
          .flatMap(s -> s)
          .toList();

  private static final Set<String> KNOWN =
      NAMES.stream().map(CountryResolverPropertiesTest::bare).collect(Collectors.toSet());

  @Property(tries = 3000)
  void neverThrows(@ForAll String text, @ForAll("days") LocalDate day) {
    assertThat(RESOLVER.resolve(text, day)).isNotNull();
    assertThat(RESOLVER.resolve(text)).isNotNull();
  }

  @Property(tries = 2000)
  void caseSpacesAndAccentsDontChangeTheAnswer(
      @ForAll("names") String name, @ForAll("days") LocalDate day) {
    String answer = codes(RESOLVER.resolve(name, day));
    String bare = withoutAccents(name);

    assertThat(codes(RESOLVER.resolve(name.toUpperCase(Locale.ROOT), day))).isEqualTo(answer);
    assertThat(codes(RESOLVER.resolve(name.toLowerCase(Locale.ROOT), day))).isEqualTo(answer);
    assertThat(codes(RESOLVER.resolve("  " + name.replace(" ", "\u00a0  ") + "\t", day)))
        .isEqualTo(answer);
    assertThat(codes(RESOLVER.resolve(bare, day))).isEqualTo(answer);
  }

  @Property(tries = 2000)
  void aResolvedNameResolvesToItself(@ForAll("names") String name, @ForAll("days") LocalDate day) {
    if (RESOLVER.resolve(name, day) instanceof Matched matched) {
      assertThat(RESOLVER.resolve(matched.nameThen(), day))
          .isInstanceOfSatisfying(
              Matched.class,
              again -> {
                assertThat(again.code()).isEqualTo(matched.code());
                assertThat(again.nameThen()).isEqualTo(matched.nameThen());
                assertThat(again.rule()).isEqualTo("official name");
              });
    }
  }

  @Property(tries = 2000)
  void anAliasLeadsToItsOwnSeatOrToNone(
      @ForAll("aliases") KnownName alias, @ForAll("days") LocalDate day) {
    CountryResolution resolution = RESOLVER.resolve(alias.name(), day);
    if (alias.period().contains(day) && resolution instanceof Matched matched) {
      List<String> named =
          DATA.aliases().stream()
              .filter(a -> a.name().equalsIgnoreCase(alias.name()))
              .map(KnownName::code)
              .toList();
      assertThat(named).contains(matched.code());
    }
  }

  @Property(tries = 2000)
  void oneWrongLetterNeverLeadsToAnotherSeatUnlessItMakesThatSeatsName(
      @ForAll("officialNames") SeatName name, @ForAll int at, @ForAll("letters") char letter) {
    int index = Math.floorMod(at, name.name().length());
    String slip = name.name().substring(0, index) + letter + name.name().substring(index + 1);
    LocalDate day = LocalDate.of(2015, 12, 17);

    String right = codes(RESOLVER.resolve(name.name(), day));
    String answer = codes(RESOLVER.resolve(slip, day));

    // "Iran" with a k is "Irak", which is Iraq in French and Spanish.
    if (!KNOWN.contains(bare(slip))) {
      assertThat(answer).as(slip).isIn("", right);
    }
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.of(NAMES);
  }

  @Provide
  Arbitrary<KnownName> aliases() {
    return Arbitraries.of(DATA.aliases());
  }

  @Provide
  Arbitrary<SeatName> officialNames() {
    return Arbitraries.of(
        DATA.names().stream()
            .filter(name -> List.of("en", "fr", "es").contains(name.language()))
            .toList());
  }

  @Provide
  Arbitrary<Character> letters() {
    return Arbitraries.chars().range('a', 'z');
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.longs()
        .between(FIRST.toEpochDay(), LocalDate.of(2026, 12, 31).toEpochDay())
        .map(LocalDate::ofEpochDay);
  }

  private static String withoutAccents(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{Mn}", "");
  }

  private static String bare(String name) {
    return withoutAccents(name).toLowerCase(Locale.ROOT);
  }

  private static String codes(CountryResolution resolution) {
    if (resolution instanceof Matched matched) {
      return matched.code();
    }
    return resolution instanceof Ambiguous several ? several.candidates().toString() : "";
  }
}
