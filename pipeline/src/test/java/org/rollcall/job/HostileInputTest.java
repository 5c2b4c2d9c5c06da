package org.rollcall.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.rollcall.hostile.Hostile;
import org.rollcall.hostile.HostileCorpus;
import org.rollcall.notice.Notice;
import org.rollcall.warehouse.Warehouse;

/** One run over everything broken and hostile, each file beside a good one. */
@Timeout(300)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileInputTest {

  private final AtomicInteger calls = new AtomicInteger();
  private HttpServer server;
  private SmallRun run;

  @BeforeAll
  void run() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          calls.incrementAndGet();
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    server.start();
    run =
        SmallRun.on(input -> HostileCorpus.write(input, server.getAddress().getPort())).published();
  }

  @AfterAll
  void close() {
    run.close();
    server.stop(0);
  }

  private Map<String, Long> votesBySymbol() {
    return run.rows("SELECT symbol FROM votes WHERE vote IN ('yes', 'no')").stream()
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  private List<Notice> noticesOf(Hostile hostile) {
    List<String> ids =
        run.warehouse()
            .query(
                "SELECT source_id FROM source_file WHERE path = "
                    + Warehouse.literal(hostile.name()),
                row -> row.getString(1));
    return run.notices().stream()
        .filter(notice -> ids.contains(notice.sourceId()) || notice.value().equals(hostile.name()))
        .toList();
  }

  @Test
  void theCorpusIsLarge() {
    assertThat(HostileCorpus.all()).hasSizeGreaterThan(100);
    assertThat(HostileCorpus.all()).extracting(Hostile::name).doesNotHaveDuplicates();
  }

  @Test
  void everyFileIsReadOrTheOwnerIsTold() {
    assertThat(wrong(hostile -> isTold(hostile, noticesOf(hostile)))).isEmpty();
  }

  private static boolean isTold(Hostile hostile, List<Notice> notices) {
    return hostile.code().isEmpty()
        ? notices.stream().noneMatch(notice -> notice.code().equals("unreadable-file"))
        : notices.stream()
            .anyMatch(
                notice ->
                    notice.code().equals(hostile.code())
                        && (notice.message() + notice.value()).contains(hostile.words())
                        && !notice.suggestion().isBlank());
  }

  @Test
  void everyFileGivesTheVotesThatCanBeReadOfIt() {
    Map<String, Long> votes = votesBySymbol();
    assertThat(
            wrong(
                hostile ->
                    votes.getOrDefault(HostileCorpus.symbol(hostile), 0L) == hostile.votes()))
        .isEmpty();
  }

  @Test
  void allGoodFilesArePublished() {
    Map<String, Long> votes = votesBySymbol();
    assertThat(wrong(hostile -> votes.getOrDefault(HostileCorpus.symbolBeside(hostile), 0L) == 2))
        .isEmpty();
  }

  @Test
  void noNoticeIsLongerThanAPersonReads() {
    assertThat(run.rows("SELECT code FROM notices WHERE LENGTH(message) > 5000")).isEmpty();
  }

  /** Each file of which something does not hold, with what is said of it, in plain characters. */
  private List<String> wrong(Predicate<Hostile> right) {
    return HostileCorpus.all().stream()
        .filter(right.negate())
        .map(hostile -> plain(hostile.name(), 40) + " " + plain(told(noticesOf(hostile)), 300))
        .toList();
  }

  private static String told(List<Notice> notices) {
    return notices.stream()
        .filter(notice -> !notice.code().equals("undeclared-source"))
        .map(notice -> notice.code() + ": " + plain(notice.message(), 120))
        .collect(Collectors.joining("; "));
  }

  private static String plain(String text, int length) {
    return text.substring(0, Math.min(length, text.length())).replaceAll("[^ -~]", "?");
  }

  @Test
  void nobodyIsCalledAndNothingOutsideIsRead() {
    assertThat(calls).hasValue(0);
    assertThat(
            run.rows(
                "SELECT code FROM notices WHERE CONTAINS(message, 'SECRET')"
                        .replace("SECRET", HostileCorpus.SECRET)
                    + " UNION ALL SELECT decision_id FROM decisions WHERE CONTAINS(symbol, 'SECRET')"
                        .replace("SECRET", HostileCorpus.SECRET)))
        .isEmpty();
  }
}
