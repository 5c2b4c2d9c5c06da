package org.rollcall.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import com.opencsv.CSVReader;
import com.opencsv.exceptions.CsvException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollcall.source.SourceSettings;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The files in {@code input/} are what their facts make, and look as their readers expect. */
class ShippedInputTest {

  private static final Path FACTS = Path.of("src/shipped/facts");
  private static final Path INPUT = Path.of("../input");

  private static Map<String, byte[]> made = Map.of();

  @BeforeAll
  static void makeTheFiles() throws IOException {
    made = ShippedInput.files(FACTS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dprk-plenary.xlsx",
        "dprk-third-committee.xlsx",
        "dprk-decisions.xls",
        "third-committee-iran-78.xlsx"
      })
  void theWorkbookInInputIsWhatTheFactsMake(String name) throws IOException {
    assertThat(WorkbookText.of(Files.readAllBytes(INPUT.resolve(name))))
        .as("Run `make input` if the facts have changed")
        .isEqualTo(WorkbookText.of(file(name)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"dprk-commission-and-council.csv", "dprk-disassociations.csv"})
  void theTableInInputIsWhatTheFactsMake(String name) throws IOException, CsvException {
    assertThat(csv(Files.readAllBytes(INPUT.resolve(name))))
        .as("Run `make input` if the facts have changed")
        .isEqualTo(csv(file(name)));
  }

  @Test
  void theSameFactsMakeTheSameBytes() throws IOException {
    Map<String, byte[]> again = ShippedInput.files(FACTS);
    assertThat(again.keySet()).isEqualTo(made.keySet());
    again.forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(made.get(name)));
  }

  @Test
  void theMatrixCountsItsOwnCells() throws IOException {
    try (Workbook workbook = open("dprk-plenary.xlsx")) {
      Map<String, List<String>> totals = new LinkedHashMap<>();
      for (Row row : workbook.getSheet("Votes")) {
        if (row.getCell(0) != null && row.getCell(0).getStringCellValue().startsWith("Total ")) {
          totals.put(row.getCell(0).getStringCellValue(), numbers(row));
        }
      }
      assertThat(totals)
          .containsExactly(
              Map.entry(
                  "Total Yes", List.of("88", "99", "102", "94", "98", "106", "123", "116", "119")),
              Map.entry("Total No", List.of("21", "21", "22", "22", "20", "20", "16", "20", "19")),
              Map.entry(
                  "Total Abstain", List.of("60", "56", "58", "63", "63", "57", "51", "53", "48")),
              Map.entry("Total Absent", List.of("22", "16", "10", "13", "11", "9", "3", "4", "7")),
              Map.entry("Total Disassociated", List.of("8", "7", "5")));
    }
  }

  @Test
  void statesThatWereNoMembersHaveADashAndSerbiaOf2005AFootnote() throws IOException {
    try (Workbook workbook = open("dprk-plenary.xlsx")) {
      Sheet votes = workbook.getSheet("Votes");
      assertThat(row(votes, "Montenegro")).startsWith("–", "Y");
      assertThat(row(votes, "South Sudan")).startsWith("–", "–", "–", "–", "–", "–", "Y");
      assertThat(row(votes, "Serbia")).startsWith("Y*", "Y");
      assertThat(row(votes, "Republic of Korea"))
          .containsExactly("A", "Y", "A", "Y", "Y", "Y", "Y", "", "", "Y", "Y");
      assertThat(row(votes, "Russian Federation"))
          .containsSubsequence("Disassociated", "Disassociated", "N", "N", "Disassociated");
    }
  }

  @Test
  void aCommitteeSheetHasARowForEveryMemberThatDay() throws IOException {
    try (Workbook workbook = open("dprk-third-committee.xlsx")) {
      Map<String, Integer> rows = new LinkedHashMap<>();
      for (Sheet sheet : workbook) {
        rows.put(sheet.getSheetName(), sheet.getLastRowNum() - 9);
      }
      rows.remove("Legend");
      assertThat(rows)
          .containsExactly(
              Map.entry("2005 L.48", 191),
              Map.entry("2006 L.37", 192),
              Map.entry("2007 L.37 Rev.1", 192),
              Map.entry("2008 L.26", 192),
              Map.entry("2009 L.35", 192),
              Map.entry("2010 L.47", 192),
              Map.entry("2011 L.54", 193),
              Map.entry("2014 L.63", 193),
              Map.entry("2014 L.28 Rev.1", 193),
              Map.entry("2015 L.35", 193));
    }
  }

  @Test
  void aCommitteeSheetNamesStatesAsItsYearDid() throws IOException {
    try (Workbook workbook = open("dprk-third-committee.xlsx")) {
      Sheet of2005 = workbook.getSheet("2005 L.48");
      assertThat(row(of2005, "Serbia and Montenegro")).containsExactly("Yes");
      assertThat(row(of2005, "Libyan Arab Jamahiriya")).containsExactly("No");
      assertThat(row(of2005, "Cape Verde")).as("in no list of 2005").isEmpty();
      assertThat(row(workbook.getSheet("2015 L.35"), "Korea (Republic of)")).containsExactly("Yes");
      assertThat(row(workbook.getSheet("2014 L.63"), "Libya")).as("in no list").isEmpty();
    }
  }

  @Test
  void iransPairHas193RowsWithEmptyCellsForThoseInNoList() throws IOException {
    try (Workbook workbook = open("third-committee-iran-78.xlsx")) {
      Sheet sheet = workbook.getSheet("Iran 2023");
      assertThat(sheet.getLastRowNum() - 7).isEqualTo(193);
      assertThat(row(sheet, "Niger")).containsExactly("Abstain", "No");
      assertThat(row(sheet, "Comoros")).containsExactly("", "Abstain");
      assertThat(row(sheet, "Türkiye")).isEmpty();
    }
  }

  @Test
  void everyShippedFileHasItsEntryInSourcesYaml() {
    YAMLMapper yaml =
        YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();
    Sources sources = yaml.readValue(INPUT.resolve("sources.yaml").toFile(), Sources.class);
    assertThat(sources.sources())
        .extracting(SourceSettings::file)
        .containsExactlyElementsOf(made.keySet());
    assertThat(sources.sources())
        .allSatisfy(s -> assertThat(s).hasNoNullFieldsOrPropertiesExcept(MAY_BE_LEFT_OUT));
  }

  private static final String[] MAY_BE_LEFT_OUT = {
    "reader", "body", "subject", "coverage", "blank", "codeBook", "countryColumn"
  };

  /** The file as a whole. */
  record Sources(List<SourceSettings> sources) {}

  private static Workbook open(String name) throws IOException {
    return WorkbookFactory.create(new ByteArrayInputStream(file(name)));
  }

  private static byte[] file(String name) {
    return Objects.requireNonNull(made.get(name), name);
  }

  private static List<List<String>> csv(byte[] file) throws IOException, CsvException {
    try (CSVReader csv =
        new CSVReader(new StringReader(new String(file, StandardCharsets.UTF_8)))) {
      return csv.readAll().stream().map(Arrays::asList).toList();
    }
  }

  private static List<String> numbers(Row row) {
    return cells(row).stream().filter(text -> !text.isEmpty()).toList();
  }

  /** The cells beside a name up to the last filled one; a blank between two is an empty text. */
  private static List<String> row(Sheet sheet, String name) {
    for (Row row : sheet) {
      if (row.getCell(0) != null && row.getCell(0).getStringCellValue().equals(name)) {
        return cells(row);
      }
    }
    throw new AssertionError("No row of " + name + " in " + sheet.getSheetName());
  }

  private static List<String> cells(Row row) {
    String[] texts = new String[row.getLastCellNum() - 1];
    Arrays.fill(texts, "");
    for (Cell cell : row) {
      if (cell.getColumnIndex() > 0) {
        texts[cell.getColumnIndex() - 1] =
            switch (cell.getCellType()) {
              case STRING -> cell.getStringCellValue();
              case FORMULA, NUMERIC -> String.valueOf(Math.round(cell.getNumericCellValue()));
              default -> "";
            };
      }
    }
    return Arrays.asList(texts);
  }
}
