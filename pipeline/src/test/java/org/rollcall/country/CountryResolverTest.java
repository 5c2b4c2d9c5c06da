package org.rollcall.country;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollcall.country.CountryResolution.Ambiguous;
import org.rollcall.country.CountryResolution.Candidate;
import org.rollcall.country.CountryResolution.Matched;
import org.rollcall.country.CountryResolution.Unknown;
import org.rollcall.reference.CountryReference;

class CountryResolverTest {

  private static final LocalDate IN_2005 = LocalDate.of(2005, 12, 16);
  private static final CountryResolver RESOLVER = CountryReference.resolver();

  @Test
  void theFormerYugoslavRepublicOfMacedoniaIsMkdIn2007() {
    assertThat(
            RESOLVER.resolve(
                "THE FORMER YUGOSLAV REPUBLIC OF MACEDONIA", LocalDate.of(2007, 12, 18)))
        .isEqualTo(
            new Matched("MKD", "The former Yugoslav Republic of Macedonia", "official name"));
  }

  @Test
  void germanyIn1985IsTwoSeatsAndTheAnswerNamesBoth() {
    CountryResolution resolution = RESOLVER.resolve("Germany", LocalDate.of(1985, 12, 10));

    assertThat(resolution).isInstanceOf(Ambiguous.class);
    assertThat(((Ambiguous) resolution).candidates())
        .extracting(Candidate::code)
        .containsExactly("DDR", "DEU");
  }

  @ParameterizedTest
  @CsvSource({
    "Libya, 1985-12-10, Libyan Arab Jamahiriya",
    "Libya, 2011-12-19, Libya",
    "Swaziland, 2017-12-19, Swaziland",
    "Swaziland, 2019-12-18, Eswatini",
    "Turkey, 2021-12-16, Turkey",
    "Turkey, 2023-12-19, Türkiye",
    "Czech Republic, 2015-12-17, Czech Republic",
    "Czech Republic, 2017-12-17, Czechia",
    "Macedonia, 2018-12-17, The former Yugoslav Republic of Macedonia",
    "Macedonia, 2019-12-18, North Macedonia",
    "Serbia, 2004-12-20, Serbia and Montenegro",
    "Cape Verde, 2012-12-20, Cape Verde",
    "Cape Verde, 2014-12-18, Cabo Verde",
    "Russia, 1950-12-01, Union of Soviet Socialist Republics",
    "Russia, 1991-12-24, Russian Federation",
  })
  void theAnswerSaysWhatTheMemberWasCalledThatDay(String name, LocalDate day, String then) {
    assertThat(RESOLVER.resolve(name, day))
        .isInstanceOfSatisfying(
            Matched.class, matched -> assertThat(matched.nameThen()).isEqualTo(then));
  }

  @ParameterizedTest
  @CsvSource({
    "Syria, 1959-12-10, SYR",
    "Indonesia, 1965-12-10, IDN",
    "Democratic Yemen, 1995-12-10, YMD",
    "Serbia and Montenegro, 1998-12-10, SRB",
    "South Korea, 1985-12-10, KOR",
    "Switzerland, 2000-12-10, CHE",
  })
  void aNameThatIsRightButNotAMemberThatDaySaysSo(String name, LocalDate day, String code) {
    assertThat(RESOLVER.resolve(name, day))
        .isInstanceOfSatisfying(
            Unknown.class,
            unknown -> {
              assertThat(unknown.rule()).isEqualTo("not a member that day");
              assertThat(unknown.code()).isEqualTo(code);
              assertThat(unknown.reason()).contains(code, "was a Member");
            });
  }

  @Test
  void yugoslaviaIsNobodysFrom1992To2000() {
    assertThat(RESOLVER.resolve("Yugoslavia", LocalDate.of(1995, 12, 10)))
        .isInstanceOfSatisfying(
            Unknown.class,
            unknown -> assertThat(unknown.reason()).contains("YUG", "SRB", "2000-11-01"));
  }

  @Test
  void taiwanStoodForTheChinaSeatUntilTheDayBefore25October1971() {
    assertThat(RESOLVER.resolve("Taiwan", LocalDate.of(1971, 10, 24)))
        .isInstanceOfSatisfying(Matched.class, m -> assertThat(m.code()).isEqualTo("CHN"));
    assertThat(RESOLVER.resolve("Taiwan", LocalDate.of(1971, 10, 25)))
        .isInstanceOfSatisfying(
            Unknown.class,
            unknown -> {
              assertThat(unknown.rule()).isEqualTo("not its name that day");
              assertThat(unknown.code()).isNull();
            });
  }

  @Test
  void aMonthIsEnoughWhereTheAnswerIsTheSameOnEveryDay() {
    assertThat(RESOLVER.resolve("Zaire", LocalDate.of(1985, 12, 1), LocalDate.of(1985, 12, 31)))
        .isEqualTo(new Matched("COD", "Zaire", "official name"));
    assertThat(RESOLVER.resolve("Namibia", LocalDate.of(1990, 4, 1), LocalDate.of(1990, 4, 30)))
        .isInstanceOfSatisfying(Matched.class, m -> assertThat(m.code()).isEqualTo("NAM"));
  }

  @Test
  void aMonthInWhichTheAnswerChangesIsAmbiguous() {
    assertThat(RESOLVER.resolve("Germany", LocalDate.of(1990, 10, 1), LocalDate.of(1990, 10, 31)))
        .isInstanceOf(Ambiguous.class);
  }

  @Test
  void withoutADateANameOfOneSeatMatchesAndOthersDont() {
    assertThat(RESOLVER.resolve("France")).isEqualTo(new Matched("FRA", "France", "official name"));
    assertThat(RESOLVER.resolve("Czechoslovakia"))
        .isInstanceOfSatisfying(Matched.class, m -> assertThat(m.code()).isEqualTo("CSK"));
    assertThat(RESOLVER.resolve("Yugoslavia")).isInstanceOf(Ambiguous.class);
    assertThat(RESOLVER.resolve("Germany")).isInstanceOf(Ambiguous.class);
    assertThat(RESOLVER.resolve("Taiwan")).isInstanceOf(Ambiguous.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Republic of Korea|official name",
        "Korea, Republic of|inverted form",
        "Korea (Republic of)|inverted form",
        "Republic Korea of|word order",
        "S. Korea|abbreviation",
        "South Korea|alias",
        "Corée du Sud|name in fr",
        "République de Corée|official name, fr",
        "RepublicofKorea|spacing",
        "KOR|code",
        "RÃ©publique de CorÃ©e|official name, fr, encoding repaired",
      })
  void eachAnswerNamesItsRule(String name, String rule) {
    assertThat(RESOLVER.resolve(name, IN_2005))
        .isEqualTo(new Matched("KOR", "Republic of Korea", rule));
  }

  @Test
  void aHistoricNameIsCalledEarlierOrLater() {
    assertThat(RESOLVER.resolve("Zaire", IN_2005).rule()).isEqualTo("earlier official name");
    assertThat(RESOLVER.resolve("Burkina Faso", LocalDate.of(1975, 1, 1)).rule())
        .isEqualTo("later official name");
    assertThat(
            RESOLVER.resolve("Democratic Republic of the Congo", LocalDate.of(1966, 1, 1)).rule())
        .isEqualTo("official name");
  }

  @ParameterizedTest
  @CsvSource({
    "Afghanisan, AFG, a letter is missing: t",
    "Phillipines, PHL, 2 letters differ",
    "Nigerria, NGA, a letter too many: r",
    "Slovania, SVN, one letter differs: a for e",
    "Dominca, DMA, a letter is missing: i",
    "Mauritana, MRT, a letter is missing: i",
    "Costa Rice, CRI, one letter differs: e for a",
    "Barzil, BRA, two letters are swapped: ar",
  })
  void aNearMissIsRefusedAndSuggested(String name, String code, String difference) {
    assertThat(RESOLVER.resolve(name, IN_2005))
        .isInstanceOfSatisfying(
            Unknown.class,
            unknown ->
                assertThat(unknown.suggestions())
                    .extracting(Candidate::code, Candidate::difference)
                    .contains(org.assertj.core.groups.Tuple.tuple(code, difference)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "France*", "France **", "*France", "France 1/", "France²", "France [a]", "France (1)",
        "France1", " France ", "FRANCE", "fránce", "Fran-\nce", "France (VC)", "France,"
      })
  void marksAndAccidentsOfTypingDontMatter(String text) {
    assertThat(RESOLVER.resolve(text, IN_2005))
        .isInstanceOfSatisfying(Matched.class, m -> assertThat(m.code()).isEqualTo("FRA"));
  }

  @Test
  void wordsBrokenAtALineEndAreReadBothWays() {
    assertThat(RESOLVER.resolve("Timor-\nLeste", IN_2005))
        .isInstanceOfSatisfying(Matched.class, m -> assertThat(m.code()).isEqualTo("TLS"));
    assertThat(RESOLVER.resolve("Afghani-\r\n  stan", IN_2005))
        .isInstanceOfSatisfying(Matched.class, m -> assertThat(m.code()).isEqualTo("AFG"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SAINT VINCENT AND THE GRENAD|VCT",
        "MICRONESIA (FEDERATED STAT|FSM",
        "PAPUA NEW GUI|PNG",
        "UNITED ARAB EMIRAT|ARE",
        "ANTIGUA AND BARB|ATG",
      })
  void aNameCutShortMatchesIfAllThatBeginSoAreOneSeats(String name, String code) {
    assertThat(RESOLVER.resolve(name, IN_2005))
        .isInstanceOfSatisfying(Matched.class, m -> assertThat(m.code()).isEqualTo(code));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Democratic Repub", "United State", "Democratic People's Repu", "Republic of Ko",
        "Central Afric", "Dominican", "People's Republic of", "Western Sa"
      })
  void aNameCutTooShortIsNobodys(String name) {
    assertThat(RESOLVER.resolve(name, IN_2005)).isInstanceOf(Unknown.class);
  }

  @Test
  void twoNamesOfOneSeatMatchAndOfTwoDont() {
    assertThat(RESOLVER.resolve("Zimbabwe (formerly Rhodesia)", IN_2005))
        .isEqualTo(new Matched("ZWE", "Zimbabwe", "two names of one seat"));
    assertThat(RESOLVER.resolve("Zimbabwe (Zambia)", IN_2005)).isInstanceOf(Unknown.class);
  }

  @Test
  void aTerritoryIsRefusedWithAReason() {
    assertThat(RESOLVER.resolve("Northern Ireland", IN_2005))
        .isInstanceOfSatisfying(
            Unknown.class,
            unknown -> {
              assertThat(unknown.reason()).contains("United Kingdom");
              assertThat(unknown.suggestions()).extracting(Candidate::code).containsExactly("GBR");
            });
  }

  @Test
  void codesAreReadByTheirBook() {
    LocalDate day = LocalDate.of(1985, 12, 10);
    assertThat(RESOLVER.resolveCode("cow", "260", day, day))
        .isInstanceOfSatisfying(Matched.class, m -> assertThat(m.code()).isEqualTo("DEU"));
    assertThat(RESOLVER.resolveCode("cow", "345", day, day))
        .isInstanceOfSatisfying(Matched.class, m -> assertThat(m.code()).isEqualTo("YUG"));
    assertThat(RESOLVER.resolveCode("cow", "345", IN_2005, IN_2005))
        .isInstanceOfSatisfying(Matched.class, m -> assertThat(m.code()).isEqualTo("SRB"));
    assertThat(RESOLVER.resolveCode("m49", "8", IN_2005, IN_2005))
        .isInstanceOfSatisfying(Matched.class, m -> assertThat(m.code()).isEqualTo("ALB"));
    assertThat(RESOLVER.resolveCode("iso2", "NA", IN_2005, IN_2005))
        .isInstanceOfSatisfying(Matched.class, m -> assertThat(m.code()).isEqualTo("NAM"));
    assertThat(RESOLVER.resolveCode("cow", "9999", IN_2005, IN_2005)).isInstanceOf(Unknown.class);
  }

  @Test
  void anUnknownCodeBookIsAMistakeOfTheCaller() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RESOLVER.resolveCode("fips", "GM", IN_2005, IN_2005))
        .withMessageContaining("fips");
  }

  @Test
  void aBareNumberIsNoName() {
    assertThat(RESOLVER.resolve("255", IN_2005)).isInstanceOf(Unknown.class);
  }

  @Test
  void aUsersAliasSettlesWhatIsAmbiguousOrUnknown() {
    CountryResolver own =
        RESOLVER.withAliases(
            List.of(
                new Alias("Korea", "KOR", null, null, "our workbook means the South"),
                new Alias("Affghanistan", "AFG", null, null, "typing slip"),
                new Alias(
                    "Germany",
                    "DEU",
                    LocalDate.of(1973, 9, 18),
                    LocalDate.of(1990, 10, 2),
                    "the Federal Republic")));

    assertThat(own.resolve("KOREA", IN_2005))
        .isEqualTo(new Matched("KOR", "Republic of Korea", "user's alias"));
    assertThat(own.resolve("Affghanistan", IN_2005).rule()).isEqualTo("user's alias");
    assertThat(own.resolve("Germany", LocalDate.of(1985, 12, 10)))
        .isEqualTo(new Matched("DEU", "Germany, Federal Republic of", "user's alias"));
    assertThat(own.resolve("Germany", IN_2005).rule()).isEqualTo("official name");
  }

  @Test
  void aUsersAliasCannotContradictAKnownName() {
    Alias alias = new Alias("Niger", "NGA", null, null, "");

    assertThat(RESOLVER.problems(List.of(alias)))
        .singleElement()
        .satisfies(problem -> assertThat(problem.reason()).contains("already stands for NER"));
    assertThat(RESOLVER.withAliases(List.of(alias)).resolve("Niger", IN_2005))
        .isInstanceOfSatisfying(Matched.class, m -> assertThat(m.code()).isEqualTo("NER"));
  }

  @Test
  void whatIsWrongWithAUsersAliasIsSaidInWords() {
    LocalDate later = LocalDate.of(2010, 1, 1);
    List<Alias> aliases =
        List.of(
            new Alias("Freedonia", "FRD", null, null, ""),
            new Alias("Sylvania", "AUT", later, IN_2005, ""),
            new Alias("Ruritania", "AUT", null, null, ""),
            new Alias("Ruritania", "HUN", null, null, ""),
            new Alias("  ", "HUN", null, null, ""));

    assertThat(RESOLVER.problems(aliases))
        .extracting(problem -> problem.alias().name(), AliasProblem::reason)
        .satisfiesExactly(
            p -> assertThat(p.toString()).contains("Freedonia", "No Member's seat has the code"),
            p -> assertThat(p.toString()).contains("Sylvania", "before it begins"),
            p -> assertThat(p.toString()).contains("Ruritania", "to AUT"),
            p -> assertThat(p.toString()).contains("The name is empty"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Est",
        "Col",
        "Che",
        "Muş",
        "Ba",
        "La'bi",
        "Roi Et",
        "'Eua",
        "Saint Thomas",
        "South-West"
      })
  void aWordThatOnlyLooksLikeACodeOrAShortenedNameIsNoCountry(String word) {
    assertThat(RESOLVER.resolve(word, LocalDate.of(2015, 12, 17)))
        .isInstanceOf(CountryResolution.Unknown.class);
  }

  @ParameterizedTest
  @CsvSource({"EST,EST", "MUS,MUS", "ZAR,COD", "SUN,RUS", "DZ,DZA", "GB*,GBR"})
  void aCodeIsKnownWhereItIsWrittenAsOne(String code, String seat) {
    assertThat(RESOLVER.resolve(code, LocalDate.of(1996, 12, 17)))
        .isInstanceOfSatisfying(Matched.class, m -> assertThat(m.code()).isEqualTo(seat));
  }
}
