package org.rollcall.source;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rollcall.source.ListHeading.Position;

/** One vote of a record: its lists, the sentence that says how it ended, and what it was about. */
final class RecordedVote {

  private static final int NAMED_IN_OPENING = 300;

  private final RecordHead head;
  private final VoteLists lists;
  private final @Nullable VoteResult result;
  private final String text;
  private final String since;

  /**
   * A vote in its surroundings.
   *
   * @param text the whole record
   * @param since what was said since the vote before
   */
  RecordedVote(
      RecordHead head, VoteLists lists, @Nullable VoteResult result, String text, String since) {
    this.head = head;
    this.lists = lists;
    this.result = result;
    this.text = text;
    this.since = since;
  }

  VoteLists lists() {
    return lists;
  }

  @Nullable VoteResult result() {
    return result;
  }

  private String subject() {
    return result == null ? "" : result.subject();
  }

  /** Last words before the lists: "A recorded vote was taken on draft resolution A/C.3/69/L.28." */
  private String opening() {
    return Text.oneLine(since.substring(Math.max(0, since.length() - NAMED_IN_OPENING)));
  }

  @Nullable String resolution() {
    return result == null ? null : VoteSubject.resolution(result.tail());
  }

  /** The draft by its own symbol, found nearest first. */
  @Nullable String draft() {
    String draft = VoteSubject.firstDraft(subject());
    if (draft == null) {
      draft = VoteSubject.lastDraft(opening());
    }
    if (draft == null) {
      draft = VoteSubject.lastDraft(since);
    }
    if (draft == null && !numberedInReport()) {
      draft = VoteSubject.lastDraft(text.substring(0, lists.start()));
    }
    return draft == null ? null : draft.replaceAll("\\s", "");
  }

  /** In the plenary "draft resolution III" is the third of the committee's report at hand. */
  boolean numberedInReport() {
    return "General Assembly".equals(head.body())
        && head.kind() == RecordHead.Kind.MEETING
        && VoteSubject.numbered(subject()) != null
        && VoteSubject.firstDraft(subject()) == null;
  }

  /** "A/78/481/Add.3, draft resolution III", or null. */
  @Nullable String draftOfReport() {
    if (head.kind() == RecordHead.Kind.COMMITTEE_REPORT) {
      String numbered = result == null ? null : VoteSubject.numbered(result.tail());
      return numbered == null || head.symbol() == null ? null : head.symbol() + ", " + numbered;
    }
    String numbered = VoteSubject.numbered(subject());
    String report = VoteSubject.lastReport(text.substring(0, lists.start()));
    return numberedInReport() && numbered != null && report != null
        ? report + ", " + numbered
        : null;
  }

  @Nullable String paragraph() {
    String named = VoteSubject.paragraph(subject());
    return named != null || result != null ? named : VoteSubject.paragraph(opening());
  }

  boolean amendment() {
    return VoteSubject.amendment(subject());
  }

  String kind() {
    if (paragraph() != null) {
      return "paragraph";
    }
    if (amendment()) {
      return "amendment";
    }
    if (VoteSubject.motion(subject())) {
      return "motion";
    }
    String said = subject().toLowerCase(Locale.ROOT);
    String what = said.contains("decision") ? "decision" : "resolution";
    return resolution() == null ? "draft " + what : what;
  }

  @Nullable String title() {
    return VoteSubject.title(since, draft());
  }

  @Nullable Integer printed(Position position) {
    for (VoteLists.Listed list : lists.lists()) {
      if (list.heading().position() == position && list.heading().printed() >= 0) {
        return list.heading().printed();
      }
    }
    return null;
  }

  boolean absentListed() {
    return lists.lists().stream().anyMatch(l -> l.heading().position() == Position.ABSENT);
  }

  /** The day named last before the vote, as committee reports do; null if none is. */
  @Nullable String namedDay() {
    return MeetingDays.last(text.substring(0, lists.start()), head.date());
  }

  /** Whether the lists were announced as those on an amendment that has a symbol of its own. */
  boolean opensWithAmendment() {
    String opening = opening();
    return VoteSubject.amendment(opening) && VoteSubject.lastDraft(opening) != null;
  }
}
