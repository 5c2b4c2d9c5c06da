package org.rollcall.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SymbolTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A/RES/60/173 (16 Dec 2005) | A/RES/60/173      | DATE    | 16 Dec 2005",
        "61/174 19 December 2006    | 61/174            | DATE    | 19 December 2006",
        "A/RES/62/167, 2007-12-18   | A/RES/62/167      | DATE    | 2007-12-18",
        "Res. 60/173 (2005)         | Res. 60/173       | YEAR    | 2005",
        "2009 - 64/175              | 64/175            | YEAR    | 2009",
        "2007: A/RES/62/167         | A/RES/62/167      | YEAR    | 2007",
        "A/RES/63/190 (94-22-63)    | A/RES/63/190      | TALLY   | 94-22-63",
        "A/RES/2200 A (XXI) 1966    | A/RES/2200 A (XXI)| YEAR    | 1966",
        "A/C.3/60/L.48/Rev.1 (2005) | A/C.3/60/L.48/Rev.1 | YEAR  | 2005",
        "A/RES/60/173 (60th session)| A/RES/60/173      | SESSION | 60th session",
      })
  void whatStandsBesideASymbolIsKeptForItself(
      String text, String symbol, Field field, String rest) {
    assertThat(SymbolText.of(text)).contains(new SymbolText(symbol, field, rest));
    assertThat(CellShape.of(text)).isEqualTo(CellShape.SYMBOL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A/RES/60/173",
        "A/RES/2200 (XXI)",
        "A/RES/2248(S-V)",
        "S/RES/1718 (2006)",
        "A/65/456/Add. 3",
        "A/C.3/65/L.47|A/65/456/Add.3",
        "60/173*",
        "60/173 1/",
        "12/16/2005",
        "2005/12/16",
        "2005-12-16",
        "16/12/2005 10:00",
        "R/60/173",
        "Japan",
        "88-21-60",
        "3 (c)"
      })
  void anythingElseIsLeftWhole(String text) {
    assertThat(SymbolText.of(text)).isEmpty();
  }

  @Test
  void theDecisionGetsBoth() {
    RawDecision decision =
        new DecisionDraft().put(Field.SYMBOL, "60/173 (16 Dec 2005)").at("line 2");
    assertThat(decision.symbol()).isEqualTo("60/173");
    assertThat(decision.date()).isEqualTo("16 Dec 2005");
  }
}
