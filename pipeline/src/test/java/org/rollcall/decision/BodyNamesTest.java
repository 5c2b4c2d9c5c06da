package org.rollcall.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rollcall.reference.ReferenceTable;

class BodyNamesTest {

  private final BodyNames names = new BodyNames(shipped());

  @ParameterizedTest
  @CsvSource({
    "GA, GA",
    "ga3, GA3",
    "General Assembly, GA",
    "Plenary, GA",
    "THIRD COMMITTEE, GA3",
    "third  committee., GA3",
    "3rd Committee, GA3",
    "Commission on Human Rights, CHR",
    "Human Rights Council, HRC",
    "HRC, HRC",
    "UN Security Council, SC",
  })
  void bodiesAreKnownByTheNamesThatPeopleUse(String name, Body body) {
    assertThat(names.find(name)).contains(body);
  }

  @Test
  void everyCodeAndTitleIsKnownWithoutATable() {
    BodyNames bare = new BodyNames(Map.of());
    for (Body body : Body.values()) {
      assertThat(bare.find(body.name())).contains(body);
      assertThat(bare.find(body.title())).contains(body);
    }
  }

  @Test
  void otherNamesAreUnknown() {
    assertThat(names.find("Economic and Social Council")).isEmpty();
    assertThat(names.find("")).isEmpty();
  }

  @Test
  void everyMemberSitsInThePlenaryAndItsSixCommittees() {
    assertThat(Body.values())
        .filteredOn(Body::plenaryMembership)
        .containsExactly(Body.GA, Body.GA1, Body.GA2, Body.GA3, Body.GA4, Body.GA5, Body.GA6);
    assertThat(Body.GA.mainCommittee()).isFalse();
    assertThat(Body.GA3.mainCommittee()).isTrue();
  }

  private static Map<String, Body> shipped() {
    Map<String, Body> names = new LinkedHashMap<>();
    ReferenceTable.load("body_names")
        .records()
        .forEach(
            row ->
                names.put(
                    row.getOrDefault("name", ""), Body.valueOf(row.getOrDefault("body", ""))));
    return names;
  }
}
