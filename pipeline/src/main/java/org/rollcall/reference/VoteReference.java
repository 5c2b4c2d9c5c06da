package org.rollcall.reference;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rollcall.vote.CodeBookEntry;
import org.rollcall.vote.Vote;
import org.rollcall.vote.VoteResolver;
import org.rollcall.vote.VoteText;

/** Texts of votes and code books, from the tables that ship with Rollcall. */
public final class VoteReference {

  /** The word for a text that says that there is no vote to record. */
  private static final String NO_VOTE = "none";

  private VoteReference() {}

  /**
   * A resolver that knows all of them.
   *
   * @throws IllegalStateException if a table is missing or malformed
   */
  public static VoteResolver resolver() {
    List<VoteText> texts =
        ReferenceTable.load("vote_texts").records().stream()
            .map(row -> new VoteText(field(row, "text"), votes(row), field(row, "rule")))
            .toList();
    List<CodeBookEntry> codeBooks =
        ReferenceTable.load("code_books").records().stream()
            .map(row -> new CodeBookEntry(field(row, "code_book"), field(row, "text"), votes(row)))
            .toList();
    return new VoteResolver(texts, codeBooks);
  }

  /** The votes of the column {@code vote}: one, several with spaces between, or {@code none}. */
  private static List<Vote> votes(Map<String, String> row) {
    String votes = field(row, "vote");
    if (votes.equals(NO_VOTE)) {
      return List.of();
    }
    return Arrays.stream(votes.split(" ", -1))
        .map(vote -> Vote.valueOf(vote.toUpperCase(Locale.ROOT)))
        .toList();
  }

  private static String field(Map<String, String> row, String column) {
    String text = row.get(column);
    if (text == null) {
      throw new IllegalStateException("A reference table lacks the column " + column);
    }
    return text;
  }
}
