package org.rollcall.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellShapeTest {

  @ParameterizedTest
  @CsvSource({
    "88-21-60,TALLY",
    "94-22-63,TALLY",
    "22-7-18,TALLY",
    "45 - 0 - 1,TALLY",
    "101–22–59,TALLY",
    "88/21/60,TALLY",
    "12/16/05,DATE",
    "16.12.05,DATE",
    "16-12-05,DATE",
    "16-12-2005,DATE",
    "2005-12-16,DATE",
    "16 déc. 2005,DATE",
    "16 de diciembre de 2005,DATE",
    "décembre 2005,DATE",
    "16-Dec-05,DATE",
    "60/173,SYMBOL",
    "2005,YEAR",
    "2005 (60th session),YEAR",
    "60th session,SESSION",
    "Third Committee,BODY",
    "Japan,TEXT"
  })
  void aTextOverAColumnIsKnownByItsLooks(String text, CellShape shape) {
    assertThat(CellShape.of(text)).isEqualTo(shape);
  }
}
