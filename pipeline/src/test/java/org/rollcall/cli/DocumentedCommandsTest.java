package org.rollcall.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rollcall.docs.Markdown;
import org.rollcall.docs.Markdown.Block;
import org.rollcall.job.FailOn;
import org.rollcall.job.JobRunner;
import org.rollcall.job.Progress;
import org.rollcall.job.RunOptions;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Every command line of the pages: those of Rollcall run as they stand, in a folder that is laid
 * out as the project's, on a published run of the shipped input.
 */
class DocumentedCommandsTest {

  private static final Pattern WORD = Pattern.compile("(?:[^\\s\"']|\"[^\"]*\"|'[^']*')+");
  private static final Pattern COMMENT = Pattern.compile("\\s+#\\s+(.*)$");
  private static final Pattern REDIRECTED = Pattern.compile("\\s+(?:>>?\\s*\\S+|2>&1)");
  private static final Pattern CRON = Pattern.compile("^(?:[\\d*/,-]+\\s+){5}");
  private static final Pattern RUN_ID = Pattern.compile("\\d{8}T\\d{6}Z-[0-9a-f]{8}");
  private static final Pattern ENDS_WITH = Pattern.compile("ends with (\\d)");
  private static final Pattern ECHO = Pattern.compile("echo ('[^']*') \\| (.*)");
  private static final Pattern MAKE = Pattern.compile("make (\\w+)(?: ARGS=\"([^\"]*)\")?");
  private static final Pattern PROPERTY = Pattern.compile("-D([\\w.]+)=");
  private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--[a-z][a-z-]*");

  /** How Rollcall is called. */
  private static final List<String> CALLS =
      List.of("java -jar pipeline/target/rollcall.jar ", "pipeline/target/rollcall ", "rollcall ");

  /**
   * Spark's launcher: that Rollcall's part of the command makes sense; a test of that module runs
   * it.
   */
  private static final Pattern SUBMIT =
      Pattern.compile("spark-submit .*/rollcall-spark\\.jar (run .*)");

  /** Programs whose scripts only have to be there: their own tests run them. */
  private static final Set<String> INTERPRETERS = Set.of("python3", "Rscript");

  @TempDir private static Path project;
  private static Path published;

  /**
   * One command.
   *
   * @param where page and line
   * @param text without the remark behind it
   * @param code that it ends with, as the remark says; 0 if it says nothing
   */
  private record Command(String where, String text, int code) {
    @Override
    public String toString() {
      return where + ": " + text;
    }
  }

  private record Ended(int code, String out, String err) {}

  @BeforeAll
  static void publish() throws IOException {
    for (String name : List.of("input", "examples")) {
      Files.createSymbolicLink(project.resolve(name), Markdown.PROJECT.resolve(name));
    }
    RunOptions options =
        RunOptions.of(project.resolve("input"), project.resolve("output")).failingOn(FailOn.NEVER);
    new JobRunner(options, new Progress(new PrintWriter(new StringWriter()))).run();
    published = project.resolve("output/latest").toRealPath();
  }

  static Stream<Command> commands() {
    return Markdown.pages().stream()
        .flatMap(page -> page.blocks().stream())
        .filter(block -> Set.of("sh", "cron").contains(block.language()))
        .flatMap(DocumentedCommandsTest::commandsOf);
  }

  private static Stream<Command> commandsOf(Block block) {
    List<Command> commands = new ArrayList<>();
    for (int i = 0; i < block.lines().size(); i++) {
      String line = block.lines().get(i);
      String where = block.page() + " line " + (block.line() + 1 + i);
      Matcher remark = COMMENT.matcher(line);
      String said = remark.find() ? remark.group(1) : "";
      Matcher ends = ENDS_WITH.matcher(said);
      int code = ends.find() ? Integer.parseInt(ends.group(1)) : ExitCode.OK;
      String plain = CRON.matcher(COMMENT.matcher(line).replaceFirst("")).replaceFirst("");
      for (String part : REDIRECTED.matcher(plain).replaceAll("").split(" && ", -1)) {
        if (!part.isBlank()) {
          commands.add(new Command(where, part.strip(), code));
        }
      }
    }
    return commands.stream();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void theCommandDoesWhatThePageSays(Command command) throws IOException {
    Matcher echo = ECHO.matcher(command.text());
    String called = echo.matches() ? echo.group(2) : command.text();
    Optional<List<String>> words = rollcallOf(called);
    if (words.isPresent()) {
      String typed = echo.matches() ? words(echo.group(1)).get(0) + "\n" : "";
      requireSense(command, rollcall(words.get(), typed));
    } else {
      requireThere(command);
    }
  }

  /** Commands of other programs: what they name exists. */
  private static void requireThere(Command command) throws IOException {
    List<String> words = words(command.text());
    Matcher make = MAKE.matcher(command.text());
    Matcher submit = SUBMIT.matcher(command.text());
    if (make.matches()) {
      requireTarget(make.group(1), make.group(2));
    } else if (submit.matches()) {
      commandLine(new StringWriter(), new StringWriter())
          .parseArgs(words(submit.group(1)).toArray(new String[0]));
    } else if (INTERPRETERS.contains(words.get(0))) {
      assertThat(Markdown.PROJECT.resolve(words.get(1))).isRegularFile();
    } else if (!words.get(0).equals("cd")) {
      fail(
          "This test knows nothing of such a command; teach it, or call the block text: %s",
          command);
    }
  }

  private static void requireTarget(String target, @Nullable String args) throws IOException {
    assertThat(Files.readString(Markdown.PROJECT.resolve("Makefile")))
        .as("The Makefile has no target " + target)
        .containsPattern("(?m)^" + target + ":");
    if (target.equals("run") && args != null) {
      List<String> run = new ArrayList<>(List.of("run"));
      run.addAll(words(args));
      commandLine(new StringWriter(), new StringWriter()).parseArgs(run.toArray(new String[0]));
    } else if (args != null) {
      String pom = Files.readString(Markdown.PROJECT.resolve("pipeline/pom.xml"));
      PROPERTY
          .matcher(args)
          .results()
          .forEach(m -> assertThat(pom).contains("<" + m.group(1) + ">"));
    }
  }

  /** The words behind the name of the program; none if it is another one. */
  private static Optional<List<String>> rollcallOf(String text) {
    return CALLS.stream()
        .filter(text::startsWith)
        .map(call -> words(text.substring(call.length())))
        .findFirst();
  }

  /** As a shell would tell them apart, which takes the quotes away. */
  private static List<String> words(String text) {
    return WORD.matcher(text)
        .results()
        .map(MatchResult::group)
        .map(word -> word.replaceAll("\"([^\"]*)\"|'([^']*)'", "$1$2"))
        .toList();
  }

  private static CommandLine commandLine(StringWriter out, StringWriter err) {
    return Main.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
        .registerConverter(
            Path.class, text -> text.equals("-") ? Path.of(text) : project.resolve(text));
  }

  private static Ended rollcall(List<String> words, String typed) throws IOException {
    List<String> arguments = new ArrayList<>(words);
    arguments.replaceAll(word -> RUN_ID.matcher(word).matches() ? runId() : word);
    if (arguments.contains("--skip") && !arguments.contains("--output")) {
      arguments.addAll(List.of("--output", "another-output")); // later commands need the whole run
    }
    if (arguments.get(0).equals("run")) {
      withinTheProject(arguments, "--input");
      withinTheProject(arguments, "--output");
    }
    clear();
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line = commandLine(out, err);
    // an option that is not there is an exception, which names it
    assertThatCode(() -> commandLine(out, err).parseArgs(arguments.toArray(new String[0])))
        .doesNotThrowAnyException();
    InputStream before = System.in;
    try {
      System.setIn(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)));
      int code = line.execute(arguments.toArray(new String[0]));
      return new Ended(code, out.toString(), err.toString());
    } finally {
      System.setIn(before);
    }
  }

  /** Input and output of a run may be URIs, so that they are no paths that a converter sees. */
  private static void withinTheProject(List<String> arguments, String option) {
    int given = arguments.indexOf(option);
    if (given < 0) {
      arguments.addAll(List.of(option, project.resolve(option.substring(2)).toString()));
    } else {
      arguments.set(given + 1, project.resolve(arguments.get(given + 1)).toString());
    }
  }

  private static String runId() {
    return String.valueOf(published.getFileName());
  }

  /** What earlier commands wrote into the folder that they are called in. */
  private static void clear() throws IOException {
    List<String> kept = List.of("input", "examples", "output");
    try (Stream<Path> all = Files.list(project)) {
      for (Path each : all.filter(p -> !kept.contains(p.getFileName().toString())).toList()) {
        try (Stream<Path> below = Files.walk(each)) {
          for (Path path : below.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(path);
          }
        }
      }
    }
  }

  private static void requireSense(Command command, Ended ended) {
    assertThat(ended.code()).as("%s%n%s", command, ended.err()).isEqualTo(command.code());
    assertThat(ended.out()).as(command.toString()).isNotBlank().doesNotContain("null");
    assertThat(ended.err()).as(command.toString()).doesNotContain("Exception", "Failed");
  }

  @Test
  void thePagesHaveCommands() {
    assertThat(commands().filter(command -> rollcallOf(command.text()).isPresent()))
        .hasSizeGreaterThan(20);
  }

  @Test
  void everyOptionInRunningTextIsOneOfTheCommandBeforeItOrOfAny() {
    for (Markdown page : Markdown.pages()) {
      for (String code : page.codes()) {
        Set<String> known = optionsKnownTo(rollcallOf(code + " ").orElse(List.of()));
        if (code.startsWith("--") || rollcallOf(code + " ").isPresent()) {
          assertThat(OPTION.matcher(code).results().map(MatchResult::group))
              .as("%s: %s", page, code)
              .allSatisfy(option -> assertThat(known).contains(option));
        }
      }
    }
  }

  /** Those of the command that the first word names, which must be there; without one, of all. */
  private static Set<String> optionsKnownTo(List<String> words) {
    CommandLine all = commandLine(new StringWriter(), new StringWriter());
    Set<String> options = new TreeSet<>();
    if (words.isEmpty() || words.get(0).startsWith("-")) {
      collect(all, options);
    } else {
      collect(subcommand(all, words.get(0)), options);
    }
    return options;
  }

  private static CommandLine subcommand(CommandLine all, String name) {
    return Optional.ofNullable(all.getSubcommands().get(name))
        .orElseThrow(() -> new AssertionError("There is no command rollcall " + name));
  }

  @Test
  void everyMakeTargetInRunningTextIsThere() throws IOException {
    for (Markdown page : Markdown.pages()) {
      for (String code : page.codes()) {
        Matcher make = MAKE.matcher(code);
        if (make.matches()) {
          requireTarget(make.group(1), make.group(2));
        }
      }
    }
  }

  private static void collect(CommandLine line, Set<String> names) {
    line.getCommandSpec().options().forEach(option -> names.addAll(List.of(option.names())));
    line.getSubcommands().values().forEach(sub -> collect(sub, names));
  }

  @Test
  void theTableOfOptionsIsThatOfTheCommandRun() {
    List<String> options =
        subcommand(commandLine(new StringWriter(), new StringWriter()), "run")
            .getCommandSpec()
            .options()
            .stream()
            .filter(option -> !option.usageHelp() && !option.versionHelp())
            .map(OptionSpec::longestName)
            .toList();
    assertThat(firstCodes("docs/operating.md", "option"))
        .containsExactlyInAnyOrderElementsOf(options);
  }

  private static List<String> firstCodes(String page, String header) {
    return Markdown.page(page).rows().stream()
        .filter(row -> row.header().equals(header))
        .flatMap(row -> row.codes().stream())
        .toList();
  }

  @Test
  void theTableOfFilesListsExactlyWhatARunPublishes() throws IOException {
    List<String> patterns = firstCodes("docs/outputs.md", "file");
    try (Stream<Path> all = Files.walk(published)) {
      List<Path> files = all.filter(Files::isRegularFile).map(published::relativize).toList();
      for (Path file : files) {
        assertThat(patterns.stream().filter(pattern -> fits(pattern, file)))
            .as("docs/outputs.md: rows that tell of " + file)
            .hasSize(1);
      }
      for (String pattern : patterns) {
        assertThat(files)
            .as("docs/outputs.md tells of " + pattern)
            .anyMatch(file -> fits(pattern, file));
      }
    }
  }

  private static boolean fits(String pattern, Path file) {
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
    return matcher.matches(file);
  }

  @Test
  void whatTheReadmeListsIsPublished() {
    assertThat(
            Markdown.page("README.md").rows().stream()
                .filter(row -> row.heading().equals("What comes out"))
                .flatMap(row -> row.codes().stream()))
        .hasSizeGreaterThan(8)
        .allSatisfy(name -> assertThat(published.resolve(name)).exists());
  }

  @Test
  void whatLiesInTheOutputFolderIsListed() throws IOException {
    Path output = project.resolve("output");
    List<String> told = firstCodes("docs/operating.md", "path");
    List<String> names = new ArrayList<>();
    for (Path folder : List.of(output, output.resolve(".rollcall"))) {
      try (Stream<Path> all = Files.list(folder)) {
        all.forEach(each -> names.add(output.relativize(each).toString()));
      }
    }
    assertThat(names)
        .filteredOn(name -> !name.endsWith(".trace.db")) // told of beside the repository's file
        .hasSizeGreaterThan(5)
        .allSatisfy(name -> assertThat(told).anyMatch(path -> path.startsWith(name)));
  }
}
