package org.rollcall.country;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.LocalDate;
import org.rollcall.country.CountryResolution.Matched;
import org.rollcall.reference.CountryReference;

/** Any text at all: the resolver answers, and says the same of the same. */
class CountryResolverFuzzTest {

  private static final CountryResolver RESOLVER = CountryReference.resolver();

  @FuzzTest(maxDuration = "60s")
  void everyTextHasAnAnswer(FuzzedDataProvider data) {
    LocalDate day = LocalDate.ofEpochDay(data.consumeInt(-9000, 30000));
    String text = data.consumeRemainingAsString();
    CountryResolution answer = RESOLVER.resolve(text, day);
    assertThat(answer.rule()).isNotBlank();
    assertThat(RESOLVER.resolve(text, day)).isEqualTo(answer);
    if (answer instanceof Matched matched) {
      assertThat(RESOLVER.resolve(matched.nameThen(), day))
          .isInstanceOfSatisfying(
              Matched.class, again -> assertThat(again.code()).isEqualTo(matched.code()));
    }
    assertThat(RESOLVER.resolve(text)).isNotNull();
  }
}
