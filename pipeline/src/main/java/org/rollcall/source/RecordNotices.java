package org.rollcall.source;

import java.util.List;
import org.rollcall.notice.Notice;
import org.rollcall.notice.Severity;

/** Everything that is found odd in a record of votes. */
final class RecordNotices {

  private RecordNotices() {}

  static Notice namesAgainstTally(String ref, String what, String stated, String counted) {
    return Notice.at(
        Severity.WARNING,
        "names-against-tally",
        ref,
        "%s: the record states %s, its lists hold %s names (in favour-against-abstaining)"
            .formatted(what, stated, counted),
        stated + " | " + counted,
        "Compare the lists with the record: a name or a comma may be lost, or the record has a slip");
  }

  static Notice mended(String ref, List<String> repairs) {
    return Notice.at(
        Severity.INFO,
        "mended-names",
        ref,
        "A list was mended: " + String.join("; ", repairs),
        String.join("; ", repairs),
        "Nothing, if the names are right");
  }

  static Notice twice(String ref, String name, String first, String second) {
    return Notice.at(
        Severity.WARNING,
        "name-listed-twice",
        ref,
        "\"%s\" stands under %s and again under %s of one vote".formatted(name, first, second),
        name,
        "Compare with the record");
  }

  static Notice unclearList(String ref, String text) {
    return Notice.at(
        Severity.WARNING,
        "list-without-vote",
        ref,
        "A heading of a list of votes stands alone, so what follows was not read",
        text,
        "Nothing, if it belongs to a speech; else give the vote its other lists");
  }

  static Notice noResult(String ref) {
    return Notice.at(
        Severity.WARNING,
        "vote-without-result",
        ref,
        "No sentence says how the vote ended, so its tally could not be compared",
        "",
        "Check that the text around the lists is complete");
  }

  static Notice talliesWithoutLists(String ref, List<String> tallies) {
    return Notice.at(
        Severity.INFO,
        "tally-without-lists",
        ref,
        "%d tallies are named without lists of States and were not read".formatted(tallies.size()),
        String.join("; ", tallies),
        "Nothing, if they are told of votes elsewhere; else add them to a list of decisions");
  }

  static Notice unreadBoardText(String ref, List<String> texts) {
    return Notice.at(
        Severity.INFO,
        "skipped-rows",
        ref,
        "Text of the sheet that is no vote was not read",
        String.join(" | ", texts),
        "Nothing, if none of it is a State's line");
  }

  static Notice codeForName(String ref, String text) {
    return Notice.at(
        Severity.WARNING,
        "code-in-record",
        ref,
        "\"%s\" stands in a list of names: records print no codes".formatted(text),
        text,
        "Compare with the record: it may be what is left of a longer name");
  }

  static Notice anotherSession(String ref, String draft, String session) {
    return Notice.at(
        Severity.WARNING,
        "draft-of-another-session",
        ref,
        "The record of session %s says %s was voted on: a draft of another session"
            .formatted(session, draft),
        draft,
        "Look at the draft's heading in the record: the symbol may have a slip");
  }

  static Notice remarkNotRead(String ref, String remark) {
    return Notice.at(
        Severity.WARNING,
        "remark-not-read",
        ref,
        "A remark behind a vote says what delegations did later, and was not understood",
        remark,
        "Read it; if it says what a delegation meant to vote, add that by hand");
  }

  static Notice anotherLanguage(String ref, String language, int lists) {
    return Notice.at(
        Severity.ERROR,
        "record-in-another-language",
        ref,
        "The record is in %s: its %d lists of votes were not read".formatted(language, lists),
        language,
        "Put the English edition there: it has the same symbol");
  }
}
