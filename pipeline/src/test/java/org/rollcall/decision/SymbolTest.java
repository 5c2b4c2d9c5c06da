package org.rollcall.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SymbolTest {

  @ParameterizedTest
  @CsvSource({
    "A/RES/60/173,               A/RES/60/173,              GA,  60",
    "a/res/60/173,               A/RES/60/173,              GA,  60",
    "60/173,                     A/RES/60/173,              GA,  60",
    "A/60/173,                   A/RES/60/173,              GA,  60",
    "R/60/173,                   A/RES/60/173,              GA,  60",
    "Res. 60/173,                A/RES/60/173,              GA,  60",
    "resolution 60/173,          A/RES/60/173,              GA,  60",
    "' A / RES / 60 / 173 ',     A/RES/60/173,              GA,  60",
    "GA/RES/60/173,              A/RES/60/173,              GA,  60",
    "A/RES/66/253 A,             A/RES/66/253A,             GA,  66",
    "R/66/253A,                  A/RES/66/253A,             GA,  66",
    "A/C.3/69/L.28/rev.1,        A/C.3/69/L.28/Rev.1,       GA3, 69",
    "A/C.3/69/L.28/REV1,         A/C.3/69/L.28/Rev.1,       GA3, 69",
    "A/C. 3/69/L. 28/Rev 1,      A/C.3/69/L.28/Rev.1,       GA3, 69",
    "A/C.1/70/L.13,              A/C.1/70/L.13,             GA1, 70",
    "A/78/L.2,                   A/78/L.2,                  GA,  78",
    "A/HRC/RES/7/15,             A/HRC/RES/7/15,            HRC, 7",
    "A/HRC/25/L.17,              A/HRC/25/L.17,             HRC, 25",
  })
  void symbolsAreReadAsPeopleWriteThem(
      String written, String text, Body body, @Nullable Integer session) {
    assertThat(Symbol.parse(written, null)).contains(new Symbol(text, body, session));
  }

  @ParameterizedTest
  @CsvSource({
    "E/CN.4/RES/2003/10,         E/CN.4/RES/2003/10,        CHR",
    "E/CN.4/2005/L.30,           E/CN.4/2005/L.30,          CHR",
    "E/CN.4/DEC/2005/102,        E/CN.4/DEC/2005/102,       CHR",
    "E/CN.4/RES/8(XXIII),        E/CN.4/RES/8(XXIII),       CHR",
    "S/RES/1718 (2006),          S/RES/1718(2006),          SC",
    "S/2014/872,                 S/2014/872,                SC",
    "S/PV.7353,                  S/PV.7353,                 SC",
    "A/C.3/L.1223,               A/C.3/L.1223,              GA3",
  })
  void otherSymbolsTellTheBodyButNoSession(String written, String text, Body body) {
    assertThat(Symbol.parse(written, null)).contains(new Symbol(text, body, null));
  }

  @ParameterizedTest
  @CsvSource({
    "A/HRC/RES/S-16/1,  A/HRC/RES/S-16/1,  HRC",
    "A/HRC/S-35/L.1,    A/HRC/S-35/L.1,    HRC",
    "A/RES/ES-11/1,     A/RES/ES-11/1,     GA",
    "ESS/10/2,          A/RES/ES-10/2,     GA",
    "ESS/1/997,         A/RES/997(ES-I),   GA",
    "SS/5/2248,         A/RES/2248(S-V),   GA",
  })
  void aSpecialSessionIsNoRegularOneOfThatNumber(String written, String text, Body body) {
    assertThat(Symbol.parse(written, null)).contains(new Symbol(text, body, null));
  }

  @ParameterizedTest
  @CsvSource({
    "R/30/3379,            A/RES/3379(XXX),   30",
    "A/RES/30/3379,        A/RES/3379(XXX),   30",
    "A/RES/3379 (XXX),     A/RES/3379(XXX),   30",
    "A/RES/1991A (XVIII),  A/RES/1991A(XVIII),18",
    "R/1/66,               A/RES/66(I),       1",
    "R/31/6,               A/RES/31/6,        31",
  })
  void resolutionsUpToTheThirtiethSessionHaveItInRomanNumerals(
      String written, String text, int session) {
    assertThat(Symbol.parse(written, Body.GA)).contains(new Symbol(text, Body.GA, session));
  }

  @Test
  void aStrayBlankInAnAddendumIsNoPartOfItsSymbol() {
    assertThat(text("A/65/456/Add. 3")).isEqualTo("A/65/456/Add.3");
    assertThat(text("A/65/456/ADD.3")).isEqualTo("A/65/456/Add.3");
    assertThat(text("A/65/456/Corr. 1")).isEqualTo("A/65/456/Corr.1");
  }

  @Test
  void aNumberAloneIsNoResolutionOfAnotherBody() {
    assertThat(Symbol.parse("7/15", Body.HRC)).contains(new Symbol("7/15", null, null));
  }

  @Test
  void theSubCommissionIsNotTheCommission() {
    assertThat(Symbol.parse("E/CN.4/Sub.2/2003/L.5", null).map(Symbol::body)).isEmpty();
  }

  @Test
  void nonBreakingBlanksAndLongDashesAreReadAsPlainOnes() {
    assertThat(text("\u00a0A/HRC/RES/S\u201116/1\u00a0")).isEqualTo("A/HRC/RES/S-16/1");
  }

  @Test
  void aBlankTextIsNoSymbol() {
    assertThat(Symbol.parse(" \u00a0 ", Body.GA)).isEqualTo(Optional.empty());
  }

  @Test
  void aTextThatIsNoSymbolIsKeptAndTellsNoBody() {
    assertThat(Symbol.parse("Rule 26", null)).contains(new Symbol("RULE 26", null, null));
  }

  @Property
  void anyTextIsReadWithoutAFailure(@ForAll String text, @ForAll Body hint) {
    assertThat(Symbol.parse(text, hint)).isNotNull();
    assertThat(Symbol.parse(text, null)).isNotNull();
  }

  @Property(tries = 5000)
  void readingASymbolAgainChangesNothing(@ForAll("nearlySymbols") String text) {
    Optional<Symbol> once = Symbol.parse(text, null);
    assertThat(once.flatMap(symbol -> Symbol.parse(symbol.text(), null))).isEqualTo(once);
  }

  @Provide
  Arbitrary<String> nearlySymbols() {
    return Arbitraries.of(
            "A",
            "/",
            "RES",
            "rev.",
            "Add. ",
            "C.3",
            "L.",
            " ",
            "S-",
            "ES",
            "HRC",
            "60",
            "173",
            "99999999999",
            "(",
            "XVI",
            ")",
            "R/",
            "E/CN.4",
            ".",
            "\u00a0",
            "ß",
            "\u2013",
            "a",
            "I")
        .list()
        .ofMaxSize(12)
        .map(parts -> String.join("", parts));
  }

  private static String text(String written) {
    return Symbol.parse(written, null).orElseThrow().text();
  }
}
